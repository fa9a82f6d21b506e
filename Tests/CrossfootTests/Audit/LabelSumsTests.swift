import Crossfoot
import Testing

@Suite("LabelSums")
struct LabelSumsTests {
  private static let table = [
    "(in thousands) | 2012 | 2011", "Gaming | 371,204 | 362,588",
    "Food and beverage | 62,715 | 60,933", "Rooms | 41,382 | 40,017",
    "Racing and other | 17,500 | 17,093", "Net revenues | 492,801 | 480,631",
  ]

  private func errors(_ sentence: String) throws -> Int {
    let fixture = try LetterFixture(table: LabelSumsTests.table, then: [sentence])
    return fixture.errors.count + fixture.warnings.count
  }

  @Test(
    "rows that are named by their labels, and one figure for them, with its digits swapped",
    arguments: [
      "Gaming and rooms together were $421,586 thousand in 2012.",
      "Together, gaming and rooms brought $421,586 thousand in 2012.",
      "Gaming and rooms were $421.6 million in 2012.",
      "In 2012, gaming, rooms and food and beverage combined came to $457,301 thousand.",
      "Rooms and racing and other together were $58,828 thousand in 2012.",
      "Net revenues other than gaming were $112.6 million in 2012.",
      "Excluding gaming and rooms, net revenues were $82,015 thousand in 2012.",
    ])
  func swapped(sentence: String) throws {
    #expect(try errors(sentence) == 1)
  }

  @Test(
    "what comes out, what a slip doesn't explain, and what is said of a part is no finding",
    arguments: [
      "Gaming and rooms together were $412,586 thousand in 2012.",
      "Gaming and rooms were $412.6 million in 2012.",
      "Net revenues excluding gaming were $121,597 thousand in 2012.",
      "Gaming and rooms were $333.3 million in 2012.",
      "Gaming and rooms were $421.6 million in Ohio in 2012.",
      "Gaming and rooms of Ohio were $421.6 million in 2012.",
      "New gaming and rooms were $421.6 million in 2012.",
      "Gaming and rooms were $421.6 million in 2012, net of rebates.",
      "Gaming and rooms were $421.6 million at June 30, 2012.",
      "Gaming and rooms were $421.6 million in the first half of 2012.",
      "Gaming and rooms were about $421.6 million in 2012.",
      "Gaming and rooms were planned to be $421.6 million in 2012.",
    ])
  func silent(sentence: String) throws {
    #expect(try errors(sentence) == 0)
  }
}
