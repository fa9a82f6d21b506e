/// The words and marks that labels of comments and responses are made of.
///
/// This is the one place for them.
enum LabelLexicon {
  enum Keyword: Sendable {
    case comment, response
  }

  static let keywords = PhraseTable<Keyword>([
    ("comment", .comment), ("comments", .comment), ("question", .comment),
    ("response", .response), ("responses", .response), ("reponse", .response),
    ("answer", .response), ("reply", .response),
  ])

  /// Words that may stand before the keyword in any label.
  static let qualifiers = PhraseTable<Void>(
    [
      "sec", "sec's", "staff", "staff's", "the", "company", "company's", "management",
      "management's", "registrant", "registrant's", "our", "commission", "commission's", "fund",
      "fund's", "trust", "trust's", "issuer", "written",
      "supplemental", "proposed", "bank's", "partnership's", "corporation", "inc.", "corp.",
      "text of", "division's", "follow-up", "additional", "general partner's", "adviser's",
    ].map { ($0, ()) } + [(earlierRounds, ())])

  /// The ones among them by whom comments are answered.
  static let answerers = PhraseTable<Void>([
    ("company|company's|management|management's|registrant|registrant's", ())
  ])
  /// The ones among them that name an earlier round of comments.
  static let earlier = PhraseTable<Void>([(earlierRounds, ())])
  private static let earlierRounds = "prior|original|previous|initial|earlier"

  /// What a company calls a comment by, and the staff a response, whose own label it is not.
  static let addressed: StaticString = "your "

  /// Words that may stand between the keyword and its number.
  static let beforeNumber = PhraseTable<Void>(
    [
      "no", "nos", "number", "to", "comment", "comments", "the", "staff's", "staff", "sec",
      "question", "questions", "sec's", "commission's", "item",
    ].map { ($0, ()) })

  /// How labels call a part of a comment by its place.
  static let parts: PhraseTable<Void> = {
    let places = ["first", "second", "third", "fourth", "fifth", "sixth", "last", "final"]
    let things = [
      "bullet", "bullet point", "bulleted point", "part", "point", "paragraph", "sentence",
      "question",
    ]
    return PhraseTable(places.flatMap { place in things.map { ("\(place) \($0)", ()) } })
  }()

  /// Words that may stand between the keyword, or its number, and the name of who speaks.
  static let beforeSpeaker = PhraseTable<Void>(["of", "from", "by"].map { ($0, ()) })

  /// What stands before the page that a label names.
  static let pages = PhraseTable<Void>(["page", "pages", "p.", "pp."].map { ($0, ()) })

  /// Whether `range` begins with what the company calls a letter of its own: `our …`, `the company's prior
  /// response`.
  static func opensOwnLetter(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if own.prefix(of: bytes, range) != nil { return true }
    guard let owner = owners.prefix(of: bytes, range) else { return false }
    var start = min(owner.end + 1, range.upperBound)
    if let round = rounds.prefix(of: bytes, start..<range.upperBound) {
      start = min(round.end + 1, range.upperBound)
    }
    return ownLetters.prefix(of: bytes, start..<range.upperBound) != nil
  }

  private static let own = PhraseTable<Void>([("our|by the company", ())])
  private static let owners = PhraseTable<Void>([
    (
      "company's|registrant's|issuer's|partnership's|trust's|fund's|corporation's", ()
    )
  ])
  private static let rounds = PhraseTable<Void>([(earlierRounds + "|first|second", ())])
  private static let ownLetters = PhraseTable<Void>([
    (
      """
      response|responses|letter|letters|response letters|supplemental response|supplemental responses|supplemental letter
      submission|submissions
      """, ()
    )
  ])

  /// What joins the numbers of a list, and whether it stands for all numbers between.
  static let listJoints: [(joint: StaticString, isRange: Bool)] = [
    (",", false), ("and ", false), ("& ", false), ("through ", true), ("to ", true), ("-", true),
    ("–", true),
  ]

  /// Words that open a sentence, and hardly a title: with a capital behind `Response` they tell that it
  /// is a label.
  static let sentenceOpenings = PhraseTable<Void>([
    (CutLexicon.plainOpenings + "|upon|because", ())
  ])

  /// The label of answers that may have lost its colon.
  static let bareResponse: StaticString = "response "

