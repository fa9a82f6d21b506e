/// The schema of what `AuditJSON` writes.
enum AuditSchema {
  static let check = SchemaNode.described(
    """
    One relation that was tested. A figure that is printed with d decimals stands for everything \
    that rounds to it.
    """,
    .object([
      .always("id", .integer(from: 1), "Its place among the checks of the letter, from 1."),
      .always("rule", .reference("rule")),
      .always("operator", operation, "How the operands give the target."),
      .maybe("table", .integer(from: 1), "The ordinal of the table; absent for prose alone."),
      .always("target", .reference("reference"), "The figure that the letter states."),
      .always("operands", .list(.reference("operand")), "The figures that it is made of."),
      .always("stated", .number, "The target's figure."),
      .always("computed", .number, "What the operands give, bounded ones at their lower end."),
      .always("low", .number, "The least that the operands may stand for, taken together."),
      .always("high", .number, "The most that the operands may stand for, taken together."),
      .maybe(
        "tolerance", .number,
        "The largest difference that rounding explains; absent when bounds decide, not rounding."),
      .always("verdict", verdict),
    ]))

  private static let operation = SchemaNode.meanings([
    (Check.Operator.sum, "The operands come to the target, those that are subtracted taken off."),
    (.difference, "The same; one at least is subtracted."),
    (.product, "The operands times each other."),
    (.percentOf, "The first operand in per cent of the second."),
    (.ratio, "The first operand divided by the second."),
    (.percentChange, "What the first operand is more than the second, in per cent of the second."),
    (.average, "The mean of the operands."),
    (.equal, "The operand is the target."),
  ])

  private static let verdict = SchemaNode.meanings([
    (Verdict.exact, "The printed figures agree as printed."),
    (.rounding, "They don't, but rounding can explain it."),
    (
      .suspect,
      "Rounding, or a basis of its own, could explain it, but the totals beside it tie exactly."
    ),
    (.inconsistent, "No rounding explains it."),
    (.notEntailed, "A part is unknown, or a bound is too wide to tell."),
    (.contextDiffers, "The same label, but another date, entity, scope or basis."),
  ])

  static let reference = SchemaNode.described(
    "A figure that a check used: in a table, or in prose.", figure(with: []))

  static let operand = SchemaNode.described(
    "A figure that another one is made of.",
    figure(with: [
      .maybe("subtracted", .boolean, "Present, and true, when a sum or a difference takes it off.")
    ]))

  private static func figure(with keys: [SchemaKey]) -> SchemaNode {
    let figureKeys: [SchemaKey] =
      [
        .always("text", .string, "The figure as printed."), .always("range", .reference("range")),
      ] + keys
    return .either([
      .object(
        [
          .always("table", .integer(from: 1), "The ordinal of the table."),
          .always("row", .integer(from: 0), "The row below the headers, from 0."),
          .always("column", .integer(from: 0), "The column; 0 is the label column."),
        ] + figureKeys),
      .object(figureKeys),
    ])
  }

  static let finding = SchemaNode.object([
    .always("rule", .reference("rule")),
    .always("severity", severity),
    .always("message", .string, "What was found and what was expected, in one line."),
    .always("range", .reference("range")),
    .always("line", .integer(from: 1), "The line of the range's start, from 1."),
    .always("column", .integer(from: 1), "The column of the range's start in bytes, from 1."),
    .maybe("item", .integer(from: 1), "The ordinal of the item that it belongs to."),
    .maybe("check", .integer(from: 1), "The id of the check that failed."),
    .always("notes", .list(note), "The operands and the arithmetic."),
  ])

  private static let severity = SchemaNode.meanings([
    (Severity.error, "The letter contradicts itself: no rounding explains the figures."),
    (.warning, "A person should look: the letter may contradict itself."),
    (.info, "Worth knowing; nothing is wrong by itself."),
  ])

  private static let note = SchemaNode.object([
    .always("message", .string), .always("range", .reference("range")),
  ])

  static let rule = SchemaNode.described(
    "The stable name of a rule; it is never used for another.",
    .meanings(Rule.allCases.map { ($0, $0.promise) }))
}
