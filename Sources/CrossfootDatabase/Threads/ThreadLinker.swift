/// Divides the letters of one company into review threads.
///
/// Every link goes from a letter to an earlier one and says what it rests on. A thread is what links
/// hold together, so that it depends on the letters alone, not on the order in which they came.
struct ThreadLinker {
  /// What a link rests on, strongest first.
  enum Reason: Int, Comparable {
    /// Both are about the filing with the same accession number.
    case reviewed
    /// The one says that it answers a letter of the other's date.
    case reply
    /// Both became public on one day.
    case released
    /// Both name the same filing.
    case filing
    /// The one repeats the other's comments.
    case comments
    /// No long silence lies between them.
    case silence

    static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
  }

  /// A link of a letter to another one, both by their places in the list.
  struct Link {
    let from: Int
    let to: Int
    let reason: Reason
    let evidence: String
  }

  /// How far the date of a letter may lie from the one that its answer gives, in days.
  private static let dateSlack = 3
  /// The longest that an answer, or a next round on the same accession number, lets wait.
  private static let longestAnswer = 400
  /// The longest that letters on the same filing lie apart.
  private static let longestFiling = 270
  /// How many letters of the staff before an answer are compared with it, latest first.
  private static let comparedLetters = 12
  /// The longest silence within a thread.
  ///
  /// Of 90 to 150 days it told 150 known reviews apart best; the figures stand with the issue.
  private static let longestSilence = 120

  private let letters: [LinkedLetter]
  private var links: [Link] = []
  /// For each letter one that is in its thread, up to the thread's first.
  private var parents: [Int]
  /// For each letter that is its thread's first, the thread's first letter with comments, if any.
  private var firstQuestion: [Int]

  /// The threads of `letters`, which are in order: the places of their letters, and for each letter
  /// the link that ties it to its thread best.
  static func threads(
    of letters: [LinkedLetter], quoting quoted: inout QuotedComments
  ) throws -> [(letters: [Int], links: [Int: Link])] {
    var linker = ThreadLinker(letters)
    linker.linkShared(.reviewed, within: longestAnswer)
    linker.linkReplies()
    linker.linkShared(.released, within: longestAnswer)
    linker.linkShared(.filing, within: longestFiling)
    try linker.linkQuotations(&quoted)
    linker.linkNeighbours()
    return linker.result()
  }

  private init(_ letters: [LinkedLetter]) {
    self.letters = letters
    parents = Array(letters.indices)
    firstQuestion = letters.indices.map { letters[$0].asks ? $0 : .max }
  }

  // MARK: Links

  private func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  private mutating func link(_ from: Int, _ to: Int, _ reason: Reason, _ evidence: String) {
    links.append(Link(from: from, to: to, reason: reason, evidence: evidence))
    let (first, second) = (root(of: from), root(of: to))
    parents[max(first, second)] = min(first, second)
    firstQuestion[min(first, second)] = min(firstQuestion[first], firstQuestion[second])
    parents[from] = min(first, second)
  }

  private mutating func linkShared(_ kind: LinkEvidence.Kind, within days: Int) {
    let reason: Reason =
      switch kind {
      case .reviewed: .reviewed
      case .released: .released
      default: .filing
      }
    var last: [String: Int] = [:]
    for (index, letter) in letters.enumerated() {
      guard let day = letter.day else { continue }
      for shared in letter.shared where shared.kind == kind {
        if let before = last[shared.value], let dayBefore = letters[before].day,
          day - dayBefore <= days
        {
          link(index, before, reason, "\(ThreadLinker.words(for: reason)) \(shared.value)")
        }
        last[shared.value] = index
      }
    }
  }

  private static func words(for reason: Reason) -> String {
    switch reason {
    case .reviewed: "reviewed filing"
    case .released: "released together:"
    default: "same filing:"
    }
  }

  private mutating func linkReplies() {
    var byDay: [Int: [Int]] = [:]
    for (index, letter) in letters.enumerated() {
      if let day = letter.day { byDay[day, default: []].append(index) }
    }
    for (index, letter) in letters.enumerated() {
      guard let day = letter.day else { continue }
      for reply in letter.replies where day - reply.day <= ThreadLinker.longestAnswer {
        let nearest = (-ThreadLinker.dateSlack...ThreadLinker.dateSlack)
          .sorted { (abs($0), $0) < (abs($1), $1) }
          .lazy.flatMap { byDay[reply.day + $0] ?? [] }
          .first { $0 < index && letters[$0].side == reply.side }
        if let nearest { link(index, nearest, .reply, "answers the letter dated \(reply.date)") }
      }
    }
  }

  /// Links the answers that no comments stand before in their thread to those that they repeat.
  private mutating func linkQuotations(_ quoted: inout QuotedComments) throws {
    var questions: [Int] = []
    for (index, letter) in letters.enumerated() {
      if letter.asks { questions.append(index) }
      guard letter.answers, firstQuestion[root(of: index)] > index else { continue }
      var best: (question: Int, quotation: QuotedComments.Quotation)?
      for question in questions.suffix(ThreadLinker.comparedLetters).reversed() {
        guard isNear(question, to: index) else { break }
        guard let quotation = try quoted.quotation(in: index, of: question) else { continue }
        if quotation.repeated > best?.quotation.repeated ?? 0 { best = (question, quotation) }
      }
      guard let (question, quotation) = best else { continue }
      link(
        index, question, .comments,
        "repeats comments of it in \(quotation.repeated) of \(quotation.items) items")
    }
  }

  /// Whether an answer may have waited so long; without a date anything may be.
  private func isNear(_ question: Int, to answer: Int) -> Bool {
    guard let day = letters[answer].day, let asked = letters[question].day else { return true }
    return day - asked <= ThreadLinker.longestAnswer
  }

  private mutating func linkNeighbours() {
    for index in letters.indices.dropFirst() {
      guard let day = letters[index].day, let before = letters[index - 1].day,
        day - before <= ThreadLinker.longestSilence
      else { continue }
      link(index, index - 1, .silence, "same company, \(day - before) days after")
    }
  }

  // MARK: Threads

  private func result() -> [(letters: [Int], links: [Int: Link])] {
    var members: [Int: [Int]] = [:]
    for index in letters.indices { members[root(of: index), default: []].append(index) }
    var best: [Int: Link] = [:]
    for link in links {
      if let other = best[link.from], other.reason <= link.reason { continue }
      best[link.from] = link
    }
    return members.keys.sorted().map { first in
      let places = members[first] ?? []
      var links: [Int: Link] = [:]
      for place in places { links[place] = best[place] }
      return (places, links)
    }
  }
}
