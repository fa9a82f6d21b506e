/// Reads the header of a full submission: one key a line, sections told by the tabs before it.
///
/// ```
/// ACCESSION NUMBER:		0001234567-24-000061
/// FILER:
/// 	COMPANY DATA:
/// 		CENTRAL INDEX KEY:			0000123456
/// ```
struct TabHeaderParser {
  private let bytes: [UInt8]
  private var tree = HeaderTree()
  /// The sections that are open, outermost first, each with its depth.
  private var open: [(depth: Int, node: Int)] = []
  private var last: Int?

  /// The tree of the header that lies in `range`.
  static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> HeaderTree {
    var parser = TabHeaderParser(bytes: bytes)
    parser.parse(range)
    return parser.tree
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func parse(_ range: Range<Int>) {
    let copy = bytes
    let span = copy.span
    var line = range.lowerBound
    while line < range.upperBound, !tree.isCut {
      let end = ContainerScan.lineEnd(span, from: line, limit: range.upperBound)
      read(span, line..<end)
      line = ContainerScan.nextLine(span, from: end, limit: range.upperBound)
    }
  }

  private mutating func read(_ span: Span<UInt8>, _ line: Range<Int>) {
    var start = line.lowerBound
    while start < line.upperBound, span[start] == ASCII.tab { start += 1 }
    let depth = min(start - line.lowerBound, Limits.headerDepth)
    let content = ContainerScan.trimmed(span, start..<line.upperBound)
    guard !content.isEmpty else { return }
    if let tag = ContainerTag(in: span, at: content.lowerBound, limit: content.upperBound) {
      readTag(span, tag, content)
    } else if let colon = colon(span, content) {
      let key = HeaderLexicon.key(span, content.lowerBound..<colon)
      add(key, value(colon + 1..<content.upperBound), depth)
    } else if let last {
      tree.append(ContainerScan.string(bytes, content), to: last)
    }
  }

  /// A tag between the lines is a key of its own; it stands in no section.
  private mutating func readTag(_ span: Span<UInt8>, _ tag: ContainerTag, _ line: Range<Int>) {
    guard !tag.isEnd else { return }
    let key = HeaderLexicon.key(span, tag.name)
    guard let node = tree.add(key, value: value(tag.end..<line.upperBound)) else { return }
    tree.roots.append(node)
    last = nil
  }

  private mutating func add(_ key: String, _ value: String?, _ depth: Int) {
    guard let node = tree.add(key, value: value) else { return }
    while let section = open.last, section.depth >= depth { open.removeLast() }
    if let section = open.last {
      // The stack is no deeper than a line may be indented: there is always room.
      _ = tree.attach([node], to: section.node)
    } else {
      tree.roots.append(node)
    }
    // A key without a value opens a section, if anything turns out to stand below it.
    if value == nil { open.append((depth, node)) }
    last = node
  }

  /// The colon behind a key: the first one that white space or the end of the line follows.
  private func colon(_ span: Span<UInt8>, _ line: Range<Int>) -> Int? {
    for position in line.prefix(Limits.tagBytes) where span[position] == UInt8(ascii: ":") {
      if position + 1 == line.upperBound || span[position + 1] <= ASCII.space { return position }
    }
    return nil
  }

  private func value(_ range: Range<Int>) -> String? {
    let text = ContainerScan.string(bytes, range)
    return text.isEmpty ? nil : text
  }
}
