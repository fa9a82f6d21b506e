import Crossfoot
import Testing

@Suite("PlainTextLexer")
struct PlainTextLexerTests {
  // MARK: Positions

  @Test(
    "a paragraph's range is its bytes in the file, whatever the line ends and the characters",
    arguments: [
      "⟦One line.⟧\n\nTwo.\n",
      "  ⟦Indented line.⟧  \r\n\r\nNext.\r\n",
      "⟦Ended by a return alone.⟧\r\rNext.\r",
      "\u{FEFF}⟦After a byte order mark.⟧\n\nNext.\n",
      "⟦With “curly quotes” and an em dash — here.⟧\n\nNext.\n",
      "⟦No line end at all⟧",
      "\n\n\n⟦After blank lines.⟧\n",
    ])
  func rangeOfParagraph(_ text: String) throws {
    let source = MarkedSource(text)
    let document = try source.lexed()
    let first = try #require(paragraphs(document).first)
    #expect(document.text.sourceRange(of: first.text) == source.marked)
  }

  @Test("a word keeps its place in the file when white space before it is folded")
  func rangeBehindFoldedSpace() throws {
    let source = MarkedSource("A   wide \u{A0} gap  before  ⟦here⟧ and on.\n")
    let document = try source.lexed()
    let text = try #require(paragraphs(document).first).text
    #expect(document.text.string(text) == "A wide gap before here and on.")
    let word = TextRange(text.start + 18, text.start + 22)
    #expect(document.text.string(word) == "here")
    #expect(document.text.sourceRange(of: word) == source.marked)
  }

  @Test("a Windows-1252 byte becomes its character and keeps its one byte of source")
  func windows1252() throws {
    let bytes = Array("It".utf8) + [0x92] + Array("s ".utf8) + [0x93, 0x41, 0x94, 0x85]
    let document = PlainTextLexer.lex(try Source(bytes: bytes, path: "cp1252"))
    let text = try #require(paragraphs(document).first).text
    #expect(document.text.string(text) == "It’s “A”…")
    #expect(document.text.sourceRange(of: text) == 0..<UInt32(bytes.count))
  }

  @Test("a control character of Latin 1 in UTF-8 is read as the character of Windows-1252 it was")
  func misreadWindows1252() throws {
    let source = MarkedSource("It\u{92}s ⟦\u{93}A\u{94}\u{81}⟧\u{85}\n")
    let document = try source.lexed()
    let text = try #require(paragraphs(document).first).text
    #expect(document.text.string(text) == "It’s “A”…")
    // The unassigned one stands for nothing.
    let quoted = TextRange(text.start + 7, text.start + 14)
    #expect(document.text.string(quoted) == "“A”")
    #expect(document.text.sourceRange(of: quoted).lowerBound == source.marked.lowerBound)
  }

  // MARK: Paragraphs

