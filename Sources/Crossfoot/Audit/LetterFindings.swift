/// Brings the findings about figures and those about items together, in the order of the file.
enum LetterFindings {
  /// All findings of a letter; those that lie in an item, or in a table of one, say so.
  static func merge(
    _ audit: [Finding], _ content: LetterContent, _ document: LexedDocument, _ checks: [Check]
  ) -> [Finding] {
    var findings =
      audit + CommentUnanswered.findings(content, document.text)
      + CommentNumbering.findings(content, document.text)
    guard !findings.isEmpty else { return [] }
    let places = ItemPlaces(content.items, document.text)
    for index in findings.indices where findings[index].item == nil {
      if let check = findings[index].check, checks[check].target.place != nil,
        let table = checks[check].table
      {
        findings[index].item = content.tableItems[table].map { $0 + 1 }
      } else {
        findings[index].item = places.item(at: findings[index].range.lowerBound)
      }
    }
    return findings.enumerated()
      .sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
      }
      .map(\.element)
  }
}

/// Where the items of a letter lie in the file, to tell which one an offset belongs to.
private struct ItemPlaces {
  /// The place and the ordinal of each item, in the order of the file.
  private var places: [(range: SourceRange, ordinal: Int)] = []

  init(_ items: [Item], _ text: TextStore) {
    for (index, item) in items.enumerated() {
      places.append((ItemPlaces.range(of: item, text), index + 1))
    }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The ordinal of the item that holds `offset`, from 1; nil when none does.
  func item(at offset: UInt32) -> Int? {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, places[low - 1].range.contains(offset) else { return nil }
    return places[low - 1].ordinal
  }

  /// The bytes from an item's first paragraph to its last.
  private static func range(of item: Item, _ text: TextStore) -> SourceRange {
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
