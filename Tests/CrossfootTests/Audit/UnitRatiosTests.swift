import Crossfoot
import Testing

@Suite("UnitRatios")
struct UnitRatiosTests {
  private func errors(_ table: [String]) throws -> Int {
    try LetterFixture(table: table).errors.count
  }

  @Test(
    "a book value is one of the equity",
    arguments: [("$13.15 | $13.61", 0), ("$13.15 | $13.16", 1), ("$13.15 | $14.20", 0)])
  func bookValue(values: String, count: Int) throws {
    let table = [
      "(in thousands, except per share) | Actual | Pro forma",
      "Shareholders' equity | $41,862 | $37,897", "Shares outstanding | 3,184 | 2,784",
      "Book value per share | \(values)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "an amount a unit is wrong where it ties in another column and a slip explains it",
    arguments: [
      ("$965 | $1,028", 0), ("$965 | $1,082", 1), ("$956 | $1,028", 1), ("$965 | $1,150", 0),
      ("$940 | $1,082", 0),
    ])
  func ounces(cost: String, count: Int) throws {
    let table = [
      "(in thousands, except per ounce) | 2013 | 2012", "Production costs | $73,263 | $73,678",
      "Sustaining capital | 7,912 | 8,034", "Total all-in sustaining costs | $81,175 | $81,712",
      "Gold ounces sold | 84,120 | 79,455", "All-in sustaining costs per ounce | \(cost)",
    ]
    #expect(try errors(table) == count)
  }

  @Test("a heading may name the unit", arguments: [("$1.46", 0), ("$1.64", 1)])
  func heading(adjusted: String, count: Int) throws {
    let table = [
      "(in thousands) | 2010 | 2009", "Funds from operations (NAREIT) | $60,737 | $54,627",
      "Acquisition costs | 3,691 | 612", "Funds from operations, as adjusted | $64,428 | $55,239",
      "Weighted average shares, diluted | 44,180 | 43,025", "Per diluted share: | |",
      "FFO (NAREIT) | $1.37 | $1.27", "FFO, as adjusted | \(adjusted) | $1.28",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "in one column another row of the kind must tie",
    arguments: [
      ("$(4.48)", "$(1.12)", 0), ("$(4.48)", "$(1.21)", 1), ("$(4.70)", "$(1.21)", 0),
      ("$(4.48)", "$(1.35)", 0),
    ])
  func column(actual: String, forma: String, count: Int) throws {
    let table = [
      " | Year ended December 31, 2013", "Net loss | $(18,884)",
      "Weighted average common shares outstanding | 4,215,300",
      "Net loss per share, basic and diluted | \(actual)",
      "Shares issuable on conversion | 12,640,400",
      "Pro forma weighted average common shares outstanding | 16,855,700",
      "Pro forma net loss per share, basic and diluted | \(forma)",
    ]
    #expect(try errors(table) == count)
  }

  @Test(
    "a kind of a unit cost is divided by what the cost is divided by",
    arguments: [("7.56 | 7.68", 0), ("7.56 | 8.67", 1), ("7.56 | 9.12", 0)])
  func kind(figures: String, count: Int) throws {
    let table = [
      "(dollars in millions; CASM in cents) | 2008 | 2007",
      "Total operating expenses | $2,481.6 | $2,197.3", "Less: aircraft fuel | (1,009.2) | (652.9)",
      "Operating expenses excluding fuel | $1,472.4 | $1,544.4",
      "Available seat miles (millions) | 19,472 | 20,116", "CASM | 12.74 | 10.92",
      "CASM excluding fuel | \(figures)",
    ]
    #expect(try errors(table) == count)
  }
}
