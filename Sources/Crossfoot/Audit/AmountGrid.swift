/// The amounts of a table as lines of fields, in which some lines are sums of others: its rows, or,
/// turned, its columns.
struct AmountGrid {
  /// How strongly a line says that it is a sum.
  enum Evidence {
    /// Nothing says so.
    case none
    /// It may be one: it stands below other lines, or a rule stands above it.
    case weak
    /// A label, a header, or its place after a rule says so.
    case strong
  }

  let lineCount: Int
  let fieldCount: Int
  /// The amounts, line by line.
  private var amounts: [Amount]
  var evidence: [Evidence]
  /// Lines that no sum counts: ratios, amounts a share, memos, headings.
  var isExcluded: [Bool]
  /// Lines whose figures are taken off though they are printed positive.
  var isDeducted: [Bool]
  /// The first line of the section that a line belongs to.
  var sectionStart: [Int]
  /// Fields that bear no witness: percentages beside amounts.
  var isSide: [Bool]

  init(lineCount: Int, fieldCount: Int) {
    self.lineCount = lineCount
    self.fieldCount = fieldCount
    amounts = Array(repeating: .blank, count: lineCount * fieldCount)
    evidence = Array(repeating: .none, count: lineCount)
    isExcluded = Array(repeating: false, count: lineCount)
    isDeducted = Array(repeating: false, count: lineCount)
    sectionStart = Array(repeating: 0, count: lineCount)
    isSide = Array(repeating: false, count: fieldCount)
  }

  subscript(line: Int, field: Int) -> Amount {
    get { amounts[line * fieldCount + field] }
    set { amounts[line * fieldCount + field] = newValue }
  }

  func hasFigure(_ line: Int) -> Bool {
    (0..<fieldCount).contains { self[line, $0].kind != .blank }
  }
}

extension Table {
  /// The largest of 5, 10, 50, 100 … that every figure without decimals is a multiple of, when
  /// there are six figures or more; zero when there is no such number.
  ///
  /// A table of round figures was rounded to more than its last printed place.
  var granule: Decimal {
    var count = 0
    var divisor: Int64 = 0
    for cell in cells where cell.status == .number && cell.figure.digits != 0 {
      guard cell.figure.decimals == 0 else { return .zero }
      if cell.unit == .percent { continue }
      count += 1
      divisor = Table.greatestCommonDivisor(divisor, Int64(cell.figure.digits.magnitude))
      if divisor == 1 { return .zero }
    }
    guard count >= 6 else { return .zero }
    var granule: Int64 = 1
    var next: Int64 = 5
    // 5, 10, 50, 100 …: times two and times five in turn.
    while divisor % next == 0, next < 1_000_000_000 {
      granule = next
      next *= String(next).first == "5" ? 2 : 5
    }
    return granule == 1 ? .zero : Decimal(Int(granule))
  }

  private static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (high, low) = (max(left, right), min(left, right))
    while low != 0 { (high, low) = (low, high % low) }
    return high
  }

  /// The amounts of the table, by rows.
  func amounts() -> [Amount] {
    let granule = granule
    return cells.map {
      Amount(status: $0.status, figure: $0.figure, isAbove: $0.isAbove, granule: granule)
    }
  }
}
