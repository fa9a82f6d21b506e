/// Where in a letter its items lie, in blocks.
extension [Item] {
  /// The end of the last block that an item holds; 0 without items.
  var end: Int {
    var end = 0
    for item in self {
      let last = (item.response ?? item.comment)?.pieces.last?.block ?? -1
      end = Swift.max(end, last + 1)
    }
    return end
  }

  /// The stretches of the comments that are answered, in ascending order.
  var asked: [Range<Int>] {
    var asked: [Range<Int>] = []
    asked.reserveCapacity(count)
    for item in self where item.response != nil {
      if item.parts.isEmpty {
        add(item.comment, to: &asked)
      } else {
        for part in item.parts { add(part.comment, to: &asked) }
      }
    }
    return asked
  }

  private func add(_ comment: Passage?, to asked: inout [Range<Int>]) {
    guard let pieces = comment?.pieces, let first = pieces.first?.block,
      let last = pieces.last?.block, first <= last, first >= asked.last?.upperBound ?? 0
    else { return }
    asked.append(first..<last + 1)
  }
}
