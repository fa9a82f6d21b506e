import Crossfoot
import Testing

@Suite("Points, directions and shares of prose")
struct ProsePointsTests {
  private func errors(_ sentence: String) throws -> Int {
    try LetterFixture("Dear Sir:\n\n\(sentence)\n").errors.count
  }

  @Test(
    "points that are not what lies between two percentages are an error",
    arguments: [
      "Gross margin increased from 39.1% in 2017 to 42.5% in 2018, an increase of 4.3 percentage points.",
      "Gross margin increased 430 basis points, from 39.1% in 2017 to 42.5% in 2018.",
      "Gross margin improved 430 basis points, from 39.1% in 2017 to 42.5% in 2018.",
      "Occupancy fell everywhere: in Dover by 0.7 points, in Lowell by 2.6 points, from 89.4% to 87.8%.",
      "Gross margin increased to 42.5% in 2018 from 39.1% in 2017, an increase of 4.3 percentage points.",
    ])
  func points(sentence: String) throws {
    #expect(try errors(sentence) == 1)
  }

  @Test(
    "points that are, or nearly are, say nothing",
    arguments: [
      "Gross margin increased from 39.1% in 2017 to 42.5% in 2018, an increase of 3.5 percentage points.",
      "Gross margin increased 340 basis points, from 39.1% in 2017 to 42.5% in 2018.",
      "Gross margin narrowed by 340 basis points to 39.1% in 2018 from 42.5% in 2017.",
      "Gross margin fell to 39.1% in 2018 from 42.5% in 2017, a decrease of 3.4 percentage points.",
      "The rate rose from 2.00% to 3.00%, an increase of 50 basis points after hedging.",
      "Margin rose to 42.5% in 2018 from 39.1% in 2017, an increase of 5.1 percentage points from 2016.",
      "Margin rose to 42.5% from 39.1%, an increase of 2.0 percentage points on a comparable basis.",
      "Rates fell to 5.0% from 6.5%, an increase of 50 basis points.",
      "The fund returned 5.0%, 10.0% and 12.0%, or 29.4% in the aggregate.",
      "The rate increased by 25 basis points each quarter from 1.50% to 2.50%.",
      "The bank raised its rate three times by 25 basis points, from 2.00% to 2.75%.",
      "Occupancy fell everywhere: in Dover by 0.7 points, in Lowell by 1.6 points, from 89.4% to 87.8%.",
      "The rate decreased by 50 basis points annually from 12.0% in 2016 to 10.5% in 2019.",
      "The share of hulls grew from 22.5% to 26.5%, with 970 basis points coming from two orders.",
    ])
  func rightPoints(sentence: String) throws {
    #expect(try errors(sentence) == 0)
  }

  @Test(
    "a change that goes the other way than its amounts is an error",
    arguments: [
      "Revenue increased by $5.1 million, from $72.4 million in 2017 to $67.3 million in 2018.",
      "Net sales were $18.6 million in 2018 compared to $15.4 million in 2017, a decrease of $3.2 million.",
    ])
  func direction(sentence: String) throws {
    #expect(try errors(sentence) == 1)
  }

  @Test(
    "a change that goes its way, or of what may be negative, says nothing",
    arguments: [
      "Revenue decreased by $5.1 million, from $72.4 million in 2017 to $67.3 million in 2018.",
      "Net loss increased by $5.1 million, from $72.4 million in 2017 to $67.3 million in 2018.",
      "Net sales were $18.6 million in 2018 compared to $15.4 million in 2017, an increase of $3.2 million.",
    ])
  func rightDirection(sentence: String) throws {
    #expect(try errors(sentence) == 0)
  }

  @Test(
    "a share of which the whole stands before \"of which\" is recomputed",
    arguments: [("24.0%", 1), ("42.0%", 0)])
  func ofWhich(share: String, errors: Int) throws {
    let sentence =
      "We had cash of $500.0 million, of which $210.0 million, or \(share), was held by foreign subsidiaries."
    #expect(try self.errors(sentence) == errors)
  }

  @Test("percentages in the aggregate add up", arguments: [("74%", 1), ("47%", 0), ("48%", 0)])
  func aggregate(sum: String, errors: Int) throws {
    let sentence =
      "Three customers accounted for 12%, 15% and 20% of revenue in 2018, or \(sum) in the aggregate."
    #expect(try self.errors(sentence) == errors)
  }
}
