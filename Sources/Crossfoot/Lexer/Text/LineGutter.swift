/// The white space between what stands side by side in two lines, the names of two who sign say.
enum LineGutter {
  /// A gutter is at least this wide, in columns; a typist leaves less between sentences.
  private static let narrowest = 4

  /// Whether a gutter goes through both lines.
  static func isShared(by line: Line, _ next: Line, _ bytes: [UInt8]) -> Bool {
    guard line.traits.isDisjoint(with: [.tab, .leadingTab]),
      next.traits.isDisjoint(with: [.tab, .leadingTab])
    else { return false }
    var start = Int(line.start)
    while let gutter = gutter(from: start, Int(line.end), bytes) {
      let columns =
        gutter.lowerBound - Int(line.lineStart)..<gutter.upperBound - Int(line.lineStart)
      if isBlank(columns, in: next, bytes) { return true }
      start = gutter.upperBound
    }
    return false
  }

  private static func gutter(from start: Int, _ end: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var position = start
    while position < end {
      let first = position
      while position < end, bytes[position] == ASCII.space { position += 1 }
      if position - first >= narrowest { return first..<position }
      position += 1
    }
    return nil
  }

  /// Whether `next` has a gutter of its own at some of `columns`, and words on both sides of it.
  private static func isBlank(_ columns: Range<Int>, in next: Line, _ bytes: [UInt8]) -> Bool {
    var start = Int(next.start)
    while let gutter = gutter(from: start, Int(next.end), bytes) {
      let own = gutter.lowerBound - Int(next.lineStart)..<gutter.upperBound - Int(next.lineStart)
      if own.overlaps(columns) { return true }
      start = gutter.upperBound
    }
    return false
  }
}
