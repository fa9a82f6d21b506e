/// Totals of which a footnote says that they hold more than their rows, or less.
///
/// ```
///                      2018      2017
/// Software            4,971     4,741
/// Hardware            3,110     3,008
/// Total revenue (1)   8,081    10,231
/// (1) Includes $2,482 of the Printing business, which was sold in 2017.
/// ```
/// Where the note gives just the amount that is missing, that explains it, and so does a sentence of a paragraph right
/// above or below the table that says of the amount that something holds it, or does not. Where the note says without
/// an amount that something is left out or taken in, nobody can tell what the total should be.
struct NotedTotals {
  let table: Table
  /// The paragraphs right above and below the table.
  let around: [TextRange]
  let text: TextStore

  /// How much of a note, or of a paragraph, is looked through, in bytes.
  private static let longest: UInt32 = 1_000
  /// How many footnotes that are not marked on a figure are looked through for it.
  private static let mostNotes = 16
  /// How many digits a number without a currency must have to be taken for the amount that is missing.
  private static let digits = 3

  /// Whether `check` says that such a total is no sum.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .sum || check.operator == .difference, let place = check.target.place
    else { return false }
    return explains(check, at: place)
      || isGivenAround(
        (check.computed - check.stated.value).magnitude, within: check.tolerance ?? .zero)
  }

  /// Whether a note on the figure at `place` explains why it is not what `check` comes to.
  ///
  /// What a note on a column says of all its figures tells nothing of the total of their column, but for the
  /// amount that is missing.
  func explains(_ check: Check, at place: Reference.Place) -> Bool {
    let (stated, value) = (check.stated.value, check.computed)
    return explains(
      stated, insteadOf: value,
      notes(at: place, ofRow: check.isOfColumn, ofColumn: !check.isOfColumn)
    )
      || notes(at: place).contains {
        gives((value - stated).magnitude, in: $0, within: check.tolerance ?? .zero)
      }
  }

  /// Whether a note on the figure at `place` explains that it is `stated`, where the same figure is `value`
  /// elsewhere.
  func explains(_ stated: Decimal, at place: Reference.Place, insteadOf value: Decimal) -> Bool {
    let notes = notes(at: place)
    let miss = (value - stated).magnitude
    return explains(stated, insteadOf: value, notes)
      || notes.contains { gives(miss, in: $0, within: .zero) }
      || isGivenAround(miss, within: .zero)
  }

  /// Whether one of `notes` says that a figure holds more than what is shown, or less.
  private func explains(_ stated: Decimal, insteadOf value: Decimal, _ notes: [TextRange]) -> Bool {
    let more = stated.magnitude > value.magnitude
    return notes.contains { note in
      holds(ExcuseLexicon.exclusions, note)
        || more && holds(ExcuseLexicon.inclusions, note) && !listsParts(of: [stated, value], note)
        || !more && holds(ExcuseLexicon.deductions, note)
    }
  }

  /// Whether the amounts behind the first word of inclusion come to a figure: they say what it is made of, and nothing
  /// that it holds besides.
  private func listsParts(of figures: [Decimal], _ note: TextRange) -> Bool {
    guard let start = text.firstPlace(of: ExcuseLexicon.inclusions, in: note)?.end else {
      return false
    }
    let near = note.suffix(from: start)
    let tokens = ProseScanner.tokens(
      in: near.prefix(upTo: min(near.end, start + NotedTotals.longest)), of: text)
    var sum = Decimal.zero
    for token in tokens.prefix(while: { !$0.isSentenceEnd }) {
      guard let amount = ProseAmount(token), amount.unit != nil, !amount.isPercent else { continue }
      sum += amount.figure.value
      if sum != amount.figure.value, figures.contains(where: { $0.magnitude == sum }) {
        return true
      }
    }
    return false
  }

  private func holds(_ words: WordList, _ note: TextRange) -> Bool {
    text.firstPlace(of: words, in: note) != nil
  }

  /// The footnotes that are marked on a figure, and on the label of its row or the headers of its column.
  private func notes(
    at place: Reference.Place, ofRow: Bool = true, ofColumn: Bool = true
  ) -> [TextRange] {
    guard !table.footnotes.isEmpty else { return [] }
    var printed = ofRow ? table.rows[place.row].markers : []
    if ofColumn { printed += table.columns[place.column].markers }
    let cell = table.cell(row: place.row, column: place.column)
    if !cell.markers.isEmpty { printed += Marker.raised(cell.markers, in: text) }
    let markers = printed.compactMap { Marker($0, in: text) }
    return table.footnotes.filter { note in
      Marker(note.marker, in: text).map(markers.contains) ?? false
    }.map(\.text)
  }

  /// Whether a sentence around the table, or one of any footnote, gives `miss` and says that something holds it or
  /// does not: an amount by which something rose is another one that happens to be equal.
  private func isGivenAround(_ miss: Decimal, within slack: Decimal) -> Bool {
    (around + table.footnotes.prefix(NotedTotals.mostNotes).map(\.text)).contains { paragraph in
      var rest = paragraph.prefix(
        upTo: min(paragraph.end, paragraph.start + NotedTotals.longest))
      while !rest.isEmpty {
        let sentence = text.sentence(of: rest)
        if isOfParts(sentence), gives(miss, in: sentence, within: slack) { return true }
        rest = rest.suffix(from: max(sentence.end, rest.start + 1))
      }
      return false
    }
  }

  /// Whether a sentence says that something is held in something else, or left out of it.
  private func isOfParts(_ sentence: TextRange) -> Bool {
    if holds(ExcuseLexicon.movements, sentence) { return false }
    return holds(ExcuseLexicon.holdings, sentence) || holds(ExcuseLexicon.inclusions, sentence)
      || holds(ExcuseLexicon.deductions, sentence) || holds(ExcuseLexicon.exclusions, sentence)
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
