extension Table {
  /// The check of a figure of prose, `token`, that states the sum of `rows` in `column`, which is `sum`.
  func groupCheck(
    _ token: ProseToken, _ reading: FigureReading, _ sum: AmountSum, rows: [Int], column: Int,
    ordinal: Int, in text: TextStore
  ) -> Check {
    let stated = Amount(
      status: reading.status, figure: reading.figure, isAbove: reading.isAbove, granule: .zero)
    let isBounded = sum.reach != .zero || stated.reach != .zero
    return Check(
      rule: .groupSum, operator: .sum, table: ordinal, target: text.reference(token),
      operands: rows.map { reference(row: $0, column: column, ordinal: ordinal) },
      stated: reading.figure, computed: sum.low, interval: sum.interval,
      tolerance: isBounded ? nil : sum.half + stated.half, verdict: sum.verdict(against: stated))
  }
}
