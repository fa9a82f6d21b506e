import Crossfoot
import Testing

@Suite("JudgedChanges")
struct JudgedChangesTests {
  /// A statement of income whose last column gives the changes.
  private func table(_ header: String, _ changes: [String]) -> [String] {
    let lines = [
      "Revenue | 55,035 | 51,778", "Cost of revenue | 5,361 | 4,512",
      "Gross profit | 49,674 | 47,266", "Operating expenses | 3,204 | 2,115",
      "Operating income | 46,470 | 45,151",
    ]
    return ["| 2013 | 2012 | \(header)"] + zip(lines, changes).map { "\($0) | \($1)" }
  }

  @Test(
    "what ties down the other columns may have other signs in one that tells good from bad",
    arguments: [
      "Favorable (unfavorable)", "Fav. (Unfav.)", "Better/(Worse)", "F/(U)", "B/(W)",
      "Favourable / unfavourable variance",
    ])
  func signs(_ header: String) throws {
    let rows = table(header, ["3,257", "(849)", "2,408", "(1,089)", "1,319"])
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }

  @Test("in the columns beside it a wrong figure is an error as ever")
  func columnsBeside() throws {
    let rows = [
      "| 2013 | 2012 | Favorable (unfavorable)", "Boats | 55,035 | 51,778 | 3,257",
      "Hulls | 5,361 | 4,512 | 849", "Total | 60,396 | 56,920 | 4,106",
    ]
    let errors = try LetterFixture(table: rows).errors
    #expect(errors.count == 1)
    #expect(errors.first?.contains("56,920") == true)
  }

  @Test("a wrong figure in a column of plain changes is an error")
  func plainChanges() throws {
    let rows = table("Change", ["3,257", "849", "2,804", "1,089", "1,319"])
    #expect(try !LetterFixture(table: rows).errors.isEmpty)
  }

  @Test(
    "a company's name and a day in December make no column one of changes",
    arguments: ["Interest in Harrow Valley, Inc. (%)", "Dec. 31, 2012 (%)", "As of Dec. 2012 (%)"])
  func names(_ header: String) throws {
    let rows = [
      "Shareholder | \(header) | Interest in the Company (%)", "North Fund | 31.25% | 12.40%",
      "Lake Partners | 22.15% | 9.75%", "Anne Field | 14.05% | 3.12%", "Total | 67.54% | 25.27%",
    ]
    let errors = try LetterFixture(table: rows).errors
    #expect(errors.count == 1)
    #expect(errors.first?.contains("67.54%") == true)
  }

  @Test(
    "short words for changes alone are the header of a column in which nothing adds up",
    arguments: [
      "% Inc.", "Inc./(Dec.)", "% Inc (Dec) 2012 vs 2011", "Percent inc. or dec.", "Dec. %",
    ])
  func shortWords(_ header: String) throws {
    let rows = [
      "Store | \(header) | Interest in the Company (%)", "North Fund | 31.25% | 12.40%",
      "Lake Partners | 22.15% | 9.75%", "Anne Field | 14.05% | 3.12%", "Total | 67.54% | 25.27%",
    ]
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }
}
