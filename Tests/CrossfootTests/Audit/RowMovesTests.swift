import Crossfoot
import Testing

@Suite("RowMoves")
struct RowMovesTests {
  private let trust = [
    "(In thousands, except per share data) | 2016 | 2015", "Net income | $48,216 | $41,873",
    "Depreciation of real estate | 39,504 | 35,120",
    "FFO attributable to common stockholders | $87,720 | $76,993",
    "Stock-based compensation | 4,035 | 3,512",
    "AFFO attributable to common stockholders | $88,293 | $77,390",
    "Weighted average diluted shares outstanding | 52,870 | 48,920",
    "FFO per diluted share | $1.66 | $1.57", "AFFO per diluted share | $1.67 | $1.58",
  ]
  private let segments = [
    "(dollars in millions) | 2024 | 2023 | 2022", "Revenue: | | |",
    "Valves | $612.4 | $588.0 | $541.6", "Pumps | 437.8 | 429.5 | 410.2",
    "Metering | 198.3 | 181.7 | 164.4", "Total revenue | $1,248.5 | $1,199.2 | $1,116.2",
    "Gross margin: | | |", "Valves | 36.8% | 36.6% | 36.0%", "Pumps | 35.3% | 35.1% | 34.6%",
    "Metering | 38.3% | 37.6% | 36.8%", "Operating margin: | | |",
    "Valves | 16.8% | 16.6% | 16.1%", "Pumps | 15.3% | 15.1% | 14.0%",
    "Metering | 14.1% | 14.0% | 13.8%",
  ]

  private let results = [
    "(in thousands) | 2020 | 2019 | 2018", "Subscription revenue | 48,212 | 41,870 | 37,216",
    "Service revenue | 19,436 | 15,204 | 14,117", "Total revenue | 67,648 | 57,074 | 51,333",
    "Gross profit | 35,743 | 29,414 | 26,031",
  ]

  private func letter(_ rows: [String], _ prose: String) throws -> LetterFixture {
    try LetterFixture(table: rows, then: [prose])
  }

