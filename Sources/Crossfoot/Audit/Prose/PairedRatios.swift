/// The rule `prose-total` for two lists of one sentence, paired with the same years, of which the second gives what
/// the first is of a row of a table.
///
/// ```
///                    2003     2002
/// Earned premiums   214.6    198.3     Losses were $9.2 million and $21.7 million in 2003 and 2002, respectively,
///                                      and contributed 10.9 and 4.3 points in 2003 and 2002, respectively.
/// ```
/// That a row gives all shares in another order, and none gives them in the order of the sentence, is no
/// coincidence.
extension PairedLists {
  /// A list with the years that it is paired with.
  private struct Paired {
    var figures: [ProseAmount]
    var years: [TextRange]
  }

  /// How many digits the shares must have together.
  private static let digitsOfShares = 5

  /// The check that a sentence with the words that pair lists at `places` gives with the tables at `near`.
  func ratioCheck(
    in sentence: ArraySlice<ProseToken>, _ places: [Int], _ near: [Int]
  ) -> Check? {
    guard places.count == 2, let last = places.last,
      !sentence.contains(where: { $0.says([.increase, .decrease, .change, .rough, .estimate]) }),
      let amounts = paired(sentence[sentence.startIndex...places[0]], or: nil),
      let shares = paired(sentence[(places[0] + 1)...last], or: amounts.years),
      amounts.years.elementsEqual(shares.years, by: isSame),
      amounts.figures.allSatisfy({ !$0.isPercent && $0.unit != nil }),
      areShares(shares.figures, sentence),
      shares.figures.reduce(0, { $0 + $1.digits }) >= PairedLists.digitsOfShares
    else { return nil }
    var found: (order: [Int], check: Check)?
    for ordinal in near {
      guard let columns = columns(of: amounts.years, in: ordinal) else { continue }
      for row in tables[ordinal].rows.indices where tables[ordinal].rows[row].role != .section {
        guard let values = values(amounts.figures, row: row, columns, ordinal) else { continue }
        if isMet(shares.figures, Array(values.indices), values) { return nil }
        guard
          let order = Permutation.others(of: values.count).first(where: {
            isMet(shares.figures, $0, values)
          })
        else { continue }
        if let other = found, other.order != order { return nil }
        if found == nil,
          let check = check(amounts.figures, shares.figures, order, values, row, columns, ordinal)
        {
          found = (order, check)
        }
      }
    }
    return found?.check
  }

  private func isSame(_ left: TextRange, _ right: TextRange) -> Bool {
    WordKey(left, in: text.bytes.span) == WordKey(right, in: text.bytes.span)
  }

  /// The list that ends a part of a sentence, with the years that the part names, or with `shared`.
  private func paired(_ part: ArraySlice<ProseToken>, or shared: [TextRange]?) -> Paired? {
    let places = list(before: part.endIndex - 1, in: part)
    let figures = places.compactMap { ProseAmount(part[$0]) }
    guard figures.count >= 2, figures.count == places.count, figures.count <= PairedLists.most,
      let years = years(of: part, count: figures.count) ?? shared, years.count == figures.count
    else { return nil }
    return Paired(figures: figures, years: years)
  }

  /// Whether figures are percentages, or points.
  private func areShares(_ figures: [ProseAmount], _ sentence: ArraySlice<ProseToken>) -> Bool {
    if figures.allSatisfy(\.isPercent) { return true }
    guard figures.allSatisfy(\.isCount), let last = figures.last,
      let index = sentence.firstIndex(where: { $0.range == last.range })
    else { return false }
    return sentence[(index + 1)...].prefix(2).contains { text.isWord($0, ProseLexicon.points) }
  }

  /// What share each amount is of the figure of a row in the column of its year; nil where one is missing.
  private func values(
    _ amounts: [ProseAmount], row: Int, _ columns: [Int], _ ordinal: Int
  ) -> [(value: Decimal, interval: DecimalInterval)]? {
    let table = tables[ordinal]
    let factors = FigureFactors(table, in: text)
    var values: [(value: Decimal, interval: DecimalInterval)] = []
    for (amount, column) in zip(amounts, columns) {
      let cell = table.cell(row: row, column: column)
      guard cell.status == .number, !table.isPercent(row: row, column: column) else { return nil }
      let factor = factors.factor(row: row, column: column)
      let whole = cell.figure.value.magnitude * factor
      let half = (cell.figure.unit * factor).half
      guard whole > amount.value,
        let value = amount.value.divided(by: whole, times: 100),
        let interval = amount.interval.percent(of: DecimalInterval(whole - half, whole + half))
      else { return nil }
      values.append((value, interval))
    }
    return values
  }

  private func isMet(
    _ shares: [ProseAmount], _ order: [Int],
    _ values: [(value: Decimal, interval: DecimalInterval)]
  ) -> Bool {
    zip(order, values).allSatisfy { shares[$0].interval.meets($1.interval) }
  }

  /// The check of the first share that stands in the place of another one.
  private func check(
    _ amounts: [ProseAmount], _ shares: [ProseAmount], _ order: [Int],
    _ values: [(value: Decimal, interval: DecimalInterval)], _ row: Int, _ columns: [Int],
    _ ordinal: Int
  ) -> Check? {
    guard
      let place = order.indices.first(where: { place in
        order[place] != place && !shares[place].interval.meets(values[place].interval)
      })
    else { return nil }
    return ProseVerdict(text: text, target: shares[place]).check(
      .percentOf,
      [
        text.reference(amounts[place].token),
        tables[ordinal].reference(row: row, column: columns[place], ordinal: ordinal),
      ], value: values[place].value, values[place].interval, table: ordinal)
  }
}
