import Crossfoot
import Testing

@Suite("YearQuotients")
struct YearQuotientsTests {
  private let mining = [
    "(in thousands, except bitcoin) | 2023 | 2022", "Energy | $31,842 | $24,118",
    "Hosting | 4,906 | 7,311", "Direct cost of mining | $40,035 | $34,033",
    "Bitcoin mined | 1,962 | 2,340", "Average revenue per bitcoin | $28,790 | $28,240",
  ]

  private func letter(_ prose: String) throws -> LetterFixture {
    try LetterFixture(table: mining, then: [prose])
  }

  @Test(
    "figures of several years that two rows give are tested with their quotients",
    arguments: [
      (
        "Our direct cost to mine one bitcoin was $20,405 in 2023 and $14,544 in 2022.", "$20,405",
        "$20,045"
      ),
      (
        "Our direct cost to mine one bitcoin was $20,405 in 2023, compared with $14,544 in 2022.",
        "$14,544", "$15,444"
      ),
      (
        "Our direct cost to mine one bitcoin was $20,405 and $14,544 in 2023 and 2022, "
          + "respectively.", "$14,544", "$15,444"
      ),
      (
        "The direct cost for each bitcoin was $14,544 in 2022 and $20,405 in 2023.", "$20,405",
        "$20,450"
      ),
      (
        "The energy cost for each bitcoin was $16,229 in 2023 and $10,307 in 2022.", "$16,229",
        "$12,629"
      ),
      (
        "Energy was 79.5% of the direct cost in 2023, compared with 70.9% in 2022.", "70.9%",
        "79.0%"
      ),
      ("Energy was 79.5% of the direct cost in 2023 and 70.9% in 2022.", "79.5%", "75.9%"),
    ])
  func quotients(prose: String, right: String, wrong: String) throws {
    let letter = try letter(prose)
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.proseTotal).count == 2)
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
    #expect(edited.count == 2)
    #expect(try self.letter(edited.joined(separator: wrong)).errors.count == 1)
  }

  @Test(
    "without a figure that comes out, or a swap of digits, nothing is said",
    arguments: [
      "Our direct cost to mine one bitcoin was $20,045 in 2023 and $14,455 in 2022.",
      "Our direct cost to mine one bitcoin was $21,405 in 2023 and $14,544 in 2022.",
      "Our direct cost to mine one bitcoin was about $20,045 in 2023 and $14,544 in 2022.",
      "Our revenue per bitcoin was $28,790 in 2023 and $28,240 in 2022.",
      "Our cash burn was $20,045 in 2023 and $14,544 in 2022.",
      "Our direct cost to mine one bitcoin was $20,045 in the first quarter of 2023 and $14,544 in "
        + "2022.",
      "Our direct cost to mine one bitcoin was $20,045 in 2021 and $14,544 in 2022.",
      "Energy was 75.9% of the plan in 2023 and 70.9% in 2022.",
    ])
  func others(prose: String) throws {
    #expect(try letter(prose).errors.isEmpty)
  }
}
