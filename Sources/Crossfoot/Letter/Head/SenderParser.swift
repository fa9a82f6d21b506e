/// Finds who sends a company's letter among the lines of its letterhead.
///
/// A letterhead says more than a name: what a firm is, whom to answer, what a picture shows, and the lists of its
/// partners.
struct SenderParser {
  let text: TextStore

  /// A name is at most this long, in bytes.
  private static let longestName = 80
  /// An address has so many lines at most: a list of more is one of partners, or offices.
  private static let mostLines = 8

  /// Who sends the letter, and the lines below the name; nil when nobody is named.
  func sender(_ letterhead: [TextRange]) -> (person: LetterHead.Person, address: [TextRange])? {
    let lines = named(letterhead)
    guard
      let index = lines.firstIndex(where: { !isLogo($0) && company(in: withoutImage($0)) != nil })
        ?? lines.firstIndex(where: { company(in: withoutImage($0)) != nil })
        ?? firm(among: lines) ?? lines.indices.first
    else { return nil }
    let first = withoutImage(lines[index])
    if let split = splitName(lines) { return split }
    if let company = company(in: first) {
      var name = index > 0 ? company.joined(to: lines[index - 1], in: text) : company.range
      var rest = text.trimmed(first.suffix(from: company.end))
      if let place = place(in: rest) {
        name.end = place.end
        rest = text.trimmed(rest.suffix(from: place.end))
      }
      // `Attorneys at Law` beside the name says what they are.
      if !rest.isEmpty, FirmKind.isOne(rest, in: text) { rest = .empty }
      return (
        LetterHead.Person(name: name), short((rest.isEmpty ? [] : [rest]) + lines[(index + 1)...])
      )
    }
    // Whose name and title stand above the letter signs it; the company's name is in an image.
    let persons = PersonParser(text: text)
    if persons.persons(in: Array(lines.prefix(2))).first?.title != nil || hasTitle(first) {
      return nil
    }
    if let sender = personBelowAddress(lines) { return sender }
    // A line with digits is a number or an address, not a name.
    guard first.count <= SenderParser.longestName,
      !text.bytes[first.indices].contains(where: ASCII.isDigit), !isNetwork(first), !isPlace(first)
    else { return nil }
    return (LetterHead.Person(name: first), short(Array(lines[(index + 1)...])))
  }

  /// Whether a bar parts a title from the name before it: `Ann Roe | Treasurer`.
  private func hasTitle(_ line: TextRange) -> Bool {
    guard
      let bar = text.bytes[line.indices].prefix(SenderParser.longestName).firstIndex(
        of: UInt8(ascii: "|"))
    else { return false }
    let title = text.trimmed(line.suffix(from: UInt32(bar) + 1))
    return !title.isEmpty && PersonParser(text: text).leadingTitle(in: title)?.end == title.end
  }

  /// The person whose name stands alone below an address, which the letterhead begins with, and below its numbers.
  private func personBelowAddress(
    _ lines: [TextRange]
  ) -> (person: LetterHead.Person, address: [TextRange])? {
    guard let first = lines.first, text.bytes[first.indices].contains(where: ASCII.isDigit),
      let place = lines.prefix(SenderParser.mostLines).firstIndex(where: {
        PostalCode.ends($0, of: text)
      })
    else { return nil }
    let persons = PersonParser(text: text)
    for index in lines.indices.dropFirst(place + 1).prefix(SenderParser.mostLines) {
      // The cities of offices look alike; a line to reach the person tells. One with a title signs the letter.
      if let name = persons.nameAlone(in: lines[index]), index + 1 < lines.endIndex,
        SenderAddress(text: text).isContact(lines[index + 1]),
        !SenderAddress(text: text).isContact(lines[index])
      {
        return (LetterHead.Person(name: name), Array(lines[...place]))
      }
    }
    return nil
  }

  /// The line with the names of a firm's founders, `Roe & Lee`, where lists of partners and offices stand around it.
  private func firm(among lines: [TextRange]) -> Int? {
    guard lines.count > SenderParser.mostLines else { return nil }
    return lines.firstIndex { line in
      text.holds(" & ", in: line) && line.count <= SenderParser.longestName
        && !text.bytes[line.indices].contains(where: ASCII.isDigit)
    }
  }

