/// The words around the numbers of comments and citations.
///
/// This is the one place for them; the names of what is cited are cues, and stand in `CitationNames`.
enum ReferenceLexicon {
  /// What stands right before a comment that was answered.
  static let responding: [StaticString] = [
    "response to ", "responses to ", "respond to ", "reply to ", "replies to ",
  ]

  /// How the staff asks again what it asked before.
  static let reissuing: [StaticString] = ["reissue ", "reissuing "]
  /// What stands between that and the comment.
  static let reissued: [StaticString] = ["our", "in part", "in part our", "part of", "the staff's"]
  /// What a part of a comment opens with, `the second sentence of comment 3`.
  static let partOpenings: [StaticString] = ["the ", "that ", "this ", "those ", "in part the "]

  /// What stands before the number of a comment, or between two.
  static let numberWords: [StaticString] = ["no. ", "nos. ", "number ", "and ", "numbers "]

  /// What stands behind a comment of an earlier letter.
  static let letterRests: [StaticString] = [
    " in our letter", " of our letter", " from our letter", " in our prior", " of our prior",
    " in your letter", " in the letter dated", " of the letter dated", " of the staff's letter",
    " is reissued", " are reissued", " is hereby reissued", " are hereby reissued",
  ]
  /// Whose such a letter is, before more words for it.
  static let letterOwners: [StaticString] = [
    " in our ", " of our ", " from our ", " in your ", " from your ",
  ]

  /// How the words end that several numbers stand behind.
  static let plurals: [StaticString] = ["comments", "nos.", "numbers"]
  /// What joins the first number of several with the last one.
  static let spanJoints: [StaticString] = [
    " through ", " to ", "-", "\u{2013}", " - ", " \u{2013} ",
  ]

  /// What stands behind one of the same letter.
  static let ownPlaces: [StaticString] = [" above", " below", " in this letter", " of this letter"]

  /// What is dated that holds comments.
  static let letters: [StaticString] = [
    " letter", " comments", " response", " correspondence", " submission", " facsimile",
    " memorandum",
  ]

  /// What all statements begin with that say which letter prior comments are in: hardly a paragraph has it.
  static let statementOpening: StaticString = "to prior comment"

  /// Such statements.
  static let statements: [StaticString] = [
    "to prior comments are to comments in", "to prior comments are to those in",
    "to prior comments refer to", "to prior comment numbers are to",
  ]

  /// The words that follow a citation, not a count.
  static let followers = PhraseTable<Void>(
    [
      "of", "and", "or", "through", "to", "under", "in", "as", "above", "respectively", "which",
      "when", "that", "requires", "require", "for", "with", "is", "are", "we", "the",
    ].map { ($0, ()) })

  /// The second byte of the sign of a section.
  static let sectionSign: UInt8 = 0xA7

  /// What joins the numbers of a list, or of a span (`true`).
  static let numberJoints: [(StaticString, Bool)] = [
    (",", false), (";", false), ("and/or ", false), ("and ", false), ("or ", false), ("& ", false),
    ("through ", true), ("to ", true), ("–", true), ("/", false),
  ]

  /// What may follow a mark between two numbers.
  static let conjunctions: [StaticString] = ["and/or ", "and ", "or ", "& "]

  /// What stands behind a paragraph of the standard that was named last.
  static let anaphors: [StaticString] = [
    " of that statement", " of that standard", " of the same", " of that interpretation",
    " of the statement", " of the standard", " of this statement", " of this standard", " thereof",
    " of that issue", " of that pronouncement", " of that guidance",
  ]

  /// What stands behind one of something else.
  static let otherHomes: [StaticString] = [
    " of", " in ", " on ", " above", " below", " to ", " under ", " from ", " at ", "(",
  ]
}
