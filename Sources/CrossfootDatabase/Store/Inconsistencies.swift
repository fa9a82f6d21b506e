internal import GRDB

extension LetterDatabase {
  /// What is wrong with the database as a whole, one line each; for tests, which hold every database
  /// that they make to it.
  ///
  /// Rows that refer to nothing, damaged pages, a full-text index that does not fit its table; empty
  /// when all is well.
  package func inconsistencies() throws(DatabaseProblem) -> [String] {
    try wrap {
      try pool.writeWithoutTransaction { database in
        var found = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
          "a row of \(row[0] as String? ?? "?") refers to none of \(row[2] as String? ?? "?")"
        }
        found += try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        for table in ["comments", "responses"] {
          do {
            try database.execute(
              sql: "INSERT INTO \(table)_search (\(table)_search) VALUES ('integrity-check')")
          } catch {
            found.append("the index of \(table) does not fit them")
          }
        }
        return found
      }
    }
  }
}
