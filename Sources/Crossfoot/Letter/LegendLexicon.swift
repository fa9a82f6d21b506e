/// The words of requests for confidential treatment: legends at the head of a letter and on its pages, and marks
/// for what is left out.
///
/// This is the one place for them.
enum LegendLexicon {
  /// How the legend of a head opens.
  static let openings = PhraseTable<Void>(
    [("pursuant to|certain portions|portions of this letter|confidential treatment", ())])

  /// What leads to the name and the address of who asks for the treatment, before a colon.
  static let entities: [StaticString] = [
    "entity requesting", "person requesting", "company requesting", "party requesting",
    "requested by:", "requestor", "requester",
  ]

  /// How a line goes on with it.
  static let rests = PhraseTable<Void>(
    ["by", "for", "of this letter", "under rule", "pursuant", "request"].map { ($0, ()) })

  /// What lines of a legend open with, as they stand below the name of who asks for confidential treatment.
  static let senderLines = PhraseTable<Void>([
    (
      "in connection with|form|as amended|registration statement|filed|confidential|file no|with respect to",
      ()
    )
  ])

  /// How the legends on every page open.
  static let running = PhraseTable<Void>(
    [
      "confidential treatment requested", "foia confidential treatment requested",
      "foia confidential treatment request", "rule 83 confidential treatment",
      "confidential treatment request by", "confidential treatment has been requested",
    ].map { ($0, ()) })

  /// How their further lines do.
  static let runningRests = PhraseTable<Void>(
    ["pursuant to", "under 17", "by ", "17 c.f.r.", "17 cfr", "rule 83"].map { ($0, ()) })

  /// What marks in words begin with: `[CONFIDENTIAL TREATMENT REQUESTED BY EXAMPLE, INC. PURSUANT TO RULE 83]`.
  static let redactions: [StaticString] = [
    "confidential treatment requested", "confidential treatment has been",
    "confidential information has been", "confidential information omitted",
    "confidential information redacted", "confidential portion", "confidential material",
    "information omitted", "information redacted", "information has been omitted",
    "information has been redacted", "text omitted", "text redacted", "table omitted",
    "table redacted",
  ]

  /// What a legend says before the mark that it speaks of: `identified by the mark [***]`.
  static let markNames: [StaticString] = ["mark ", "marks ", "symbol ", "marked "]
}
