/// The same for figures that a sentence gives for several rows of one year.
///
/// ```
/// Products      447     In 2018, revenues from products, services and licenses were
/// Services      469     $447 million, $649 million and $229 million, respectively.
/// Licenses      229
/// ```
extension NamedPairs {
  /// How many figures such a list has at least: two of them must tie.
  private static let least = 3

  /// The check that a clause gives with the tables at `near`.
  func rowChecks(in clause: ArraySlice<ProseToken>, _ near: [Int]) -> [Check] {
    let places = clause.indices.filter { clause[$0].says(.pairing) }
    guard places.count == 1 else { return [] }
    let figures = lists.list(before: places[0], in: clause)
    guard let first = figures.first, figures.count >= NamedPairs.least,
      figures.count <= PairedLists.most, figures.count == clause.count(where: { isAmount($0) }),
      let year = lists.years(of: clause, count: 1)
    else { return [] }
    let words = clause[..<first]
    let keys = clause.map { token -> WordKey? in
      guard case .word = token.kind else { return nil }
      return WordKey(token.range, in: text.bytes.span)
    }
    return near.lazy.compactMap { ordinal -> Check? in
      guard let rows = lists.rows(named: keys, count: figures.count, ordinal),
        let column = lists.columns(of: year, in: ordinal)?.first,
        areSaid(rows, words, ordinal)
      else { return nil }
      return check(figures, at: rows.map { ($0, column) }, clause, ordinal, near)
    }.first.map { [$0] } ?? []
  }

  /// Whether words say no more than the names of some rows.
  private func areSaid(_ rows: [Int], _ words: ArraySlice<ProseToken>, _ ordinal: Int) -> Bool {
    let names = tables.names(of: ordinal)
    let keys = rows.reduce(into: nouns(above: rows[0], ordinal)) {
      $0.formUnion(names.label($1).keys(without: [.short]))
    }
    return areKnown(words, keys)
  }
}
