/// Where a heading names sections of a filing that hold others, found in one look at its bytes.
struct SectionWords {
  /// Where management's discussion is named first, in full or in short, and the financial statements.
  private(set) var discussion: UInt32?
  private(set) var shortDiscussion: UInt32?
  private(set) var statements: UInt32?
  /// Whether an exhibit is named: `Item 15. Exhibits`.
  private(set) var holdsExhibit = false
  private var holdsProForma = false
  /// Whether pro forma information or an exhibit is named.
  var namesExhibit: Bool { holdsExhibit || holdsProForma }

  init(_ text: TextRange, in store: borrowing TextStore) {
    let bytes = store.bytes
    let span = bytes.span
    let end = Int(text.end)
    var position = Int(text.start)
    while position < end, position + ByteWords.size <= span.count {
      // Each of the words has a letter that is rare in others.
      let word = ByteWords.lowercased(ByteWords.word(of: span, at: position))
      var found =
        ByteWords.marks(of: UInt8(ascii: "f"), word) | ByteWords.marks(of: UInt8(ascii: "u"), word)
        | ByteWords.marks(of: UInt8(ascii: "x"), word)
        | ByteWords.marks(of: UInt8(ascii: "&"), word)
      if end - position < ByteWords.size { found &= (1 &<< UInt64(8 &* (end - position))) &- 1 }
      while found != 0 {
        let index = position + ByteWords.first(found)
        if index + 1 < end {
          look(at: index, span[index] | 0x20, span[index + 1] | 0x20, text, store)
        }
        found &= found &- 1
      }
      position += ByteWords.size
    }
    while position + 1 < end {
      look(at: position, span[position] | 0x20, span[position + 1] | 0x20, text, store)
      position += 1
    }
  }

  /// Notes the word that `letter` at `index` and the one behind it belong to.
  @inline(__always)
  private mutating func look(
    at index: Int, _ letter: UInt8, _ next: UInt8, _ text: TextRange, _ store: TextStore
  ) {
    switch (letter, next) {
    case (UInt8(ascii: "f"), UInt8(ascii: "i")):
      statements = statements ?? SectionWords.place("financial statement", 0, index, text, store)
    case (UInt8(ascii: "f"), UInt8(ascii: "o")):
      holdsProForma =
        holdsProForma || SectionWords.place("pro forma", 4, index, text, store) != nil
    case (UInt8(ascii: "u"), UInt8(ascii: "s")):
      discussion =
        discussion ?? SectionWords.place("discussion and analysis", 4, index, text, store)
    case (UInt8(ascii: "x"), UInt8(ascii: "h")):
      holdsExhibit = holdsExhibit || SectionWords.place("exhibit", 1, index, text, store) != nil
    case (UInt8(ascii: "&"), UInt8(ascii: "a")):
      shortDiscussion = shortDiscussion ?? SectionWords.place("md&a", 2, index, text, store)
    default: return
    }
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
