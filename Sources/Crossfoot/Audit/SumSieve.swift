/// Of all sums found among the lines of a table, those that say something of their own.
///
/// ```
/// Exam 1   Exam 2   Total   Grade       Grade = 2 · Total, which is Exam 1 + Exam 2 + Total, too
/// Assets = Debt + Equity, and Total = Debt + Equity, where the assets and the total are the same
/// ```
/// Left out is what counts a sum together with its addends, what says of a copy what was said of the
/// line itself, what another line fits better, and what its addends do not bear out one by one.
struct SumSieve {
  /// A sum, with its lines numbered as in the grid that is not reversed.
  private struct Sum {
    var target: Int
    var members: [Int]
    /// Whether each of the members is taken off.
    var signs: [Bool]
    var isDifference: Bool { signs.contains(true) }
    /// In how many fields it misses.
    var failed = 0
    /// The number of the first line like each of the members.
    var models: [Int] = []
  }

  private let grid: AmountGrid
  /// The first line that holds the same figures as each line of a sum does.
  private var models: [Int] = []
  private var sums: [Sum] = []

  init(_ grid: AmountGrid) {
    self.grid = grid
  }

  /// Takes a sum in.
  mutating func add(_ target: Int, _ members: [(line: Int, isSubtracted: Bool)]) {
    let members = members.sorted { $0.line < $1.line }
    sums.append(
      Sum(
        target: target, members: members.map(\.line), signs: members.map(\.isSubtracted)))
  }

  private mutating func compare() {
    models = firstAlike()
    for index in sums.indices {
      sums[index].models = sums[index].members.map { models[$0] }.sorted()
      sums[index].failed = misses(sums[index])
    }
  }

  private func misses(_ sum: Sum) -> Int {
    (0..<grid.fieldCount).count { field in
      guard !grid.isSide[field] else { return false }
      var total = AmountSum()
      for (line, isSubtracted) in zip(sum.members, sum.signs) {
        total = total + AmountSum(grid[line, field], isSubtracted: isSubtracted)
      }
      return total.verdict(against: grid[sum.target, field]) == .inconsistent
    }
  }

  /// The first line with the same figures for each line of a sum; nothing counts as zero.
  private func firstAlike() -> [Int] {
    var models = Array(0..<grid.lineCount)
    let lines = Set(sums.flatMap { $0.members + [$0.target] }).sorted()
    for (index, line) in lines.enumerated() {
      models[line] = lines[..<index].first { areAlike($0, line) } ?? line
    }
    return models
  }

  private func areAlike(_ left: Int, _ right: Int) -> Bool {
    (0..<grid.fieldCount).allSatisfy { grid[left, $0].low == grid[right, $0].low }
  }

  // MARK: What is left out

  /// Whether a line is taken off of which a copy is added, or only copies of the sum are left: then
  /// what is left says that two lines are the same.
  private func cancels(_ sum: Sum) -> Bool {
    let added = sum.members.indices.filter { !sum.signs[$0] }.map { models[sum.members[$0]] }
    let subtracted = sum.members.indices.filter { sum.signs[$0] }.map { models[sum.members[$0]] }
    return added.contains(models[sum.target]) || subtracted.contains(where: added.contains)
  }

  /// Whether each of the sums taken in says something of its own, in their order.
  mutating func verdicts() -> [Bool] {
    // A plain sum alone needs no comparison.
    if sums.count == 1, !sums[0].isDifference { return [true] }
    compare()
    let byTarget = Dictionary(grouping: sums.indices) { sums[$0].target }
    let byModels = Dictionary(grouping: sums.indices) { sums[$0].models }
    return sums.indices.map { index in
      let sum = sums[index]
      if sum.isDifference { return !cancels(sum) }
      let isEchoed = (byModels[sum.models] ?? []).contains { other in
        other != index && !sums[other].isDifference && isBetter(other, than: index)
      }
      let isFlat = (byTarget[sum.target] ?? []).contains { other in
        other != index && !sums[other].isDifference
          && nests(sums[other].members, in: sum.members, byTarget)
      }
      return !isEchoed && !isFlat && !countsTwice(sum.members, byTarget)
    }
  }

  /// Whether a list of lines holds a sum together with all its addends.
  func countsTwice(_ members: [Int]) -> Bool {
    countsTwice(members, Dictionary(grouping: sums.indices) { sums[$0].target })
  }

  private func countsTwice(_ members: [Int], _ byTarget: [Int: [Int]]) -> Bool {
    guard members.count > 2 else { return false }
    let counted = Set(members)
    return members.contains { member in
      byTarget[member]?.contains { index in
        !sums[index].isDifference && sums[index].members.allSatisfy(counted.contains)
      } ?? false
    }
  }

  /// Whether `flat` adds up what stands for `nested`: itself, a copy of it, or its own addends.
  private func nests(_ nested: [Int], in flat: [Int], _ byTarget: [Int: [Int]]) -> Bool {
    guard nested.count < flat.count,
      nested.contains(where: { !flat.contains($0) && !isNothing($0) })
    else { return false }
    var left = Set(flat.filter { !isNothing($0) })
    for member in nested where !isNothing(member) {
      if left.remove(member) != nil { continue }
      if let copy = left.first(where: { models[$0] == models[member] }) {
        left.remove(copy)
        continue
      }
      let parts = (byTarget[member] ?? []).lazy.filter { !sums[$0].isDifference }
        .map { sums[$0].members.filter { !isNothing($0) } }
        .first { $0.allSatisfy(left.contains) }
      guard let parts else { return false }
      left.subtract(parts)
    }
    return left.isEmpty
  }

  /// Whether a line holds nothing in any field.
  private func isNothing(_ line: Int) -> Bool {
    (0..<grid.fieldCount).allSatisfy { grid[line, $0].low == .zero }
  }

  /// Whether a sum of the same figures says better what another one says, too.
  private func isBetter(_ index: Int, than other: Int) -> Bool {
    let (sum, rival) = (sums[index], sums[other])
    if sum.target == rival.target {
      // Only the copies that are added differ: the ones that stand nearer are meant.
      guard sum.members != rival.members else { return false }
      let (distance, rivalDistance) = (span(sum), span(rival))
      return distance != rivalDistance ? distance < rivalDistance : index < other
    }
    if sum.failed != rival.failed { return sum.failed < rival.failed }
    // A copy right beside the sum is a sum as well, as one in another format is.
    guard models[sum.target] == models[rival.target], abs(sum.target - rival.target) > 1 else {
      return false
    }
    return span(sum) < span(rival)
  }

  private func span(_ sum: Sum) -> Int {
    sum.members.reduce(0) { $0 + abs($1 - sum.target) }
  }
}
