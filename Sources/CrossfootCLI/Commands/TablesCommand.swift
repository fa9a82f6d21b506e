internal import ArgumentParser
internal import Crossfoot

/// `crossfoot tables`: the data tables of letters, for the eye or for other programs.
struct TablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Print the tables of letters as text, CSV, TSV, JSON or Markdown.",
    discussion: """
      FORMATS:
        text      aligned columns below "path:line: table N"; a rule above every sum
        csv, tsv  one line of headers, then the rows; figures are numbers: -1204 for
                  (1,204), 0 for a dash; a blank line between tables
        json      one table a line, as in 'crossfoot parse', with the path before it
        markdown  one table after the other, sums in bold
      Tables that only lay out text are none. --table with a number that no letter \
      has so many tables for is a mistake of the command line.

      \(HelpText.inputs)

      \(HelpText.exitCodes)
      """
  )

  @OptionGroup var inputs: InputPaths

  @Option(help: "The form in which the tables are printed.")
  var format = TableFormat.text

  @Option(help: ArgumentHelp("Only this table of each letter, counted from 1.", valueName: "n"))
  var table: Int?

  func validate() throws {
    if let table, table < 1 {
      throw ValidationError("--table is \(table); tables are counted from 1")
    }
  }

  func run() throws {
    var batch = Batch()
    var isFirst = true
    var (letters, most) = (0, 0)
    for input in inputs.parsed() {
      let lines = FileLines()
      for letter in try batch.letters(of: input) {
        letters += 1
        most = max(most, letter.tables.count)
        for ordinal in letter.tables.indices where table == nil || table == ordinal + 1 {
          if format.partsTables, !isFirst { try batch.output.write("\n") }
          isFirst = false
          try batch.output.write(format.string(ordinal, of: letter, lines))
        }
      }
    }
    guard let table, isFirst, letters > 0 else { return try batch.finish() }
    StandardError.report(
      "--table \(table)",
      most == 0
        ? "there are no tables" : "no letter has so many tables; give a number up to \(most)")
    try batch.finish(.validationFailure)
  }
}
