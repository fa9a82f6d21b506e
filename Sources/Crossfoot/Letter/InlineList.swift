/// The elements of a list that runs on inside a paragraph: `(i) …; (ii) …; and (iii) …`, or with bullets.
struct InlineList {
  /// What stands behind each mark, up to the next.
  private(set) var elements: [TextRange] = []

  private enum Kind: CaseIterable {
    case roman, letter, digit, bullet

    /// The marks of the elements, in order.
    var marks: [StaticString] {
      switch self {
      case .roman: ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)"]
      case .letter: ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)"]
      case .digit: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"]
      case .bullet: Array(repeating: "•", count: 8)
      }
    }
  }

  init(in text: TextStore, _ range: TextRange) {
    var kind: Kind?
    var marks = 0
    var start = range.start
    for index in range.indices where InlineList.opensMark(text.bytes[index]) {
      let position = UInt32(index)
      let rest = range.suffix(from: position)
      let kinds = kind.map { [$0] } ?? Kind.allCases
      guard
        let found = kinds.first(where: { kind in
          marks < kind.marks.count && text.hasPrefix(rest, kind.marks[marks])
        })
      else { continue }
      if marks > 0 { elements.append(text.trimmed(TextRange(start, position))) }
      start = position + UInt32(found.marks[marks].utf8CodeUnitCount)
      kind = found
      marks += 1
    }
    if marks > 0 { elements.append(text.trimmed(range.suffix(from: start))) }
  }

  /// An opening parenthesis, or the first byte of a bullet.
  @inline(__always)
  private static func opensMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "(") || byte == 0xE2 }
}
