/// How a plain-text letter uses its lines: one paragraph a line, or prose wrapped at some width.
struct TextLayout {
  /// Whether prose is wrapped, so that most line ends stand for spaces.
  let isWrapped: Bool
  /// The width, in columns, that nine of ten lines of prose stay within.
  let proseWidth: Int
  /// The column that nine of ten lines of prose end before.
  let rightEdge: Int

  /// Lines wider than this are paragraphs that nobody wrapped.
  ///
  /// EDGAR's own limit is 80 columns of prose; text taken out of PDFs has wide indents but no wider
  /// lines.
  private static let widestWrappedLine = 120
  /// Shorter lines are headings and addresses: they say nothing about where prose is wrapped.
  private static let shortestProseLine = 40

  init(_ lines: [Line]) {
    var widths = Percentile(limit: TextLayout.widestWrappedLine)
    var edges = Percentile(limit: 2 * TextLayout.widestWrappedLine)
    var wrappedColumns = 0
    var unwrappedColumns = 0
    for line in lines
    where line.kind == .text && line.traits.isDisjoint(with: [.tab, .wideGap]) {
      if line.width > TextLayout.widestWrappedLine {
        unwrappedColumns += line.width
      } else {
        wrappedColumns += line.width
        if line.width >= TextLayout.shortestProseLine {
          widths.add(line.width)
          edges.add(Int(line.right))
        }
      }
    }
    isWrapped = widths.count > 0 && unwrappedColumns * 3 < wrappedColumns
    proseWidth = widths.ninetieth
    rightEdge = edges.ninetieth
  }

  /// The least width at which a line counts as full, so that it may have been wrapped.
  var fullWidth: Int { proseWidth * 3 / 5 }
}

/// Counts small numbers, to tell what nine of ten of them stay within.
private struct Percentile {
  private var counts: [UInt32]
  private let limit: Int
  private(set) var count = 0

  init(limit: Int) {
    self.limit = limit
    counts = [UInt32](repeating: 0, count: limit + 1)
  }

  @inline(__always)
  mutating func add(_ value: Int) {
    counts[min(value, limit)] += 1
    count += 1
  }

  var ninetieth: Int {
    var remaining = count - count / 10
    for value in 0...limit {
      remaining -= Int(counts[value])
      if remaining <= 0 { return value }
    }
    return limit
  }
}
