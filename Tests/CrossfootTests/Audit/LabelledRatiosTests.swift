import Crossfoot
import Testing

@Suite("LabelledRatios")
struct LabelledRatiosTests {
  private func ratio(_ label: String, _ figures: String) -> [String] {
    [
      "(in thousands, except per share amounts) | 2011 | 2010", "Net sales | $82,888 | $74,605",
      "Gross profit | 31,468 | 27,287", "Operating income | 9,615 | 7,834",
      "Net income | 6,318 | 5,144", "Weighted average shares outstanding | 12,318 | 12,050",
      "\(label) | \(figures)",
    ]
  }

  @Test("a ratio that a label names is a check where it ties, however few columns there are")
  func ties() throws {
    let letter = try LetterFixture(table: [
      "| 2014 | 2013", "Net income | 120.0 | 100.0", "Weighted average shares | 50.0 | 49.0",
      "Earnings per share | 2.40 | 2.04",
    ])
    #expect(letter.checks(.ratio) == ["ratio 2.40 exact", "ratio 2.04 rounding"])
  }

  @Test(
    "a ratio whose label names its parts is wrong where a slip keeps it from tying",
    arguments: [
      ("Gross margin", "38.0% | 36.6%", "30.8% | 36.6%"),
      ("Operating margin", "11.6% | 10.5%", "11.6% | 15.0%"),
      ("Operating income as a percentage of net sales", "11.6% | 10.5%", "16.1% | 10.5%"),
      ("Net income to net sales", "7.62% | 6.90%", "7.26% | 6.90%"),
      ("Earnings per share", "$0.513 | $0.427", "$0.531 | $0.427"),
    ])
  func wrong(label: String, right: String, wrong: String) throws {
    #expect(try LetterFixture(table: ratio(label, right)).errors.isEmpty)
    #expect(try LetterFixture(table: ratio(label, wrong)).errors.count == 1)
  }

  @Test(
    "a ratio of something else is not",
    arguments: [
      // No column ties; no slip; a name that no row has.
      ("Gross margin", "31.2% | 30.4%"), ("Gross margin", "33.4% | 36.6%"),
      ("Contribution margin", "30.8% | 36.6%"), ("Return on equity", "30.8% | 36.6%"),
    ])
  func others(label: String, figures: String) throws {
    #expect(try LetterFixture(table: ratio(label, figures)).errors.isEmpty)
  }

  @Test(
    "a share that does not name its part is one of the row above it",
    arguments: [("38.0% | 36.6%", 0), ("30.8% | 36.6%", 1)])
  func unnamed(shares: String, count: Int) throws {
    let letter = try LetterFixture(table: [
      "| 2011 | 2010", "Net sales | $82,888 | $74,605", "Gross profit | 31,468 | 27,287",
      "as a percentage of net sales | \(shares)", "Taxes | 1,204 | 987",
    ])
    #expect(letter.errors.count == count)
    #expect(letter.checks(.percentOfTotal).count == 2)
  }

  @Test(
    "below the whole that it names, a share is one of the row above the whole",
    arguments: [("36.2%", 0), ("32.6%", 1), ("20.6%", 0)])
  func belowWhole(share: String, count: Int) throws {
    let letter = try LetterFixture(table: [
      "| 2016 | 2017 | 2018", "Cost of repairs | $18.2 | $22.1 | $24.7",
      "Net sales | $503 | $603 | $682", "As a % of net sales | 3.6% | 3.7% | 3.6%",
      "Net income | $50.4 | $60.9 | $68.3", "As a % of net income | 36.1% | 36.3% | \(share)",
    ])
    #expect(letter.errors.count == count)
    #expect(letter.checks(.percentOfTotal).count == (share == "20.6%" ? 3 : 6))
  }

  @Test("what is named more closely elsewhere is not the whole, and may be what is divided")
  func namedElsewhere() throws {
    let letter = try LetterFixture(table: [
      "| 2017 | 2018", "Repairs | $22.1 | $24.7", "Cost of sales | $403.5 | $482.6",
      "As a % of sales | 66.9% | 70.8%", "Net sales | $603 | $682",
    ])
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.percentOfTotal).count == 2)
  }

  @Test(
    "in one column another share of the row bears witness",
    arguments: [("54.5%", 0), ("45.5%", 1), ("54.8%", 0)])
  func lone(share: String, count: Int) throws {
    let letter = try LetterFixture(table: [
      "| Shares", "Total outstanding | 28,640,000", "Held by others | 17,420,000",
      "Registered for resale | 9,500,000", "as a percentage of shares outstanding | 33.2%",
      "as a percentage of shares held by others | \(share)",
    ])
    #expect(letter.errors.count == count)
  }

  @Test("a quarter beside years may be annualized")
  func annualized() throws {
    var rows = ratio("Gross margin", "30.8% | 36.6%")
    rows[0] = "| Quarter ended March 31, 2011 | 2010"
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }

  @Test(
    "a heading names the ratio, and the same labels below others its parts",
    arguments: [
      ("10.0% | 9.9%", "20.0% | 19.8%", 0), ("10.0% | 9.9%", "22.0% | 19.8%", 1),
      ("10.0% | 9.9%", "20.0% | 18.9%", 1), ("10.0% | 9.9%", "24.3% | 19.8%", 0),
      ("10.0% | 9.9%", "22.0% | 18.9%", 0),
    ])
  func headed(first: String, second: String, count: Int) throws {
    let table = [
      "| 2016 | 2015", "Net sales: | |", "Pumps | 4,110 | 4,870", "Valves | 5,410 | 5,395",
      "Total net sales | 9,520 | 10,265", "Segment profit: | |", "Pumps | 411 | 484",
      "Valves | 1,082 | 1,068", "Total segment profit | 1,493 | 1,552",
      "Segment profit margin: | |", "Pumps | \(first)", "Valves | \(second)",
    ]
    #expect(try LetterFixture(table: table).errors.count == count)
  }

  @Test(
    "amounts a share divide by the shares of their label",
    arguments: [
      ("$2.00 | $1.50", "$1.88 | $1.43", 0), ("$2.00 | $1.05", "$1.88 | $1.43", 1),
      ("$2.00 | $1.50", "$1.88 | $1.34", 1), ("$2.00 | $1.71", "$1.88 | $1.43", 0),
    ])
  func perShare(basic: String, diluted: String, count: Int) throws {
    let table = [
      "| 2016 | 2015", "Net income | 8,000 | 6,000", "Weighted average shares outstanding: | |",
      "Basic | 4,000 | 4,000", "Effect of options | 200 | 150", "Effect of units | 50 | 40",
      "Diluted | 4,250 | 4,190", "Earnings per share: | |", "Basic | \(basic)",
      "Diluted | \(diluted)",
    ]
    #expect(try LetterFixture(table: table).errors.count == count)
  }
}
