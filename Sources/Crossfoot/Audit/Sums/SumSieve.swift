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
    var members: [(line: Int, isSubtracted: Bool)]
    var isDifference: Bool
    /// The number of the next sum for the same target.
    var next: Int?
    /// The places in `byModels` of the sums that are of the same models, as far as hashes tell.
    var twins = 0..<0
  }

  private let grid: AmountGrid
  /// The first line that holds the same figures as each line of a sum does.
  private var models: [Int] = []
  private var sums: [Sum] = []
  /// The numbers of the first and of the last sum for each line.
  private var ofTarget: [(first: Int, last: Int)?]
  /// The numbers of the sums in the order of their models.
  private var byModels: [(hash: UInt64, sum: Int)] = []

  init(_ grid: AmountGrid) {
    self.grid = grid
    ofTarget = Array(filledWith: nil, count: grid.lineCount)
  }

  /// Takes a sum in.
  mutating func add(_ target: Int, _ members: [(line: Int, isSubtracted: Bool)]) {
    if let (first, last) = ofTarget[target] {
      sums[last].next = sums.count
      ofTarget[target] = (first, sums.count)
    } else {
      ofTarget[target] = (sums.count, sums.count)
    }
    let isSorted = zip(members, members.dropFirst()).allSatisfy { $0.line < $1.line }
    sums.append(
      Sum(
        target: target, members: isSorted ? members : members.sorted { $0.line < $1.line },
        isDifference: members.contains { $0.isSubtracted }))
  }

  private mutating func compare() {
    models = firstAlike()
    byModels.reserveCapacity(sums.count)
    for index in sums.indices {
      // The models of the same lines come in any order.
      var hash: UInt64 = 0
      for member in sums[index].members {
        let mixed = UInt64(truncatingIfNeeded: models[member.line] + 1) &* 0x9E37_79B9_7F4A_7C15
        hash &+= mixed ^ mixed >> 29
      }
      byModels.append((hash, index))
    }
    byModels.sort { $0 < $1 }
    var start = 0
    while start < byModels.count {
      var end = start + 1
      while end < byModels.count, byModels[end].hash == byModels[start].hash { end += 1 }
      for place in start..<end { sums[byModels[place].sum].twins = start..<end }
      start = end
    }
  }

  /// In how many fields a sum misses.
  private func misses(_ sum: Sum) -> Int {
    (0..<grid.fieldCount).count { field in
      guard !grid.isSide[field] else { return false }
      let total = grid.sum(sum.members, field)
      return total.verdict(against: grid[sum.target, field]) == .inconsistent
    }
  }

  /// The first line with the same figures for each line of a sum; nothing counts as zero.
  private func firstAlike() -> [Int] {
    var models = Array(0..<grid.lineCount)
    var isUsed = [Bool](filledWith: false, count: grid.lineCount)
    for sum in sums {
      isUsed[sum.target] = true
      for member in sum.members { isUsed[member.line] = true }
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
    let isCopy = { (line: Int) in
      sum.members.contains { !$0.isSubtracted && models[$0.line] == models[line] }
    }
    return isCopy(sum.target) || sum.members.contains { $0.isSubtracted && isCopy($0.line) }
  }

  /// Whether each of the sums taken in says something of its own, in their order.
  mutating func verdicts() -> [Bool] {
    // A plain sum alone needs no comparison.
    if sums.count == 1, !sums[0].isDifference { return [true] }
    compare()
    var verdicts: [Bool] = []
    verdicts.reserveCapacity(sums.count)
    for index in sums.indices { verdicts.append(isOwn(index)) }
    return verdicts
  }

  /// Whether a sum says something of its own.
  private func isOwn(_ index: Int) -> Bool {
    if sums[index].isDifference {
      return !cancels(sums[index]) && !grid.isPadded(sums[index].members)
    }
    return !isEchoed(index) && !isFlat(index) && !countsTwice(sums[index].members)
  }

  /// Whether another sum of the same models says better what a sum says.
  private func isEchoed(_ index: Int) -> Bool {
    let twins = sums[index].twins
    guard twins.count > 1 else { return false }
    for place in twins {
      let other = byModels[place].sum
      if other != index, !sums[other].isDifference, areAlike(sums[other], sums[index]),
        isBetter(other, than: index)
      {
        return true
      }
    }
    return false
  }

  /// Whether a sum adds up what stands for the addends of another one for the same line.
  private func isFlat(_ index: Int) -> Bool {
    var next = ofTarget[sums[index].target]?.first
    while let other = next {
      if other != index, !sums[other].isDifference,
        sums[other].members.count < sums[index].members.count,
        nests(sums[other].members.map(\.line), in: sums[index].members.map(\.line))
      {
        return true
      }
      next = sums[other].next
    }
    return false
  }

  /// The plain sums whose target is `line`.
  private func totals(_ line: Int) -> [Int] {
    var totals: [Int] = []
    var next = ofTarget[line]?.first
    while let sum = next {
      if !sums[sum].isDifference { totals.append(sum) }
      next = sums[sum].next
    }
    return totals
  }

  /// Whether two sums are of the same models.
  private func areAlike(_ left: Sum, _ right: Sum) -> Bool {
    guard left.members.count == right.members.count else { return false }
    // The models stand in the same order nearly always.
    return left.members.elementsEqual(right.members) { models[$0.line] == models[$1.line] }
      || left.members.map { models[$0.line] }.sorted()
        == right.members.map { models[$0.line] }.sorted()
  }

  private func countsTwice(_ members: [(line: Int, isSubtracted: Bool)]) -> Bool {
    // Hardly ever is one of the lines a sum itself.
    members.count > 2 && members.contains { ofTarget[$0.line] != nil }
      && countsTwice(members.map(\.line))
  }

  /// Whether a list of lines holds a sum together with all its addends.
  func countsTwice(_ members: [Int]) -> Bool {
    guard members.count > 2, members.contains(where: { ofTarget[$0] != nil }) else { return false }
    let counted = Set(members)
    return members.contains { line in
      totals(line).contains { sums[$0].members.allSatisfy { counted.contains($0.line) } }
    }
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
      let parts = totals(member).lazy
        .map { sums[$0].members.map(\.line).filter { !isNothing($0) } }
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
      guard !sum.members.elementsEqual(rival.members, by: { $0.line == $1.line }) else {
        return false
      }
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
    sum.members.reduce(0) { $0 + abs($1.line - sum.target) }
  }
}
