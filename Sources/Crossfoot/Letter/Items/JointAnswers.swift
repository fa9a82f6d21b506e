/// Links items that one response answers: it names their numbers, or they stand together and only the
/// last of them has one.
enum JointAnswers {
  /// How many items back a response may answer a comment.
  private static let furthest = 12

  /// Links `items`, those of a company's letter, to each other.
  static func link(_ items: inout [Item], in text: TextStore) {
    let labels = LabelParser(text: text)
    for index in items.indices {
      guard let label = items[index].responseLabel else { continue }
      let numbers = labels.label(of: label).map(labels.numbers) ?? []
      // One response answers comments that stand close together.
      let reach = max(0, index - furthest)..<index
      let first = reach.lowerBound + (restart(in: reach, before: index, items) ?? 0)
      for other in first..<index {
        guard let value = items[other].value, numbers.contains(value) else { continue }
        link(other, index, &items)
      }
    }
    for index in items.indices where isUnanswered(index, items) {
      let reach = items.indices.clamped(to: index + 1..<index + 1 + furthest)
      guard let answered = reach.first(where: { !isUnanswered($0, items) }),
        items[answered].response != nil, items[index].headings == items[answered].headings
      else { continue }
      link(index, answered, &items)
      items[index].isCertain = false
    }
    joinAnswered(&items)
  }

  /// Links those to each other that one response answers.
  private static func joinAnswered(_ items: inout [Item]) {
    for index in items.indices {
      let answer = items[index].response?.pieces.first?.text
      let earlier = items[index].jointWith.filter {
        $0 < index && items[$0].response?.pieces.first?.text == answer
      }
      // Longer ones were made by one label, and are whole.
      guard (2...furthest).contains(earlier.count) else { continue }
      for one in earlier {
        for other in earlier where other != one && !items[one].jointWith.contains(other) {
          items[one].jointWith.append(other)
        }
        items[one].jointWith.sort()
      }
    }
  }

  /// How far into `reach` those items stand whose numbers run up to that of the item at `index`; nil when all do.
  ///
  /// Where the numbers begin anew with each filing, `Response No. 1` means the comment above it alone.
  private static func restart(in reach: Range<Int>, before index: Int, _ items: [Item]) -> Int? {
    var next = items[index].value ?? .max
    for other in reach.reversed() {
      guard let value = items[other].value else { continue }
      guard value < next else { return other + 1 - reach.lowerBound }
      next = value
    }
    return nil
  }

  /// Repeats the last of `items`, an answer that `label` opens, for the further numbers that the label
  /// names, as in `Comments 2 and 3.`, and that are not in `taken`.
  static func repeatLast(
    of items: inout [Item], for label: ParagraphLabel?, except taken: Set<Int>, in text: TextStore
  ) {
    guard let label, let item = items.last else { return }
    let numbers = LabelParser(text: text).printedNumbers(of: label).dropFirst()
      .filter { !taken.contains($0.value) }
    guard !numbers.isEmpty else { return }
    let first = items.count - 1
    for number in numbers {
      var other = item
      (other.value, other.number) = (number.value, number.place)
      items.append(other)
    }
    let group = first..<items.count
    for index in group { items[index].jointWith = group.filter { $0 != index } }
  }

  /// Whether an item lacks an answer, and no other is said to hold it.
  private static func isUnanswered(_ index: Int, _ items: [Item]) -> Bool {
    items[index].response == nil && !items[index].isOmitted
      && !items[index].jointWith.contains { $0 > index && items[$0].response != nil }
  }

  private static func link(_ first: Int, _ second: Int, _ items: inout [Item]) {
    if !items[first].jointWith.contains(second) { items[first].jointWith.append(second) }
    if !items[second].jointWith.contains(first) { items[second].jointWith.append(first) }
    // What answers several comments is the answer to each of them.
    if items[first].response == nil, !items[first].isOmitted {
      items[first].response = items[second].response
      items[first].responseLabel = items[second].responseLabel
    }
  }
}
