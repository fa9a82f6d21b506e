internal import Crossfoot

/// Findings as lines of text, in the form that editors and compilers share.
struct FindingListing {
  /// The least severity that is listed.
  let least: LeastSeverity
  let isColoured: Bool

  /// Those of some findings of a letter that are to be shown, each with its notes below it.
  func lines(for all: [Finding], of letter: Letter, in file: FileLines) -> String {
    let findings = all.filter { least.shows($0.severity) }
    guard !findings.isEmpty else { return "" }
    let offsets = findings.flatMap { [$0.range.lowerBound] + $0.notes.map(\.range.lowerBound) }
    var places = file.locations(of: offsets, in: letter)
      .map { "\(letter.path.printable):\($0.line):\($0.column):" }
      .makeIterator()
    var result = ""
    for finding in findings {
      let place = paint(places.next() ?? "", .bold)
      let severity = paint("\(finding.severity.rawValue):", colour(of: finding.severity))
      result += "\(place) \(severity) \(finding.message) [\(finding.rule)]\n"
      for note in finding.notes {
        result += "  \(places.next() ?? "") \(paint("note:", .cyan)) \(note.message)\n"
      }
    }
    return result
  }

  /// The codes of ECMA-48 that the listing uses.
  private enum Colour: Int {
    case bold = 1
    case red = 31
    case yellow = 33
    case cyan = 36
  }

  private func colour(of severity: Severity) -> Colour {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .info: .cyan
    }
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    isColoured ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }
}
