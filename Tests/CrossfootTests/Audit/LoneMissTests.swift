import Crossfoot
import Testing

@Suite("Relations that fail in one field")
struct LoneMissTests {
  /// Net is gross less ceded in every row, and nothing says so.
  private func net(_ wrong: String) -> [String] {
    [
      "Line | Gross | Ceded | Kept", "Hail | 1,212 | (617) | 595", "Frost | 986 | (229) | \(wrong)",
      "Flood | 2,413 | (1,105) | 1,308", "Storm | 670 | (185) | 485",
    ]
  }

  @Test("a relation that no word declares ties without a finding")
  func ties() throws {
    let letter = try LetterFixture(table: net("757"))
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.rowTotal).count == 4)
  }

  @Test(
    "a slip of the pen in the one row that fails is an error, however large",
    arguments: ["767", "775", "7,570", "75", "(757)"])
  func slips(wrong: String) throws {
    let letter = try LetterFixture(table: net(wrong))
    #expect(letter.errors.count == 1)
    #expect(letter.errors.first?.contains("986 + (229) = 757") == true)
  }

  @Test(
    "what no slip explains, or another line does, is left alone",
    arguments: [
      // Off by anything: something is left out of the sum.
      "1,031",
      // Off by a figure of the same row.
      "986",
    ])
  func noSlip(wrong: String) throws {
    #expect(try LetterFixture(table: net(wrong)).errors.isEmpty)
  }

  @Test("two rows that fail are another relation, not two errors")
  func twoMisses() throws {
    var rows = net("767")
    rows[4] = "Storm | 670 | (185) | 495"
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }

  @Test("shares, amounts a share and rounded figures bear no witness for amounts")
  func otherKinds() throws {
    let letter = try LetterFixture(table: [
      "| East | West | Both", "Sales | 1,250 | 1,130 | 2,390", "Margin | 12.5% | 11.3% | 23.8%",
      "Earnings per share | 1.25 | 1.13 | 2.38", "Churn | 4.1% | 3.9% | 8.0%",
    ])
    #expect(letter.errors.isEmpty)
  }

  @Test(
    "a column that holds the same figure all the way down counts nothing, and is added up by nobody"
  )
  func units() throws {
    let letter = try LetterFixture(table: [
      "| Unit | All | Men | Women | Born here", "65 to 69 | 100 | 1,151 | 530 | 621 | 1,024",
      "70 to 74 | 100 | 1,262 | 584 | 678 | 1,107", "75 to 79 | 100 | 1,033 | 441 | 592 | 918",
      "65 and over | 100 | 3,446 | 1,555 | 1,891 | 3,049",
    ])
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.subtotal).count == 4)
  }

  /// Balances that open and close with additions between, of five persons.
  private func balances(_ closing: String, of person: Int) -> [String] {
    var rows = [
      "Name | Opening | Lent | Repaid | Closing", "Ames | 1,101 | 230 | (102) | 1,229",
      "Birch | 1,940 | -- | (22) | 1,918", "Cole | 3,103 | -- | (3,103) | --",
      "Dunn | -- | 1,320 | -- | 1,320", "Elgin | 1,228 | 310 | (415) | 1,123",
      "Ford | 2,614 | 175 | (98) | 2,691",
    ]
    let cells = rows[person].split(separator: "|").dropLast().joined(separator: "|")
    rows[person] = cells + "| " + closing
    return rows
  }

  @Test(
    "where many rows tie, a figure that is off by a unit or two is an error",
    arguments: [("1,226", 1), ("1,920", 2), ("1,302", 4)])
  func many(closing: String, person: Int) throws {
    #expect(try LetterFixture(table: balances(closing, of: person)).errors.count == 1)
  }

  @Test("a row that opens with a slip and closes at nil is an error, too")
  func nilBalance() throws {
    var rows = balances("--", of: 3)
    #expect(try LetterFixture(table: rows).errors.isEmpty)
    rows[3] = "Cole | 3,103 | -- | (3,130) | --"
    #expect(try LetterFixture(table: rows).errors.count == 1)
  }

  @Test("columns of another kind bear witness beside one of the same")
  func mixed() throws {
    let rows = { (rate: String) in
      [
        "| Tax | Rate | Tax to date | Rate to date", "As reported | $167 | 20.8% | $449 | \(rate)",
        "Benefit of the third quarter | 21 | 2.6% | 21 | 0.8%",
        "Benefit of the second quarter | — | —% | 112 | 4.4%",
        "As adjusted | $188 | 23.4% | $582 | 22.9%",
      ]
    }
    #expect(try LetterFixture(table: rows("17.7%")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("71.7%")).errors.count == 1)
  }

  @Test("figures with noughts at the end are rounded to what stands before these")
  func padded() throws {
    let rows = { (kept: String) in
      [
        "Line | Gross | Ceded | Kept", "Hail | 1,212.100 | 617.200 | 1,829.300",
        "Frost | 986.500 | 229.100 | \(kept)", "Flood | 2,413.700 | 1,105.300 | 3,519.000",
        "Storm | 670.200 | 185.400 | 855.600", "Gales | 1,450.300 | 225.100 | 1,675.400",
      ]
    }
    #expect(try LetterFixture(table: rows("1,215.700")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("1,215.900")).errors.count == 1)
  }
}

@Suite("Slips of the pen in totals")
struct SlipTests {
  private func column(_ figures: [String], total: String) -> [String] {
    ["| 2020"] + figures.enumerated().map { "Fund \($0 + 1) | \($1)" } + ["Total | \(total)"]
  }

