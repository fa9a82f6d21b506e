/// Tells the lines that greet somebody without `Dear`: `Ms. Rowe:`, `Mr. Aldous and Ms. Rowe,`, `Good
/// afternoon, Mr. Aldous,`.
enum Salutation {
  /// Such a line is so long, in bytes.
  private static let length = 5...80
  /// A greeting has at most so many words.
  private static let mostWords = 7

  /// Whether `range` is one.
  static func isAddress(_ text: borrowing TextStore, _ range: TextRange) -> Bool {
    guard length.contains(range.count) else { return false }
    let last = text.bytes[Int(range.end) - 1]
    switch last {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "!"): break
    default: return false
    }
    if let title = titles.prefix(of: text.bytes, range.indices) {
      // A colon ends no line of an address; a comma may end the one with the name in full.
      return last == UInt8(ascii: ":")
        || last == UInt8(ascii: ",")
          && isSurname(text, TextRange(UInt32(title.end), range.end - 1))
    }
    guard greetings.prefix(of: text.bytes, range.indices) != nil else { return false }
    let words = text.bytes[range.indices].count { $0 == ASCII.space } + 1
    return words <= mostWords && !text.bytes[range.indices].contains(where: ASCII.isDigit)
  }

  /// Whether what stands behind a title is one name, or several that are joined, each behind a title of
  /// its own: nobody is greeted by first and last name.
  private static func isSurname(_ text: borrowing TextStore, _ range: TextRange) -> Bool {
    var rest = text.trimmed(range)
    var names = 0
    while !rest.isEmpty {
      if let title = titles.prefix(of: text.bytes, rest.indices) {
        rest = text.trimmed(rest.suffix(from: UInt32(title.end)))
        names = 0
      } else if let joint = joints.prefix(of: text.bytes, rest.indices) {
        guard names == 1 else { return false }
        rest = text.trimmed(rest.suffix(from: UInt32(joint.end)))
        names = 0
      } else {
        let end = text.bytes[rest.indices].firstIndex(of: ASCII.space) ?? Int(rest.end)
        let first = text.bytes[Int(rest.start)]
        guard ASCII.isLetter(first) || first >= 0x80 else { return false }
        // `van` is a part of a name.
        if !ASCII.isLower(first) { names += 1 }
        if names > 1 { return false }
        rest = text.trimmed(rest.suffix(from: UInt32(end)))
      }
    }
    return true
  }

  /// How somebody is addressed.
  private static let titles = PhraseTable<Void>(
    (Honorifics.all + ["mr", "ms", "mrs", "sirs", "sir", "madam"]).map { ($0, ()) })

  private static let joints = PhraseTable<Void>([("and|&|or", ())])

  private static let greetings = PhraseTable<Void>(
    [
      (
        """
        hello|hi|greetings|good morning|good afternoon|good evening|good day|to the commission|to the staff|to the addressee
        to the addressees
        """, ()
      )
    ])
}
