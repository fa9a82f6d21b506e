/// Two compound words that share their second half: `pre- and post-tax`.
enum HyphenPair {
  /// Whether `range` begins with the word between the two: the hyphen before it keeps its space.
  static func goesOn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // One byte tells most lines apart from all three.
    switch range.isEmpty ? 0 : bytes[range.lowerBound] {
    case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "t"): break
    default: return false
    }
    // Something has to stand behind the word, too.
    return words.contains {
      bytes.span.holds($0, at: range.lowerBound, limit: range.upperBound - 1)
    }
  }

  private static let words: [StaticString] = ["and ", "or ", "to "]
}
