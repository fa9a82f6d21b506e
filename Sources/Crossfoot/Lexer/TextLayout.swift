/// How a plain-text letter uses its lines: one paragraph a line, or prose wrapped at some width.
struct TextLayout {
  /// Whether prose is wrapped, so that most line ends stand for spaces.
  let isWrapped: Bool
  /// The width, in columns, that nine of ten lines of prose stay within.
  let proseWidth: Int

  /// Lines wider than this are paragraphs that nobody wrapped. EDGAR's own limit is 80 columns of
  /// prose; text taken out of PDFs has wide indents but no wider lines.
  private static let widestWrappedLine = 120

  init(_ lines: [Line]) {
    var widths = [Int](repeating: 0, count: TextLayout.widestWrappedLine + 1)
    var wrappedColumns = 0
    var unwrappedColumns = 0
    var prose = 0
    for line in lines where line.kind == .text && !line.traits.contains(.tab) {
      if line.width > TextLayout.widestWrappedLine {
        unwrappedColumns += line.width
      } else {
        wrappedColumns += line.width
        // Short lines are headings and addresses: they say nothing about where prose is wrapped.
        if line.width >= 40, !line.traits.contains(.wideGap) {
          widths[line.width] += 1
          prose += 1
        }
      }
    }
    isWrapped = prose > 0 && unwrappedColumns * 3 < wrappedColumns
    var remaining = prose - prose / 10
    var width = 0
    while width < TextLayout.widestWrappedLine, remaining > widths[width] {
      remaining -= widths[width]
      width += 1
    }
    proseWidth = width
  }

  /// The least width at which a line counts as full, so that it may have been wrapped.
  var fullWidth: Int { proseWidth * 3 / 5 }
}
