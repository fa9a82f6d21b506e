internal import Crossfoot

/// Words as scores compare them: letters and digits only, in lower case, so that quotes and dashes
/// that two sources spell differently don't count, nor whether a number is raised.
enum Words {
  static func of(_ text: some Sequence<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    // The bytes of the character beyond ASCII that is being read, and whether it ends a word.
    var character: UInt32 = 0
    var isBreak = false
    for byte in text {
      if byte >= 0x80 {
        character = byte >= 0xC0 ? UInt32(byte) : character << 8 | UInt32(byte)
        let digit = raisedDigits[character]
        if let digit { word.append(digit) }
        isBreak = digit == nil
        continue
      }
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      let isWord = isLetter || byte &- UInt8(ascii: "0") < 10
      if isBreak || !isWord, !word.isEmpty {
        words.append(word)
        word.removeAll()
      }
      isBreak = false
      if isWord { word.append(isLetter ? byte | 0x20 : byte) }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The digits by the bytes of their raised twins: `¹` is `1`.
  private static let raisedDigits: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars, UInt8(ascii: "0")...).map {
      scalar, digit in
      let bytes = UTF8.encode(scalar).map(Array.init) ?? []
      return (bytes.reduce(0) { $0 << 8 | UInt32($1) }, digit)
    })

  /// The words of the paragraphs of a comment or a response.
  static func of(_ passage: Passage, in letter: Letter) -> [[UInt8]] {
    passage.pieces.filter { $0.table == nil }.flatMap {
      of(letter.document.text.bytes[$0.text.indices])
    }
  }

  /// The share of `wanted` that `given` holds, each word as often as it occurs.
  static func overlap(of wanted: [[UInt8]], in given: [[UInt8]]) -> Double {
    guard !wanted.isEmpty else { return 0 }
    var counts: [[UInt8]: Int] = [:]
    for word in given { counts[word, default: 0] += 1 }
    var found = 0
    for word in wanted {
      if let left = counts[word], left > 0 {
        counts[word] = left - 1
        found += 1
      }
    }
    return Double(found) / Double(wanted.count)
  }
}
