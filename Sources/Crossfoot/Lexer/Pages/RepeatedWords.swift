/// What letters say again and again without its being a running head.
///
/// This is the one place for it.
enum RepeatedWords {
  /// What labels of comments and responses open with.
  private static let labelWords = [
    "response", "responses", "comment", "comments", "company response", "company's response",
    "staff comment", "staff's comment", "sec comment", "management's response", "answer", "reply",
    "the company's response", "staff response", "question", "our response", "registrant's response",
  ]

  static let labels = PhraseTable<Void>(labelWords.map { ($0, ()) })

  /// What labels and short answers open with.
  static let openings = PhraseTable<Void>(
    (labelWords + [
      "the company has", "the company will", "the company respectfully", "the company acknowledges",
      "the company advises", "the company confirms", "the company notes", "the registrant has",
      "we have", "we will", "we respectfully", "we acknowledge", "we confirm", "we note",
      "we advise",
      "in response to", "in accordance with the staff's", "as requested", "please see",
      "please refer", "comment noted", "noted", "the disclosure", "the requested", "see response",
      "see our response", "see the response",
      // Those who sign do so for each of their firms.
      "by:", "name:", "title:",
    ]).map { ($0, ()) })

  /// What headings open with that come back when a letter turns to the same filing again; running heads
  /// seldom do.
  static let headings = PhraseTable<Void>(
    [
      "note", "item", "financial statements", "consolidated financial statements",
      "management's discussion and analysis", "results of operations", "notes to",
      "registration statement", "annual report", "quarterly report", "risk factors",
    ].map { ($0, ()) })

  /// What the lines begin with below which an address belongs to whoever signs, or gets a copy.
  static let signing = PhraseTable<Void>(
    ["by:", "cc:", "cc", "copy to", "copies to", "sincerely", "very truly", "respectfully"]
      .map { ($0, ()) })

  /// What firms are, as the feet of their pages say.
  static let firmKinds: [StaticString] = [
    " limited liability partnership", " professional limited liability",
    " professional corporation",
  ]

  /// The last words of what leads to an address.
  static let leading = PhraseTable<Void>(
    ["to", "at", "from", "in", "with", "by", "of", "is", "reads", "for"].map { ($0, ()) })

  /// Whether a line of a running head names a person with a title, or an office: `Mr. John Roe`, `Assistant
  /// Director`.
  static func isAddressee(_ line: TextRange, in text: TextStore) -> Bool {
    if persons.prefix(of: text.bytes, line.indices) != nil { return true }
    return offices.contains { text.holds($0, in: line) }
  }

  private static let persons = PhraseTable<Void>(
    (Honorifics.all + ["attn", "attention", "division", "office of", "branch"]).map { ($0, ()) })
  private static let offices: [StaticString] = [
    "director", "counsel", "chief", "accountant", "attorney", "esq.", " group", "reviewer",
    "examiner", "division of",
  ]
}
