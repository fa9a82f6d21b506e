/// The rule `prose-total` for the change in per cent of two amounts that are given with a year each.
///
/// ```
/// Surcharges of $9,812 thousand in 2016 and $13,476 thousand in 2015, a decrease of 27.2%, are part of …
/// Inventories were $98.4 million at January 28, 2012 and $81.3 million at January 29, 2011. While net sales rose by
/// 8.7%, inventories rose by 21.0%.
/// Finance expense rose from $412.7 million in 2012 to $538.1 million in 2013. The $125.4 million increase, or 30.4%, …
/// ```
/// The change stands behind the amounts, or in the next sentence, which calls what changed by the same words. It is an
/// error when a slip explains it, or when it is, to its last digit, what the change is in per cent of the later amount.
/// The amount of a change is one when its percentage is right, and a slip of the amount explains it.
struct DatedChanges {
  private let text: TextStore
  private let gaps: ChangeGaps

  /// Two amounts in the order of their years, the words that name them, and where the statement ends.
  private struct Pair {
    var start: ProseAmount
    var end: ProseAmount
    var subject: Set<WordKey>
    var last: Int
  }

  /// How many words name what has the amounts at most, and how many stand from an amount to its year.
  private static let names = 6
  private static let reach = 6
  /// The fewest digits of a percentage that tells, and how far the right one is from it at least, in units of its last
  /// place.
  private static let digits = 3
  private static let distance = 3

  init(text: TextStore) {
    self.text = text
    gaps = ChangeGaps(text: text)
  }

  /// Whether a sentence may give two amounts of two years.
  func mayPair(_ sentence: ProseSentence) -> Bool {
    sentence.glance.figures >= 2 && sentence.glance.traits.contains([.amount, .year])
  }

  /// Whether it may give a change.
  func mayChange(_ sentence: ProseSentence) -> Bool {
    sentence.glance.percents > 0 && sentence.maySay(RowMove.Direction.marks, in: text)
  }

  // MARK: One sentence

  /// The check of a change that stands behind its two amounts.
  func check(in sentence: ArraySlice<ProseToken>, except taken: [TextRange]) -> Check? {
    guard let pair = pair(in: sentence),
      let place = sentence[pair.last...].firstIndex(where: \.isFigure),
      let percent = ProseAmount(sentence[place]), percent.isPercent, !taken.contains(percent.range),
      !gaps.isOfOther(place, sentence),
      isOfAll(place, behind: sentence.firstIndex(where: \.isFigure) ?? place, in: sentence)
    else { return nil }
    let words = sentence[pair.last..<place]
    guard words.count == 3, text.isWord(words[pair.last], ProseLexicon.indefinites),
      words[pair.last + 1].says([.increase, .decrease]), words[pair.last + 2].says(.of)
    else { return nil }
    return check(percent, of: pair, isUp: words[pair.last + 1].says(.increase))
  }

  // MARK: Two sentences

  /// The check of a change that stands in the sentence behind the one with its two amounts.
  func check(
    in sentence: ArraySlice<ProseToken>, after before: ArraySlice<ProseToken>,
    except taken: [TextRange]
  ) -> Check? {
    guard let pair = pair(in: before), pair.last == before.endIndex else { return nil }
    if let check = difference(in: sentence, of: pair) {
      return taken.contains(check.target.text) ? nil : check
    }
    guard !pair.subject.isEmpty else { return nil }
    let moves = RowMoveReader.moves(in: sentence, of: text).filter {
      Set($0.subject.words) == pair.subject && $0.subject.opening == nil
    }
    guard moves.count == 1, let move = moves.first, case .percent = move.measure,
      !move.hasCause, move.year == nil, !taken.contains(move.amount.range),
      !isOtherBasis(sentence.prefix { $0.range != move.amount.range }),
      isOfAll(move.end - 1, behind: move.statement, in: sentence)
    else { return nil }
    switch move.direction {
    case .up: return check(move.amount, of: pair, isUp: true)
    case .down: return check(move.amount, of: pair, isUp: false)
    case .either: return nil
    }
  }

  /// Whether nothing before the first figure of a statement, or behind the last one, gives it another basis.
  private func isOfAll(
    _ place: Int, behind first: Int, in sentence: ArraySlice<ProseToken>
  ) -> Bool {
    let tail = StatementTail(text: text)
    return tail.isClear(behind: place + 1, in: sentence)
      && tail.isClear(before: sentence[..<first]) && !tail.isQuoted(sentence)
  }

