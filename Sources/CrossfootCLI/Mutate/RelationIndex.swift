internal import Crossfoot

/// The relations of a letter that tie exactly and are known to be meant: a word declares them, or they
/// hold in several other rows or columns.
struct RelationIndex {
  /// A relation with the part that each cell has in it.
  struct Relation {
    let check: Check
    /// What a cell adds to the difference between stated and computed, a unit of its figure each.
    let weights: [Reference.Place: Int]
    let tolerance: Decimal
    /// Whether a word declares it; another one is known only by the rows or columns that it holds in.
    let isDeclared: Bool
    /// Whether it holds in no other row or column.
    let isAlone: Bool
  }

  private(set) var relations: [Relation] = []
  /// For each cell the relations that it has a part in.
  private(set) var ofCell: [Reference.Place: [Int]] = [:]

  /// In how many other places a relation must hold that no word declares.
  private static let witnesses = 3

  init(_ letter: Letter) {
    let exact = RelationIndex.independent(
      letter.checks.filter {
        $0.verdict == .exact && ($0.operator == .sum || $0.operator == .difference)
      })
    var counts: [[Int]: Int] = [:]
    for check in exact { counts[RelationIndex.shape(check, letter), default: 0] += 1 }
    // What an edit adds is counted in the unit of its cell: that must be the one of the total.
    for check in exact where !RelationIndex.mixesUnits(check, letter) {
      let siblings = counts[RelationIndex.shape(check, letter), default: 1] - 1
      let isDeclared = RelationIndex.isDeclared(check, letter)
      guard isDeclared || siblings >= RelationIndex.witnesses, let tolerance = check.tolerance,
        !RelationIndex.hasGap(check, letter), RelationIndex.isOfOneScale(check, letter)
      else { continue }
      var weights: [Reference.Place: Int] = [:]
      if let place = check.target.place { weights[place, default: 0] += 1 }
      for operand in check.operands {
        if let place = operand.place { weights[place, default: 0] -= operand.isSubtracted ? -1 : 1 }
      }
      for place in weights.keys { ofCell[place, default: []].append(relations.count) }
      relations.append(
        Relation(
          check: check, weights: weights, tolerance: tolerance, isDeclared: isDeclared,
          isAlone: siblings == 0))
    }
  }

  /// Whether an addend is blank whose row or column has figures elsewhere: a blank is missing, not nought,
  /// and what is missing may be what a sum is off by.
  private static func hasGap(_ check: Check, _ letter: Letter) -> Bool {
    check.operands.contains { operand in
      guard let place = operand.place else { return false }
      let table = letter.tables[place.table]
      guard table.cell(row: place.row, column: place.column).status == .blank else { return false }
      let isColumn = place.column == check.target.place?.column
      return isColumn
        ? (1..<table.columns.count).contains { table.cell(row: place.row, column: $0).isFigure }
        : table.rows.indices.contains { table.cell(row: $0, column: place.column).isFigure }
    }
  }

  /// Whether the figures add up as they are printed: of those in several scales, `$7.25 million` and
  /// `$850,000`, it is not known what a unit more or less is worth.
  private static func isOfOneScale(_ check: Check, _ letter: Letter) -> Bool {
    let value = { (reference: Reference) -> Decimal in
      guard let place = reference.place else { return .zero }
      return letter.tables[place.table].cell(row: place.row, column: place.column).figure.value
    }
    guard check.target.place != nil else { return true }
    let sum = check.operands.reduce(Decimal.zero) {
      $1.isSubtracted ? $0 - value($1) : $0 + value($1)
    }
    return sum == value(check.target)
  }

  /// Those of `checks` that say something of their own: when a figure is the sum of some cells, and of these
  /// and others, the others add up to nothing, which is for other relations to say.
  private static func independent(_ checks: [Check]) -> [Check] {
    var sums: [Reference.Place: [Set<Reference.Place>]] = [:]
    for check in checks {
      guard let target = check.target.place else { continue }
      sums[target, default: []].append(Set(check.operands.compactMap(\.place)))
    }
    return checks.filter { check in
      guard let target = check.target.place, let others = sums[target], others.count > 1 else {
        return true
      }
      let addends = Set(check.operands.compactMap(\.place))
      return !others.contains { $0.count >= 2 && $0.isStrictSubset(of: addends) }
    }
  }

  /// Whether some of the figures count millions, by a word of their own, and others ones.
  private static func mixesUnits(_ check: Check, _ letter: Letter) -> Bool {
    let powers = ([check.target.place] + check.operands.map(\.place)).compactMap { $0 }.map {
      letter.tables[$0.table].cell(row: $0.row, column: $0.column).power
    }
    return powers.contains { $0 != powers[0] }
  }

  /// The lines that a relation is made of: its rows when it lies in a column, its columns when in a row.
  private static func shape(_ check: Check, _ letter: Letter) -> [Int] {
    guard let target = check.target.place else {
      return [-1, Int(letter.source(of: check.target).lowerBound)]
    }
    let isColumn = check.operands.allSatisfy { $0.place?.column == target.column }
    let lines = check.operands.compactMap { isColumn ? $0.place?.row : $0.place?.column }
    return [target.table, isColumn ? 0 : 1, isColumn ? target.row : target.column] + lines
  }

  private static func isDeclared(_ check: Check, _ letter: Letter) -> Bool {
    guard let place = check.target.place else { return true }
    let isColumn = check.operands.allSatisfy { $0.place?.column == place.column }
    let row = letter.tables[place.table].rows[place.row]
    return isColumn && (row.role == .total || row.role == .subtotal) && !row.isRoleInferred
  }

  /// What becomes of the relations when cells change by `deltas`.
  func effect(of deltas: [Reference.Place: Decimal]) -> (class: Mutation.Class, broken: [Int]) {
    var broken: [Int] = []
    var isBlurred = false
    for index in Set(deltas.keys.flatMap { ofCell[$0] ?? [] }).sorted() {
      let relation = relations[index]
      var difference = Decimal.zero
      for (place, delta) in deltas {
        difference += delta * (relation.weights[place] ?? 0)
      }
      if difference.magnitude > relation.tolerance {
        broken.append(index)
      } else if difference != .zero {
        isBlurred = true
      }
    }
    if !broken.isEmpty { return (.provable, broken) }
    return (isBlurred ? .suspect : .equivalent, [])
  }
}
