internal import Crossfoot

/// Runs the stages of tables and audit over a grid, and gives the relations that hold.
enum GridDetection {
  static func relations(in grid: AnnotatedGrid) -> Set<GridRelation> {
    let width = grid.width
    guard width >= 2 else { return [] }
    let cells = grid.cells.map { $0.map(plain) }
    var document = LexedDocument(grid: cells, width: width)
    let tables = TableStage.run(&document)
    let audit = Audit.run(document: document, tables: tables)
    var relations: Set<GridRelation> = []
    for check in audit.checks where check.verdict == .exact || check.verdict == .rounding {
      // The data set knows relations within one row or one column.
      guard isStraight(check) else { continue }
      let place = { (reference: Reference) in
        Int(reference.source(in: document.text, tables).lowerBound)
      }
      if let relation = relation(check, place) { relations.insert(relation) }
    }
    return relations
  }

  private static func isStraight(_ check: Check) -> Bool {
    let places = ([check.target] + check.operands).compactMap(\.place)
    return places.allSatisfy { $0.row == places[0].row }
      || places.allSatisfy { $0.column == places[0].column }
  }

  /// The relation that a check is, by the numbers that `place` gives its cells.
  private static func relation(
    _ check: Check, _ place: (Reference) -> Int
  ) -> GridRelation? {
    let target = place(check.target)
    // A blank addend adds nothing.
    let operands = check.operands.filter { !$0.text.isEmpty }
    let members = Set(operands.map(place))
    switch check.operator {
    case .sum: return GridRelation(kind: .sum, target: target, members: members)
    case .average: return GridRelation(kind: .average, target: target, members: members)
    case .percentOf, .ratio: return GridRelation(kind: .division, target: target, members: members)
    case .percentChange:
      return GridRelation(kind: .relativeChange, target: target, members: members)
    case .difference:
      // The data set knows sums only: a - b = c is b + c = a there.
      let wholes = operands.filter { !$0.isSubtracted }
      guard wholes.count == 1 else { return nil }
      let whole = place(wholes[0])
      return GridRelation(
        kind: .sum, target: whole, members: members.subtracting([whole]).union([target]))
    case .equal, .product: return nil
    }
  }

  /// A cell without the zeros and the noise that the data set's way through spreadsheets left behind
  /// its digits: `28.20000` and `28.199999999999` are 28.2.
  private static func plain(_ cell: String) -> String {
    let parts = cell.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count >= 5, parts[1].allSatisfy(\.isNumber),
      let value = Double(cell)
    else { return cell }
    // A tool for measuring may use floating point: it only undoes what floating point did.
    let scaled = (value * 100_000).rounded()
    guard scaled.magnitude < 1e15 else { return cell }
    let figure = Decimal(nanos: Int128(scaled) * 10_000)
    return figure.description
  }
}
