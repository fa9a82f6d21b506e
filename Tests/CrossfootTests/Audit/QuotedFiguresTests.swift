import Crossfoot
import Testing

@Suite("QuotedFigures")
struct QuotedFiguresTests {
  /// The checks of a letter with one comment and its answer.
  private func checks(_ comment: String, _ response: String) throws -> [String] {
    let text = """
      Acme Nails Inc.
      March 3, 2020

      Re: Acme Nails Inc., Form 10-K for the Year Ended December 31, 2019

      Dear Ms. Roe:

      We respond to the comments of the staff in its letter dated February 20, 2020.

      1. \(comment)

      Response: \(response)

      Sincerely,
      /s/ Ann Archer
      """
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(letter.findings.isEmpty)
    return letter.checks.filter { $0.rule == .sameFigure }.map { check in
      "\(letter.document.text.string(check.target.text)) \(check.verdict.rawValue)"
    }
  }

  @Test(
    "what the staff quotes is tied to what the company gives for the same",
    arguments: [
      (
        "We note an impairment of goodwill of $24.4 million. Please explain.",
        "The impairment of goodwill of $24.4 million arose from the purchase of Birch.",
        ["$24.4 million exact"]
      ),
      (
        "We note that revenue grew by 7.25% in 2019. Please explain.",
        "Revenue grew by 7.25% in 2019 because of a new store.", ["7.25% exact"]
      ),
      (
        "We note gains of $1.34 million and losses of $1.34 million on hedges. Please explain.",
        "The gains of $1.34 million and the losses of $1.34 million on hedges offset each other.",
        ["$1.34 million exact", "$1.34 million exact"]
      ),
      // Another year, another thing, another figure, too few digits.
      (
        "We note an impairment of goodwill of $24.4 million in 2018. Please explain.",
        "The impairment of goodwill of $24.4 million arose in 2019.", []
      ),
      (
        "We note an impairment of goodwill of $24.4 million. Please explain.",
        "The lease has a term of ten years and costs $24.4 million.", []
      ),
      (
        "We note an impairment of goodwill of $24.4 million. Please explain.",
        "The impairment of goodwill of $24.6 million arose from the purchase of Birch.", []
      ),
      (
        "We note an impairment of goodwill of $20 million. Please explain.",
        "The impairment of goodwill of $20 million arose from the purchase of Birch.", []
      ),
    ])
  func prose(comment: String, response: String, expected: [String]) throws {
    #expect(try checks(comment, response) == expected)
  }

  @Test(
    "a table of the answer is read in its own unit, by its labels and years",
    arguments: [
      ("We note goodwill of $24.4 million in 2019. Please explain.", ["$24.4 million rounding"]),
      ("We note goodwill of $24.4 million in 2018. Please explain.", []),
      ("We note cash of $24.4 million in 2019. Please explain.", []),
      ("We note goodwill of $22,704,000 in 2018. Please explain.", ["$22,704,000 exact"]),
    ])
  func table(comment: String, expected: [String]) throws {
    let response = """
      The amounts are these (in thousands):

      \t2019\t2018
      Goodwill\t24,412\t22,704
      Land\t3,105\t2,980
      Sheds\t1,211\t1,312

      We will say so.
      """
    #expect(try checks(comment, response) == expected)
  }
}
