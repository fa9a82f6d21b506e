/// What stops work on a database; nothing that was committed before is lost.
package enum DatabaseProblem: Error, Sendable {
  /// Another process writes to it, and did not stop within the seconds given.
  case locked(path: String, seconds: Int)
  /// No room is left on the disk.
  case full(path: String)
  /// The file is no database, or none of this program.
  case foreign(path: String, found: String)
  /// There is no file to read from.
  case missing(path: String)
  /// There is a folder, which was to be written to or else read.
  case folder(path: String, isWritten: Bool)
  /// Anything else, in SQLite's words.
  case failed(path: String, reason: String)

  /// The file.
  package var path: String {
    switch self {
    case .locked(let path, _), .full(let path), .foreign(let path, _), .missing(let path),
      .folder(let path, _), .failed(let path, _):
      path
    }
  }
}

extension DatabaseProblem: CustomStringConvertible {
  /// What was found and what to do, in one line without a final period.
  package var description: String {
    switch self {
    case .locked(_, let seconds):
      "another process has been writing to the database for \(seconds) seconds; wait until it is "
        + "done, then run this again: it goes on where it stopped"
    case .full:
      "the disk is full; what was read so far is kept: make room and run this again"
    case .foreign(_, let found):
      "found \(found); expected a database of crossfoot: give another path"
    case .missing:
      "no such database; make one with 'crossfoot ingest'"
    case .folder:
      "is a folder; give the file of a database"
    case .failed(_, let reason):
      "the database can't be used: \(reason); check the file and its folder"
    }
  }
}
