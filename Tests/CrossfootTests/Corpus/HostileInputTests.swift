import Crossfoot
import Testing

/// Large inputs of a shape that no letter has.
///
/// The suite's time limit is the only clock: work that grows faster than the input runs into it.
@Suite("Generated hostile input", .timeLimit(.minutes(10)))
struct HostileInputTests {
  @Test("a megabyte without a line end")
  func noLineEnd() throws {
    let letter = try read("2. Please tell us why, (1) 4% and $5. ", times: 28_000)
    #expect(!letter.json().isEmpty)
  }

  @Test(
    "a text that ends, or goes on, as no rule expects",
    arguments: [
      "\"\n", "<p>\"</p>", "\u{201D}\n\n1.\n", "Re:\n\nDear\n\n1. Response:\n",
      "Dear Sir:\n\n1. Please revise.\n\nResponse: That is what we believe.\n\nSincerely,\n",
      "Dear Sir:\n\n1. Please revise.\n\nResponse: No change is due, as the Company concluded.\n",
      "Sales rose by $9.1 million. Of the growth over 85%, $5.1 million and $4.0 million.\n",
      "Sales rose by $9.1 million. Of the increase less than 85%, $5 million, and $4.1 million.\n",
      "Dear Sir:\n\n1. Please revise.\n\nResponse: It was not required, we determined.\n",
    ])
  func endsOrGoesOn(_ text: String) throws {
    #expect(try !Letter(parsing: Array(text.utf8)).json().isEmpty)
  }

  @Test("a table of 100,000 rows, with a total that is their sum")
  func longTable() throws {
    let text = line(100_000) { "Row \($0)\t\($0)\t2.5%\n" } + "Total\t5,000,050,000\t*\n"
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(letter.findings.filter { $0.severity == .error } == [])
  }

  @Test("an aligned table of 20,000 rows")
  func longAlignedTable() throws {
    let row = "Balance at the end of the year        1,204     (3,311)       45.0%\n"
    #expect(try !read(row, times: 20_000).json().isEmpty)
  }

  @Test("an answer of 40,000 lines that look like titles")
  func titles() throws {
    let text =
      "Dear Sir:\n\n1. Please revise.\n\nResponse: We will revise as follows:\n\n"
      + line(40_000) { "Fees for the Locks \($0) $1,204\n\n" }
    #expect(try !Letter(parsing: Array(text.utf8)).json().isEmpty)
  }

  @Test("a tab on every one of 50,000 lines")
  func tabOnEveryLine() throws {
    #expect(try !read("\tso it goes\ton\n", times: 50_000).json().isEmpty)
  }

  @Test("100,000 numbered lines")
  func numberedLines() throws {
    let text = line(100_000) { "\($0). Please tell us why.\n" }
    #expect(try !Letter(parsing: Array(text.utf8)).json().isEmpty)
  }

  @Test("5,000 numbered paragraphs with a response each")
  func manyItems() throws {
    let text = line(20_000) { "\($0 % 400 + 1). Please revise.\n\nResponse: We have revised.\n\n" }
    #expect(try !Letter(parsing: Array(text.utf8)).json().isEmpty)
  }

  @Test("quotation marks that open and never close")
  func unbalancedQuotes() throws {
    #expect(try !read("\"23. (Notes [to the \u{201C}statements\n\n", times: 20_000).json().isEmpty)
  }

  @Test("a sentence that goes on over 20,000 pages")
  func sentenceOverManyPages() throws {
    let words = ["revenue", "cost", "assets", "the staff", "our view", "a note", "income"]
    var random = SplitMix64(seed: 20)
    let text = line(20_000) { _ in
      let said = (0..<9).map { _ in words[Int.random(in: words.indices, using: &random)] }
      return said.joined(separator: " ") + " and\n\u{C}\n"
    }
    #expect(try !Letter(parsing: Array(text.utf8)).json().isEmpty)
  }

  @Test("titles of 40,000 forms that go on in the next line")
  func manyWrappedTitles() throws {
    let letter = try read("Form 10-K for the year ended\n\n2013\n\n", times: 40_000)
    #expect(letter.document.blocks.count < 60_000)
  }

  @Test("40,000 questions and answers inside of one answer")
  func manyAnswers() throws {
    let letter = try read("Question: a\n\nAnswer: b\n\n", times: 40_000)
    #expect(!letter.json().isEmpty)
  }

  @Test("2,000 tables with prose between them that names groups of rows")
  func manyTables() throws {
    let text = line(2_000) {
      "Holder\tShares\nA (1)\t\($0)\nB (2)\t2\nTotal\t9\n\n"
        + "The holders marked (1) and (2) hold shares of \($0) and 2, respectively.\n\n"
    }
    #expect(try !Letter(parsing: Array(text.utf8)).json().isEmpty)
  }

  @Test("5,000 cells of 0 to 3, in which nearly everything ties")
  func smallFigures() throws {
    let text =
      "Item\tA\tB\tC\tD\tE\n"
      + line(999) { row in
        "Item \(row)" + (1...5).reduce("") { $0 + "\t\((row * 7 + $1 * row / 3) % 4)" } + "\n"
      }
    #expect(try !Letter(parsing: Array(text.utf8)).json().isEmpty)
  }

  @Test("2,000 rows of 10 figures, with totals, and each row twice")
  func totalsAndCopies() throws {
    let figures = { (factor: Int) in (1...10).reduce("") { $0 + "\t\($1 * factor)" } + "\n" }
    let text =
      "Item" + figures(1)
      + line(500) { row in
        let item = "Item \(row)" + figures(row)
        return item + item + "Total \(row)" + figures(row) + "Other\(figures(row + 1))"
      }
    #expect(try !Letter(parsing: Array(text.utf8)).json().isEmpty)
  }

  @Test("rows of 2,000 cells")
  func wideRows() throws {
    let row = "row" + String(repeating: "\t1", count: 2_000) + "\n"
    #expect(try !read(row, times: 40).json().isEmpty)
  }

  @Test("a row of a million cells keeps what stands beyond the last column in it")
  func endlessRow() throws {
    let letter = try read(
      "row\t1\t2\nrow\t3\t4\nrow" + String(repeating: "\t1", count: 1_000_000) + "\n", times: 1)
    #expect(letter.document.text.bytes.count < 10_000_000)
  }

  @Test("words with wide gaps between them, on lines of a table that go on and on")
  func wideGaps() throws {
    let row = String(repeating: "a  ", count: 100_000) + "    1,204     5\n"
    let letter = try read(row, times: 3)
    #expect(letter.document.text.bytes.count < 10_000_000)
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
