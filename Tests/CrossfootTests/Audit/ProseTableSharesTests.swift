import Crossfoot
import Testing

@Suite("ProseTableShares")
struct ProseTableSharesTests {
  private let revenue = [
    "(in millions) | 2020 | 2019", "Customer A | 21.4 | 12.6", "Customer B | 13.8 | —",
    "Customer C | 9.9 | 14.2", "All other customers | 36.7 | 31.5", "Total revenue | 81.8 | 58.3",
  ]

  private func errors(_ prose: String) throws -> [String] {
    try LetterFixture(table: revenue, then: [prose]).errors
  }

  @Test(
    "a share of a total of the table is an error where a slip keeps it from tying",
    arguments: [
      (
        "In 2020 the three largest accounted for $45.1 million, or %, of revenue, all told.",
        "55.1%"
      ),
      ("Customer A represented % of total revenue, or $21.4 million, in 2020.", "26.2%"),
      ("Customer A contributed $21.4 million, equivalent to % of total revenue, in 2020.", "26.2%"),
      ("Customer C accounted for $14.2 million, or %, of our revenue in 2019.", "24.4%"),
    ])
  func shares(prose: String, share: String) throws {
    let parts = prose.split(separator: "%", maxSplits: 1).map(String.init)
    let swapped = String(share.prefix(1)) == "5" ? "56.1%" : share == "26.2%" ? "62.2%" : "42.4%"
    #expect(try errors(parts[0] + share + parts[1]).isEmpty)
    #expect(try errors(parts[0] + swapped + parts[1]).count == 1)
  }

  @Test(
    "a part that the table does not have, another whole, another year, or no slip is none",
    arguments: [
      "In 2020 the three largest accounted for $47.3 million, or 58.7%, of revenue.",
      "In 2020 the three largest accounted for $45.1 million, or 56.1%, of backlog.",
      "In 2018 the three largest accounted for $45.1 million, or 56.1%, of revenue.",
      "In 2020 the three largest accounted for $45.1 million, or 61.8%, of revenue.",
      "In 2020 the three largest accounted for about $45.1 million, or 56.1%, of revenue.",
      "In 2020 the three largest accounted for $45.1 million, or 55.2%, of revenue.",
    ])
  func others(prose: String) throws {
    #expect(try errors(prose).isEmpty)
  }

  @Test(
    "a column of a row is a share of the total beside it, and not that of another column",
    arguments: [
      ("IBNR was $133.2 million at the end of 2004, which was 45.1% of our total reserves.", 0),
      ("IBNR was $133.2 million at the end of 2004, which was 54.9% of our total reserves.", 1),
      ("IBNR was $133.2 million at the end of 2004, which was 41.5% of our total reserves.", 1),
      // No slip, another column, another whole.
      ("IBNR was $133.2 million at the end of 2004, which was 48.3% of our total reserves.", 0),
      ("Paid claims were $133.2 million in 2004, which was 54.9% of our total reserves.", 0),
      ("IBNR was $133.2 million at the end of 2004, which was 54.9% of our equity.", 0),
    ])
  func rows(prose: String, count: Int) throws {
    let letter = try LetterFixture(
      table: [
        "(in thousands) | Case | IBNR | Total", "Compensation | 84,210 | 61,335 | 145,545",
        "Automobile | 39,874 | 22,416 | 62,290", "Liability | 38,089 | 49,412 | 87,501",
        "All lines | 162,173 | 133,163 | 295,336",
      ], then: [prose])
    #expect(letter.errors.count == count)
  }
}
