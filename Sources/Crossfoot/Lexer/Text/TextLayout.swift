/// How a plain-text letter uses its lines: one paragraph a line, or prose wrapped at some width.
struct TextLayout {
  /// Whether prose is wrapped, so that most line ends stand for spaces.
  let isWrapped: Bool
  /// The width, in columns, that nine of ten lines of prose stay within.
  let proseWidth: Int
  /// The column that nine of ten lines of prose end before.
  let rightEdge: Int
  /// The least width at which a line counts as full, so that it may have been wrapped.
  let fullWidth: Int

  /// Lines wider than this are paragraphs that nobody wrapped.
  ///
  /// EDGAR's own limit is 80 columns of prose; text taken out of PDFs has wide indents but no wider
  /// lines.
  private static let widestWrappedLine = 120
  /// Shorter lines are headings and addresses: they say nothing about where prose is wrapped.
  private static let shortestProseLine = 40

  /// The least width of a full line where prose has that width.
  static func fullWidth(_ proseWidth: Int) -> Int { proseWidth * 3 / 5 }

  init(_ lines: [Line]) {
    var widths = Percentile()
    var edges = Percentile()
    var wrappedColumns = 0
    var unwrappedColumns = 0
    for line in lines
    where line.kind == .text && line.traits.isDisjoint(with: [.tab, .wideGap]) {
      let width = line.width
      if width > TextLayout.widestWrappedLine {
        unwrappedColumns &+= width
      } else {
        wrappedColumns &+= width
        if width >= TextLayout.shortestProseLine {
          widths.add(width)
          edges.add(Int(line.right))
        }
      }
    }
    isWrapped = widths.count > 0 && unwrappedColumns * 3 < wrappedColumns
    proseWidth = widths.ninetieth()
    rightEdge = edges.ninetieth()
    fullWidth = TextLayout.fullWidth(proseWidth)
  }
}

/// Counts small numbers, to tell what nine of ten of them stay within.
private struct Percentile {
  private var counts = InlineArray<241, UInt32>(repeating: 0)
  private(set) var count = 0
  private var largest = 0

  /// Numbers above this one are counted as this one.
  private static let limit = 240

  @inline(__always)
  mutating func add(_ value: Int) {
    let value = min(value, Percentile.limit)
    counts[value] &+= 1
    count &+= 1
    largest = max(largest, value)
  }

  /// What nine of ten numbers stay within; changes nothing, but a copy would move all counts.
  mutating func ninetieth() -> Int {
    // From above, since nine of ten stand below.
    var value = largest
    var above = Int(counts[value])
    while value > 0, above <= count / 10 {
      value -= 1
      above += Int(counts[value])
    }
    return value
  }
}
