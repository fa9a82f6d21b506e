import Crossfoot
import Testing

@Suite("RollForwards")
struct RollForwardsTests {
  @Test(
    "a balance and its changes are a roll-forward, whichever rule adds them up",
    arguments: [
      ("Cash at beginning of year", "Cash at end of year"),
      ("Beginning balance", "Ending balance"),
      ("Balance, December 31, 2018", "Balance, December 31, 2019"),
      ("Bitcoin held, beginning of period", "Bitcoin held, end of period"),
    ])
  func rows(opening: String, closing: String) throws {
    for isTotal in [false, true] {
      let letter = try LetterFixture(table: [
        "| 2020 | 2019", "\(opening) | 4,732 | 3,941", "Additions | 1,310 | 1,205",
        "Write-offs | (620) | (414)", "\(isTotal ? "Total " : "")\(closing) | 5,422 | 4,732",
      ])
      let rolls = letter.checks(.rollForward).filter { $0.hasPrefix("roll-forward 5,422") }
      #expect(rolls == ["roll-forward 5,422 exact"])
      #expect(letter.checks(.subtotal).isEmpty && letter.checks(.columnTotal).isEmpty)
    }
  }

  @Test("what is taken off between two balances makes it no difference of another name")
  func deducted() throws {
    let letter = try LetterFixture(table: [
      "| 2020 | 2019", "Net reserves, beginning of year | 4,732 | 3,941",
      "Incurred | 1,310 | 1,205", "Paid | 620 | 414", "Net reserves, end of year | 5,422 | 4,732",
    ])
    #expect(letter.checks(.difference).isEmpty)
    #expect(letter.checks(.rollForward).contains("roll-forward 5,422 exact"))
  }

  @Test("so it is across columns")
  func columns() throws {
    let letter = try LetterFixture(table: [
      "| Balance at beginning of year | Additions | Payments | Balance at end of year",
      "Severance | 1,204 | 512 | (310) | 1,406", "Leases | 865 | 233 | (97) | 1,001",
      "Other | 412 | 128 | (75) | 465",
    ])
    #expect(letter.checks(.rowTotal).isEmpty)
    #expect(letter.checks(.rollForward).count == 3)
  }

  @Test(
    "balances at one time, and what is paid at a closing, are none",
    arguments: [
      [
        "Balance of notes at December 31", "Balance of loans at December 31",
        "Total balance at December 31",
      ],
      ["Closing fees", "Legal fees", "Total payable at closing"],
    ])
  func others(labels: [String]) throws {
    let letter = try LetterFixture(table: [
      "| 2020 | 2019", "\(labels[0]) | 4,732 | 3,941", "\(labels[1]) | 1,310 | 1,205",
      "\(labels[2]) | 6,042 | 5,146",
    ])
    #expect(letter.checks(.columnTotal).count == 2)
  }
}
