/// Keeps of the lines below a sender's name those that a letter could be sent to.
///
/// A letterhead says more: telephone numbers, addresses of electronic mail, the writer's title, those who
/// send the letter with the first, and the cities of all offices of a firm.
struct SenderAddress {
  let text: TextStore

  /// A number to call has so many digits at least, and so many letters beside it at most.
  private static let leastDigits = 7
  private static let mostLetters = 3

  /// The lines of the address among `lines`, which stand below a sender's name.
  func lines(_ lines: [TextRange]) -> [TextRange] {
    var address: [TextRange] = []
    for (index, line) in lines.enumerated()
    where LetterheadLexicon.ownContacts.prefix(of: text.bytes, line.indices) == nil {
      let line = withoutContacts(line)
      guard !line.isEmpty, index + 1 == lines.count || !isWriter(line, above: lines[index + 1]),
        !isContact(line), !namesSender(line), !isPerson(line),
        LegendLexicon.senderLines.prefix(of: text.bytes, line.indices) == nil,
        !text.ends(line, with: "letterhead]")
      else { continue }
      if let last = address.last, PostalCode.ends(last, of: text), !text.holds("box ", in: last) {
        // No more than the country stands below the place.
        if isCountry(line) { address.append(line) }
        break
      }
      address.append(line)
    }
    return address
  }

  /// Whether a line names a person: an initial stands between two names, `Ann B. Roe`, and no number.
  private func isPerson(_ line: TextRange) -> Bool {
    let bytes = text.bytes[line.indices]
    guard !bytes.contains(where: ASCII.isDigit) else { return false }
    let words = bytes.split(separator: ASCII.space, omittingEmptySubsequences: true)
    guard words.count >= 3, let first = words[0].first, ASCII.isUpper(first),
      words[0].last != UInt8(ascii: ",")
    else { return false }
    return words[1].count == 2 && words[1].last == UInt8(ascii: ".")
      && words[1].first.map(ASCII.isUpper) ?? false
  }

  /// A line up to the first word that announces a number to call, or a place in the network.
  private func withoutContacts(_ line: TextRange) -> TextRange {
    var end = line.end
    for word in LetterheadLexicon.contactWords {
      if let place = text.place(of: word, in: TextRange(line.start, end)), place > line.start {
        end = place
      }
    }
    for word in LetterheadLexicon.contactLetters {
      guard let place = text.place(of: word, in: TextRange(line.start, end)) else { continue }
      let next = Int(place) + word.utf8CodeUnitCount
      if next < Int(end), opensNumber(text.bytes[next]) { end = place }
    }
    end = withoutNumber(TextRange(line.start, end)).end
    var trimmed = text.trimmed(TextRange(line.start, end))
    trimmed = withoutLastNumber(trimmed)
    while !trimmed.isEmpty, isSeparator(text.bytes[Int(trimmed.start)]) {
      trimmed = text.trimmed(trimmed.suffix(from: trimmed.start + 1))
    }
    while !trimmed.isEmpty {
      if isSeparator(text.bytes[Int(trimmed.end) - 1]) {
        trimmed = text.trimmed(TextRange(trimmed.start, trimmed.end - 1))
      } else if text.bytes[trimmed.indices].suffix(2).elementsEqual("\u{b7}".utf8) {
        trimmed = text.trimmed(TextRange(trimmed.start, trimmed.end - 2))
      } else {
        break
      }
    }
    return trimmed
  }

  /// A line up to a separator that a number to call follows on: `Dover, DE 19901 | 302.555.0100`.
  private func withoutNumber(_ line: TextRange) -> TextRange {
    let bytes = text.bytes
    var start = line.start
    while start < line.end {
      defer { start += 1 }
      let byte = bytes[Int(start)]
      guard byte == UInt8(ascii: "|") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~"),
        start > line.start
      else { continue }
      let rest = bytes[Int(start) + 1..<Int(line.end)].prefix { $0 != byte }
      if rest.count(where: ASCII.isDigit) >= SenderAddress.leastDigits,
        !rest.contains(where: ASCII.isLetter)
      {
        return line.prefix(upTo: start)
      }
    }
    return line
  }

