/// The rule `prose-total` for changes of percentages that are given in points beside the two that they lie between.
///
/// ```
/// from 39.1% in 2017 to 42.5% in 2018, an increase of 3.4 percentage points
/// increased 340 basis points, from 39.1% in 2017 to 42.5% in 2018
/// increased to 42.5% in 2018 from 39.1% in 2017, an increase of 3.4 percentage points
/// ```
/// The points stand right before "from", or right behind the second percentage as a change. What is off by one unit may
/// have been reckoned before the percentages were rounded.
struct ProsePoints {
  private let text: TextStore

  /// How many words stand between two of the figures at most.
  private static let reach = 10
  init(text: TextStore) { self.text = text }

  /// The checks that a clause gives.
  func checks(in clause: ProseClause) -> [Check] {
    guard clause.count >= 3, clause.holdsPoints, !clause.says(.pairing) else { return [] }
    return (0..<clause.count).compactMap { place in
      guard let points = clause.amounts[place], let factor = factor(place, clause) else {
        return nil
      }
      if isPair(place + 1, clause), clause.words(before: place + 1).count <= ProsePoints.reach / 2,
        clause.isLed(place, by: ProseLexicon.changeLeads)
          || clause.isLed(place, by: PairLexicon.pointLeads), !holdsStep(before: place + 1, clause),
        !clause.holds(PairLexicon.repeats, before: place)
      {
        return check(points, factor, place + 1, clause)
      }
      guard place >= 2, isPair(place - 2, clause), isBare(place, clause),
        clause.isLed(place, by: ProseLexicon.differenceLeads),
        !clause.holds(PairLexicon.adjusted, before: place + 1),
        isAlone(behind: place, clause), agrees(place, clause)
      else { return nil }
      return check(points, factor, place - 2, clause)
    }
  }

  /// How many points of the figure at `place` are one per cent; nil when it counts none.
  private func factor(_ place: Int, _ clause: ProseClause) -> Int? {
    if clause.amounts[place]?.unit == .basisPoints { return 100 }
    if clause.isFollowed(place, by: PairLexicon.basisPoints) { return 100 }
    return clause.isFollowed(place, by: PairLexicon.percentagePoints) ? 1 : nil
  }

  /// Whether "from" and "to", in either order, lead to the percentage at `place` and to the next one.
  private func isPair(_ place: Int, _ clause: ProseClause) -> Bool {
    guard place >= 0, place + 1 < clause.count, clause.amounts[place]?.isPercent ?? false,
      clause.amounts[place + 1]?.isPercent ?? false
    else { return false }
    let isSpan =
      clause.isLed(place, by: ProseLexicon.from) && clause.isLed(place + 1, by: ProseLexicon.to)
      || clause.isLed(place, by: ProseLexicon.to) && clause.isLed(place + 1, by: ProseLexicon.from)
    return isSpan
      && clause.words(before: place + 1).count <= ProsePoints.reach
      && !clause.isRough(place, place + 1)
  }

  /// Whether the words before the figure at `place` say that the points before it are one of several steps, or
  /// that it opens a range.
  private func holdsStep(before place: Int, _ clause: ProseClause) -> Bool {
    clause.holds(PairLexicon.steps, before: place)
  }

  /// Whether nothing but times stand before the points.
  private func isBare(_ place: Int, _ clause: ProseClause) -> Bool {
    clause.words(before: place).count <= ProsePoints.reach
      && clause.words(before: place).allSatisfy {
        text.isOne(of: ProseLexicon.betweenTimes, $0.range)
          || ASCII.isDigit(text.bytes[Int($0.range.start)])
      }
  }

  /// Whether nothing but causes stands behind the points: `on a comparable basis` gives them another one.
  private func isAlone(behind place: Int, _ clause: ProseClause) -> Bool {
    var gap = clause.gap(before: place + 1)
    if let points = text.firstPlace(of: PairLexicon.anyPoints, in: gap) {
      gap = gap.suffix(from: points.end)
    }
    while !gap.isEmpty, !ASCII.isWord(text.bytes[Int(gap.start)]) { gap.start += 1 }
    return gap.isEmpty || text.hasWordPrefix(gap, PairLexicon.causes)
  }

  /// Whether the words before the points go the way of the two percentages before them.
  private func agrees(_ place: Int, _ clause: ProseClause) -> Bool {
    guard let first = clause.amounts[place - 2], let second = clause.amounts[place - 1] else {
      return false
    }
    let isForward = clause.isLed(place - 2, by: ProseLexicon.from)
    let rises = isForward ? first.value < second.value : second.value < first.value
    return !clause.isLed(place, by: rises ? PairLexicon.downwards : PairLexicon.upwards)
  }

  private func check(
    _ points: ProseAmount, _ factor: Int, _ place: Int, _ clause: ProseClause
  ) -> Check? {
    guard let start = clause.amounts[place], let end = clause.amounts[place + 1],
      start.figure.decimals == end.figure.decimals
    else { return nil }
    let value = (end.value - start.value).magnitude * factor
    let unit = max(points.half * 2, start.half * 2 * factor)
    let isMet = (value - points.value).magnitude <= unit
    let (high, low) = start.value > end.value ? (start, end) : (end, start)
    var check = ProseVerdict(text: text, target: points)
      .sum([(high, false), (low, true)], value: value, blur: unit)
    check.verdict = isMet ? (value == points.value ? .exact : .rounding) : .inconsistent
    return check
  }
}

extension ProseClause {
  /// Whether it speaks of points.
  fileprivate var holdsPoints: Bool {
    tokens.contains { text.isWord($0, ProseLexicon.points) || $0.figure?.unit == .basisPoints }
  }
}
