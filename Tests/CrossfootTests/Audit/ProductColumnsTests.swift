import Crossfoot
import Testing

@Suite("ProductColumns")
struct ProductColumnsTests {
  private func values(_ last: String) -> [String] {
    [
      "Date | Price of parent shares | Exchange ratio | Equivalent value",
      "February 28 | $37.18 | 0.4150 | $15.43", "May 17 | $38.60 | 0.4150 | \(last)",
    ]
  }

  private func ore(_ total: String, _ contained: String = "298.2") -> [String] {
    [
      "| Tons (000) | Grade (ounces per ton) | Contained ounces (000)",
      "North, proven | 1,240 | 0.052 | 64.5", "North, probable | 2,315 | 0.047 | 108.8",
      "South, proven | 860 | 0.061 | 52.5", "South, probable | 1,905 | 0.038 | 72.4",
      "Total | 6,320 | \(total) | \(contained)",
    ]
  }

  @Test(
    "two digits that changed places keep a product from tying",
    arguments: [
      ("$16.02", 0), ("$16.20", 1),
      // A digit that is wrong takes more than one other row.
      ("$16.07", 0),
    ])
  func swapped(value: String, count: Int) throws {
    let letter = try LetterFixture(table: values(value))
    #expect(letter.errors.count == count)
    if count > 0 { #expect(letter.checks(.ratio).contains("ratio $16.20 inconsistent")) }
  }

  @Test(
    "the factor that is wrong is the one that is named",
    arguments: [("0.047", 0), ("0.043", 1), ("0.074", 1), ("0.059", 0)])
  func factor(grade: String, count: Int) throws {
    let letter = try LetterFixture(table: ore(grade))
    #expect(letter.checks(.ratio).filter { $0.hasSuffix("inconsistent") }.count == count)
  }

  @Test("columns without a header of an amount each are no factors")
  func unnamed() throws {
    var rows = values("$16.20")
    rows[0] = "Date | Parent | Company | Both"
    #expect(try LetterFixture(table: rows).errors.isEmpty)
  }
}
