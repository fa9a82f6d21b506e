internal import GRDB

/// The rows of a table or a view, as text for other programs.
package struct TableExport: Sendable {
  /// The form of the text.
  package enum Format: String, CaseIterable, Sendable {
    case jsonl, csv
  }

  /// The tables that are worth handing on, in the order in which they refer to each other, and views.
  package static let tables = [
    "submissions", "entities", "documents", "letters", "persons", "replies", "filings", "passages",
    "items", "headings", "comments", "responses", "parts", "joint_items", "prior_comments",
    "citations", "tables", "table_columns", "table_rows", "cells", "footnotes", "blocks", "checks",
    "operands", "findings", "finding_notes", "threads", "thread_letters", "thread_items",
    "thread_findings", "failures",
  ]
  /// The views.
  package static let views = [
    "letter_list", "items_with_texts", "findings_with_letters", "citations_per_year",
    "letters_in_threads", "comments_and_answers",
  ]

  /// The name of the table or view.
  package let table: String
  /// The form of the text.
  package let format: Format

  /// An export of `table`.
  package init(table: String, format: Format) {
    self.table = table
    self.format = format
  }

  /// The header of a CSV file; nothing for JSON Lines.
  fileprivate func header(_ columns: [String]) -> String {
    format == .csv ? columns.map(TableExport.csv).joined(separator: ",") + "\r\n" : ""
  }

  fileprivate func line(_ row: Row, _ columns: [String]) -> String {
    switch format {
    case .csv:
      return columns.indices.map { TableExport.csv(row[$0] as DatabaseValue) }
        .joined(separator: ",") + "\r\n"
    case .jsonl:
      let fields = columns.enumerated().map { index, name in
        TableExport.json(name) + ":" + TableExport.json(row[index] as DatabaseValue)
      }
      return "{" + fields.joined(separator: ",") + "}\n"
    }
  }

  // MARK: Values

  private static func csv(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null, .blob: ""
    case .int64(let number): "\(number)"
    case .double(let number): plain(number)
    case .string(let text): csv(text)
    }
  }

  /// A field by RFC 4180: in quotes when it has to be.
  private static func csv(_ text: String) -> String {
    let isPlain = !text.utf8.contains { byte in
      [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains(byte)
    }
    return isPlain
      ? text
      : "\""
        + text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
  }

  private static func json(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null, .blob: "null"
    case .int64(let number): "\(number)"
    case .double(let number): plain(number)
    case .string(let text): json(text)
    }
  }

  private static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A number without an exponent or a needless fraction where it is exact without.
  private static func plain(_ number: Double) -> String {
    if let whole = Int64(exactly: number), whole.magnitude < 1 << 53 { return "\(whole)" }
    return "\(number)"
  }
}

extension LetterDatabase {
  /// Hands the text of `export` to `sink`, line by line.
  ///
  /// It is the database of one moment: what is ingested meanwhile is not in it.
  package func write(_ export: TableExport, to sink: (String) throws -> Void)
    throws(DatabaseProblem)
  {
    let known = TableExport.tables + TableExport.views
    guard known.contains(export.table) else {
      throw .failed(path: path, reason: "no table \(export.table)")
    }
    try wrap {
      try pool.read { database in
        let rows = try Row.fetchCursor(
          database, sql: "SELECT * FROM \(export.table) ORDER BY \(export.order)")
        let columns = rows.columnNames
        try sink(export.header(columns))
        while let row = try rows.next() { try sink(export.line(row, columns)) }
      }
    }
  }
}

extension TableExport {
  fileprivate var order: String {
    // The primary key; views come in the order of their first columns.
    switch table {
    case "comments", "responses", "thread_items": "item_id"
    case "joint_items": "item_id, with_item_id"
    case "citations_per_year": "1, 2, 3, 4, 5"
    case "letters_in_threads": "thread_id, position"
    case "comments_and_answers": "item_id"
    default: "1, 2, 3"
    }
  }
}
