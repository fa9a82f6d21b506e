/// Lines that open with the label of a comment or a response and its colon: `Response:`, `Staff's
/// Comment No. 3:`; or with a number and a dash, `Comment 3 –`; or are nothing but the label of a response
/// with its number, `Response to Comment 3`.
enum LabelLine {
  /// A label is at most this long, in bytes.
  private static let longestLabel = 40

  /// Whether the line of `range` begins with such a label.
  static func opens(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first, ASCII.isUpper(first),
      let match = RepeatedWords.labels.prefix(of: bytes, range)
    else { return false }
    let behind = match.end..<range.upperBound
    if namesComment(bytes, behind) || isNumbered(bytes, behind) { return true }
    // A number may stand before the colon.
    let rest = bytes[match.end..<min(range.upperBound, range.lowerBound + longestLabel)]
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return rest[..<colon].allSatisfy {
      ASCII.isDigit($0) || $0 == ASCII.space || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "N") || $0 == UInt8(ascii: "o")
    }
  }

  /// Whether `range` begins with ` 3 –`.
  private static func isNumbered(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let rest = bytes[range].drop { $0 == ASCII.space }
    let number = rest.prefix(while: ASCII.isDigit)
    guard number.startIndex > range.lowerBound, (1...3).contains(number.count) else { return false }
    return dashes.contains { rest.dropFirst(number.count).starts(with: $0) }
  }

  private static let dashes = [" - ", " – ", " — "].map { Array($0.utf8) }

  /// Whether `range` is all of ` to Comment 3`.
  private static func namesComment(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 1, range.count <= longestLabel,
      let match = LineLexicon.comments.prefix(of: bytes, range.lowerBound + 1..<range.upperBound)
    else { return false }
    let number = bytes[match.end..<range.upperBound].drop { $0 == ASCII.space }
    return (1...3).contains(number.count) && number.allSatisfy(ASCII.isDigit)
  }
}
