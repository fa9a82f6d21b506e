internal import GRDB

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A SQLite database of letters; open to any number of readers while one writes.
package final class LetterDatabase: Sendable {
  /// How long to wait for another process that writes, in seconds.
  package static let patience = 30

  /// The path of its file.
  package let path: String
  let pool: DatabasePool
  private let patience: Int

  /// Opens the database at `path`, or makes it.
  package init(writingTo path: String, patience: Int = patience) throws(DatabaseProblem) {
    self.path = path
    self.patience = patience
    pool = try LetterDatabase.wrap(path, patience) {
      try LetterDatabase.checkKind(path, isWritten: true)
      let pool = try DatabasePool(path: path, configuration: LetterDatabase.setup(patience))
      try Schema.migrator.migrate(pool)
      return pool
    }
  }

  /// Opens the database at `path`, which is there, to read from it.
  package init(readingFrom path: String, patience: Int = patience) throws(DatabaseProblem) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    self.path = path
    self.patience = patience
    pool = try LetterDatabase.wrap(path, patience) {
      try LetterDatabase.checkKind(path, isWritten: false)
      let pool = try DatabasePool(path: path, configuration: LetterDatabase.setup(patience))
      let isReady = try pool.read { try Schema.migrator.hasCompletedMigrations($0) }
      if !isReady { try Schema.migrator.migrate(pool) }
      return pool
    }
  }

  private static func setup(_ patience: Int) -> Configuration {
    var setup = Configuration()
    setup.busyMode = .timeout(Double(patience))
    // Rows are written by one program that numbers them itself; tests check the keys as a whole.
    setup.foreignKeysEnabled = false
    setup.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;
          PRAGMA wal_autocheckpoint = 8000; PRAGMA journal_size_limit = 67108864
          """)
    }
    return setup
  }

  /// Refuses what holds something else, before anything is written to it.
  ///
  /// An empty file becomes a database, but only for whoever is about to write to it.
  private static func checkKind(_ path: String, isWritten: Bool) throws {
    // A link's own attributes would say nothing of the file that it leads to.
    let target = URL(filePath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
      return
    }
    if attributes[.type] as? FileAttributeType == .typeDirectory {
      throw DatabaseProblem.folder(path: path, isWritten: isWritten)
    }
    guard attributes[.size] as? Int != 0 else {
      guard isWritten else { throw DatabaseProblem.foreign(path: path, found: "an empty file") }
      return
    }
    var setup = Configuration()
    setup.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: setup)
    let (kind, tables) = try queue.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      )
    }
    guard kind == Schema.applicationID || isWritten && tables == 0 else {
      let found = tables == 0 ? "an empty database" : "a SQLite database of another program"
      throw DatabaseProblem.foreign(path: path, found: found)
    }
  }

  /// Runs `body`, and gives its errors the words of this program.
  func wrap<Value>(_ body: () throws -> Value) throws(DatabaseProblem) -> Value {
    try LetterDatabase.wrap(path, patience, body)
  }

  /// Runs `body`, and gives its errors the words of this program.
  private static func wrap<Value>(
    _ path: String, _ patience: Int, _ body: () throws -> Value
  ) throws(DatabaseProblem) -> Value {
    do {
      return try body()
    } catch let problem as DatabaseProblem {
      throw problem
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .locked(path: path, seconds: patience)
      case .SQLITE_FULL: throw .full(path: path)
      case .SQLITE_NOTADB: throw .foreign(path: path, found: "no SQLite database")
      default: throw .failed(path: path, reason: error.message ?? "\(error.resultCode)")
      }
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
  }

  /// Moves what the write-ahead log holds into the database, and makes its statistics anew.
  package func tidy() throws(DatabaseProblem) {
    try wrap {
      try pool.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA optimize")
        _ = try? database.checkpoint(.truncate)
      }
    }
  }
}
