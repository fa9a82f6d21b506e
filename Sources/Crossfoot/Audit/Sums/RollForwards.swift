/// Sums that lead from one balance to the next by their names: whichever rule has found them, they are
/// roll-forwards.
///
/// ```
/// Cash at beginning of year    1,250
/// Net increase in cash           310
/// Cash at end of year          1,560
/// ```
struct RollForwards {
  private let words: TableWords

  init(_ words: TableWords) { self.words = words }

  /// Names `check` for what it is, if it is the sum of a balance and its changes.
  func rename(_ check: inout Check) {
    switch check.rule {
    case .subtotal, .columnTotal, .rowTotal, .difference:
      if isRoll(check) { check.rule = .rollForward }
    default: return
    }
  }

  private func isRoll(_ check: Check) -> Bool {
    guard let target = check.target.place, let first = check.operands.first?.place else {
      return false
    }
    let isAcross = first.row == target.row
    let closing = words(at: target, isAcross: isAcross)
    guard closing.namesTime else { return false }
    let closes = closing.contains(.closing) && !closing.contains(.opening)
    var (opening, dated) = (0, 0)
    for operand in check.operands {
      guard let place = operand.place else { return false }
      let words = words(at: place, isAcross: isAcross)
      if closes, !operand.isSubtracted, words.contains(.opening), !words.contains(.closing) {
        opening += 1
      }
      if words.contains(.balance), words.namesTime { dated += 1 }
    }
    // Two balances of one time are parts of a third.
    return opening == 1 || dated == 1 && closing.contains(.balance) && !closing.contains(.opening)
  }

  private func words(at place: Reference.Place, isAcross: Bool) -> LabelWords {
    isAcross ? words.columns[place.column] : words.rows[place.row]
  }
}
