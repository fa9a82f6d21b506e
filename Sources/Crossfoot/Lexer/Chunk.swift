/// A stretch of a line that stands apart from what is before and after it: a label, a header, or a
/// figure with its signs.
struct Chunk {
  /// So many dashes are a rule, and no nil figure.
  static let ruleDashes = 5

  // A large table has them by the hundred thousand: 32 bits count what offsets count.
  private var start: UInt32
  private var end: UInt32
  private var firstColumn: UInt32
  private var columnsEnd: UInt32
  /// Whether it looks like what stands in a column of figures.
  var isFigure: Bool
  /// Whether it is a year standing alone: a header more often than a figure.
  var isYear: Bool
  /// Whether it was made as wide as the rule below it.
  var isWidened = false

  init(range: Range<Int>, left: Int, right: Int, isFigure: Bool, isYear: Bool) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    firstColumn = UInt32(clamping: left)
    columnsEnd = UInt32(clamping: right)
    self.isFigure = isFigure
    self.isYear = isYear
  }

  /// Its bytes in the file.
  var range: Range<Int> {
    get { Int(start)..<Int(end) }
    set { (start, end) = (UInt32(newValue.lowerBound), UInt32(newValue.upperBound)) }
  }

  /// Whether it is short enough, and bracketed, so that it may be a footnote marker.
  var mayBeMarker = false

  /// Whether its middle stands below that of `header`, within a space or two.
  func isCentred(over header: Chunk) -> Bool {
    abs(left + right - header.left - header.right) <= 4
  }

  /// The columns that it takes up, from 0, half-open.
  var left: Int {
    get { Int(firstColumn) }
    set { firstColumn = UInt32(clamping: newValue) }
  }
  var right: Int {
    get { Int(columnsEnd) }
    set { columnsEnd = UInt32(clamping: newValue) }
  }
}
