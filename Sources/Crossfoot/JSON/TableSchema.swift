/// The schema of what `TableJSON` writes.
enum TableSchema {
  static let table = SchemaNode.object([
    .always("ordinal", .integer(from: 1), "Its place among the tables of the letter, from 1."),
    .maybe(
      "source_ordinal", .integer(from: 1),
      "Its place among all <table> elements of an HTML file, from 1."),
    .maybe("item", .integer(from: 1), "The ordinal of the item that it stands in."),
    .always("range", .reference("range")),
    .maybe("caption", .string),
    .maybe("scale", scale, "What its figures are counted in."),
    .always("header_rows", .integer(from: 0), "How many rows were read as headers."),
    .always("columns", .list(column), "All columns; the first one is the label column."),
    .always("rows", .list(.reference("row")), "The rows below the headers."),
    .always("footnotes", .list(footnote)),
    .always(
      "confidence", .reference("confidence"),
      "A table of low confidence has columns or rows that are in doubt, and is not audited."),
  ])

  private static let scale = SchemaNode.object([
    .always("text", .string, "As printed: (in thousands)"),
    .always("factor", .integer(from: 1), "What a figure has to be multiplied by: 1000."),
  ])

  private static let column = SchemaNode.object([
    .always("path", .strings, "The headers above the column without markers, outermost first."),
    .maybe("unit", .reference("unit"), "What its figures count, as far as the table says."),
    .maybe("markers", .strings, "The footnote markers of its headers, as printed: (1)"),
    .maybe("factor", .integer(from: 1), ownFactor),
  ])

  static let unit = SchemaNode.meanings([
    (Unit.percent, "Per cent: 13.79% is 13.79."),
    (.dollars, "US dollars."),
    (.renminbi, "Renminbi."),
    (.euros, "Euros."),
    (.pounds, "Pounds sterling."),
    (.yen, "Yen."),
    (.times, "A multiple: 2.5x."),
    (.basisPoints, "Basis points."),
  ])

  static let row = SchemaNode.object([
    .always("label", .string, "Its label without markers; empty when it has none."),
    .always("depth", .integer(from: 0), "How deep it is nested below sections, from 0."),
    .always("role", role),
    .always("markers", .strings, "The footnote markers of the label, as printed: (1)"),
    .maybe("factor", .integer(from: 1), ownFactor),
    .always("range", .reference("range")),
    .always("cells", .list(.reference("cell")), "One for each column but the label column."),
  ])

  private static let ownFactor =
    "What its figures are multiplied by instead of the table's scale: 1 for amounts per share, "
    + "1000 in a section \"(in thousands)\"."

  private static let role = SchemaNode.meanings([
    (Table.Row.Role.data, "Figures of its own."),
    (.section, "A heading over the rows below; no figures."),
    (.subtotal, "The sum of some rows above."),
    (.total, "The sum of the table, or of a part that stands for itself."),
  ])

  private static let footnote = SchemaNode.object([
    .always("marker", .string, "As printed: * or (1)"),
    .always("text", .string),
    .always("range", .reference("range")),
  ])

  static let cell = SchemaNode.described(
    "What a cell says. The amounts are as printed: they are not multiplied by the table's scale.",
    .either([
      cell(
        .meanings([
          (Cell.Status.number, "A figure."), (.nil, "A dash: zero, and said to be so."),
        ]), [.always("value", .number, "The figure; negative when in parentheses.")]),
      cell(
        .meanings([(Cell.Status.bounded, "Known by its bounds: <1%, or * with a footnote.")]),
        [
          .maybe("low", .number, "The figure is not below this."),
          .maybe("high", .number, "The figure is below this."),
        ]),
      cell(
        .meanings([
          (Cell.Status.blank, "Nothing: missing, not zero."),
          (.notMeaningful, "Said to have no meaning: NM, N/A."),
          (.redacted, "Left out of the public letter: [***]."),
          (.text, "Words."),
        ]), []),
    ]))

  /// A cell of some statuses, with the keys that these have beyond the common ones.
  private static func cell(_ statuses: SchemaNode, _ keys: [SchemaKey]) -> SchemaNode {
    .object(
      [.always("text", .string, "As printed."), .always("status", statuses)] + keys + [
        .maybe("unit", .reference("unit"), "What the cell's own text says that it counts."),
        .maybe(
          "factor", .integer(from: 1),
          "What a word of its own multiplies it by, and no scale: 1000000 for $8.9 million."),
        .always("markers", .strings, "The footnote markers in the cell, as printed."),
        .always("range", .reference("range")),
      ])
  }
}
