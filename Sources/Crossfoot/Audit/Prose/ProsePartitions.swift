/// The rule `prose-total` for parts of an amount that the sentence before, or the words before a comma, give.
///
/// ```
/// Revenue increased $56.3 million, or 39.5%. Of the increase, $45.8 million was from payments, and
/// $10.5 million was from subscriptions.
/// Of the increase of $12.4 million, $7.9 million was from acquisitions and $4.5 million from old stores.
/// ```
/// Parts may leave a rest; but they are never more than their whole. Where one is called the rest, they are
/// all of it.
struct ProsePartitions {
  private let text: TextStore

  /// The fewest parts, and the most.
  static let leastParts = 2
  private static let most = 5
  /// How many digits a part must have in which a slip is looked for.
  private static let digits = 3
  /// How many words name the whole at most: "of the total increase".
  private static let names = 8

  init(text: TextStore) { self.text = text }

  /// Whether a clause that begins with "of" may stand in `range`: at its start, or behind a semicolon or a
  /// period there.
  func mayOpen(in range: TextRange) -> Bool {
    let bytes = text.bytes.span
    let end = Int(range.end)
    var place = Int(range.start)
    while place < end, !WordKeys.isWord(bytes[place]) { place += 1 }
    let start = TextRange(UInt32(place), range.end)
    if text.hasWordPrefix(start, ProseLexicon.of) { return true }
    if ByteBlocks.place(of: UInt8(ascii: ";"), in: bytes, from: place, limit: end) < end {
      return true
    }
    // The last period ends the sentence itself.
    while true {
      place = ByteBlocks.place(of: UInt8(ascii: "."), in: bytes, from: place, limit: end)
      guard place + 2 < end else { return false }
      if !ASCII.isDigit(bytes[place + 1]) { return true }
      place += 1
    }
  }

  /// Whether a clause begins with "of".
  func isOpening(_ clause: ProseClause) -> Bool {
    clause.tokens.first?.marks.contains(.of) ?? false
  }

  /// The check of a clause that begins with "of the increase"; `last` is the sentence before it, and figures
  /// in `taken` come out.
  func check(
    in clause: ProseClause, after last: ArraySlice<ProseToken>?, except taken: [TextRange]
  ) -> Check? {
    guard isOpening(clause.gap(before: 0)), let comma = comma(in: clause)
    else { return nil }
    let parts = (0..<clause.count).filter { clause.tokens[clause.figures[$0]].range.start > comma }
    let own = clause.count - parts.count
    guard own <= 1, parts.count >= ProsePartitions.leastParts,
      let whole = own == 1 ? clause.amounts[0] : whole(in: last, clause),
      let amounts = amounts(parts, like: whole, clause), !clause.isRough(0, clause.count - 1),
      !isLoose(parts, clause)
    else { return nil }
    return check(
      whole, amounts, isTested: taken.contains(whole.range),
      isComplete: clause.holds(.remainder, from: own, to: clause.count - 1))
  }

  private func isOpening(_ gap: TextRange) -> Bool {
    text.hasWordPrefix(gap, ProseLexicon.partitions)
  }

  /// Where the words that name the whole end; nil when they are too many.
  private func comma(in clause: ProseClause) -> UInt32? {
    let start = clause.tokens.startIndex
    for index in start..<min(clause.tokens.endIndex - 1, start + ProsePartitions.names) {
      // A bound begins with words that are tokens, too: "of over 85%".
      let gap = TextRange(clause.tokens[index].range.end, clause.tokens[index + 1].range.start)
      if text.bytes[gap.indices].contains(UInt8(ascii: ",")) { return gap.start }
    }
    return nil
  }

