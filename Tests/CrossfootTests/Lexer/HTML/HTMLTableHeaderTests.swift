import Crossfoot
import Testing

/// What producers do to tables in HTML, and the columns that have to come out of it.
@Suite("Headers of tables of HTML")
struct HTMLTableHeaderTests {
  private func table(_ rows: String) throws -> (table: Table, text: TextStore) {
    var document = try MarkedSource("<table>\(rows)</table>").lexedHTML()
    let table = try #require(TableStage.run(&document).first)
    return (table, document.text)
  }

  private func paths(_ rows: String) throws -> [[String]] {
    let (table, text) = try table(rows)
    return table.columns.map { $0.path.map(text.string) }
  }

  @Test("a header over the column of the dollar signs belongs to the figures, dollars or not")
  func noDollars() throws {
    let paths = try paths(
      """
      <tr><td></td><td></td><td colspan=2>2019</td><td></td><td></td><td colspan=2>2018</td></tr>
      <tr><td>Hoists</td><td></td><td></td><td>1,204</td><td></td><td></td><td></td><td>987</td></tr>
      <tr><td>Cranes</td><td></td><td></td><td>804</td><td></td><td></td><td></td><td>687</td></tr>
      """)
    #expect(paths == [[], ["2019"], ["2018"]])
  }

  @Test("a header stands over the columns that it spans, and over no other")
  func spans() throws {
    let paths = try paths(
      """
      <tr><td></td><td colspan=2>Year ended</td><td></td></tr>
      <tr><td>Line</td><td>2019</td><td>2018</td><td>Change</td></tr>
      <tr><td>Hoists</td><td>1,204</td><td>987</td><td>217</td></tr>
      <tr><td>Cranes</td><td>804</td><td>687</td><td>117</td></tr>
      """)
    #expect(paths == [["Line"], ["Year ended", "2019"], ["Year ended", "2018"], ["Change"]])
  }

  @Test("a cell that is not shown takes no place")
  func hiddenCells() throws {
    let hidden = "<td colspan=3 style=\"display:none\"></td>"
    let paths = try paths(
      """
      <tr><td></td>\(hidden)<td colspan=2>Year ended</td></tr>
      <tr><td>Line</td>\(hidden)\(hidden)<td>2019</td><td>2018</td></tr>
      <tr><td>Hoists</td>\(hidden)\(hidden)\(hidden)<td>1,204</td><td>987</td></tr>
      """)
    #expect(paths == [["Line"], ["Year ended", "2019"], ["Year ended", "2018"]])
  }

  @Test("markers come off headers, and are kept")
  func markers() throws {
    let (table, text) = try table(
      """
      <tr><td>Line</td><td>2019 (1)(2)</td><td>2018<sup>3</sup></td><td>Share (%)</td></tr>
      <tr><td>Hoists</td><td>1,204</td><td>987</td><td>12</td></tr>
      """)
    #expect(
      table.columns.map { $0.path.map(text.string) } == [
        ["Line"], ["2019"], ["2018"], ["Share (%)"],
      ])
    #expect(table.columns.map { $0.markers.map(text.string) } == [[], ["(1)", "(2)"], ["3"], []])
  }

  @Test("a footnote in the last row is no row")
  func footnoteRows() throws {
    let (table, text) = try table(
      """
      <tr><td>Line</td><td>2019</td></tr><tr><td>Hoists (1)</td><td>1,204</td></tr>
      <tr><td>Cranes</td><td>987</td></tr>
      <tr><td colspan=2>(1) Includes winches.</td></tr>
      """)
    #expect(table.rows.count == 2)
    #expect(table.footnotes.map { text.string($0.text) } == ["Includes winches."])
  }

  @Test("a word in the column of the dollar signs is the label of a row that has none")
  func displacedLabel() throws {
    let (table, text) = try table(
      """
      <tr><td>Year</td><td colspan=2>2018</td><td colspan=2>2019</td></tr>
      <tr><td>2018</td><td>$</td><td>1,204</td><td>$</td><td>987</td></tr>
      <tr><td>2019</td><td>$</td><td>804</td><td>$</td><td>687</td></tr>
      <tr><td></td><td>Total</td><td></td><td>$</td><td>1,674</td></tr>
      """)
    #expect(table.columns.count == 3)
    #expect(table.rows.last.map { text.string($0.label) } == "Total")
    #expect(table.cell(row: table.rows.count - 1, column: 1).status == .blank)
  }
}
