/// Whether a sum that nothing declares is borne out by its addends one by one.
struct SumWitnesses {
  /// How many addends must show in fields that tie.
  private static let needed = 2
  /// How many digits the fields must be worth together; with odd signs, which are many, more.
  private static let digits = (plain: 6, odd: 10)

  /// In how many fields an addend shows that tie, that miss, and in how many it is hidden by rounding.
  private struct Member {
    var ties = 0
    var misses = 0
    var hidden = 0
  }

  /// Whether two lines of a relation at least can be told from nothing in two fields that tie, and no
  /// line that can is refuted in as many fields as it is borne out; one field may hold a slip.
  static func bearOut(_ relation: SumRelation, in grid: AmountGrid) -> Bool {
    var members = [Member](filledWith: Member(), count: relation.members.count)
    var evidence = LineEvidence(capacity: grid.fieldCount)
    for field in 0..<grid.fieldCount where !grid.isSide[field] {
      let sum = grid.sum(relation.members, field)
      let stated = grid[relation.target, field]
      let verdict = sum.verdict(against: stated)
      guard verdict == .exact || verdict == .rounding || verdict == .inconsistent else { continue }
      let tolerance = verdict == .exact ? Decimal.zero : sum.half + stated.half
      if verdict != .inconsistent, stated.low != .zero {
        // An echo of one addend says something only where others don't echo the same.
        let blur = verdict == .exact ? stated.half : tolerance
        let digits = sum.nonzero >= 2 ? LineSearch.digits(stated.low, beyond: blur) : 0
        evidence.add(stated.low, digits: digits)
      }
      for (place, member) in relation.members.enumerated() {
        let size = grid[member.line, field].low.magnitude
        if size == .zero { continue }
        if size <= tolerance {
          members[place].hidden += 1
        } else if verdict == .inconsistent {
          members[place].misses += 1
        } else {
          members[place].ties += 1
        }
      }
    }
    let isRefuted = members.contains { $0.misses > 1 && $0.ties <= $0.misses }
    let showing = members.count { $0.ties >= 2 && $0.ties >= $0.hidden }
    guard !isRefuted, showing >= needed else { return false }
    return evidence.digits(of: relation.target, in: grid)
      >= (relation.isDifference && relation.members.count > 2 ? digits.odd : digits.plain)
  }
}
