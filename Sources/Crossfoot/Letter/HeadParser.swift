/// Reads the head of a letter: date, delivery, sender, recipients, subject and salutation.
struct HeadParser {
  let document: LexedDocument
  let evidence: [BlockEvidence]
  let hits: [CueHit]
  let side: LetterSide

  private var text: TextStore { document.text }

  /// A date line holds little besides the date, in bytes.
  private static let dateLineSlack = 24

  /// What the lines of a head are, by what stands around them.
  private struct Lines {
    var letterhead: [TextRange] = []
    /// The lines of the address, up to where the Commission's own name or place begins.
    var address: [TextRange] = []
    var subject: [SubjectParser.Line] = []
  }

  /// The head that the blocks of `zone` make up.
  func parse(_ zone: Range<Int>) -> LetterHead {
    var head = LetterHead()
    var lines = Lines()
    var isSubject = false
    var isAddress = false
    for index in zone {
      let block = evidence[index]
      if block.has(.table) { continue }
      if block.opening == .salutation {
        head.salutation = block.text
        break
      }
      if block.opening == .subject, !isSubject {
        isSubject = true
        let label = labelEnd(block.text)
        if label < block.text.end {
          lines.subject.append(
            SubjectParser.Line(text: block.text.suffix(from: label), cues: hits[block.hits]))
        }
      } else if isSubject {
        lines.subject.append(SubjectParser.Line(text: block.text, cues: hits[block.hits]))
      } else if head.date == nil, let date = dateLine(block) {
        head.date = date
        isAddress = true
      } else if block.opening == .delivery {
        head.delivery.append(block.text)
        isAddress = true
      } else if isAddress || block.opening == .attention || startsAddress(block) {
        isAddress = true
        let persons = side == .company ? block.text.prefix(upTo: agencyStart(block)) : block.text
        if !persons.isEmpty { lines.address.append(text.trimmed(persons)) }
      } else if !isLegend(block) {
        lines.letterhead.append(block.text)
      }
    }
    complete(&head, lines, zone)
    return head
  }

  private func complete(_ head: inout LetterHead, _ lines: Lines, _ zone: Range<Int>) {
    if head.date == nil { head.date = firstDate(zone) }
    SubjectParser(text: text).read(lines.subject, into: &head)
    let persons = PersonParser(text: text)
    head.recipients = recipients(lines.address, persons)
    if head.recipients.isEmpty, side == .company, let agency = agency(zone) {
      head.recipients = [LetterHead.Person(name: agency)]
    }
    if side == .staff {
      head.sender = agencyLetterhead(lines.letterhead).map { LetterHead.Person(name: $0) }
    } else if let sender = sender(lines.letterhead, persons) {
      head.sender = sender.person
      head.senderAddress = sender.address
    }
  }

  // MARK: Date

  private func dateLine(_ block: BlockEvidence) -> CalendarDate? {
    guard block.text.count <= 120,
      let mention = DateParser(text: text).firstDate(in: block.text, hits[block.hits]),
      block.text.count - mention.range.count <= HeadParser.dateLineSlack
    else { return nil }
    return mention.date
  }

  /// The first date of a head whose lines run together; the subject's dates are others.
  private func firstDate(_ zone: Range<Int>) -> CalendarDate? {
    for index in zone {
      let block = evidence[index]
      if block.opening == .subject || block.opening == .salutation { return nil }
      if let mention = DateParser(text: text).firstDate(in: block.text, hits[block.hits]) {
        return mention.date
      }
    }
    return nil
  }

  // MARK: Addresses

  private func startsAddress(_ block: BlockEvidence) -> Bool {
    side == .company && agencyStart(block) < block.text.end
  }

  /// Where the Commission's own name or address begins; the end of the block when it does not.
  private func agencyStart(_ block: BlockEvidence) -> UInt32 {
    hits[block.hits].first { $0.cue == .agency }?.start ?? block.text.end
  }

  /// The division that a letter to nobody by name is addressed to, or the Commission itself.
  private func agency(_ zone: Range<Int>) -> TextRange? {
    var commission: TextRange?
    for index in zone {
      for hit in hits[evidence[index].hits] where hit.cue == .agency {
        if text.hasPrefix(hit.range, "division of") {
          // The cue ends before the last word: `Division of Corporation` is one of Finance.
          return TextRange(hit.start, wordEnd(behind: hit.end, evidence[index].text))
        }
        if commission == nil, text.hasPrefix(hit.range, "securities") { commission = hit.range }
      }
      if evidence[index].opening == .salutation { break }
    }
    return commission
  }

  private func wordEnd(behind start: UInt32, _ range: TextRange) -> UInt32 {
    var end = start
    while end < range.end, text.bytes[Int(end)] <= ASCII.space { end += 1 }
    while end < range.end, ASCII.isLetter(text.bytes[Int(end)]) { end += 1 }
    return end
  }

