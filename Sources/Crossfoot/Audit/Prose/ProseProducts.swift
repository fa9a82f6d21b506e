/// The rule `prose-total` for products: so many pieces at so much each, and what they come to.
///
/// ```
/// 4,250,000 shares at $17.50 per share, for an aggregate of $74,375,000
/// gross proceeds of $4,250,000 from the sale of 1,250,000 shares at $3.40 per share
/// ```
/// A product that does not come out is an error only when a slip of the pen in it explains that.
struct ProseProducts {
  private let text: TextStore

  /// How many words stand between two of the figures at most.
  private static let reach = 14

  init(text: TextStore) { self.text = text }

  /// The checks that a clause gives.
  func checks(in clause: ProseClause) -> [Check] {
    (0..<clause.count - 1).compactMap { place in
      guard let count = clause.amounts[place], let price = clause.amounts[place + 1],
        isPair(count, price, place, clause)
      else { return nil }
      if let total = amount(behind: place + 1, like: price, clause),
        !clause.isRough(place, place + 2), let check = check(count, price, total)
      {
        return check
      }
      if let total = amount(before: place, like: price, clause),
        !clause.isRough(place - 1, place + 1), let check = check(count, price, total)
      {
        return check
      }
      return nil
    }
  }

  /// Whether pieces and the price of one stand at `place` and behind it.
  private func isPair(
    _ count: ProseAmount, _ price: ProseAmount, _ place: Int, _ clause: ProseClause
  ) -> Bool {
    let words = clause.words(before: place + 1)
    guard count.isCount, price.unit != nil, !price.isPercent, price.token.factor == 1,
      !words.isEmpty, words.count <= ProseProducts.reach,
      clause.holds(ProseLexicon.pieces, before: place + 1)
        || clause.isFollowed(place + 1, by: ProseLexicon.perPiece)
    else { return false }
    let isLed = clause.isLed(place + 1, by: ProseLexicon.priceLeads)
    return isLed && !clause.holds(AuditLexicon.averages, before: place)
      && !holdsOther(clause.gap(before: place + 1))
  }

  private func holdsOther(_ gap: TextRange) -> Bool {
    text.firstPlace(of: ProseLexicon.otherProducts, in: gap) != nil
  }

  /// The amount behind the price at `place` that is called that of all pieces.
  private func amount(
    behind place: Int, like price: ProseAmount, _ clause: ProseClause
  ) -> ProseAmount? {
    guard place + 1 < clause.count, let total = clause.amounts[place + 1],
      total.unit == price.unit, clause.words(before: place + 1).count <= ProseProducts.reach
    else { return nil }
    let gap = clause.gap(before: place + 1)
    let isNamed =
      text.firstPlace(of: ProseLexicon.productNames, in: gap) != nil
      || text.hasWordSuffix(gap, ProseLexicon.productLeads)
      || gap.indices.contains { text.bytes[$0] == UInt8(ascii: "=") }
      || clause.isFollowed(place + 1, by: ProseLexicon.sumTails)
    return isNamed && !holdsOther(gap) ? total : nil
  }

  /// The amount before the pieces at `place` that is said to come from them.
  private func amount(
    before place: Int, like price: ProseAmount, _ clause: ProseClause
  ) -> ProseAmount? {
    guard place > 0, let total = clause.amounts[place - 1], total.unit == price.unit,
      clause.isLed(place, by: ProseLexicon.productSources), !holdsOther(clause.gap(before: place)),
      clause.holds(ProseLexicon.productNames, before: place - 1),
      !holdsOther(clause.gap(before: place - 1).suffix(from: start(place - 1, clause)))
    else { return nil }
    return total
  }

  /// Where the last words before the figure at `place` begin.
  private func start(_ place: Int, _ clause: ProseClause) -> UInt32 {
    let words = clause.words(before: place).suffix(ProseProducts.reach / 2)
    return words.first?.range.start ?? clause.gap(before: place).start
  }

  // MARK: Checks

  private func check(_ count: ProseAmount, _ price: ProseAmount, _ total: ProseAmount) -> Check? {
    // Pieces are counted; what is given in millions is rounded.
    let blur = count.token.factor == 1 ? Decimal.zero : count.half
    guard total.value > price.value,
      let value = count.value.multiplied(by: price.value),
      let low = (count.value - blur).multiplied(by: price.value - price.half),
      let high = (count.value + blur).multiplied(by: price.value + price.half)
    else { return nil }
    let interval = DecimalInterval(low, high)
    guard interval.meets(total.interval) || total.isTellingSlip(of: value) else { return nil }
    return ProseVerdict(text: text, target: total).check(
      .product, [count, price].map { text.reference($0.token) }, value: value, interval)
  }
}
