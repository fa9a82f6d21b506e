internal import Crossfoot

/// Checks as lines of text, whatever came of them.
struct CheckListing {
  /// The rules whose checks are listed.
  let rules: Set<Rule>

  /// One line a check, with its place, its verdict, its arithmetic and its rule.
  func lines(for letter: Letter, in file: FileLines) -> String {
    let checks = letter.checks.filter { rules.contains($0.rule) }
    guard !checks.isEmpty else { return "" }
    let offsets = checks.map { letter.source(of: $0.target).lowerBound }
    let places = file.locations(of: offsets, in: letter)
    let words = CheckText(text: letter.document.text, tables: letter.tables)
    let path = letter.path.printable
    var result = ""
    for (check, place) in zip(checks, places) {
      let verdict = check.verdict.rawValue
      result += "\(path):\(place.line):\(place.column): \(verdict): \(words.line(for: check))"
      result += " [\(check.rule.rawValue)]\n"
    }
    return result
  }
}
