import Crossfoot
import Testing

/// Sums that a sentence states so plainly that no slip must explain why they don't come out.
@Suite("PlainSums")
struct PlainSumsTests {
  private func errors(_ prose: String) throws -> [String] {
    try LetterFixture("Dear Sir:\n\n\(prose)\n").errors
  }

  @Test(
    "a plain sum is an error by whatever it is off",
    arguments: [
      "We paid $3.1 million in cash and $4.6 million in stock, or a total of $%.",
      "We paid $3.1 million in cash and $4.6 million in stock, for a total of $%.",
      "We paid $3.1 million in cash and $4.6 million in stock, or $% in total.",
      "The price of $% consists of cash of $3.1 million and stock of $4.6 million.",
      "The price of $% was comprised of $3.1 million in cash and $4.6 million in stock.",
      "The price was $%, consisting of $3.1 million of cash and $4.6 million of stock.",
      "The aggregate of the cash of $3.1 million and the stock of $4.6 million is $%.",
      "The sum of $3.1 million and $4.6 million is $%.",
    ])
  func plain(_ prose: String) throws {
    let with = { (figure: String) in
      prose.split(separator: "%", omittingEmptySubsequences: false).joined(separator: figure)
    }
    #expect(try errors(with("7.7 million")).isEmpty)
    #expect(try errors(with("8.5 million")).count == 1)
    // A sum of something else.
    #expect(try errors(with("19.6 million")).isEmpty)
  }

  @Test(
    "a sum that may be of more, or of less, than the sentence gives is none",
    arguments: [
      "We borrowed $3.1 million in May and $4.6 million in June, for a total of $8.5 million outstanding.",
      "We paid $3.1 million in May and $4.6 million in June, for a total of $8.5 million with interest.",
      "In addition, we paid $3.1 million in cash and $4.6 million in stock, for a total of $8.5 million.",
      "We paid $3.1 million in cash and notes, and $4.6 million in stock and warrants, for a total of $8.5 million.",
      "We paid about $3.1 million in cash and $4.6 million in stock, for a total of $8.5 million.",
      "The price was $8.5 million, consisting of $3.1 million of cash, $4.6 million of stock and a note.",
      "The price was $8.5 million, consisting of a note, $3.1 million of cash and $4.6 million of stock.",
      "The price was $8.5 million, consisting primarily of $3.1 million of cash and $4.6 million of stock.",
      "We paid $2.2 million in fees; $3.1 million in cash and $4.6 million in stock, for a total of $8.5 million.",
      "Services were $11.1 million and $12.3 million in 2012 and 2011, respectively, and in total $42.3 million "
        + "and $46.2 million, respectively.",
    ])
  func others(_ prose: String) throws {
    #expect(try errors(prose).isEmpty)
  }
}
