/// Where a heading names sections of a filing that hold others, found in one look at its bytes.
struct SectionWords {
  /// Where management's discussion is named first, in full or in short, and the financial statements.
  private(set) var discussion: UInt32?
  private(set) var shortDiscussion: UInt32?
  private(set) var statements: UInt32?
  /// Whether pro forma information or an exhibit is named.
  private(set) var namesExhibit = false

  init(_ text: TextRange, in store: TextStore) {
    let bytes = store.bytes
    let span = bytes.span
    var position = Int(text.start)
    while position + ByteWords.size <= Int(text.end) {
      // Each of the words has a letter that is rare in others.
      let word = ByteWords.lowercased(ByteWords.word(of: span, at: position))
      var found =
        ByteWords.marks(of: UInt8(ascii: "f"), word) | ByteWords.marks(of: UInt8(ascii: "u"), word)
        | ByteWords.marks(of: UInt8(ascii: "x"), word)
        | ByteWords.marks(of: UInt8(ascii: "&"), word)
      while found != 0 {
        look(at: position + ByteWords.first(found), text, store)
        found &= found &- 1
      }
      position += ByteWords.size
    }
    for index in position..<Int(text.end) { look(at: index, text, store) }
  }

  private mutating func look(at index: Int, _ text: TextRange, _ store: TextStore) {
    switch ASCII.lowercased(store.bytes[index]) {
    case UInt8(ascii: "f"):
      statements = statements ?? SectionWords.place("financial statement", 0, index, text, store)
      note("pro forma", 4, index, text, store)
    case UInt8(ascii: "u"):
      discussion =
        discussion ?? SectionWords.place("discussion and analysis", 4, index, text, store)
    case UInt8(ascii: "x"): note("exhibit", 1, index, text, store)
    case UInt8(ascii: "&"):
      shortDiscussion = shortDiscussion ?? SectionWords.place("md&a", 2, index, text, store)
    default: return
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
