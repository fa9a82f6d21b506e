/// The numbers of the comments run on without a gap.
///
/// Fires where a number is left out between two comments of one run. It is a warning: a letter may
/// answer some comments only, but then it mostly says so. Where it does, above the first comment, it is worth knowing.
enum CommentNumbering {
  /// A larger gap is a letter that answers a choice of comments, not one that forgot some.
  private static let widestGap = 3

  static func findings(_ content: LetterContent, _ text: TextStore) -> [Finding] {
    guard content.items.count >= 3 else { return [] }
    // Items are large: their numbers are all that is wanted of them.
    let values = content.items.map(\.value)
    var findings: [Finding] = []
    var isAnnounced: Bool?
    for index in 1..<values.count {
      guard let previous = values[index - 1], let value = values[index],
        let number = content.items[index].number,
        value > previous + 1, value - previous - 1 <= widestGap, !values.contains(value - 1)
      else { continue }
      let missing = value - previous == 2 ? "\(value - 1)" : "\(previous + 1) to \(value - 1)"
      let isChoice = isAnnounced ?? announcesChoice(content.items[0], text)
      isAnnounced = isChoice
      findings.append(
        Finding(
          rule: .commentNumbering, severity: isChoice ? .info : .warning,
          message:
            "comment \(value) follows comment \(previous); expected comment \(missing) between",
          range: text.sourceRange(of: number), item: index + 1))
    }
    return findings
  }

  /// Whether a sentence above the first comment says that the letter has some of them only.
  private static func announcesChoice(_ first: Item, _ text: TextStore) -> Bool {
    guard let place = first.number ?? first.comment?.pieces.first?.text, place.start > 0 else {
      return false
    }
    var rest = TextRange(place.start > reach ? place.start - reach : 0, place.start)
    while !rest.isEmpty {
      let sentence = text.sentence(of: rest)
      rest = rest.suffix(from: sentence.end)
      if text.firstPlace(of: ExcuseLexicon.comments, in: sentence) != nil,
        text.firstPlace(of: ExcuseLexicon.partialAnswers, in: sentence) != nil
          || text.firstPlace(of: ExcuseLexicon.partialWords, in: sentence) != nil
            && text.firstPlace(of: ExcuseLexicon.allOfThem, in: sentence) == nil
      {
        return true
      }
    }
    return false
  }

  /// How far above the first comment is looked, in bytes.
  private static let reach: UInt32 = 4_000
}
