/// The schema of what `HeadJSON` writes, and of where a letter comes from.
enum HeadSchema {
  static let source = SchemaNode.object([
    .always("path", .string, "The path as it was given; '-' for standard input."),
    .maybe(
      "sha256", .pattern("^[0-9a-f]{64}$"), "The SHA-256 of the file, lower-case hexadecimal."),
    .always("bytes", .integer(from: 0), "The size of the file in bytes."),
    .always(
      "container",
      .values([
        (value: "submission", meaning: "A full EDGAR submission."),
        (value: "document", meaning: "One <DOCUMENT> of a submission."),
        (value: "bare", meaning: "The letter alone."),
      ]), "What the letter came in."),
    .always("format", .values(["text", "html", "pdf"].map { (value: $0, meaning: "") })),
    .maybe(
      "decoded_from",
      .values([
        (value: "uuencode", meaning: "The uuencoded data of the document."),
        (value: "pdftotext", meaning: "The text that pdftotext takes out of the PDF."),
      ]), "What the bytes were decoded from; ranges then point into the decoded bytes."),
    .always(
      "encoding", .values([TextEncoding.ascii, .utf8, .windows1252]),
      "How the bytes stand for characters."),
  ])

  static let submission = SchemaNode.object([
    .maybe("accession_number", .pattern("^[0-9]{10}-[0-9]{2}-[0-9]{6}$")),
    .maybe("form", .string, "The type of the submission: CORRESP, UPLOAD, DRSLTR …"),
    .maybe("filed_on", .reference("date")),
    .maybe("accepted_at", .string, "Date and time, ISO 8601, as EDGAR's clock showed them."),
    .maybe("released_on", .reference("date"), "The day on which the letter became public."),
    .always(
      "private_to_public", .boolean, "Whether it was held back at first and released later."),
    .maybe("reference_accession", .string, "The accession number of what it refers to."),
    .always("entities", .list(entity), "The companies that the submission names."),
    .always("documents", .list(document), "All documents of the submission, read or not."),
    .always(
      "extra", .anyObject,
      "The keys of the header that have no place here, in lower case: text, true, object or list."),
  ])

  private static let entity = SchemaNode.object([
    .always("role", .string, "What the entity is to the submission: filer, subject company …"),
    .maybe("name", .string),
    .maybe("cik", .pattern("^[0-9]{10}$"), "The Central Index Key, ten digits."),
    .maybe("sic", .string, "The Standard Industrial Classification code."),
    .always("file_numbers", .strings),
    .maybe("extra", .anyObject, "What else the header says of it."),
  ])

  static let document = SchemaNode.object([
    .maybe("type", .string, "CORRESP, LETTER, TEXT-EXTRACT, EX-99 …"),
    .maybe("sequence", .integer(from: 1), "Its place in the submission, from 1."),
    .maybe("filename", .string),
    .maybe("description", .string),
  ])

  static let letter = SchemaNode.object([
    .always("side", .reference("side")),
    .always("kind", kind, "What the letter is for."),
    .maybe("date", .reference("date"), "The date that the letter bears."),
    .always("delivery", .strings, "How it was sent, as printed: VIA EDGAR."),
    .maybe("sender", sender),
    .always("recipients", .list(recipient)),
    .always("subject", subject, "What the letter is about, from its 'Re:' block."),
    .always("replies_to", .list(reply), "The earlier letters that this one answers."),
    .maybe("salutation", .string, "As printed: Dear Ms. Roe:"),
    .maybe(
      "convention", convention, "The sentence that says how comments and responses are set apart."),
    .always(
      "acknowledgements", .list(.reference("quote")),
      "What the company acknowledges at the staff's request, one entry each."),
    .maybe("closing", .string, "The complimentary close, as printed: Very truly yours,"),
    .always("signatures", .list(signature)),
    .always("copies", .list(signature), "The persons who get a copy."),
    .always(
      "redactions", .list(.reference("quote")),
      "The places where the letter leaves something out: [***]."),
    .always(
      "annexes", .list(annex),
      "What stands behind the signatures and copies: proposed disclosure, exhibits."),
  ])

  private static let annex = SchemaNode.object(
    [.maybe("title", .string, "The line that names it, as printed: Annex A.")]
      + ItemSchema.textKeys + [.always("blocks", .list(.reference("block")))])

  private static let kind = SchemaNode.meanings([
    (LetterKind.response, "A company's answer to comments."),
    (.comment, "The staff's comments on a filing."),
    (.acceleration, "A request that a registration statement become effective early."),
    (.extension, "A request for more time, or its confirmation."),
    (.acknowledgement, "Only what the staff asked a company to acknowledge."),
    (.cover, "Only comes with something else."),
    (.supplemental, "A further answer, without the comment that it answers."),
    (.confidentialTreatment, "A request that parts of a letter be kept confidential."),
    (.closing, "The staff's word that a review is over."),
    (.noReview, "The staff's word that there will be no review."),
    (.other, "Anything else."),
  ])

  private static let sender = SchemaNode.object([
    .always("name", .string),
    .maybe("address", .string, "The lines below the name, joined by commas."),
  ])

  private static let recipient = SchemaNode.object([
    .always("name", .string), .maybe("title", .string),
  ])

  private static let subject = SchemaNode.object([
    .maybe("company", .string),
    .always("file_numbers", .strings, "The file numbers that no single filing is given with."),
    .always("filings", .list(filing)),
  ])

  private static let filing = SchemaNode.object([
    .always("form", .string, "The form without the word: 20-F."),
    .maybe("company", .string, "Whose it is, where the subject names several companies in turn."),
    .maybe("amendment", .integer(from: 0), "The number of the amendment."),
    .maybe("period", .reference("date"), "The last day of the period that the filing covers."),
    .maybe("filed_on", .reference("date")),
    .always("file_numbers", .strings),
  ])

  private static let reply = SchemaNode.object([
    .always("date", .reference("date")), .always("side", .reference("side")),
  ])

  private static let convention = SchemaNode.object([
    .maybe("comment_style", .string, "The style that comments are said to be set in."),
    .always("text", .string),
    .always("range", .reference("range")),
  ])

  private static let signature = SchemaNode.object([
    .always("name", .string), .maybe("title", .string), .maybe("organization", .string),
  ])
}
