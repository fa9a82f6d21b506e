import Crossfoot
import Testing

@Suite("PairedLists")
struct PairedListsTests {
  private let units = [
    "(in millions) | Fair value | Carrying value | Excess, percent",
    "Castings | $412.0 | $305.6 | 34.8%",
    "Metal Forming | 268.5 | 249.8 | 7.5%", "Aftermarket | 151.2 | 144.7 | 4.5%",
  ]
  private let aging = [
    "(in millions) | 2010 | 2009", "Within 90 days | $142.6 | $118.3",
    "91 to 180 days | 61.9 | 27.4",
    "181 to 365 days | 23.8 | 8.1", "Over one year | 9.2 | 3.7",
    "Gross receivables | $237.5 | $157.5",
  ]

  private func errors(_ table: [String], _ prose: String) throws -> [String] {
    try LetterFixture(table: table, then: [prose]).errors
  }

  @Test("a row that is named beside the list is none of it")
  func beside() throws {
    let rows = units + ["All units | 831.7 | 700.1 | 18.8%"]
    let prose =
      "The excess was 4.5% and 7.5% of the carrying value of all units for Metal Forming and "
      + "Aftermarket, respectively."
    #expect(try errors(rows, prose).count == 1)
  }

  @Test(
    "figures in another order than the table has for the names are an error",
    arguments: [
      ("Metal Forming and Aftermarket was %, respectively.", "7.5% and 4.5%", "4.5% and 7.5%"),
      (
        "Castings, Metal Forming and Aftermarket was %, respectively.", "34.8%, 7.5% and 4.5%",
        "34.8%, 4.5% and 7.5%"
      ),
      (
        "Castings and Metal Forming, at fair value, was %, respectively.",
        "$412.0 million and $268.5 million", "$268.5 million and $412.0 million"
      ),
    ])
  func names(prose: String, right: String, wrong: String) throws {
    let parts = prose.split(separator: "%", maxSplits: 1).map(String.init)
    let sentence = { (figures: String) in "The excess of " + parts[0] + figures + parts[1] }
    #expect(try errors(units, sentence(right)).isEmpty)
    #expect(try errors(units, sentence(wrong)).count == 1)
  }

  @Test("so are figures in another order than the years")
  func years() throws {
    let sentence = { (row: String, figures: String) in
      "\(row) were \(figures) at December 31, 2010 and 2009, respectively."
    }
    for (row, left, right) in [
      ("Gross receivables", "$237.5 million", "$157.5 million"),
      ("Receivables over 180 days old", "$33.0 million", "$11.8 million"),
    ] {
      #expect(try errors(aging, sentence(row, "\(left) and \(right)")).isEmpty)
      let errors = try errors(aging, sentence(row, "\(right) and \(left)"))
      #expect(errors.count == 1)
    }
  }

  @Test(
    "figures that the table does not have, or has in both orders, say nothing",
    arguments: [
      "The excess of Metal Forming and Aftermarket was 5.7% and 5.4%, respectively.",
      "The excess of Metal Forming and Aftermarket was 7.5% in both years, respectively.",
      "The excess of Metal Forming and Services was 4.5% and 7.5%, respectively.",
      "The excess of Metal Forming and Aftermarket was 4.5% and 7.5%.",
    ])
  func others(prose: String) throws {
    #expect(try errors(units, prose).isEmpty)
  }

  @Test("the unit of the figures may stand behind each of them")
  func unitsOfFigures() throws {
    let costs = [
      " | 2006 | 2005", "Cost per seat mile (cents) | 11.38 | 10.84",
      "Cost per seat mile, excluding fuel (cents) | 7.75 | 7.93",
    ]
    let sentence = { (figures: String) in
      "Cost per seat mile, excluding fuel, was \(figures) in 2006 and 2005, respectively."
    }
    #expect(try errors(costs, sentence("7.75 cents and 7.93 cents")).isEmpty)
    #expect(try errors(costs, sentence("7.93 cents and 7.75 cents")).count == 1)
    #expect(try errors(costs, sentence("7.93 cents and 7.75 percent")).isEmpty)
  }
}
