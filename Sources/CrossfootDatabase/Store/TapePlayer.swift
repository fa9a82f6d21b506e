internal import GRDB
internal import GRDBSQLite

/// Writes the rows of tapes, on the connection that it was made for.
///
/// Values are bound by SQLite's own functions: boxing each of them costs several times what writing a
/// row costs. The statements are GRDB's, which finalises them: their handles are good for as long as this
/// holds them, which is why the calls marked unsafe are sound.
final class TapePlayer {
  private var statements: [Statement]
  /// The number that the next row of each numbered kind gets.
  private var nextNumber: [Int64]

  /// Prepares the statements, and reads how far the numbers have come.
  init(_ database: Database) throws {
    statements = try RowKind.allCases.map { try database.makeStatement(sql: $0.insertion) }
    nextNumber = try RowKind.allCases.map { kind in
      guard kind.isNumbered else { return 0 }
      return try Int64.fetchOne(
        database, sql: "SELECT ifnull(max(id), 0) + 1 FROM \(kind.table)") ?? 1
    }
  }

  /// Writes all rows of `tape`.
  func play(_ tape: RowTape) throws {
    try unsafe tape.bytes.withUnsafeBytes { bytes in
      var position = 0
      for kind in tape.kinds {
        let handle = unsafe statements[Int(kind.rawValue)].sqliteStatement
        let count = Int(unsafe sqlite3_bind_parameter_count(handle))
        for column in 0..<count {
          try unsafe check(bind(tape.values[position + column], column, handle, bytes), handle)
        }
        position += count
        let code = unsafe sqlite3_step(handle)
        guard code == SQLITE_DONE else {
          // Reset first, so that the statement does not hold on to the transaction.
          try unsafe check(sqlite3_reset(handle), handle)
          throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        unsafe sqlite3_reset(handle)
      }
    }
    for kind in RowKind.allCases where kind.isNumbered {
      nextNumber[Int(kind.rawValue)] += Int64(tape.counts[Int(kind.rawValue)])
    }
  }

  /// Binds one value; text stays where it is, since the statement has run before the tape is let go.
  private func bind(
    _ value: RowTape.Value, _ column: Int, _ handle: OpaquePointer, _ bytes: UnsafeRawBufferPointer
  ) -> CInt {
    let index = CInt(column + 1)
    switch value {
    case .null: return unsafe sqlite3_bind_null(handle, index)
    case .integer(let number): return unsafe sqlite3_bind_int64(handle, index, number)
    case .real(let number): return unsafe sqlite3_bind_double(handle, index, number)
    case .row(let kind, let number):
      return unsafe sqlite3_bind_int64(
        handle, index, nextNumber[Int(kind.rawValue)] + Int64(number))
    case .text(let start, let count):
      guard count > 0, let base = bytes.baseAddress else {
        return unsafe sqlite3_bind_text(handle, index, "", 0, nil)
      }
      return unsafe sqlite3_bind_text(
        handle, index, base.advanced(by: start).assumingMemoryBound(to: CChar.self),
        CInt(count), nil)
    }
  }

  private func check(_ code: CInt, _ handle: OpaquePointer) throws {
    guard code != SQLITE_OK else { return }
    let connection = unsafe sqlite3_db_handle(handle)
    let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }
}
