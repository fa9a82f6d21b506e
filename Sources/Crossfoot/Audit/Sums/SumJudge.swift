/// Decides which fields of a sum are reported, and with which verdict.
///
/// A miss is reported only where no other reading is as plausible:
/// - a field that ties is exact or explained by rounding;
/// - a field that does not tie is inconsistent when another field of the same kind ties exactly
///   with the same addends, or, for a lone column under a declared total, when the difference has
///   the form of a slip of the pen and is small;
/// - one that does not tie where an addend is blank that is not blank elsewhere is not entailed;
/// - everything else (averages, columns of another kind, sums that tie when read otherwise) is passed
///   over in silence.
struct SumJudge {
  /// What the figures of a field have in common.
  struct FieldKind: Equatable {
    var unit: Unit?
    var decimals: UInt8

    /// Whether two fields count the same sort of thing.
    func isAkin(to other: FieldKind) -> Bool {
      // A sum in one currency bears witness for the same sum in another.
      decimals == other.decimals && (isRatio ? unit == other.unit : !other.isRatio)
    }

    private var isRatio: Bool { unit == .percent || unit == .times || unit == .basisPoints }
  }

  struct Judgement {
    var verdict: Verdict
    var sum: AmountSum
    var tolerance: Decimal?
    /// Whether another field of the same relation states the same figure.
    var isRepeat: Bool
  }

  let grid: AmountGrid
  let columns: [FieldKind]
  /// Whether all that a field is told by is a time: what is added up at one is at another.
  var isTime: (_ field: Int) -> Bool = { _ in false }

  /// The fields of `relation` that are reported.
  func judge(_ relation: SumRelation) -> [(field: Int, Judgement)] {
    let sums = (0..<grid.fieldCount).map { sum(relation, $0) }
    let verdicts = sums.indices.map { sums[$0].verdict(against: grid[relation.target, $0]) }
    var judged: [(field: Int, Judgement)] = []
    for field in sums.indices where grid[relation.target, field].kind != .blank {
      var verdict = verdicts[field]
      if lacksAddend(field, relation, sums, verdicts) {
        verdict = .notEntailed
      } else if !isReported(field, relation, sums, verdicts) {
        continue
      }
      let stated = grid[relation.target, field]
      let isBounded = sums[field].reach != .zero || stated.reach != .zero
      let isRepeat = (0..<field).contains {
        grid[relation.target, $0].kind == .figure && grid[relation.target, $0].low == stated.low
          && sums[$0].low == sums[field].low
      }
      judged.append(
        (
          field,
          Judgement(
            verdict: verdict, sum: sums[field],
            tolerance: isBounded ? nil : sums[field].half + stated.half, isRepeat: isRepeat)
        ))
    }
    return judged
  }

  private func sum(_ relation: SumRelation, _ field: Int) -> AmountSum {
    grid.sum(relation.members, field)
  }

  private func isReported(
    _ field: Int, _ relation: SumRelation, _ sums: [AmountSum], _ verdicts: [Verdict]
  ) -> Bool {
    let sum = sums[field]
    guard sum.figures + sum.unknowns > 0 else { return false }
    if verdicts[field] == .inconsistent, isLikelierAverage(relation, field, sums, verdicts) {
      return false
    }
    if relation.isProved {
      return verdicts[field] == .inconsistent && !grid.isSide[field]
        && (sum.blanks == 0 || isBlankElsewhere(relation, field))
    }
    switch verdicts[field] {
    case .exact: return relation.isBorneOut && (sum.nonzero > 0 || !grid.isSide[field])
    case .rounding:
      // A figure beside nothing but blanks that is not the stated one is no part of it.
      return relation.isBorneOut && (sum.nonzero > 0 || !grid.isSide[field])
        && (sum.figures > 1 || sum.half != grid[relation.target, field].half)
    case .notEntailed:
      return relation.isBorneOut && relation.evidence == .strong && !grid.isSide[field]
        && grid[relation.target, field].kind == .figure
    case .inconsistent:
      guard sum.blanks == 0 || isBlankElsewhere(relation, field),
        !relation.holdsOneFigure(field, of: grid)
      else { return false }
      if relation.isBorneOut, contradictsOthers(field, relation, sums, verdicts) { return true }
      return isSlip(field, relation, sums, verdicts)
    default: return false
    }
  }

  /// Whether a total that others say should tie does not where an addend is blank that is not blank elsewhere:
  /// what is missing may be what it lacks.
  private func lacksAddend(
    _ field: Int, _ relation: SumRelation, _ sums: [AmountSum], _ verdicts: [Verdict]
  ) -> Bool {
    verdicts[field] == .inconsistent && sums[field].blanks > 0 && relation.evidence == .strong
      && relation.isBorneOut && !relation.isProved && !grid.isSide[field]
      && !isBlankElsewhere(relation, field) && !relation.holdsOneFigure(field, of: grid)
      && !isLikelierAverage(relation, field, sums, verdicts)
      && contradictsOthers(field, relation, sums, verdicts)
  }

