/// The rule `prose-total` for what several figures of a clause come to that are divided and multiplied one after the
/// other.
///
/// ```
/// receivables of $444.4 million, divided by revenue of $612.4 million and multiplied by 92 days, which gives 67 days
/// the average of $9,846 and $18,742 divided by $64,218 and multiplied by 365 is 81.2 days
/// (18,742 + 9,846) / 2 / 64,218 x 365 = 81.2
/// ```
/// Each step follows the one before it. A result that does not come out is an error when a slip of the pen in it
/// explains that; what is off by a unit was cut off.
struct ProseFormulas {
  private let text: TextStore

  /// How many words stand between two figures at most.
  private static let reach = 12
  /// The fewest steps: a quotient of two is told by `ProseQuotients`.
  private static let leastSteps = 2
  /// The greatest number of days, months or parts, which are counted, not rounded.
  private static let counted: Int64 = 1_000

  private enum Step {
    case plus, divide, multiply
  }

  init(text: TextStore) { self.text = text }

  /// The checks that a clause gives.
  func checks(in clause: ProseClause) -> [Check] {
    guard mayState(clause) else { return [] }
    var checks: [Check] = []
    var place = 0
    while place + 2 < clause.count {
      let (found, end) = formula(from: place, clause)
      if let found { checks.append(found) }
      place = max(end, place + 1)
    }
    return checks
  }

  /// Whether a clause has a word, or a sign, that divides.
  private func mayState(_ clause: ProseClause) -> Bool {
    if clause.says(.division) { return true }
    return (1..<max(clause.count, 1)).contains { step(before: $0, clause) == .divide }
  }

  // MARK: Reading

  /// The check of the formula that begins with the figure at `place`, and where it ends.
  private func formula(from place: Int, _ clause: ProseClause) -> (check: Check?, end: Int) {
    guard var (reading, last) = start(place, clause) else { return (nil, place) }
    var operands = Array(place...last)
    while last + 1 < clause.count, let step = step(before: last + 1, clause), step != .plus,
      let amount = clause.amounts[last + 1], !amount.isPercent,
      let next = reading.taking(step == .divide, amount, interval(of: amount))
    {
      (reading, last) = (next, last + 1)
      operands.append(last)
    }
    guard reading.divides, reading.steps >= ProseFormulas.leastSteps, last + 1 < clause.count,
      isResult(last + 1, clause), !clause.isRough(place, last + 1),
      let result = clause.amounts[last + 1]
    else { return (nil, last) }
    let amounts = operands.compactMap { clause.amounts[$0] }
    let found = check(result, amounts, reading)
    let isWrong = found?.verdict == .inconsistent
    return (isWrong && mayHoldMore(clause, before: place) ? nil : found, last + 1)
  }

  /// Whether something else may be counted with the figure at `place`, or with what the formula comes to: an amount
  /// before it, or a word that adds or takes off.
  private func mayHoldMore(_ clause: ProseClause, before place: Int) -> Bool {
    let unit = clause.amounts[place]?.unit
    return (0..<place).contains { clause.amounts[$0].map { $0.unit == unit } ?? false }
      || clause.tokens.contains { text.isWord($0, BasisLexicon.additions) }
  }

  /// The first figure of a formula, or what some in brackets add up to, or two have as their average.
  private func start(_ place: Int, _ clause: ProseClause) -> (reading: FormulaReading, last: Int)? {
    guard let first = clause.amounts[place], !first.isPercent, !isTail(place, clause) else {
      return nil
    }
    let sole = FormulaReading(value: first.value, interval: interval(of: first))
    if clause.isLed(place, by: QuotientLexicon.means),
      !clause.holds(QuotientLexicon.weights, before: place), place + 1 < clause.count,
      let second = clause.amounts[place + 1], second.unit == first.unit,
      clause.words(before: place + 1).count <= ProseFormulas.reach,
      clause.isLed(place + 1, by: ProseLexicon.and) || isNamedBehindAnd(place + 1, clause)
    {
      let sum = sole.adding(second, interval(of: second))
      return (sum.halved, place + 1)
    }
    guard opensBracket(before: place, clause) else {
      return clause.holds(QuotientLexicon.gatherings, before: place) ? nil : (sole, place)
    }
    var (sum, last) = (sole, place)
    while last + 1 < clause.count, step(before: last + 1, clause) == .plus,
      let next = clause.amounts[last + 1], next.unit == first.unit
    {
      (sum, last) = (sum.adding(next, interval(of: next)), last + 1)
    }
    return (sum, last)
  }

  /// Whether something is done with the figure at `place` and those before it: "A less B, divided by".
  private func isTail(_ place: Int, _ clause: ProseClause) -> Bool {
    guard place > 0 else { return false }
    let gap = withoutBrackets(clause.gap(before: place))
    return step(before: place, clause) != nil
      || text.firstPlace(of: QuotientLexicon.otherSteps, in: gap) != nil
      || text.isOne(of: ProseLexicon.minusSigns, gap)
      || (0..<place).contains { clause.holds(QuotientLexicon.gatherings, before: $0) }
  }

  /// Whether "and" stands among the few words before a figure: "the average of $9,846 in 2009 and $18,742".
  private func isNamedBehindAnd(_ place: Int, _ clause: ProseClause) -> Bool {
    clause.words(before: place).contains { $0.says(.and) }
      && !clause.holds(QuotientLexicon.others, before: place)
      && !clause.holds(QuotientLexicon.divisions, before: place)
  }

