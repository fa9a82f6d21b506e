import Crossfoot
import Testing

@Suite("NamedShares")
struct NamedSharesTests {
  private static let table = [
    "(in thousands) | 2012 | 2011", "Gaming | 371,204 | 362,588",
    "Food and beverage | 62,715 | 60,933", "Rooms | 41,382 | 40,017", "Racing | 17,500 | 17,093",
    "Net revenues | 492,801 | 480,631",
  ]

  private func counts(_ sentence: String) throws -> [Int] {
    let fixture = try LetterFixture(table: NamedSharesTests.table, then: [sentence])
    return [fixture.errors.count, fixture.warnings.count]
  }

  @Test(
    "a share that its year doesn't give is wrong where its digits are swapped, or another year bears it out",
    arguments: [
      "Rooms accounted for 8.3% of net revenues in 2011; food and beverage made up 17.2% of net revenues in 2012.",
      "Gaming made up 73.5% of net revenues in 2012.",
      "In 2012, gaming revenues were 73.5% of our net revenues.",
      "Gaming, which grew by 2.4% to $371.2 million, made up 73.5% of net revenues in 2012 and 75.4% in 2011.",
    ])
  func wrong(sentence: String) throws {
    #expect(try counts(sentence) == [1, 0])
  }

  @Test(
    "the only total is a whole by any of its words, or by none",
    arguments: ["of the total in 2012", "of our revenues in 2012", "of total net revenues in 2012"])
  func total(whole: String) throws {
    let table = NamedSharesTests.table.dropLast() + ["Total net revenues | 492,801 | 480,631"]
    let found = try ["73.5%", "75.3%"].map { share in
      try LetterFixture(table: Array(table), then: ["Gaming was \(share) \(whole)."]).errors.count
    }
    #expect(found == [1, 0])
  }

  @Test("what no slip explains is a warning beside what another year bears out")
  func witnessed() throws {
    let sentence = "Food and beverage was 12.2% of net revenues in 2012 and 12.7% in 2011."
    #expect(try counts(sentence) == [0, 1])
  }

  @Test("two digits in another order are a warning")
  func twoDigits() throws {
    #expect(try counts("Rooms accounted for 4.8% of net revenues in 2012.") == [0, 1])
  }

  @Test(
    "what the year gives, what is near to it, and what is said of anything else is no finding",
    arguments: [
      "Gaming made up 75.3% of net revenues in 2012.",
      "Rooms accounted for 8.4% of net revenues in 2012 and 8.3% in 2011.",
      "Food and beverage was 12.7% of net revenues in 2012.",
      // Cut off, not rounded.
      "Food and beverage was 12.6% of net revenues in 2011.",
      "Gaming made up 73.5% of net revenues in Ohio in 2012.",
      "In Ohio, gaming made up 73.5% of net revenues in 2012.",
      "For our hall in Ohio, gaming made up 73.5% of net revenues in 2012.",
      "New gaming made up 73.5% of net revenues in 2012.",
      "Gaming of Ohio made up 73.5% of net revenues in 2012.",
      "Gaming made up 73.5% of net revenues in the fourth quarter of 2012.",
      "Gaming made up 73.5% of net revenues at June 30, 2012.",
      "Gaming made up approximately 73.5% of net revenues in 2012.",
      "Excluding rooms, gaming made up 73.5% of net revenues in 2012.",
      "Gaming made up 73.5% of orders in 2012.",
      "Food and beverage was 21.9% of net revenues in 2012.",
    ])
  func silent(sentence: String) throws {
    #expect(try counts(sentence) == [0, 0])
  }

  @Test("what ties is a check")
  func ties() throws {
    let fixture = try LetterFixture(
      table: NamedSharesTests.table, then: ["Gaming made up 75.3% of net revenues in 2012."])
    #expect(fixture.checks(.proseTotal).count == 1)
  }
}
