/// The schema of what `ItemJSON` writes.
enum ItemSchema {
  static let item = SchemaNode.described(
    "One staff comment with the headings that it stands under and the company's response.",
    .object([
      .always("ordinal", .integer(from: 1), "Its place in the letter, from 1."),
      .maybe("number", .string, "The number of the comment as printed, without punctuation."),
      .always("headings", .list(heading), "The headings in force, outermost first."),
      .maybe("comment", .reference("passage")),
      .maybe("response", .reference("passage")),
      .always("parts", .list(part), "Parts of the comment that are answered one by one."),
      .always(
        "joint_with", .list(.integer(from: 1)),
        "The ordinals of the items that are answered together with it."),
      .always("citations", .list(.reference("citation"))),
      .always("prior_comments", .list(priorComment), "References to comments of earlier letters."),
      .always("pages", .strings, "The pages that the comment refers to, as printed: F-33."),
      .maybe("resolution", resolution, "What the company says that it is going to do."),
      .always("confidence", .reference("confidence"), "How certain its boundaries are."),
    ]))

  private static let heading = SchemaNode.object([
    .always("text", .string),
    .always("pages", .strings, "The pages that the heading names, as printed."),
    .always("range", .reference("range")),
  ])

  static let passage = SchemaNode.described(
    "What one side says: text and tables, block by block.",
    .object(passageKeys + [.always("blocks", .list(.reference("block")))]))

  static let partPassage = SchemaNode.described(
    "What one side says in a part of an item.", .object(passageKeys))

  private static let passageKeys =
    textKeys + [.maybe("label", .string, "The label that announces it, as printed: Response:")]

  /// The text of several blocks, and where they stand.
  static let textKeys: [SchemaKey] = [
    .always(
      "text", .string,
      """
      The paragraphs, joined by a blank line: white space folded, page furniture taken out, \
      without the number or label, without tables.
      """),
    .always("range", .reference("range")),
  ]

  static let block = SchemaNode.either([
    .object([
      .always("paragraph", .string),
      .always("range", .reference("range")),
      .maybe(
        "quoted", .boolean, "Present, and true, when it quotes a filing or proposed disclosure."),
      .maybe(
        "style", .list(.values(["bold", "italic", "underline"].map { (value: $0, meaning: "") })),
        "The style of the whole paragraph."),
      .maybe(
        "struck", .list(.reference("range")),
        "The parts that are struck through: what a proposed change takes out."),
    ]),
    .object([.always("table", .integer(from: 1), "The ordinal of a table.")]),
  ])

  private static let part = SchemaNode.object([
    .maybe("label", .string, "The letter or number of the part, as printed."),
    .maybe("comment", .reference("part_passage")),
    .maybe("response", .reference("part_passage")),
  ])

  static let citation = SchemaNode.object([
    .always("family", family),
    .always("canonical", .string, "The citation in one form: ASC 850-10-50-5."),
    .always("text", .string, "As printed; an elliptical '50-5' stays one."),
    .always("range", .reference("range")),
    .always(
      "in", .values(["comment", "response"].map { (value: $0, meaning: "") }),
      "Which side cites it."),
  ])

  private static let family = SchemaNode.meanings([
    (Citation.Family.asc, "Accounting Standards Codification."),
    (.asu, "Accounting Standards Update."),
    (.sab, "Staff Accounting Bulletin."),
    (.ifrs, "International Financial Reporting Standards."),
    (.release, "A release of the Commission."),
    (.preCodification, "SFAS, FIN, EITF, SOP and others from before the codification."),
    (.regulationSK, "Regulation S-K."),
    (.regulationSX, "Regulation S-X."),
    (.formItem, "An item of a form."),
    (.rule, "A rule under one of the acts."),
    (.section, "A section of an act."),
    (.guide, "An industry guide, a staff legal bulletin, or the staff's guidance on a topic."),
    (.interpretation, "A compliance and disclosure interpretation of the staff."),
    (.manual, "The staff's Financial Reporting Manual, or the codification of reporting policies."),
    (.regulation, "Another regulation: Regulation G, M-A, AB and so on."),
    (.auditing, "A standard of the Public Company Accounting Oversight Board."),
  ])

  private static let priorComment = SchemaNode.object([
    .always("number", .integer(from: 1)),
    .maybe("letter_date", .reference("date"), "The date of the letter that it stood in."),
  ])

  private static let resolution = SchemaNode.meanings([
    (Item.Resolution.futureFilings, "Will change future filings."),
    (.amended, "Has amended or will amend the filing."),
    (.supplemental, "Gives the information in the letter."),
    (.noChange, "Sees no need for a change."),
    (.disagrees, "Disagrees with the comment."),
  ])
}