  private func opensBracket(before place: Int, _ clause: ProseClause) -> Bool {
    var start = Int(clause.tokens[clause.figures[place]].range.start)
    while start > 0, text.bytes[start - 1] == ASCII.space { start -= 1 }
    return start > 0 && text.bytes[start - 1] == UInt8(ascii: "(")
  }

  /// What is done with the figure at `place`; nil when no word or sign says so.
  private func step(before place: Int, _ clause: ProseClause) -> Step? {
    let gap = withoutBrackets(clause.gap(before: place))
    if text.isOne(of: QuotientLexicon.divisionSigns, gap) { return .divide }
    if text.isOne(of: QuotientLexicon.timesSigns, gap) { return .multiply }
    if text.isOne(of: ProseLexicon.plusSigns, gap) { return .plus }
    guard clause.words(before: place).count <= ProseFormulas.reach,
      !clause.holds(QuotientLexicon.otherSteps, before: place)
    else { return nil }
    let divides = text.firstPlace(of: QuotientLexicon.divisions, in: gap) != nil
    let multiplies = text.firstPlace(of: QuotientLexicon.multiplications, in: gap) != nil
    return divides == multiplies ? nil : divides ? .divide : .multiply
  }

  private func withoutBrackets(_ gap: TextRange) -> TextRange {
    var (start, end) = (gap.start, gap.end)
    let isMark = { (byte: UInt8) in
      byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == ASCII.space
    }
    while start < end, isMark(text.bytes[Int(start)]) { start += 1 }
    while start < end, isMark(text.bytes[Int(end) - 1]) { end -= 1 }
    return TextRange(start, end)
  }

  /// Whether words, or a sign, say that the figure at `place` is what the steps before it come to.
  private func isResult(_ place: Int, _ clause: ProseClause) -> Bool {
    guard clause.words(before: place).count <= ProseFormulas.reach else { return false }
    let gap = clause.gap(before: place)
    let isNamed =
      text.hasWordSuffix(gap, QuotientLexicon.formulaResults)
      && text.firstPlace(of: QuotientLexicon.otherSteps, in: gap) == nil
      && text.firstPlace(of: QuotientLexicon.divisions, in: gap) == nil
    return isNamed || !gap.isEmpty && text.bytes[Int(gap.end) - 1] == UInt8(ascii: "=")
  }

  /// What a figure may stand for: days and parts are counted.
  private func interval(of amount: ProseAmount) -> DecimalInterval {
    let isCounted =
      amount.isCount && amount.token.factor == 1 && amount.figure.decimals == 0
      && amount.figure.digits <= ProseFormulas.counted
    return isCounted ? DecimalInterval(exactly: amount.value) : amount.interval
  }

  // MARK: Checks

  private func check(
    _ result: ProseAmount, _ operands: [ProseAmount], _ reading: FormulaReading
  ) -> Check? {
    let power = result.isPercent && !reading.isHundredfold ? 2 : 0
    let value = reading.value.shifted(by: power)
    let interval = DecimalInterval(
      reading.interval.low.shifted(by: power), reading.interval.high.shifted(by: power))
    let unit = result.half * 2
    let isMet = interval.meets(result.interval)
    let isNear = DecimalInterval(interval.low - unit, interval.high + unit).meets(result.interval)
    guard isMet || !isNear && (result.isSlip(of: value) || result.isSwap(of: value)) else {
      return nil
    }
    return ProseVerdict(text: text, target: result).check(
      result.isPercent ? .percentOf : .ratio, operands.map { text.reference($0.token) },
      value: value, interval)
  }
}

/// What the steps of a formula so far come to.
private struct FormulaReading {
  var value: Decimal
  var interval: DecimalInterval
  var steps = 0
  /// Whether a hundred multiplies it: what is in per cent is as it stands.
  var isHundredfold = false
  var divides = false

  func adding(_ amount: ProseAmount, _ other: DecimalInterval) -> FormulaReading {
    var reading = self
    reading.value += amount.value
    reading.interval = interval + other
    reading.steps += 1
    return reading
  }

  var halved: FormulaReading {
    var reading = self
    reading.value = value.half
    reading.interval = DecimalInterval(interval.low.half, interval.high.half)
    return reading
  }

  /// What it comes to when it is divided by an amount, or multiplied; nil when that has no bounds.
  func taking(_ divides: Bool, _ amount: ProseAmount, _ other: DecimalInterval) -> FormulaReading? {
    guard other.low > .zero, interval.low > .zero else { return nil }
    var reading = self
    reading.steps += 1
    if divides {
      guard let quotient = value.divided(by: amount.value, times: 1),
        let low = interval.low.divided(by: other.high, times: 1),
        let high = interval.high.divided(by: other.low, times: 1)
      else { return nil }
      (reading.value, reading.interval) = (quotient, DecimalInterval(low, high))
      reading.divides = true
    } else {
      guard let product = value.multiplied(by: amount.value),
        let low = interval.low.multiplied(by: other.low),
        let high = interval.high.multiplied(by: other.high)
      else { return nil }
      (reading.value, reading.interval) = (product, DecimalInterval(low, high))
      reading.isHundredfold = isHundredfold || amount.figure.digits == 100 && amount.isCount
    }
    return reading
  }
}
