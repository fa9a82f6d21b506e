/// Reads who gets a copy of a letter: names with their titles and firms, a line or several each.
struct CopiesParser {
  let text: TextStore
  let evidence: [BlockEvidence]

  /// So many lines that name nobody end the list.
  private static let mostStrangers = 6

  /// Reads the copies of `zone`, which begins behind the signatures, into `closing`.
  func read(_ zone: Range<Int>, into closing: inout LetterClosing) {
    var strangers = 0
    for index in zone {
      let block = evidence[index]
      if block.opening == .enclosure || block.opening == .delivery && !isNamedEdgar(block.text) {
        continue
      }
      guard !block.has(.table), !block.has(.ornament), block.opening != .exhibit,
        block.opening != .signature,
        block.text.count <= SignatureParser.longestLine, strangers < CopiesParser.mostStrangers
      else { return }
      var range = block.text
      if block.opening == .copies {
        range = range.suffix(from: labelEnd(range))
      } else if case .bullet? = block.label?.kind {
        range = block.body
      }
      if range.isEmpty { continue }
      strangers = read(range, into: &closing.copies) ? 0 : strangers + 1
    }
  }

  /// Whether what looks like a way of delivery is a person's name.
  private func isNamedEdgar(_ range: TextRange) -> Bool {
    text.hasPrefix(range, "edgar ") && PersonParser(text: text).leadingName(in: range) != nil
  }

  /// Reads one line; false when it names nobody.
  private func read(_ line: TextRange, into copies: inout [LetterHead.Person]) -> Bool {
    var isNaming = false
    for part in parts(of: line) {
      if let name = PersonParser(text: text).leadingName(in: part) {
        copies.append(LetterHead.Person(name: name.range))
        readRest(part.suffix(from: name.end), of: &copies[copies.count - 1])
        isNaming = true
      } else if !copies.isEmpty {
        readRest(part, of: &copies[copies.count - 1])
      }
    }
    return isNaming
  }

  /// The entries of a line: between semicolons, and between the names that an "and" joins.
  private func parts(of line: TextRange) -> [TextRange] {
    let persons = PersonParser(text: text)
    var parts: [TextRange] = []
    var start = line.start
    for index in line.indices {
      let rest = TextRange(UInt32(index), line.end)
      var next = rest.start
      if text.bytes[index] == UInt8(ascii: ";") {
        next += 1
      } else if text.bytes[index] == ASCII.space, text.hasPrefix(rest, " and "),
        persons.leadingName(in: TextRange(start, rest.start))?.end == rest.start,
        persons.leadingName(in: rest.suffix(from: rest.start + 5)) != nil
      {
        next += 5
      } else {
        continue
      }
      parts.append(text.trimmed(TextRange(start, rest.start)))
      start = next
    }
    parts.append(text.trimmed(TextRange(start, line.end)))
    return parts.filter { !$0.isEmpty }
  }

  /// What stands behind a name or below it: a title, then a firm.
  private func readRest(_ rest: TextRange, of person: inout LetterHead.Person) {
    var rest = rest
    while !rest.isEmpty, !ASCII.isWord(text.bytes[Int(rest.start)]) { rest.start += 1 }
    while !rest.isEmpty, isClosingMark(text.bytes[Int(rest.end) - 1]) { rest.end -= 1 }
    if let title = PersonParser(text: text).leadingTitle(in: rest) {
      person.title = person.title ?? title
      rest = rest.suffix(from: title.end)
      while !rest.isEmpty, !ASCII.isWord(text.bytes[Int(rest.start)]) { rest.start += 1 }
    }
    guard rest.count >= 3, person.organization == nil, ASCII.isUpper(text.bytes[Int(rest.start)]),
      !text.bytes[rest.indices].contains(where: ASCII.isDigit)
    else { return }
    person.organization = rest
  }

  private func isClosingMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
  }

  private func labelEnd(_ range: TextRange) -> UInt32 {
    var position = range.start
    while position < range.end, position - range.start < 12,
      text.bytes[Int(position)] != UInt8(ascii: ":")
    {
      position += 1
    }
    guard position < range.end, text.bytes[Int(position)] == UInt8(ascii: ":") else {
      // `cc Name`: the label is the first word.
      position = range.start
      while position < range.end, text.bytes[Int(position)] > ASCII.space { position += 1 }
      return text.trimmed(range.suffix(from: position)).start
    }
    return text.trimmed(range.suffix(from: position + 1)).start
  }
}
