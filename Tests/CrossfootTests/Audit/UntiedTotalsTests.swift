import Crossfoot
import Testing

@Suite("UntiedTotals")
struct UntiedTotalsTests {
  /// Liabilities of two groups; `currents` are the rows of the first one.
  private func liabilities(_ currents: [String], _ others: [String]) -> [String] {
    ["| 2020 | 2019", "Current: | |"] + currents + ["Total current | 3,705 | 3,321"]
      + ["Long-term: | |"] + others
      + ["Total long-term | 7,200 | 7,050", "Total liabilities | 10,905 | 10,371"]
  }

  private let currents = [
    "Trade payables | 1,250 | 1,130", "Accrued wages | 2,145 | 1,904", "Income taxes | 310 | 287",
  ]
  private let others = ["Bonds | 6,100 | 5,900", "Pensions | 1,100 | 1,150"]

  @Test("groups that are whole give no finding")
  func whole() throws {
    let letter = try LetterFixture(table: liabilities(currents, others))
    #expect(letter.errors.isEmpty)
    #expect(letter.checks().count { $0.hasSuffix("exact") } == 6)
  }

  @Test(
    "a row that is missing below a total which counts elsewhere is an error", arguments: [0, 2])
  func missing(row: Int) throws {
    var rest = currents
    rest.remove(at: row)
    let letter = try LetterFixture(table: liabilities(rest, others))
    #expect(letter.errors.count == 2)
    #expect(letter.errors.allSatisfy { $0.contains("\"Total current\"") })
  }

  @Test("so is one that has no figure in some columns, which tie")
  func missingInSome() throws {
    let letter = try LetterFixture(table: [
      "| Area | Spent | Planned | Left | Loans", "Offices: | | | | |",
      "Salem Street | 276 | 41,205 | 62,110 | 20,905 | 9,120",
      "Harbor Row | 634 | 80,344 | 99,215 | 18,871 | 7,410",
      "Total offices | 1,121 | 137,860 | 182,435 | 44,575 | 16,530", "Homes: | | | | |",
      "Elm Court | 152 | 12,990 | 14,017 | 1,027 | 3,300",
      "Oak Court | 320 | 49,629 | 53,500 | 3,871 | 4,410",
      "Total homes | 472 | 62,619 | 67,517 | 4,898 | 7,710",
      "Total | 1,593 | 200,479 | 249,952 | 49,473 | 24,240",
    ])
    #expect(letter.errors.count == 4)
    #expect(letter.errors.allSatisfy { $0.contains("\"Total offices\"") })
  }

  @Test("a row in the wrong group is an error in both")
  func moved() throws {
    let letter = try LetterFixture(
      table: liabilities(Array(currents.prefix(2)), others + [currents[2]]))
    #expect(letter.errors.count == 4)
    #expect(letter.errors.first?.contains("1,250 + 2,145 = 3,395") == true)
  }

  @Test("rows that changed places between groups are an error in both")
  func swapped() throws {
    let letter = try LetterFixture(
      table: liabilities([currents[0], currents[1], others[1]], [others[0], currents[2]]))
    #expect(letter.errors.count == 4)
  }

  @Test("the lone column of a total that counts elsewhere must tie")
  func loneColumn() throws {
    let rows = { (wages: String) in
      [
        "| 2020", "Current: |", "Trade payables | 1,250", "Accrued wages | \(wages)",
        "Total current | 3,395", "Long-term: |", "Bonds | 6,100", "Pensions | 1,100",
        "Total long-term | 7,200", "Total liabilities | 10,595",
      ]
    }
    #expect(try LetterFixture(table: rows("2,145")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("1,977")).errors.count == 1)
  }

