internal import Crossfoot
internal import GRDB

/// Finds for each comment that a company quotes the comment of the staff.
struct ItemMatcher {
  /// An item with the words of its comment.
  struct Item {
    let id: Int64
    let number: String?
    let isCertain: Bool
    /// The hashes of all runs of three words of the comment, in order.
    let runs: [UInt32]
  }

  /// An item of a company's letter, and the staff's item that it answers.
  struct Match {
    let item: Item
    let staffItem: Item
    let evidence: String
    let overlap: Double
  }

  /// From which share of common runs on two comments are the same one.
  private static let leastOverlap = 0.5
  /// From which share on nothing else can fit better.
  private static let sameText = 0.9
  /// How many words a comment must have to be told by them.
  private static let leastRuns = 4

  /// The items of a letter with comments or answers, in order.
  static func items(of letter: LinkedLetter, in database: Database) throws -> [Item] {
    guard letter.asks || letter.answers else { return [] }
    let query = try database.cachedStatement(
      sql: """
        SELECT items.id, number, confidence, text FROM items
        LEFT JOIN comments ON comments.item_id = items.id WHERE letter_id = ? ORDER BY ordinal
        """)
    return try Row.fetchAll(query, arguments: [letter.id]).map { row in
      let text: String? = row["text"]
      return Item(
        id: row["id"], number: row["number"], isCertain: row["confidence"] == "high",
        runs: runs(of: text ?? ""))
    }
  }

  /// Runs of three words; the same text gives the same numbers in every run of the program.
  static func runs(of text: String) -> [UInt32] {
    var runs: [UInt32] = []
    var (first, second, word): (UInt32, UInt32, UInt32) = (0, 0, 0)
    var count = 0
    func end() {
      guard word != 0 else { return }
      count += 1
      if count >= 3 { runs.append((first &* 31 &+ second) &* 31 &+ word) }
      (first, second, word) = (second, word, 0)
    }
    for byte in text.utf8 {
      if ASCII.isWord(byte) {
        word = (word &+ UInt32(ASCII.lowercased(byte))) &* 0x9E37_79B1
      } else {
        end()
      }
    }
    end()
    return Array(Set(runs)).sorted()
  }

  /// The share of the shorter comment's runs that the other one has, too.
  static func overlap(_ left: [UInt32], _ right: [UInt32]) -> Double {
    let least = min(left.count, right.count)
    guard least >= leastRuns else { return 0 }
    var (common, place, other) = (0, 0, 0)
    while place < left.count, other < right.count {
      if left[place] == right[other] {
        common += 1
        place += 1
        other += 1
      } else if left[place] < right[other] {
        place += 1
      } else {
        other += 1
      }
    }
    return Double(common) / Double(least)
  }

  /// The matches of a thread's `items`, a list a letter.
  static func matches(_ letters: [LinkedLetter], _ items: [[Item]]) -> [Match] {
    var asked: [Item] = []
    var lastRound: [Item] = []
    var result: [Match] = []
    for (place, letter) in letters.enumerated() {
      if letter.asks, !items[place].isEmpty {
        lastRound = items[place]
        asked += items[place]
      } else if letter.answers {
        result += items[place].compactMap { match($0, asked, lastRound) }
      }
    }
    return result
  }

  private static func match(_ item: Item, _ asked: [Item], _ lastRound: [Item]) -> Match? {
    // Mostly the answer follows at once, and under the same number: that spares all other comparisons.
    if let number = item.number, let other = lastRound.first(where: { $0.number == number }) {
      let overlap = overlap(item.runs, other.runs)
      if overlap >= sameText {
        return Match(item: item, staffItem: other, evidence: "text and number", overlap: overlap)
      }
    }
    // Later rounds come later in the list: of two that fit alike, the last one is meant.
    var best: (staffItem: Item, overlap: Double)?
    for other in asked {
      let bonus = other.number != nil && other.number == item.number ? 0.05 : 0
      let overlap = overlap(item.runs, other.runs) + bonus
      if overlap >= leastOverlap, overlap >= best?.overlap ?? 0 { best = (other, overlap) }
    }
    if let best {
      let isSameNumber = best.staffItem.number == item.number
      return Match(
        item: item, staffItem: best.staffItem, evidence: isSameNumber ? "text and number" : "text",
        overlap: min(best.overlap, 1))
    }
    guard let number = item.number,
      let staffItem = lastRound.first(where: { $0.number == number }),
      item.runs.isEmpty || staffItem.runs.isEmpty
    else { return nil }
    return Match(item: item, staffItem: staffItem, evidence: "number", overlap: 0)
  }
}