  @Test(
    "a declared total of a lone column is an error when one slip explains it",
    arguments: [
      // A sign, a digit dropped, ten times as much, a digit of an addend, of the total.
      ["(48,112)", "63,180", "27,344", "138,636"], ["48,112", "6,180", "27,344", "138,636"],
      ["48,112", "631,800", "27,344", "138,636"], ["48,112", "63,180", "57,344", "138,636"],
      ["48,112", "63,180", "27,344", "238,636"],
    ])
  func explained(figures: [String]) throws {
    let letter = try LetterFixture(table: column(Array(figures.dropLast()), total: figures[3]))
    #expect(letter.errors.count == 1)
  }

  @Test(
    "and is left alone when none does",
    arguments: [
      // Something is missing.
      ["48,112", "63,180", "27,344", "151,907"],
      // The list has more rows than the table shows.
      ["48,112", "63,180", "27,344", "402,118"],
      // An average, the greatest, an average that is one of them.
      ["48,112", "63,180", "27,344", "46,212"], ["48,112", "63,180", "27,344", "63,180"],
      ["12,500", "14,500", "13,500", "13,500"],
      // Figures so short that luck looks like a slip.
      ["48", "63", "27", "118"],
    ])
  func unexplained(figures: [String]) throws {
    let letter = try LetterFixture(table: column(Array(figures.dropLast()), total: figures[3]))
    #expect(letter.errors.isEmpty)
  }

  @Test("a row that was set twice is an error; two rows of the same figures are not")
  func doubled() throws {
    let rows = ["| 2020 | 2019", "Nails | 1,250 | 1,130", "Screws | 2,145 | 1,904"]
    let twice = rows + ["Screws | 2,145 | 1,904", "Bolts | 310 | 287"]
    let wrong = try LetterFixture(table: twice + ["Total | 3,705 | 3,321"])
    #expect(wrong.errors.count == 2)
    #expect(try LetterFixture(table: twice + ["Total | 5,850 | 5,225"]).errors.isEmpty)
  }

  @Test("shares of a whole add up to 100, beside amounts that were rounded, too")
  func shares() throws {
    let rows = { (share: String) in
      [
        "| Sales | % of total", "Nails | 48,112 | 34.7%", "Screws | 63,180 | \(share)",
        "Bolts | 27,344 | 19.7%", "Total | 138,637 | 100.0%",
      ]
    }
    #expect(
      try LetterFixture(table: rows("45.6%")).checks(.percentSums)
        == ["percent-sums-to-100 100.0% exact"])
    #expect(try LetterFixture(table: rows("45.7%")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("54.6%")).errors.count == 1)
  }

  @Test("averages under a heading of 100% are no shares")
  func averages() throws {
    let letter = try LetterFixture(table: [
      "| Rooms | Leased", "North | 412 | 100.0%", "South | 398 | 100.0%", "East | 203 | 100.0%",
      "Total | 1,013 | 100.0%",
    ])
    #expect(letter.errors.isEmpty)
  }

  @Test("a roll-forward is told from a total by its balances")
  func rollForward() throws {
    let letter = try LetterFixture(table: [
      "| 2020 | 2019", "Balance at January 1 | 3,705 | 3,321", "Additions | 1,250 | 1,130",
      "Payments | (845) | (746)", "Balance at December 31 | 4,110 | 3,705",
    ])
    // The last one: what the year opens with is what the one before closed with.
    #expect(
      letter.checks() == [
        "roll-forward 4,110 exact", "roll-forward 3,705 exact", "roll-forward 3,705 exact",
      ])
  }
}

@Suite("Figures that look like sums")
struct NearMissTests {
  @Test(
    "what only looks like a sum that went wrong is left alone",
    arguments: [
      // Negative figures under a total that is printed positive.
      [
        "| 2020", "Rebates | (48,112)", "Returns | (63,180)", "Other | (27,344)",
        "Total deductions | 138,636",
      ],
      // A part of the row above.
      [
        "| 2020", "Loans | 48,112", "of which secured | 40,112", "Bonds | 63,180",
        "Notes | 27,344", "Total | 138,636",
      ],
      // A weighted average below prices.
      [
        "| Shares | Price", "May | 1,250 | $2.50", "June | 2,145 | $3.50", "July | 2,100 | $4.50",
        "Total | 5,495 | $3.65",
      ],
      // Amounts a share below a sum.
      [
        "| 2020 | 2019", "Going on | 8,606 | 7,900", "Discontinued | 445 | 510",
        "Total income | 9,051 | 8,410", "Income per share | 1.84 | 1.71",
      ],
      // Two blocks side by side.
      [
        "Assets | 2020 | Debts | 2020", "Cash | 1,250 | Notes | 2,130",
        "Loans | 2,145 | Bonds | 904",
        "Total | 3,395 | Total | 3,034",
      ],
      // Shares that were cut off, not rounded.
      [
        "| 2020 | 2019 | Share", "A | 1,428 | 1,299 | 14.2%", "B | 1,287 | 1,198 | 12.8%",
        "C | 2,498 | 2,401 | 24.9%", "D | 1,178 | 1,099 | 11.7%", "E | 1,349 | 1,301 | 13.4%",
        "F | 2,260 | 2,107 | 22.6%", "Total | 10,000 | 9,405 | 100.0%",
      ],
      // Years, and the lengths of terms.
      [
        "| Since | Until", "Doe | 2008 | 2015", "Roe | 2011 | 2016", "Poe | 2013 | 2019",
        "Total | 3 | 3",
      ],
      // A rate beside its amounts.
      [
        "| Loans | Rate", "Homes | 48,112 | 4.10", "Cars | 63,180 | 6.20", "Boats | 27,344 | 7.30",
        "Total | 138,636 | 5.69",
      ],
    ])
  func nearMisses(rows: [String]) throws {
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }
}
