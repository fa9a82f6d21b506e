internal import Crossfoot

/// Counts how many of the staff's comments the answering letters carry: the same number, and at least
/// four of five words of the staff's text in the comment of an item.
///
/// A letter answers the staff letter before it in its review. Staff letters that nobody answers point
/// by point, with a request for more time say, are left out.
struct ThreadScore {
  private(set) var pairs = 0
  private(set) var comments = 0
  private(set) var carried = 0
  private(set) var misses: [String] = []

  /// The least share of a comment's words that must come back.
  private static let leastOverlap = 0.8

  init(_ threads: [ThreadLetter], letters: [String: [Letter]]) {
    var reviews: [String: [ThreadLetter]] = [:]
    for letter in threads { reviews[letter.threadID, default: []].append(letter) }
    for (_, review) in reviews.sorted(by: { $0.key < $1.key }) {
      let ordered = review.sorted {
        ($0.filingDate, $0.isStaff ? 0 : 1, $0.accessionNumber)
          < ($1.filingDate, $1.isStaff ? 0 : 1, $1.accessionNumber)
      }
      for (index, entry) in ordered.enumerated() where entry.isStaff {
        let rest = ordered[(index + 1)...]
        let answers = rest.prefix { !$0.isStaff }.flatMap { letters[$0.accessionNumber] ?? [] }
        for staff in letters[entry.accessionNumber] ?? [] { add(staff, answers: answers) }
      }
    }
  }

  private mutating func add(_ staff: Letter, answers: [Letter]) {
    let asked = staff.content.items.filter { $0.number != nil && $0.comment != nil }
    let answering = answers.filter { $0.content.kind == .response }
    guard !asked.isEmpty, !answering.isEmpty else { return }
    pairs += 1
    for item in asked {
      comments += 1
      if answering.contains(where: { carries($0, item, of: staff) }) {
        carried += 1
      } else if let number = item.number {
        misses.append(
          "\(staff.path) comment \(staff.document.text.string(number)): not in "
            + answering.map(\.path).joined(separator: ", "))
      }
    }
  }

  private func carries(_ answer: Letter, _ item: Crossfoot.Item, of staff: Letter) -> Bool {
    guard let comment = item.comment else { return false }
    let wanted = Words.of(comment, in: staff)
    return answer.content.items.contains { candidate in
      guard candidate.value == item.value, let text = candidate.comment else { return false }
      return Words.overlap(of: wanted, in: Words.of(text, in: answer)) >= ThreadScore.leastOverlap
    }
  }
}

extension ThreadScore: CustomStringConvertible {
  var description: String {
    let tenths = comments == 0 ? 0 : carried * 1000 / comments
    return """
      staff letters answered  \(pairs)
      comments asked          \(comments)
      carried by an item      \(carried): \(tenths / 10).\(tenths % 10)%

      """
  }
}