  /// What the sentence before gives as the whole: the amount of its change, or its last amount.
  private func whole(
    in last: ArraySlice<ProseToken>?, _ clause: ProseClause
  ) -> ProseAmount? {
    guard let last, let before = ProseClause(last, of: text, atLeast: 1) else { return nil }
    let opening = clause.gap(before: 0).prefix(upTo: clause.tokens[clause.figures[0]].range.start)
    let isChange = opening.count > 0 && namesChange(clause)
    let changes = (0..<before.count).filter { place in
      before.isLed(place, by: ProseLexicon.changeLeads)
        && before.amounts[place].map { !$0.isPercent } ?? false
    }
    if isChange { return changes.count == 1 ? before.amounts[changes[0]] : nil }
    let money = before.amounts.compactMap { $0 }.filter { $0.unit != nil && !$0.isPercent }
    guard let only = money.last else { return nil }
    return money.count == 1 || changes.last.map { before.amounts[$0]?.range == only.range } ?? false
      ? only : nil
  }

  /// Whether the words before the comma name a change.
  private func namesChange(_ clause: ProseClause) -> Bool {
    clause.tokens.prefix(ProsePartitions.names).prefix { $0.figure == nil }.prefix(4).contains {
      text.isOne(of: ProseLexicon.changeNouns, $0.range)
    }
  }

  /// The amounts of the parts, all of the unit of the whole; percentages among them are passed over.
  private func amounts(
    _ parts: [Int], like whole: ProseAmount, _ clause: ProseClause
  ) -> [ProseAmount]? {
    var amounts: [ProseAmount] = []
    for place in parts {
      guard let amount = clause.amounts[place] else { return nil }
      // What is counted beside them is no part.
      if amount.isPercent || amount.unit == nil && whole.unit != nil { continue }
      guard amount.isLike(whole) else { return nil }
      // What stands behind "of" or "to" is none, either.
      let word = clause.words(before: place).last
      let isPlaced = word.map { text.isOne(of: ProseLexicon.placements, $0.range) } ?? false
      guard !isPlaced || place == parts.first else { return nil }
      amounts.append(amount)
    }
    return amounts.count >= ProsePartitions.leastParts && amounts.count <= ProsePartitions.most
      ? amounts : nil
  }

  private func isLoose(_ parts: [Int], _ clause: ProseClause) -> Bool {
    parts.dropFirst().contains { clause.holds(ProseLexicon.opposites, before: $0) }
      || clause.holds(ProseLexicon.opposites, before: clause.count)
  }

  // MARK: Checks

  private func check(
    _ whole: ProseAmount, _ parts: [ProseAmount], isTested: Bool, isComplete: Bool
  ) -> Check? {
    let value = parts.reduce(Decimal.zero) { $0 + $1.value }
    let blur = parts.reduce(Decimal.zero) { $0 + $1.half }
    let isMet = (value - whole.value).magnitude <= blur + whole.half
    if !isMet {
      guard isComplete || value > whole.value,
        whole.isTellingSlip(of: value)
          || parts.contains(where: { isSlip($0, of: $0.value + whole.value - value) })
      else { return nil }
    }
    // A slip in one part only is one in the figure of that part; so it is where the whole comes out elsewhere.
    let slips = parts.indices.filter {
      isSlip(parts[$0], of: parts[$0].value + whole.value - value)
    }
    if !isMet, isTested || !whole.isTellingSlip(of: value), isTested || slips.count == 1,
      let index = slips.last
    {
      let part = parts[index]
      var operands: [(amount: ProseAmount, isSubtracted: Bool)] = [(whole, false)]
      operands += parts.indices.filter { $0 != index }.map { (parts[$0], true) }
      return ProseVerdict(text: text, target: part).sum(
        operands, value: part.value + whole.value - value, blur: blur - part.half + whole.half)
    }
    return ProseVerdict(text: text, target: whole).sum(
      parts.map { ($0, false) }, value: value, blur: blur)
  }

  /// Whether a slip makes a part of what the others leave for it.
  private func isSlip(_ part: ProseAmount, of rest: Decimal) -> Bool {
    rest > .zero && part.digits >= ProsePartitions.digits && part.isSlip(of: rest)
  }
}
