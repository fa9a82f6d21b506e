/// The rule `prose-total` for shares: a clause that gives a part, its whole, and how many per cent of it
/// the part is.
///
/// ```
/// $3.2 million, or 14.0%, of total revenue of $22.9 million      3.2 / 22.9
/// 34 of the total of 226 stores, or 15.0%
/// Of the 226 loans, 34, or 15.0%, were …           34 of our 226 stores, or 15.0%, …
/// $50.0 million of cash, of which $21.0 million, or 42.0%, was held abroad
/// ```
/// A clause is tested only when it has these three figures and no other, the word for the whole stands
/// where it should, and nothing makes the figures rough or gives them another basis.
struct ProseShares {
  private let text: TextStore

  /// How many words stand between a percentage or a part and its whole at most.
  private static let reach = 12
  /// The least whole, in units of its last place: the share of a smaller one is rough.
  private static let leastWhole: Int64 = 10

  init(text: TextStore) { self.text = text }

  /// Whether a percentage stands behind a word that may join it to a part, by the end of that word, and
  /// a whole is named; the first percentage of the paragraph ends at `percent`.
  func mayState(_ range: TextRange, percent: Int) -> Bool {
    let end = Int(range.end)
    var place = percent
    while !isBehindWord(place, from: Int(range.start)) {
      place = ByteBlocks.place(
        of: UInt8(ascii: "%"), in: text.bytes.span, from: place + 1, limit: end)
      guard place < end else { return false }
    }
    return text.firstPlace(of: AuditLexicon.wholes, in: range) != nil
      || text.firstPlace(of: ProseLexicon.countedWholes, in: range) != nil
  }

  /// Whether what stands before the figure that ends at `end` ends as "or" or "representing" do.
  private func isBehindWord(_ end: Int, from start: Int) -> Bool {
    let span = text.bytes.span
    var place = end - 1
    while place > start, ASCII.isDigit(span[place]) || span[place] == UInt8(ascii: ".") {
      place -= 1
    }
    guard place > start, span[place] == ASCII.space else { return false }
    return span[place - 1] == UInt8(ascii: "r") || span[place - 1] == UInt8(ascii: "g")
  }

  // MARK: Reading

  /// The check that a clause gives; nil when it is not of the form.
  func check(_ clause: ArraySlice<ProseToken>) -> Check? {
    let figures = clause.indices.filter { clause[$0].figure != nil }
    guard figures.count == 3, !clause.contains(where: isOfAnotherBasis) else { return nil }
    let isPercent = figures.map { clause[$0].figure?.unit == .percent }
    switch isPercent {
    case [false, true, false]:
      guard namesWhole(clause[figures[1] + 1..<figures[2]]),
        isJoined(clause[figures[0] + 1..<figures[1]])
      else { return nil }
      return check(part: clause[figures[0]], whole: clause[figures[2]], clause[figures[1]])
    case [false, false, true]:
      guard namesWhole(clause[figures[0] + 1..<figures[1]]),
        isJoined(clause[figures[1] + 1..<figures[2]])
      else { return partCheck(clause, figures) ?? countCheck(clause, figures) }
      return check(part: clause[figures[0]], whole: clause[figures[1]], clause[figures[2]])
    default: return nil
    }
  }

  /// The check of a share of an amount: "$50.0 million, of which $21.0 million, or 42.0%, was".
  private func partCheck(_ clause: ArraySlice<ProseToken>, _ figures: [Int]) -> Check? {
    let between = clause[figures[0] + 1..<figures[1]]
    let isOf = figures[2] + 1 < clause.endIndex && clause[figures[2] + 1].says([.of, .to])
    guard let which = between.last, text.matches(which.range, "which"),
      between.dropLast().last?.says(.of) ?? false, !isOf,
      clause[figures[0]].figure?.unit != nil, clause[figures[0]].figure?.unit != .percent,
      !clause[figures[2]...].contains(where: { $0.says(.pairing) }),
      clause[(figures[2] + 1)...].prefix(1).allSatisfy(goesOn),
      clause[figures[1] + 1..<figures[2]].allSatisfy({ $0.says(.restatement) })
    else { return nil }
    return check(part: clause[figures[1]], whole: clause[figures[0]], clause[figures[2]])
  }

  /// Whether a word behind a share goes on with the clause: a noun, "or 8.0%, notes", is what the percentage is of.
  private func goesOn(_ word: ProseToken) -> Bool {
    text.isWord(word, ProseLexicon.verbs) || text.isWord(word, ProseLexicon.behindShares)
      || text.ends(word.range, with: "ed")
  }

