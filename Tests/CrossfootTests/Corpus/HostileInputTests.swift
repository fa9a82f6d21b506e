import Crossfoot
import Testing

/// Large inputs of a shape that no letter has.
///
/// The suite's time limit is the only clock: work that grows faster than the input runs into it.
@Suite("Generated hostile input", .timeLimit(.minutes(10)))
struct HostileInputTests {
  @Test("a megabyte without a line end is read")
  func noLineEnd() throws {
    try expectRead("2. Please tell us why, (1) 4% and $5. ", times: 28_000)
  }

  @Test(
    "a text may end, or go on, as no rule expects",
    arguments: [
      "\"\n", "<p>\"</p>", "\u{201D}\n\n1.\n", "Re:\n\nDear\n\n1. Response:\n",
      "Dear Sir:\n\n1. Please revise.\n\nResponse: That is what we believe.\n\nSincerely,\n",
      "Dear Sir:\n\n1. Please revise.\n\nResponse: No change is due, as the Company concluded.\n",
      "Sales rose by $9.1 million. Of the growth over 85%, $5.1 million and $4.0 million.\n",
      "Sales rose by $9.1 million. Of the increase less than 85%, $5 million, and $4.1 million.\n",
      "Dear Sir:\n\n1. Please revise.\n\nResponse: It was not required, we determined.\n",
    ])
  func endsOrGoesOn(_ text: String) throws {
    try expectRead(text)
  }

  @Test(
    "a letter in one line may begin with what ends one",
    arguments: [
      "The Company advises that. " + String(repeating: "It is so. ", count: 100),
      String(repeating: "Please call me at (212) 555-0100. ", count: 40),
    ])
  func lineOfEnds(_ text: String) throws {
    try expectRead(text)
  }

  @Test("an opening may hold 40,000 dates, and a subject 50,000 names")
  func longHead() throws {
    try expectRead("Dear Sir:\n\n" + line(40_000) { _ in "March 4, 2019 and " } + "\n")
    for name in [" of Aaaa Bbbb", " - Aaaa Bbbb", " – Aaaa Bbbb"] {
      let subject = String(repeating: name, count: 50_000)
      try expectRead("May 3, 2019\n\nRe: Form S-1\(subject)\n\nDear Sir:\n\nWe write.\n")
    }
  }

  @Test("a sentence may name 8,000 styles, ask 4,000 times and submit 8,000 times")
  func longSentences() throws {
    let head = "May 9, 2013\n\nDear Ms. Roe:\n\n"
    try expectRead(
      head + "The comments are set forth " + String(repeating: "in bold type ", count: 8_000)
        + ".\n\n1. Why?\n")
    try expectRead(
      head + "We hereby request "
        + String(repeating: "acceleration of effectiveness and ", count: 4_000) + ".\n")
    try expectRead(
      head + "We " + String(repeating: "hereby submit ", count: 8_000) + " any comment.\n")
  }

  @Test("sums of figures that do not fit a word of the machine are no trap")
  func longFigures() throws {
    let rows = [
      "Basic weighted average shares\t1,003\t783268451013967869 thousand",
      "Effect of options\t100\t783268451013967869 thousand",
      "Effect of warrants\t200\t783268451013967869 thousand",
      "Diluted weighted average shares\t1,303\t115181655430435389",
    ]
    try expectRead("Dear Sir:\n\n\t2013\t2012\n" + rows.joined(separator: "\n") + "\n")
  }

  @Test("a numbered text may go on in 20,000 rows of mixed style")
  func styledRows() throws {
    let rows = line(20_000) { _ in "<tr><td></td><td>A <b>b</b> c <i>d</i>.</td></tr>" }
    try expectRead(
      "<html><body><table><tr><td>1.</td><td>Please tell us. It is <b>so</b>.</td></tr>"
        + rows + "</table></body></html>")
  }

  @Test("a total that is the sum of 100,000 rows is right")
  func longTable() throws {
    let text = line(100_000) { "Row \($0)\t\($0)\t2.5%\n" } + "Total\t5,000,050,000\t*\n"
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(letter.findings.filter { $0.severity == .error } == [])
  }

  @Test("an aligned table of 20,000 rows is read")
  func longAlignedTable() throws {
    let row = "Balance at the end of the year        1,204     (3,311)       45.0%\n"
    try expectRead(row, times: 20_000)
  }

  @Test("an answer may have 40,000 lines that look like titles")
  func titles() throws {
    let text =
      "Dear Sir:\n\n1. Please revise.\n\nResponse: We will revise as follows:\n\n"
      + line(40_000) { "Fees for the Locks \($0) $1,204\n\n" }
    try expectRead(text)
  }

  @Test("a tab may stand on every one of 50,000 lines")
  func tabOnEveryLine() throws {
    try expectRead("\tso it goes\ton\n", times: 50_000)
  }

  @Test("100,000 lines may be numbered")
  func numberedLines() throws {
    let text = line(100_000) { "\($0). Please tell us why.\n" }
    try expectRead(text)
  }

