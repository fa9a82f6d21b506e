/// Columns of which one is the product of two others in every row but one: tons, their grade, and what they
/// hold; a price, an exchange ratio, and what the shares are worth by it.
///
/// ```
/// Price     Exchange ratio     Equivalent value
/// $37.18            0.4150               $15.43
///  38.60            0.4150                16.20      38.60 × 0.4150 = 16.02
/// ```
/// A header says of one of the factors that it is an amount each. The one row that does not tie is an error when
/// a slip of the pen in one of its figures explains it, and in no other one.
struct ProductColumns {
  private let table: Table
  private let ordinal: Int
  private let amounts: [Amount]

  /// The product and its factors.
  private typealias Columns = (product: Int, left: Int, right: Int)

  /// What the rows say of three columns.
  private struct Support {
    var columns: Columns
    var ties = 0
    var digits = 0
    var missing: [Int] = []
  }

  /// The most columns, and rows, of a table that is looked at.
  private static let most = (columns: 12, rows: 60)
  /// How many columns away a factor stands at most.
  private static let reach = 4
  /// How many digits must tie where digits changed places, and how many, in how many rows, where one is wrong.
  private static let digitsOfSwap = 3
  private static let neededOfEdit = (rows: 3, digits: 6)
  /// By how many times what rounding explains a row must be off.
  private static let beyondRounding = 3

  /// The row of each product that is wrong.
  static func checks(
    of table: Table, ordinal: Int, _ amounts: [Amount], _ words: TableWords
  ) -> [Check] {
    guard table.isCertain, (4...most.columns).contains(table.columns.count),
      (2...most.rows).contains(table.rows.count)
    else { return [] }
    let rule = ProductColumns(table: table, ordinal: ordinal, amounts: amounts)
    let figured = (1..<table.columns.count).filter { rule.holdsAmounts($0) }
    guard figured.count >= 3 else { return [] }
    var best: Support?
    for each in figured where words.columns[each].contains(.ratio) {
      for other in figured where other != each && abs(other - each) <= reach {
        for product in figured where product != each && product != other {
          guard abs(product - each) <= reach, abs(product - other) <= reach,
            let support = rule.support((product, each, other))
          else { continue }
          if support.ties > best?.ties ?? 0 { best = support }
        }
      }
    }
    guard let best, let row = best.missing.first, best.missing.count == 1 else { return [] }
    return rule.check(row, best).map { [$0] } ?? []
  }

  private func holdsAmounts(_ column: Int) -> Bool {
    (table.columns[column].unit?.isOfAmounts ?? true)
      && table.rows.indices.contains { amount($0, column).isPlain }
  }

  private func amount(_ row: Int, _ column: Int) -> Amount {
    amounts[table.cellIndex(row: row, column: column)]
  }

  // MARK: Rows

  /// A product with its factors, and what rounding makes of it.
  private typealias Parts = (stated: Amount, value: Decimal, low: Decimal, high: Decimal)

  /// What the rows say, as far as no two of them are off.
  private func support(_ columns: Columns) -> Support? {
    var support = Support(columns: columns)
    for row in table.rows.indices {
      guard let (stated, value, low, high) = parts(row, columns) else { continue }
      let printed = DecimalInterval(stated.low - stated.half, stated.low + stated.half)
      if DecimalInterval(low, high).meets(printed) {
        support.ties += 1
        support.digits += LineSearch.digits(value, beyond: stated.half + (high - low).half)
      } else {
        support.missing.append(row)
        if support.missing.count > 1 { return nil }
      }
    }
    return support.ties > 0 ? support : nil
  }

  private func parts(_ row: Int, _ columns: Columns) -> Parts? {
    let (stated, left, right) = (
      amount(row, columns.product), amount(row, columns.left), amount(row, columns.right)
    )
    guard table.rows[row].role != .section, stated.isPlain, left.isPlain, right.isPlain,
      stated.low > .zero, left.low > left.half, right.low > right.half, left.low != stated.low,
      right.low != stated.low, left.low != .one, right.low != .one,
      let value = left.low.multiplied(by: right.low),
      let low = (left.low - left.half).multiplied(by: right.low - right.half),
      let high = (left.low + left.half).multiplied(by: right.low + right.half)
    else { return nil }
    return (stated, value, low, high)
  }

  // MARK: Checks

  /// The check of the row that does not tie; nil when not just one of its figures may be wrong.
  private func check(_ row: Int, _ support: Support) -> Check? {
    let (product, left, right) = support.columns
    guard let (stated, value, low, high) = parts(row, support.columns) else { return nil }
    let slack = stated.half + (high - low).half
    guard (stated.low - value).magnitude > slack * ProductColumns.beyondRounding else { return nil }
    var found: [Check] = []
    if isSlip(row, product, value, support) {
      found.append(
        check(row, product, [left, right], .product, value, DecimalInterval(low, high)))
    }
    for (factor, other) in [(left, right), (right, left)] {
      let form = LineQuotients.Form.ratio
      guard let quotient = form.quotient(stated, amount(row, other)),
        isSlip(row, factor, quotient.value, support)
      else { continue }
      found.append(
        check(row, factor, [product, other], .ratio, quotient.value, quotient.interval))
    }
    return found.count == 1 ? found.first : nil
  }

  private func isSlip(_ row: Int, _ column: Int, _ value: Decimal, _ support: Support) -> Bool {
    let cell = table.cell(row: row, column: column)
    let unit = cell.figure.unit
    guard cell.power == 0, unit.nanos > 0,
      let units = Int64(
        exactly: value.rounded(decimals: Int(cell.figure.decimals)).nanos / unit.nanos)
    else { return false }
    switch Swap.kind(cell.figure.digits, units) {
    case .neighbours: return support.digits >= ProductColumns.digitsOfSwap
    case .edit, .digits:
      return support.ties >= ProductColumns.neededOfEdit.rows
        && support.digits >= ProductColumns.neededOfEdit.digits
    default: return false
    }
  }

  private func check(
    _ row: Int, _ column: Int, _ operands: [Int], _ operation: Check.Operator, _ value: Decimal,
    _ interval: DecimalInterval
  ) -> Check {
    Check(
      rule: .ratio, operator: operation, table: ordinal,
      target: table.reference(row: row, column: column, ordinal: ordinal),
      operands: operands.map { table.reference(row: row, column: $0, ordinal: ordinal) },
      stated: table.cell(row: row, column: column).figure, computed: value, interval: interval,
      tolerance: nil, verdict: .inconsistent)
  }
}
