import Crossfoot
import Testing

@Suite("ProseTableFigures")
struct ProseTableFiguresTests {
  private let results = [
    "(in thousands) | 2016 | 2015", "Product revenue | 48,212 | 41,870",
    "Service revenue | 19,436 | 15,204", "Total revenue | 67,648 | 57,074",
    "Gross profit | 35,743 | 29,414",
  ]
  private let expenses = [
    " | Investor Class | Institutional Class", "Management fees | 0.85% | 0.85%",
    "Other expenses | 0.80% | 0.55%", "Total annual expenses | 1.65% | 1.40%",
  ]

  private func errors(_ rows: [String], _ prose: String) throws -> [String] {
    try LetterFixture(table: rows, then: [prose]).errors
  }

  @Test(
    "a figure of a row and a column that the sentence names is an error with its digits turned",
    arguments: [
      ("Product revenue in 2016 was $48.2 million because of the launch.", "$48.2", "$42.8"),
      ("In 2015, gross profit was $29.4 million.", "$29.4", "$24.9"),
      ("Service revenue totaled $19,436,000 in 2016.", "$19,436,000", "$19,346,000"),
      ("What we sold for $1 was up from 41,870 units to 48,212 units.", "48,212", "48,122"),
      ("For each $1 it earned 35,743 units, compared with 29,414 before.", "29,414", "24,914"),
    ])
  func amounts(prose: String, right: String, wrong: String) throws {
    #expect(try errors(results, prose).isEmpty)
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
    let found = try errors(results, edited.joined(separator: wrong))
    #expect(found.count == 1)
    #expect(found.first?.contains("but the table shows") ?? false)
  }

  @Test("a percentage is told by the name of its column")
  func percents() throws {
    let prose = "Total annual expenses of the Investor Class, before any waiver, are %, it says."
    for (figure, count) in [("1.65", 0), ("1.56", 1), ("1.40", 0), ("1.75", 0)] {
      let stated = prose.split(separator: "%").joined(separator: "\(figure)%")
      #expect(try errors(expenses, stated).count == count)
    }
  }

  @Test(
    "another year, row, period or basis, or other digits, are another figure",
    arguments: [
      "Product revenue in 2014 was $42.8 million.",
      "Product revenue was $42.8 million.",
      "Product revenue in 2016 was $42.9 million.",
      "Product revenue in 2016 was approximately $42.8 million.",
      "Product revenue in the second half of 2016 was $42.8 million.",
      "Adjusted product revenue in 2016 was $42.8 million.",
      "Product backlog in 2016 was $42.8 million.",
      "Product revenue in 2016 was reduced by a refund of $42.8 million.",
      "Product revenue in 2016 was $42.8 million and $19.4 million.",
      "Service revenue in 2016 was earned on contracts of $48.2 million.",
    ])
  func others(prose: String) throws {
    #expect(try errors(results, prose).isEmpty)
  }

  @Test(
    "a figure that the table gives for the row and the column is a check, one digit wrong an error",
    arguments: [
      ("In 2016, gross profit was $35,743,000.", "same-figure $35,743,000 exact", "$35,748,000"),
      ("Service revenue totaled $15.2 million in 2015.", "same-figure $15.2 million rounding", nil),
      (
        "Total revenue for the year ended June 30, 2016 was $67,648 thousand.",
        "same-figure $67,648 thousand exact", "$61,648 thousand"
      ),
      (
        "Total annual expenses of the Institutional Class are 1.40%, as shown in the table.",
        "same-figure 1.40% exact", nil
      ),
    ])
  func ties(prose: String, check: String, wrong: String?) throws {
    let rows = prose.contains("Class") ? expenses : results
    let letter = try LetterFixture(table: rows, then: [prose])
    #expect(letter.checks(.sameFigure) == [check])
    #expect(letter.errors.isEmpty)
    guard let wrong else { return }
    let right = check.split(separator: " ").dropFirst().dropLast().joined(separator: " ")
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
      .map(String.init).joined(separator: wrong)
    let found = try errors(rows, edited)
    #expect(found.count == 1)
    #expect(found.first?.contains("but the table shows") ?? false)
  }

  @Test(
    "a figure that differs by a digit is another one where it has few digits, or is of another scope",
    arguments: [
      "Product revenue in 2016 was $48.3 million.",
      "Product revenue of our peers in 2016 was $48,219,000.",
      "Product revenue for the nine months ended September 30, 2016 was $48,219,000.",
      "Product revenue in 2016, before refunds, was $48,219,000.",
    ])
  func otherDigits(prose: String) throws {
    #expect(try errors(results, prose).isEmpty)
  }
}
