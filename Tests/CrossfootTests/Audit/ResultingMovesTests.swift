import Crossfoot
import Testing

@Suite("ResultingMoves")
struct ResultingMovesTests {
  private let sales = [
    "(in thousands) | 2021 | 2020", "At home:", "Kettles | 128,614 | 102,358",
    "Lamps | 74,226 | 76,941", "Total at home | 202,840 | 179,299", "Abroad:",
    "Kettles | 52,371 | 44,893", "Lamps | 39,017 | 38,524", "Total abroad | 91,388 | 83,417",
    "Total sales | 294,228 | 262,716",
  ]

  @Test(
    "a change with two digits swapped is named where what it led to tells the row, or all rows of a name",
    arguments: [
      // 180,985 - 147,251 = 33,734; 91,388 - 83,417 = 7,971.
      "Kettle sales at home and abroad increased by $37.3 million to $181.0 million, and lamps did not.",
      "Total sales abroad increased by $7,791 thousand to $91,388 thousand.",
    ])
  func swapped(prose: String) throws {
    #expect(try LetterFixture(table: sales, then: [prose]).errors.count == 1)
  }

  @Test(
    "what comes out, is rough, of another basis, of a part of the year or off otherwise is left alone",
    arguments: [
      "Kettle sales at home and abroad increased by $33.7 million to $181.0 million.",
      "Kettle sales at home and abroad increased by $26.3 million to $181.0 million.",
      "Kettle sales increased by approximately $37.3 million to $181.0 million.",
      "In constant currency, kettle sales increased by $37.3 million to $181.0 million.",
      "Kettle sales decreased by $37.3 million to $181.0 million.",
      "Kettle sales increased by $37.3 million to $181.0 million in the fourth quarter.",
      "Kettle sales increased by $37.3 million to $181.0 million from a budget of $143.7 million.",
      "Tent sales increased by $37.3 million to $181.0 million.",
    ])
  func unmoved(prose: String) throws {
    #expect(try LetterFixture(table: sales, then: [prose]).errors.isEmpty)
  }
}
