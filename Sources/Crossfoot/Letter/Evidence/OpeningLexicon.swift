/// Words by which the first paragraphs of a letter name the letters that it answers.
enum OpeningLexicon {
  /// The words right before the date of a letter that was named earlier in the sentence.
  static let datings: [StaticString] = [
    "sent on", "issued on", "received on", "provided on", "given on",
    "made on", "us on", "raised on", "communicated on", "conveyed on", "furnished on",
    "electronically on", "orally on", "verbally on", "telephonically on", "mail on", "e-mail on",
    "email on", "response on", "responses on", "by the company on",
    "to the company on", "to the registrant on", "delivered on",
  ]
  /// The words right before the date on which comments were given by word of mouth, if they speak of comments.
  static let oral: [StaticString] = ["by telephone on", "by phone on", "via telephone on"]
  /// The words right before the date of a form.
  static let formDatings: [StaticString] = [
    "dated", " filed", " filed on", " furnished", " furnished on", " submitted on",
  ]
  /// The ends of what says by when something will be done.
  static let deadlines: [StaticString] = [
    " by", " on or before", " or about", " later than", " until", " prior to", " through",
  ]
  /// The days of the week, which may stand before a date.
  static let weekdays: [StaticString] = [
    "monday,", "tuesday,", "wednesday,", "thursday,", "friday,",
  ]
  /// What says that a letter is only given once more: the first one of a review, say.
  static let repeating: SentenceWords = [
    " repeat", " preceded by", " reproduc", " restate", " original comment", " for reference",
  ]

  /// What says of comments that they are given once more.
  static let repeatedComments: [StaticString] = [
    " repeated", " recited", " reproduced", " reprinted", " retyped", " precedes ",
    " preceded by ", " precede ", " immediately preceding", " prefaced ",
  ]
  /// What may say so, too, where words of `comfort` tell that the reader is to find them.
  static let givenComments: [StaticString] = [
    " listed", " included", " provided", " incorporated", "set forth", " restated", " inserted",
    " copied", " presented", " set out",
  ]
  static let comfort: [StaticString] = [
    " followed by ", " ease of ", " convenience", " for reference", " reference purposes",
  ]
  /// What else a company includes for the reader's convenience.
  static let otherMatter: [StaticString] = [
    " copy", " copies", " marked", " amend", " exhibit", " annex", " draft", " page",
  ]

  /// What stands between the name of an answer and the name of the letter that it answered.
  static let answering = PhraseTable<Void>(
    ["to", "in response to", "responding to", "which responded to", "in reply to"].map { ($0, ()) })
}
