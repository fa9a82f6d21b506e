/// The signs by which the figures of a table are grouped and parted.
///
/// ```
/// 1,234.56   commas and a point: the way of nearly all letters
/// 1 234,56   spaces and a comma
/// 1.234,56   points and a comma
/// 1'234.56   apostrophes and a point
/// ```
/// Another way than the first is believed only where all figures of a table that can tell agree:
/// `1,234` by itself says nothing else than what it says everywhere.
struct FigureStyle: Equatable {
  /// What stands between groups of three digits; 0 for nothing.
  var group: UInt8
  /// What stands before the decimals.
  var point: UInt8

  static let usual = FigureStyle(group: UInt8(ascii: ","), point: UInt8(ascii: "."))

  /// How many figures must be written in another way.
  static let witnesses = 3
  /// How many figures must be grouped for each long one that is not: a year with a mark behind it.
  static let slips = 20
  /// The longest text that is looked at.
  private static let longest = 24

  /// The other way in which the figures in `texts` are written; nil when they are written as usual.
  init?(of texts: [TextRange], in text: TextStore) {
    var counts = Counts()
    for range in texts where range.count <= FigureStyle.longest {
      counts.add(range, text.bytes)
    }
    guard let style = counts.style(witnesses: FigureStyle.witnesses) else { return nil }
    self = style
  }

  init(group: UInt8, point: UInt8) {
    self.group = group
    self.point = point
  }

  /// Whether a cell that could not be read as usual may be a figure written in another way.
  static func mayBeForeign(_ range: TextRange, in text: TextStore) -> Bool {
    guard range.count <= longest else { return false }
    let bytes = text.bytes
    var digits = 0
    for index in range.indices {
      if ASCII.isDigit(bytes[index]) {
        digits += 1
      } else if ASCII.isLetter(bytes[index]) {
        return false
      }
    }
    return digits >= 2
  }
}

/// How many figures of a table are written in which way.
private struct Counts {
  private var usual = 0
  private var commaDecimals = 0
  private var pointDecimals = 0
  /// Digits without a sign between them that would have one if others had.
  private var ungrouped = 0
  private var spaces = 0
  private var points = 0
  private var apostrophes = 0

  /// Counts the figure between the first digit of a cell and the last.
  mutating func add(_ range: TextRange, _ bytes: [UInt8]) {
    guard let first = range.indices.first(where: { ASCII.isDigit(bytes[$0]) }),
      let last = range.indices.last(where: { ASCII.isDigit(bytes[$0]) }),
      !range.indices.contains(where: { ASCII.isLetter(bytes[$0]) })
    else { return }
    // The lengths of the runs of digits, and the signs between them.
    var runs = [0]
    var signs: [UInt8] = []
    for index in first...last {
      if ASCII.isDigit(bytes[index]) {
        runs[runs.count - 1] += 1
      } else {
        signs.append(bytes[index])
        runs.append(0)
      }
    }
    add(runs, signs, startsWithZero: bytes[first] == UInt8(ascii: "0"))
  }

  private mutating func add(_ runs: [Int], _ signs: [UInt8], startsWithZero: Bool) {
    guard let sign = signs.first, let lastSign = signs.last else {
      if runs[0] > 4 { ungrouped += 1 }
      return
    }
    let isMixed = sign != lastSign
    let groups = isMixed ? runs.dropLast() : runs[...]
    let isGrouped =
      runs[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 }
      && signs.dropLast(isMixed ? 1 : 0).allSatisfy { $0 == sign }
    let decimal = signs.count == 1 || isMixed ? lastSign : 0
    switch sign {
    case UInt8(ascii: ","):
      // One group behind one comma: decimals only after a zero.
      if isGrouped, !startsWithZero { usual += 1 } else if signs.count == 1 { commaDecimals += 1 }
    case UInt8(ascii: "."):
      if signs.count == 1, !(isGrouped && !startsWithZero) { pointDecimals += 1 }
      if signs.count > 1, isGrouped { points += 1 }
    case ASCII.space where isGrouped: spaces += 1
    case UInt8(ascii: "'") where isGrouped: apostrophes += 1
    // A date, or a range.
    default: return
    }
    guard isMixed, isGrouped else { return }
    if decimal == UInt8(ascii: ",") { commaDecimals += 1 }
    if decimal == UInt8(ascii: ".") { pointDecimals += 1 }
  }

  /// The way that all figures agree in, when so many say so.
  func style(witnesses: Int) -> FigureStyle? {
    guard usual == 0, commaDecimals == 0 || pointDecimals == 0 else { return nil }
    let groups: [(count: Int, sign: UInt8)] = [
      (spaces, ASCII.space), (points, UInt8(ascii: ".")), (apostrophes, UInt8(ascii: "'")),
    ]
    let used = groups.filter { $0.count > 0 }
    guard used.count <= 1, (used.first?.count ?? 0) >= ungrouped * FigureStyle.slips else {
      return nil
    }
    guard (used.first?.count ?? 0) + commaDecimals >= witnesses else { return nil }
    let isComma = commaDecimals > 0 || used.first?.sign == UInt8(ascii: ".")
    guard !(isComma && pointDecimals > 0) else { return nil }
    // Beside decimal commas a lone group is one of points.
    let group = used.first?.sign ?? UInt8(ascii: ".")
    return FigureStyle(group: group, point: UInt8(ascii: isComma ? "," : "."))
  }
}
