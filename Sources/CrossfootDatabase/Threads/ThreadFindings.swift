/// What a person must look at that only the letters of a thread together show.
enum ThreadFindings {
  /// A finding about one of the letters.
  struct Finding: Equatable {
    let rule: String
    let severity: String
    let message: String
    /// The place of the letter in the thread.
    let letter: Int
  }

  /// The comments that no answer takes up, and answers to numbers that were not asked.
  ///
  /// Only rounds count that an answer followed which takes up half of the comments or more: an
  /// answer that is out of the thread, or that could not be read, says nothing of the company.
  static func findings(
    _ letters: [LinkedLetter], _ items: [[ItemMatcher.Item]], _ matches: [ItemMatcher.Match]
  ) -> [Finding] {
    let answered = Set(matches.map(\.staffItem.id))
    var findings: [Finding] = []
    for (place, letter) in letters.enumerated() where letter.asks {
      let asked = items[place].filter { $0.number != nil && $0.isCertain }
      let open = asked.filter { !answered.contains($0.id) }
      let answers = answers(to: place, letters)
      guard let last = answers.last, asked.count == items[place].count, asked.count >= 2,
        open.count * 2 <= asked.count
      else { continue }
      // An item of the answer without a match may be the one that is missing, worded anew.
      let matched = Set(matches.map(\.item.id))
      let unmatched = answers.reduce(0) { sum, place in
        sum + items[place].count { !matched.contains($0.id) }
      }
      if unmatched == 0, !open.isEmpty {
        findings.append(unanswered(open, asked, letter, letters[last], last))
      }
      findings += notAsked(asked, answers, items, letter)
    }
    return findings
  }

  /// The places of the answers that follow the comments at `place`, up to the next comments.
  private static func answers(to place: Int, _ letters: [LinkedLetter]) -> [Int] {
    letters.indices.dropFirst(place + 1).prefix { !letters[$0].asks }
      .filter { letters[$0].answers }
  }

  private static func unanswered(
    _ open: [ItemMatcher.Item], _ asked: [ItemMatcher.Item], _ letter: LinkedLetter,
    _ answer: LinkedLetter, _ place: Int
  ) -> Finding {
    let openNumbers = open.compactMap(\.number)
    let taken = asked.compactMap(\.number).filter { !openNumbers.contains($0) }
    return Finding(
      rule: "comment-unanswered", severity: "warning",
      message: "the staff asked \(list(asked.compactMap(\.number))) on \(letter.date ?? "?"), the "
        + "company answered \(list(taken)) up to \(answer.date ?? "?"): no answer to "
        + list(openNumbers),
      letter: place)
  }

  private static func notAsked(
    _ asked: [ItemMatcher.Item], _ answers: [Int], _ items: [[ItemMatcher.Item]],
    _ letter: LinkedLetter
  ) -> [Finding] {
    let numbers = Set(asked.compactMap(\.number))
    return answers.compactMap { place in
      let given = items[place].filter(\.isCertain).compactMap(\.number)
      let other = given.filter { !numbers.contains($0) }
      guard !other.isEmpty, other.count * 2 <= given.count else { return nil }
      return Finding(
        rule: "comment-numbering", severity: "info",
        message: "the company answers \(list(other)), but the staff's letter of "
          + "\(letter.date ?? "?") asked \(list(asked.compactMap(\.number)))",
        letter: place)
    }
  }

  /// Numbers as a person writes them: `1-3, 5`.
  static func list(_ numbers: [String]) -> String {
    var runs: [(first: String, last: String)] = []
    for number in numbers {
      if let last = runs.last?.last, let value = Int(number), Int(last) == value - 1 {
        runs[runs.count - 1].last = number
      } else {
        runs.append((number, number))
      }
    }
    return runs.map { run in
      if run.first == run.last { return run.first }
      let isPair = (Int(run.last) ?? 0) - (Int(run.first) ?? 0) == 1
      return isPair ? "\(run.first), \(run.last)" : "\(run.first)-\(run.last)"
    }.joined(separator: ", ")
  }
}
