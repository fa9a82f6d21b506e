/// Two compound words that share their second half: `pre- and post-tax`.
enum HyphenPair {
  /// Whether `range` begins with the word between the two: the hyphen before it keeps its space.
  static func goesOn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // One byte tells most lines apart from all three.
    switch range.isEmpty ? 0 : bytes[range.lowerBound] {
    case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "t"): break
    default: return false
    }
    return words.contains { word in
      let length = word.utf8CodeUnitCount
      guard range.count > length else { return false }
      return word.withUTF8Buffer { units in
        units.indices.allSatisfy { unsafe units[$0] == bytes[range.lowerBound + $0] }
      }
    }
  }

  private static let words: [StaticString] = ["and ", "or ", "to "]
}
