/// Lines that open with the label of a comment or a response and its colon: `Response:`, `Staff's
/// Comment No. 3:`.
enum LabelLine {
  /// A label is at most this long, in bytes.
  private static let longestLabel = 40

  /// Whether the line of `range` begins with such a label.
  static func opens(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first, ASCII.isUpper(first),
      let match = RepeatedWords.labels.prefix(of: bytes, range)
    else { return false }
    // A number may stand before the colon.
    let rest = bytes[match.end..<min(range.upperBound, range.lowerBound + longestLabel)]
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return rest[..<colon].allSatisfy {
      ASCII.isDigit($0) || $0 == ASCII.space || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "N") || $0 == UInt8(ascii: "o")
    }
  }
}
