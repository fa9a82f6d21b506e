internal import ArgumentParser
internal import Crossfoot

/// `crossfoot audit`: what a person must look at, as compilers print it.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Recompute the figures of letters and print what doesn't hold.",
    usage: "crossfoot audit [<options>] [<paths> ...]",
    discussion: """
      Prints one line a finding, its operands and its arithmetic below it, and a summary last:

        path:line:column: severity: message [rule]
          path:line:column: note: message

      Lines count from 1, columns are bytes and count from 1. An error is a contradiction that no \
      rounding explains; a warning may be one; an info is worth knowing, such as the same label with \
      another date. Infos are counted but not shown unless asked for. Colour is used on a terminal \
      only, and not when NO_COLOR is set.

      FORMATS:
        text   as above; --checks lists every relation that was tested, too, as
               path:line:column: verdict: arithmetic [rule]
        json   one object a letter: its path, its checks and the findings that are
               shown, as in 'crossfoot parse'
        sarif  one log in SARIF 2.1.0 for tools that show findings in place

      \(HelpText.inputs)

      \(HelpText.exitCodes)
      """
  )

  @OptionGroup var inputs: InputPaths

  @Option(help: "The least severity that is shown, in every form; the summary counts all.")
  var severity = LeastSeverity.warning

  @Option(
    help: ArgumentHelp(
      "Only this rule; may be given several times. The exit code minds no other.",
      valueName: "rule"))
  var rule: [Rule] = []

  @Flag(help: "List every relation that was tested, with its verdict.")
  var checks = false

  @Option(help: "The form in which the audit is printed.")
  var format = AuditFormat.text

  func validate() throws {
    guard !checks || format == .text else {
      throw ValidationError(
        "--checks is for text; JSON has the checks, SARIF has no place for them")
    }
  }

  func run() throws {
    var batch = Batch()
    var tally = FindingTally()
    switch format {
    case .text: try printText(&batch, &tally)
    case .json: try printJSON(&batch, &tally)
    case .sarif: try printSARIF(&batch, &tally)
    }
    try batch.finish(tally.errors > 0 ? .errorsFound : nil)
  }

  private var rules: Set<Rule> { Set(rule.isEmpty ? Rule.allCases : rule) }

  /// The findings of the rules that were asked for.
  private func findings(of letter: Letter) -> [Finding] {
    guard !rule.isEmpty else { return letter.findings }
    let names = Set(rule.map(\.rawValue))
    return letter.findings.filter { names.contains($0.rule) }
  }

  private func printText(_ batch: inout Batch, _ tally: inout FindingTally) throws {
    let listing = FindingListing(least: severity, isColoured: batch.output.showsColour)
    for input in inputs.parsed() {
      let lines = FileLines()
      for letter in try batch.letters(of: input) {
        let findings = findings(of: letter)
        tally.add(findings)
        if checks {
          try batch.output.write(CheckListing(rules: rules).lines(for: letter, in: lines))
        }
        try batch.output.write(listing.lines(for: findings, of: letter, in: lines))
      }
    }
    try batch.output.write(
      tally.summary(least: severity, failedInputs: batch.failedInputs) + "\n")
  }

  private func printJSON(_ batch: inout Batch, _ tally: inout FindingTally) throws {
    for input in inputs.parsed() {
      for letter in try batch.letters(of: input) {
        let findings = findings(of: letter)
        tally.add(findings)
        let shown = findings.filter { severity.shows($0.severity) }
        try batch.output.write(letter.auditJSON(of: rules, shown))
        try batch.output.write("\n")
      }
    }
  }

  private func printSARIF(_ batch: inout Batch, _ tally: inout FindingTally) throws {
    var log = SARIFLog()
    try batch.output.write(log.opening(version: RootCommand.versionNumber))
    for input in inputs.parsed() {
      for letter in try batch.letters(of: input) {
        let findings = findings(of: letter)
        tally.add(findings)
        let shown = findings.filter { severity.shows($0.severity) }
        try batch.output.write(log.results(shown, of: letter))
      }
    }
    try batch.output.write(log.closing)
  }
}
