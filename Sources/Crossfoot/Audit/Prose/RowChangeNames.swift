/// Whether the subject of a sentence is a row of a table, and goes the way that the row goes.
///
/// ```
///                                    9/30/07     9/30/06
/// Total exploration costs expensed   611,480     459,170     It now says that exploration costs rose by …
/// ```
/// All words right before the verb are those of the label, or of the headers of the two columns, and most of those of
/// the label stand there.
extension RowChanges {
  /// How many words name a subject at most.
  private static let names = 10
  /// How many words behind a change are looked at for what it comes from.
  private static let tail = 3

  /// Whether it is so of the change at `index`.
  func isSubject(
    _ difference: Difference, _ clause: ArraySlice<ProseToken>, at index: Int
  ) -> Bool {
    guard let verb = clause[..<index].lastIndex(where: { $0.says([.increase, .decrease]) }),
      clause[(verb + 1)..<index].allSatisfy({ $0.says(.by) }), isWhole(index, clause),
      goes(difference, up: clause[verb].says(.increase))
    else { return false }
    let (said, start) = subject(of: clause, before: verb)
    guard isAlone(start, clause) else { return false }
    let names = tables.names(of: difference.ordinal)
    let label = names.label(difference.row).keys(without: [.stop, .short, .number, .rest])
    let columns = [difference.columns.low, difference.columns.high]
    let headers = columns.reduce(into: Set<WordKey>()) {
      $0.formUnion(names.headers(of: $1).keys(without: []))
    }
    let shared = said.intersection(label)
    return !shared.isEmpty && shared.count * 2 >= label.count
      && said.isSubset(of: label.union(headers))
  }

  /// Whether nothing in a clause says that it speaks of something else than the figures of a table, nor anything but
  /// "that", a year or a day stands before what begins at `start`.
  private func isAlone(_ start: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    let isOther = clause.contains {
      text.isWord($0, BasisLexicon.otherStatements) || text.isWord($0, ProseLexicon.qualifiers)
        || text.isWord($0, BasisLexicon.rests)
    }
    guard !isOther else { return false }
    let front = clause[..<start]
    guard let last = front.last, !text.isWord(last, MoveLexicon.reporting) else { return true }
    let bytes = text.bytes.span
    return front.allSatisfy {
      NameKey.isYear($0.range, bytes) || $0.figure != nil
        || text.isWord($0, BasisLexicon.timeWords)
    }
  }

  /// The words right before a verb, up to a mark, a figure or "that", and where they begin.
  private func subject(
    of clause: ArraySlice<ProseToken>, before verb: Int
  ) -> (words: Set<WordKey>, start: Int) {
    let bytes = text.bytes.span
    var (words, start): (Set<WordKey>, Int) = ([], verb)
    var next = clause[verb]
    for token in clause[..<verb].reversed().prefix(RowChanges.names) {
      guard case .word = token.kind, !text.isParted(token, next),
        !text.isWord(token, MoveLexicon.reporting), !token.says(.clauseBreak)
      else { break }
      next = token
      start -= 1
      if token.says([.headerStop, .owner]) || text.isWord(token, MoveLexicon.fillers) { continue }
      words.insert(WordKey(token.range, in: bytes))
    }
    return (words, start)
  }

  /// Whether nothing behind the change says that it is one of several, or what it comes from but for a cause behind a
  /// comma that no other figure follows.
  private func isWhole(_ index: Int, _ clause: ArraySlice<ProseToken>) -> Bool {
    let behind = clause[(index + 1)...]
    let tail = behind.prefix(RowChanges.tail)
    guard let first = tail.first else { return true }
    if first.says([.of, .and, .or, .to]) { return false }
    if tail.contains(where: { $0.says([.otherBasis, .otherChange]) }) { return false }
    let isLast =
      text.isParted(clause[index], first) && !behind.contains { ProseAmount($0) != nil }
    return isLast
      || !tail.contains { text.isWord($0, MoveLexicon.causes) && !$0.says(.from) }
  }

  /// Whether a row goes up, or down, from the earlier to the later of its columns, if they have years.
  private func goes(_ difference: Difference, up isUp: Bool) -> Bool {
    let names = tables.names(of: difference.ordinal)
    let years = [difference.columns.low, difference.columns.high].map { column in
      names.headers(of: column).filter { $0.traits.contains(.year) }.map(\.key).max()
    }
    guard let low = years[0], let high = years[1] else { return true }
    return (low < high) == isUp
  }
}
