/// The columns of figures of a space-aligned table.
struct FigureColumns {
  /// A header further right than this stands over no labels.
  static let labelWidth = 12

  /// The columns of characters that each takes up, from left to right.
  private var extents: [Range<Int>] = []

  /// Columns whose figures overlap are one: figures are set flush right, and gutters part them.
  init(_ rows: [Range<Int>], of chunks: [Chunk]) {
    var figures: [Range<Int>] = []
    // Years stand over columns, often centred: they show where a column is only if nothing else does.
    let hasFigures = rows.contains { row in
      row.dropFirst().contains { chunks[$0].isFigure && !chunks[$0].isYear }
    }
    for row in rows where row.count > 1 || row.contains(where: { !chunks[$0].isFigure }) {
      for index in row {
        let chunk = chunks[index]
        guard chunk.isFigure, index > row.lowerBound || chunk.left > FigureColumns.labelWidth,
          !(hasFigures && chunk.isYear),
          // A marker right behind a label.
          !(chunk.mayBeMarker && index > row.lowerBound && !chunks[index - 1].isFigure
            && chunk.left - chunks[index - 1].right <= 3)
        else { continue }
        figures.append(chunk.left..<max(chunk.right, chunk.left + 1))
      }
    }
    figures.sort { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
    for figure in figures {
      // Sorted by right edge, a figure belongs to the last column when their edges nearly meet or
      // it reaches into it; a wide figure may reach into several, which it then does not join.
      if let last = extents.last,
        figure.upperBound - last.upperBound <= 2
          || figure.lowerBound < last.upperBound - 1 && figure.lowerBound >= last.lowerBound - 2
      {
        extents[extents.count - 1] =
          min(last.lowerBound, figure.lowerBound)..<max(last.upperBound, figure.upperBound)
      } else if extents.count < Limits.gridColumns - 1 {
        extents.append(figure)
      }
    }
  }

  /// Whether a column stands where `chunk` does.
  func overlaps(_ chunk: Chunk) -> Bool {
    extents.contains { chunk.left < $0.upperBound && $0.lowerBound < chunk.right }
  }

  /// Adds the column in which `chunk` stands, which no other takes up.
  mutating func insert(_ chunk: Chunk) {
    guard extents.count < Limits.gridColumns - 1 else { return }
    let place = extents.firstIndex { $0.lowerBound > chunk.left } ?? extents.count
    extents.insert(chunk.left..<chunk.right, at: place)
  }

  /// Whether the headers of a line stand where their columns are, so that what is blank beside them
  /// belongs to none: they are parted unevenly, and one at least is centred over a column of its own.
  ///
  /// Headers that stand at the left edge of their columns are parted evenly.
  func tellSpans(of headers: ArraySlice<Chunk>) -> Bool {
    let headers = headers.filter { $0.right > left && place(of: $0).lowerBound > 0 }
    let places = headers.map { place(of: $0) }
    guard let last = places.last, places.allSatisfy({ $0.count == 1 }) || isWidened(headers) else {
      return false
    }
    // A header alone stands over its own column only if it is set over its middle, or flush right.
    if places.count == 1, !headers[0].isWidened {
      let middle = (headers[0].left + headers[0].right) / 2
      let extent = extents[last.lowerBound - 1]
      guard extent.contains(middle) || abs(headers[0].right - extent.upperBound) <= 1 else {
        return false
      }
    }
    var blanks = zip(places, places.dropFirst()).map { $1.lowerBound - $0.upperBound }
    blanks.append(count + 1 - last.upperBound)
    guard let most = blanks.max(), most > 0 else { return false }
    return blanks.contains { $0 != most } || places.count == 1
  }

  private func isWidened(_ headers: [Chunk]) -> Bool {
    headers.contains(where: \.isWidened)
  }

  /// The columns of characters that the first column takes up.
  var first: Range<Int>? { extents.first }
  var isEmpty: Bool { extents.isEmpty }
  /// Where the first column begins, as a column of characters.
  var left: Int { extents.first?.lowerBound ?? 0 }
  var count: Int { extents.count }
  /// Where a column of the grid, from 1, ends, as a column of characters.
  func right(of column: Int) -> Int { extents[column - 1].upperBound }

  /// Whether a header that stands alone in its line is the title of the table: it is centred over all
  /// of it, and begins over the labels.
  func isTitle(_ header: Chunk) -> Bool {
    guard let right = extents.last?.upperBound,
      !overlaps(header) || header.left + FigureColumns.labelWidth < left
    else { return false }
    let middle = (header.left + header.right) / 2
    return abs(middle - right / 2) < abs(middle - (left + right) / 2)
  }

  /// Whether a header is centred over all columns.
  func isCentred(_ header: Chunk) -> Bool {
    guard count > 1, let right = extents.last?.upperBound, header.left >= left else { return false }
    return abs(header.left + header.right - left - right) <= 3
  }

  /// Makes a header as wide as all columns.
  func widen(_ header: inout Chunk) {
    header.left = left
    header.right = max(header.right, extents.last?.upperBound ?? 0)
    header.isWidened = true
  }

  /// The grid columns that `chunk` stands in: 0 for the labels, 1 for the first column of figures;
  /// `isHeader` where its line is declared to be a header.
  func place(of chunk: Chunk, isHeader: Bool = false) -> Range<Int> {
    guard let under = extents(under: chunk) else { return place(beside: chunk) }
    // A label that runs under the first column is a label still.
    if !chunk.isFigure, under.lowerBound == 0, chunk.left + 8 < extents[0].lowerBound,
      under.upperBound == 0 || chunk.left < 4, !isHeader || chunk.left < FigureColumns.labelWidth
    {
      return 0..<1
    }
    let (first, last) = (under.lowerBound, under.upperBound)
    guard chunk.isFigure, !chunk.isWidened else { return (first + 1)..<(last + 2) }
    // Figures are set flush right: `15 (7%)` below `70 (35%)` reaches into the column behind its own.
    var nearest = last
    for index in (first..<last).reversed()
    where abs(extents[index].upperBound - chunk.right)
      < abs(extents[nearest].upperBound - chunk.right)
    {
      nearest = index
    }
    return (nearest + 1)..<(nearest + 2)
  }

  /// The first and the last extent that a chunk reaches into; nil when there is none.
  private func extents(under chunk: Chunk) -> ClosedRange<Int>? {
    var under: ClosedRange<Int>?
    for (index, extent) in extents.enumerated()
    where chunk.left < extent.upperBound && extent.lowerBound < chunk.right {
      under = (under?.lowerBound ?? index)...index
    }
    return under
  }

  /// The grid column of a chunk that reaches into no extent: the labels', or the nearest one.
  private func place(beside chunk: Chunk) -> Range<Int> {
    guard chunk.right > extents[0].lowerBound - 12, !chunk.mayBeMarker else { return 0..<1 }
    // A range of prices at the left edge is a label: every figure of a column reaches into it.
    if chunk.isFigure, !chunk.isYear, chunk.left <= FigureColumns.labelWidth,
      chunk.right <= extents[0].lowerBound
    {
      return 0..<1
    }
    if chunk.left < extents[0].lowerBound, !chunk.isFigure,
      chunk.left < extents[0].lowerBound / 2
    {
      return 0..<1
    }
    let middle = chunk.left + chunk.right
    let nearest = extents.indices.min { left, right in
      abs(extents[left].lowerBound + extents[left].upperBound - middle)
        < abs(extents[right].lowerBound + extents[right].upperBound - middle)
    }
    let column = (nearest ?? 0) + 1
    return column..<column + 1
  }
}
