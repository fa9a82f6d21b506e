/// Reads the figures of a change behind its verb: "increased by $5.2 million, or 155.0%", "decreased 12.2%".
struct GrowthFigures {
  let text: TextStore

  /// How many words stand between a verb and its "by" at most.
  private static let times = 7

  /// The change that stands right behind the verb at `verb`, in money and in per cent, and where it ends.
  func figures(
    behind verb: Int, in clause: ArraySlice<ProseToken>
  ) -> (amount: ProseAmount?, percent: ProseAmount, result: ProseAmount?, end: Int)? {
    let index = start(behind: verb, in: clause)
    guard index < clause.endIndex, let first = ProseAmount(clause[index]) else { return nil }
    if first.isPercent {
      // What leads to an amount of its own is for other rules, but where it starts from stands in a table.
      let next = index + 1
      if next + 1 < clause.endIndex, clause[next].says(.to),
        let result = ProseAmount(clause[next + 1]), result.unit != nil, !result.isPercent,
        !(next + 2 < clause.endIndex
          && clause[next + 2].says([.from, .or, .comparison, .compared]))
      {
        return (nil, first, result, next + 2)
      }
      if next < clause.endIndex, clause[next].says([.or, .to, .from, .of, .and]) {
        return nil
      }
      return (nil, first, nil, next)
    }
    guard index + 2 < clause.endIndex, clause[index + 1].says(.or),
      let percent = ProseAmount(clause[index + 2]), percent.isPercent
    else { return nil }
    let next = index + 3
    // "or 52.8%, of which $224,330" says no more of the percentage.
    if next < clause.endIndex, clause[next].says([.of, .to, .from]),
      !clause[next].says(.of)
        || !text.hasComma(from: percent.range.end, to: clause[next].range.start)
    {
      return nil
    }
    return (first, percent, nil, next)
  }

  /// Where the figures of a change begin: behind the verb at `verb`, a "by", and times before that: "increased in 2012
  /// by 7.9%".
  private func start(behind verb: Int, in clause: ArraySlice<ProseToken>) -> Int {
    let words = clause[(verb + 1)...].prefix(GrowthFigures.times)
    let by = words.prefix { $0.says(.by) || isTime($0) }.firstIndex { $0.says(.by) }
    return by.map { $0 + 1 } ?? verb + 1
  }

  private func isTime(_ token: ProseToken) -> Bool {
    NameKey.isYear(token.range, text.bytes.span) || text.isWord(token, MoveLexicon.times)
  }
}
