/// Lists of figures behind one verb, which "respectively" pairs with years or with the names before it.
///
/// ```
/// Revenue grew by 9.3% and 5.2% in 2020 and 2019, respectively.
/// The margins of Valves, Pumps and Metering improved by 80, 70 and 150 basis points, respectively.
/// ```
extension RowMoveReader {
  /// The most figures of a list, and how many words stand behind them up to the word that pairs them.
  private static let most = 4
  private static let reach = 16

  /// Takes the list of figures at `place` for moves; returns where it ends, or nil when it is none.
  mutating func noteList(
    at place: Int, subject: Range<Int>, _ direction: RowMove.Direction
  ) -> Int? {
    guard let (places, measure, end, pairing) = list(at: place),
      !sentence[subject].contains(where: { $0.says([.rough, .estimate]) })
    else { return nil }
    let amounts = places.compactMap { ProseAmount(sentence[$0]) }
    guard amounts.count == places.count, areAlike(amounts, measure) else { return nil }
    let years = years(in: sentence[end..<pairing])
    let areOfYears = years.count == amounts.count
    let shared = areOfYears ? self.subject(subject)?.names : nil
    let subjects =
      areOfYears
      ? shared.map { Array(repeating: $0, count: amounts.count) }
      : years.count < 2 ? names(before: subject.upperBound, count: amounts.count) : nil
    guard let subjects else { return nil }
    for (number, amount) in amounts.enumerated() {
      moves.append(
        RowMove(
          subject: subjects[number], direction: direction, measure: measure, amount: amount,
          statement: places[number], end: places[number] + 1, list: place,
          year: areOfYears ? years[number] : years.first))
    }
    start = pairing + 1
    return pairing + 1
  }

  /// The figures that "and" joins at `place`, what they count, where they end, and where they are paired.
  private func list(
    at place: Int
  ) -> (places: [Int], measure: RowMove.Measure, end: Int, pairing: Int)? {
    let tokens = sentence[place...].prefix { $0.isFigure || $0.says(.and) }
    let places = tokens.indices.filter { sentence[$0].isFigure }
    guard (2...RowMoveReader.most).contains(places.count), let last = places.last,
      let (_, measure, end) = figure(at: last),
      let pairing = sentence[end...].prefix(RowMoveReader.reach).firstIndex(where: {
        $0.says(.pairing)
      }), !sentence[end..<pairing].contains(where: { $0.isFigure || $0.says([.of, .rough]) }),
      !sentence[pairing...].prefix(RowMoveReader.reach / 4).contains(where: {
        $0.says([.otherBasis, .otherChange]) && !$0.says(.pairing)
      })
    else { return nil }
    return (places, measure, end, pairing)
  }

  private func years(in words: ArraySlice<ProseToken>) -> [WordKey] {
    let bytes = text.bytes.span
    return words.filter { NameKey.isYear($0.range, bytes) }.map { WordKey($0.range, in: bytes) }
  }

  /// Whether the figures of a list count the same; only the last one has the name of its points behind it.
  private func areAlike(_ amounts: [ProseAmount], _ measure: RowMove.Measure) -> Bool {
    amounts.allSatisfy { amount in
      switch measure {
      case .percent: amount.isPercent
      case .amount: amount.unit == amounts[0].unit && !amount.isPercent
      case .points: amount.unit == nil || amount.isPercent
      }
    }
  }

  /// The last `count` names of a list that ends at `end`; nil when there are fewer.
  ///
  /// What stands before "of" in the first one, all of them share: "the margins of Valves, Pumps and Metering".
  private func names(before end: Int, count: Int) -> [RowSubject]? {
    var ranges: [Range<Int>] = []
    var last = end
    var index = end - 1
    while index >= sentence.startIndex, ranges.count < count {
      let token = sentence[index]
      if token.isFigure || token.isClauseEnd { break }
      let isComma =
        index > sentence.startIndex
        && text.hasComma(from: sentence[index - 1].range.end, to: token.range.start)
      if token.says(.and) {
        if index + 1 < last { ranges.insert(index + 1..<last, at: 0) }
        last = index
      } else if isComma || index == sentence.startIndex {
        if index < last { ranges.insert(index..<last, at: 0) }
        last = index
      }
      index -= 1
    }
    guard ranges.count == count else { return nil }
    var subjects = ranges.compactMap { subject($0)?.names }
    guard subjects.count == count, subjects.allSatisfy({ $0.opening == nil }) else { return nil }
    guard let first = subjects.first, first.hasHead else { return subjects }
    for number in subjects.indices.dropFirst() where !subjects[number].hasHead {
      subjects[number].head = first.head
      subjects[number].needsSection = first.needsSection
    }
    return subjects
  }
}
