internal import GRDB

/// Writes the threads of the letters that came in since threads were built last.
struct ThreadBuilder {
  /// How many letters are linked in one transaction, at least.
  private static let batchLetters = 2000

  private let database: Database
  private var nextThread: Int64

  private init(_ database: Database) throws {
    self.database = database
    nextThread =
      try Int64.fetchOne(database, sql: "SELECT ifnull(max(id), 0) + 1 FROM threads") ?? 1
  }

  /// Links a batch of letters; false when none is left.
  static func buildBatch(in database: Database) throws -> Bool {
    var builder = try ThreadBuilder(database)
    let first = try database.cachedStatement(
      sql: "SELECT letter_id FROM link_queue ORDER BY letter_id LIMIT 1")
    var done = 0
    while done < batchLetters {
      guard let id = try Int64.fetchOne(first) else { return false }
      done += try builder.build(around: id)
    }
    return true
  }

  /// Links all letters of one company anew; gives their number.
  private mutating func build(around id: Int64) throws -> Int {
    let ids = try CompanyLetters.around(id, in: database)
    try removeThreads(of: ids)
    let letters = try LinkedLetter.load(ids, in: database)
    var quoted = QuotedComments(letters, in: database)
    for (places, links) in try ThreadLinker.threads(of: letters, quoting: &quoted) {
      let members = places.map { letters[$0] }
      let thread = nextThread
      nextThread += 1
      let items = try members.map { try ItemMatcher.items(of: $0, in: database) }
      let measures = ThreadMeasures(members)
      try writeThread(thread, members, measures, items)
      for (position, place) in places.enumerated() {
        let link = links[place]
        try execute(
          "INSERT INTO thread_letters VALUES (?, ?, ?, ?, ?, ?)",
          [
            letters[place].id, thread, position + 1, measures.roundOfLetter[position],
            link.map { letters[$0.to].id },
            link?.evidence ?? (position == 0 ? "first" : "linked to"),
          ])
      }
      try writeItems(thread, members, items)
    }
    return ids.count
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private func removeThreads(of ids: [Int64]) throws {
    let query = try database.cachedStatement(
      sql: "SELECT thread_id FROM thread_letters WHERE letter_id = ?")
    var threads: Set<Int64> = []
    for id in ids {
      if let thread = try Int64.fetchOne(query, arguments: [id]) { threads.insert(thread) }
      try execute("DELETE FROM link_queue WHERE letter_id = ?", [id])
    }
    for thread in threads.sorted() {
      for table in ["thread_letters", "thread_items", "thread_findings"] {
        try execute("DELETE FROM \(table) WHERE thread_id = ?", [thread])
      }
      try execute("DELETE FROM threads WHERE id = ?", [thread])
    }
  }

  private func writeThread(
    _ thread: Int64, _ letters: [LinkedLetter], _ measures: ThreadMeasures,
    _ items: [[ItemMatcher.Item]]
  ) throws {
    let comments = letters.indices.reduce(0) { sum, place in
      sum + (letters[place].asks ? items[place].count : 0)
    }
    let dates = letters.compactMap(\.date)
    try execute(
      "INSERT INTO threads VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        thread, letters.first?.key ?? "", letters.lazy.compactMap(\.company).first,
        letters.lazy.compactMap(\.cik).first, dates.first, dates.last, letters.count,
        measures.rounds, comments, measures.staffDays, measures.companyDays, measures.totalDays,
        measures.extensions, measures.isClosed,
      ])
  }

  private func writeItems(
    _ thread: Int64, _ letters: [LinkedLetter], _ items: [[ItemMatcher.Item]]
  ) throws {
    let matches = ItemMatcher.matches(letters, items)
    for match in matches {
      try execute(
        "INSERT INTO thread_items VALUES (?, ?, ?, ?, ?)",
        [match.item.id, match.staffItem.id, thread, match.evidence, match.overlap])
    }
    for (index, finding) in ThreadFindings.findings(letters, items, matches).enumerated() {
      try execute(
        "INSERT INTO thread_findings VALUES (?, ?, ?, ?, ?, ?)",
        [
          thread, index + 1, finding.rule, finding.severity, finding.message,
          letters[finding.letter].id,
        ])
    }
  }
}

extension LetterDatabase {
  /// Links the letters that came in since the last time, and those of the same companies anew.
  package func linkThreads() throws(DatabaseProblem) {
    try wrap {
      var isMoreLeft = true
      while isMoreLeft {
        try pool.writeWithoutTransaction { database in
          try database.inTransaction(.immediate) {
            isMoreLeft = try ThreadBuilder.buildBatch(in: database)
            return .commit
          }
        }
      }
    }
  }
}
