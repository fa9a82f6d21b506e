/// Figures with another one in brackets behind them, which stand in two columns or in none.
///
/// ```
/// Asia        70 (35%)
/// Americas     15 (7%)      15 reaches into the column of (35%), and belongs to that of 70
/// Total     201 (100%)
/// ```
/// They are set flush right as one, so that the first of two that are narrow stands further right than its
/// column. Where most rows have two columns, no row has one.
struct BracketPairs {
  let source: Source
  let columns: FigureColumns

  /// How much further right, or left, than its column a figure ends.
  private static let shift = 3

  /// The chunk at `index`, or both of its figures, each with the place of its column; `last` is the column of the
  /// cell before it.
  func parts(
    of chunk: Chunk, before next: Chunk?, at place: Range<Int>, after last: Int
  ) -> [(chunk: Chunk, place: Range<Int>)] {
    let column = place.lowerBound - 1
    guard chunk.isFigure, place.count == 1, column >= 1, column > last else {
      return [(chunk, place)]
    }
    if let next, next.left == chunk.right + 1, isBracketed(next.range), !isBracketed(chunk.range),
      columns.place(of: next) == place, ends(chunk.right, in: column)
    {
      return [(chunk, column..<column + 1)]
    }
    guard let (first, second) = cut(chunk), ends(first.right, in: column),
      abs(second.right - columns.right(of: place.lowerBound)) <= 1
    else { return [(chunk, place)] }
    return [(first, column..<column + 1), (second, place)]
  }

  private func ends(_ right: Int, in column: Int) -> Bool {
    abs(right - columns.right(of: column)) <= BracketPairs.shift
  }

  private func isBracketed(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    return source.bytes[first] == UInt8(ascii: "(") && source.bytes[last] == UInt8(ascii: ")")
  }

  /// The two figures of a chunk `5 (10)`, which is read as one with a marker.
  private func cut(_ chunk: Chunk) -> (first: Chunk, second: Chunk)? {
    let range = chunk.range
    guard chunk.right - chunk.left == range.count,
      let space = range.firstIndex(where: { source.bytes[$0] == ASCII.space }),
      isBracketed(space + 1..<range.upperBound), !isBracketed(range.lowerBound..<space),
      source.bytes[range.lowerBound..<space].contains(where: ASCII.isDigit),
      source.bytes[space + 1..<range.upperBound].contains(where: ASCII.isDigit)
    else { return nil }
    var (first, second) = (chunk, chunk)
    first.range = range.lowerBound..<space
    first.right = chunk.left + first.range.count
    second.range = space + 1..<range.upperBound
    second.left = first.right + 1
    return (first, second)
  }
}
