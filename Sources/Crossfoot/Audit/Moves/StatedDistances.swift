/// The rule `prose-total` for an amount that two figures of a paragraph lie apart, with how many per cent of the
/// lower one, or of the higher one, it is.
///
/// ```
/// … gives an equity value of $625.3 million. Our market capitalization was $511.4 million (21.8 million shares at
/// $23.46). The implied control premium was therefore $113.9 million, or 22.3%, which …
/// ```
/// What the amount is called tells which of the two it is taken of. That two figures lie as far apart as the
/// amount says, and no others, is no coincidence; a percentage that has the digits of the right one in another
/// order is an error.
struct StatedDistances {
  private let text: TextStore

  /// The fewest digits of an amount, and of a percentage that is wrong.
  private static let digits = 3
  /// How many words before an amount may say what it is.
  private static let lead = 10
  /// How many words behind a percentage may give it another basis.
  private static let tail = 3
  /// The most figures of a paragraph that are compared, the last ones.
  private static let most = 24

  init(text: TextStore) { self.text = text }

  /// Whether a sentence may give an amount with its percentage.
  func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.glance.percents > 0 && sentence.glance.figures >= 2
      && sentence.glance.traits.contains(.attached)
  }

  /// The checks that the sentences of a part of a paragraph give, but for figures in `taken`.
  func checks(in sentences: inout [ProseSentence], except taken: [TextRange]) -> [Check] {
    var checks: [Check] = []
    for index in sentences.indices where mayState(sentences[index]) {
      let tokens = sentences[index].tokens(of: text)
      for place in tokens.indices.dropLast()
      where tokens[place].isFigure && tokens[place + 1].says(.or) {
        guard let (amount, percent, isUp) = statement(at: place, in: tokens),
          !taken.contains(percent.range)
        else { continue }
        var before: [ProseAmount] = []
        for other in sentences[..<index].indices {
          before += sentences[other].tokens(of: text).compactMap { ProseAmount($0) }
        }
        before += tokens[..<place].compactMap { ProseAmount($0) }
        let figures = before.filter { $0.unit == amount.unit }.suffix(StatedDistances.most)
        if let check = check(amount, percent, isUp, Array(figures)) { checks.append(check) }
      }
    }
    return checks
  }

  /// An amount at `place`, which stands before an "or", with its percentage, and whether it lies above the figure that it is taken of.
  private func statement(
    at place: Int, in tokens: [ProseToken]
  ) -> (amount: ProseAmount, percent: ProseAmount, isUp: Bool)? {
    guard place + 2 < tokens.count, let amount = ProseAmount(tokens[place]), !amount.isPercent,
      amount.unit != nil,
      amount.digits >= StatedDistances.digits, let percent = ProseAmount(tokens[place + 2]),
      percent.isPercent
    else { return nil }
    let tail = tokens[(place + 3)...].prefix(StatedDistances.tail)
    if tail.first?.says([.of, .to, .from]) ?? false { return nil }
    if tail.contains(where: { $0.says([.otherBasis, .otherChange]) }) { return nil }
    let lead = tokens[max(0, place - StatedDistances.lead)..<place].reversed().prefix {
      !$0.isFigure && !$0.isClauseEnd
    }
    guard !lead.contains(where: { $0.says([.rough, .estimate, .otherBasis]) }) else { return nil }
    for token in lead {
      if text.isWord(token, MoveLexicon.surpluses) { return (amount, percent, true) }
      if text.isWord(token, MoveLexicon.shortfalls) { return (amount, percent, false) }
    }
    return nil
  }

  private func check(
    _ amount: ProseAmount, _ percent: ProseAmount, _ isUp: Bool, _ figures: [ProseAmount]
  ) -> Check? {
    var found: (high: ProseAmount, low: ProseAmount)?
    for high in figures where high.value > amount.value {
      for low in figures where high.value - low.value == amount.value {
        if let other = found, other.high.value != high.value { return nil }
        found = (high, low)
      }
    }
    guard let (high, low) = found else { return nil }
    let (base, other) = isUp ? (low, high) : (high, low)
    guard let value = amount.value.divided(by: base.value, times: 100),
      let interval = amount.interval.percent(of: base.interval)
    else { return nil }
    if !interval.meets(percent.interval) {
      let unit = percent.half * 2
      let near = DecimalInterval(interval.low - unit, interval.high + unit)
      // Some take the change of the other amount.
      let otherWay = amount.interval.percent(of: other.interval)
      guard percent.digits >= StatedDistances.digits, percent.isSwap(of: value),
        !near.meets(percent.interval), !(otherWay?.meets(percent.interval) ?? false)
      else { return nil }
    }
    let operands = isUp ? [high, low] : [low, high]
    return ProseVerdict(text: text, target: percent).check(
      .percentChange, operands.map { text.reference($0.token) }, value: value, interval)
  }
}