  /// A name whose form stands in the line below it, `Roe Hulls,` above `Inc.`, and the lines below that.
  private func splitName(
    _ lines: [TextRange]
  ) -> (person: LetterHead.Person, address: [TextRange])? {
    guard lines.count > 1, text.ends(lines[0], with: ","), company(in: lines[0]) == nil,
      let form = CompanyName(in: text, lines[1]), form.isWordAlone(in: text), form.hasForm,
      form.end == lines[1].end
    else { return nil }
    let name = TextRange(lines[0].start, form.range.end)
    return (LetterHead.Person(name: name), short(Array(lines.dropFirst(2))))
  }

  /// The lines that may name somebody, or say where to find him.
  private func named(_ letterhead: [TextRange]) -> [TextRange] {
    letterhead.filter { line in
      !text.ends(line, with: ":")
        && LetterheadLexicon.labels.prefix(of: text.bytes, line.indices) == nil && !isSentence(line)
        && !FirmKind.isOne(line, in: text) && !OfficeLines.namesOffices(line, in: text)
        && !isPicture(line)
        && !text.hasPrefix(line, "partners (")
    }
  }

  /// Whether a line is a sentence, which a letterhead has none of.
  private func isSentence(_ line: TextRange) -> Bool {
    guard line.count > SenderParser.longestName, text.ends(line, with: "."),
      !CompanyName.mayBe(line, in: text)
    else { return false }
    let words = text.bytes[line.indices].split(separator: ASCII.space)
    return words.count(where: { $0.first.map(ASCII.isLower) ?? false }) >= SenderParser.smallWords
  }

  /// A sentence has so many words without a capital at least.
  private static let smallWords = 5

  /// Lines that are no longer than an address is.
  private func short(_ lines: [TextRange]) -> [TextRange] {
    lines.count > SenderParser.mostLines && !opensAddress(lines) ? [] : lines
  }

  /// Whether one of the first lines gives a place, which ends an address.
  private func opensAddress(_ lines: [TextRange]) -> Bool {
    lines.prefix(SenderParser.mostLines).contains { PostalCode.ends($0, of: text) }
  }

  /// A company's name at the start of a line, if more of it than the word that such names end with.
  private func company(in line: TextRange) -> CompanyName? {
    text.hasPrefix(line, "c/o")
      ? nil
      : CompanyName(in: text, line).flatMap {
        $0.isWordAlone(in: text) ? nil : $0.whole(in: line, text)
      }
  }

  /// The country of a firm behind its name: `(US)`.
  private func place(in rest: TextRange) -> TextRange? {
    for place in LetterheadLexicon.firmCountries
    where text.hasPrefix(rest, place) {
      return rest.prefix(upTo: rest.start + UInt32(place.utf8CodeUnitCount))
    }
    return nil
  }

  /// Whether a line is a town with its state, `Dover, DE`, or a house whose number is a word, `Five Main Square`.
  private func isPlace(_ line: TextRange) -> Bool {
    let bytes = text.bytes[line.indices]
    let last = ASCII.lastWord(of: text.bytes, line.indices)
    // `Roe & Lee, PC` and `Roe, Lee, PA` are firms.
    if last.count == 2, last.lowerBound - 2 >= line.indices.lowerBound,
      text.bytes[last.lowerBound - 2] == UInt8(ascii: ","),
      text.bytes[last].allSatisfy(ASCII.isUpper), !bytes.contains(UInt8(ascii: "&")),
      bytes.count(where: { $0 == UInt8(ascii: ",") }) == 1,
      LetterheadLexicon.firmLetters.prefix(of: text.bytes, last) == nil
    {
      return true
    }
    return bytes.contains(ASCII.space)
      && LetterheadLexicon.houseNumbers.prefix(of: text.bytes, line.indices) != nil
      && LetterheadLexicon.squares.prefix(of: text.bytes, last)?.end == last.upperBound
  }

