/// Sums and averages that count something twice: a total and all that it is made of.
///
/// ```
/// Exam 1    Exam 2    Total    Grade      Grade = 2 · Total, which is Exam 1 + Exam 2 + Total, too
/// ```
struct DoubleCounts {
  /// The addends of each line that is a sum, reading by reading.
  private var sums: [Int: [[Int]]] = [:]

  /// Takes in that `target` is the sum of `members`.
  mutating func add(_ target: Int, _ members: [Int]) {
    sums[target, default: []].append(members)
  }

  /// Whether one of `members` is the sum of others of them.
  func isMet(by members: [Int]) -> Bool {
    guard members.count > 2 else { return false }
    let counted = Set(members)
    return members.contains { member in
      sums[member]?.contains { parts in parts.allSatisfy(counted.contains) } ?? false
    }
  }
}
