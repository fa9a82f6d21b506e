/// Where a heading names sections of a filing that hold others, found in one look at its bytes.
struct SectionWords {
  /// Where management's discussion is named first, in full or in short, and the financial statements.
  private(set) var discussion: UInt32?
  private(set) var shortDiscussion: UInt32?
  private(set) var statements: UInt32?
  /// Whether pro forma information or an exhibit is named.
  private(set) var namesExhibit = false

  init(_ text: TextRange, in store: TextStore) {
    let bytes = store.bytes.span
    for index in text.indices {
      // Each of the words has a letter that is rare in others.
      switch bytes[index] {
      case UInt8(ascii: "f"), UInt8(ascii: "F"):
        if statements == nil {
          statements = SectionWords.place("financial statement", 0, index, text, store)
        }
        note("pro forma", 4, index, text, store)
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        if discussion == nil {
          discussion = SectionWords.place("discussion and analysis", 4, index, text, store)
        }
      case UInt8(ascii: "x"), UInt8(ascii: "X"): note("exhibit", 1, index, text, store)
      case UInt8(ascii: "&"):
        if shortDiscussion == nil {
          shortDiscussion = SectionWords.place("md&a", 2, index, text, store)
        }
      default: continue
      }
    }
  }

  private mutating func note(
    _ word: StaticString, _ offset: Int, _ index: Int, _ text: TextRange, _ store: TextStore
  ) {
    namesExhibit =
      namesExhibit || SectionWords.place(word, offset, index, text, store) != nil
  }

  /// Where `word` begins if its letter at `offset` is the byte at `index`.
  private static func place(
    _ word: StaticString, _ offset: Int, _ index: Int, _ text: TextRange, _ store: TextStore
  ) -> UInt32? {
    let start = index - offset
    guard start >= Int(text.start) else { return nil }
    return store.hasPrefix(TextRange(UInt32(start), text.end), word) ? UInt32(start) : nil
  }
}
