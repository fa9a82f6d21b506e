import Crossfoot
import Testing

@Suite("DatedChanges")
struct DatedChangesTests {
  private func errors(_ prose: String) throws -> Int {
    try LetterFixture("Dear Sir:\n\n\(prose)\n").errors.count
  }

  @Test(
    "a change in per cent of the later amount, or with a slip, is named behind two amounts with years",
    arguments: [
      // 9,432 less 12,976 is -27.3%, and -37.6% of the later one.
      "Surcharges of $9,432 thousand in 2016 and $12,976 thousand in 2015, a decrease of 37.6%, are a part of freight.",
      "Surcharges were $9,432 thousand in 2016 and $12,976 thousand in 2015, a decrease of 23.7%.",
      // 91.6 from 74.8 is 22.5%, and 18.3% of the later one.
      "Stocks were $91.6 million at January 28, 2012 and $74.8 million at January 29, 2011. While sales rose by 8.7%, "
        + "stocks rose by 18.3%, and stocks per shop, excluding the depot, also went up.",
      "Stocks were $91.6 million in 2012, compared to $74.8 million in 2011. Stocks rose by 25.2%, because of tea.",
    ])
  func wrong(prose: String) throws {
    #expect(try errors(prose) == 1)
  }

  @Test(
    "what comes out, what is told of something else, and what is off otherwise is left alone",
    arguments: [
      "Surcharges of $9,432 thousand in 2016 and $12,976 thousand in 2015, a decrease of 27.3%, are a part of freight.",
      "Surcharges of $9,432 thousand in 2016 and $12,976 thousand in 2015, a decrease of 37.6% in volume, are a part.",
      "Surcharges of $9,432 thousand in 2016 and $12,976 thousand in 2015, a decrease of 31.9%, are a part of freight.",
      "Stocks were $91.6 million in 2012 and $74.8 million in 2011. Stocks rose by 22.5%.",
      "Stocks were $91.6 million in 2012 and $74.8 million in 2011. Stocks of tea rose by 18.3%.",
      "Stocks were $91.6 million in 2012 and $74.8 million in 2011. Stocks rose by 18.3% in constant currency.",
      "Stocks were $91.6 million in 2012 and $74.8 million in 2011. In the fourth quarter, stocks rose by 18.3%.",
      "Stocks were $91.6 million in 2012 and $74.8 million in 2011. Stocks fell by 18.3%.",
      "Stocks were about $91.6 million in 2012 and $74.8 million in 2011. Stocks rose by 18.3%.",
      "Adjusted stocks were $91.6 million in 2012 and $74.8 million in 2011. Stocks rose by 18.3%.",
    ])
  func right(prose: String) throws {
    #expect(try errors(prose) == 0)
  }

  @Test("the amount of a change in the next sentence is named where its percentage comes out")
  func amount() throws {
    let lead = "Interest rose from $412.7 million in 2012 to $538.1 million in 2013."
    #expect(try errors(lead + " The $135.4 million increase, or 30.4%, came from new notes.") == 1)
    #expect(try errors(lead + " The $125.4 million increase, or 30.4%, came from new notes.") == 0)
    #expect(try errors(lead + " The $135.4 million increase, or 28.1%, came from new notes.") == 0)
  }
}
