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

  private let database: LetterDatabase
  /// Whether there was nothing in the database when the run began: then nothing can be known.
  private let wasEmpty: Bool
  private let counts = Mutex(Tally())

  /// A writer into `database`.
  package init(_ database: LetterDatabase) throws(DatabaseProblem) {
    self.database = database
    wasEmpty = try database.wrap {
      try database.pool.read { database in
        try Int.fetchOne(database, sql: "SELECT 1 FROM submissions LIMIT 1") == nil
      }
    }
  }

  // MARK: Asking

  /// How many documents of the file with `identity` failed when it was read; nil when it is new.
  package func failedDocuments(of identity: FileIdentity) throws(DatabaseProblem) -> Int? {
    guard !wasEmpty else { return nil }
    return try database.wrap {
      try database.pool.read { try LetterWriter.failedDocuments(of: identity, in: $0) }
    }
  }

  static func failedDocuments(of identity: FileIdentity, in database: Database) throws
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

  /// Hands a session to `body`, through which it writes; what it wrote last is committed behind it.
  ///
  /// An error of `body` is thrown on as it is, and what was committed before stays.
  package func write(_ body: (WriterSession) throws -> Void) throws {
    var failure: (any Error)?
    try database.wrap {
      try database.pool.writeWithoutTransaction { database in
        let session = WriterSession(database, of: self.database)
        do {
          try body(session)
        } catch {
          failure = error
        }
        if failure is DatabaseProblem { session.rollBack() } else { try session.commit() }
        counts.withLock { counts in
          counts.added += session.tally.added
          counts.known += session.tally.known
        }
      }
    }
    if let failure { throw failure }
  }
}
