import Crossfoot
import Testing

@Suite("NamedResults")
struct NamedResultsTests {
  /// The arithmetic of the checks of a rule.
  private func lines(_ letter: LetterFixture, _ rule: Rule) -> [String] {
    let words = CheckText(text: letter.document.text, tables: letter.tables)
    return letter.audit.checks.filter { $0.rule == rule }.map { words.line(for: $0) }
  }

  @Test("what is left is computed from what stands above it, right or wrong")
  func grossProfit() throws {
    let rows = ["| 2020 | 2019", "Revenue | 4,732 | 3,941", "Cost of sales | 3,120 | 2,613"]
    let right = try LetterFixture(table: rows + ["Gross profit | 1,612 | 1,328"])
    #expect(
      lines(right, .difference) == [
        "1,612 for \"Gross profit\", 2020: 4,732 - 3,120 = 1,612",
        "1,328 for \"Gross profit\", 2019: 3,941 - 2,613 = 1,328",
      ])
    #expect(lines(right, .subtotal).isEmpty)
    let wrong = try LetterFixture(table: rows + ["Gross profit | 1,621 | 1,328"])
    #expect(
      lines(wrong, .difference).first == "1,621 for \"Gross profit\", 2020: 4,732 - 3,120 = 1,612")
  }

  @Test("what calls itself net is what is left of two figures, and no part of a whole above it")
  func net() throws {
    let assets = try LetterFixture(table: [
      "| 2020 | 2019", "Other revenues | 5,827 | 4,941", "Other expenses | 6,164 | 5,213",
      "Net other expenses | (337) | (272)",
    ])
    #expect(
      lines(assets, .difference).first
        == "(337) for \"Net other expenses\", 2020: 5,827 - 6,164 = -337")
    #expect(lines(assets, .subtotal).isEmpty)
  }

  @Test("a result below others is no part of one of them")
  func operatingIncome() throws {
    let letter = try LetterFixture(table: [
      "| 2020 | 2019", "Revenue | 4,732 | 3,941", "Cost of sales | 3,120 | 2,613",
      "Gross profit | 1,612 | 1,328", "Operating expenses | 900 | 805",
      "Operating income | 712 | 523",
    ])
    #expect(lines(letter, .subtotal).isEmpty)
    #expect(
      lines(letter, .difference).contains(
        "712 for \"Operating income\", 2020: 1,612 - 900 = 712"))
  }

  @Test("a column of relative changes is one beside a column of changes, too")
  func changeColumn() throws {
    let letter = try LetterFixture(table: [
      "| 2021 | 2020 | $ change | % change",
      "Rental and other revenue | $312.6 | $294.1 | $18.5 | 6.3%",
      "Property taxes | 44.7 | 42.9 | 1.8 | 4.2%", "Insurance | 9.8 | 8.1 | 1.7 | 21.0%",
      "Other operating expenses | 64.4 | 62.3 | 2.1 | 3.4%",
      "Total expenses | 118.9 | 113.3 | 5.6 | 4.9%",
      "Same store NOI | $193.7 | $180.8 | $12.9 | 7.1%",
    ])
    #expect(letter.checks(.percentOfTotal).isEmpty)
    #expect(letter.checks(.percentChange).count == 6)
    #expect(lines(letter, .percentChange).first?.contains("from $294.1 to $312.6 is") == true)
  }

  @Test("a total with a blank among its addends that it lacks is not entailed")
  func blankAddend() throws {
    let rows = ["| 2011 | 2010 | 2009", "Europe | 1,204 | 1,100 | 950"]
    let total = ["Other | 304 | 250 | 140", "Total | 2,320 | 2,050 | 1,700"]
    let lacking = try LetterFixture(table: rows + ["Asia | | 700 | 610"] + total)
    #expect(
      lacking.checks(.columnTotal) == [
        "column-total 2,320 not_entailed", "column-total 2,050 exact", "column-total 1,700 exact",
      ])
    #expect(lacking.errors.isEmpty)
    let whole = try LetterFixture(table: rows + ["Asia | 821 | 700 | 610"] + total)
    #expect(whole.errors.count == 1)
  }

  @Test("where one quotient of a row is wrong the others are checks")
  func witnesses() throws {
    let letter = try LetterFixture(table: [
      "(in thousands, except per ounce) | 2013 | 2012", "Production costs | $73,263 | $73,678",
      "Sustaining capital | 7,912 | 8,034", "Total all-in sustaining costs | $81,175 | $81,712",
      "Gold ounces sold | 84,120 | 79,455", "All-in sustaining costs per ounce | $965 | $1,082",
    ])
    #expect(letter.checks(.ratio) == ["ratio $965 rounding", "ratio $1,082 inconsistent"])
  }

  @Test(
    "a change that has a part of its own is compared with its row",
    arguments: [("52.8%", 0), ("58.2%", 1)])
  func ofWhich(percent: String, count: Int) throws {
    let letter = try LetterFixture(
      table: [
        "| 2006 | 2005", "Drilling | $612,450 | $388,120", "Assaying | 299,500 | 208,805",
        "Exploration expense | $911,950 | $596,925",
      ],
      then: [
        "Exploration expense increased by $315,025, or \(percent), of which $224,330 was for drilling."
      ])
    #expect(letter.errors.count == count)
  }
}
