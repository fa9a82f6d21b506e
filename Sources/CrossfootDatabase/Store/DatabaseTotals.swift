internal import GRDB

/// How much a database holds.
package struct DatabaseTotals: Sendable {
  /// The numbers of rows.
  package let submissions, letters, items, threads, failures: Int
}

extension LetterDatabase {
  /// Counts the rows of the main tables.
  package func totals() throws(DatabaseProblem) -> DatabaseTotals {
    try wrap {
      try pool.read { database in
        func count(_ table: String) throws -> Int {
          try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        }
        return DatabaseTotals(
          submissions: try count("submissions"), letters: try count("letters"),
          items: try count("items"), threads: try count("threads"),
          failures: try count("failures"))
      }
    }
  }
}