  /// Whether rows that are blank in `field` are blank or nil in all fields that could tell.
  private func isBlankElsewhere(_ relation: SumRelation, _ field: Int) -> Bool {
    relation.members.allSatisfy { member in
      grid[member.line, field].kind != .blank
        || (0..<grid.fieldCount).allSatisfy {
          grid.isSide[$0] || grid[member.line, $0].kind == .blank
        }
    }
  }

  /// Whether other fields say that this one should tie, and nothing says that it need not.
  private func contradictsOthers(
    _ field: Int, _ relation: SumRelation, _ sums: [AmountSum], _ verdicts: [Verdict]
  ) -> Bool {
    let stated = grid[relation.target, field]
    if grid.isSide[field] {
      // Shares of a whole add up to 100; other percentages beside amounts are ratios or averages.
      return columns[field].unit == .percent && stated.low == Decimal(100)
        && isNoWhole(field, relation, sums[field])
    }
    let witnesses = verdicts.indices.filter { other in
      verdicts[other] == .exact && sums[other].nonzero >= 2
        && columns[other].isAkin(to: columns[field])
    }
    guard !witnesses.isEmpty, relation.fit.telling >= 1 else { return false }
    let isMeasured = relation.evidence == .strong || relation.fit.telling >= 3 * relation.fit.failed
    return isMeasured && (isProved(relation, witnesses) || !tiesOtherwise(field, relation))
      && !tiesWithoutUnproven(field, relation, witnesses)
  }

  /// Whether a figure that does not tie is between its addends, as their average is and no sum of them can be,
  /// and no slip explains it: in the total, or in an addend that has grown too large.
  private func isLikelierAverage(
    _ relation: SumRelation, _ field: Int, _ sums: [AmountSum], _ verdicts: [Verdict]
  ) -> Bool {
    liesAmong(relation, field) && !Slip.turns(grid[relation.target, field], into: sums[field].low)
      && !(slip(relation, field)?.explains(odds: SumJudge.averageOdds) ?? false)
      && !isSumAtOtherTime(relation, field, sums, verdicts)
  }

  /// Whether the same lines tie, beyond luck, in a field that is this one at another time.
  private func isSumAtOtherTime(
    _ relation: SumRelation, _ field: Int, _ sums: [AmountSum], _ verdicts: [Verdict]
  ) -> Bool {
    isTime(field)
      && verdicts.indices.contains { other in
        let stated = grid[relation.target, other]
        return verdicts[other] == .exact && sums[other].nonzero >= 2
          && columns[other].isAkin(to: columns[field]) && relation.fit.isTelling(stated)
          && !liesAmong(relation, other) && isTime(other)
      }
  }

  /// Whether a figure is between its addends, which are all of one sign.
  private func liesAmong(_ relation: SumRelation, _ field: Int) -> Bool {
    let addends = relation.members.compactMap { member -> Decimal? in
      let amount = grid[member.line, field]
      guard amount.kind == .figure, amount.low != .zero else { return nil }
      return member.isSubtracted ? -amount.low : amount.low
    }
    guard addends.count >= 2, let least = addends.min(), let most = addends.max(),
      least.isNegative == most.isNegative
    else { return false }
    return (least...most).contains(grid[relation.target, field].low)
  }

  /// Whether so many fields tie that no other reading of a further one is as plausible.
  private func isProved(_ relation: SumRelation, _ witnesses: [Int]) -> Bool {
    guard witnesses.count >= SumJudge.proof.fields, relation.fit.failed == 1,
      !relation.isDifference
    else { return false }
    let figures = Set(witnesses.map { grid[relation.target, $0].low })
    let digits = witnesses.reduce(0) { digits, field in
      let stated = grid[relation.target, field]
      return digits + LineSearch.digits(stated.low, beyond: stated.half)
    }
    return figures.count >= SumJudge.proof.fields && digits >= SumJudge.proof.digits
  }

  /// Whether shares under a total of 100 that do not add up to it are wrong, and no averages.
  private func isNoWhole(_ field: Int, _ relation: SumRelation, _ sum: AmountSum) -> Bool {
    let wholes = relation.members.count { grid[$0.line, field].low.magnitude >= Decimal(100) }
    // Shares that were cut off, not rounded, fall short of 100 by less than a unit each.
    let shortfall = Decimal(100) - sum.low
    let cutOff = grid[relation.target, field].half * 2 * Int(sum.nonzero)
    let isCutOff = !shortfall.isNegative && shortfall < cutOff
    guard sum.nonzero >= 2, wholes <= 1, !isCutOff else { return false }
    let isNear = sum.low > Decimal(50) && sum.low < Decimal(150)
    return isNear && relation.fit.telling >= 2
      || relation.fit.tied >= 1
        && slip(relation, field)?.explains(odds: SumJudge.shareOdds) ?? false
  }

