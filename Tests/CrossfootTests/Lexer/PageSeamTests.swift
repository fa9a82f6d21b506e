import Crossfoot
import Testing

@Suite("PageSeams")
struct PageSeamTests {
  /// Three lines of a letter as they are wrapped, and the line that ends them.
  private static let prose = """
    The committee looked at each of the terms of the loan in the light of what was
    offered to others at the time, and found that they were those of a market that
    is open to all who ask for credit of this kind and are able to give security.
    """

  /// The paragraphs of a letter the second of which stops at the end of `page`, behind the head.
  private func texts(_ page: String, _ break: String, _ next: String) throws -> [String] {
    let text = """
      Marsh & Fennel

      Dear Ms. Roe:

      \(PageSeamTests.prose)

      \(page)
      \(`break`)
      \(next)

      \(PageSeamTests.prose)
      """
    let document = try MarkedSource(text).lexed()
    return Array(paragraphs(document).dropFirst(3).map { document.text.string($0.text) }.dropLast())
  }

  private static let breaks = [
    "\n                                    1\n<PAGE>\n", "<PAGE>", "\n   - 11 -\n\u{C}\n",
    "\n<PAGE>\nMs. Ada Roe\nMay 9, 2013\nPage 2\n",
  ]

  @Test(
    "a paragraph goes on across a page that is cut inside a sentence, whatever its next word begins with",
    arguments: [
      (
        "the caption under which the sales of the year are set out is the one on the", "Commission."
      ),
      (
        "the sales of the year are those that we have set out under the word of Risk",
        "Factors - All."
      ),
      (
        "the price was set by the board of the firm and its counsel, as described by",
        "ASC 470-50, too."
      ),
      (
        "the price was set by the board of the firm, Marsh & Fennel Instruments, Inc.",
        "in the year."
      ),
      (
        "the price was set by the board of the firm (and of each one of its branches)",
        "Under the deed."
      ),
      ("the price was set by the board of the firm, which had asked for \"reductions\"", "of it."),
    ])
  func cutSentence(_ end: String, _ rest: String) throws {
    let page =
      "We have come to the view that the price which was asked by both the sides and\n\(end)"
    for pageBreak in PageSeamTests.breaks {
      #expect(
        try texts(page, pageBreak, rest) == [page.replacing("\n", with: " ") + " " + rest],
        "\(pageBreak)")
    }
  }

  @Test("one line of a paragraph at the end of a page is no title, and no foot of the page")
  func singleLine() throws {
    let line = "We have revised the passage on the policy of dividends under the heading Risk"
    let rest = "Factors, and what is said there."
    for pageBreak in PageSeamTests.breaks {
      #expect(try texts(line, pageBreak, rest) == ["\(line) \(rest)"])
    }
  }

  @Test(
    "behind the end of a sentence, and above a number or a label, the next page begins a paragraph",
    arguments: [
      (
        "which is open to all who ask for credit of this kind, and give a security for it.", "Other"
      ),
      (
        "which is open to all who ask for credit of this kind, and give a security for it",
        "2. Tell"
      ),
      (
        "which is open to all who ask for credit of this kind, and give a security for it",
        "Response:"
      ),
    ])
  func newParagraph(_ end: String, _ start: String) throws {
    let page =
      "It is the view of the board that the terms of the loan were those of a market\n\(end)"
    let next =
      "\(start) us more of the loan, and of the prices that were asked for it by those who\nlend."
    #expect(
      try texts(page, "\n   1\n<PAGE>\n", next)
        == [page, next].map { $0.replacing("\n", with: " ") })
  }

  @Test("a short last line, and a title across a whole line, end on their page")
  func endsOnPage() throws {
    let next =
      "Others have asked for the same, and were given it by the board at the time of\nthe loan."
    for page in [
      "Results of the Segments of Marsh & Fennel Instruments and of Their Subsidiaries",
      "It is the view of the board that the terms of the loan were those of a market\nthat is open",
    ] {
      #expect(
        try texts(page, "\n   1\n<PAGE>\n", next)
          == [page, next].map { $0.replacing("\n", with: " ") })
    }
  }

  @Test(
    "two lines of text between a title and the end of a page are no foot, though a sentence goes on"
  )
  func noFoot() throws {
    let title = "Results of Operations for the Year and Those of the Year before"
    let text =
      "The firm has plans to open more shops in the north, to move and to mend the ones\nit has"
    let found = try texts("\(title)\n\n\(text)", "\n   1\n<PAGE>\n", "in the south.")
    #expect(found.joined(separator: " ").contains(text.replacing("\n", with: " ")))
  }

  @Test("a line of the page's foot goes, though the sentence that it cuts was full to the edge")
  func foot() throws {
    let page =
      "It is the view of the board that the terms of the loan were those of a market\nwhich"
    let found = try texts(
      page, "\n          Confidential treatment asked by Marsh\n<PAGE>\n", "is open to all who ask."
    )
    #expect(found == [page.replacing("\n", with: " ") + " is open to all who ask."])
  }

  @Test(
    "a compound word that the end of a page cuts at its hyphen is whole, a pair of halves is not")
  func hyphen() throws {
    let page =
      "It is the view of the board that the terms of the loan were those of a market\nfor off-"
    for (rest, whole) in [
      ("balance sheet credit.", "off-balance"), ("and on-site.", "off- and on"),
    ] {
      let found = try texts(page, "\n   1\n<PAGE>\n", rest)
      #expect(found.count == 1 && found[0].contains(whole), "\(found)")
    }
  }

  @Test(
    "a page of a filing below a heading is none of the letter's, whose numbers are far behind it")
  func citedPage() throws {
    let heading = "Business - Statement of Reserves"
    let found = try texts(
      "The price was set by the board.", "\n          2\n<PAGE>\n", "\(heading)\nPage 14\n")
    #expect(found.contains { $0.hasPrefix(heading) })
  }
}
