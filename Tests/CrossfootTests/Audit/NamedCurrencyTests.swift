import Crossfoot
import Testing

@Suite("Named currencies")
struct NamedCurrencyTests {
  private func errors(_ sentence: String) throws -> Int {
    let table = ["Yards | 2015 | 2014", "Slips | 4 | 5"]
    return try LetterFixture(table: table, then: [sentence]).errors.count
  }

  @Test("amounts of several currencies are not added up or compared")
  func several() throws {
    for (name, other) in [("C$", "US$"), ("A$", "$"), ("SEK ", "NOK ")] {
      for sentence in [
        "The price is \(name)40.0 million, consisting of \(other)20.0 million in cash and \(name)15.0 million in notes.",
        "Revenue rose from \(name)10.0 million in 2011 to \(other)13.5 million in 2012, an increase of 53.0%.",
        "We have a loan of \(name)4.2 million and one of \(other)5.3 million, for an aggregate of \(name)9.9 million.",
      ] {
        #expect(try errors(sentence) == 0, "\(sentence)")
      }
    }
  }

  @Test("those of one are, and the dollar alone is that of the United States")
  func one() throws {
    for (name, other) in [("C$", "C$"), ("US$", "$"), ("SEK ", "SEK ")] {
      let sentence =
        "Revenue rose from \(name)10.0 million in 2011 to \(other)13.5 million in 2012, an increase of 53.0%."
      #expect(try errors(sentence) == 1, "\(sentence)")
    }
  }
}
