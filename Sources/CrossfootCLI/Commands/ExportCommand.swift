internal import ArgumentParser
internal import CrossfootDatabase

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// `crossfoot export`: tables of a database as files for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the tables of a database as JSON Lines or CSV.",
    usage: "crossfoot export --database <file> [options]",
    discussion: """
      With --output, writes one file a table into that folder; else prints the one table or view \
      that --table names. Views answer the common questions:

        letter_list            one row a letter
        items_with_texts       one row an item, comment beside response
        findings_with_letters  what the audit found, and where
        citations_per_year     how often what was cited
        letters_in_threads     one row a letter, by review
        comments_and_answers   the staff's comment beside the company's answer

      \(HelpText.databaseExitCodes)
      """
  )

  @OptionGroup var database: DatabasePath

  @Option(help: "jsonl or csv.")
  var format = ExportFormat.jsonl

  @Option(help: ArgumentHelp("A table or view to print.", valueName: "name"))
  var table: [String] = []

  @Option(help: ArgumentHelp("The folder to write files into; it is made.", valueName: "folder"))
  var output: String?

  func validate() throws {
    let known = TableExport.tables + TableExport.views
    if let unknown = table.first(where: { !known.contains($0) }) {
      throw ValidationError(
        "--table is '\(unknown)'; expected one of \(known.joined(separator: ", "))")
    }
    guard output != nil || table.count == 1 else {
      throw ValidationError("give --output for files, or one --table to print it")
    }
  }

  func run() throws {
    try DatabaseExit.mapping {
      let store = try LetterDatabase(readingFrom: database.path)
      let format: TableExport.Format = format == .csv ? .csv : .jsonl
      guard let output else { return try print(table[0], of: store, format) }
      try? FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
      for name in table.isEmpty ? TableExport.tables : table {
        try write(name, of: store, format, to: "\(output)/\(name).\(format.rawValue)")
      }
    }
  }

  private func print(
    _ table: String, of store: LetterDatabase, _ format: TableExport.Format
  ) throws {
    var output = StandardOutput()
    var failure: (any Error)?
    do {
      try store.write(TableExport(table: table, format: format)) { line in
        do { try output.write(line) } catch {
          failure = error
          throw error
        }
      }
      try output.flush()
    } catch {
      throw failure ?? error
    }
  }

  private func write(
    _ table: String, of store: LetterDatabase, _ format: TableExport.Format, to path: String
  ) throws {
    var file = try OutputFile(path: path)
    var failure: (any Error)?
    do {
      try store.write(TableExport(table: table, format: format)) { line in
        do { try file.write(line) } catch {
          failure = error
          throw error
        }
      }
      try file.finish()
    } catch {
      throw failure ?? error
    }
  }
}

/// A form of export, as it is spelled on the command line.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case jsonl, csv
}
