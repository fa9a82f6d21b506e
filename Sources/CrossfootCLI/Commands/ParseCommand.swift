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

  @Flag(help: "Print what each paragraph was taken for and why, instead of JSON.")
  var explain = false

  @Option(help: "How many inputs to parse at a time; the output stays the same.")
  var jobs = 1

  func validate() throws {
    guard !(pretty && explain) else {
      throw ValidationError("--explain prints no JSON: give either --pretty or --explain")
    }
    try JobCount.check(jobs)
  }

  func run() throws {
    // Options that are looked up once, not with each letter.
    let (pretty, explain) = (pretty, explain)
    guard jobs == 1 else {
      return try ParallelParse.run(inputs.walk(), jobs: jobs) { letter in
        explain
          ? Array("\(letter.path)\n\(letter.explanation())\n".utf8)
          : letter.json(pretty: pretty) + [UInt8(ascii: "\n")]
      }
    }
    var batch = Batch()
    for input in inputs.parsed() {
      for letter in try batch.letters(of: input) {
        if explain {
          try batch.output.write("\(letter.path)\n\(letter.explanation())\n")
          continue
        }
        try batch.output.write(letter, pretty: pretty)
      }
    }
    try batch.finish()
  }
}
