/// The marks that Word writes around what only some browsers should show: `<![if !supportLists]>` in front
/// of a list's number, and `<![endif]>` behind it.
///
/// No browser shows them, but libxml2 takes them for text.
enum ConditionalMarks {
  /// A mark is at most this long, in bytes.
  private static let longest = 120

  /// `bytes` with spaces for the marks in `range`, so that everything else stays where it is.
  static func blanked(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var result = bytes
    let span = bytes.span
    var position = range.lowerBound
    while true {
      position = ByteBlocks.place(
        ofRare: UInt8(ascii: "!"), in: span, from: position, limit: range.upperBound)
      guard position < range.upperBound else { return result }
      if position > range.lowerBound, let end = end(ofMarkAt: position - 1, in: span, range) {
        for index in position - 1..<end { result[index] = ASCII.space }
        position = end
      } else {
        position += 1
      }
    }
  }

  /// Where the mark that begins at `start` ends; nil when none does.
  private static func end(ofMarkAt start: Int, in bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, start + longest)
    guard bytes[start] == UInt8(ascii: "<"), start + 2 < limit,
      bytes[start + 2] == UInt8(ascii: "["),
      opens("if", at: start + 3, in: bytes, limit)
        || opens("endif", at: start + 3, in: bytes, limit)
    else { return nil }
    var end = start + 3
    while end < limit, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "<") { end += 1 }
    return end < limit && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
  }

  private static func opens(
    _ word: String, at start: Int, in bytes: Span<UInt8>, _ limit: Int
  ) -> Bool {
    guard start + word.utf8.count <= limit else { return false }
    return zip(word.utf8, start...).allSatisfy { ASCII.lowercased(bytes[$1]) == $0 }
  }
}
