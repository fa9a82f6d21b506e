/// Finds the date of a letter in its head.
extension HeadParser {
  /// A date line holds little besides the date, in bytes.
  private static let dateLineSlack = 24
  private static let longestDateLine = 120

  /// The date of a line that holds little else.
  func dateLine(_ block: BlockEvidence) -> DateMention? {
    guard block.text.count <= HeadParser.longestDateLine,
      let mention = firstDate(in: block),
      block.text.count - mention.range.count <= HeadParser.dateLineSlack
    else { return nil }
    return mention
  }

  /// The first block of `zone` that is a date line, and where the date ends.
  func dating(_ zone: Range<Int>) -> (block: Int, end: UInt32)? {
    for index in zone {
      if let mention = dateLine(evidence[index]) { return (index, mention.range.end) }
    }
    return nil
  }

  /// The first date of a head whose lines run together; the subject's dates are others.
  func firstDate(_ zone: Range<Int>) -> CalendarDate? {
    for index in zone {
      let block = evidence[index]
      if block.opening == .subject || block.opening == .salutation { return nil }
      if let mention = firstDate(in: block) { return mention.date }
    }
    return nil
  }

  /// The date of the line right above the salutation of a head, or right below it, that is nothing but a date.
  func lineOfDate(in zone: Range<Int>) -> CalendarDate? {
    guard let greeting = zone.first(where: { evidence[$0].opening == .salutation }) else {
      return nil
    }
    for index in [greeting - 1, greeting + 1] where evidence.indices.contains(index) {
      if let mention = dateLine(evidence[index]), mention.range == evidence[index].text,
        index > 0, evidence[index - 1].opening == .salutation || !isOpen(evidence[index - 1].text)
      {
        return mention.date
      }
    }
    return nil
  }

  /// Whether a line goes on with the date in the next: `Form 10-K for the year ended`.
  private func isOpen(_ line: TextRange) -> Bool {
    SubjectLexicon.datings.contains { text.ends(line, with: $0) }
      || CutSentence.endsOpen(text.bytes, line.indices) || text.ends(line, with: ",")
  }

  private func firstDate(in block: BlockEvidence) -> DateMention? {
    let dates = DateParser(text: text)
    let mention =
      block.cues.isDisjoint(with: .months)
      ? dates.numericDate(in: block.text) ?? dates.shortDate(in: block.text)
      : dates.firstDate(in: block.text, hits[block.hits]) ?? dates.shortDate(in: block.text)
    return mention.flatMap { isOfFiling($0, in: block.text) ? nil : $0 }
  }

  /// Whether a date is that of a filing which a legend names, or the end of its period.
  private func isOfFiling(_ date: DateMention, in line: TextRange) -> Bool {
    let before = text.trimmed(line.prefix(upTo: date.range.start))
    return SubjectLexicon.datings.contains { text.ends(before, with: $0) }
  }
}
