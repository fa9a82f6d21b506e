import Crossfoot
import Testing

@Suite("ChangeColumns")
struct ChangeColumnsTests {
  private func table(_ change: String, header: String = "Change") -> [String] {
    [
      "| 2019 | 2018 | \(header) | % Change", "Fees | $3,804 | $3,541 | $263 | 7%",
      "Advertising | 1,184 | 1,120 | 64 | 6%", "Amortization | 38 | 53 | \(change) | (28)%",
      "Royalties | 2,477 | 2,394 | 83 | 3%",
    ]
  }

  @Test("changes that follow from their columns give no finding")
  func ties() throws {
    #expect(try LetterFixture(table: table("(15)")).errors.isEmpty)
  }

  @Test(
    "the change that does not is an error, whatever it is off by",
    arguments: ["(13)", "(91)", "(150)", "40"])
  func wrong(change: String) throws {
    let errors = try LetterFixture(table: table(change)).errors
    #expect(errors.count == 1)
    #expect(errors.first?.contains("38") == true && errors.first?.contains("53") == true)
  }

  @Test(
    "what is favourable may be printed positive, and rounding may put a change off by one",
    arguments: ["15", "(14)", "(16)", "n/m", ""])
  func mayBe(change: String) throws {
    #expect(try LetterFixture(table: table(change)).errors.isEmpty)
  }

  @Test("a column that the header does not call a change is none by its figures alone")
  func noHeader() throws {
    #expect(try LetterFixture(table: table("(91)", header: "2017")).errors.isEmpty)
  }

  @Test("where more rows fail, the column is something else")
  func others() throws {
    var rows = table("(91)")
    rows[4] = "Royalties | 2,477 | 2,394 | 12 | 3%"
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }

  @Test("whole numbers with noughts after the point are rounded like whole numbers")
  func padded() throws {
    let rows = { (change: String) in
      [
        "| 2006 | 2016 | Change", "Analysts | 221.0 | 296.0 | 75.0",
        "Clerks | 2,114.0 | 2,377.0 | 263.0",
        "Waiters | 2,361.0 | 2,615.0 | 254.0", "Guards | 1,040.0 | 1,216.0 | \(change)",
      ]
    }
    #expect(try LetterFixture(table: rows("175.0")).errors.isEmpty)
    #expect(try LetterFixture(table: rows("157.0")).errors.count == 1)
  }
}
