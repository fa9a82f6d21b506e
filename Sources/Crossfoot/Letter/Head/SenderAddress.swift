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
    for line in lines {
      let line = withoutContacts(line)
      guard !line.isEmpty, !isContact(line), !namesSender(line) else { continue }
      if let last = address.last, PostalCode.ends(last, of: text) {
        // No more than the country stands below the place.
        if isCountry(line) { address.append(line) }
        break
      }
      address.append(line)
    }
    return address
  }

  /// A line up to the first word that announces a number to call, or a place in the network.
  private func withoutContacts(_ line: TextRange) -> TextRange {
    var end = line.end
    for word in HeadLexicon.contactWords {
      if let place = text.place(of: word, in: TextRange(line.start, end)), place > line.start {
        end = place
      }
    }
    for word in HeadLexicon.contactLetters {
      guard let place = text.place(of: word, in: TextRange(line.start, end)) else { continue }
      let next = Int(place) + word.utf8CodeUnitCount
      if next < Int(end), opensNumber(text.bytes[next]) { end = place }
    }
    var trimmed = text.trimmed(TextRange(line.start, end))
    while !trimmed.isEmpty, isSeparator(text.bytes[Int(trimmed.end) - 1]) {
      trimmed = text.trimmed(TextRange(trimmed.start, trimmed.end - 1))
    }
    return trimmed
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ";")
  }

  private func opensNumber(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "+")
  }

  /// Whether a line is a number to call, or a place in the network.
  private func isContact(_ line: TextRange) -> Bool {
    let bytes = text.bytes[line.indices]
    if bytes.contains(UInt8(ascii: "@")) { return true }
    if HeadLexicon.contactOpenings.prefix(of: text.bytes, line.indices) != nil { return true }
    if !bytes.contains(ASCII.space),
      HeadLexicon.networkEnds.contains(where: { text.ends(line, with: $0) })
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
    let title = text.hasPrefix(line, "and ") ? line.suffix(from: line.start + 4) : line
    return !text.bytes[line.indices].contains(where: ASCII.isDigit)
      && PersonParser(text: text).leadingTitle(in: title)?.end == line.end
  }

  private func isCountry(_ line: TextRange) -> Bool {
    HeadLexicon.countries.prefix(of: text.bytes, line.indices)?.end == line.indices.upperBound
  }
}
