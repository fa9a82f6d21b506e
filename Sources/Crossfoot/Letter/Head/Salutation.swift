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
    if last == UInt8(ascii: ":"), agencies.prefix(of: text.bytes, range.indices) != nil {
      return true
    }
    if last != UInt8(ascii: "!"), text.isOne(of: misspelt, range.prefix(upTo: range.end - 1)) {
      return true
    }
    guard greetings.prefix(of: text.bytes, range.indices) != nil else { return false }
    let words = text.bytes[range.indices].count { $0 == ASCII.space } + 1
    return words <= mostWords && !text.bytes[range.indices].contains(where: ASCII.isDigit)
  }

  /// The end of the salutation that begins at `index`: it may go on in the next line, `Dear Ms. Roe and Mr.` above
  /// `Penn:`.
  static func end(_ evidence: [BlockEvidence], from index: Int, in text: TextStore) -> Int {
    let next = index + 1
    guard next < evidence.count, evidence[index].opening == .salutation,
      evidence[index].text.count <= longestLine,
      (1...longestLine).contains(evidence[next].text.count),
      evidence[next].label == nil, ends(text, evidence[next].text),
      !ends(text, evidence[index].text), isOpen(text, evidence[index].text)
    else { return next }
    return next + 1
  }

  /// A line of a salutation that goes on in another is at most this long, in bytes.
  private static let longestLine = 100

  /// Whether a line ends as a salutation does.
  private static func ends(_ text: borrowing TextStore, _ line: TextRange) -> Bool {
    let last = text.bytes[Int(line.end) - 1]
    return last == UInt8(ascii: ":") || last == UInt8(ascii: ",")
  }

  /// Whether a line ends with what a name follows on: a title, or the word that joins two.
  private static func isOpen(_ text: borrowing TextStore, _ line: TextRange) -> Bool {
    let word = ASCII.lastWord(of: text.bytes, line.indices)
    return titles.prefix(of: text.bytes, word)?.end == word.upperBound
      || joints.prefix(of: text.bytes, word)?.end == word.upperBound
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

  /// How the Commission is greeted, or those who work for it: the members of a company are greeted by its auditors.
  private static let agencies = PhraseTable<Void>(
    ["to the ", "to the members of the ", "to the staff of the ", "members of the "]
      .flatMap { opening in
        [
          "securities and exchange commission", "u.s. securities and exchange commission",
          "united states securities and exchange commission", "sec", "commission", "staff",
          "sec staff", "division of corporation finance", "division of investment management",
        ].map { (opening + $0, ()) }
      } + [("to the division", ())])

  /// How those are greeted whom a letter calls ladies and gentlemen, where somebody mistyped it.
  private static let misspelt: WordList = [
    "ladies and gentleman", "lady and gentlemen", "lady and gentleman", "ladies & gentleman",
    "ladies/gentleman", "gentleman", "ladies", "gentlemen and ladies", "gentleperson",
    "gentlepersons",
    "gentlepeople", "gentlewomen and gentlemen", "ladies, gentlemen",
  ]

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