  /// Whether the field ties when addends are left out that no witness proves to be any.
  ///
  /// Such addends are blank or nil in all fields that tie, as a subtotal is that one column shows.
  private func tiesWithoutUnproven(
    _ field: Int, _ relation: SumRelation, _ witnesses: [Int]
  ) -> Bool {
    let stated = grid[relation.target, field].low
    let whole = sum(relation, field)
    var rest = whole
    for member in relation.members {
      let isUnproven = witnesses.allSatisfy { grid[member.line, $0].low == .zero }
      let amount = AmountSum(grid[member.line, field], isSubtracted: member.isSubtracted)
      guard isUnproven, amount.nonzero > 0 else { continue }
      if (whole - amount).low == stated { return true }
      rest = rest - amount
    }
    return rest.low == stated
  }

  /// Whether leaving out addends at either end, or one of them, makes the field tie exactly.
  private func tiesOtherwise(_ field: Int, _ relation: SumRelation) -> Bool {
    let stated = grid[relation.target, field].low
    let whole = sum(relation, field)
    var fromStart = whole
    var fromEnd = whole
    for index in relation.members.indices.dropLast() {
      let first = relation.members[index]
      fromStart = fromStart - AmountSum(grid[first.line, field], isSubtracted: first.isSubtracted)
      if fromStart.nonzero >= 2, fromStart.low == stated { return true }
      let last = relation.members[relation.members.count - 1 - index]
      fromEnd = fromEnd - AmountSum(grid[last.line, field], isSubtracted: last.isSubtracted)
      if fromEnd.nonzero >= 2, fromEnd.low == stated { return true }
    }
    return false
  }

  // MARK: A lone column

  /// Whether the miss of a declared total that no other column can bear out looks like a slip: all
  /// fields that could tell are one, the addends are alike, and the difference is small and of the
  /// form that a wrong digit, two swapped digits or a wrong sign leave behind.
  private func isSlip(
    _ field: Int, _ relation: SumRelation, _ sums: [AmountSum], _ verdicts: [Verdict]
  ) -> Bool {
    let others = sums.indices.filter {
      $0 != field && !grid.isSide[$0] && grid[relation.target, $0].kind == .figure
        && sums[$0].nonzero > 0
    }
    let stated = grid[relation.target, field]
    let sum = sums[field]
    guard relation.evidence == .strong, !grid.isSide[field],
      others.allSatisfy({ verdicts[$0] == .exact }), sum.nonzero >= 2, sum.unknowns == 0,
      sum.reach == .zero,
      stated.reach == .zero, stated.low.magnitude >= stated.half * 200,
      isAlike(relation, field), !tiesOtherwise(field, relation)
    else { return false }
    let difference = (sum.low - stated.low).magnitude
    let isList = sum.nonzero >= 3
    if isList, difference * 10 <= stated.low.magnitude,
      isDigitSlip(difference, unit: stated.half * 2)
    {
      return true
    }
    // An average, or the greatest of a list, is no sum that went wrong.
    guard columns[field].unit != .percent, !mayBeAverage(stated, of: relation, field) else {
      return false
    }
    let odds = isList ? SumJudge.slipOdds : SumJudge.pairOdds
    return slip(relation, field)?.explains(odds: odds) ?? false
  }

  /// How many fields, and digits, prove which lines a sum is of.
  private static let proof = (fields: 3, digits: 12)
  /// In how few of cases luck may make a large difference look like a slip of the pen.
  private static let slipOdds = 40
  /// The same for a total of two figures.
  private static let pairOdds = 400
  /// The same where an average is as likely.
  private static let averageOdds = 100
  /// The same for shares of a whole, which are known to add up to 100.
  private static let shareOdds = 10

  /// Whether a figure is one of the addends, or lies within a tenth of their mean.
  private func mayBeAverage(_ stated: Amount, of relation: SumRelation, _ field: Int) -> Bool {
    let count = relation.members.count
    let difference = (stated.low * count - sum(relation, field).low).magnitude
    return difference * 10 <= (stated.low * count).magnitude
      || relation.members.contains { grid[$0.line, field].low == stated.low }
  }

  private func slip(_ relation: SumRelation, _ field: Int) -> Slip? {
    Slip(
      stated: grid[relation.target, field],
      members: relation.members.map { (grid[$0.line, field], $0.isSubtracted) })
  }

  /// Whether all addends are printed to the same place as the total, and none is the sum of others.
  private func isAlike(_ relation: SumRelation, _ field: Int) -> Bool {
    let half = grid[relation.target, field].half
    return relation.members.allSatisfy { member in
      let amount = grid[member.line, field]
      return amount.kind == .figure && (amount.half == half || amount.half == .zero)
        && grid.lines[member.line].evidence != .strong
    }
  }

  /// Whether `difference` is d·10ⁿ (one digit wrong) or 9·d·10ⁿ (two neighbours swapped).
  private func isDigitSlip(_ difference: Decimal, unit: Decimal) -> Bool {
    guard unit.nanos > 0, difference.nanos % unit.nanos == 0 else { return false }
    var digits = difference.nanos / unit.nanos
    while digits > 0, digits % 10 == 0 { digits /= 10 }
    return (1...9).contains(digits) || (digits % 9 == 0 && digits / 9 <= 9)
  }
}
