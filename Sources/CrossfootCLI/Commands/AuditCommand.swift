internal import ArgumentParser
internal import Crossfoot

/// `crossfoot audit`: what a person must look at, as compilers print it.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Recompute the figures of letters and print what doesn't hold.",
    discussion: """
      Prints one line a finding, its operands and its arithmetic below it, and a summary last:

        path:line:column: severity: message [rule]
          path:line:column: note: message

      Lines count from 1, columns are bytes and count from 1. An error is a contradiction that no \
      rounding explains; a warning may be one; an info is worth knowing, such as the same label with \
      another date. Infos are counted but not shown unless asked for. Colour is used on a terminal \
      only, and not when NO_COLOR is set.

      \(HelpText.inputs)

      \(HelpText.exitCodes)
      """
  )

  @OptionGroup var inputs: InputPaths

  @Option(help: "The least severity that is shown; the summary counts all.")
  var severity = LeastSeverity.warning

  func run() throws {
    var batch = Batch()
    let listing = FindingListing(least: severity, isColoured: batch.output.showsColour)
    var tally = FindingTally()
    for input in inputs.walk() {
      for letter in try batch.letters(input) {
        tally.add(letter.findings)
        try batch.output.write(listing.lines(for: letter))
      }
    }
    try batch.output.write(
      tally.summary(least: severity, failedInputs: batch.failedInputs) + "\n")
    try batch.finish(tally.errors > 0 ? .errorsFound : nil)
  }
}
