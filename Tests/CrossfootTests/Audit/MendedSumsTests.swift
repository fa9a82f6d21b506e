import Crossfoot
import Testing

@Suite("MendedSums")
struct MendedSumsTests {
  private func measure(_ ffo: String, _ adjusted: String = "68,091") -> [String] {
    [
      "(in thousands) | 2011 | 2010", "Net income | $31,442 | $28,615",
      "Depreciation of real estate | 44,870 | 42,318",
      "Gain on sale of properties | (8,215) | (2,940)", "Noncontrolling interest | 1,126 | 1,087",
      "Funds from operations | $\(ffo) | $69,080", "Acquisition costs | 2,318 | 884",
      "Straight-line rent | (3,450) | (3,112)",
      "Adjusted funds from operations | $\(adjusted) | $66,852",
    ]
  }

  @Test("a measure that no word declares is wrong where a slip keeps it from tying, once")
  func measure() throws {
    #expect(try LetterFixture(table: measure("69,223")).errors.isEmpty)
    for wrong in ["69,232", "62,223", "96,223"] {
      let errors = try LetterFixture(table: measure(wrong)).errors
      #expect(errors.count == 1)
      #expect(errors.first?.contains(wrong) == true)
    }
    #expect(try LetterFixture(table: measure("69,223", "68,901")).errors.count == 1)
  }

  @Test(
    "what no slip explains, or another line makes up for, is another measure",
    arguments: ["71,904", "61,008", "68,097", "77,438"])
  func other(figure: String) throws {
    #expect(try LetterFixture(table: measure(figure)).errors.isEmpty)
  }

  private func allowance(_ closing: String, net: String = "1,961") -> [String] {
    [
      "| 2011 | 2010", "Allowance at beginning of period | $8,415 | $7,902", "Charge-offs: | |",
      "Commercial | 1,204 | 985", "Consumer | 973 | 836", "Total charge-offs | 2,177 | 1,821",
      "Recoveries: | |", "Commercial | 122 | 98", "Consumer | 94 | 86",
      "Total recoveries | 216 | 184", "Net charge-offs | \(net) | 1,637",
      "Provision for loan losses | 2,640 | 2,150",
      "Allowance at end of period | $\(closing) | $8,415",
    ]
  }

  @Test("a balance closes what its totals, whatever their signs, leave of the one that opens")
  func rolled() throws {
    #expect(try LetterFixture(table: allowance("9,094")).errors.isEmpty)
    #expect(try LetterFixture(table: allowance("9,904")).errors.count == 1)
    #expect(try LetterFixture(table: allowance("9,094", net: "1,691")).errors.count == 1)
  }

  @Test("a balance alone is wrong when the printed signs say what is taken off")
  func alone() throws {
    let rows = { (closing: String, paid: String) in
      [
        "(in thousands) | 2011", "Balance at beginning of year | $2,318",
        "Accruals for warranties | 1,947", "Settlements | \(paid)",
        "Balance at end of year | $\(closing)",
      ]
    }
    #expect(try LetterFixture(table: rows("2,633", "(1,632)")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("2,363", "(1,632)")).errors.count == 1)
    #expect(try LetterFixture(table: rows("2,633", "1,632")).errors.isEmpty)
  }

  @Test("a figure that only its column could bear out is wrong when the next line counts the sum")
  func counted() throws {
    let rows = { (net: String) in
      [
        "| Amount", "Total consideration | $1,260.6", "Property | 402.7",
        "Franchise rights | 515.0",
        "Customer relationships | 187.4", "Working capital | (21.9)", "Deferred taxes | (196.3)",
        "Debt assumed | (288.0)", "Net assets acquired | \(net)", "Goodwill | $661.7",
      ]
    }
    #expect(try LetterFixture(table: rows("598.9")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("589.9")).errors.count == 1)
    #expect(try LetterFixture(table: rows("612.4")).errors.isEmpty)
  }

  @Test("what a sum counts beside others is none of these, whatever its figures come to")
  func addend() throws {
    let rows = [
      "| 2020 | 2019", "A | 10.4 | 100.1", "B | 20.4 | 200.2", "C | 30.4 | 300.3",
      "Total | 61.2 | 600.6",
    ]
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }

