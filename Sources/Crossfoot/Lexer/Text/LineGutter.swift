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

  /// A gutter that ends above a line of one column is at least this wide.
  private static let wide = 10
  /// A mark before a gutter takes up so many bytes at most: it is a bullet, and its text stands behind it.
  private static let longestMark = 3

  /// Whether `line` has two columns, of which `next` goes on with the left one only: the lines of a letterhead, say.
  ///
  /// ```
  /// 100 Main Street                  Telephone (302) 555-0100
  /// Dover, DE 19901
  /// ```
  static func ends(in line: Line, above next: Line, _ bytes: [UInt8]) -> Bool {
    guard line.left == next.left, next.start < next.end,
      line.traits.isDisjoint(with: [.tab, .leadingTab]),
      next.traits.isDisjoint(with: [.tab, .leadingTab, .wideGap]),
      !ASCII.isLower(bytes[Int(next.start)])
    else { return false }
    var position = Int(line.start)
    while let gutter = first(behind: position, line, bytes) {
      position = gutter.end
      guard gutter.columns.count >= wide, position < Int(line.end) else { continue }
      let gap = position - gutter.columns.count
      // What is left out in brackets is a blank in a sentence.
      guard gap - Int(line.start) > longestMark,
        !bytes[Int(line.start)..<gap].contains(UInt8(ascii: "["))
      else { return false }
      // What goes on in small letters is a sentence with a blank in it, and a label has its text beside it.
      return !ASCII.isLower(bytes[position]) && Int(next.right) < gutter.columns.upperBound
        && bytes[gap - 1] != UInt8(ascii: ":")
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
