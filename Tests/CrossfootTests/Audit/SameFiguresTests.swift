import Crossfoot
import Testing

@Suite("SameFigures")
struct SameFiguresTests {
  private static let holders = [
    "| Stake in Alder Co. | | Stake in Birch Co. | |",
    "| Economic | Voting | Economic | Voting |",
    "Holder | stake (%) | stake (%) | stake (%) | stake (%)",
    "North Fund (1) | 10.50% | 11.50% | 11.10% | 2.51%",
    "South Fund (1) | 4.25% | 5.25% | 7.23% | 33.17%",
    "East Trust | 7.31% | 8.42% | 2.05% | 1.11%",
    "Total | 22.06% | 25.17% | 20.38% | 36.79%",
  ]

  private func letter(_ prose: String) throws -> LetterFixture {
    try LetterFixture(table: SameFiguresTests.holders, then: [prose])
  }

  private func checks(_ prose: String) throws -> [String] {
    try letter(prose).checks(.sameFigure).map { String($0.dropFirst("same-figure ".count)) }
  }

  @Test(
    "figures of another date are set beside the totals of the columns that their clause names",
    arguments: [
      (
        "At June 30, 2019, in terms of economic and voting stakes, the holders' shares in Birch Co. "
          + "were 19.11% and 35.75%, while those in Alder Co. were 22.06% and 25.17% in terms of "
          + "economic and voting stakes, based on the register of Birch Co.",
        ["19.11% context_differs", "35.75% context_differs", "22.06% exact", "25.17% exact"]
      ),
      (
        "At June 30, 2019 the holders had 25.17% of the voting power and 22.06% of the economic "
          + "stakes in Alder, and 41.50% of the voting power in Birch.",
        ["25.17% exact", "22.06% exact", "41.50% context_differs"]
      ),
      (
        "Their voting stakes in Birch and Alder were 36.8% and 24.9%, respectively.",
        ["36.8% rounding", "24.9% context_differs"]
      ),
      (
        "The economic and voting stakes in Alder were 22.6% and 25.7%; those in Birch, economic "
          + "and voting, were 20.38% and 36.79%.",
        ["22.6% context_differs", "25.7% context_differs", "20.38% exact", "36.79% exact"]
      ),
    ])
  func attribution(prose: String, expected: [String]) throws {
    #expect(try checks(prose) == expected)
    let letter = try letter(prose)
    #expect(letter.errors.isEmpty)
    let differing = expected.count { $0.hasSuffix("context_differs") }
    #expect(letter.audit.findings.count { $0.severity == .info } == differing)
  }

  @Test("a figure for both columns is compared with both")
  func both() throws {
    let rows = [
      "| Stake in Alder Co. | | Stake in Birch Co. | |",
      "| Economic | Voting | Economic | Voting |",
      "North | 10.50% | 10.50% | 1.10% | 2.51%", "South | 4.25% | 4.25% | 1.23% | 3.17%",
      "Total | 14.75% | 14.75% | 2.33% | 5.68%",
    ]
    let prose =
      "They had 3.31% of the economic stakes and 5.68% of the voting ones in Birch, and 14.75% of "
      + "both in Alder."
    let letter = try LetterFixture(table: rows, then: [prose])
    #expect(
      letter.checks(.sameFigure).suffix(2) == [
        "same-figure 14.75% exact", "same-figure 14.75% exact",
      ])
  }

  @Test("a sentence that gives a total by the table must give it as the table does")
  func error() throws {
    let letter = try letter(
      "As the table above shows, the total economic stake in Birch is 28.03%.")
    #expect(letter.checks(.sameFigure) == ["same-figure 28.03% inconsistent"])
    #expect(letter.errors.count == 1)
    #expect(letter.errors.first?.contains("the table shows 20.38%") == true)
  }

  @Test(
    "a date, a scope or a doubt of its own makes a sentence no error",
    arguments: [
      "As the table above shows, the total economic stake in Birch was 28.03% at June 30, 2019.",
      "As the table above shows, the two largest holders have a total economic stake in Birch of "
        + "18.33%.",
      "The total economic stake in Birch is 28.03%.",
      "As the table above shows, the total stake in Birch is 28.03%.",
      "As shown in the table above, excluding trusts the aggregate economic stake in Birch is "
        + "18.33%.",
    ])
  func noError(prose: String) throws {
    #expect(try letter(prose).errors.isEmpty)
  }

  @Test(
    "a figure that is no total of a named column is left alone",
    arguments: [
      // A row is named by its marker.
      "The holders marked (1) have an economic stake in Alder of 14.57% between them.",
      // No column, or none that could be told from the others.
      "The holders own 22.60% of both companies.", "The stake is 35.75%.",
      // Changes, estimates and bounds.
      "The economic stake in Alder increased by 3.25% in the year.",
      "The economic stake in Alder is about 25.5%.",
      "The economic stake in Alder is more than 21.5%.",
      // The other figure is one of something else.
      "They had 22.60% of the economic stakes and 17.16% of the debt of Alder.",
      // Another cell of the column.
      "The economic stake in Alder of the largest holder is 10.50%.",
    ])
  func leftAlone(prose: String) throws {
    #expect(try checks(prose).isEmpty)
  }

  @Test("a figure of a row that is named is held against that row, not against the total")
  func row() throws {
    let prose = "North Fund has an economic stake in Alder of 10.50%, and South Fund one of 4.52%."
    #expect(try checks(prose) == ["10.50% exact"])
  }

  @Test("amounts are compared in the unit of the prose")
  func scale() throws {
    let letter = try LetterFixture(
      table: [
        "(in thousands) | Domestic | Foreign", "Nails | $12,316 | $1,145", "Bolts | 4,553 | 4,892",
        "Total | $16,869 | $6,037",
      ],
      then: ["Domestic sales came to $16.9 million, foreign ones to $6,037,000."])
    #expect(
      letter.checks(.sameFigure) == [
        "same-figure $16.9 million rounding", "same-figure $6,037,000 exact",
      ])
  }
}
