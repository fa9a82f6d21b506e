import Crossfoot
import Testing

@Suite("Tables of HTML")
struct HTMLTableTests {
  // MARK: Placing

  @Test("cells stand in the columns in which a browser shows them")
  func spans() throws {
    let html = """
      <table>
      <tr><td>A</td><td colspan=2>B</td><td>C</td></tr>
      <tr><td rowspan=2>D</td><td>E</td><td rowspan="3">F</td><td>G</td></tr>
      <tr><td>H</td><td>I</td></tr>
      <tr><td>J</td><td>K</td><td>L</td></tr>
      </table>
      """
    #expect(
      try dump(html: html) == """
        grid html, 4 columns
          | A | B |>| C |
          | D | E | F | G |
          | | H | | I |
          | J | K | | L |
        """)
  }

  @Test("blank cells keep their columns, whatever their white space is written as")
  func blankCells() throws {
    let html = """
      <table><tr><td></td><td>2012</td><td>&nbsp;</td><td>2011</td></tr>
      <tr><td>Sales</td><td>10</td><td><p>\u{A0}</p></td><td><br></td></tr>
      <tr><td colspan=3>All</td><td>9</td></tr></table>
      """
    #expect(
      try dump(html: html) == """
        grid html, 4 columns
          | | 2012 | | 2011 |
          | Sales | 10 |
          | All |>|>| 9 |
        """)
  }

  @Test(
    "end tags may be missing, and sections may stand around the rows",
    arguments: [
      "<table><tr><td>a<td>1<tr><td>b<td>2</table>",
      "<table><thead><tr><td>a<td>1<tbody><tr><td>b<td>2</table>",
      "<TABLE><TR><TD>a</TD><TD>1</TD></TR><TR><TD>b</TD><TD>2</TD></TR></TABLE>",
      "<table><tr><td>a</td><td>1</td></tr><tr></tr><tr><td>b</td><td>2</td></tr>",
      "<table><td>a</td><td>1</td><tr><td>b</td><td>2</td></tr></table>",
    ])
  func looseMarkup(_ html: String) throws {
    #expect(try dump(html: html) == "grid html, 2 columns\n  | a | 1 |\n  | b | 2 |")
  }

  @Test("the paragraphs of a cell are one text, and each is kept")
  func paragraphsOfCell() throws {
    let html = "<table><tr><td>1.</td><td><p>One</p><p>Two<br>Three</p></td></tr></table>"
    let document = try MarkedSource(html).lexedHTML()
    let cell = try #require(document.cells.last)
    #expect(document.text.string(cell.text) == "One Two Three")
    #expect(
      document.cellParagraphs[cell].map { document.text.string($0.text) }
        == ["One", "Two", "Three"])
  }

  @Test("a row that a blank one parts from the one above has a gap")
  func blankRow() throws {
    let row = "<tr><td>a</td><td>1</td></tr>"
    let html = "<table>\(row)\(row)<tr><td>&nbsp;</td></tr>\(row)</table>"
    #expect(try MarkedSource(html).lexedHTML().rows.map(\.gapBefore) == [true, false, true])
  }

  // MARK: Positions

  @Test("a cell knows its bytes in the file")
  func cellRange() throws {
    let source = MarkedSource("<table><tr><td>a</td><td>  ⟦1 &amp; <b>2⟧</b> </td></tr></table>")
    let document = try source.lexedHTML()
    let cell = try #require(document.cells.last)
    #expect(document.text.sourceRange(of: cell.text) == source.marked)
  }

  @Test("a grid reaches from its tag to its end tag, and counts among the tables of the file")
  func gridRange() throws {
    let source = MarkedSource(
      "<table><tr><td>x</table><table>⟦<tr><td>a<td>1<tr><td>b<td>2</table>⟧ after")
    let document = try source.lexedHTML()
    let grid = try #require(document.grids.first)
    #expect(document.grids.count == 1)
    #expect(grid.sourceOrdinal == 2)
    #expect(grid.source.lowerBound == source.marked.lowerBound)
    #expect(grid.source.upperBound <= source.marked.upperBound)
    let last = document.text.sourceRange(of: try #require(document.cells.last).text)
    #expect(grid.source.contains(last.lowerBound))
  }

  // MARK: Lines

  @Test(
    "a line below a cell is a rule, however it is drawn",
    arguments: [
      ("<td style='border-bottom:1px solid black'>2</td></tr>", "----"),
      ("<td style='border-bottom:3px double #000'>2</td></tr>", "===="),
      ("<td style='border-bottom-style:double'>2</td></tr>", "===="),
      ("<td><p style='border-bottom:1pt solid'>2</p></td></tr>", "----"),
      ("<td>2<hr></td></tr>", "----"),
      ("<td>2</td></tr><tr><td></td><td>-----</td></tr>", "----"),
      ("<td>2</td></tr><tr><td></td><td>=====</td></tr>", "===="),
      ("<td>2</td></tr><tr><td></td><td><hr></td></tr>", "----"),
      ("<td>2</td></tr><tr><td></td><td style='border-top:1px solid'></td></tr>", "----"),
    ])
  func rules(_ cell: String, _ rule: String) throws {
    #expect(
      try dump(html: table(ending: cell)) == """
        grid html, 2 columns
          | a | 1 |
          | b | 2 |
          \(rule)
          | c | 3 |
          | d | 4 |
        """)
  }

  @Test(
    "a line that nobody sees is no rule",
    arguments: [
      "border-bottom:none", "border-bottom:0px solid black", "border-bottom:1px solid white",
      "border-bottom:1px solid #ffffff", "border-bottom:hidden", "border-left:1px solid black",
    ])
  func unseenLines(_ css: String) throws {
    #expect(
      try dump(html: table(ending: "<td style='\(css)'>2</td></tr>"))
        == "grid html, 2 columns\n  | a | 1 |\n  | b | 2 |\n  | c | 3 |\n  | d | 4 |")
  }

  @Test("lines below every row say nothing")
  func linesBelowEveryRow() throws {
    let row = "<tr><td>a</td><td style='border-bottom:1px solid'>1</td></tr>"
    #expect(try !dump(html: "<table>\(row)\(row)\(row)\(row)</table>").contains("----"))
  }

  @Test("a dash alone is a figure, no line")
  func dash() throws {
    #expect(try dump(html: table(ending: "<td>--</td></tr>")).contains("| b | -- |"))
    let alone = table(ending: "<td>2</td></tr><tr><td></td><td>--</td></tr>")
    #expect(try dump(html: alone).contains("| b | 2 |\n  | | -- |\n  | c | 3 |"))
  }

  /// A table of four rows, whose second one ends in `cell`.
  private func table(ending cell: String) -> String {
    "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td>\(cell)"
      + "<tr><td>c</td><td>3</td></tr><tr><td>d</td><td>4</td></tr></table>"
  }

  // MARK: Layout

  @Test(
    "a table with a single text is that text",
    arguments: [
      "<table><tr><td>Text</td></tr></table>",
      "<table><tr><td></td><td>Text</td><td>&nbsp;</td></tr><tr><td></td></tr></table>",
      "<table><tr><td><table><tr><td>Text</td></tr></table></td></tr></table>",
      "<table>Text<tr><td></td></tr></table>",
    ])
  func onlyCell(_ html: String) throws {
    #expect(try dump(html: html) == "paragraph: Text")
  }

  @Test("what stands around a nested table is paragraphs, in reading order")
  func nestedTable() throws {
    let inner = "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>"
    let html = """
      <table><tr><td>Above</td></tr>
      <tr><td><p>Before</p>\(inner)<p>Behind</p></td></tr><tr><td>Below</td></tr></table>
      """
    #expect(
      try dump(html: html).replacing(" close", with: "") == """
        paragraph: Above
        paragraph: Before
        grid html, 2 columns
          | a | 1 |
          | b | 2 |
        paragraph: Behind
        paragraph: Below
        """)
  }

  @Test("below a row with a table in an answer beside its comment, rows are read as before")
  func rowsBelowNestedTable() throws {
    let inner = "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>"
    let html = """
      <table><tr><td>No.</td><td>Comment</td><td>Response</td></tr>
      <tr><td>1.</td><td>Why?</td><td><p>See here:</p>\(inner)<p>That is all.</p></td></tr>
      <tr><td>2.</td><td>How?</td><td>By hand.</td></tr></table>
      """
    #expect(
      try dump(html: html).replacing(" close", with: "") == """
        grid html, 3 columns
          | No. | Comment | Response |
          | 1. | Why? |
        paragraph: See here:
        grid html, 2 columns
          | a | 1 |
          | b | 2 |
        paragraph: That is all.
        grid html, 3 columns
          | 2. | How? | By hand. |
        """)
  }

  @Test(
    "a comment whose number stands in a cell of its own is one paragraph",
    arguments: [
      "<table><tr><td>1.</td><td>Please explain.</td></tr></table>",
      "<table><tr><td></td><td>1.</td><td>&nbsp;</td><td>Please explain.</td></tr></table>",
      "<table><tr><td><b>1.</b></td><td><p>Please explain.</p></td></tr></table>",
      "<table><tr><td>1.</td></tr><tr><td></td></tr></table><p>x</p>",
      "<table><tr><td><table><tr><td>1.</td><td>Please explain.</td></tr></table></td></tr></table>",
    ])
  func numberedComment(_ html: String) throws {
    let expected =
      html.contains("<p>x") ? "paragraph: 1.\nparagraph: x" : "paragraph: 1. Please explain."
    #expect(try dumpWithTables(html: html) == expected)
  }

  @Test("the number of a comment stands before its first paragraph, the others follow")
  func commentOfParagraphs() throws {
    let html = """
      <table><tr><td></td><td>1.</td><td><p>Please explain.</p><p>And revise.</p></td></tr>
      <tr><td></td><td>2.</td><td>Why?</td></tr></table>
      """
    #expect(
      try dumpWithTables(html: html).replacing(" close", with: "")
        == "paragraph: 1. Please explain.\nparagraph: And revise.\nparagraph: 2. Why?")
  }

  @Test("a number waits for the text of its row when a layout table is around it")
  func numberInLayout() throws {
    let inner = "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>"
    let html = """
      <table><tr><td>\(inner)</td></tr><tr><td>2.</td><td>Why?</td></tr>
      <tr><td>&#149;</td><td>Since when?</td></tr></table>
      """
    let lines = try dump(html: html).split(separator: "\n").suffix(2)
    #expect(lines.map { $0.split(separator: ": ").last } == ["2. Why?", "• Since when?"])
  }

  // MARK: Figures

  @Test("signs in cells of their own are joined with their figures")
  func splitFigures() throws {
    let html = """
      <table>
      <tr><td></td><td></td><td colspan=2>2019</td><td></td><td></td><td colspan=2>2018</td><td></td></tr>
      <tr><td>Net loss</td><td></td><td>$</td><td>(1,204</td><td>)</td><td></td><td>$</td><td>(987</td><td>)</td></tr>
      <tr><td>Margin</td><td></td><td></td><td>12.4</td><td>%</td><td></td><td></td><td>9.8</td><td>%</td></tr>
      </table>
      """
    var document = try MarkedSource(html).lexedHTML()
    let table = try #require(TableStage.run(&document).first)
    #expect(table.columns.count == 3)
    #expect(table.cell(row: 0, column: 1).dump(in: document.text) == "-1204 USD")
    #expect(table.cell(row: 0, column: 2).dump(in: document.text) == "-987 USD")
    #expect(table.cell(row: 1, column: 2).dump(in: document.text) == "9.8 percent")
    #expect(table.columns[1].path.map(document.text.string) == ["2019"])
  }

  @Test("raised marks behind labels and figures are markers, no part of them")
  func markers() throws {
    let html = """
      <table><tr><td></td><td>2019</td><td>2018</td></tr>
      <tr><td>Sales<sup>1</sup></td><td>1,204</td><td>987<sup>2</sup></td></tr>
      <tr><td>Costs</td><td>804</td><td>687</td></tr></table>
      """
    var document = try MarkedSource(html).lexedHTML()
    let table = try #require(TableStage.run(&document).first)
    #expect(document.text.string(table.rows[0].label) == "Sales")
    #expect(table.rows[0].markers.map(document.text.string) == ["1"])
    #expect(table.cell(row: 0, column: 2).figure == Figure(digits: 987, decimals: 0))
  }

  // MARK: Lies

  @Test(
    "spans that lie are bounded",
    arguments: ["1000000000", "99999999999999999999", "257", "0", "-1", "x", "2.5", ""])
  func lyingSpans(_ span: String) throws {
    let html = """
      <table><tr><td colspan="\(span)" rowspan="\(span)">A</td><td>1</td></tr>
      <tr><td>B</td><td>2</td></tr></table>
      """
    let document = try MarkedSource(html).lexedHTML()
    let grid = try #require(document.grids.first)
    #expect(grid.columnCount <= Limits.gridColumns)
    #expect(document.cells.allSatisfy { Int($0.column) + Int($0.span) <= Limits.gridColumns })
    #expect(document.cells.allSatisfy { $0.span >= 1 })
    #expect(document.cells.map { document.text.string($0.text) }.first == "A")
  }

  @Test("a row of more cells than a grid has columns loses no text")
  func longRow() throws {
    let cells = (1...400).map { "<td>x\($0)</td>" }.joined()
    let text = try dump(html: "<table><tr>\(cells)</tr><tr><td>y</td></tr></table>")
    #expect((1...400).allSatisfy { text.contains("x\($0)") })
    #expect(text.hasPrefix("grid html, \(Limits.gridColumns) columns"))
  }
}
