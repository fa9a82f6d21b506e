/// The amounts of a table as lines of fields, in which some lines are sums of others: its rows, or,
/// turned, its columns.
struct AmountGrid {
  /// How strongly a line says that it is a sum.
  enum Evidence: UInt8 {
    /// Nothing says so.
    case none
    /// It may be one: it stands below other lines, or a rule stands above it.
    case weak
    /// A label, a header, or its place after a rule says so.
    case strong
  }

  /// What is known of a line besides its amounts.
  struct Line {
    var evidence = Evidence.none
    /// No sum counts it: it holds ratios, amounts a share, a memo, or is a heading.
    var isExcluded = false
    /// Its figures are taken off though they are printed positive.
    var isDeducted = false
    // A table may have lines by the hundred thousand: a number of 32 bits halves them.
    private var shortStart: UInt32

    init(sectionStart: Int = 0) { shortStart = UInt32(clamping: sectionStart) }

    /// The first line of the section that it belongs to.
    var sectionStart: Int {
      get { Int(shortStart) }
      set { shortStart = UInt32(clamping: newValue) }
    }
  }

  let lineCount: Int
  let fieldCount: Int
  var lines: [Line]
  /// Fields that bear no witness: percentages beside amounts.
  var isSide: [Bool]

  /// The amounts of the table, row by row, whichever way the grid is turned.
  private let amounts: TableAmounts
  private var lineStride: Int
  private let fieldStride: Int
  /// Where the first line starts among the amounts: at the last one when the grid is turned round.
  private var origin: Int

  /// The rows of a table as lines, or its columns when `isTurned`; `amounts`, which other grids may
  /// have, too, holds `width` a row.
  init(_ amounts: TableAmounts, width: Int, isTurned: Bool) {
    let rows = width > 0 ? amounts.all.count / width : 0
    self.amounts = amounts
    (lineCount, fieldCount) = isTurned ? (width, rows) : (rows, width)
    (lineStride, fieldStride) = isTurned ? (1, width) : (width, 1)
    origin = 0
    lines = Array(filledWith: Line(), count: lineCount)
    isSide = Array(filledWith: false, count: fieldCount)
  }

  /// The same amounts, the last line first, where no more is known of one line than of all.
  var turnedRound: AmountGrid {
    var grid = self
    grid.origin = start(ofLine: max(lineCount - 1, 0))
    grid.lineStride = -lineStride
    return grid
  }

  subscript(line: Int, field: Int) -> Amount {
    amounts.all[start(of: field) &+ line &* lineStride]
  }

  /// Calls `body` with each line, and the amount that it has in a field.
  @inline(__always)
  func forEachLine(in field: Int, _ body: (_ line: Int, _ amount: Amount) -> Void) {
    let allAmounts = amounts.all
    let amounts = allAmounts.span
    var place = start(of: field)
    for line in 0..<lineCount {
      body(line, amounts[place])
      place &+= lineStride
    }
  }

  /// Calls `body` with each field, and the amount that a line has in it.
  @inline(__always)
  func forEachField(of line: Int, _ body: (_ field: Int, _ amount: Amount) -> Void) {
    let allAmounts = amounts.all
    let amounts = allAmounts.span
    var place = origin &+ line &* lineStride
    for field in 0..<fieldCount {
      body(field, amounts[place])
      place &+= fieldStride
    }
  }

  /// In what all sums fit 64 bits; 0 where some may not.
  var unit: Int64 { amounts.unit }

  /// The largest and the least of all figures, and zero.
  var extremes: (greatest: Int128, least: Int128) { (amounts.greatest, amounts.least) }

  /// Whether a figure stands in every place.
  var isSolid: Bool { amounts.isSolid }

  /// An amount as a sum that counts `unit`, if that is not 0.
  @inline(__always)
  func narrow(_ line: Int, _ field: Int) -> NarrowSum {
    amounts.isNarrow
      ? amounts.narrow[start(of: field) &+ line &* lineStride]
      : NarrowSum(self[line, field], unit: amounts.unit)
  }

  /// What lines come to in a field, less those that are taken off.
  func sum(_ members: [(line: Int, isSubtracted: Bool)], _ field: Int) -> AmountSum {
    let start = start(of: field)
    guard amounts.isNarrow else {
      var sum = AmountSum()
      for member in members {
        sum.add(
          amounts.all[start &+ member.line &* lineStride], isSubtracted: member.isSubtracted)
      }
      return sum
    }
    var sum = NarrowSum()
    let allFigures = amounts.narrow
    let figures = allFigures.span
    for member in members {
      sum.add(figures[start &+ member.line &* lineStride], isSubtracted: member.isSubtracted)
    }
    return sum.wide(amounts.unit, of: members.count)
  }

