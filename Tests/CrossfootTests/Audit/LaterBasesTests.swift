import Crossfoot
import Testing

@Suite("LaterBases")
struct LaterBasesTests {
  private let segments = [
    " | Net sales | | Segment profit |", "(in thousands) | 2011 | 2010 | 2011 | 2010",
    "Pumps | 182,406 | 158,330 | 18,911 | 14,725", "Hand Tools | 97,250 | 89,114 | 11,084 | 9,876",
    "Safes | 64,182 | 66,937 | 5,237 | 6,104", "Total | 343,838 | 314,381 | 35,232 | 30,705",
  ]
  private let costs = [
    "(in dollars) | 9/30/07 | 9/30/06", "Upper Claim | 288,140 | 196,305",
    "Lower Claim | 306,135 | 247,240", "Claims dropped | 17,205 | 15,625",
    "Total prospecting costs expensed | 611,480 | 459,170",
  ]

  @Test("a change that is taken of the later year is named beside others that are not")
  func laterYear() throws {
    let prose =
      "Net sales of Pumps increased by 15.2%, of which 11.6 points were volume. Net sales of Hand Tools "
      + "increased by 8.4%, all of it volume. Net sales of Safes decreased by 4.1%."
    #expect(try LetterFixture(table: segments, then: [prose]).errors.count == 1)
  }

  @Test(
    "one other that comes out is enough for three digits, and what a comma parts is the cause of all of it"
  )
  func oneWitness() throws {
    let lead =
      "The text now says, among other things: \"Net sales of Hand Tools increased by 9.1%. "
    let wrong = lead + "Net sales of Pumps increased by 13.2%, mostly for new models.\""
    #expect(try LetterFixture(table: segments, then: [wrong]).errors.count == 1)
    for right in [
      "Net sales of Pumps increased by 15.2%, mostly for new models.",
      "Net sales of Pumps increased by 13.2%, of which 3.0 points were prices.",
      "Net sales of Pumps increased by 13.2%, or 15.0% with the models of 2009.",
      "Net sales of Pumps increased by 13.2% for new models.",
      "Net sales of Pumps increased by 13.9%, mostly for new models.",
    ] {
      #expect(try LetterFixture(table: segments, then: [lead + right]).errors.isEmpty)
    }
  }

  @Test(
    "without two others that come out, or on another basis, it is left alone",
    arguments: [
      "Net sales of Pumps increased by 15.2%. Net sales of Hand Tools increased by 8.4%.",
      "Net sales of Pumps increased by 15.2%. Net sales of Hand Tools increased by 8.4% in constant "
        + "currency. Net sales of Safes decreased by 4.1%.",
      "Net sales of Pumps increased by 15.2%. Net sales of Hand Tools increased by 9.1%. Net sales of "
        + "Safes decreased by 4.1%.",
      "Net sales of Pumps increased by 15.2%. Net sales of Hand Tools increased by 8.4% due to prices. "
        + "Net sales of Safes decreased by 4.1%.",
    ])
  func noLaterYear(prose: String) throws {
    #expect(try LetterFixture(table: segments, then: [prose]).errors.isEmpty)
  }

  @Test(
    "the words before a row say below which header its figures are meant",
    arguments: [
      (
        "Net sales of Pumps increased by 15.2% in 2011.",
        "Net sales of Pumps increased by 12.5% in 2011."
      ),
      (
        "Segment profit of Hand Tools rose by 12.2% from 2010 to 2011.",
        "Segment profit of Hand Tools rose by $1,280 from 2010 to 2011."
      ),
    ])
  func headers(right: String, wrong: String) throws {
    #expect(try LetterFixture(table: segments, then: [right]).errors.isEmpty)
    #expect(try LetterFixture(table: segments, then: [wrong]).errors.count == 1)
  }

  @Test(
    "one wrong digit of many in the change of a row is named",
    arguments: [
      "The text now says that prospecting costs rose by $142,310, most of it for drilling.",
      "Total prospecting costs rose by $152,610, because more holes were drilled.",
    ])
  func edits(prose: String) throws {
    #expect(try LetterFixture(table: costs, then: [prose]).errors.count == 1)
  }

  @Test(
    "a part of a change, and what says more than the name of a row, are left alone",
    arguments: [
      "The text now says that prospecting costs rose by $152,310, most of it for drilling.",
      "Prospecting costs in Utah rose by $142,310.",
      "Prospecting costs rose by $142,310 due to drilling.",
      "Prospecting costs rose by $142,310 and $10,000 for two reasons.",
      "Prospecting costs rose by about $142,310.",
    ])
  func noEdits(prose: String) throws {
    #expect(try LetterFixture(table: costs, then: [prose]).errors.isEmpty)
  }

  @Test(
    "another measure, part, or way of counting than the column's is left alone",
    arguments: [
      "Backlog of Hand Tools increased by 8.4%.",
      "Domestic net sales of Hand Tools increased by 8.4%.",
      "Without Trent Tools, which we bought in May, net sales of Hand Tools increased by 8.4%.",
      "Net sales of Hand Tools increased by 8.4% organically.",
      "Net sales of Hand Tools increased by 8.4% in North America.",
    ])
  func otherMeasures(sentence: String) throws {
    let prose =
      "Net sales of Pumps increased by 15.2%. Net sales of Safes decreased by 4.1%. \(sentence)"
    #expect(try LetterFixture(table: segments, then: [prose]).errors.isEmpty)
  }
}
