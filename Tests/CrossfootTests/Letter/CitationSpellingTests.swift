import Crossfoot
import Testing

@Suite("Spellings of what is cited")
struct CitationSpellingTests {
  @Test(
    "one rule has one canonical form, however it is introduced",
    arguments: [
      ("Accounting Standards Codification (“ASC”) 740-10-30-23", ["ASC 740-10-30-23"]),
      ("Accounting Standards Codification (\"ASC\") Topic 280", ["ASC 280"]),
      ("Staff Accounting Bulletin (“SAB”) No. 99", ["SAB 99"]),
      ("ASC-606-10-55-91c", ["ASC 606-10-55-91c"]),
      ("ASC 740-30-50-2.b and ASC 740-30-50-2b", ["ASC 740-30-50-2b"]),
      ("ASC 310-10-35-13-a", ["ASC 310-10-35-13a"]),
      ("paragraph 944-40-50-4B of the ASU", ["ASC 944-40-50-4B"]),
      ("Release No. 33-8732A", ["Release 33-8732A"]),
      ("ASC 250 (“SAB 99”)", ["ASC 250", "SAB 99"]),
      ("Staff Accounting Bulletin No. 99 (“SAB 99”)", ["SAB 99"]),
      ("Question 4 of SAB Topic 14.D.1", ["SAB Topic 14.D.1 Question 4"]),
      (
        "Questions 4 and 6 of SAB Topic 14.D.1",
        ["SAB Topic 14.D.1 Question 4", "SAB Topic 14.D.1 Question 6"]
      ),
      ("Section 8(b) of the 1940 Act", ["Investment Company Act Section 8(b)"]),
      (
        "§ 210.4-08(h)(2) and §240.13a-15(f)",
        ["Regulation S-X Rule 4-08(h)(2)", "Rule 13a-15(f)"]
      ),
      (
        "§§ 229.303(a) and 229.305(b)",
        ["Regulation S-K Item 303(a)", "Regulation S-K Item 305(b)"]
      ),
      ("17 C.F.R. § 229.303(a)", ["Regulation S-K Item 303(a)"]),
      ("§ 4-08(h) of Regulation S-X", ["Regulation S-X Rule 4-08(h)"]),
      ("Section 303(b) of Regulation S-K", ["Regulation S-K Item 303(b)"]),
      ("§ 13(a) of the Exchange Act", ["Exchange Act Section 13(a)"]),
      ("Item308(a) of Regulation S-K", ["Regulation S-K Item 308(a)"]),
      (
        "Rule 12b-20 and §12(g) of the Exchange Act", ["Rule 12b-20", "Exchange Act Section 12(g)"]
      ),
      ("Items303(a) and 305", ["Regulation S-K Item 303(a)", "Regulation S-K Item 305"]),
      ("Item 4-02(a) of Form 8-K", ["Form 8-K Item 4.02(a)"]),
      // Other laws, other titles of the code, contracts.
      ("8 Del. C. § 102(b)(7), 26 U.S.C. § 13(a), § 4.02 of the lease", []),
      ("12 C.F.R. § 230.4 and 31 CFR § 240.5", []),
      ("Section 11 of the 1933 Act", ["Securities Act Section 11"]),
    ])
  func spellings(_ written: String, _ canonical: [String]) throws {
    let fixture = try ComposedLetter(
      "1. Please tell us how you applied \(written) here.\n\nResponse: We did so.")
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.commentCitations.map(\.canonical) == canonical)
  }

  @Test("a page is given once, though headings of several levels name it")
  func pages() throws {
    let fixture = try ComposedLetter(
      """
      Management's Discussion and Analysis, page 69

      Results of Operations, page 69

      1. Please tell us why, and revise page 70 and page 69.

      Response: For tax.
      """)
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.pages.map(fixture.text).sorted() == ["69", "70"])
  }

  @Test(
    "pages may have small Roman numbers",
    arguments: [
      ("Refer to page 45, i.e., the last one.", ["45"]),
      ("Refer to page 5, x percent of which is blank, and page i.e.", ["5"]),
      ("Refer to page ii.", ["ii"]), ("Refer to pages iv, xii and 70.", ["iv", "xii", "70"]),
      ("Refer to pages i through vi.", ["i", "vi"]), ("Refer to the page in question.", []),
      ("Refer to the page video.", []), ("Refer to each page if you can.", []),
    ])
  func romanPages(_ sentence: String, _ pages: [String]) throws {
    let fixture = try ComposedLetter("1. Please tell us why. \(sentence)\n\nResponse: It is so.")
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.pages.map(fixture.text) == pages)
  }

  @Test(
    "a letter answers letters and comments, not what was filed",
    arguments: [
      (
        "We answer the letter of the staff dated April 25, 2013 (the “Comment Letter”) on our Form 10-K filed February 28, 2013.",
        ["2013-04-25"]
      ),
      (
        "We are responding to comments received from the staff of the Commission issued April 25, 2013 on our report.",
        ["2013-04-25"]
      ),
      (
        "This letter answers the comments that you gave to Bo Li of this office by telephone on April 25, 2013 on the report.",
        ["2013-04-25"]
      ),
      (
        "We answer your letter dated April 25, 2013 with comments on the report. Ms. Dale granted us more time by telephone on May 2, 2013.",
        ["2013-04-25"]
      ),
      (
        "You wrote to our Chief Executive Officer on April 25, 2013 about our report.",
        ["2013-04-25"]
      ),
    ])
  func replies(_ opening: String, _ dates: [String]) throws {
    let text = """
      May 9, 2013

      Ladies and Gentlemen:

      \(opening)

      1. Please tell us why.

      Response: For tax.

      Sincerely,
      """
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(letter.content.head.repliesTo.map(\.date.description) == dates)
  }

  @Test("pro forma information is that of Regulation S-X, and a charter's article is none")
  func proForma() throws {
    let fixture = try ComposedLetter(
      "1. Refer to Article 11 pro forma information, and to Article 11 of your charter.\n\nResponse: We did."
    )
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.commentCitations.map(\.canonical) == ["Regulation S-X Article 11"])
  }
}
