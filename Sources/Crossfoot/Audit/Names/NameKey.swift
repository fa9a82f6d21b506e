/// What the words of a label or of headers say, whatever their order, their case and the marks between
/// them, as a number by which names are compared.
///
/// `Years ended December 31, > 2019` and `December 31, 2019` are the same name: words that no name
/// hangs on are left out.
struct NameKey: Hashable {
  private(set) var bits: UInt64 = 0
  /// Whether a year stands among the words.
  private(set) var hasYear = false
  /// How many words it has that are no numbers.
  private(set) var words = 0

  var isEmpty: Bool { bits == 0 }

  /// Adds the words of `range`.
  mutating func add(_ range: TextRange, of text: TextStore) {
    let bytes = text.bytes.span
    for word in Words(in: range, of: text) {
      if text.isOne(of: AuditLexicon.nameless, word) { continue }
      // FNV-1a, then spread over all bits: the words are added up, in whatever order they come.
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in word.indices {
        hash = (hash ^ UInt64(ASCII.lowercased(bytes[index]))) &* 0x100_0000_01B3
      }
      bits = bits &+ (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15
      if ASCII.isDigit(bytes[Int(word.start)]) {
        hasYear = hasYear || NameKey.isYear(word, bytes)
      } else {
        words += 1
      }
    }
  }

  /// Whether a word is a year of the last century or of this one.
  static func isYear(_ word: TextRange, _ bytes: Span<UInt8>) -> Bool {
    guard word.count == 4, word.indices.allSatisfy({ ASCII.isDigit(bytes[$0]) }) else {
      return false
    }
    let century = (bytes[Int(word.start)], bytes[Int(word.start) + 1])
    return century == (0x31, 0x39) || century == (0x32, 0x30)
  }
}
