internal import GRDB
internal import Synchronization

/// Writes what files give into a database, many files to a transaction.
///
/// One thread writes; any thread may ask what the database holds. A file is known by its identity, so
/// that a run that was cut off goes on where it stopped, and a second run changes nothing.
package final class LetterWriter: Sendable {
  /// What became of the files that were taken.
  package struct Tally: Sendable {
    /// How many were written.
    package var added = 0
    /// How many were in the database before, or came twice.
    package var known = 0
  }

  /// A file, or a part of one, that could not be read.
  package struct Failure: Sendable {
    /// The file, or the file in an archive.
    package let path: String
    /// What the submission calls the document; empty when the file as a whole failed.
    package let document: String
    /// What was found, and what to do.
    package let reason: String
    /// What a command that reads only this ends with.
    package let exitCode: Int

    /// A failure of `document` of the file at `path`, or of the file as a whole.
    package init(path: String, document: String = "", reason: String, exitCode: Int) {
      self.path = path
      self.document = document
      self.reason = reason
      self.exitCode = exitCode
    }
  }

  private struct Entry: Sendable {
    var tape: RowTape?
    var identity: FileIdentity?
    var path: String
    var failures: [Failure]
  }

  /// From how many bytes, and how many files, on a batch is written.
  private static let batchBytes = 8 * 1024 * 1024
  private static let batchFiles = 1000

  private let database: LetterDatabase
  /// Whether there was nothing in the database when the run began: then nothing can be known.
  private let wasEmpty: Bool
  private let batch = Mutex<(entries: [Entry], weight: Int)>(([], 0))
  private let counts = Mutex(Tally())

  /// A writer into `database`.
  package init(_ database: LetterDatabase) throws(DatabaseProblem) {
    self.database = database
    wasEmpty = try LetterDatabase.wrap(database.path) {
      try database.pool.read { database in
        try Int.fetchOne(database, sql: "SELECT 1 FROM submissions LIMIT 1") == nil
      }
    }
  }

  // MARK: Asking

  /// How many documents of the file with `identity` failed when it was read; nil when it is new.
  package func failedDocuments(of identity: FileIdentity) throws(DatabaseProblem) -> Int? {
    guard !wasEmpty else { return nil }
    return try LetterDatabase.wrap(database.path) {
      try database.pool.read { try LetterWriter.failedDocuments(of: identity, in: $0) }
    }
  }

  private static func failedDocuments(of identity: FileIdentity, in database: Database) throws
    -> Int?
  {
    let query = try database.cachedStatement(
      sql: """
        SELECT failed_documents FROM submissions
        WHERE content_hash = ? AND ifnull(accession_number, '') = ?
        """)
    return try Int.fetchOne(query, arguments: [identity.contentHash, identity.accession ?? ""])
  }

  // MARK: Writing

  /// What became of the files that were taken and written so far.
  package var tally: Tally { counts.withLock { $0 } }

  /// Takes a file that was read.
  package func add(
    _ tape: RowTape, _ identity: FileIdentity, path: String, failures: [Failure]
  ) throws(DatabaseProblem) {
    try take(Entry(tape: tape, identity: identity, path: path, failures: failures))
  }

  /// Takes a failure.
  package func add(_ failure: Failure) throws(DatabaseProblem) {
    try take(Entry(path: failure.path, failures: [failure]))
  }

  private func take(_ entry: Entry) throws(DatabaseProblem) {
    let isFull = batch.withLock { batch in
      batch.entries.append(entry)
      batch.weight += entry.tape?.weight ?? 0
      return batch.weight >= LetterWriter.batchBytes
        || batch.entries.count >= LetterWriter.batchFiles
    }
    if isFull { try flush() }
  }

  /// Writes what was taken since the last time, as a whole or not at all.
  package func flush() throws(DatabaseProblem) {
    let entries = batch.withLock { batch in
      defer { batch = ([], 0) }
      return batch.entries
    }
    guard !entries.isEmpty else { return }
    let added = try LetterDatabase.wrap(database.path) {
      try database.pool.writeWithoutTransaction { database in
        var added = 0
        try database.inTransaction(.immediate) {
          // Made anew each time: another process may have written in between.
          let player = try TapePlayer(database)
          for entry in entries where try LetterWriter.write(entry, player, database) { added += 1 }
          return .commit
        }
        return added
      }
    }
    let files = entries.count { $0.tape != nil }
    counts.withLock { counts in
      counts.added += added
      counts.known += files - added
    }
  }

  /// Writes one entry; tells whether its file is new.
  private static func write(
    _ entry: Entry, _ player: TapePlayer, _ database: Database
  ) throws -> Bool {
    if let tape = entry.tape, let identity = entry.identity {
      if try failedDocuments(of: identity, in: database) != nil { return false }
      try player.play(tape)
      try database.cachedStatement(sql: "DELETE FROM failures WHERE path = ?")
        .execute(arguments: [entry.path])
    }
    let insertion = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO failures (path, document, reason, exit_code) VALUES (?, ?, ?, ?)"
    )
    for failure in entry.failures {
      try insertion.execute(
        arguments: [failure.path, failure.document, failure.reason, failure.exitCode])
    }
    return entry.tape != nil
  }
}
