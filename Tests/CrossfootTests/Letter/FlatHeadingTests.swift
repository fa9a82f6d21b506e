import Crossfoot
import Testing

/// Where headings, comments and lines end in letters that a converter joined to one line.
@Suite("Headings of letters flattened to one line")
struct FlatHeadingTests {
  /// A letter of a company, or of the staff, with `body` behind its salutation, in one line.
  private func letter(
    _ body: String, subject: String = "Re: Marsh Instruments, Inc. Form 10-K filed May 2, 2013",
    closing: String = "Sincerely, /s/ Jo Marsh Jo Marsh Treasurer"
  ) throws -> Letter {
    var text = body
    while text.utf8.count < 2000 {
      text += " The canals are shown where the annual report tells of the waterways of the county."
    }
    let line =
      "May 9, 2013 VIA EDGAR Securities and Exchange Commission \(subject) File No. 001-23456 "
      + "Dear Ms. Roe: \(text) \(closing)"
    return try Letter(parsing: Array(line.utf8), path: "fixture")
  }

  private func text(_ passage: Passage?, _ letter: Letter) -> String {
    (passage?.pieces ?? []).map { letter.document.text.string($0.text) }.joined(separator: " ")
  }

  private func headings(_ letter: Letter) -> [[String]] {
    letter.content.items.map { item in
      item.headings.map { letter.document.text.string(letter.content.headings[$0].text) }
    }
  }

  private static let opening = "We answer the letter of the staff dated April 25, 2013. "
  private static let answer =
    "Response: The fees rose because more boats passed the locks than before."

  @Test("the answer to a lone comment that no phrase opens begins behind the last demand")
  func loneComment() throws {
    let letter = try letter(
      FlatHeadingTests.opening
        + "General 1. We note that your fees rose. Please tell us why they did and what you expect for them. The fees "
        + "rose because more boats passed the locks than in the year before. We believe that they are not material to "
        + "our results. ")
    #expect(letter.content.items.count == 1)
    let item = try #require(letter.content.items.first)
    #expect(text(item.comment, letter).hasSuffix("what you expect for them."))
    #expect(text(item.response, letter).hasPrefix("The fees rose"))
  }

  @Test("the number of an amendment ends a sentence, the one of a note does not")
  func numbersOfTitles() throws {
    let amendment = try letter(
      FlatHeadingTests.opening
        + "Page references are those of Amendment No. 2. Risk Factors, page 64 1. We note your fees. Please tell us "
        + "why they rose. \(FlatHeadingTests.answer)")
    #expect(headings(amendment).first?.last == "Risk Factors, page 64")
    let note = try letter(
      FlatHeadingTests.opening
        + "Form 10-K for the Year Ended December 31, 2012 Revenue, page 12 1. We note your fees. Please tell us why "
        + "they rose. \(FlatHeadingTests.answer) Notes to Financial Statements Note (19). Income Taxes, page 98 2. "
        + "Please tell us of your taxes. \(FlatHeadingTests.answer)")
    #expect(
      headings(note).last?.suffix(2) == [
        "Notes to Financial Statements", "Note (19). Income Taxes, page 98",
      ])
  }

  @Test("the name of a company before the title of a filing is part of the heading")
  func companies() throws {
    let letter = try letter(
      FlatHeadingTests.opening
        + "General 1. We note your fees. Please tell us why they rose in your answer. Marsh Yield, Inc. Form 10-K for "
        + "the Fiscal Year Ended December 31, 2012 Revenue, page 14 2. Please tell us who owns the ferry.",
      closing: "Sincerely, /s/ Ann Roe Ann Roe Branch Chief Office of Canals")
    #expect(text(letter.content.items[0].comment, letter).hasSuffix("in your answer."))
    #expect(
      headings(letter).last
        == [
          "Marsh Yield, Inc. Form 10-K for the Fiscal Year Ended December 31, 2012",
          "Revenue, page 14",
        ])
  }

  @Test(
    "the title of a filing as the subject has it is a heading of its own, and so are results of operations"
  )
  func titles() throws {
    let filing = "Amendment No. 1 to Draft Registration Statement on Form 10-12B"
    let letter = try letter(
      "We have reviewed your filing and have the following comments. \(filing) Summary, page 1 1. We note your fees. "
        + "Please tell us why they rose. Results of Operations Quarterly Trends, page 102 2. Please tell us who owns "
        + "the ferry.",
      subject: "Re: Marsh Instruments, Inc. \(filing) Submitted May 2, 2013",
      closing: "Sincerely, /s/ Ann Roe Ann Roe Branch Chief Office of Canals")
    #expect(headings(letter).first == [filing, "Summary, page 1"])
    #expect(
      headings(letter).last?.suffix(2) == ["Results of Operations", "Quarterly Trends, page 102"])
  }

  @Test("the towns at the foot of a firm's page are furniture")
  func towns() throws {
    let letter = try letter(
      FlatHeadingTests.opening
        + String(repeating: "The canals of the county are described there. ", count: 40)
        + "General 1. We note your fees. Please tell us BOSTON LONDON NEW YORK SAN DIEGO WASHINGTON, DC Securities and "
        + "Exchange Commission May 9, 2013 Page 2 why they rose. \(FlatHeadingTests.answer)")
    #expect(
      text(letter.content.items[0].comment, letter)
        == "We note your fees. Please tell us why they rose.")
  }

  @Test("an office of the agency with a number is what signs, not part of the title")
  func numberedOffices() throws {
    let letter = try letter(
      "We have reviewed your filing and have the following comments. General 1. Please tell us why your fees rose. "
        + "2. Please tell us who owns the ferry.",
      closing: "Sincerely, /s/ Ann Roe Ann Roe Assistant Director AD Office 11 - Canals")
    let signer = try #require(letter.content.closing.signatures.first)
    let text = letter.document.text
    #expect(signer.title.map { text.string($0) } == "Assistant Director")
    #expect(signer.organization.map { text.string($0) } == "AD Office 11 - Canals")
  }
}
