/// Abbreviations that a sentence goes on behind: a full stop ends them, and not the sentence.
///
/// This is the one place for them in letters of lines.
enum Abbreviation {
  private static let words = PhraseTable<Void>(
    [
      "inc.", "corp.", "co.", "ltd.", "llc.", "l.l.c.", "l.p.", "n.a.", "s.a.", "n.v.", "u.s.",
      "no.",
      "nos.", "vs.", "v.", "mr.", "ms.", "mrs.", "dr.", "e.g.", "i.e.", "approx.", "sec.", "art.",
    ].map { ($0, ()) })

  /// The longest one, in bytes.
  private static let longest = 8

  /// Whether `range`, the text of a line, ends with one.
  static func ends(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] > ASCII.space {
      guard range.upperBound - start <= longest else { return false }
      start -= 1
    }
    if start < range.upperBound, bytes[start] == UInt8(ascii: "(") { start += 1 }
    return words.prefix(of: bytes, start..<range.upperBound)?.end == range.upperBound
  }
}
