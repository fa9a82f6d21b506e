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
    /// The number of the first line like each of the members.
    var models: [Int] = []
  }

  private let grid: AmountGrid
  /// The first line that holds the same figures as each line of a sum does.
  private var models: [Int] = []
  private var sums: [Sum] = []
  /// The numbers of the sums, in the order of their targets, and in that of their models.
  private var byTarget: [(target: Int, sum: Int)] = []
  private var byModels: [(hash: UInt64, sum: Int)] = []

  init(_ grid: AmountGrid) {
    self.grid = grid
  }

  /// Takes a sum in.
  mutating func add(_ target: Int, _ members: [(line: Int, isSubtracted: Bool)]) {
    let members = members.sorted { $0.line < $1.line }
    byTarget.insert((target, sums.count), at: firstPlace { $0 > target })
    sums.append(
      Sum(
        target: target, members: members.map(\.line), signs: members.map(\.isSubtracted)))
  }

  private mutating func compare() {
    models = firstAlike()
    byModels.reserveCapacity(sums.count)
    for index in sums.indices {
      sums[index].models = sums[index].members.map { models[$0] }.sorted()
      var hash: UInt64 = 0
      for model in sums[index].models {
        hash = (hash ^ UInt64(truncatingIfNeeded: model + 1)) &* 0x9E37_79B9_7F4A_7C15
      }
      byModels.append((hash, index))
    }
    byModels.sort { $0 < $1 }
  }

  /// In how many fields a sum misses.
  private func misses(_ sum: Sum) -> Int {
    (0..<grid.fieldCount).count { field in
      guard !grid.isSide[field] else { return false }
      var total = AmountSum()
      for (line, isSubtracted) in zip(sum.members, sum.signs) {
        total.add(grid[line, field], isSubtracted: isSubtracted)
      }
      return total.verdict(against: grid[sum.target, field]) == .inconsistent
    }
  }

  /// The first line with the same figures for each line of a sum; nothing counts as zero.
  private func firstAlike() -> [Int] {
    var models = Array(0..<grid.lineCount)
    var isUsed = [Bool](repeating: false, count: grid.lineCount)
    for sum in sums {
      isUsed[sum.target] = true
      for member in sum.members { isUsed[member] = true }
    }
    let lines = isUsed.indices.filter { isUsed[$0] }
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
    return sums.indices.map { index in
      let sum = sums[index]
      if sum.isDifference { return !cancels(sum) }
      let isEchoed = alike(index).contains { other in
        other != index && !sums[other].isDifference && isBetter(other, than: index)
      }
      let isFlat = totals(sum.target).contains { other in
        other != index && !sums[other].isDifference
          && nests(sums[other].members, in: sum.members)
      }
      return !isEchoed && !isFlat && !countsTwice(sum.members)
    }
  }

  /// The sums whose target is `line`.
  private func totals(_ line: Int) -> [Int] {
    byTarget[firstPlace { $0 >= line }...].prefix { $0.target == line }.map(\.sum)
  }

  /// The first place in `byTarget` of a target for which `isBehind`, as it is for all that come after it.
  private func firstPlace(_ isBehind: (_ target: Int) -> Bool) -> Int {
    var (low, high) = (0, byTarget.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(byTarget[middle].target) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The sums of the same models as the sum `index`, itself among them.
  private func alike(_ index: Int) -> [Int] {
    guard let place = byModels.firstIndex(where: { $0.sum == index }) else { return [] }
    let hash = byModels[place].hash
    let first = byModels[..<place].lastIndex { $0.hash != hash }.map { $0 + 1 } ?? 0
    return byModels[first...].prefix { $0.hash == hash }.map(\.sum)
      .filter { sums[$0].models == sums[index].models }
  }

  /// Whether a list of lines holds a sum together with all its addends.
  func countsTwice(_ members: [Int]) -> Bool {
    guard members.count > 2 else { return false }
    // Hardly ever is one of the lines a sum itself.
    let parts = members.flatMap(totals).filter { !sums[$0].isDifference }
    guard !parts.isEmpty else { return false }
    let counted = Set(members)
    return parts.contains { sums[$0].members.allSatisfy(counted.contains) }
  }

  /// Whether `flat` adds up what stands for `nested`: itself, a copy of it, or its own addends.
  private func nests(_ nested: [Int], in flat: [Int]) -> Bool {
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
      let parts = totals(member).lazy.filter { !sums[$0].isDifference }
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
    let (failed, rivalFailed) = (misses(sum), misses(rival))
    if failed != rivalFailed { return failed < rivalFailed }
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
