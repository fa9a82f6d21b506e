/// The rule `prose-total`: a sentence that gives a change with the figures that it comes from.
///
/// ```
/// Revenue increased by $1.7 million, or 7.5%, to $24.4 million from $22.7 million.
///                      └ change      └ percent └ result         └ start
/// ```
/// A statement is tested only when its sentence says nothing else in figures: one change, one amount
/// of each kind, no estimate and no other basis. Then what rounding can't explain contradicts itself.
struct ProseChanges {
  /// A figure of the statement: what it may stand for, in ones.
  private struct Quantity {
    let token: ProseToken
    /// Its place among the tokens.
    let index: Int
    let value: Decimal
    let half: Decimal

    init?(_ token: ProseToken, at index: Int) {
      self.index = index
      guard let reading = token.figure, reading.status == .number, reading.figure.digits > 0 else {
        return nil
      }
      self.token = token
      value = reading.figure.value * token.factor
      half = (reading.figure.unit * token.factor).half
    }

    var isPercent: Bool { token.figure?.unit == .percent }
    var interval: DecimalInterval { DecimalInterval(value - half, value + half) }
  }

  private struct Statement {
    var isIncrease: Bool
    var change: Quantity?
    var percent: Quantity?
    var result: Quantity?
    var start: Quantity?
  }

  private let text: TextStore
  private let gaps: ChangeGaps

  init(text: TextStore) {
    self.text = text
    gaps = ChangeGaps(text: text)
  }

  /// Whether an amount of money stands right behind the word "to" in a paragraph with a dollar sign: no
  /// statement goes without the amount that the change leads to.
  func mayState(_ range: TextRange) -> Bool {
    let bytes = text.bytes.span
    let (start, end) = (Int(range.start), Int(range.end))
    let sign = UInt8(ascii: "$")
    var place = ByteBlocks.place(of: sign, in: bytes, from: start, limit: end)
    guard place < end else { return false }
    repeat {
      if isBehindTo(place, from: start) { return true }
      place = ByteBlocks.place(of: sign, in: bytes, from: place + 1, limit: end)
    } while place < end
    return holdsCurrencyCode(from: start, to: end)
  }

  /// Whether nothing but spaces and marks parts a dollar sign from the word "to", or a letter, or a
  /// character beyond ASCII, makes that hard to tell.
  private func isBehindTo(_ sign: Int, from start: Int) -> Bool {
    let bytes = text.bytes.span
    var end = sign
    while end > start, bytes[end - 1] < 0x80, !ASCII.isWord(bytes[end - 1]) { end -= 1 }
    guard end - start >= 2 else { return false }
    if bytes[end - 1] >= 0x80 || sign - end == 0 || bytes[sign - 1] == UInt8(ascii: ".") {
      return true
    }
    return ASCII.lowercased(bytes[end - 2]) == UInt8(ascii: "t")
      && ASCII.lowercased(bytes[end - 1]) == UInt8(ascii: "o")
      && (end - start == 2 || !ASCII.isWord(bytes[end - 3]) || bytes[end - 3] >= 0x80)
  }

  /// Whether "USD" stands somewhere, as what it counts is an amount of money without a sign.
  private func holdsCurrencyCode(from start: Int, to end: Int) -> Bool {
    let bytes = text.bytes.span
    var place = start
    while true {
      place = ByteBlocks.place(of: UInt8(ascii: "U"), in: bytes, from: place, limit: end)
      guard place + 2 < end else { return false }
      if bytes[place + 1] | 0x20 == UInt8(ascii: "s"), bytes[place + 2] | 0x20 == UInt8(ascii: "d")
      {
        return true
      }
      place += 1
    }
  }

  /// The checks that one clause gives.
  func checks(in clause: ArraySlice<ProseToken>) -> [Check] {
    // The amount that a change leads to, and it or the amount that it starts from.
    guard clause.count(where: { $0.figure?.unit == .dollars }) >= 2 else { return [] }
    guard var statement = statement(in: clause) else { return [] }
    if let change = statement.change, !isPlain(change, statement, clause) {
      statement.change = nil
    }
    if let percent = statement.percent, !isPlain(percent, statement, clause) {
      statement.percent = nil
    }
    return checks(of: statement)
  }

  // MARK: Reading

  /// The statement that `sentence` is; nil when it has other figures, or words, than a statement has.
  private func statement(in sentence: ArraySlice<ProseToken>) -> Statement? {
    var verb: Int?
    var statement = Statement(isIncrease: true)
    for index in sentence.indices {
      switch sentence[index].kind {
      case .figure:
        guard verb != nil, let quantity = Quantity(sentence[index], at: index),
          !quantity.isPercent || !isShare(index, sentence),
          take(quantity, after: sentence[sentence.startIndex..<index], into: &statement)
        else { return nil }
      case .word:
        let word = sentence[index].range
        if text.isOne(of: BasisLexicon.otherBases, word)
          || sentence[index].says(.estimate)
        {
          return nil
        }
        let isIncrease = text.isOne(of: AuditLexicon.increases, word)
        guard isIncrease || text.isOne(of: AuditLexicon.decreases, word) else { continue }
        guard verb == nil else { return nil }
        verb = index
        statement.isIncrease = isIncrease
      default: continue
      }
    }
    return statement
  }

