/// How many of the relations that people marked in grids are found, and how many of those found were
/// marked: same operator, same target, same members.
struct DetectionScore {
  private struct Tally {
    var found = 0
    var marked = 0
    var both = 0

    mutating func add(_ other: Tally) {
      found += other.found
      marked += other.marked
      both += other.both
    }
  }

  private var tallies: [GridRelation.Kind: Tally] = [:]
  private(set) var grids = 0
  /// What differs, as lines.
  private(set) var differences: [String] = []

  /// Takes one grid in.
  mutating func add(_ grid: AnnotatedGrid, name: String) {
    grids += 1
    let marked = grid.relations
    let found = GridDetection.relations(in: grid)
    for kind in GridRelation.Kind.allCases {
      let (left, right) = (marked.filter { $0.kind == kind }, found.filter { $0.kind == kind })
      let both = left.intersection(right).count
      tallies[kind, default: Tally()].add(
        Tally(found: right.count, marked: left.count, both: both))
    }
    for relation in marked.subtracting(found).sorted(by: DetectionScore.order) {
      differences.append("\(name) missed \(DetectionScore.line(relation, grid.width))")
    }
    for relation in found.subtracting(marked).sorted(by: DetectionScore.order) {
      differences.append("\(name) extra \(DetectionScore.line(relation, grid.width))")
    }
  }

  private static func order(_ left: GridRelation, _ right: GridRelation) -> Bool {
    (left.kind.rawValue, left.target) < (right.kind.rawValue, right.target)
  }

  /// A relation with the rows and columns of its cells: `Sum 4,2 = 1,2 2,2 3,2`.
  private static func line(_ relation: GridRelation, _ width: Int) -> String {
    let members = relation.members.sorted().map { "\($0 / width),\($0 % width)" }
    let target = "\(relation.target / width),\(relation.target % width)"
    return "\(relation.kind.rawValue) \(target) = \(members.joined(separator: " "))"
  }

  /// One line an operator, and one for all.
  var description: String {
    var text = "grids          \(grids)\n"
    var all = Tally()
    for kind in GridRelation.Kind.allCases {
      let tally = tallies[kind] ?? Tally()
      all.add(tally)
      text += DetectionScore.line(kind.rawValue, tally)
    }
    return text + DetectionScore.line("all", all)
  }

  private static func line(_ name: String, _ tally: Tally) -> String {
    let precision = ratio(tally.both, tally.found)
    let recall = ratio(tally.both, tally.marked)
    let f1 = ratio(2 * tally.both, tally.found + tally.marked)
    let label = name + String(repeating: " ", count: max(15 - name.count, 1))
    return "\(label)marked \(tally.marked) found \(tally.found) both \(tally.both)  "
      + "precision \(precision) recall \(recall) F1 \(f1)\n"
  }

  private static func ratio(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let thousandths = (part * 1000 + whole / 2) / whole
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
