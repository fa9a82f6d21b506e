/// Labels so long that a single space parts them from the first figure of their row.
///
/// ```
/// Common stock                    2,000     1,800
/// Total liabilities and equity   $2,415    $2,217
/// Total liabilities of the parent $1,815   $1,717
/// ```
extension AlignedGridLexer {
  /// Parts the labels that end with a figure of the first column, which is blank otherwise, in rows with
  /// figures in another one.
  func partLongLabels(of rows: inout [Row], _ chunks: inout [Chunk], before columns: FigureColumns)
  {
    guard columns.count > 1, let column = columns.first else { return }
    let splitter = ChunkSplitter(source: source)
    let starts = rows.indices.compactMap { index -> (row: Int, start: Int)? in
      let row = rows[index]
      guard row.line.kind == .text, row.chunks.count > 1 else { return nil }
      let (label, next) = (chunks[row.chunks.lowerBound], chunks[row.chunks.lowerBound + 1])
      guard next.isFigure, !next.isYear, next.left >= column.upperBound else { return nil }
      return splitter.figure(in: column, endOf: label).map { (index, $0) }
    }
    guard var next = starts.first.map({ _ in 0 }) else { return }
    var parted: [Chunk] = []
    parted.reserveCapacity(chunks.count + starts.count)
    for index in rows.indices {
      let first = parted.count
      parted += chunks[rows[index].chunks]
      if next < starts.count, starts[next].row == index {
        splitter.partLabel(at: starts[next].start, &parted, first)
        next += 1
      }
      rows[index].chunks = first..<parted.count
    }
    chunks = parted
  }
}
