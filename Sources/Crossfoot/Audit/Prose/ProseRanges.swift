/// The rule `prose-total` for the ends of a range, which lie so many per cent below and above an amount.
///
/// ```
/// Net reserves were $645.8 million. Our actuaries developed a range of $594.1 million to $684.5 million.
/// The low end is 8.0% below, and the high end is 6.0% above, the recorded amount.
/// ```
/// The amount is the one that one end ties to; then the other end is an error when a slip of the pen
/// explains it.
struct ProseRanges {
  private let text: TextStore

  /// How many words stand between the name of an end and its percentage at most.
  private static let reach = 12
  /// The most amounts of a paragraph that the ends are compared with.
  private static let most = 8

  init(text: TextStore) { self.text = text }

  /// Whether a sentence may name both ends.
  func mayState(_ sentence: ProseSentence) -> Bool {
    sentence.glance.percents >= 2
      && sentence.glance.traits.contains([.below, .above])
  }

  /// The checks that the sentences of a paragraph give.
  func checks(in sentences: [ArraySlice<ProseToken>]) -> [Check] {
    for sentence in sentences {
      guard let low = end(of: sentence, ProseLexicon.lowEnds, ProseLexicon.belows),
        let high = end(of: sentence, ProseLexicon.highEnds, ProseLexicon.aboves)
      else { continue }
      return checks(low, high, sentences)
    }
    return []
  }

  /// The percentage by which an end of a range lies below, or above, something.
  private func end(
    of sentence: ArraySlice<ProseToken>, _ names: WordList, _ sides: WordList
  ) -> ProseAmount? {
    for index in sentence.indices {
      guard let percent = ProseAmount(sentence[index]), percent.isPercent,
        index + 1 < sentence.endIndex
      else { continue }
      let rest = TextRange(percent.range.end, sentence.last?.range.end ?? percent.range.end)
      guard text.hasWordPrefix(text.trimmed(rest), sides) else { continue }
      let words = sentence[max(sentence.startIndex, index - ProseRanges.reach)..<index]
        .reversed().prefix { $0.figure == nil }
      if words.contains(where: { text.isOne(of: names, $0.range) }) { return percent }
    }
    return nil
  }

  private func checks(
    _ low: ProseAmount, _ high: ProseAmount, _ sentences: [ArraySlice<ProseToken>]
  ) -> [Check] {
    guard let (bottom, top) = range(in: sentences) else { return [] }
    let middles = sentences.joined().compactMap { ProseAmount($0) }.filter {
      $0.isLike(bottom) && $0.value > bottom.value && $0.value < top.value
    }
    guard middles.count <= ProseRanges.most else { return [] }
    for middle in middles {
      let checks = [check(low, bottom, middle), check(high, top, middle)].compactMap { $0 }
      let ties = checks.count { $0.verdict != .inconsistent }
      if checks.count == 2, ties >= 1 { return checks }
    }
    return []
  }

  /// The only range of amounts in a paragraph.
  private func range(
    in sentences: [ArraySlice<ProseToken>]
  ) -> (bottom: ProseAmount, top: ProseAmount)? {
    var found: [(ProseAmount, ProseAmount)] = []
    for sentence in sentences {
      guard let clause = ProseClause(sentence, of: text, atLeast: 2) else { continue }
      for place in 1..<clause.count {
        guard let bottom = clause.amounts[place - 1], let top = clause.amounts[place],
          bottom.isLike(top), bottom.unit != nil, !bottom.isPercent, bottom.value < top.value,
          clause.words(before: place).count == 1, clause.isLed(place, by: ProseLexicon.rangeJoints),
          clause.words(before: place - 1).suffix(5).contains(where: {
            text.isOne(of: ProseLexicon.rangeNames, $0.range)
          })
        else { continue }
        found.append((bottom, top))
      }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func check(_ percent: ProseAmount, _ end: ProseAmount, _ middle: ProseAmount) -> Check? {
    guard let (value, interval) = middle.change(to: end) else { return nil }
    guard interval.meets(percent.interval) || percent.isSlip(of: value) else { return nil }
    return ProseVerdict(text: text, target: percent).check(
      .percentChange, [end, middle].map { text.reference($0.token) }, value: value, interval)
  }
}
