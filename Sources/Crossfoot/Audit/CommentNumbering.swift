/// The numbers of the comments run on without a gap.
///
/// Fires where a number is left out between two comments of one run. It is a warning: a letter may
/// answer some comments only, but then it mostly says so.
enum CommentNumbering {
  /// A larger gap is a letter that answers a choice of comments, not one that forgot some.
  private static let widestGap = 3

  static func findings(_ content: LetterContent, _ text: TextStore) -> [Finding] {
    guard content.items.count >= 3 else { return [] }
    // Items are large: their numbers are all that is wanted of them.
    let values = content.items.map(\.value)
    var findings: [Finding] = []
    for index in 1..<values.count {
      guard let previous = values[index - 1], let value = values[index],
        let number = content.items[index].number,
        value > previous + 1, value - previous - 1 <= widestGap, !values.contains(value - 1)
      else { continue }
      let missing = value - previous == 2 ? "\(value - 1)" : "\(previous + 1) to \(value - 1)"
      findings.append(
        Finding(
          rule: .commentNumbering, severity: .warning,
          message:
            "comment \(value) follows comment \(previous); expected comment \(missing) between",
          range: text.sourceRange(of: number), item: index + 1))
    }
    return findings
  }
}
