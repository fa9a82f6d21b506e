/// The rule `prose-total` for premiums over prices, of an offer that the paragraph names.
///
/// ```
/// The offer of $21.00 … a premium of 31.3% over the closing price of $16.00 … and premiums of 34.6% and
/// 37.3% over the 30-day and 90-day average prices of $15.60 and $15.30, respectively.
/// ```
/// The offer is the price by which most of the premiums come out. One that does not is an error when a slip
/// of the pen, or another order of the list, explains it.
struct ProsePremiums {
  /// Premiums with the prices that they are paid over, in their order.
  private struct Statement {
    var percents: [ProseAmount]
    var prices: [ProseAmount]
    var isDiscount: Bool
  }

  /// A price with the place of the first percentage behind it.
  private struct Offer {
    var amount: ProseAmount
    var next: UInt32
  }

  private let text: TextStore

  /// How many words stand between the premiums and their prices at most.
  private static let reach = 40
  /// The most premiums of a list.
  private static let most = 4
  /// The most prices of a paragraph that may be the offer.
  private static let offers = 12

  init(text: TextStore) { self.text = text }

  /// The checks that the sentences of a paragraph give; the offer may stand in the `last` one.
  func checks(in sentences: [ArraySlice<ProseToken>], after last: [ProseToken]) -> [Check] {
    let statements: [Statement] = sentences.flatMap { premiums(in: $0) }
    guard !statements.isEmpty else { return [] }
    var best: [Check] = []
    for offer in offers(in: last + sentences.joined(), except: statements) {
      let checks = statements.compactMap { check($0, offer) }
      let ties = checks.count { isMet($0) }
      // A swap of digits alone tells nothing of an offer that stands far away.
      guard ties > 0 || checks.contains(where: { $0.isOfList || $0.isNear }) else { continue }
      let found = checks.map(\.check)
      if best.isEmpty || ties > best.count(where: { $0.verdict != .inconsistent }) { best = found }
    }
    return best
  }

  /// A check, and what speaks for it that the offer is the one that is meant.
  private struct Result {
    var check: Check
    /// Whether several premiums come out by it, in whatever order.
    var isOfList: Bool
    /// Whether no other price stands between the offer and the premium.
    var isNear: Bool
  }

  private func isMet(_ result: Result) -> Bool { result.check.verdict != .inconsistent }

  /// The prices of a paragraph over which no premium is paid.
  private func offers(
    in tokens: [ProseToken], except statements: [Statement]
  ) -> [Offer] {
    let paid = NumberSet(statements.flatMap { $0.prices.map(\.range) })
    var offers: [Offer] = []
    for token in tokens {
      guard let amount = ProseAmount(token, allowsBound: true) else { continue }
      if amount.isPercent {
        if !offers.isEmpty {
          offers[offers.count - 1].next = min(offers[offers.count - 1].next, amount.range.start)
        }
        continue
      }
      guard isPrice(amount) else { continue }
      if paid.contains(amount.range) { continue }
      offers.append(Offer(amount: amount, next: .max))
    }
    return Array(offers.prefix(ProsePremiums.offers))
  }

  private func isPrice(_ amount: ProseAmount) -> Bool {
    !amount.isPercent && amount.unit != nil && amount.figure.decimals == 2
      && amount.token.factor == 1
  }

  // MARK: Statements

  private func premiums(in sentence: ArraySlice<ProseToken>) -> [Statement] {
    let figures = sentence.indices.filter { sentence[$0].figure != nil }
    var statements: [Statement] = []
    var place = 0
    while place < figures.count {
      let percents = run(from: place, figures, sentence, where: \.isPercent)
      guard !percents.isEmpty else {
        place += 1
        continue
      }
      let behind = place + percents.count
      let prices = run(from: behind, figures, sentence, where: isPrice)
      if percents.count == prices.count, percents.count <= ProsePremiums.most,
        let isDiscount = kind(figures[place], sentence),
        joinsPrices(sentence[figures[behind - 1] + 1..<figures[behind]])
      {
        statements.append(
          Statement(percents: percents, prices: prices, isDiscount: isDiscount))
      }
      place = behind + prices.count
    }
    return statements
  }

