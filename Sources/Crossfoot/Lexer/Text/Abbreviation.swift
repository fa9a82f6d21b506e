/// Abbreviations that a sentence goes on behind: a full stop ends them, and not the sentence.
///
/// This is the one place for them. At the end of a line there are more of them: `art.` ends sentences as often.
enum Abbreviation {
  /// Those that end no sentence wherever they stand, without their full stop.
  package static let common: [String] = [
    "mr", "ms", "mrs", "dr", "messrs", "no", "nos", "inc", "corp", "co", "ltd", "llc", "st", "vs",
  ]

  private static let words = PhraseTable<Void>(
    (common.map { $0 + "." } + [
      "l.l.c.", "l.p.", "n.a.", "s.a.", "n.v.", "u.s.", "v.", "e.g.", "i.e.", "approx.", "sec.",
      "art.",
    ]).map { ($0, ()) })

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
