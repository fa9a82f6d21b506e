import Crossfoot
import Testing

/// What rows, labels and cells of a table are, by the ways in which letters set them.
@Suite("Structure of tables")
struct TableStructureTests {
  private func html(_ rows: String) throws -> (table: Table, text: TextStore) {
    var document = try MarkedSource("<table>\(rows)</table>").lexedHTML()
    let table = try #require(TableStage.run(&document).first)
    return (table, document.text)
  }

  private func labels(_ rows: String) throws -> [String] {
    let (table, text) = try html(rows)
    return table.rows.map { text.string($0.label) }
  }

  private let header = "<tr><td>Holder</td><td>Shares</td><td>Percent</td></tr>"
  private let blank = "<tr><td></td><td></td><td></td></tr>"

  @Test("the header of a second panel is dropped, the heading over it is a section")
  func panels() throws {
    let (table, text) = try html(
      """
      <tr><td></td><td colspan=2>Incurred</td></tr>
      <tr><td>Year</td><td>2018</td><td>2019</td></tr>
      <tr><td>2018</td><td>1,204</td><td>1,215</td></tr>
      <tr><td>2019</td><td>—</td><td>987</td></tr>
      <tr><td></td><td colspan=2>Paid so far</td></tr>
      <tr><td>Year</td><td>2018</td><td>2019</td></tr>
      <tr><td>2018</td><td>804</td><td>1,100</td></tr>
      <tr><td>2019</td><td>—</td><td>450</td></tr>
      """)
    #expect(
      table.rows.map { text.string($0.label) } == ["2018", "2019", "Paid so far", "2018", "2019"])
    #expect(table.rows[2].role == .section)
    #expect(table.cells[4...5].allSatisfy { $0.status == .blank })
  }

  @Test(
    "headers of a table of tabs stand over figures that have their signs in columns of their own",
    arguments: ["\t2012\t2011\n", "\tMay 31, 2012\tMay 31, 2011\n", "Paid\t2012\t2011\n"])
  func headersBesideSigns(_ header: String) throws {
    let fixture = try LetterFixture(
      "Dear Sir:\n\n\(header)Rent\t$\t1,210\t$\t1,150\nFuel\t\t340\t\t355\n")
    #expect(fixture.tables[0].columns.count == 3)
    #expect(fixture.path(1).hasSuffix("2012") && fixture.path(2).hasSuffix("2011"))
  }

  @Test("a header over the column that signs would stand in is that of the figures")
  func headersBeforeFigures() throws {
    let fixture = try LetterFixture(
      "Dear Sir:\n\n\t2012\t\t2011\nRent\t\t38.5%\t\t39.6%\nFuel\t\t61.5%\t\t60.4%\n")
    #expect(fixture.tables[0].columns.count == 3)
    #expect(fixture.path(1) == "2012" && fixture.path(2) == "2011")
  }

  @Test("labels that empty cells indent are labels, further in than those that span these cells")
  func labelsBehindEmptyCells() throws {
    let (table, text) = try html(
      """
      <tr><td colspan=3></td><td>2012</td></tr><tr><td colspan=3>Americas:</td><td></td></tr>
      <tr><td></td><td colspan=2>United States:</td><td></td></tr>
      <tr><td></td><td></td><td>Texas</td><td>1,373</td></tr>
      <tr><td></td><td></td><td>Ohio</td><td>3,686</td></tr>
      <tr><td></td><td colspan=2>Canada</td><td>120</td></tr>
      <tr><td colspan=3>Total</td><td>5,179</td></tr>
      """)
    #expect(
      table.rows.map { text.string($0.label) }
        == ["Americas:", "United States:", "Texas", "Ohio", "Canada", "Total"])
    #expect(table.rows.map(\.depth) == [0, 1, 2, 2, 1, 0])
    #expect(table.columns.count == 2)
  }

  @Test("indented labels may span, and stand in by, more than any page is wide")
  func immenseLabels() throws {
    let indent = "text-indent:999999pt;margin-left:999999pt"
    let labels = try labels(
      """
      <tr><td colspan=70000>United States:</td></tr>
      <tr><td></td><td colspan=70000><p style="\(indent)">Texas</p></td></tr>
      <tr><td></td><td><p style="\(indent)">Ohio</p></td><td>3,686</td><td>120</td></tr>
      <tr><td></td><td><p style="\(indent)">Iowa</p></td><td>1,686</td><td>220</td></tr>
      """)
    #expect(labels.contains("Ohio"))
  }

  @Test("blank cells stand between the cells beside them")
  func placesOfBlanks() throws {
    let letter = try LetterFixture(
      "Dear Sir:\n\n\t2012\t2011\t2010\nRent\t\t115\t\nFuel\t34\t\t35\n")
    let (table, text) = (letter.tables[0], letter.document.text)
    let places = table.cells.map { $0.source(in: text).lowerBound }
    #expect(places == places.sorted())
    #expect(table.cells[0].status == .blank && table.cells[0].source(in: text) == 31..<31)
  }

  @Test("the lines of an address go with the name above or below which they stand")
  func addresses() throws {
    let labels = try labels(
      """
      \(header)\(blank)
      <tr><td>Alder Partners (4)</td><td>2,978,818</td><td>9.6</td></tr>
      <tr><td>12 Elm Street, Suite 5</td><td></td><td></td></tr>
      <tr><td>Oakton, OH 45001</td><td></td><td></td></tr>
      \(blank)
      <tr><td>Birch Fund</td><td></td><td></td></tr>
      <tr><td>7 Ash Road</td><td></td><td></td></tr>
      <tr><td>Elmira, NY 14901-0012</td><td>2,171,342</td><td>7.0</td></tr>
      """)
    #expect(
      labels == [
        "Alder Partners 12 Elm Street, Suite 5 Oakton, OH 45001",
        "Birch Fund 7 Ash Road Elmira, NY 14901-0012",
      ])
  }

  @Test("a building with a number is a row of its own below its heading")
  func buildings() throws {
    let labels = try labels(
      """
      \(header)
      <tr><td>Properties under way</td><td></td><td></td></tr>
      <tr><td>19 Spring Street</td><td>171,000</td><td>100</td></tr>
      <tr><td>22 Spring Street</td><td>121,000</td><td>50</td></tr>
      """)
    #expect(labels == ["Properties under way", "19 Spring Street", "22 Spring Street"])
  }

  @Test("words in brackets go on with the label above, and so do those after an open end")
  func brackets() throws {
    let rows = """
      <tr><td>Selling and</td><td></td><td></td></tr>
      <tr><td>administration</td><td></td><td></td></tr>
      <tr><td>(excluding leases)</td><td>585</td><td>7</td></tr>
      <tr><td>Payments for</td><td></td><td></td></tr>
      <tr><td style="padding-left:20pt">Hoists</td><td>85</td><td>6</td></tr>
      <tr><td style="padding-left:20pt">Cranes</td><td>58</td><td>5</td></tr>
      """
    #expect(
      try labels(header + rows) == [
        "Selling and administration (excluding leases)", "Payments for", "Hoists", "Cranes",
      ])
  }

  @Test("a date in a column of dates is no label, a total in it is")
  func displacedLabels() throws {
    let (table, text) = try html(
      """
      <tr><td>Name</td><td>Granted</td><td>Options</td><td>Until</td></tr>
      <tr><td>Ann Oak</td><td>Dec. 12, 2012</td><td>50,000</td><td>Dec. 12, 2017</td></tr>
      <tr><td></td><td>April 6, 2011</td><td>40,000</td><td>April 6, 2016</td></tr>
      <tr><td></td><td>Total</td><td>90,000</td><td></td></tr>
      """)
    #expect(table.rows.map { text.string($0.label) } == ["Ann Oak", "", "Total"])
    #expect(table.rows.map(\.role) == [.data, .data, .total])
    #expect(text.string(table.cell(row: 1, column: 1).text) == "April 6, 2011")
    #expect(table.cell(row: 2, column: 1).status == .blank)
  }

  @Test("markers before a colon, and before the unit of a header, come off")
  func innerMarkers() throws {
    let (table, text) = try html(
      """
      <tr><td>Name</td><td>Options (1) (#)</td><td>Depth (m)</td></tr>
      <tr><td>Directors<sup>(2)</sup>:</td><td></td><td></td></tr>
      <tr><td>Ann Oak</td><td>50,000</td><td>18.5</td></tr>
      <tr><td>Ben Ash</td><td>40,000</td><td>17.5</td></tr>
      """)
    #expect(table.columns[1].path.map(text.string) == ["Options (#)"])
    #expect(table.columns[1].markers.map(text.string) == ["(1)"])
    #expect(text.string(table.rows[0].label) == "Directors:")
    #expect(table.rows[0].markers.map(text.string) == ["(2)"])
  }

  @Test("a letter alone in a header is a unit where nothing else is marked")
  func unitLetters() throws {
    let plain = "<tr><td>Shaft</td><td>18.5</td></tr><tr><td>Pit</td><td>17.5</td></tr>"
    var (table, text) = try html("<tr><td>Site</td><td>Depth (m)</td></tr>" + plain)
    #expect(table.columns[1].path.map(text.string) == ["Depth (m)"])
    (table, text) = try html(
      "<tr><td>Site</td><td>Depth (m)</td></tr><tr><td>Mine (l)</td><td>3.5</td></tr>" + plain)
    #expect(table.columns[1].path.map(text.string) == ["Depth"])
  }

  @Test("letters that a row computes with are no footnote markers")
  func formulas() throws {
    let (table, text) = try html(
      """
      <tr><td>Income of the fund (A)</td><td>7</td></tr>
      <tr><td>Income of the group (B)</td><td>50</td></tr>
      <tr><td>Other (C)</td><td>9</td></tr>
      <tr><td>(A) / (B)</td><td>14%</td></tr>
      """)
    #expect(
      table.rows.map { text.string($0.label) } == [
        "Income of the fund (A)", "Income of the group (B)", "Other", "(A) / (B)",
      ])
    #expect(table.rows.map(\.markers.count) == [0, 0, 1, 0])
  }

  @Test("a form with currency signs for figures is a table, and figures of letters are left out")
  func forms() throws {
    let (form, _) = try html(
      """
      <tr><td></td><td colspan=2>2019</td><td colspan=2>2018</td></tr>
      <tr><td>Europe</td><td>$</td><td></td><td>$</td><td></td></tr>
      <tr><td>Asia</td><td>$</td><td></td><td>$</td><td></td></tr>
      """)
    #expect(form.columns.count == 3)
    #expect(form.cells.allSatisfy { $0.status == .blank })
    let (draft, _) = try html(
      """
      <tr><td></td><td>2019</td><td>2018</td></tr>
      <tr><td>Europe</td><td>$XXX.X</td><td>(X,XXX)</td></tr>
      <tr><td>Asia</td><td>XX%</td><td>XX</td></tr>
      """)
    #expect(draft.cells.map(\.status) == [.redacted, .redacted, .redacted, .text])
  }

  @Test("numbers of rows are part of their labels")
  func numbers() throws {
    let (table, text) = try html(
      """
      <tr><td colspan=2>Test</td><td>Result</td></tr>
      <tr><td>(1)</td><td>Investment</td><td>19.42(3)%</td></tr>
      <tr><td>(2)</td><td>Income</td><td>6.12%</td></tr>
      """)
    #expect(table.rows.map { text.string($0.label) } == ["(1) Investment", "(2) Income"])
    #expect(table.columns.map { $0.path.map(text.string) } == [["Test"], ["Result"]])
    #expect(text.string(table.cell(row: 0, column: 1).markers) == "(3)")
  }

  @Test("one column of figures makes a table of much text")
  func mostlyText() throws {
    let row = "<td>Nothing</td><td>To be told</td><td>Of this test</td><td>Here</td>"
    let (table, _) = try html(
      """
      <tr><td>Test</td><td>What</td><td>How</td><td>Why</td><td>When</td><td>Result</td></tr>
      <tr><td>Investment</td>\(row)<td>19.4%</td></tr>
      <tr><td>Income</td>\(row)<td>6.1%</td></tr>
      <tr><td>Assets</td>\(row)<td>16.5%</td></tr>
      """)
    #expect(table.columns.count == 6)
  }

  @Test("notes in rows of their own are no rows of the table")
  func notes() throws {
    let (table, text) = try html(
      """
      \(header)
      <tr><td>Ann Oak (1)</td><td>50,000</td><td>18.5</td></tr>
      <tr><td>Ben Ash</td><td>40,000</td><td>17.5</td></tr>
      <tr><td>(1)</td><td colspan=2>Held through a trust of the family.</td></tr>
      <tr><td colspan=3>See accompanying notes to the statements</td></tr>
      """)
    #expect(table.rows.count == 2)
    #expect(
      table.footnotes.map { text.string($0.text) } == [
        "Held through a trust of the family.", "See accompanying notes to the statements",
      ])
    #expect(table.footnotes.map { text.string($0.marker) } == ["(1)", ""])
  }

  @Test("a total of what the table does not show is no sum of it, one of a section without rows is")
  func loneTotals() throws {
    let (table, _) = try html(
      """
      <tr><td></td><td>2019</td><td>2018</td></tr>
      <tr><td>Wind projects</td><td>3</td><td>1</td></tr>
      <tr><td>Total capital expenditures</td><td>1,978</td><td>1,377</td></tr>
      <tr><td>As a part of all</td><td>0.2%</td><td>0.1%</td></tr>
      <tr><td>Total expenses</td><td>1,585</td><td>1,747</td></tr>
      <tr><td>Share of it</td><td>0.1%</td><td>0.1%</td></tr>
      <tr><td>Revenues</td><td></td><td></td></tr>
      <tr><td>Total revenues</td><td>9,093</td><td>9,821</td></tr>
      """)
    #expect(table.rows.map(\.role) == [.data, .data, .data, .data, .data, .section, .total])
  }

  @Test("a heading above the headers is a section where another one heads rows of the same labels")
  func firstPanels() throws {
    func read(_ second: String) throws -> (table: Table, text: TextStore) {
      try html(
        """
        <tr><td colspan=3>North</td></tr>
        <tr><td></td><td>2019</td><td>2018</td></tr>
        <tr><td>Premium</td><td>50</td><td>18</td></tr>
        <tr><td>Claims</td><td>40</td><td>17</td></tr>
        <tr><td colspan=3>South</td></tr>
        <tr><td>\(second)</td><td>77</td><td>31</td></tr>
        <tr><td>Claims</td><td>60</td><td>30</td></tr>
        """)
    }
    let (table, text) = try read("Premium")
    #expect(table.caption == nil)
    #expect(
      table.rows.map { text.string($0.label) }
        == ["North", "Premium", "Claims", "South", "Premium", "Claims"])
    #expect(table.rows.map(\.role) == [.section, .data, .data, .section, .data, .data])
    #expect(table.rows.map(\.depth) == [0, 1, 1, 0, 1, 1])
    #expect(try read("Fees").table.caption != nil)
  }

  @Test("a total below a memo heading is no sum of the table")
  func memos() throws {
    let (table, _) = try html(
      """
      <tr><td></td><td>2019</td><td>2018</td></tr>
      <tr><td>Hoists</td><td>50</td><td>18</td></tr>
      <tr><td>Cranes</td><td>40</td><td>17</td></tr>
      <tr><td>Total</td><td>90</td><td>35</td></tr>
      <tr><td>Memo:</td><td></td><td></td></tr>
      <tr><td>Total without leases</td><td>77</td><td>31</td></tr>
      """)
    #expect(table.rows.map(\.role) == [.data, .data, .total, .section, .data])
  }
}
