import Crossfoot
import Testing

@Suite("ParallelLists")
struct ParallelListsTests {
  private let owners = [
    "| No Redemptions | 50% Redemptions | Maximum Redemptions",
    "Public stockholders | 27.6% | 16.0% | 3.7%", "Former holders | 58.3% | 67.6% | 77.5%",
    "PIPE investors | 7.2% | 8.4% | 9.6%", "Sponsor and directors | 6.9% | 8.0% | 9.2%",
    "Total | 100.0% | 100.0% | 100.0%",
  ]
  private let results = [
    "(in thousands) | 2020 | 2019 | 2018", "Subscription revenue | 48,212 | 41,870 | 37,216",
    "Service revenue | 19,436 | 15,204 | 14,117", "Gross profit | 35,743 | 29,414 | 26,031",
  ]

  private func expectTie(
    _ rows: [String], _ prose: String, _ right: String, _ wrong: String
  ) throws {
    let letter = try LetterFixture(table: rows, then: [prose])
    #expect(letter.errors.isEmpty)
    #expect(letter.checks(.sameFigure).count >= 4)
    let edited = prose.split(separator: right, omittingEmptySubsequences: false)
    #expect(edited.count == 2)
    let errors = try LetterFixture(table: rows, then: [edited.joined(separator: wrong)]).errors
    #expect(errors.count == 1)
  }

  @Test(
    "of several lists before one word that pairs them each gives a row",
    arguments: [
      (
        "The public stockholders would hold 27.6%, 16.0% and 3.7%, and the Sponsor 6.9%, 8.0% and "
          + "9.2%, under the no redemption, 50% redemption and maximum redemption scenarios, "
          + "respectively.", "6.9%, 8.0% and 9.2%", "9.2%, 8.0% and 6.9%"
      ),
      (
        "The PIPE investors would hold 7.2% and 9.6% and the Sponsor 6.9% and 9.2% with no and "
          + "with maximum redemptions, respectively.", "6.9% and 9.2%", "9.2% and 6.9%"
      ),
      (
        "The PIPE investors would hold 9.6% and 7.2%, and the public stockholders 3.7% and 27.6%, "
          + "with maximum redemptions and with none, respectively.", "9.6% and 7.2%",
        "7.2% and 9.6%"
      ),
      (
        "The public stockholders would hold 27.6%, 16.0% and 3.7%, the PIPE investors 7.2%, 8.4% "
          + "and 9.6% and former holders 58.3%, 67.6% and 77.5%, respectively.", "67.6%", "76.6%"
      ),
      (
        "The public stockholders would hold 27.6%, 16.0% and 3.7%, the PIPE investors 7.2%, 8.4% "
          + "and 9.6% and the Sponsor 6.9%, 8.0% and 9.2%, respectively.", "8.4%", "4.8%"
      ),
    ])
  func scenarios(prose: String, right: String, wrong: String) throws {
    try expectTie(owners, prose, right, wrong)
  }

  @Test(
    "the lists may be of years, and in another unit",
    arguments: [
      (
        "Subscription revenue was $48.2 million, $41.9 million and $37.2 million, and service "
          + "revenue $19.4 million, $15.2 million and $14.1 million, in 2020, 2019 and 2018, "
          + "respectively.", "$15.2 million and $14.1 million", "$14.1 million and $15.2 million"
      ),
      (
        "Subscription revenue was $48,212, $41,870 and $37,216, and service revenue $19,436, "
          + "$15,204 and $14,117, in 2020, 2019 and 2018, respectively.", "$41,870 and $37,216",
        "$37,216 and $41,870"
      ),
      (
        "Gross profit was $26,031, $29,414 and $35,743 and service revenue was $14,117, $15,204 "
          + "and $19,436 in 2018, 2019 and 2020, respectively.", "$15,204", "$15,240"
      ),
    ])
  func years(prose: String, right: String, wrong: String) throws {
    try expectTie(results, prose, right, wrong)
  }

  @Test(
    "a list of a row that is not there, or that no list bears witness for, is none",
    arguments: [
      "The public stockholders would hold 27.6%, 16.0% and 3.7%, and Acme 9.2%, 8.0% and 6.9%, "
        + "respectively.",
      "The public stockholders would hold 27.6%, 16.0% and 3.7%, and the Sponsor 9.1%, 8.0% and "
        + "6.9%, respectively.",
      "The public stockholders would hold 27.6%, 16.0% and 3.7% and the Sponsor 8.0% and 6.9%, "
        + "respectively.",
      "The public stockholders would hold 27.5%, 16.0% and 3.7%, and the Sponsor 9.2%, 8.0% and "
        + "6.9%, respectively.",
    ])
  func others(prose: String) throws {
    #expect(try LetterFixture(table: owners, then: [prose]).errors.isEmpty)
  }
}