  /// What the last `count` of `lines` come to in a field, less those for which `isSubtracted` is true, given
  /// their place among these and their number.
  @inline(__always)
  func sum(
    last count: Int, of lines: [Int], _ field: Int,
    isSubtracted: (_ place: Int, _ line: Int) -> Bool
  ) -> AmountSum {
    let (start, first) = (start(of: field), lines.count - count)
    let lines = lines.span
    guard amounts.isNarrow else {
      var sum = AmountSum()
      for place in 0..<count {
        let line = lines[first &+ place]
        sum.add(amounts.all[start &+ line &* lineStride], isSubtracted: isSubtracted(place, line))
      }
      return sum
    }
    var sum = NarrowSum()
    let allFigures = amounts.narrow
    let figures = allFigures.span
    for place in 0..<count {
      let line = lines[first &+ place]
      sum.add(figures[start &+ line &* lineStride], isSubtracted: isSubtracted(place, line))
    }
    return sum.wide(amounts.unit, of: count)
  }

  /// Where a line stands in the first field.
  private func start(ofLine line: Int) -> Int { origin &+ line &* lineStride }

  /// Where the first line stands in a field.
  private func start(of field: Int) -> Int { origin &+ field &* fieldStride }

  func hasFigure(_ line: Int) -> Bool {
    let allAmounts = amounts.all
    let amounts = allAmounts.span
    var place = origin &+ line &* lineStride
    for _ in 0..<fieldCount {
      if amounts[place].kind != .blank { return true }
      place &+= fieldStride
    }
    return false
  }
}

extension Table {
  /// The largest of 5, 10, 50, 100 … that every figure without decimals is a multiple of, when
  /// there are six figures or more; zero when there is no such number.
  ///
  /// A table of round figures was rounded to more than its last printed place.
  var granule: Decimal {
    // Words such as "million" part what is printed from what it counts.
    guard commonPower == nil else { return .zero }
    var count = 0
    var divisor: Int64 = 0
    for (index, cell) in cells.enumerated()
    where cell.status == .number && cell.figure.digits != 0 {
      guard cell.figure.decimals == 0 else { return .zero }
      if isPercentage(index) { continue }
      count += 1
      divisor = Table.greatestCommonDivisor(divisor, Int64(cell.figure.digits.magnitude))
      if divisor == 1 { return .zero }
    }
    guard count >= 6 else { return .zero }
    var granule: Int64 = 1
    var (next, factor): (Int64, Int64) = (5, 2)
    // 5, 10, 50, 100 …: times two and times five in turn.
    while divisor % next == 0, next < 1_000_000_000 {
      granule = next
      next *= factor
      factor = 7 - factor
    }
    return granule == 1 ? .zero : Decimal(Int(granule))
  }

  /// Whether the cell at `index` is a percentage, as the figure says or, of a short one, the head of its
  /// column.
  private func isPercentage(_ index: Int) -> Bool {
    let isShort = cells[index].figure.digits.magnitude < Table.leastAmount
    let unit = isShort ? columns[index % (columns.count - 1) + 1].unit : nil
    return (cells[index].unit ?? unit) == .percent
  }

  /// Figures from here on are no percentages: "75% of shares sold" heads amounts.
  private static let leastAmount = 1000

  private static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (high, low) = (max(left, right), min(left, right))
    while low != 0 { (high, low) = (low, high % low) }
    return high
  }

  /// The amounts of the table, by rows.
  func amounts() -> [Amount] {
    let granule = granule
    return cells.indices.map { index in
      let cell = cells[index]
      return Amount(
        status: cell.status, figure: cell.figure, isAbove: cell.isAbove,
        granule: granule == .zero || isPercentage(index) ? .zero : granule,
        shift: cell.power == 0 ? 0 : shift(of: cell))
    }
  }
}

extension AmountGrid {
  /// Whether the lines at one end of a difference add up to nothing in all fields: another relation holds
  /// among them, and what is left holds without them.
  func isPadded(_ members: [(line: Int, isSubtracted: Bool)]) -> Bool {
    guard members.count > 2, members.contains(where: \.isSubtracted) else { return false }
    return opensWithNothing(members) || opensWithNothing(members.reversed())
  }

  private func opensWithNothing(_ members: [(line: Int, isSubtracted: Bool)]) -> Bool {
    var totals = [Decimal](filledWith: .zero, count: fieldCount)
    var holdsFigure = false
    for (line, isSubtracted) in members.dropLast() {
      for field in totals.indices {
        let figure = self[line, field].low
        holdsFigure = holdsFigure || figure != .zero
        totals[field] += isSubtracted ? -figure : figure
      }
      if holdsFigure, totals.allSatisfy({ $0 == .zero }) { return true }
    }
    return false
  }
}