  @Test("wrapped lines are one paragraph, short lines are paragraphs of their own")
  func wrappedLines() throws {
    let text = """
      Marsh & Fennel Instruments, Inc.
      14 Quarry Road
      Dover, Delaware 19901

           We have considered the question at some length and have come to the view
      that the leases in question were operating leases at every date for which the
      balance sheet was presented to the shareholders of the corporation.
      """
    #expect(
      try dump(text) == """
        paragraph: Marsh & Fennel Instruments, Inc.
        paragraph close: 14 Quarry Road
        paragraph close: Dover, Delaware 19901
        paragraph indent 5: We have considered the question at some length and have come to the \
        view that the leases in question were operating leases at every date for which the balance \
        sheet was presented to the shareholders of the corporation.
        """)
  }

  @Test("in a letter with one paragraph a line every line end parts paragraphs")
  func oneParagraphALine() throws {
    let long = String(repeating: "The lessor keeps the risk of the residual value. ", count: 6)
    #expect(
      try dump("Re: Marsh & Fennel\nForm 10-K\n\n\(long)\n\(long)\n")
        .split(separator: "\n").count == 4)
  }

  @Test("a hyphen inside a compound word stays when its line is wrapped, without a space")
  func wrappedHyphen() throws {
    let text = """
      The estimate rests on prices that were quoted by dealers in an active over-the-
      counter market on the last business day of the quarter, without any adjustment.
      """
    #expect(try dump(text).contains("over-the-counter market"))
  }

  private static let prose = """
    We have read the parts of your filing that deal with the matters named below, and
    we may ask for more when we have seen what you answer, or if you don't answer us.
    """

  @Test(
    "a title below the end of a sentence is a paragraph of its own, on one line or two",
    arguments: [
      ["Form 10-K for the Year Ended December 31, 2012"],
      [
        "Item 7. Management's Discussion and Analysis of Financial Condition and Results of",
        "Operations, page 30",
      ],
    ])
  func titleBelowSentence(_ title: [String]) throws {
    let text = "\(PlainTextLexerTests.prose)\n\(title.joined(separator: "\n"))\n\nNext.\n"
    #expect(
      try dump(text).hasSuffix(
        "answer us.\nparagraph close: \(title.joined(separator: " "))\nparagraph: Next."))
  }

  @Test(
    "the label of a response begins a paragraph below the end of a sentence",
    arguments: ["Response:", "Company's Response:", "Response No. 3:", "Answer:"])
  func labelBelowSentence(_ label: String) throws {
    let text = "\(PlainTextLexerTests.prose)\n\(label)\nWe agree.\n"
    #expect(try dump(text).contains("answer us.\nparagraph close: \(label)\n"))
  }

  @Test("a bullet that stands alone in its line belongs to the line below")
  func bulletAlone() throws {
    let text = "\(PlainTextLexerTests.prose)\n\n•\nThe first of our questions.\n"
    #expect(try dump(text).hasSuffix("\nparagraph: • The first of our questions."))
  }

  @Test("the last word of a sentence is no paragraph, though it would have fitted above")
  func lastWord() throws {
    let text = """
      \(PlainTextLexerTests.prose)
      Refer to Question 100.01 of the Interpretations on Measures beyond
      C&DIs.
      """
    #expect(try dump(text).contains("Measures beyond C&DIs."))
  }

  @Test("what the end of a page cuts is no title")
  func cutSentence() throws {
    let text = """
      \(PlainTextLexerTests.prose)
      We may then ask for further changes of what you say, and you may tell us your view.
      Item 402 of Regulation S-K, as it was amended in the spring of the year before, in
      Part II of the Release
      \u{0C}says so.
      """
    #expect(try dump(text).contains("the year before, in Part II of the Release"))
  }

  @Test("a title that stops before the number of its page goes on, a whole caption does not")
  func wrappedTitles() throws {
    let caption =
      "Management's Discussion and Analysis of Financial Condition and Results of Operations"
    #expect(
      try dump("\(PlainTextLexerTests.prose)\n\n\(caption), page\n95\n\nNext.\n")
        .contains("paragraph: \(caption), page 95\n"))
    #expect(
      try dump("\(PlainTextLexerTests.prose)\n\n\(caption)\nRevenue, page 31\n\nNext.\n")
        .contains("paragraph: \(caption)\nparagraph close: Revenue, page 31\n"))
  }

  @Test("an indented first line begins a paragraph below the end of a sentence")
  func indentedParagraph() throws {
    let text = """
      3.       Describe the terms of the agreement with the officer for the position that he is
               to take when the transaction is closed, and say who approved of these terms then.
              We remind you that the company and its management are responsible for whatever
      the filing says, and for all that it leaves out, notwithstanding our review of it.
      """
    #expect(
      try dump(text).split(separator: "\n").map { $0.suffix(12) } == [
        "these terms then.".suffix(12), "review of it.".suffix(12),
      ])
  }

  // MARK: Tables

  @Test("tab-separated lines are rows, and blank cells keep their columns")
  func tabRows() throws {
    #expect(
      try dump("Before.\n\n\t2012\t2011\nSales\t10\t9\n\t\t7\n\nAfter.\n") == """
        paragraph: Before.
        grid tabs, 3 columns
          | | 2012 | 2011 |
          | Sales | 10 | 9 |
          | | | 7 |
        paragraph: After.
        """)
  }

  @Test("rules and names of sections need no tab inside of a table of tabs")
  func rowsWithoutTabs() throws {
    #expect(
      try dump("\t2012\t2011\nINCOME\nAll\nSales\t10\t9\nCosts:\nRent\t(3)\t$ 2\n----\n\t\t\t7\n")
        == """
        grid tabs, 4 columns
          | | 2012 | 2011 |
          | INCOME |
          | All |
          | Sales | 10 | 9 |
          | Costs: |
          | Rent | (3) | $ 2 |
          ----
          | | | | 7 |
        """)
  }

  @Test(
    "a line without a tab is no row where a sentence ends, text follows, or the table is over",
    arguments: [
      "Sales\t10\t9\nCosts fell.\nRent\t3\t2\n", "1.\tWhy?\nForm 10-K\n2.\tHow?\n",
      "Sales\t10\t9\nYours truly,\n", "Sales\t10\t9\n----\nYours truly,\n",
    ])
  func paragraphBetweenRows(_ text: String) throws {
    #expect(try dump(text).contains("paragraph"))
  }

  @Test("columns that only their alignment shows are columns, signs stay with their figures")
  func alignedColumns() throws {
    let text = """
      The amounts are these:

                                 2012        2011
                              ---------   ---------
      Licences..............  $   4,120   $   3,985
      Rebates                      (612)         --
                              ---------   ---------
      Total                   $   3,508   $   3,985
                              =========   =========
      """
    #expect(
      try dump(text) == """
        paragraph: The amounts are these:
        grid aligned, 3 columns
          | | 2012 | 2011 |
          ----
          | Licences | $ 4,120 | $ 3,985 |
          | Rebates | (612) | -- |
          ----
          | Total | $ 3,508 | $ 3,985 |
          ====
        """)
  }

  @Test("tags of EDGAR's plain text bound a table and its footnotes, and never appear in it")
  func taggedTable() throws {
    let text = """
      <TABLE>
      <CAPTION>
                                  2006
      <S>                     <C>
      Royalties (1)            $   612
      Fees                          98
      <FN>
      <F1> (1) Less advances.
      </TABLE>
      After.
      """
    #expect(
      try dump(text) == """
        grid aligned, 2 columns
          | | 2006 |
          | Royalties (1) | $ 612 |
          | Fees | 98 |
        paragraph: (1) Less advances.
        paragraph: After.
        """)
  }

  @Test("headers begin beside the tags, and part where the columns' tags stand")
  func headersBesideTags() throws {
    let text = """
      <TABLE>                        (In thousands)
      <CAPTION>          2006      2005        2004
                      Additions Collections Additions
      <S>             <C>       <C>         <C>
      Licences        $ 4,120   $   985     $   612
      Fees with taxes $    98        --          41
      </TABLE>
      """
    #expect(
      try dump(text) == """
        grid aligned, 4 columns
          | | | (In thousands) |>|
          | | 2006 | 2005 | 2004 |
          | | Additions | Collections | Additions |
          | Licences | $ 4,120 | $ 985 | $ 612 |
          | Fees with taxes | $ 98 | -- | 41 |
        """)
  }

  @Test("dates in declared headers make no columns, and stand over those that there are")
  func datesInHeaders() throws {
    let text = """
      <TABLE>
      <CAPTION>
                                       ASSETS
                                         June 26, 1999      September 25, 1998
      <S>                                          <C>                     <C>
      Cash                                      $1,773                  $1,481
      Inventories                                    7                      78
      </TABLE>
      """
    #expect(
      try dump(text) == """
        grid aligned, 3 columns
          | ASSETS |
          | | June 26, 1999 | September 25, 1998 |
          | Cash | $1,773 | $1,481 |
          | Inventories | 7 | 78 |
        """)
  }

  @Test("footnotes of a table need no tags of their own")
  func untaggedFootnotes() throws {
    let text = """
      <TABLE>
                                  2006
      <S>                     <C>
      Royalties (1)            $   612
      Fees                          98
      <FN>
      (1) Less advances.
      </TABLE>
      """
    #expect(try dump(text).hasSuffix("\nparagraph: (1) Less advances."))
  }

  @Test("a list of numbered sentences with wide gaps is no table")
  func numberedSentences() throws {
    let text = """
         1.          Tell us how the fee of $12 million was set and by whom it was approved.
         2.          Tell us why the fee of $14 million was not paid before the end of 2012.
      """
    #expect(try !dump(text).contains("grid"))
  }

  // MARK: Furniture

  @Test("a running head inside a sentence goes, and the sentence is whole again")
  func runningHead() throws {
    let text = """
      The committee reviewed the terms at each of its meetings and then
      concluded that none of the amounts that had been accrued before the

      -1-
      <PAGE>
      Ms. Ada Thornbury
      March 4, 2007
      Page 2

      end of the quarter had to be released, which its minutes record too.
      """
    #expect(
      try dump(text).contains("accrued before the end of the quarter had to be released"))
    #expect(try !dump(text).contains("Thornbury"))
  }

  @Test("a page's number behind the date of the letter is the end of a running head")
  func datedPage() throws {
    let text = """
      The committee reviewed the terms at each of its meetings and then
      concluded that none of the amounts that had been accrued before the
      \u{0C}Ms. Ada Thornbury
      March 4, 2007 Page 2

      end of the quarter had to be released, which its minutes record too.
      """
    #expect(try dump(text).contains("accrued before the end of the quarter"))
  }

  @Test("a figure that stands alone is no page number when it does not follow the last one")
  func loneFigure() throws {
    #expect(try dump("Total\n\n417\n\nin all.\n").contains("417"))
  }
}
