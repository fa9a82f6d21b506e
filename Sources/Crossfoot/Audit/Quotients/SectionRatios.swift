/// Rows below a heading that names a ratio, whose own labels say of what: the same labels stand below the
/// headings that name its parts.
///
/// ```
/// Net sales:
///   Pumps              4,110    4,870
/// Segment profit:
///   Pumps                411      487
/// Segment profit margin:
///   Pumps              10.0%    10.0%
/// ```
/// Amounts a share divide one row by the shares of the same label: basic, and diluted.
extension LabelledRatios {
  /// Which rows a row below such a heading may compare.
  func sectionParts(_ row: Int, _ form: LineQuotients.Form) -> Parts? {
    guard let heading = heading(of: row), !table.rows[row].label.isEmpty else { return nil }
    let label = table.rows[heading].label
    let isPerShare = text.firstPlace(of: AuditLexicon.perShare, in: label) != nil
    if isPerShare, form == .ratio,
      let place = text.firstPlace(of: AuditLexicon.perWords, in: label)
    {
      let upper = words(label.prefix(upTo: place.start))
      guard !upper.isEmpty else { return nil }
      return ({ isNamed($0, upper) }, { isOfShares($0, like: row) })
    }
    guard form == .percent, text.firstPlace(of: AuditLexicon.margins, in: label) != nil else {
      return nil
    }
    let upper = words(label)
    guard !upper.isEmpty else { return nil }
    return (
      { other in
        isSame(other, row) { words($0).sharedCount(with: upper) == upper.count }
      }, { isSame($0, row) { isRevenue($0) } }
    )
  }

  /// The heading that a row stands below.
  private func heading(of row: Int) -> Int? {
    (0..<row).last { table.rows[$0].role == .section }
  }

  /// Whether a row has the label of another, below a heading of its own that `isMeant`.
  private func isSame(_ row: Int, _ other: Int, _ isMeant: (TextRange) -> Bool) -> Bool {
    guard let heading = heading(of: row), heading != self.heading(of: other) else { return false }
    return isMeant(table.rows[heading].label)
      && allWords(table.rows[row].label) == allWords(table.rows[other].label)
  }

  /// Whether a row has the label of another, below a heading that names shares.
  private func isOfShares(_ row: Int, like other: Int) -> Bool {
    isSame(row, other) { label in
      text.firstPlace(of: TableLexicon.shareWords, in: label) != nil
        && text.firstPlace(of: AuditLexicon.perShare, in: label) == nil
    }
  }

  private func allWords(_ label: TextRange) -> [WordKey] {
    Words(in: label, of: text).map { WordKey($0, in: text.bytes.span) }
  }
}
