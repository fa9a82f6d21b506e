/// The numbers of the comments run on without a gap.
///
/// Fires where a number is left out between two comments of one run. It is a warning: a letter may
/// answer some comments only, but then it mostly says so.
enum CommentNumbering {
  /// A larger gap is a letter that answers a choice of comments, not one that forgot some.
  private static let widestGap = 3

  static func findings(_ content: LetterContent, _ text: TextStore) -> [Finding] {
    guard content.items.count >= 3 else { return [] }
    var findings: [Finding] = []
    for (index, pair) in zip(content.items, content.items.dropFirst()).enumerated() {
      guard let previous = pair.0.value, let value = pair.1.value, let number = pair.1.number,
        value > previous + 1, value - previous - 1 <= widestGap,
        !content.items.contains(where: { $0.value == value - 1 })
      else { continue }
      let missing = value - previous == 2 ? "\(value - 1)" : "\(previous + 1) to \(value - 1)"
      findings.append(
        Finding(
          rule: .commentNumbering, severity: .warning,
          message:
            "comment \(value) follows comment \(previous); expected comment \(missing) between",
          range: text.sourceRange(of: number), item: index + 2))
    }
    return findings
  }
}
