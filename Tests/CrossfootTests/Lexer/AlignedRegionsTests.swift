import Crossfoot
import Testing

/// Where one space-aligned table ends and the next one begins.
@Suite("Aligned tables below each other")
struct AlignedRegionsTests {
  private func letter(between: String, years: String = "2016      2015") throws -> LetterFixture {
    let table = """
                                                  2018      2017
      Hardware                                  41,230    38,114
      Software                                  22,765    19,902
      Services                                   8,441     9,337
                                                ------    ------
      Total revenues                           $72,436   $67,353
                                                ======    ======

      \(between)

                                                  \(years)
      Americas                                  50,330    47,353
      Europe                                    13,306    11,000
      Asia Pacific                               8,810     9,000
                                                ------    ------
      Total revenues                           $72,446   $67,353
                                                ======    ======
      """
    return try LetterFixture("Dear Sir:\n\nRevenues were:\n\n\(table)\n\nYours truly,\n")
  }

  @Test(
    "a sentence between two tables parts them",
    arguments: [
      "Revenues by geographic area were as follows:",
      "The following table shows revenues by region.",
    ])
  func sentence(_ between: String) throws {
    let letter = try letter(between: between)
    #expect(letter.tables.count == 2)
    try #require(letter.tables.count == 2)
    let years = letter.tables[1].columns.dropFirst().map {
      $0.path.map(letter.document.text.string).joined()
    }
    #expect(years == ["2016", "2015"])
  }

  @Test(
    "the name of a section does not", arguments: ["By region:", "Revenues of the regions abroad:"])
  func section(_ between: String) throws {
    #expect(try letter(between: between, years: "").tables.count == 1)
  }

  @Test("figures of two tables that are one total in both are compared")
  func unequalTotals() throws {
    let letter = try letter(
      between: "Revenues by geographic area were as follows:", years: "2018      2017")
    #expect(letter.tables.count == 2)
    #expect(letter.warnings.count + letter.errors.count == 1)
  }

  @Test(
    "the total of the last column may stand alone below the rule, the number of a page does not",
    arguments: [("1,520", 3), ("$ 20", 3), ("12", 2)])
  func loneTotal(_ total: String, _ rows: Int) throws {
    let letter = try LetterFixture(
      """
      Dear Sir:

      Costs were:

                                           2010         2009
      Depreciation                        1,204        1,118
      Interest                              331          402
                                        -------      -------
      \(String(repeating: " ", count: 54 - total.count))\(total)

      The rest follows.

      Yours truly,
      """)
    #expect(letter.tables.first?.rows.count == rows)
  }
}
