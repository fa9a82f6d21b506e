internal import ArgumentParser
internal import Crossfoot

/// A form in which tables are printed.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, tsv, json, markdown

  /// The table `ordinal` of a letter, with the line end that its last line needs; `lines` are those of its file.
  func string(_ ordinal: Int, of letter: Letter, _ lines: FileLines) -> String {
    let table = letter.tables[ordinal]
    switch self {
    case .text: return AlignedTable(ordinal, of: letter, lines).text
    case .csv: return DelimitedTable(table, of: letter, separator: ",").text
    case .tsv: return DelimitedTable(table, of: letter, separator: "\t").text
    case .markdown: return MarkdownTable(ordinal, of: letter, lines).text
    case .json: return String(decoding: letter.tableJSON(ordinal), as: UTF8.self) + "\n"
    }
  }

  /// Whether a blank line parts two tables.
  var partsTables: Bool { self != .json }
}
