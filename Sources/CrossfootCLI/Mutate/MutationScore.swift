internal import Crossfoot

/// How many of the edits that break relations are found, and named.
struct MutationScore {
  private struct Tally {
    var edits = 0
    /// Edits that give an error in one of the relations that they break.
    var named = 0
    /// Edits that give a warning there.
    var suspected = 0
    /// Edits that give an error elsewhere.
    var misplaced = 0
  }

  private struct Key: Hashable {
    let kind: Mutation.Kind
    let `class`: Mutation.Class
  }

  private var tallies: [Key: Tally] = [:]
  private(set) var misses: [String] = []

  /// Audits `letter` after an edit and counts what is found.
  mutating func add(_ mutation: Mutation, to letter: Letter) {
    guard
      let edited = try? Letter(parsing: mutation.applied(to: letter.source.fileBytes), path: "-")
    else { return }
    let known = Set(letter.findings.map(\.message))
    let findings = edited.findings.filter { !known.contains($0.message) && $0.check != nil }
    let errors = findings.filter { $0.severity == .error }
    let warnings = findings.filter { $0.severity == .warning }
    let names = { (finding: Finding) in
      let place = mutation.original(Int(finding.range.lowerBound))
      let notes = finding.notes.map { mutation.original(Int($0.range.lowerBound)) }
      return ([place] + notes).contains { offset in
        mutation.broken.contains { $0.contains(offset) } || mutation.range.contains(offset)
      }
    }
    var tally = tallies[Key(kind: mutation.kind, class: mutation.class)] ?? Tally()
    tally.edits += 1
    if errors.contains(where: names) {
      tally.named += 1
    } else if !errors.isEmpty {
      tally.misplaced += 1
    }
    if warnings.contains(where: names) { tally.suspected += 1 }
    tallies[Key(kind: mutation.kind, class: mutation.class)] = tally
    if mutation.class == .provable, !errors.contains(where: names) {
      misses.append("\(letter.path):\(mutation.range.lowerBound): \(mutation.note)")
    }
  }

  /// One line a kind and class, and one for each class.
  var description: String {
    var text = ""
    for `class` in Mutation.Class.allCases {
      var all = Tally()
      for kind in Mutation.Kind.allCases {
        guard let tally = tallies[Key(kind: kind, class: `class`)] else { continue }
        all.edits += tally.edits
        all.named += tally.named
        all.suspected += tally.suspected
        all.misplaced += tally.misplaced
        text += line("\(`class`.rawValue), \(kind.rawValue)", tally)
      }
      text += line(`class`.rawValue, all)
    }
    return text
  }

  private func line(_ name: String, _ tally: Tally) -> String {
    let share = tally.edits > 0 ? "\(tally.named * 1000 / tally.edits)" : "-"
    let label = name + String(repeating: " ", count: max(34 - name.count, 1))
    return "\(label)edits \(tally.edits) named \(tally.named) warned \(tally.suspected) "
      + "elsewhere \(tally.misplaced) recall \(share)/1000\n"
  }
}