  /// A line without the number to call that stands behind the place: `Dover, DE 19901 302.555.0100`.
  private func withoutLastNumber(_ line: TextRange) -> TextRange {
    var word = ASCII.lastWord(of: text.bytes, line.indices)
    // `(302) 555-0100` is one.
    let above = text.trimmed(line.prefix(upTo: UInt32(word.lowerBound)))
    if !above.isEmpty, text.bytes[Int(above.end) - 1] == UInt8(ascii: ")") {
      let code = ASCII.lastWord(of: text.bytes, above.indices)
      if code.count <= SenderAddress.longestCode, text.bytes[code.lowerBound] == UInt8(ascii: "(") {
        word = code.lowerBound..<word.upperBound
      }
    }
    guard word.lowerBound > line.indices.lowerBound,
      text.bytes[word].count(where: ASCII.isDigit) >= SenderAddress.wholeNumber,
      !text.bytes[word].contains(where: ASCII.isLetter)
    else { return line }
    return text.trimmed(line.prefix(upTo: UInt32(word.lowerBound)))
  }

  /// The code of an area in parentheses is at most this long, in bytes.
  private static let longestCode = 6

  /// A number to call has so many digits with the code of its area, more than that of a place has.
  private static let wholeNumber = 10

  private func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "*"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private func opensNumber(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "+")
  }

  /// Whether a line is a number to call, or a place in the network.
  func isContact(_ line: TextRange) -> Bool {
    let bytes = text.bytes[line.indices]
    if bytes.contains(UInt8(ascii: "@")) { return true }
    if LetterheadLexicon.contactOpenings.prefix(of: text.bytes, line.indices) != nil { return true }
    if !bytes.contains(ASCII.space),
      LetterheadLexicon.networkEnds.contains(where: { text.ends(line, with: $0) })
    {
      return true
    }
    if ASCII.isDigit(bytes[line.indices.lowerBound]),
      LetterheadLexicon.contactEnds.contains(where: { text.ends(line, with: $0) }),
      bytes.count(where: ASCII.isDigit) >= SenderAddress.leastDigits
    {
      return true
    }
    return bytes.count(where: ASCII.isDigit) >= SenderAddress.leastDigits
      && bytes.count(where: ASCII.isLetter) <= SenderAddress.mostLetters
      && !PostalCode.isOne(line, of: text)
  }

  /// Whether a line names another who sends the letter, or says what the writer is.
  private func namesSender(_ line: TextRange) -> Bool {
    if CompanyName.mayBe(line, in: text), let company = CompanyName(in: text, line),
      company.hasForm, company.end == line.end
    {
      return true
    }
    return isTitle(text.hasPrefix(line, "and ") ? line.suffix(from: line.start + 4) : line)
  }

  /// Whether a line is a title, or two that a slash parts: `Vice President / C.F.O.`.
  private func isTitle(_ line: TextRange) -> Bool {
    guard !text.bytes[line.indices].contains(where: ASCII.isDigit) else { return false }
    let persons = PersonParser(text: text)
    guard let title = persons.leadingTitle(in: line) else { return false }
    if title.end == line.end { return true }
    let rest = text.trimmed(line.suffix(from: title.end))
    guard text.hasPrefix(rest, "/ ") else { return false }
    let second = text.trimmed(rest.suffix(from: rest.start + 2))
    return persons.leadingTitle(in: second)?.end == second.end
  }

  /// Whether a line names the writer, whose title stands in the line below.
  private func isWriter(_ line: TextRange, above next: TextRange) -> Bool {
    isTitle(next) && PersonParser(text: text).nameAlone(in: line) != nil
  }

  private func isCountry(_ line: TextRange) -> Bool {
    LetterheadLexicon.countries.prefix(of: text.bytes, line.indices)?.end == line.indices.upperBound
  }
}
