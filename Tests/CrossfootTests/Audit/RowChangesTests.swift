import Crossfoot
import Testing

@Suite("RowChanges")
struct RowChangesTests {
  private let aging = [
    "| December 31, 2010 | December 31, 2009", "0 - 90 days | 8,412,660 | 5,116,204",
    "Over 90 days, dealers | 3,905,118 | 2,011,390", "Total | 12,317,778 | 7,127,594",
    "Less: allowance for doubtful accounts | (462,350) | (201,400)",
  ]

  private func errors(_ sentence: String) throws -> [String] {
    try LetterFixture(table: aging, then: [sentence]).errors
  }

  @Test(
    "a change of a row with two digits swapped is an error",
    arguments: [
      "The allowance rose by $206,950 in 2010, all of which was charged to expense.",
      "The increase in the allowance of $206,950 was charged to expense.",
      "Accounts of dealers increased by $1,983,728 in 2010.",
    ])
  func swapped(sentence: String) throws {
    let errors = try errors(sentence)
    #expect(errors.count == 1)
    #expect(errors.first?.contains(" - ") == true)
  }

  @Test(
    "another change, row, year or basis says nothing",
    arguments: [
      "The allowance rose by $260,950 in 2010.", "The allowance rose by $312,400 in 2010.",
      "The provision rose by $206,950 in 2010.", "The allowance rose by $206,950 in 2007.",
      "The allowance rose by approximately $206,950 in 2010.",
      "The allowance of $206,950 was charged to expense in 2010.",
    ])
  func others(sentence: String) throws {
    #expect(try errors(sentence).isEmpty)
  }

  private let costs = [
    "(in thousands) | 2010 | 2009", "Exploration costs | 611,480 | 459,170",
    "Interest expense | 204,113 | 190,442", "Salaries and wages | 812,377 | 771,306",
  ]

  @Test("one wrong digit of five is an error behind nothing but the name of the row")
  func edited() throws {
    for sentence in [
      "Exploration costs rose by $162,310 thousand in 2010.",
      "It now says that exploration costs rose by $151,310 thousand.",
    ] {
      #expect(try LetterFixture(table: costs, then: [sentence]).errors.count == 1)
    }
  }

  @Test(
    "a change within rounding, on another basis, planned or corrected is none",
    arguments: [
      "Exploration costs rose by $152,311 thousand in 2010.",
      "Net of reimbursements, exploration costs rose by $151,310 thousand.",
      "In the prior year, exploration costs rose by $151,310 thousand.",
      "Against our budget, exploration costs rose by $151,310 thousand.",
      "As corrected, exploration costs rose by $151,310 thousand.",
      "Our original filing said that exploration costs rose by $151,310 thousand.",
      "Exploration costs rose by $151,310 thousand before permit fees.",
    ])
  func otherBases(sentence: String) throws {
    #expect(try LetterFixture(table: costs, then: [sentence]).errors.isEmpty)
  }
}
