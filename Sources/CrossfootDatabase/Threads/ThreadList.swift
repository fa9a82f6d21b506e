internal import GRDB

/// A review thread, as it is listed.
package struct ReviewThread: Sendable {
  /// A letter in its place.
  package struct Letter: Sendable {
    /// The accession number, or else the path.
    package let name: String
    /// The day that the letter counts from.
    package let date: String?
    /// `staff` or `company`.
    package let side: String
    /// What the letter is for.
    package let kind: String
    /// What ties it to the thread.
    package let evidence: String
  }

  /// The name of the thread: that of its first letter.
  package let key: String
  /// The company.
  package let company: String?
  /// The day of the first letter.
  package let firstDate: String?
  /// How many comment letters, and comments in them.
  package let rounds, comments: Int
  /// How many days each side took, and all together.
  package let staffDays, companyDays, totalDays: Int
  /// Whether the staff closed the review.
  package let isClosed: Bool
  /// Its letters, earliest first.
  package let letters: [Letter]
  /// What only the letters together show, one message each.
  package let findings: [String]
}

extension LetterDatabase {
  /// Hands all threads to `sink`, by company and date; of one company only if `company` is given.
  package func threads(
    of company: String? = nil, to sink: (ReviewThread) throws -> Void
  ) throws(DatabaseProblem) {
    try wrap {
      try pool.read { database in
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT * FROM threads WHERE ? IS NULL OR instr(lower(company), lower(?)) > 0 OR cik = ?
            ORDER BY lower(company), first_date, key
            """, arguments: [company, company, company])
        while let row = try rows.next() { try sink(ReviewThread(row, database)) }
      }
    }
  }
}

extension ReviewThread {
  fileprivate init(_ row: Row, _ database: Database) throws {
    let id: Int64 = row["id"]
    let letters = try database.cachedStatement(
      sql: """
        SELECT coalesce(accession_number, path) AS name, linked_as_of, side, kind, evidence
        FROM thread_letters JOIN letters ON letters.id = letter_id
        JOIN submissions ON submissions.id = submission_id
        WHERE thread_id = ? ORDER BY position
        """)
    let findings = try database.cachedStatement(
      sql: """
        SELECT severity || ': ' || message || ' [' || rule || ']' FROM thread_findings
        WHERE thread_id = ? ORDER BY ordinal
        """)
    key = row["key"]
    company = row["company"]
    firstDate = row["first_date"]
    rounds = row["rounds"]
    comments = row["comments"]
    staffDays = row["staff_days"]
    companyDays = row["company_days"]
    totalDays = row["total_days"]
    isClosed = row["is_closed"]
    self.letters = try Row.fetchAll(letters, arguments: [id]).map { row in
      Letter(
        name: row["name"], date: row["linked_as_of"], side: row["side"], kind: row["kind"],
        evidence: row["evidence"])
    }
    self.findings = try String.fetchAll(findings, arguments: [id])
  }
}