  /// Whether a change, or a percentage, is without doubt the one between the amounts of its statement.
  private func isPlain(
    _ quantity: Quantity, _ statement: Statement, _ clause: ArraySlice<ProseToken>
  ) -> Bool {
    let places = [statement.result, statement.start].compactMap { $0?.index }
    let nearest = places.min { abs($0 - quantity.index) < abs($1 - quantity.index) }
    guard let nearest, gaps.isLinked(quantity.index, to: nearest, clause),
      !gaps.isOfOther(quantity.index, clause)
    else { return false }
    return !quantity.isPercent || gaps.isChange(at: quantity.index, clause)
  }

  /// Whether a percentage is a share of what follows it, and no change: "12.2% of the total".
  private func isShare(_ index: Int, _ sentence: ArraySlice<ProseToken>) -> Bool {
    index + 1 < sentence.endIndex && sentence[index + 1].says(.of)
  }

  /// Puts a figure in its place by the word before it; false when it has none, or it is taken.
  private func take(
    _ quantity: Quantity, after words: ArraySlice<ProseToken>, into statement: inout Statement
  ) -> Bool {
    guard let last = words.last else { return false }
    if quantity.isPercent {
      guard statement.percent == nil, !last.says(.to),
        !last.says(.from)
      else { return false }
      statement.percent = quantity
    } else if quantity.token.figure?.unit != .dollars {
      return false
    } else if last.says(.to) {
      guard statement.result == nil else { return false }
      statement.result = quantity
    } else if last.says(.from) {
      guard statement.start == nil else { return false }
      statement.start = quantity
    } else {
      let isChange =
        last.says([.by, .of, .or, .change])
      guard isChange, statement.change == nil else { return false }
      statement.change = quantity
    }
    return true
  }

  // MARK: Checks

  private func checks(of statement: Statement) -> [Check] {
    var checks: [Check] = []
    if let result = statement.result, let start = statement.start {
      guard (result.value >= start.value) == statement.isIncrease else { return [] }
      if let change = statement.change {
        checks += differenceCheck(change, result, start)
      }
      if let percent = statement.percent {
        checks += percentCheck(
          percent, top: (result.interval - start.interval), value: result.value - start.value,
          base: start.interval, baseValue: start.value, operands: [result, start], isChange: false)
      }
    } else if let result = statement.result, let change = statement.change,
      let percent = statement.percent
    {
      let sign = statement.isIncrease ? 1 : -1
      let base =
        sign > 0 ? result.interval - change.interval : result.interval + change.interval
      checks += percentCheck(
        percent, top: change.interval, value: change.value, base: base,
        baseValue: result.value - change.value * sign, operands: [change, result], isChange: true)
    }
    return checks
  }

  /// A change in money against the two amounts that it lies between.
  private func differenceCheck(
    _ change: Quantity, _ result: Quantity, _ start: Quantity
  ) -> [Check] {
    let (high, low) = result.value > start.value ? (result, start) : (start, result)
    let sum = high.interval - low.interval
    let inText = { (value: Decimal) in
      Decimal(nanos: value.nanos / Int128(change.token.factor))
    }
    var operands = [reference(high), reference(low)]
    operands[1].isSubtracted = true
    let value = high.value - low.value
    let verdict: Verdict =
      value == change.value ? .exact : sum.meets(change.interval) ? .rounding : .inconsistent
    return [
      Check(
        rule: .proseTotal, operator: .difference, table: nil, target: reference(change),
        operands: operands, stated: change.token.figure?.figure ?? .zero, computed: inText(value),
        interval: DecimalInterval(inText(sum.low), inText(sum.high)),
        tolerance: inText(sum.width.half + change.half), verdict: verdict)
    ]
  }

  /// A change in per cent; nothing when it is so near that another way of rounding explains it.
  private func percentCheck(
    _ percent: Quantity, top: DecimalInterval, value: Decimal, base: DecimalInterval,
    baseValue: Decimal, operands: [Quantity], isChange: Bool
  ) -> [Check] {
    guard base.low > .zero,
      let computed = value.magnitude.divided(by: baseValue, times: 100)
    else { return [] }
    let ends = [top.low.magnitude, top.high.magnitude].flatMap { end in
      [base.low, base.high].compactMap { end.divided(by: $0, times: 100) }
    }
    guard let low = ends.min(), let high = ends.max() else { return [] }
    let interval = DecimalInterval(low, high)
    let unit = percent.half * 2
    let near = DecimalInterval(low - unit, high + unit)
    let isMet = interval.meets(percent.interval)
    guard isMet || !near.meets(percent.interval) else { return [] }
    var references = operands.map(reference)
    references[0].isSubtracted = isChange
    return [
      Check(
        rule: .proseTotal, operator: .percentChange, table: nil, target: reference(percent),
        operands: references, stated: percent.token.figure?.figure ?? .zero, computed: computed,
        interval: interval, tolerance: nil,
        verdict: !isMet ? .inconsistent : computed == percent.value ? .exact : .rounding)
    ]
  }

  private func reference(_ quantity: Quantity) -> Reference {
    Reference(
      place: nil, text: quantity.token.range)
  }
}
