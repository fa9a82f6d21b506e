import Testing

@testable import Crossfoot

/// What answers resolve that depends on others: on those that say that the report is amended, and on the
/// comments that share one answer.
@Suite("Answers beside others")
struct AmendedReportTests {
  private func resolutions(_ body: String) throws -> [String] {
    try ComposedLetter(body).letter.content.items.map { $0.resolution?.rawValue ?? "-" }
  }

  private static let form = "Form 10-K for the Fiscal Year Ended December 31, 2012"

  @Test(
    "where answers amend the report, those do that name no filing",
    arguments: [
      "We will add this table on page 6:", "The revised table is below.",
      "We will revise the table to show it.", "The table will be as follows:",
    ])
  func amended(_ answer: String) throws {
    let body = { (first: String, second: String) in
      """
      \(AmendedReportTests.form)

      1. Please remove these terms.

      Response: \(first)

      2. Disclose your prices for each of the last two years.

      Response: \(answer)

      3. Please revise to give the name of your engineer.

      Response: \(second)
      """
    }
    let amending = body(
      "We will remove the terms in the amended 10-K.",
      "The amended 10-K will name him. We will file it in June.")
    #expect(try resolutions(amending) == ["amended", "amended", "amended"])
    let promising = body(
      "We will remove the terms in future filings.", "Our next annual report will name him.")
    #expect(try resolutions(promising)[1] != "amended")
    let single = body(
      "We will remove the terms in future filings.", "We will file an amendment to name him.")
    #expect(try resolutions(single)[1] != "amended")
  }

  @Test("where the letter comes with an amendment of the report, what was added stands in it")
  func announced() throws {
    let body = { (opening: String) in
      """
      \(opening)

      1. Please show the location of each property on a map.

      Response: A map has been added at page 8.
      """
    }
    #expect(
      try resolutions(body("We are filing an amendment on Form 10-K/A with this letter."))
        == ["amended"])
    #expect(
      try resolutions(body("We have filed Amendment No. 1 to the Form 10-K today.")) == ["amended"])
    #expect(try resolutions(body("The report on Form 10-K was filed in May.")) != ["amended"])
  }

  @Test(
    "a confirmation of what was asked for later reports, and what is used from now on, are promised"
  )
  func promisedInFewWords() throws {
    let answers = { (comment: String, answer: String) in
      try resolutions("1. \(comment)\n\nResponse: \(answer)")
    }
    let asked = "Please confirm that you will not call it profit in future filings."
    #expect(try answers(asked, "Confirmed.") == ["future_filings"])
    #expect(try answers("Please tell us whether it is profit.", "Confirmed.") != ["future_filings"])
    let title = "Revise the title of the measure."
    #expect(
      try answers(title, "We will use the title \u{201C}Core\u{201D} from now on.")
        == ["future_filings"])
    #expect(try answers(title, "We will use the proceeds to repay debt.") != ["future_filings"])
  }

  @Test("what is promised for later, or is under another filing, is no amendment")
  func others() throws {
    let body = """
      \(AmendedReportTests.form)

      1. Please remove these terms.

      We will remove the terms in the amended 10-K.

      2. Disclose your prices for each of the last two years.

      We will disclose the prices in future filings.

      3. Please revise to give the name of your engineer.

      The amended 10-K will name him.

      Form 10-Q for the Quarter Ended March 31, 2013

      4. Please disclose the number of your wells.

      We will add this table:
      """
    #expect(
      try resolutions(body) == ["amended", "future_filings", "amended", "future_filings"])
  }

  @Test("one answer does what any of its comments asks for")
  func joint() throws {
    let body = """
      \(AmendedReportTests.form)

      Comment 1: Please tell us whether the measure is that of all holders, and revise its label in \
      future filings.

      Comment 2: Please tell us what the other items are.

      Response to Comments 1 and 2: It is that of common stock. We will relabel it. The other items \
      are severance and the cost of a move.

      Comment 3: Please tell us how you define the pool.

      Response to Comment 3: It has all sites that we owned in both years, and none of those that were \
      closed or held for sale at the end of either of them.
      """
    #expect(try resolutions(body) == ["future_filings", "future_filings", "supplemental"])
  }
}