  /// The check of a share of things that are counted: "of the 226 loans, 34, or 15.0%", "34 of our 226 stores,
  /// or 15.0%".
  private func countCheck(_ clause: ArraySlice<ProseToken>, _ figures: [Int]) -> Check? {
    let counts = [clause[figures[0]], clause[figures[1]]]
    let areCounts = counts.allSatisfy {
      $0.figure?.unit == nil && $0.factor == 1 && $0.figure?.figure.decimals == 0
    }
    let isOf = figures[2] + 1 < clause.endIndex && clause[figures[2] + 1].says([.of, .to])
    // "18.2% by balance" is a share of something else.
    let isMeasured = clause[(figures[2] + 1)...].prefix(ProseShares.lead).contains {
      text.isWord($0, ProseLexicon.measures)
    }
    guard areCounts, !isOf, !isMeasured,
      !clause[figures[2]...].contains(where: { $0.says(.pairing) }),
      isJoined(clause[figures[1] + 1..<figures[2]])
    else { return nil }
    let lead = clause[..<figures[0]]
    let between = clause[figures[0] + 1..<figures[1]]
    if let first = lead.first, first.says(.of), lead.count <= ProseShares.lead,
      isThing(lead.dropFirst()), between.count <= ProseShares.reach / 2,
      !between.contains(where: { $0.says([.list, .of, .or, .from, .to]) })
    {
      return check(part: counts[1], whole: counts[0], clause[figures[2]])
    }
    guard let first = between.first, first.says(.of), between.count <= ProseShares.lead,
      isThing(between.dropFirst())
    else { return nil }
    return check(part: counts[0], whole: counts[1], clause[figures[2]])
  }

  /// How many words stand before the whole at most.
  private static let lead = 3

  /// Whether words say no more than whose a thing is.
  private func isThing(_ words: ArraySlice<ProseToken>) -> Bool {
    words.allSatisfy {
      text.isWord($0, ProseLexicon.articles) || text.isWord($0, ProseLexicon.those)
    }
      && !words.isEmpty
  }

  private func isOfAnotherBasis(_ token: ProseToken) -> Bool {
    guard case .word = token.kind else { return false }
    return token.says([.estimate, .otherBasis, .change, .increase, .decrease])
  }

  /// Whether words lead from a part to its whole: "of the total of", "of our total revenue of".
  private func namesWhole(_ words: ArraySlice<ProseToken>) -> Bool {
    guard let first = words.first, first.says(.of),
      words.count <= ProseShares.reach
    else { return false }
    return words.contains { $0.says(.whole) }
      && !words.contains { $0.says(.list) }
  }

  /// Whether words say that two figures are one thing: "or", "representing", a few names before it.
  private func isJoined(_ words: ArraySlice<ProseToken>) -> Bool {
    guard let last = words.last, words.count <= ProseShares.reach / 2 else { return false }
    return last.says(.restatement)
  }

  // MARK: Checks

  private func check(part: ProseToken, whole: ProseToken, _ percent: ProseToken) -> Check? {
    guard let top = part.figure, let base = whole.figure, let stated = percent.figure,
      top.status == .number, base.status == .number, stated.status == .number,
      top.unit == base.unit, base.figure.digits >= ProseShares.leastWhole, top.figure.digits > 0
    else { return nil }
    let (value, half) = (top.figure.value * part.factor, (top.figure.unit * part.factor).half)
    let (all, allHalf) = (base.figure.value * whole.factor, (base.figure.unit * whole.factor).half)
    // Counts are no roundings.
    let isCount = top.unit == nil && top.figure.decimals == 0 && part.factor == 1
    let (blur, allBlur) = isCount ? (Decimal.zero, Decimal.zero) : (half, allHalf)
    guard all > allBlur, value <= all, let share = value.divided(by: all, times: 100),
      let low = (value - blur).divided(by: all + allBlur, times: 100),
      let high = (value + blur).divided(by: all - allBlur, times: 100)
    else { return nil }
    let unit = stated.figure.unit
    let printed = DecimalInterval(stated.figure.value - unit.half, stated.figure.value + unit.half)
    let isMet = DecimalInterval(low, high).meets(printed)
    // What is cut off instead of rounded is as near.
    guard isMet || !DecimalInterval(low - unit, high + unit).meets(printed) else { return nil }
    return Check(
      rule: .proseTotal, operator: .percentOf, table: nil, target: text.reference(percent),
      operands: [text.reference(part), text.reference(whole)], stated: stated.figure,
      computed: share,
      interval: DecimalInterval(low, high), tolerance: nil,
      verdict: !isMet ? .inconsistent : share == stated.figure.value ? .exact : .rounding)
  }
}
