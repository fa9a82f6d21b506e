/// Totals of which a footnote says that they hold more than their rows, or less.
///
/// ```
///                      2018      2017
/// Software            4,971     4,741
/// Hardware            3,110     3,008
/// Total revenue (1)   8,081    10,231
/// (1) Includes $2,482 of the Printing business, which was sold in 2017.
/// ```
/// Where the note, or the paragraph above the table, gives just the amount that is missing, that explains it. Where
/// the note says without an amount that something is left out or taken in, nobody can tell what the total should be.
struct NotedTotals {
  let table: Table
  let lead: TextRange?
  let text: TextStore

  /// How much of a note, or of a paragraph, is looked through, in bytes.
  private static let longest: UInt32 = 1_000
  /// How many digits a number without a currency must have to be taken for the amount that is missing.
  private static let digits = 3

  /// Whether `check` says that such a total is no sum.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .sum || check.operator == .difference, let place = check.target.place
    else { return false }
    return explains(
      check.stated.value, at: place, insteadOf: check.computed, within: check.tolerance ?? .zero)
      || lead.map {
        gives(
          (check.computed - check.stated.value).magnitude, in: $0,
          within: check.tolerance ?? .zero)
      } ?? false
  }

  /// Whether a note on the figure at `place` explains that it is `stated`, and not `value`.
  func explains(
    _ stated: Decimal, at place: Reference.Place, insteadOf value: Decimal, within slack: Decimal
  ) -> Bool {
    let more = stated.magnitude > value.magnitude
    return notes(at: place).contains { note in
      holds(ExcuseLexicon.exclusions, note) || more && holds(ExcuseLexicon.inclusions, note)
        || !more && holds(ExcuseLexicon.deductions, note)
        || gives((value - stated).magnitude, in: note, within: slack)
    }
  }

  private func holds(_ words: WordList, _ note: TextRange) -> Bool {
    text.firstPlace(of: words, in: note) != nil
  }

  /// The footnotes that are marked on a figure, on the label of its row or on the headers of its column.
  private func notes(at place: Reference.Place) -> [TextRange] {
    guard !table.footnotes.isEmpty else { return [] }
    var printed = table.rows[place.row].markers + table.columns[place.column].markers
    let cell = table.cell(row: place.row, column: place.column)
    if !cell.markers.isEmpty { printed += Marker.raised(cell.markers, in: text) }
    let markers = printed.compactMap { Marker($0, in: text) }
    return table.footnotes.filter { note in
      Marker(note.marker, in: text).map(markers.contains) ?? false
    }.map(\.text)
  }

  /// Whether `range` gives an amount that is `miss`, as the table prints it or with a word such as "million".
  private func gives(_ miss: Decimal, in range: TextRange, within slack: Decimal) -> Bool {
    let near = range.prefix(upTo: min(range.end, range.start + NotedTotals.longest))
    let scale = table.scale?.factor ?? 1
    return ProseScanner.tokens(in: near, of: text).contains { token in
      guard let amount = ProseAmount(token), !amount.isPercent,
        amount.unit != nil || amount.digits >= NotedTotals.digits
      else { return false }
      if amount.token.factor == 1, (amount.figure.value - miss).magnitude <= slack { return true }
      return (amount.value - miss * scale).magnitude <= amount.half + slack * scale
        && amount.token.factor > 1
    }
  }
}
