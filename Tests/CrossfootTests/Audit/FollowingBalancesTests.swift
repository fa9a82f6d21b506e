import Crossfoot
import Testing

@Suite("FollowingBalances")
struct FollowingBalancesTests {
  private func table(_ year: Int, _ opening: String, _ closing: String, of what: String) -> [String]
  {
    [
      "| \(year) | Parts", "Balance of \(what), beginning of year | \(opening) | 12",
      "Additions | 158 | 9", "Balance of \(what), end of year | \(closing) | 21",
    ]
  }

  private func equalities(_ tables: [[String]]) throws -> [Verdict] {
    let letter = try LetterFixture(tables: tables)
    return letter.audit.checks.filter { $0.operator == .equal && $0.rule == .rollForward }
      .map(\.verdict)
  }

  @Test("what closes a year in one table opens the next one in another")
  func ties() throws {
    #expect(
      try equalities([
        table(2019, "3,364", "3,522", of: "reserves"),
        table(2020, "3,522", "3,680", of: "reserves"),
      ]) == [.exact])
    #expect(
      try equalities([
        table(2020, "3,522", "3,680", of: "reserves"),
        table(2019, "3,364", "3,522", of: "reserves"),
      ]) == [.exact])
  }

  @Test("another thing, another year or another figure says nothing")
  func others() throws {
    let first = table(2019, "3,364", "3,522", of: "reserves")
    for second in [
      table(2020, "3,522", "3,680", of: "claims"), table(2021, "3,522", "3,680", of: "reserves"),
      table(2020, "3,252", "3,410", of: "reserves"),
    ] {
      #expect(try equalities([first, second]).isEmpty)
    }
  }
}
