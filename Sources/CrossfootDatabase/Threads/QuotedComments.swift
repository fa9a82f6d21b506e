internal import GRDB

/// Finds the letter of the staff whose comments an answer repeats, where nothing else ties the two.
///
/// Letters of a company are compared one answer at a time, only while they are linked, and only with
/// the letters of the staff that came shortly before: the work grows with the letters, and the result
/// depends on them alone.
struct QuotedComments {
  /// What an answer repeats of a letter.
  struct Quotation {
    /// How many items of the answer repeat a comment of the letter.
    let repeated: Int
    /// How many items of the answer are long enough to tell.
    let items: Int
  }

  /// From which share of common runs of words on a comment counts as repeated.
  private static let leastOverlap = 0.8
  /// How many runs of words a comment must have to be told by them: shorter ones recur in any review.
  private static let leastRuns = 12

  private let letters: [LinkedLetter]
  private let database: Database
  private var items: [Int: [ItemMatcher.Item]] = [:]

  /// Compares among `letters`.
  init(_ letters: [LinkedLetter], in database: Database) {
    self.letters = letters
    self.database = database
  }

  /// What the letter at the place `answer` repeats of that at `question`; nil when it is less than
  /// half of what the answer holds.
  mutating func quotation(in answer: Int, of question: Int) throws -> Quotation? {
    let answered = try longItems(of: answer)
    let asked = try longItems(of: question)
    guard !answered.isEmpty, !asked.isEmpty else { return nil }
    let repeated = answered.count { item in
      asked.contains {
        ItemMatcher.overlap(item.runs, $0.runs) >= QuotedComments.leastOverlap
      }
    }
    guard repeated > 0, repeated * 2 >= answered.count else { return nil }
    return Quotation(repeated: repeated, items: answered.count)
  }

  private mutating func longItems(of place: Int) throws -> [ItemMatcher.Item] {
    if let known = items[place] { return known }
    let long = try ItemMatcher.items(of: letters[place], in: database)
      .filter { $0.runs.count >= QuotedComments.leastRuns }
    items[place] = long
    return long
  }
}
