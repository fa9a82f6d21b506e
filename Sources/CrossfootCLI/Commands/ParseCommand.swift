internal import ArgumentParser
internal import Crossfoot

/// `crossfoot parse`: letters as JSON Lines.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print letters as JSON, one letter a line.",
    discussion: """
      The JSON follows the contract crossfoot/letter/1, which 'crossfoot schema' describes. The same \
      input gives the same bytes.

      \(HelpText.inputs)

      \(HelpText.exitCodes)
      """
  )

  @OptionGroup var inputs: InputPaths

  @Flag(help: "Break and indent the JSON, for reading.")
  var pretty = false

  @Option(help: "How many inputs to parse at a time; the output stays the same.")
  var jobs = 1

  func validate() throws { try JobCount.check(jobs) }

  func run() throws {
    guard jobs == 1 else { return try ParallelParse.run(inputs.walk(), jobs: jobs, pretty: pretty) }
    var batch = Batch()
    for input in inputs.walk() {
      for letter in try batch.letters(input) {
        try batch.output.write { letter.writeJSON(pretty: pretty, to: $0) }
        try batch.output.write("\n")
      }
    }
    try batch.finish()
  }
}
