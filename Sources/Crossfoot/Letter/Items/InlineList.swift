/// The elements of a list that runs on inside a paragraph: `(i) …; (ii) …; and (iii) …`, or with bullets.
struct InlineList {
  /// What stands behind each mark, up to the next.
  private(set) var elements: [TextRange] = []

  private typealias Marks = [StaticString]

  /// The marks of the elements of each sort of list, in order.
  private static let kinds: [Marks] = [
    ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)"],
    ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
    Marks(repeating: "•", count: 8),
  ]

  init(in text: TextStore, _ range: TextRange) {
    var kind: Int?
    var marks = 0
    var start = range.start
    let bytes = text.bytes.span
    var index = Int(range.start)
    while let place = InlineList.nextMark(in: bytes, from: index, to: Int(range.end)) {
      index = place + 1
      let position = UInt32(place)
      let rest = range.suffix(from: position)
      let kinds = kind.map { $0..<$0 + 1 } ?? 0..<InlineList.kinds.count
      guard
        let found = kinds.first(where: { kind in
          marks < InlineList.kinds[kind].count
            && text.hasPrefix(rest, InlineList.kinds[kind][marks])
        })
      else { continue }
      if marks > 0 { elements.append(text.trimmed(TextRange(start, position))) }
      start = position + UInt32(InlineList.kinds[found][marks].utf8CodeUnitCount)
      kind = found
      marks += 1
    }
    if marks > 0 { elements.append(text.trimmed(range.suffix(from: start))) }
  }

  /// The next opening parenthesis, or first byte of a bullet.
  private static func nextMark(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var position = start
    while position + ByteWords.size <= end {
      let word = ByteWords.word(of: bytes, at: position)
      let found = ByteWords.marks(of: UInt8(ascii: "("), word) | ByteWords.marks(of: 0xE2, word)
      if found != 0 { return position + ByteWords.first(found) }
      position += ByteWords.size
    }
    while position < end {
      if bytes[position] == UInt8(ascii: "(") || bytes[position] == 0xE2 { return position }
      position += 1
    }
    return nil
  }
}
