import Testing

@testable import Crossfoot

/// Titles in wrapped text, which widths alone don't tell from the lines around them.
@Suite("TitleLine")
struct TitleLineTests {
  private func line(_ text: String) -> TitleLine {
    let bytes = Array(text.utf8)
    return TitleLine(bytes, bytes.indices)
  }

  @Test(
    "a line that stops at a word before another one is unfinished",
    arguments: [
      ("Management's Discussion and Analysis, page", true), ("Liabilities of", true),
      ("The Effects on", true), ("Liabilities", false), ("page", false), ("", false),
      ("The Effects Thereof", false),
    ])
  func unfinished(_ text: String, _ expected: Bool) {
    #expect(line(text).isUnfinished == expected)
  }

  @Test(
    "titles refer to a page, name a part of a filing, or capitalize their words",
    arguments: [
      ("Form 10-K for the fiscal year ended December 31, 2012", true),
      ("Item 1. Business", true), ("Provision for income taxes, page 33", true),
      ("Notes on Debt, pages F-3 and F-4", true), ("Cash Flows of the Year", true),
      ("Loans (Unaudited)", true), ("Formerly it was held by others", false),
      ("In addition, the", false), ("We have no such plans", false),
      ("Debt", false), ("of the Year Ended", false), ("Cash Flows.", false), ("", false),
    ])
  func titles(_ text: String, _ expected: Bool) {
    #expect(line(text).isTitle == expected)
  }

  @Test("the whole name of management's discussion is not cut behind it")
  func wholeCaption() {
    #expect(
      line(
        "Item 7. Management's Discussion and Analysis of Financial Condition and Results of Operations"
      ).isWholeCaption)
    #expect(!line("Results of Operations").isWholeCaption)
  }
}
