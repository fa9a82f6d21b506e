/// Sums that lead from one balance to the next by their names: whichever rule has found them, they are
/// roll-forwards.
///
/// ```
/// Cash at beginning of year    1,250
/// Net increase in cash           310
/// Cash at end of year          1,560
/// ```
/// Just one addend is a balance, by its words or as it says the same as the sum does of another day.
struct RollForwards {
  private let table: Table
  private let words: TableWords
  private let text: TextStore

  /// The longest name that is looked through for what it says besides a time.
  private static let longest = 200

  init(_ table: Table, _ words: TableWords, in text: TextStore) {
    self.table = table
    self.words = words
    self.text = text
  }

  /// Names `check` for what it is, if it is the sum of a balance and its changes.
  func rename(_ check: inout Check) {
    switch check.rule {
    case .subtotal, .columnTotal, .rowTotal, .difference:
      if isRoll(check) { check.rule = .rollForward }
    default: return
    }
  }

  /// What a row or a column is called, and what the words of that say.
  private struct Name {
    var range: TextRange
    var words: LabelWords
  }

  private func isRoll(_ check: Check) -> Bool {
    guard let target = check.target.place, let first = check.operands.first?.place else {
      return false
    }
    let isAcross = first.row == target.row
    let closing = name(at: target, isAcross)
    guard closing.words.namesTime,
      !closing.words.contains(.opening) || closing.words.contains(.closing)
    else { return false }
    var balances = 0
    for operand in check.operands {
      guard let place = operand.place else { return false }
      if !operand.isSubtracted, isOpening(name(at: place, isAcross), of: closing) { balances += 1 }
    }
    return balances == 1
  }

  private func name(at place: Reference.Place, _ isAcross: Bool) -> Name {
    isAcross
      ? Name(
        range: table.columns[place.column].path.last ?? .empty, words: words.columns[place.column])
      : Name(range: table.rows[place.row].label, words: words.rows[place.row])
  }

  /// Whether a name is that of the balance which `closing` follows.
  private func isOpening(_ name: Name, of closing: Name) -> Bool {
    guard name.words.namesTime else { return false }
    if name.words.contains(.opening), !name.words.contains(.closing) { return true }
    // `Reserves at December 31, 2022` and `Reserves at December 31, 2023`
    guard max(name.range.count, closing.range.count) <= RollForwards.longest,
      !text.bytes[name.range.indices].elementsEqual(text.bytes[closing.range.indices])
    else { return false }
    let (left, right) = (undated(name.range), undated(closing.range))
    return left == right
      && (!left.isEmpty || name.words.contains(.balance) && closing.words.contains(.balance))
  }

  /// The words of a name without those of a time, and those that call it a balance or a total.
  private func undated(_ name: TextRange) -> [WordKey] {
    var words: [WordKey] = []
    for word in Words(in: name, of: text)
    where !text.isOne(of: AuditLexicon.months, word)
      && !text.isOne(of: AuditLexicon.balanceTimes, word)
      && !text.isOne(of: AuditLexicon.totals, word)
      && text.bytes[word.indices].contains(where: ASCII.isLetter)
    {
      words.append(WordKey(word, in: text.bytes.span))
    }
    return words
  }
}
