internal import GRDB

/// The writer's hold on a database: rows are written as they come, and committed many files at a time.
///
/// The transaction stays open between files, so that the workers are never kept waiting for a long one.
package final class WriterSession {
  /// From how many bytes, how many files, and after what time a transaction is committed.
  private static let batchBytes = 16 * 1024 * 1024
  private static let batchFiles = 2000
  private static let batchTime = Duration.seconds(5)

  private let database: Database
  private let store: LetterDatabase
  private var player: TapePlayer?
  /// Whether the database knew of failures when the transaction began.
  private var hasFailures = true
  private var bytes = 0
  private var files = 0
  private var begun = ContinuousClock.now
  /// What was committed.
  private(set) var tally = LetterWriter.Tally()
  /// What the open transaction adds to it.
  private var pending = LetterWriter.Tally()

  init(_ database: Database, of store: LetterDatabase) {
    self.database = database
    self.store = store
  }

  /// Writes what a file gives, unless it is there.
  package func add(
    _ tape: RowTape, _ identity: FileIdentity, path: String, failures: [LetterWriter.Failure]
  ) throws(DatabaseProblem) {
    try perform {
      if try LetterWriter.failedDocuments(of: identity, in: database) != nil {
        pending.known += 1
        return
      }
      try player?.play(tape)
      if hasFailures {
        try database.cachedStatement(sql: "DELETE FROM failures WHERE path = ?")
          .execute(arguments: [path])
      }
      try write(failures)
      pending.added += 1
      bytes += tape.weight
    }
  }

  /// Writes a failure.
  package func add(_ failure: LetterWriter.Failure) throws(DatabaseProblem) {
    try perform { try write([failure]) }
  }

  private func write(_ failures: [LetterWriter.Failure]) throws {
    for failure in failures {
      hasFailures = true
      try database.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO failures (path, document, reason, exit_code) VALUES (?, ?, ?, ?)
          """
      ).execute(
        arguments: [failure.path, failure.document, failure.reason, failure.exitCode])
    }
  }

  /// Runs `body` in the transaction that is open, and commits that one once it is large enough.
  private func perform(_ body: () throws -> Void) throws(DatabaseProblem) {
    try store.wrap {
      if !database.isInsideTransaction {
        try database.beginTransaction(.immediate)
        // Made anew each time: another process may have written in between.
        player = try TapePlayer(database)
        hasFailures =
          try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM failures)") ?? true
        begun = .now
      }
      try body()
      files += 1
      if files >= WriterSession.batchFiles || bytes >= WriterSession.batchBytes
        || files % 64 == 0 && .now - begun >= WriterSession.batchTime
      {
        try commit()
      }
    }
  }

  /// Commits what was written.
  func commit() throws {
    guard database.isInsideTransaction else { return }
    try database.commit()
    tally.added += pending.added
    tally.known += pending.known
    pending = LetterWriter.Tally()
    player = nil
    bytes = 0
    files = 0
  }

  /// Drops what was not committed.
  func rollBack() {
    if database.isInsideTransaction { try? database.rollback() }
    player = nil
  }
}
