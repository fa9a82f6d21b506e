/// Prose that a letter sets narrower than the rest of it, indented on both sides: comments above answers,
/// quotations.
///
/// Where such a block is wrapped, its own lines tell: there the next word never fitted, and many go on
/// with a small letter.
struct NarrowProse {
  /// The column that the longest block of each such indent is wrapped at, and its lines.
  private var edges: [(left: UInt16, edge: UInt16, lines: Int)] = []

  /// A block has so many lines of one indent at least, which are enough to show its edge.
  private static let fewestLines = 3
  /// It is so many columns narrower than the rest of the letter at least.
  private static let narrower = 6
  /// Blocks at so many indents are known.
  private static let mostIndents = 16
  /// How far lines may reach beyond the edge.
  private static let slack = 2

  /// Whether the letter has no such prose.
  var isEmpty: Bool { edges.isEmpty }

  /// Looks for blocks in `lines`, the content of which lies in `bytes`.
  init(_ lines: [Line], _ bytes: [UInt8], _ layout: TextLayout) {
    guard layout.isWrapped else { return }
    let limit = layout.rightEdge - NarrowProse.narrower
    let span = lines.span
    var first = 0
    // Most blocks are too wide already in their second line.
    while first &+ 1 < span.count {
      let left = span[first].left
      guard left > 0, span[first &+ 1].left == left, Int(span[first &+ 1].right) <= limit,
        Int(span[first].right) <= limit
      else {
        first &+= 1
        continue
      }
      var end = first
      while end < span.count, span[end].kind == .text, span[end].left == left,
        Int(span[end].right) <= limit
      { end &+= 1 }
      if end - first >= NarrowProse.fewestLines, edges.count < NarrowProse.mostIndents,
        let edge = NarrowProse.edge(of: lines[first..<end], bytes)
      {
        note(edge, at: left, end - first)
      }
      first = max(end, first &+ 1)
    }
  }

  /// The column that prose around two lines is wrapped at, of which `next` stands below `line`; nil when no
  /// block has lines like them.
  func edge(of line: Line, _ next: Line) -> Int? {
    guard let known = edges.first(where: { $0.left == next.left }) else { return nil }
    let limit = Int(known.edge) + NarrowProse.slack
    return Int(line.right) <= limit && Int(next.right) <= limit ? Int(known.edge) : nil
  }

  private mutating func note(_ edge: UInt16, at left: UInt16, _ lines: Int) {
    guard let index = edges.firstIndex(where: { $0.left == left }) else {
      edges.append((left, edge, lines))
      return
    }
    if edges[index].lines < lines { (edges[index].edge, edges[index].lines) = (edge, lines) }
  }

  /// The column that `block` is wrapped at; nil when it is a list of lines, an address say, or a table.
  private static func edge(of block: ArraySlice<Line>, _ bytes: [UInt8]) -> UInt16? {
    guard let widest = block.lazy.map(\.right).max(),
      block.allSatisfy({ $0.traits.isDisjoint(with: [.tab, .leadingTab]) }),
      !block.contains(where: { $0.traits.isSuperset(of: [.wideGap, .figureEnd]) })
    else { return nil }
    var (full, small, wrapped) = (0, 0, 0)
    for index in block.indices.dropLast() {
      let next = block[index + 1]
      guard next.start < next.end else { return nil }
      let isFull = Int(block[index].right) + 1 + firstWord(of: next, bytes) > Int(widest) - slack
      let isSmall = ASCII.isLower(bytes[Int(next.start)])
      if isFull { full += 1 }
      if isSmall { small += 1 }
      if isFull && isSmall { wrapped += 1 }
    }
    let ends = block.count - 1
    return full * 4 >= ends * 3 && small * 3 >= ends && wrapped > 0 ? widest : nil
  }

  private static func firstWord(of line: Line, _ bytes: [UInt8]) -> Int {
    bytes[line.content].prefix { $0 > ASCII.space }.count
  }
}