  /// The Commission's name at the top of a letter of the staff.
  private func agencyLetterhead(_ letterhead: [TextRange]) -> TextRange? {
    for line in letterhead {
      for index in line.indices where text.bytes[index] | 0x20 == UInt8(ascii: "c") {
        let rest = TextRange(UInt32(index), line.end)
        if text.hasPrefix(rest, "commission"), line.count < 80 {
          return TextRange(line.start, rest.start + 10)
        }
      }
    }
    return nil
  }

  /// Whether a line belongs to the legend of a request for confidential treatment.
  private func isLegend(_ block: BlockEvidence) -> Bool {
    hits[block.hits].contains { $0.cue == .confidentialTreatment }
      || text.hasPrefix(block.text, "pursuant to")
      || text.hasPrefix(block.text, "corresp") && block.text.count < 32
      || text.matches(block.text, "draft")
      || (block.has(.capitals) && block.text.count > 60
        && text.bytes[Int(block.text.end) - 1] == UInt8(ascii: "."))
  }

  private func labelEnd(_ range: TextRange) -> UInt32 {
    var position = range.start
    while position < range.end, ASCII.isLetter(text.bytes[Int(position)]) { position += 1 }
    while position < range.end, !ASCII.isWord(text.bytes[Int(position)]) { position += 1 }
    return position
  }

  private func recipients(
    _ lines: [TextRange], _ persons: PersonParser
  ) -> [LetterHead.Person] {
    var ranges: [TextRange] = []
    for line in lines {
      var range = line
      if HeadParser.attention.prefix(of: text.bytes, line.indices) != nil {
        range = range.suffix(from: labelEnd(range))
      }
      if !range.isEmpty { ranges.append(range) }
    }
    // The lines under a person's name and title are the company and its address.
    return side == .staff
      ? Array(persons.persons(in: Array(ranges.prefix(2))).prefix(1)) : persons.persons(in: ranges)
  }

  private static let attention = PhraseTable<Void>(
    ["attention", "attn", "to:"].map { ($0, ()) })

  // MARK: Sender

  private func sender(
    _ letterhead: [TextRange], _ persons: PersonParser
  ) -> (person: LetterHead.Person, address: [TextRange])? {
    guard
      let first = letterhead.first(where: { CompanyName(in: text, $0) != nil })
        ?? letterhead.first
    else { return nil }
    if let company = CompanyName(in: text, first) {
      let rest = text.trimmed(first.suffix(from: company.end))
      return (
        LetterHead.Person(name: company.range),
        (rest.isEmpty ? [] : [rest]) + letterhead.drop { $0 != first }.dropFirst()
      )
    }
    let named = persons.persons(in: Array(letterhead.prefix(2)))
    if let person = named.first, person.title != nil {
      return (person, Array(letterhead.dropFirst(2)))
    }
    // A line with digits is a number or an address, not a name.
    let name = withoutImage(first)
    guard name.count <= 80, !text.bytes[name.indices].contains(where: ASCII.isDigit) else {
      return nil
    }
    return (LetterHead.Person(name: name), Array(letterhead.dropFirst()))
  }
}

extension HeadParser {
  /// A line without the word for the image that it describes: `[Example Letterhead]`, `Example logo`.
  private func withoutImage(_ line: TextRange) -> TextRange {
    var line = line
    if text.bytes[Int(line.start)] == UInt8(ascii: "["),
      text.bytes[Int(line.end) - 1] == UInt8(ascii: "]")
    {
      line = TextRange(line.start + 1, line.end - 1)
    }
    for word in [" logo", " letterhead"] as [StaticString] {
      let length = UInt32(word.utf8CodeUnitCount)
      if line.count > length, text.hasPrefix(line.suffix(from: line.end - length), word) {
        return TextRange(line.start, line.end - length)
      }
    }
    return line
  }
}

/// A company's name at the start of a letterhead: up to the last of the words that such names end
/// with.
struct CompanyName {
  var range: TextRange
  /// Where the rest of the line begins.
  var end: UInt32

  init?(in text: TextStore, _ line: TextRange) {
    var position = line.start
    var nameEnd: UInt32?
    while position < line.end {
      var wordEnd = position
      while wordEnd < line.end, text.bytes[Int(wordEnd)] > ASCII.space { wordEnd += 1 }
      let word = Int(position)..<Int(wordEnd)
      if let match = HeadLexicon.companySuffixes.prefix(of: text.bytes, word) {
        // `Inc.,` and `Inc.` end alike.
        let isWhole =
          match.end == word.upperBound
          || text.bytes[match.end..<word.upperBound].allSatisfy { !ASCII.isWord($0) }
        if isWhole { nameEnd = wordEnd }
      } else if nameEnd != nil {
        break
      }
      // Digits begin an address.
      if nameEnd == nil, position > line.start, ASCII.isDigit(text.bytes[Int(position)]) { break }
      position = wordEnd
      while position < line.end, text.bytes[Int(position)] <= ASCII.space { position += 1 }
    }
    guard var nameEnd else { return nil }
    end = nameEnd
    while nameEnd > line.start, text.bytes[Int(nameEnd) - 1] == UInt8(ascii: ",") { nameEnd -= 1 }
    range = TextRange(line.start, nameEnd)
  }
}
