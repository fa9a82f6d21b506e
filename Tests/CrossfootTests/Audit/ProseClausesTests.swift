import Crossfoot
import Testing

@Suite("ProseClauses")
struct ProseClausesTests {
  private func errors(_ sentence: String) throws -> [String] {
    try LetterFixture(table: [], then: [sentence]).errors
  }

  @Test(
    "a change is held against the amounts of its own clause only",
    arguments: [
      "Rents rose $91.4 million or 64.7%, but fees rose to $334.5 million from $277.4 million, an increase of 20.6%.",
      "The price fell from $20.00 to $15.00, or 25%, and the value of all shares fell to $300 million from $410 million.",
      "Rents were $403.0 million compared to $349.5 million, an increase of 15%, whereas fees fell from $291.7 million to $261.0 million.",
      "Fees fell $15.5 million or 32.3%, as rents grew from $302.2 million to $355.7 million, or 17.7%.",
      "Rents grew 43% to $259.9 million from $181.8 million, after fees and charges had slipped by $3.7 million, or 3.1%, to $114.8 million.",
      "Rents expanded by 78.3%, from $89,500 to $159,600, and a rise of 15% in our provision was offset by fees.",
      "Rents grew from $284.6 million to $337.2 million, growth of $52.6 million, or 3% of total assets (bad debts were $5.3 million).",
      "Traffic grew 3%, and rents increased from $100.0 million to $105.1 million.",
      "Traffic outpaced the market by 4% and prices rose 2%, so that rents rose to $106.1 million from $100.0 million.",
    ])
  func others(sentence: String) throws {
    #expect(try errors(sentence).isEmpty)
  }

  @Test(
    "what is said to be of another thing is no change of the amounts",
    arguments: [
      "Rents increased from $130.0 million to $150.0 million, of which 3% was due to the new mall.",
      "Rents increased from $130.0 million to $150.0 million, an increase of 10% in visits and 5% in price.",
      "Rents increased from $130.0 million to $150.0 million, an increase of 10% in visits.",
      "Rents increased from $130.0 million to $150.0 million, which was due 60% to the new mall.",
      "Traffic growth of 6% and price increases of 2% drove rents from $100.0 million to $108.9 million.",
      "After an increase of 3% in 2012, rents fell to $49.7 million from $56.8 million.",
      "Because of a decrease of $1.6 million in rebates, rents were reduced by 20.6%, from $333.4 million to $264.7 million.",
      "Prices fell 2%, or $3.0 million, and visits rose 10%, or $13.0 million, resulting in an increase in rents from $130.0 million to $140.0 million.",
      "Rents increased from $130.0 million to $150.0 million, an increase of $12.0 million from volume and $8.0 million from price.",
    ])
  func parts(sentence: String) throws {
    #expect(try errors(sentence).isEmpty)
  }

  @Test(
    "a slip is found in each clause of a sentence",
    arguments: [
      "Rents rose 8.0% to $108.0 million from $100.0 million, while fees fell from $50.0 million to $40.0 million, or 25%.",
      "Rents rose 13.9% to $119.3 million from $100.0 million, and fees fell from $50.0 million to $40.0 million, or 20%.",
      "Rents increased $8.3 million to $108.0 million from $100.0 million, because fees grew 3%.",
      "Traffic grew 3%, and rents increased from $100.0 million to $112.4 million, or 14.2%.",
      "The number of stores increased from 120 to 150, an increase of 30 stores or 35%.",
    ])
  func slips(sentence: String) throws {
    #expect(try errors(sentence).count == 1)
  }
}
