/// Reads the caption of an order of the Commission: whom it concerns, in the left of two columns.
///
/// ```
/// In the Matter of
/// Marsh Hulls Corporation          ORDER DECLARING REGISTRATION
/// 10 Quay Street                   EFFECTIVE PURSUANT TO SECTION 12(d)
/// File No. 001-00001
/// ```
struct OrderCaption {
  let text: TextStore
  let evidence: [BlockEvidence]

  /// So many lines below the words that open it, a caption names the company at the latest, and ends.
  private static let mostLines = 3
  private static let longest = 12
  /// The columns stand so many bytes apart at least.
  private static let gap: UInt32 = 3

  /// The lines of the caption that tell the company and the number of its file, as those of a subject; nil
  /// when no order stands in `zone`.
  func subject(in zone: Range<Int>) -> [SubjectParser.Line]? {
    guard let opening = zone.first(where: { text.matches(evidence[$0].text, "in the matter of") })
    else { return nil }
    let caption = zone.suffix(from: opening + 1).prefix(OrderCaption.longest)
    let company = caption.prefix(OrderCaption.mostLines).lazy.compactMap { index in
      let line = leftColumn(evidence[index].text)
      return PersonParser(text: text).isCompany(line)
        ? SubjectParser.Line(text: line, cues: 0..<0) : nil
    }.first
    guard let company else { return nil }
    let numbers = caption.filter { text.hasPrefix(evidence[$0].text, "file no") }
    return [company]
      + numbers.map { SubjectParser.Line(text: evidence[$0].text, cues: evidence[$0].hits) }
  }

  private func leftColumn(_ line: TextRange) -> TextRange {
    text.trimmed(line.prefix(upTo: text.columnGap(in: line, atLeast: OrderCaption.gap) ?? line.end))
  }
}
