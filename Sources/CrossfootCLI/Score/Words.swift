internal import Crossfoot

/// Words as scores compare them: letters and digits only, in lower case, so that quotes and dashes
/// that two sources spell differently don't count.
enum Words {
  static func of(_ text: some Sequence<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in text {
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      if isLetter || byte &- UInt8(ascii: "0") < 10 {
        word.append(isLetter ? byte | 0x20 : byte)
      } else if !word.isEmpty {
        words.append(word)
        word.removeAll()
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

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
