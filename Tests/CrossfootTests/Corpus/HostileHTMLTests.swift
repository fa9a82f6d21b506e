import Crossfoot
import Testing

/// HTML of a shape that no letter has, large enough that work which grows faster than the input shows.
///
/// The suite's time limit is the only clock.
@Suite("Generated hostile HTML", .timeLimit(.minutes(10)))
struct HostileHTMLTests {
  @Test(
    "100,000 elements in each other are refused by name",
    arguments: ["<div>", "<table><tr><td>", "<b>", "<ul><li>", "<span style='font-weight:bold'>"])
  func deepNesting(_ tags: String) {
    #expect(throws: LetterError.tooDeep(limit: Limits.markupDepth)) {
      try read(String(repeating: tags, count: 100_000))
    }
  }

  @Test("elements as deep as the limit allows are read")
  func allowedDepth() throws {
    let depth = Limits.markupDepth / 4
    let tags = String(repeating: "<div><table><tr><td>", count: depth - 1)
    #expect(try texts(read("\(tags)Here")) == ["Here"])
  }

  @Test(
    "20,000 elements that are closed, or need no end, are not deep",
    arguments: [
      "<div>x</div>", "<p>x", "x<br>", "<li>x", "<b>x</b>", "</div>", "<td>x</td>", "<hr>",
      "<table><tr><td>x</table>", "<!-- x -->", "<tr>", "<font size=2><p>x</p></font>",
    ])
  func manyElements(_ tags: String) throws {
    let letter = try read("<p>Start</p>" + String(repeating: tags, count: 20_000) + "<p>End</p>")
    #expect(texts(letter).first?.hasPrefix("Start") == true)
    #expect(texts(letter).last?.hasSuffix("End") == true)
  }

  @Test("a table of 300 rows and 250 columns keeps its figures")
  func largeTable() throws {
    let cells = (1..<250).map { "<td>\($0)</td>" }.joined()
    let rows = (1...300).map { "<tr><td>Row \($0)</td>\(cells)</tr>" }.joined()
    let letter = try read("<table>\(rows)</table>")
    let table = try #require(letter.tables.first)
    #expect(table.columns.count == 250)
    #expect(table.rows.count >= 299)
    #expect(table.cell(row: 100, column: 200).figure == Figure(digits: 200, decimals: 0))
  }

  @Test("cells beyond the last column of a grid are joined into it")
  func wideTable() throws {
    let cells = (1...300).map { "<td>\($0)</td>" }.joined()
    let rows = String(repeating: "<tr><td>Row</td>\(cells)</tr>", count: 300)
    let table = try #require(try read("<table>\(rows)</table>").tables.first)
    #expect(table.columns.count == Limits.gridColumns)
    #expect(table.rows.count >= 299)
  }

  @Test("100,000 empty rows and cells make no table")
  func emptyCells() throws {
    let rows = String(repeating: "<tr><td></td><td>&nbsp;</td></tr>", count: 50_000)
    let letter = try read("<table>\(rows)</table><p>End</p>")
    #expect(letter.tables.isEmpty)
    #expect(texts(letter) == ["End"])
  }

  @Test("spans that claim a thousand million rows and columns are bounded")
  func lyingSpans() throws {
    let row = "<tr><td rowspan=1000000000 colspan=1000000000>a</td><td>1</td><td>2</td></tr>"
    let markup = "<table>\(String(repeating: row, count: 2_000))</table>"
    let letter = try read(markup)
    expectRangesInside(largeLetter: letter, size: markup.utf8.count + 100)
    #expect(letter.document.text.bytes.count < 100_000)
  }

  @Test("a numbered text that goes on in 20,000 rows is not written once a row")
  func numberedRows() throws {
    let rows = String(repeating: "<tr><td></td><td>and so on</td></tr>", count: 20_000)
    let letter = try read("<table><tr><td>1.</td><td>Please explain</td></tr>\(rows)</table>")
    #expect(letter.document.text.bytes.count < 1_000_000)
  }

  @Test(
    "100,000 references are characters, or nothing",
    arguments: [
      ("&amp;", "&"), ("&#151;", "—"), ("&#x2014;", "—"), ("&nope;", "&nope;"), ("&", "&"),
      ("&#;", ""), ("&amp", "&amp"), ("&#99999999;", ""), ("&#0;", ""),
    ])
  func references(_ reference: String, _ character: String) throws {
    let letter = try read("<p>a" + String(repeating: reference, count: 100_000) + "b</p>")
    let text = texts(letter).joined()
    #expect(text.utf8.count == 2 + 100_000 * character.utf8.count)
    #expect(text.hasPrefix("a" + character))
  }

  @Test("entities that expand into others are not expanded")
  func entityBomb() throws {
    let levels = (1...20).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);\">" }.joined()
    let letter = try read("<!DOCTYPE html [<!ENTITY e0 \"lol\">\(levels)]><p>a &e20; b</p>")
    #expect(letter.document.text.bytes.count < 2_000)
  }

  @Test(
    "markup that ends in the middle is read as far as it goes",
    arguments: [
      "<p class=\"x", "<p class='", "<p ", "<", "</", "</p", "<!--", "<!-- x", "<!", "<?", "&",
      "&#", "&#x", "&am", "<table><tr><td colspan=\"", "<style>", "<script>if (a<b)", "<![CDATA[",
    ])
  func endsInTheMiddle(_ tail: String) throws {
    let letter = try read("<p>Please explain.</p>\(tail)")
    #expect(texts(letter).first == "Please explain.")
  }

  @Test("an attribute that never ends swallows what follows, and no more time than it is long")
  func endlessAttribute() throws {
    let prose = String(repeating: "<p>Please explain. x=y</p>", count: 20_000)
    #expect(try texts(read("<p>Before</p><p class=\"\(prose)")).first == "Before")
  }

  @Test("a tag of 3,000 attributes is refused by name, one of 1,000 is read")
  func manyAttributes() throws {
    func tag(_ count: Int) -> String {
      "<p " + (1...count).map { "attribute\($0)='value'" }.joined(separator: " ") + ">"
    }
    #expect(throws: LetterError.tooManyAttributes(limit: Limits.tagAttributes)) {
      try read("\(tag(3_000))x</p>")
    }
    #expect(try texts(read("\(tag(1_000))x</p>")) == ["x"])
  }

  @Test("a long value with white space is one attribute")
  func longValue() throws {
    let value = String(repeating: "a b ", count: 20_000)
    #expect(try texts(read("<p title=\"\(value)\">x</p>")) == ["x"])
    #expect(try texts(read("<p style='\(value.replacing(" ", with: ";"))'>x</p>")) == ["x"])
  }

  @Test("NUL bytes are white space, wherever they stand")
  func nulBytes() throws {
    let prose = String(repeating: "and so on ", count: 400)
    let letter = try read("<p>One\u{0}two</p>\u{0}<p\u{0}>Three</p><b\u{0}r><p>\(prose)</p>")
    #expect(texts(letter).first == "One two")
    #expect(texts(letter).contains("Three"))
  }

  @Test("a page of nothing but lines breaks is empty", arguments: ["<br>", "<p></p>", "&nbsp;\n"])
  func nothing(_ markup: String) {
    #expect(throws: LetterError.empty) { try read(String(repeating: markup, count: 50_000)) }
  }

  @Test("a numbered item in each of 20,000 lists, and a list of 20,000 items")
  func lists() throws {
    let many = String(repeating: "<ol start=5 type=i><li>Please explain.</ol>", count: 20_000)
    #expect(try texts(read(many)).last == "v. Please explain.")
    let long = String(repeating: "<li><p>Please explain.</p></li>", count: 20_000)
    #expect(try texts(read("<ol>\(long)</ol>")).count == 20_000)
  }

  /// The letter that `markup` is.
  private func read(_ markup: String) throws -> Letter {
    let letter = try Letter(parsing: Array("<html><body>\(markup)".utf8))
    #expect(letter.source.format == .html)
    return letter
  }

  private func texts(_ letter: Letter) -> [String] { letter.paragraphs }
}
