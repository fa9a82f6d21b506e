import Crossfoot
import Testing

@Suite("RedundantSums")
struct RedundantSumsTests {
  @Test("a figure that is a nested sum is not said to be the sum of all parts, too")
  func nested() throws {
    let letter = try LetterFixture(table: [
      "| East | West | North", "Nails | 5,120 | 4,310 | 3,870", "Screws | 7,340 | 6,150 | 5,220",
      "Fittings | 12,460 | 10,460 | 9,090", "Tools | 3,305 | 2,908 | 2,711",
      "Sales | 15,765 | 13,368 | 11,801",
    ])
    #expect(letter.checks().count == 6)
    #expect(letter.checks().allSatisfy { $0.hasSuffix("exact") })
  }

  @Test("of a sum with and without addends that are nil, the one with them is kept")
  func zeros() throws {
    let letter = try LetterFixture(table: [
      "| East | West | North", "Hooks | — | — | —", "Nails | 5,120 | 4,310 | 3,870",
      "Screws | 7,340 | 6,150 | 5,220", "Fittings | 12,460 | 10,460 | 9,090",
    ])
    #expect(letter.audit.checks.count == 3)
    #expect(letter.audit.checks.allSatisfy { $0.operands.count == 3 })
  }

  @Test("lines that come to nothing by themselves are no part of what is left of others")
  func nothing() throws {
    let letter = try LetterFixture(table: [
      "| 2016 | 2015 | 2014", "Claims of the year | 3,548 | 3,412 | 3,537",
      "Ceded | 26 | 7 | 9", "Kept | 3,522 | 3,405 | 3,528", "New claims | 7,037 | 6,416 | 6,866",
      "Run-off | 465 | 353 | 301", "Incurred | 6,572 | 6,063 | 6,565",
    ])
    #expect(letter.audit.checks.allSatisfy { $0.operands.count == 2 })
    #expect(letter.audit.checks.count == 6)
  }
}