  /// The figures from `place` on that are of one kind, with nothing but words of a list between them.
  private func run(
    from place: Int, _ figures: [Int], _ sentence: ArraySlice<ProseToken>,
    where isMeant: (ProseAmount) -> Bool
  ) -> [ProseAmount] {
    var run: [ProseAmount] = []
    var last: Int?
    for index in figures[min(place, figures.count)...] {
      guard let amount = ProseAmount(sentence[index], allowsBound: true), isMeant(amount) else {
        break
      }
      if let last {
        let words = sentence[last + 1..<index]
        guard words.allSatisfy({ text.isOne(of: QuotientLexicon.premiumJoints, $0.range) })
        else { break }
      }
      run.append(amount)
      last = index
    }
    return run
  }

  /// Whether the words before a percentage say that it is a discount, and no premium; nil when neither.
  private func kind(_ place: Int, _ sentence: ArraySlice<ProseToken>) -> Bool? {
    for token in sentence[max(sentence.startIndex, place - 5)..<place].reversed() {
      if token.says(.premium) { return false }
      if token.says(.discount) { return true }
      if token.figure != nil { return nil }
    }
    return nil
  }

  /// Whether words lead from premiums to the prices that they are paid over.
  private func joinsPrices(_ words: ArraySlice<ProseToken>) -> Bool {
    guard let first = words.first, words.count <= ProsePremiums.reach else { return false }
    return text.isOne(of: QuotientLexicon.priceLeads, first.range)
      && words.contains { $0.says(.price) }
  }

  // MARK: Checks

  /// The premium, in per cent, that an offer pays over a price.
  private func premium(_ offer: ProseAmount, _ price: ProseAmount, _ isDiscount: Bool) -> Decimal? {
    let difference = isDiscount ? price.value - offer.value : offer.value - price.value
    return difference.isNegative ? nil : difference.divided(by: price.value, times: 100)
  }

  private func isMet(_ percent: ProseAmount, _ value: Decimal) -> Bool {
    (percent.value - value).magnitude <= percent.half * 2
  }

  /// The check of a statement with an offer: that of the premium that does not come out, if there is one;
  /// nil when the offer is none of this statement.
  private func check(_ statement: Statement, _ offer: Offer) -> Result? {
    let values = statement.prices.compactMap { premium(offer.amount, $0, statement.isDiscount) }
    guard values.count == statement.prices.count else { return nil }
    let misses = values.indices.filter { !isMet(statement.percents[$0], values[$0]) }
    guard let miss = misses.first else { return check(0, statement, offer, values) }
    let isSwapped = Permutation.others(of: values.count).contains { order in
      values.indices.allSatisfy { isMet(statement.percents[order[$0]], values[$0]) }
    }
    let isSlip =
      misses.count == 1 && statement.percents[miss].digits >= 3
      && (values.count > 1
        ? statement.percents[miss].isSlip(of: values[miss])
        : statement.percents[miss].isSwap(of: values[miss]))
    return isSwapped || isSlip ? check(miss, statement, offer, values) : nil
  }

  private func check(
    _ place: Int, _ statement: Statement, _ offer: Offer, _ values: [Decimal]
  ) -> Result {
    let percent = statement.percents[place]
    let unit = percent.half * 2
    let check = ProseVerdict(text: text, target: percent).check(
      .percentChange, [offer.amount, statement.prices[place]].map { text.reference($0.token) },
      value: values[place],
      DecimalInterval(values[place] - percent.half, values[place] + percent.half), tolerance: unit)
    return Result(
      check: check, isOfList: values.count > 1,
      isNear: offer.next == statement.percents[0].range.start)
  }
}
