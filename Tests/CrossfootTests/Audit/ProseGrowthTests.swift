import Crossfoot
import Testing

@Suite("ProseGrowth")
struct ProseGrowthTests {
  private func errors(_ prose: String) throws -> [String] {
    try LetterFixture("Dear Sir:\n\n\(prose)\n").errors
  }

  @Test(
    "a change beside the figures that it compares is tested in whatever sentence",
    arguments: [
      (
        "Revenue grew by 21.2% from 2022 to 2023, from $262.9 million to $318.6 million, while costs "
          + "grew to $19 million because of the program.", "21.2%", "12.2%"
      ),
      (
        "The value rose by 76.1% until May 14, 2014, and by 50.7%, from $3.61 to $5.44, between May "
          + "14 and July 9, 2014.", "50.7%", "57.0%"
      ),
      (
        "Sales were $15.0 million, compared to $12.0 million in 2010, an increase of $3.0 million, "
          + "or 25.0%, of which $1.1 million was volume.", "25.0%", "52.0%"
      ),
      (
        "Sales increased by $1.7 million, or 7.5%, from $22.7 million in 2010 to $24.4 million in "
          + "2011, while staff of 412 stayed.", "$1.7 million", "$7.1 million"
      ),
      (
        "Fees were $2,879,000 in 2005 against $2,561,000 in 2004, an increase of $318,000 or 12.4%.",
        "12.4%", "14.2%"
      ),
      (
        "Expenses rose to $9.84 million in 2011 from $8.43 million, an increase of 16.7%, in part by "
          + "8 new stores.", "16.7%", "61.7%"
      ),
      (
        "Volume fell by 9.6%, from 1,250 units to 1,130 units, and prices were 3% lower.", "9.6%",
        "6.9%"
      ),
    ])
  func changes(prose: String, right: String, wrong: String) throws {
    #expect(try errors(prose).isEmpty)
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
    #expect(edited.count == 2)
    #expect(try errors(edited.joined(separator: wrong)).count == 1)
  }

  @Test(
    "another basis, a share, an estimate and a list are no such change",
    arguments: [
      "The reserve was $2.0 million against $30.0 million of loans, a decrease of $0.5 million or 20.0%.",
      "Excluding currency, sales grew by 12.2%, from $262.9 million to $318.6 million, in 2011.",
      "Sales grew to $31.8 million from $26.2 million, or 12.2% of the total of the group.",
      "Sales are expected to grow by 12.2%, from $262.9 million to $318.6 million, by 3 stores.",
      "Sales grew by 12.2% and 9.1%, from $262.9 million to $318.6 million, respectively.",
      "The rate increased by 12.2% from 1.5% to 2.5% of sales of $3 million.",
      "Sales grew by 20.9%, from $262.9 million to $318.6 million, while costs fell by 2%.",
    ])
  func others(prose: String) throws {
    #expect(try errors(prose).isEmpty)
  }
}