  /// The check of the amount in "The $125.4 million increase, or 30.4%".
  private func difference(in sentence: ArraySlice<ProseToken>, of pair: Pair) -> Check? {
    let first = sentence.startIndex
    guard sentence.count > 4, text.isWord(sentence[first], ProseLexicon.articles),
      let change = ProseAmount(sentence[first + 1]), change.unit == pair.start.unit,
      sentence[first + 2].says([.increase, .decrease]), sentence[first + 3].says(.or),
      let percent = ProseAmount(sentence[first + 4]), percent.isPercent,
      percent.digits >= DatedChanges.digits,
      (pair.end.value > pair.start.value) == sentence[first + 2].says(.increase),
      let right = pair.start.change(to: pair.end), right.interval.meets(percent.interval)
    else { return nil }
    let (high, low) =
      pair.end.value > pair.start.value ? (pair.end, pair.start) : (pair.start, pair.end)
    let check = ProseVerdict(text: text, target: change).sum(
      [(high, false), (low, true)], value: high.value - low.value, blur: high.half + low.half)
    return check.verdict != .inconsistent || change.isTellingSlip(of: high.value - low.value)
      ? check : nil
  }

  // MARK: Pairs

  /// The first two amounts of a sentence, when each has a year behind it and nothing but times, and words that
  /// compare them, stand between.
  private func pair(in sentence: ArraySlice<ProseToken>) -> Pair? {
    let places = sentence.indices.filter { sentence[$0].isFigure }.prefix(2)
    guard let first = places.first, let second = places.last, first < second,
      let one = ProseAmount(sentence[first]), let other = ProseAmount(sentence[second]),
      one.isLike(other), one.unit != nil || one.token.factor > 1, !one.isPercent,
      let left = year(behind: first, in: sentence), let right = year(behind: second, in: sentence),
      left.year != right.year, left.end < second, areJoined(sentence[left.end..<second]),
      !isOtherBasis(sentence[..<right.end])
    else { return nil }
    let (start, end) = left.year < right.year ? (one, other) : (other, one)
    return Pair(
      start: start, end: end, subject: subject(sentence[..<first]), last: right.end)
  }

  /// The year behind the amount at `place`, and where the words behind it begin.
  private func year(
    behind place: Int, in sentence: ArraySlice<ProseToken>
  ) -> (year: Int64, end: Int)? {
    let words = sentence[(place + 1)...].prefix(DatedChanges.reach)
    let bytes = text.bytes.span
    for index in words.indices {
      if NameKey.isYear(words[index].range, bytes) {
        return (FigureParser.read(words[index].range, in: text).figure.digits, index + 1)
      }
      guard isTime(words[index]) else { return nil }
    }
    return nil
  }

  private func isTime(_ word: ProseToken) -> Bool {
    text.isWord(word, ProseLexicon.betweenTimes) && !word.says([.increase, .decrease, .and, .or])
      || ASCII.isDigit(text.bytes[Int(word.range.start)])
  }

  private func areJoined(_ words: ArraySlice<ProseToken>) -> Bool {
    !words.isEmpty
      && words.allSatisfy {
        $0.says([.and, .to, .with, .from, .comparison, .compared])
          || text.isWord($0, ProseLexicon.againsts)
      }
  }

  /// Whether words give figures another basis.
  private func isOtherBasis(_ words: ArraySlice<ProseToken>) -> Bool {
    words.contains {
      $0.says([.rough, .estimate, .pairing, .partOfYear, .otherBasis])
        || text.isWord($0, BasisLexicon.otherStatements)
        || text.isWord($0, BasisLexicon.additions) && !$0.says(.with)
    }
  }

  /// The words that name what has two amounts, up to the verb, or the "of", behind them.
  private func subject(_ words: ArraySlice<ProseToken>) -> Set<WordKey> {
    let bytes = text.bytes.span
    let start = words.indices.last {
      $0 > words.startIndex && text.isParted(words[$0 - 1], words[$0])
    }
    let words = words[(start ?? words.startIndex)...]
    let names = words.filter {
      !text.isWord($0, MoveLexicon.fillers) && !$0.says([.headerStop, .owner])
    }
    guard words.last?.says([.giving, .being]) ?? false, words.count <= DatedChanges.names else {
      return []
    }
    return Set(
      names.filter { !$0.says([.giving, .being]) }.map { WordKey($0.range, in: bytes) })
  }

  // MARK: Checks

  private func check(_ percent: ProseAmount, of pair: Pair, isUp: Bool) -> Check? {
    guard (pair.end.value > pair.start.value) == isUp,
      let right = pair.start.change(to: pair.end)
    else { return nil }
    let verdict = ProseVerdict(text: text, target: percent).check(
      .percentChange, [pair.end, pair.start].map { text.reference($0.token) }, value: right.value,
      right.interval)
    guard verdict.verdict == .inconsistent else { return verdict }
    let reach = percent.half * 2 * DatedChanges.distance
    let near = DecimalInterval(right.interval.low - reach, right.interval.high + reach)
    guard percent.digits >= DatedChanges.digits, !near.meets(percent.interval) else { return nil }
    let isOfLater =
      pair.end.change(to: pair.start)?.interval.meets(percent.interval) ?? false
    return isOfLater || percent.isTellingSlip(of: right.value) ? verdict : nil
  }
}
