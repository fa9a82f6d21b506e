/// A list of phrases that a text is searched for word by word, each standing for a value.
///
/// A phrase is found through the first eight letters of its first word, so a word that opens no
/// phrase costs one look at the table, however many phrases there are. Phrases are given in lower
/// case with plain apostrophes and hyphens; in the text letters match in either case, and curly
/// apostrophes and non-breaking hyphens match the plain ones.
package struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry {
    var key: UInt64
    var phrase: [UInt8]
    var value: Value
  }

  /// All phrases, those with the same key together, longer ones first.
  private var entries: [Entry] = []
  /// For each slot of the hash table the index of the first entry with its key, or -1.
  private var slots: [Int32]
  private let shift: UInt64

  package init(_ phrases: [(String, Value)]) {
    let sorted =
      phrases
      .map { Entry(key: PhraseTable.key(of: Array($0.0.utf8)), phrase: Array($0.0.utf8), value: $0.1) }
      .sorted { ($0.key, $1.phrase.count) < ($1.key, $0.phrase.count) }
    var bits = 6
    while 1 << bits < sorted.count * 4 { bits += 1 }
    shift = UInt64(64 - bits)
    slots = [Int32](repeating: -1, count: 1 << bits)
    entries = sorted
    for index in entries.indices where index == 0 || entries[index - 1].key != entries[index].key {
      var slot = Int((entries[index].key &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }

  /// The first word of `phrase`, its first eight letters or digits packed into one number.
  private static func key(of phrase: [UInt8]) -> UInt64 {
    var key: UInt64 = 0
    for byte in phrase.prefix(8) {
      guard ASCII.isLetter(byte) || ASCII.isDigit(byte) else { break }
      key = key << 8 | UInt64(ASCII.lowercased(byte))
    }
    return key
  }

  /// The longest phrase that stands at `start`, whose first word has `key`; with its end.
  @inline(__always)
  func match(
    key: UInt64, _ text: Span<UInt8>, from start: Int, to limit: Int
  ) -> (value: Value, end: Int)? {
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] >= 0 {
      let first = Int(slots[slot])
      if entries[first].key == key { return match(entry: first, text, from: start, to: limit) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func match(
    entry first: Int, _ text: Span<UInt8>, from start: Int, to limit: Int
  ) -> (value: Value, end: Int)? {
    let key = entries[first].key
    var index = first
    while index < entries.count, entries[index].key == key {
      if let end = PhraseTable.end(of: entries[index].phrase, in: text, from: start, to: limit) {
        return (entries[index].value, end)
      }
      index += 1
    }
    return nil
  }

  /// The phrase that the text of `range` begins with.
  package func prefix(of bytes: [UInt8], _ range: Range<Int>) -> (value: Value, end: Int)? {
    var key: UInt64 = 0
    var position = range.lowerBound
    while position < range.upperBound, position - range.lowerBound < 8 {
      let byte = bytes[position]
      guard ASCII.isLetter(byte) || ASCII.isDigit(byte) else { break }
      key = key << 8 | UInt64(ASCII.lowercased(byte))
      position += 1
    }
    return match(key: key, bytes.span, from: range.lowerBound, to: range.upperBound)
  }

  /// Where `phrase` ends when it stands at `start`, with a word's end behind it.
  private static func end(
    of phrase: [UInt8], in text: Span<UInt8>, from start: Int, to limit: Int
  ) -> Int? {
    var position = start
    for expected in phrase {
      guard position < limit else { return nil }
      let byte = text[position]
      if ASCII.lowercased(byte) == expected {
        position += 1
      } else if byte == 0xE2, position + 2 < limit, text[position + 1] == 0x80,
        expected == folded(text[position + 2])
      {
        position += 3
      } else {
        return nil
      }
    }
    guard let last = phrase.last, ASCII.isLetter(last) || ASCII.isDigit(last) else {
      return position
    }
    let isAtEnd =
      position == limit || !(ASCII.isLetter(text[position]) || ASCII.isDigit(text[position]))
    return isAtEnd ? position : nil
  }

  /// The plain form of the general punctuation character whose last byte is given.
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x98, 0x99: UInt8(ascii: "'")
    case 0x90...0x94: UInt8(ascii: "-")
    default: 0
    }
  }
}