  /// Tests that a sentence ties, and that one figure of it is an error when its digits are swapped.
  private func expectTie(
    _ rows: [String], _ prose: String, _ right: String, _ wrong: String
  ) throws {
    let letter = try letter(rows, prose)
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.proseTotal).contains { $0.contains(" \(right)") })
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
    #expect(edited.count == 2)
    #expect(try self.letter(rows, edited.joined(separator: wrong)).errors.count == 1)
  }

  @Test(
    "a verb that is said once holds for all rows that are named behind it",
    arguments: [
      (
        "As compared with 2015, FFO rose by 13.9% and AFFO by 14.1%, while the weighted average "
          + "number of diluted shares rose by 8.1%.", "14.1%", "11.4%"
      ),
      (
        "As compared with 2015, FFO rose by 13.9% and AFFO by 14.1%, while the weighted average "
          + "number of diluted shares rose by 8.1%.", "8.1%", "1.8%"
      ),
      ("FFO grew 13.9% and AFFO 14.1% in 2016.", "14.1%", "11.4%"),
      ("FFO and AFFO rose by 13.9% and 14.1%, respectively, in 2016.", "14.1%", "11.4%"),
      (
        "FFO grew 13.9% to $87.7 million and AFFO 14.1% to $88.3 million in 2016.", "14.1%", "11.4%"
      ),
      ("FFO rose in 2016 by 13.9% and AFFO by 14.1%.", "13.9%", "19.3%"),
      ("During 2016 FFO rose by 13.9% and AFFO by 14.1%.", "14.1%", "11.4%"),
      (
        "Net income rose by 15.2%, depreciation of real estate by 12.5% and stock-based "
          + "compensation by 14.9%.", "14.9%", "19.4%"
      ),
      (
        "From 2015 to 2016, FFO increased 13.9%, AFFO increased 14.1% and the weighted average "
          + "number of diluted shares increased 8.1%.", "14.1%", "11.4%"
      ),
      (
        "Net income increased by $6,343 and stock-based compensation by $523 in 2016, or 1%.",
        "$6,343", "$6,433"
      ),
      (
        "Net income rose by $6.34 million and stock-based compensation by $0.52 million in 2016.",
        "$6.34 million", "$6.43 million"
      ),
    ])
  func ellipsis(prose: String, right: String, wrong: String) throws {
    try expectTie(trust, prose, right, wrong)
  }

  @Test(
    "what moves may be that of each of several rows, and points are a difference of percentages",
    arguments: [
      (
        "Over that time the gross margin of Valves improved by 80 basis points, that of Pumps by "
          + "70 basis points and that of Metering by 150 basis points, to about 38%.", "150", "105"
      ),
      (
        "Between 2022 and 2024 the operating margin of Valves improved by 0.7 percentage points "
          + "and that of Pumps by 1.30 percentage points, to 15.3%.", "1.30", "3.10"
      ),
      (
        "Revenue of Valves grew 4.1%, that of Pumps 1.9% and that of Metering 9.1% in 2024.",
        "9.1%", "1.9%"
      ),
      (
        "Revenues of Valves increased by $24.4 million, those of Pumps by $8.3 million and those "
          + "of Metering by $16.6 million in 2024.", "$16.6 million", "$61.6 million"
      ),
      ("Metering grew by $16.6 million in 2024.", "$16.6 million", "$61.6 million"),
    ])
  func parts(prose: String, right: String, wrong: String) throws {
    try expectTie(segments, prose, right, wrong)
  }

  @Test(
    "a move may be told of each of several years, or of each of several names",
    arguments: [
      ("Subscription revenue grew by 15.1% in 2020 and by 12.5% in 2019.", "12.5%", "15.2%"),
      ("Subscription revenue grew 15.1% in 2020 and 12.5% in 2019.", "15.1%", "11.5%"),
      ("Subscription revenue grew 15.1% in 2020, compared with 12.5% in 2019.", "12.5%", "15.2%"),
      (
        "Gross profit increased by 21.5% and 13.0% in 2020 and 2019, respectively.", "21.5%",
        "25.1%"
      ),
      (
        "Total revenue increased by $10.6 million and $5.7 million in 2020 and 2019, respectively.",
        "$10.6 million", "$16.0 million"
      ),
      (
        "Subscription revenue, service revenue and gross profit rose by 15.1%, 27.8% and 21.5%, "
          + "respectively, in 2020.", "27.8%", "28.7%"
      ),
      (
        "In 2020, subscription and service revenue rose by 15.1% and 27.8%, respectively.", "27.8%",
        "28.7%"
      ),
    ])
  func lists(prose: String, right: String, wrong: String) throws {
    try expectTie(results, prose, right, wrong)
  }

  @Test("a list of years that comes out in another order only is an error")
  func turned() throws {
    let prose = "Gross profit increased by 13.0% and 21.5% in 2020 and 2019, respectively."
    #expect(try letter(results, prose).errors.count == 1)
  }

  @Test(
    "points of a list are counted as its last figure says",
    arguments: [
      (
        "The gross margins of Valves, Pumps and Metering improved by 80, 70 and 150 basis points, "
          + "respectively, to 38% or so between 2022 and 2024.", "150", "105"
      ),
      (
        "Revenue of Valves, Pumps and Metering grew 4.1%, 1.9% and 9.1%, respectively, in 2024.",
        "9.1%", "1.9%"
      ),
    ])
  func listsOfParts(prose: String, right: String, wrong: String) throws {
    try expectTie(segments, prose, right, wrong)
  }

  @Test(
    "other years, prices and shares are no moves of the row",
    arguments: [
      "Subscription revenue grew by 15.1% in 2020 and by 15.2% in 2017.",
      "Subscription revenue grew by 15.1% in 2020 and prices by 15.2% in 2019.",
      "Volumes grew by 15.1% in 2020 and by 15.2% in 2019.",
      "Subscription revenue grew by 15.1% in 2020 and by 15.2% of the total in 2019.",
      "Subscription and service revenue rose by 15.1% and 28.7% on an organic basis, respectively.",
      "Subscription revenue and backlog rose by 15.1% and 28.7%, respectively, in 2020.",
      "Gross profit increased by 13.0% and 25.1% in 2020 and 2017, respectively.",
    ])
  func otherLists(prose: String) throws {
    #expect(try letter(results, prose).errors.isEmpty)
  }

  @Test(
    "a verb without a subject of its own has that of the sentence",
    arguments: [
      "Net income accounted for 54.9% of FFO in 2016, and rose by $6.34 million in that year.",
      "Our net income was helped by lower interest, and rose by $6.34 million in 2016.",
    ])
  func opening(prose: String) throws {
    try expectTie(trust, prose, "$6.34 million", "$3.64 million")
  }

  @Test(
    "another row, time or basis, or what no swap explains, is no such move",
    arguments: [
      "FFO per diluted share rose by 7.5% and revenue by 11.4% in 2016.",
      "In the fourth quarter FFO rose by 13.9% and AFFO by 11.4%.",
      "FFO rose by 13.9% and AFFO by 16.2% in 2016.",
      "FFO will have increased by 13.9% and AFFO by 11.4% to 12.4% in 2016.",
      "FFO rose by 13.9% and fell by 11.4% at AFFO properties.",
      "Excluding acquisitions, FFO rose by 13.9% and AFFO by 11.4% in 2016.",
      "FFO rose by 13.9% and AFFO fell by 11.4% in 2016.",
      "FFO rose by 13.9% and AFFO by approximately 11.4% in 2016.",
      "FFO rose by 13.9% in 2016 and AFFO by 11.4% in 2014.",
      "The prices of FFO rose by 13.9% and those of AFFO by 11.4% in 2016.",
      "We expect that FFO increased by 13.9% and AFFO by 11.4% in 2016.",
      "Net income rose by 13.9% of revenue and AFFO by 11.4% in 2016.",
      "Net income of two properties rose by $3.64 million in 2016.",
      "Net income rose by $3.64 million.",
      "Net income rose by $3.64 million in 2016 from lower interest.",
      "Net income rose by $4.36 million in 2016.",
    ])
  func others(prose: String) throws {
    #expect(try letter(trust, prose).errors.isEmpty)
  }
}
