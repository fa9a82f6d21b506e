/// Brings the findings about figures and those about items together, in the order of the file.
enum LetterFindings {
  /// All findings of a letter; those that lie in an item say so.
  static func merge(
    _ audit: [Finding], _ content: LetterContent, _ document: LexedDocument
  ) -> [Finding] {
    var findings =
      audit + CommentUnanswered.findings(content, document.text)
      + CommentNumbering.findings(content, document.text)
    guard !findings.isEmpty else { return [] }
    let places = content.items.map { place(of: $0, document.text) }
    for index in findings.indices where findings[index].item == nil {
      let start = findings[index].range.lowerBound
      findings[index].item = places.firstIndex { $0.contains(start) }.map { $0 + 1 }
    }
    return findings.enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .map(\.element)
  }

  /// The bytes from an item's first paragraph to its last.
  private static func place(of item: Item, _ text: TextStore) -> SourceRange {
    var lower = UInt32.max
    var upper: UInt32 = 0
    for piece in (item.comment?.pieces ?? []) + (item.response?.pieces ?? [])
    where piece.table == nil {
      let range = text.sourceRange(of: piece.text)
      lower = min(lower, range.lowerBound)
      upper = max(upper, range.upperBound)
    }
    return min(lower, upper)..<upper
  }
}
