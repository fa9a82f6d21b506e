/// Errors of figures that are no sums: a sum that ties counts them beside what they are said to come of.
///
/// ```
/// Balance, June 30             364
/// Stock-based compensation      10
/// Issuance of shares            20
/// Net loss                     (40)     10 - 20 = -10 is one digit off, by luck
/// Balance, September 30        354     364 + 10 + 20 - 40
/// ```
/// A result stands for its parts; nobody adds it to them.
enum SharedAddends {
  /// The most errors of a letter that are looked at.
  private static let most = 200

  /// Drops such errors.
  static func remove(from checks: inout [Check]) {
    let wrong = checks.indices.filter {
      checks[$0].verdict.isFinding && isOfParts(checks[$0])
    }
    guard !wrong.isEmpty, wrong.count <= most else { return }
    let sums = checks.filter { $0.verdict == .exact && isOfParts($0) }
    let dropped = Set(wrong.filter { isShared(checks[$0], sums) })
    if dropped.isEmpty { return }
    checks = checks.indices.filter { !dropped.contains($0) }.map { checks[$0] }
  }

  private static func isOfParts(_ check: Check) -> Bool {
    (check.operator == .sum || check.operator == .difference) && check.operands.count >= 2
      && check.target.place != nil
  }

  /// Whether one of `sums` counts the figure of `check` and all that it is said to come of.
  private static func isShared(_ check: Check, _ sums: [Check]) -> Bool {
    let figures = ([check.target] + check.operands).compactMap(\.place)
    return sums.contains { sum in
      guard sum.operands.count >= figures.count, sum.table == check.table else { return false }
      // The balance that the sum opens with stands before them; a total that counts a subtotal beside its parts
      // has none.
      let opens = sum.operands.compactMap(\.place).contains { place in
        figures.allSatisfy { place.row < $0.row || place.column < $0.column }
      }
      return opens && figures.allSatisfy { figure in sum.operands.contains { $0.place == figure } }
    }
  }
}
