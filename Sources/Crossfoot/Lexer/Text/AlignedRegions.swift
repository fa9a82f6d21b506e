/// Finds the lines that form tables by their alignment alone, without any tag.
struct AlignedRegions {
  let source: Source
  let layout: TextLayout

  /// How many lines without figures may stand between two rows of one table: a section head, a
  /// wrapped label, a rule and a blank line.
  private static let widestBreak = 5
  /// How many lines above the first figures may be headers.
  private static let mostHeaders = 10
  /// What begins as far right as this stands over columns of figures.
  private static let leftOfColumns = 20

  /// The regions of `lines`, in order, as half-open ranges of indices.
  func find(in lines: [Line]) -> [Range<Int>] {
    var figureRows: [Int] = []
    let bytes = source.bytes
    let span = bytes.span
    for index in lines.indices where isCandidate(lines[index], span) { figureRows.append(index) }
    guard figureRows.count >= 2 else { return [] }
    let splitter = ChunkSplitter(source: source)
    var regions: [Range<Int>] = []
    var cluster = Cluster()
    var chunks: [Chunk] = []
    for index in figureRows {
      chunks.removeAll(keepingCapacity: true)
      splitter.append(chunksOf: lines[index], to: &chunks)
      let edges = chunks.dropFirst().filter(\.isFigure).map(\.right)
      guard !edges.isEmpty else { continue }
      if let last = cluster.last,
        !areOneTable(last, index, lines)
          || cluster.isAligned && startsTable(last, index, lines, chunks)
      {
        close(&cluster, lines, &regions)
      }
      cluster.add(index, edges)
    }
    close(&cluster, lines, &regions)
    return regions
  }

  /// Rows of figures that may be one table.
  private struct Cluster {
    private(set) var first: Int?
    private(set) var last: Int?
    /// The right edges of the figures of the last row.
    private(set) var edges: [Int] = []
    /// How many rows share a right edge with the one before.
    private var shared = 0
    private var figures = 0

    mutating func add(_ row: Int, _ edges: [Int]) {
      if self.edges.contains(where: { edge in edges.contains { abs($0 - edge) <= 2 } }) {
        shared += 1
      }
      figures += edges.count
      first = first ?? row
      last = row
      self.edges = edges
    }

    /// Whether at least two rows share a right edge, and there are figures enough to be a table.
    var isAligned: Bool { shared >= 1 && figures >= 4 || shared >= 2 }
  }

  /// Whether the line has what rows of figures have: a gutter, and a last byte that ends a figure.
  private func isCandidate(_ line: Line, _ span: Span<UInt8>) -> Bool {
    guard line.traits.contains(.figureEnd), line.kind == .text,
      line.end > line.start, !line.traits.contains(.tab),
      !TelephoneNumber.ends(Int(line.start)..<Int(line.end), in: span)
    else { return false }
    return line.traits.contains(.wideGap) || hasLeaderDots(line, span)
  }

  /// Whether four dots stand in a row in the line.
  private func hasLeaderDots(_ line: Line, _ span: Span<UInt8>) -> Bool {
    let (dot, end) = (UInt8(ascii: "."), Int(line.end))
    var start = ByteWords.place(of: dot, in: span, from: Int(line.start), limit: end)
    while start < end {
      var next = start + 1
      while next < end, span[next] == dot { next += 1 }
      if next - start > 3 { return true }
      start = ByteWords.place(of: dot, in: span, from: next, limit: end)
    }
    return false
  }

  /// Whether what stands between two rows of figures can stand inside one table.
  private func areOneTable(_ first: Int, _ second: Int, _ lines: [Line]) -> Bool {
    guard second - first <= AlignedRegions.widestBreak else { return false }
    var prose = 0
    for index in (first + 1)..<max(second, first + 1) {
      switch lines[index].kind {
      case .tag, .pageBreak: return false
      case .text where isProse(lines[index]): prose += 1
      default: continue
      }
    }
    return prose < 2
  }

  /// Whether between two rows a sentence stands that leads to another table: behind the double rule of a total, or
  /// above headers of its own.
  ///
  /// ```
  /// Total revenues                  $72,436   $67,353
  ///                                 =======   =======
  /// Revenues by region were as follows:
  ///                                    2016      2015
  /// ```
  private func startsTable(_ first: Int, _ second: Int, _ lines: [Line], _ chunks: [Chunk]) -> Bool
  {
    var isClosed = false
    for index in (first + 1)..<max(second, first + 1) {
      if lines[index].kind == .doubleRule { isClosed = true }
      guard leadsToTable(index, lines) else { continue }
      return isClosed || chunks.dropFirst().allSatisfy(\.isYear)
        || (index + 1..<second).contains { isColumnHeader(lines[$0]) }
    }
    return false
  }

