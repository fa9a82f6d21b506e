/// The words by which lines of plain text are told apart.
///
/// This is the one place for those of whole letters; `FlatLexicon` has those of letters in one line, `CutLexicon`
/// those of cut paragraphs, and `RepeatedWords` those of running heads.
enum LineLexicon {
  /// How a running head names the Commission.
  static let agencies = [
    "securities and exchange commission", "united states securities and exchange commission",
    "u.s. securities and exchange commission", "division of corporation finance",
  ]

  /// What leads from the label of a response to the number of its comment.
  static let comments = PhraseTable<Void>(
    ["to comment", "to comment no.", "to question", "to question no."].map { ($0, ()) })

  /// The words that numbers stand behind which are no amounts, and those that no label of a figure ends with.
  static let counted = PhraseTable<Void>(
    (CountedThings.names + Months.names).map { ($0, ()) } + [
      (
        "no.|nos.|number|annex|appendix|suite|box|file|room|floor|response|class|series|version|unit|figure|line"
          + "|attachment|tel|tel:|fax|fax:|telephone|asu|fin|eitf",
        ()
      ),
      ("and|or|to|of|in|from|by|for|at|than|approximately|about|the|was|were|is|are|per", ()),
    ])

  /// What the lines begin with with which a letter of the staff ends: its closing phrase, and a division or
  /// office that signs.
  static let staffEnds: [StaticString] = ["sincerely", "division of", "office of"]
  /// The same, with the names of offices that only a line by itself shows to be one: `AD Office 4`.
  static let signedLines = staffEnds + ["ad ", "disclosure review"]

  /// Words of the sentences that lead to a table: `Revenues by region were as follows:`.
  static let announcing = PhraseTable<Void>([
    (
      "is|are|was|were|be|follows|follow|following|shows|show|presents|summarizes|summarises|sets|reflects|provides"
        + "|consists|consist|consisted|comprises|comprise|comprised|includes|include|included|had|has|have",
      ()
    )
  ])
}