  @Test("columns are read as rows are: quarters of a year, balances from the first to the last")
  func columns() throws {
    let quarters = { (year: String) in
      [
        "| First | Second | Third | Fourth | Year",
        "Revenue | $10,412 | $11,208 | $12,655 | $13,910 | $48,185",
        "Gross profit | 4,318 | 4,702 | 5,410 | 6,015 | 20,445",
        "Net income | 812 | 1,044 | 1,390 | 1,655 | \(year)",
      ]
    }
    #expect(try LetterFixture(table: quarters("4,901")).errors.isEmpty)
    #expect(try LetterFixture(table: quarters("4,910")).errors.count == 1)
    let reserves = { (closing: String) in
      [
        "| Balance at Beginning of Period | Additions | Deductions | Balance at End of Period",
        "Year ended December 31, 2011 | $1,842 | $655 | $418 | $\(closing)",
        "Year ended December 31, 2010 | 1,615 | 590 | 363 | 1,842",
        "Year ended December 31, 2009 | 1,480 | 512 | 377 | 1,615",
      ]
    }
    #expect(try LetterFixture(table: reserves("2,079")).errors.isEmpty)
    #expect(try LetterFixture(table: reserves("2,097")).errors.count == 1)
  }

  @Test("shares that come to 99.9 or 100.1 are rounded, whatever else ties")
  func shares() throws {
    for (share, sum) in [("11.0", "100.1"), ("10.8", "99.9")] {
      let rows = [
        "Customer | Amount | Units | % of total", "Customer A | $6,412 | 3,015 | 31.4%",
        "Customer B | 4,850 | 2,240 | 23.8%", "Customer C | 2,233 | 1,118 | \(share)%",
        "Others | 6,908 | 3,377 | 33.9%", "Total | $20,403 | 9,750 | 100.0%",
      ]
      #expect(try LetterFixture(table: rows).audit.findings.isEmpty, "\(sum)")
    }
  }

  @Test(
    "a row that ties but for rounding bears witness to a slip that rounding comes nowhere near",
    arguments: [
      ("1,625", "1,773", 0), ("1,626", "1,773", 0), ("1,626", "1,737", 1), ("1,626", "1,774", 0),
      ("1,662", "1,737", 0),
    ])
  func rounded(first: String, last: String, count: Int) throws {
    let table = [
      "| Balance at Beginning of Year | Charged to Expense | Deductions | Balance at End of Year",
      "Year ended June 30, 2014 | 1,520 | 410 | (305) | \(first)",
      "Year ended June 30, 2015 | 1,626 | 388 | (290) | 1,724",
      "Year ended June 30, 2016 | 1,724 | 450 | (401) | \(last)",
    ]
    #expect(try LetterFixture(table: table).errors.count == count)
  }

  @Test(
    "a balance of one column closes what two digits that changed places leave of it, and nothing else",
    arguments: [
      ("2,163,572", "384,796", 0), ("2,613,572", "384,796", 1), ("2,163,572", "348,796", 1),
      ("2,163,572", "401,796", 0), ("2,163,572", "887,881", 0), ("2,201,572", "384,796", 0),
    ])
  func swappedPart(opening: String, granted: String, count: Int) throws {
    let table = [
      "| Number of Shares | Weighted Average Exercise Price",
      "Outstanding at December 31, 2012 | \(opening) | $6.04", "Granted | \(granted) | 20.31",
      "Exercised | (113,094) | 4.51", "Forfeited | (21,122) | 19.98",
      "Outstanding at December 31, 2013 | 2,414,152 | $8.26",
      "Exercisable at December 31, 2013 | 1,448,491 | $6.81",
    ]
    #expect(try LetterFixture(table: table).errors.count == count)
  }

  @Test("where a figure is round, what is missing may be, too")
  func roundPart() throws {
    let table = [
      "| Number of Shares", "Outstanding at December 31, 2012 | 2,613,572", "Granted | 385,000",
      "Exercised | (113,000)", "Forfeited | (21,122)",
      "Outstanding at December 31, 2013 | 2,414,450",
    ]
    #expect(try LetterFixture(table: table).errors.isEmpty)
  }

  @Test("a change of one does not tie with either sign", arguments: [("345", 0), ("335", 1)])
  func smallChange(closing: String, count: Int) throws {
    let text = """
      Dear Sir:

      \t2012\t2011
      Stores open at beginning of year\t321\t304
      Stores opened\t24\t18
      Stores closed\t--\t1
      \t-----\t-----
      Stores open at end of year\t\(closing)\t321
      """
    #expect(try LetterFixture(text).errors.count == count)
  }
}