  /// Whether a line between blank lines or rules is a sentence that leads to what stands below it.
  private func leadsToTable(_ index: Int, _ lines: [Line]) -> Bool {
    let line = lines[index]
    guard line.kind == .text, line.start < line.end, !line.traits.contains(.wideGap),
      lines[index - 1].kind != .text, lines[index + 1].kind != .text
    else { return false }
    let last = source.bytes[Int(line.end) - 1]
    guard last == UInt8(ascii: ":") || last == UInt8(ascii: ".") else { return false }
    var (words, isSentence) = (0, false)
    var start = Int(line.start)
    while start < Int(line.end) {
      var end = start
      while end < Int(line.end), ASCII.isLetter(source.bytes[end]) { end += 1 }
      if end > start {
        words += 1
        let match = LineLexicon.announcing.prefix(of: source.bytes, start..<end)
        isSentence = isSentence || words > 1 && match?.end == end
      }
      start = max(end, start + 1)
    }
    return isSentence && words >= AlignedRegions.wordsOfSentence
  }

  /// The fewest words of a sentence that leads to a table.
  private static let wordsOfSentence = 4

  /// Whether a line without figures stands over columns, and over no labels.
  private func isColumnHeader(_ line: Line) -> Bool {
    line.kind == .text && line.start < line.end
      && (line.left >= AlignedRegions.leftOfColumns || line.traits.contains(.wideGap))
  }

  private func isProse(_ line: Line) -> Bool {
    line.width >= layout.fullWidth && !line.traits.contains(.wideGap)
      || Enumerator(in: source.bytes, line.content) != nil && line.width > layout.fullWidth
  }

  private func close(
    _ cluster: inout Cluster, _ lines: [Line], _ regions: inout [Range<Int>]
  ) {
    defer { cluster = Cluster() }
    guard let first = cluster.first, let last = cluster.last, cluster.isAligned else { return }
    let start = headerStart(above: first, lines, notBefore: regions.last?.upperBound ?? 0)
    var end = rulesEnd(from: last + 1, lines)
    if end > last + 1, end < lines.count, isLoneTotal(lines[end], below: cluster.edges) {
      end = rulesEnd(from: end + 1, lines)
    }
    regions.append(start..<end)
  }

  private func rulesEnd(from index: Int, _ lines: [Line]) -> Int {
    var end = index
    while end < lines.count, lines[end].isRule { end += 1 }
    return end
  }

  /// One of digits alone has so many at least: a page's number has fewer.
  private static let shortestTotal = 3

  /// Whether a line below the rule of a table is the total of its last column, and has no label: there is no
  /// gutter in it, as there is in rows.
  private func isLoneTotal(_ line: Line, below edges: [Int]) -> Bool {
    guard line.kind == .text, line.traits.contains(.figureEnd), !line.traits.contains(.tab),
      line.left >= AlignedRegions.leftOfColumns
    else { return false }
    let bytes = source.bytes[line.content]
    return bytes.contains(where: ASCII.isDigit)
      && bytes.allSatisfy { ASCII.isDigit($0) || " $,.()".utf8.contains($0) }
      && (bytes.count >= AlignedRegions.shortestTotal || !bytes.allSatisfy(ASCII.isDigit))
      && edges.contains { abs($0 - Int(line.right)) <= 2 }
  }

  /// The first of the header lines that stand directly above `row`.
  private func headerStart(above row: Int, _ lines: [Line], notBefore limit: Int) -> Int {
    var start = row
    var index = row - 1
    var blanks = 0
    while index >= limit, row - index <= AlignedRegions.mostHeaders {
      let line = lines[index]
      switch line.kind {
      case .tag, .pageBreak: return start
      case .blank:
        blanks += 1
        if blanks > 1 { return start }
      case .rule, .doubleRule:
        start = index
      case .text:
        guard line.start < line.end,
          isHeader(line, isAfterBlank: blanks > 0)
            || headsFirstRows(index, lines, notBefore: limit)
        else { return start }
        start = index
        blanks = 0
      }
      index -= 1
    }
    return start
  }

  /// Whether a line names the rows below it, and stands, apart from them, below the rule of the headers: the
  /// first section of the table.
  private func headsFirstRows(_ index: Int, _ lines: [Line], notBefore limit: Int) -> Bool {
    let line = lines[index]
    guard !isProse(line), !line.traits.contains(.wideGap), !line.traits.contains(.tab),
      source.bytes[Int(line.end) - 1] == UInt8(ascii: ":")
    else { return false }
    var above = index - 1
    if above > limit, lines[above].kind == .blank { above -= 1 }
    return above > limit && lines[above].kind == .rule && isColumnHeader(lines[above - 1])
  }

  private func isHeader(_ line: Line, isAfterBlank: Bool) -> Bool {
    if isProse(line) || line.traits.contains(.tab) { return false }
    if line.traits.contains(.wideGap) {
      return Enumerator(in: source.bytes, line.content) == nil
    }
    let first = source.bytes[Int(line.start)]
    if first == UInt8(ascii: "(") { return true }
    // Centred over the columns, or a section head on the line just above the figures.
    if line.left >= AlignedRegions.leftOfColumns { return true }
    return !isAfterBlank && source.bytes[Int(line.end) - 1] != UInt8(ascii: ".")
      && line.width < layout.fullWidth
  }
}
