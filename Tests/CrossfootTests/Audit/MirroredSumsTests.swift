import Crossfoot
import Testing

@Suite("MirroredSums")
struct MirroredSumsTests {
  @Test("a sum that stands above its parts and below them is checked below them")
  func mirrored() throws {
    let letter = try LetterFixture(table: [
      "| 2019 | 2018", "Derived | 15,066 | 4,910", "Hoists | 13,158 | 4,404",
      "Cranes | 1,914 | 546", "Other | (6) | (40)", "Booked | $15,066 | $4,910",
    ])
    let stated = letter.checks().filter { $0.contains("15,066") || $0.contains("4,910") }
    #expect(stated == ["subtotal $15,066 exact", "subtotal $4,910 exact"])
  }

  @Test("a sum that stands above its parts only is checked there")
  func above() throws {
    let letter = try LetterFixture(table: [
      "| 2019 | 2018", "Booked | 15,066 | 4,910", "Hoists | 13,158 | 4,404",
      "Cranes | 1,914 | 546", "Other | (6) | (40)",
    ])
    #expect((letter.checks(.subtotal) + letter.checks(.columnTotal)).count == 2)
  }
}