  private func isNetwork(_ line: TextRange) -> Bool {
    text.hasPrefix(line, "www.")
      || !text.bytes[line.indices].contains(ASCII.space)
        && LetterheadLexicon.networkEnds.contains { text.ends(line, with: $0) }
  }

  /// Whether a line stands for a picture, and says nothing of what it shows: `LOGO`.
  private func isPicture(_ line: TextRange) -> Bool {
    let inner =
      isBracketed(line) ? text.trimmed(TextRange(line.start + 1, line.end - 1)) : line
    // `LOGO Attorneys at Law` says what those are whom the picture names.
    if text.hasPrefix(inner, "logo "),
      FirmKind.isOne(text.trimmed(inner.suffix(from: inner.start + 5)), in: text)
    {
      return true
    }
    return inner.isEmpty || LetterheadLexicon.pictures.contains { text.matches(inner, $0) }
  }

  /// Where the text for a picture ends that a line begins with, if more follows: `(ROE LOGO) Roe LLP`.
  private func captionEnd(of line: TextRange) -> UInt32? {
    guard line.count > 2, text.bytes[Int(line.start)] == UInt8(ascii: "("),
      let close = text.bytes[line.indices].prefix(SenderParser.longestName).firstIndex(
        of: UInt8(ascii: ")")), close + 1 < Int(line.end)
    else { return nil }
    let inside = line.prefix(upTo: UInt32(close))
    return LetterheadLexicon.captionEnds.contains { text.ends(inside, with: $0) }
      ? UInt32(close) + 1 : nil
  }

  /// A name without the dash before it, and the mark of a registered name behind it.
  private func withoutMarks(_ line: TextRange) -> TextRange {
    var line = text.trimmed(line)
    for dash in ["-", "\u{2013}", "\u{2014}"]
    where text.bytes[line.indices].starts(with: dash.utf8) {
      line = text.trimmed(line.suffix(from: line.start + UInt32(dash.utf8.count)))
    }
    if text.bytes[line.indices].suffix(2).elementsEqual("\u{ae}".utf8) {
      line = text.trimmed(line.prefix(upTo: line.end - 2))
    }
    return line
  }

  /// Whether a line says whose logo a picture shows: who sends the letter may stand below it.
  private func isLogo(_ line: TextRange) -> Bool {
    isBracketed(line) && text.hasPrefix(line.suffix(from: line.start + 1), "logo ")
  }

  private func isBracketed(_ line: TextRange) -> Bool {
    // `(ROE LOGO)` alone on its line is one, too.
    if line.count > 2, text.bytes[Int(line.start)] == UInt8(ascii: "("),
      text.bytes[Int(line.end) - 1] == UInt8(ascii: ")")
    {
      let inside = TextRange(line.start + 1, line.end - 1)
      return LetterheadLexicon.captionEnds.contains { text.ends(inside, with: $0) }
    }
    return line.count >= 2 && text.bytes[Int(line.start)] == UInt8(ascii: "[")
      && text.bytes[Int(line.end) - 1] == UInt8(ascii: "]")
  }

  /// A line without the word for the image that it describes: `[Example Letterhead]`, `Example logo`.
  private func withoutImage(_ line: TextRange) -> TextRange {
    var line = line
    let isBracketed = self.isBracketed(line)
    if isBracketed { line = text.trimmed(TextRange(line.start + 1, line.end - 1)) }
    for word in LetterheadLexicon.captionOpenings
    where text.hasPrefix(line, word) {
      line.start += UInt32(word.utf8CodeUnitCount)
    }
    // `Logo Example, Inc.` may be a company's name.
    if isBracketed, text.hasPrefix(line, "logo ") {
      line.start += 5
      line = withoutMarks(line)
    }
    if let caption = captionEnd(of: line) { line = text.trimmed(line.suffix(from: caption)) }
    for word in LetterheadLexicon.captionEnds {
      let length = UInt32(word.utf8CodeUnitCount)
      if line.count > length, text.hasPrefix(line.suffix(from: line.end - length), word) {
        return TextRange(line.start, line.end - length)
      }
    }
    return line
  }
}
