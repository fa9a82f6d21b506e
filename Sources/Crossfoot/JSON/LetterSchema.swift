/// The JSON Schema (draft 2020-12) of the JSON that a letter is written as.
///
/// It is the contract `crossfoot/letter/1` in full: every key, what it means, what it is counted in
/// and which values it can have. Adding a key is a compatible change; renaming or dropping one makes
/// version 2. The tests hold every golden file of the Corpus against it.
public enum LetterSchema {
  /// The schema as indented JSON, in one text that ends with a line end.
  public static let text: String = {
    var writer = JSONWriter(isPretty: true, capacity: 65_536)
    writer.object { writer in
      writer.string("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.string("$id", "urn:crossfoot:letter:1")
      writer.string("title", LetterJSON.schema)
      letter.writeKeywords(to: &writer)
      writer.key("$defs")
      writer.object { writer in
        for definition in definitions {
          writer.key(definition.name)
          definition.node.write(to: &writer)
        }
      }
    }
    return String(decoding: writer.array(), as: UTF8.self) + "\n"
  }()

  private static let letter = SchemaNode.described(
    """
    One letter between the staff of the SEC and a company. A key that is not required is absent \
    when there is nothing to say; lists are always there, maybe empty. Figures are JSON numbers \
    with the digits as printed: 13.80 keeps its zero.
    """,
    .object([
      .always("schema", .values([(value: LetterJSON.schema, meaning: "")])),
      .always("source", HeadSchema.source, "The input file."),
      .maybe(
        "submission", HeadSchema.submission,
        "The header of the EDGAR submission that the letter came in."),
      .maybe("document", HeadSchema.document, "The <DOCUMENT> of the submission that it is."),
      .always("letter", HeadSchema.letter, "What the letter says about itself."),
      .always(
        "items", .list(.reference("item")),
        "The staff's comments with the company's responses, in the order of the letter."),
      .always(
        "tables", .list(.reference("table")),
        "The data tables, in the order of the letter; a table that only lays out text is none."),
      .always(
        "checks", .list(.reference("check")),
        "Every relation between figures that was tested, whatever came of it."),
      .always(
        "findings", .list(.reference("finding")),
        "What a person must look at, in the order of the letter."),
    ]))

  /// What is referred to by name, from more than one place or for the sake of reading.
  private static let definitions: [SchemaKey] = [
    .always("item", ItemSchema.item),
    .always("passage", ItemSchema.passage),
    .always("part_passage", ItemSchema.partPassage),
    .always("block", ItemSchema.block),
    .always("citation", ItemSchema.citation),
    .always("table", TableSchema.table),
    .always("row", TableSchema.row),
    .always("cell", TableSchema.cell),
    .always("unit", TableSchema.unit),
    .always("check", AuditSchema.check),
    .always("reference", AuditSchema.reference),
    .always("operand", AuditSchema.operand),
    .always("finding", AuditSchema.finding),
    .always("rule", AuditSchema.rule),
    .always("quote", .object([.always("text", .string), .always("range", .reference("range"))])),
    .always("date", .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), "A day, ISO 8601."),
    .always("side", .values([LetterSide.company, .staff]), "Who wrote a letter."),
    .always(
      "confidence", .values([(value: "high", meaning: ""), (value: "low", meaning: "")]),
      "Low when it could not be read without doubt."),
    .always(
      "range", .pair,
      """
      [start, end): byte offsets into the input file as it lies on disk; start <= end <= \
      source.bytes.
      """),
  ]
}