  /// How a short sentence opens that sends the reader elsewhere: `See FR-72.` is no heading.
  static let references = PhraseTable<Void>(
    [
      "see", "refer to", "please see", "please refer to", "refer also to", "also refer to",
      "we refer you to", "we direct you to", "we direct your attention to", "we also refer you to",
    ]
    .map { ($0, ()) })

  /// How a comment that is left out is announced.
  private static let omissions = PhraseTable<Void>(
    [
      "intentionally omitted", "omitted", "reserved", "intentionally left blank", "withdrawn",
      "not used", "comment omitted", "comment intentionally omitted", "comment withdrawn",
      "deleted", "this comment has been withdrawn", "not applicable",
    ].map { ($0, ()) })

  /// Whether the text of `range` says that a comment was left out: it does so in brackets, or is
  /// hardly longer than the words.
  static func isOmission(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let first = bytes[range.lowerBound]
    let isBracketed = first == UInt8(ascii: "[") || first == UInt8(ascii: "(")
    guard isBracketed || range.count < 40 else { return false }
    let start = range.lowerBound + (isBracketed ? 1 : 0)
    return omissions.prefix(of: bytes, start..<range.upperBound) != nil
  }

  static let spelledNumbers = PhraseTable<Int>(
    SpelledNumbers.names.enumerated().map { ($1, $0 + 1) }
      + [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
        "xv",
      ].enumerated().map { ($1, $0 + 1) })

  /// What may stand before a number in a letter that calls its comments neither that nor questions.
  static let countedThings = PhraseTable<Void>(
    ["no.", "no", "issue", "point", "inquiry", "request", "observation", "matter"].map { ($0, ()) })

  /// The length in bytes of the bullet that `range` opens with; nil when it opens with none.
  static func bulletLength(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    guard range.count >= 3, let length = signLength(bytes, at: start) ?? fontSign(bytes, at: start),
      start + length < range.upperBound
    else { return nil }
    let isSpaced = bytes[start + length] <= ASCII.space
    // Only a real bullet may touch its text, a dash may not.
    let isDash = bytes[start] < 0x80 || bytes[start + 1] == 0x80 && bytes[start + 2] < 0xA0
    return isSpaced || !isDash ? length : nil
  }

  /// The length of the sign at `start` that is a bullet wherever it opens a text, or a dash.
  private static func signLength(_ bytes: [UInt8], at start: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "o"), UInt8(ascii: "+"):
      1
    case 0xC2 where bytes[start + 1] == 0xB7 || bytes[start + 1] == 0xA7:
      // · and §
      2
    case 0xE2 where bytes[start + 1] == 0x80:
      // • ‣ – —
      [0xA2, 0xA3, 0x93, 0x94].contains(bytes[start + 2]) ? 3 : nil
    case 0xE2 where bytes[start + 1] == 0x96 || bytes[start + 1] == 0x97:
      // ■ ▪ ● ○ ◦
      3
    case 0xEF where bytes[start + 1] == 0x82:
      // Bullets of symbol fonts, in the private use area.
      3
    default: nil
    }
  }

  /// The length of the sign at `start` that Wingdings draws as a bullet, an arrow or a tick, and that is left where the
  /// font was lost: a letter with a space and a word behind it, or what stands for the drawing elsewhere.
  private static func fontSign(_ bytes: [UInt8], at start: Int) -> Int? {
    let (second, third) = (bytes[start + 1], bytes[start + 2])
    return switch bytes[start] {
    case let letter where SpecialCharacter.isFontBullet(letter):
      // A formula goes on with no letter.
      second == ASCII.space && ASCII.isLetter(third) ? 1 : nil
    case 0xC2:
      // » ¨ ¡
      [0xBB, 0xA8, 0xA1].contains(second) ? 2 : nil
    case 0xC3:
      // Ø ü þ ð
      [0x98, 0xBC, 0xBE, 0xB0].contains(second) && third == ASCII.space ? 2 : nil
    case 0xE2:
      // → ✓ ✔ ❖ ➔ to ➢
      (second, third) == (0x86, 0x92) || second == 0x9C && (0x93...0x94).contains(third)
        || (second, third) == (0x9D, 0x96) || second == 0x9E && (0x94...0xA2).contains(third)
        ? 3 : nil
    default: nil
    }
  }
}
