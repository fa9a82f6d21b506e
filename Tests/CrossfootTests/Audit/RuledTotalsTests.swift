import Crossfoot
import Testing

@Suite("RuledTotals")
struct RuledTotalsTests {
  /// A letter with an aligned table: cells parted by bars, `---` for a rule below the figures.
  private func letter(_ rows: [String]) throws -> LetterFixture {
    let lines = rows.map { row -> String in
      let cells = row.split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
      let isRule = cells[0] == "---"
      let label = isRule ? "" : cells[0]
      let width = rows.map { $0.split(separator: "|", omittingEmptySubsequences: false).count }
        .max()
      let figures =
        isRule
        ? Array(repeating: "---------", count: (width ?? 2) - 1) : cells.dropFirst().map { $0 }
      return label + String(repeating: " ", count: 40 - label.count)
        + figures.map { String(repeating: " ", count: 14 - $0.count) + $0 }.joined()
    }
    return try LetterFixture("Dear Sir:\n\n" + lines.joined(separator: "\n") + "\n\nSo be it.\n")
  }

  private let costs = ["Wages | 1,250 | 1,130", "Rent | 2,145 | 1,904", "Fees | 310 | 287"]

  private func table(_ rows: [String], total: String = "Total costs | 3,705 | 3,321") -> [String] {
    ["| 2020 | 2019", "--- "] + rows + ["---", total]
  }

  @Test("rows that add up give no finding")
  func whole() throws {
    let letter = try letter(table(costs))
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.columnTotal).count == 2)
  }

  @Test("a row that is missing below a ruled total is an error in every column", arguments: [0, 2])
  func missing(row: Int) throws {
    var rest = costs
    rest.remove(at: row)
    let errors = try letter(table(rest)).errors
    #expect(errors.count == 2)
    #expect(errors.allSatisfy { $0.contains("\"Total costs\"") && $0.contains(" + ") })
  }

  @Test("so it is below a total without a label")
  func noLabel() throws {
    let rest = Array(costs.prefix(2))
    #expect(try letter(table(rest, total: "| 3,705 | 3,321")).errors.count == 2)
  }

  @Test(
    "a figure of a lone column that does not foot is an error, slip of the pen or not",
    arguments: ["67", "(17)", "71", "170", "23", "87"])
  func loneColumn(wrong: String) throws {
    let rows = { (fee: String) in
      [
        "| 2020", "---", "Price | $396", "Assets sold | (345)", "Translation | 67",
        "Minority | \(fee)", "Fees | (2)", "---", "Total | $99",
      ]
    }
    #expect(try letter(rows("(17)")).errors.isEmpty)
    let isTrue = wrong == "(17)"
    #expect(try letter(rows(wrong)).errors.count == (isTrue ? 0 : 1))
  }

  @Test("the only row below a heading is not all that its total stands for")
  func loneRow() throws {
    let errors = try letter([
      "| 2020 | 2019", "---", "Claims paid on losses of:", "Prior years | 1,865 | 1,718", "---",
      "Total paid | 6,478 | 5,945",
    ]).errors
    #expect(errors.count == 2)
    #expect(errors.first?.contains("but its only part is 1,865") == true)
  }

  @Test("a total of which the figure in one column is wrong is so beside columns that miss, too")
  func twoErrors() throws {
    let errors = try letter([
      "| 2020 | 2019 | 2018", "---", "Urban | 88,421 | 84,905 | 81,377",
      "Resort | 61,730 | 55,218 | 52,064", "---", "Total rooms | 150,142 | 140,123 | 133,414",
    ]).errors
    #expect(errors.count == 2)
  }

  @Test(
    "the last row below a rule is a total when other columns tie, whatever its name",
    arguments: ["40,960", "419,600"])
  func closing(wrong: String) throws {
    let rows = { (officers: String) in
      [
        "| A shares | B shares | A shares | B shares", "| | | % | %", "---",
        "Fund | 2,573,250 | 217,500 | 57.6% | 26.6%", "Trust | 1,485,900 | 602,500 | 33.3% | 73.4%",
        "Officers | \(officers) | - | 9.1% | -", "---",
        "All holders | 4,468,750 | 820,000 | 100.0% | 100.0%",
      ]
    }
    #expect(try letter(rows("409,600")).errors.isEmpty)
    let errors = try letter(rows(wrong)).errors
    #expect(errors.contains { $0.contains("4,468,750") })
  }

  @Test(
    "what may be a total of something else is left alone",
    arguments: [
      // Nothing but the word says that it is the total of these rows.
      [
        "| 2020 | 2019", "Wages | 1,250 | 1,130", "Rent | 2,145 | 1,904",
        "Total costs | 3,705 | 3,321",
      ],
      // The rows are a small part of it.
      [
        "| 2020 | 2019", "---", "Wages | 50 | 30", "Rent | 45 | 40", "---",
        "Total costs | 3,705 | 3,321",
      ],
      // It lies between its parts: an average.
      [
        "| 2020 | 2019", "---", "East | 4,250 | 4,130", "West | 2,145 | 1,904", "---",
        "Total | 3,705 | 3,321",
      ],
      // They exceed it: some persons are counted twice.
      [
        "| 2006 | 2001", "---", "Samoan | 131,103 | 115,017", "Tongan | 50,478 | 40,716",
        "Fijian | 9,864 | 7,041", "---", "Total people | 180,974 | 151,798",
      ],
      // Rules part the rows: each is a sum of what is not shown.
      [
        "| 2020 | 2019", "---", "From operations | 373 | 223", "---",
        "From investing | (89) | (186)", "---",
        "From financing | (24) | 3", "---", "Total generated | 281 | 65",
      ],
      // Something is not there.
      [
        "| 2020 | 2019", "---", "Wages | 1,250 | 1,130", "Rent | 2,145 | 1,904", "Fees | | 287",
        "---", "Total costs | 3,705 | 3,321",
      ],
      // A deduction that is printed positive.
      [
        "| 2020 | 2019", "---", "Gross | 3,395 | 3,034", "Returns | 145 | 132", "---",
        "Total sales | 3,250 | 2,902",
      ],
      // A subtotal and nothing else, below a heading.
      [
        "| 2020 | 2019", "---", "Investment income:", "Bonds | 645 | 341", "Loans | 28 | 33", "---",
        "Total of bonds and loans | 673 | 374", "---", "Total income | 1,363 | 790",
      ],
    ])
  func noFalseAlarm(rows: [String]) throws {
    #expect(try letter(rows).errors.isEmpty)
  }

  @Test("parts in an inner column do not count for the total of the outer one")
  func innerColumn() throws {
    let rows = { (part: String) in
      [
        "Corrections | | $372", "Reserves | $43 |", "Interest | 45 |", "Revisions | 50 |", "---",
        "Total of the year | | \(part)", "---", "Total | | $510",
      ]
    }
    #expect(try letter(rows("138")).errors.isEmpty)
    #expect(try letter(rows("136")).errors.count == 1)
  }

  @Test("many columns that tie speak for small figures, too")
  func smallFigures() throws {
    let rows = { (count: String) in
      [
        "| Houses | Area | Spent | Planned", "Salem Street | 3 | 41,205 | 62,110 | 20,905",
        "Harbor Row | 2 | 80,344 | 99,215 | 18,871", "Elm Court | 3 | 12,990 | 14,017 | 1,027",
        "Total | \(count) | 134,539 | 175,342 | 40,803",
      ]
    }
    #expect(try LetterFixture(table: rows("8")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("5")).errors.count == 1)
  }
}
