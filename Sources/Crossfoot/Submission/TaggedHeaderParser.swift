/// Reads the header of a dissemination file: sections have an end tag, keys have none.
///
/// ```
/// <ACCESSION-NUMBER>0000000000-05-054045
/// <FILED-FOR><COMPANY-DATA><CIK>0000123456</COMPANY-DATA></FILED-FOR>
/// ```
/// A value ends with its line or at the next tag, so that it does not matter whether the header stands
/// on one line or on many.
struct TaggedHeaderParser {
  private let bytes: [UInt8]
  private var tree = HeaderTree()
  /// The keys since the last section began, which a section that ends takes in.
  private var siblings: [Int] = []
  /// For each key without a value its places in `siblings`: any of them may prove to be a section.
  private var candidates: [String: [Int]] = [:]

  /// The tree of the header that lies in `range`.
  static func parse(_ bytes: [UInt8], _ range: Range<Int>) -> HeaderTree {
    var parser = TaggedHeaderParser(bytes: bytes)
    parser.parse(range)
    parser.tree.roots = parser.siblings
    return parser.tree
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func parse(_ range: Range<Int>) {
    let copy = bytes
    let span = copy.span
    var position = range.lowerBound
    while !tree.isCut,
      let start = ContainerTag.first(in: span, from: position, limit: range.upperBound)
    {
      guard let tag = ContainerTag(in: span, at: start, limit: range.upperBound) else {
        position = start + 1
        continue
      }
      position = tag.end
      let key = HeaderLexicon.key(span, tag.name)
      if tag.isEnd {
        close(key)
      } else {
        let end = ContainerScan.valueEnd(span, from: tag.end, limit: range.upperBound)
        let text = ContainerScan.string(bytes, tag.end..<end)
        add(key, text.isEmpty ? nil : text)
        position = end
      }
    }
  }

  private mutating func add(_ key: String, _ value: String?) {
    guard let node = tree.add(key, value: value) else { return }
    if value == nil { candidates[key, default: []].append(siblings.count) }
    siblings.append(node)
  }

  /// Puts what came since the key `key` below it.
  private mutating func close(_ key: String) {
    guard let place = candidates[key]?.popLast() else { return }
    let children = Array(siblings[(place + 1)...])
    guard tree.attach(children, to: siblings[place]) else { return }
    siblings.removeLast(children.count)
    for child in children.reversed() where tree.nodes[child].value == nil {
      // A section that ended is no candidate any more; its entry is gone already.
      let key = tree.nodes[child].key
      if let last = candidates[key]?.last, last > place { candidates[key]?.removeLast() }
    }
  }
}
