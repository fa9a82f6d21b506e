import Crossfoot
import Testing

@Suite("SwappedFigures")
struct SwappedFiguresTests {
  private static let segments = [
    "(in millions) | 2012 | 2013 | Change", "Distribution | 7,214 | 8,663 | 1,449",
    "Transmission | 6,205 | 7,103 | 898", "Trading | 1,188 | 1,042 | (146)",
    "Total | 14,607 | 16,808 | 2,201",
  ]

  private func errors(_ sentence: String, table: [String] = segments) throws -> [String] {
    try LetterFixture(table: table, then: [sentence]).errors
  }

  @Test(
    "two digits of a figure of the table in another order, beside a word of its label, are an error",
    arguments: [
      "Revenues of the Distribution segment increased by $1,494 million, or 20.1%.",
      "Distribution revenues were $8,636 million in 2013.",
      "Sales in transmission rose from $6,205 million to $7,013 million in 2013, with lower prices.",
      "As shown in the table above, our revenues were $16,880 million in 2013.",
      "We expect that distribution, which had revenues of $8,636 million, will grow.",
    ])
  func swapped(sentence: String) throws {
    let errors = try errors(sentence)
    #expect(errors.count == 1)
    #expect(errors.first?.contains("the table shows") == true)
  }

  @Test(
    "what the table has, what it does not name, and what is swapped by luck say nothing",
    arguments: [
      "Revenues of the Distribution segment increased by $1,449 million, or 20.1%.",
      // Nothing says that it is of this table.
      "We borrowed $8,636 million in 2013.",
      // Another segment is named beside it.
      "Distribution borrowed $5,117 million, and taxes were $1,494 million.",
      // The first digit is another one.
      "Revenues of the Distribution segment increased by $4,149 million.",
      // Two digits that are no neighbours.
      "Distribution revenues were $6,683 million in 2013.",
      // Another year.
      "Distribution revenues were $8,636 million in 2009.",
      // A percentage, and another unit.
      "Distribution revenues were 1,494% higher.", "Distribution revenues were $1,494 thousand.",
    ])
  func others(sentence: String) throws {
    #expect(try errors(sentence).isEmpty)
  }

  @Test("a figure that may be either of two is neither", arguments: [("8,663", 1), ("14,375", 0)])
  func twofold(other: String, errors count: Int) throws {
    let table = [
      "(in millions) | 2012 | 2013", "Distribution | 7,214 | 14,537",
      "Transmission | 6,205 | \(other)", "Trading | 1,188 | 1,042",
    ]
    #expect(
      try errors("Distribution had revenues of $14,357 million.", table: table).count == count)
  }
}
