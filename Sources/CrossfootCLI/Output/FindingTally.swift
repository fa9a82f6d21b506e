internal import Crossfoot

/// How many letters were audited, and how many findings of each severity they had.
struct FindingTally {
  private(set) var letters = 0
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var infos = 0

  /// Counts one letter by its findings.
  mutating func add(_ findings: [Finding]) {
    letters += 1
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
    }
  }

  /// The counts in one line: `2 letters: 1 error, 0 warnings, 3 infos (not shown)`.
  func summary(least: LeastSeverity, failedInputs: Int) -> String {
    let counts: [(Severity, Int)] = [(.error, errors), (.warning, warnings), (.info, infos)]
    let parts = counts.map { severity, number in
      let isHidden = !least.shows(severity) && number > 0
      return CountedNoun.text(number, severity.rawValue) + (isHidden ? " (not shown)" : "")
    }
    var line = "\(CountedNoun.text(letters, "letter")): " + parts.joined(separator: ", ")
    if failedInputs > 0 { line += "; \(CountedNoun.text(failedInputs, "input")) could not be read" }
    return line
  }
}
