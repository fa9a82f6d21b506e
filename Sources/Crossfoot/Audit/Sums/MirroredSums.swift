/// Sums that stand above their parts and again below them: the one below is meant.
///
/// ```
/// Scrap by our count     15,066
/// Castings               13,158
/// Valves                  1,908
/// Scrap booked           15,066     13,158 + 1,908
/// ```
enum MirroredSums {
  /// The parts of a sum, all in one column.
  private struct Parts: Hashable {
    let cells: [UInt64]
  }

  /// Drops the sums of parts that add up to the same figure below them as well.
  static func remove(from checks: inout [Check]) {
    // Hardly any table has a total above its parts.
    let above = checks.indices.filter { isOfParts(checks[$0]) { $0 < $1 } }
    guard !above.isEmpty else { return }
    var below: [Parts: Decimal] = [:]
    for check in checks where isOfParts(check, { $0 > $1 }) {
      below[parts(of: check)] = check.stated.value
    }
    guard !below.isEmpty else { return }
    let dropped = Set(above.filter { below[parts(of: checks[$0])] == checks[$0].stated.value })
    if dropped.isEmpty { return }
    checks = checks.indices.filter { !dropped.contains($0) }.map { checks[$0] }
  }

  /// Whether a check is a sum in a column of which the row compares with those of all parts as `stands` says.
  private static func isOfParts(_ check: Check, _ stands: (Int, Int) -> Bool) -> Bool {
    guard check.isOfColumn, let target = check.target.place else { return false }
    return check.operands.allSatisfy { operand in
      operand.place.map { stands(target.row, $0.row) } ?? false
    }
  }

  private static func parts(of check: Check) -> Parts {
    Parts(cells: check.operands.compactMap(\.place?.number).sorted())
  }
}
