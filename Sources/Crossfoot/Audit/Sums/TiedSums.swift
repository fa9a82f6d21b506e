/// The lines of a grid that nothing but their figures shows to be sums, read in one direction.
struct TiedSums {
  private let grid: AmountGrid
  private let search: LineSearch
  /// Whether the lines are columns.
  private let isTurned: Bool

  init(_ grid: AmountGrid, _ search: LineSearch, isTurned: Bool) {
    self.grid = grid
    self.search = search
    self.isTurned = isTurned
  }

  /// The sums among the lines, beside fields that are quotients.
  ///
  /// Some lines belong to `families`; of others `pairs` may add up to each line.
  func relations(
    _ families: [[Int]], _ pairs: [[[Int]]], beside quotients: Set<Int>
  ) -> [SumRelation] {
    var grid = grid
    let kinds = grid.lines.indices.map { kind(of: $0) }
    let isMixed = kinds.contains(.whole) && kinds.contains(.fractional)
    var relations: [SumRelation] = []
    // Counts and their percentages often take turns: each kind is read by itself, too.
    for kind in isMixed ? [nil, .whole, .fractional] : [LineKind?.none] {
      // A sum has two addends.
      if let kind, kinds.count(where: { $0 == kind }) < 3 { continue }
      exclude(from: &grid) { line in kind.map { $0 != kinds[line] } ?? (kinds[line] == .empty) }
      for relation in SumFinder.relations(in: grid, of: search) {
        if let trimmed = trimmed(relation, in: grid) { relations.append(trimmed) }
      }
    }
    exclude(from: &grid) { kinds[$0] == .empty }
    relations.removeAll { !SumWitnesses.bearOut($0, in: grid) }
    relations += sumsBeside(quotients, in: grid, known: relations)
    let distant = DistantSums.relations(
      in: search, isTurned: isTurned, families: families, pairs: pairs,
      besides: relations)
    for sum in distant where SumWitnesses.bearOut(sum, in: grid) { relations.append(sum) }
    return relations
  }

  /// Leaves some lines of `grid` out, and no others; hardly ever is it another grid then.
  private func exclude(from grid: inout AmountGrid, _ isExcluded: (_ line: Int) -> Bool) {
    for line in grid.lines.indices where grid.lines[line].isExcluded != isExcluded(line) {
      grid.lines[line].isExcluded.toggle()
    }
  }

  /// The sums of lines that are sums themselves: totals belong together, too, whatever stands between
  /// them, before their addends or behind.
  func relations(ofTotals totals: [Int], besides known: [SumRelation]) -> [SumRelation] {
    DistantSums.totals(of: totals, in: search).filter { relation in
      SumWitnesses.bearOut(relation, in: grid) && !isKnown(relation, known)
    }
  }

  /// The sums of lines in all fields but those that are quotients of others: shares and changes don't
  /// add up beside what they are made of.
  private func sumsBeside(
    _ quotients: Set<Int>, in grid: AmountGrid, known: [SumRelation]
  ) -> [SumRelation] {
    guard !quotients.isEmpty else { return [] }
    var grid = grid
    for field in quotients.union(constantFields(of: grid)) { grid.isSide[field] = true }
    guard grid.isSide.count(where: { !$0 }) >= 2 else { return [] }
    return SumFinder.relations(in: grid, of: search).compactMap {
      trimmed($0, in: grid)
    }
    .filter { relation in
      SumWitnesses.bearOut(relation, in: grid) && !isKnown(relation, known)
    }
  }

  private func isKnown(_ relation: SumRelation, _ known: [SumRelation]) -> Bool {
    known.contains {
      $0.target == relation.target && $0.members.map(\.line) == relation.members.map(\.line)
    }
  }

  /// The fields that say the same in all lines: the base of an index.
  private func constantFields(of grid: AmountGrid) -> [Int] {
    guard grid.lineCount >= 3 else { return [] }
    return (0..<grid.fieldCount).filter { field in
      let figures = (0..<grid.lineCount).filter { grid[$0, field].isPlain }
      return figures.allSatisfy { grid[$0, field].low == grid[figures[0], field].low }
    }
  }

  // MARK: Lines

  /// Whether the figures of a line have digits after the point.
  private enum LineKind {
    case empty, whole, fractional
  }

  private func kind(of line: Int) -> LineKind {
    // What is printed in whole numbers has no digits after the point.
    let isWhole = search.half(line) >= Decimal.one.half
    var kind = LineKind.empty
    for field in 0..<grid.fieldCount where grid[line, field].isPlain {
      kind = .whole
      if isWhole { break }
      let nanos = grid[line, field].low.nanos
      // Narrow division is many times faster, and nearly always enough.
      let rest =
        Int64(exactly: nanos).map { Int128($0 % 1_000_000_000) } ?? nanos % Decimal.nanosPerOne
      if rest != 0 { return .fractional }
    }
    return kind
  }

  /// A relation without the lines at the far end that hold nothing in any field: they are no addends,
  /// but a row of units or a gap.
  private func trimmed(_ relation: SumRelation, in grid: AmountGrid) -> SumRelation? {
    guard !relation.isDifference else { return relation }
    let first = relation.members.firstIndex { member in
      (0..<grid.fieldCount).contains { grid[member.line, $0].low != .zero }
    }
    guard let first, relation.members.count - first >= 2 else { return nil }
    var relation = relation
    relation.members.removeFirst(first)
    // Nor are those at the near end when the total stands apart from all of them.
    if let last = relation.members.last, relation.target - last.line > 1 {
      let end = relation.members.lastIndex { member in
        (0..<grid.fieldCount).contains { grid[member.line, $0].low != .zero }
      }
      relation.members.removeSubrange((end ?? 0) + 1..<relation.members.count)
      guard relation.members.count >= 2 else { return nil }
    }
    // Ratios among amounts that are added up are hidden by rounding.
    guard let half = finestHalf(relation.target, in: grid) else { return relation }
    relation.members.removeAll { member in
      finestHalf(member.line, in: grid).map { $0 < half } ?? false
        && (0..<grid.fieldCount).allSatisfy { field in
          grid[member.line, field].low.magnitude <= half
        }
    }
    return relation.members.count >= 2 ? relation : nil
  }

  /// Half a unit of the last place of the finest figure in a line.
  private func finestHalf(_ line: Int, in grid: AmountGrid) -> Decimal? {
    var finest: Decimal?
    for field in 0..<grid.fieldCount {
      let amount = grid[line, field]
      guard amount.isPlain, amount.low != .zero else { continue }
      finest = min(finest ?? amount.half, amount.half)
    }
    return finest
  }
}