  @Test("20,000 numbered paragraphs may have a response each")
  func manyItems() throws {
    let text = line(20_000) { "\($0 % 400 + 1). Please revise.\n\nResponse: We have revised.\n\n" }
    try expectRead(text)
  }

  @Test("quotation marks may open and never close")
  func unbalancedQuotes() throws {
    try expectRead("\"23. (Notes [to the \u{201C}statements\n\n", times: 20_000)
  }

  @Test(
    "a quoted comment may hold more curly marks than are counted",
    arguments: ["\u{201C}", "\u{201D}"])
  func quotedComment(_ mark: String) throws {
    let marks = String(repeating: mark, count: 40_000)
    // The label above and the answer below take the marks around the comment off.
    let comment = "\u{201C}1. Please tell us why.\(marks)\n\nPlease explain.\(marks)\u{201D}\n\n"
    try expectRead("Comment:\n\n" + comment + "Response:\n\nCosts rose.\n")
  }

  @Test("a sentence may go on over 20,000 pages")
  func sentenceOverManyPages() throws {
    let words = ["revenue", "cost", "assets", "the staff", "our view", "a note", "income"]
    var random = SplitMix64(seed: 20)
    let text = line(20_000) { _ in
      let said = (0..<9).map { _ in words[Int.random(in: words.indices, using: &random)] }
      return said.joined(separator: " ") + " and\n\u{C}\n"
    }
    try expectRead(text)
  }

  @Test("a subject may say 20,000 times which version it names")
  func manyVersions() throws {
    let text = "Re: " + String(repeating: "Revised Amended ", count: 20_000) + "\n\nDear Sir:\n"
    try expectRead(text)
  }

  @Test("titles of 40,000 forms are one with the lines in which they go on")
  func manyWrappedTitles() throws {
    let letter = try read("Form 10-K for the year ended\n\n2013\n\n", times: 40_000)
    #expect(letter.document.blocks.count < 60_000)
  }

  @Test("40,000 questions and answers may stand inside of one answer")
  func manyAnswers() throws {
    try expectRead("Question: a\n\nAnswer: b\n\n", times: 40_000)
  }

  @Test("2,000 tables may have prose between them that names groups of rows")
  func manyTables() throws {
    let text = line(2_000) {
      "Holder\tShares\nA (1)\t\($0)\nB (2)\t2\nTotal\t9\n\n"
        + "The holders marked (1) and (2) hold shares of \($0) and 2, respectively.\n\n"
    }
    try expectRead(text)
  }

  @Test("5,000 cells of 0 to 3 may tie in nearly every way")
  func smallFigures() throws {
    let text =
      "Item\tA\tB\tC\tD\tE\n"
      + line(999) { row in
        "Item \(row)" + (1...5).reduce("") { $0 + "\t\((row * 7 + $1 * row / 3) % 4)" } + "\n"
      }
    try expectRead(text)
  }

  @Test("2,000 rows of 10 figures may have totals, and stand there twice")
  func totalsAndCopies() throws {
    let figures = { (factor: Int) in (1...10).reduce("") { $0 + "\t\($1 * factor)" } + "\n" }
    let text =
      "Item" + figures(1)
      + line(500) { row in
        let item = "Item \(row)" + figures(row)
        return item + item + "Total \(row)" + figures(row) + "Other\(figures(row + 1))"
      }
    try expectRead(text)
  }

  @Test("150 rows may come again and again, so that each may be the average of any before it")
  func repeatedRows() throws {
    try expectRead("Old\t4,000\t7,000\nNew\t4,572\t8,004\nAverage\t4,286\t7,502\n", times: 50)
    try expectRead("Stores\t4,286\t7,502\t11,788\n", times: 150)
  }

  @Test("a row may have 2,000 cells")
  func wideRows() throws {
    let row = "row" + String(repeating: "\t1", count: 2_000) + "\n"
    try expectRead(row, times: 40)
  }

  @Test("a row of a million cells keeps what stands beyond the last column in it")
  func endlessRow() throws {
    let letter = try read(
      "row\t1\t2\nrow\t3\t4\nrow" + String(repeating: "\t1", count: 1_000_000) + "\n", times: 1)
    #expect(letter.document.text.bytes.count < 10_000_000)
  }

  @Test("wide gaps between the words of an endless line of a table take no room")
  func wideGaps() throws {
    let row = String(repeating: "a  ", count: 100_000) + "    1,204     5\n"
    let letter = try read(row, times: 3)
    #expect(letter.document.text.bytes.count < 10_000_000)
  }

  /// Reads `text`, written `times` times over, and fails unless all that is said of it lies inside.
  private func expectRead(_ text: String, times: Int = 1) throws {
    let letter = try read(text, times: times)
    expectRangesInside(largeLetter: letter, size: text.utf8.count * times)
  }

  /// The letter that `text` is, written `times` times over.
  private func read(_ text: String, times: Int) throws -> Letter {
    try Letter(parsing: Array(String(repeating: text, count: times).utf8))
  }

  /// The texts of the numbers from 1 to `count`, one after the other.
  private func line(_ count: Int, _ text: (Int) -> String) -> String {
    (1...count).reduce(into: "") { $0 += text($1) }
  }
}
