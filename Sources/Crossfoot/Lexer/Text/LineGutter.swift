/// The white space between what stands side by side in two lines, the names of two who sign say.
enum LineGutter {
  /// A gutter is at least this wide, in columns; a typist leaves less between sentences.
  private static let narrowest = 4

  /// Whether a gutter goes through both lines.
  static func isShared(by line: Line, _ next: Line, _ bytes: [UInt8]) -> Bool {
    guard line.traits.isDisjoint(with: [.tab, .leadingTab]),
      next.traits.isDisjoint(with: [.tab, .leadingTab])
    else { return false }
    var left = first(behind: Int(line.start), line, bytes)
    var right = first(behind: Int(next.start), next, bytes)
    while let one = left, let other = right {
      if one.columns.overlaps(other.columns) { return true }
      if one.columns.upperBound <= other.columns.lowerBound {
        left = first(behind: one.end, line, bytes)
      } else {
        right = first(behind: other.end, next, bytes)
      }
    }
    return false
  }

  /// The first gutter of `line` behind `position`: its columns, and where it ends in the file.
  private static func first(
    behind position: Int, _ line: Line, _ bytes: [UInt8]
  ) -> (columns: Range<Int>, end: Int)? {
    var position = position
    while position < Int(line.end) {
      let start = position
      while position < Int(line.end), bytes[position] == ASCII.space { position += 1 }
      if position - start >= narrowest {
        let lineStart = Int(line.lineStart)
        return (start - lineStart..<position - lineStart, position)
      }
      position += 1
    }
    return nil
  }
}