  @Test(
    "a total of more than the table lists is left alone",
    arguments: [
      // Nothing says that the total is that of these rows.
      [
        "| 2020 | 2019", "Current assets | 27,967 | 25,310", "Mines | 4,120 | 3,980",
        "Total assets | 33,049 | 30,125",
      ],
      // Parts that stand below their total.
      [
        "| 2020 | 2019", "Total sales | 3,395 | 3,034", "Nails | 1,250 | 1,130",
        "Screws | 2,145 | 1,904", "Total costs | 1,475 | 1,300", "Wages | 900 | 800",
        "Rent | 575 | 500", "Profit | 1,920 | 1,734",
      ],
      // Two of many, under a total that counts.
      [
        "| 2020 | 2019", "Sales: | |", "Nails | 50 | 30", "Screws | 45 | 40",
        "Total sales | 3,395 | 3,034", "Costs: | |", "Wages | (900) | (800)",
        "Rent | (575) | (500)", "Total costs | (1,475) | (1,300)", "Profit | 1,920 | 1,734",
      ],
      // A deduction that is printed positive.
      [
        "| 2020 | 2019", "Gross: | |", "Sales | 3,395 | 3,034", "Returns | 145 | 132",
        "Total gross | 3,250 | 2,902", "Other: | |", "Fees | 250 | 130", "Grants | 110 | 104",
        "Total other | 360 | 234", "Total | 3,610 | 3,136",
      ],
      // A percentage and what it is taken of.
      [
        "| 2020 | 2019", "Loans: | |", "Retail | 1,250 | 1,130", "Other | 2,145 | 1,904",
        "Total | 3,395 | 3,034", "Loss rates: | |", "Retail | 0.35% | 0.41%",
        "Other | 0.20% | 0.25%", "Total loss rate | 0.26% | 0.31%",
      ],
    ])
  func noFalseAlarm(rows: [String]) throws {
    let letter = try LetterFixture(table: rows)
    #expect(letter.errors.isEmpty)
  }

  @Test("a subtotal between the parts and a total that ties with them must tie in their place")
  func nested() throws {
    let rows = { (cost: String) in
      [
        "| 2020 | 2019", "Land | 8,163 | 5,683", "Buildings | 93,943 | 68,465",
        "Computers | 93,780 | 74,961", "Furniture | 16,126 | 14,783",
        "Total, at cost | 212,012 | \(cost)", "Depreciation | (76,421) | (68,251)",
        "Total, net | 135,591 | 95,641",
      ]
    }
    #expect(try LetterFixture(table: rows("163,892")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("163,893")).errors.isEmpty)
    let errors = try LetterFixture(table: rows("163,890")).errors
    #expect(errors.count == 1)
    #expect(errors.first?.contains("163,890 + (68,251) = 95,639") == true)
  }

  @Test("a total that only rounding ties with the parts must tie with their subtotal")
  func nestedRounded() throws {
    let rows = { (owned: String) in
      [
        "| 2009 | 2008", "Homes | 4,912 | 2,806", "Construction | 9,340 | 5,127",
        "Offices | 3,675 | 1,980", "Consumer | 218 | 164", "Total loans | 18,145 | 10,077",
        "Real estate owned | 2,460 | \(owned)", "Total nonperforming | 20,605 | 10,992",
      ]
    }
    #expect(try LetterFixture(table: rows("915")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("914")).errors.isEmpty)
    let errors = try LetterFixture(table: rows("912")).errors
    #expect(errors.count == 1)
    #expect(errors.first?.contains("10,077 + 912 = 10,989") == true)
  }

  @Test("so does a total whose columns are missing more than is there, where most come near")
  func mostly() throws {
    let letter = try LetterFixture(table: [
      "| Area | Spent | Planned", "Offices: | | |", "Salem Street | 276 | 9,205 | 62,110",
      "Total offices | 910 | 89,549 | 161,325", "Homes: | | |", "Elm Court | 152 | 12,990 | 14,017",
      "Oak Court | 320 | 49,629 | 53,500", "Total homes | 472 | 62,619 | 67,517",
      "Total | 1,382 | 152,168 | 228,842",
    ])
    #expect(letter.errors.count == 3)
    #expect(letter.errors.allSatisfy { $0.contains("\"Total offices\"") })
  }

  @Test("rows that exceed a total by more than the largest of them are parts of something else")
  func somethingElse() throws {
    let letter = try LetterFixture(
      table: liabilities(
        ["Trade payables | 9,250 | 9,130", "Accrued wages | 8,145 | 8,904"], others))
    #expect(letter.errors.isEmpty)
  }
}
