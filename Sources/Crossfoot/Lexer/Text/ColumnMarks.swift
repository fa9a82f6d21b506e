/// Where the columns of a table begin, as its line of `<S>` and `<C>` tags says (EDGAR Filer Manual,
/// volume II, chapter 5).
///
/// ```
///                 BEGINNING OF
///                    YEAR       ADDITIONS COLLECTIONS
/// <S>            <C>            <C>       <C>
/// ```
struct ColumnMarks {
  /// The columns of characters at which the `<C>` tags stand, from left to right.
  private(set) var starts: [Int] = []

  /// No marks.
  init() {}

  /// The marks of `line`; none when no column of labels comes first.
  init(_ source: Source, _ line: Line) {
    let bytes = source.bytes
    guard source.encoding == .ascii || line.traits.isDisjoint(with: [.tab, .needsFolding]),
      !line.traits.contains(.tab)
    else { return }
    for position in line.content.dropLast(2)
    where bytes[position] == UInt8(ascii: "<") && bytes[position + 2] == UInt8(ascii: ">") {
      let column = Int(line.left) + position - Int(line.start)
      switch ASCII.lowercased(bytes[position + 1]) {
      case UInt8(ascii: "s") where position == Int(line.start): continue
      case UInt8(ascii: "c") where starts.count < Limits.gridColumns: starts.append(column)
      default: break
      }
      if position == Int(line.start) { return }
    }
  }

  /// The columns as pieces of a rule above the figures, as far as `right`: headers are parted where
  /// the pieces are.
  func rules(upTo right: Int) -> [Chunk] {
    zip(starts, starts.dropFirst() + [right + 1]).map { start, next in
      Chunk(
        range: 0..<0, left: start, right: max(start + 1, next - 1), isFigure: false, isYear: false)
    }
  }
}
