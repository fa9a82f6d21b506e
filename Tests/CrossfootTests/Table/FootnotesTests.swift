import Crossfoot
import Testing

/// Which paragraphs below a table are footnotes of it, and what they say of symbols.
@Suite("Footnotes of tables")
struct FootnotesTests {
  private struct Read {
    var tables: [Table]
    var text: TextStore

    /// The footnotes of a table, each with its marker.
    func notes(_ table: Int = 0) -> [String] {
      tables[table].footnotes.map { "\(text.string($0.marker)) \(text.string($0.text))" }
    }
  }

  private func html(_ body: String) throws -> Read {
    var document = try MarkedSource(body).lexedHTML()
    let tables = TableStage.run(&document)
    return Read(tables: tables, text: document.text)
  }

  private func table(_ first: String = "(1)", _ second: String = "(2)") -> String {
    """
    <table><tr><td></td><td>2012</td><td>2011</td></tr>
    <tr><td>Hoists \(first)</td><td>50</td><td>18</td></tr>
    <tr><td>Cranes \(second)</td><td>40</td><td>17</td></tr></table>
    """
  }

  @Test("rules may stand above and among footnotes, and a space behind a marker may lack")
  func rules() throws {
    let read = try html(
      table() + "<p>____________</p><p>(1)Hoists for hire.</p><p>-----</p><p>(2) Cranes sold.</p>")
    #expect(read.notes() == ["(1) Hoists for hire.", "(2) Cranes sold."])
  }

  @Test("a footnote goes on in a paragraph without a marker when another one comes behind it")
  func continuations() throws {
    let read = try html(
      table() + "<p>(1) Hoists for hire.</p><p>Most stand in Ohio.</p><p>(2) Cranes sold.</p>"
        + "<p>We will revise the filing.</p>")
    #expect(read.notes() == ["(1) Hoists for hire. Most stand in Ohio.", "(2) Cranes sold."])
  }

  @Test("numbered paragraphs below a table that uses none of their markers are no footnotes")
  func numbered() throws {
    let read = try html(table("", "(c)") + "<p>(1) We agree.</p><p>(2) We will revise.</p>")
    #expect(read.notes() == [])
  }

  @Test("a footnote that the table does not use stands among those that it uses")
  func unused() throws {
    let read = try html(
      table("(1)", "(3)") + "<p>(1) For hire.</p><p>(2) Leased.</p><p>(3) Sold.</p><p>(4) Won.</p>")
    #expect(read.notes() == ["(1) For hire.", "(2) Leased.", "(3) Sold.", "(4) Won."])
  }

  @Test(
    "an ornament below a table is no footnote, nor does one go on in what leads into something else"
  )
  func ornaments() throws {
    #expect(try html(table("*", "*") + "<p>* * *</p>").notes() == [])
    let list = "<p>(1) For hire.</p><p>We note two things:</p><p>(2) We will revise.</p>"
    #expect(try html(table() + list).notes() == ["(1) For hire."])
  }

  @Test("tables of the same rows share the footnotes below the last")
  func shared() throws {
    let both = table() + "<p>The year before was as follows.</p>" + table()
    let read = try html(both + "<p>(1) For hire.</p><p>(2) Sold.</p>")
    #expect(read.notes(0) == ["(1) For hire.", "(2) Sold."])
    #expect(read.notes(1) == read.notes(0))
    // A figure in brackets is no marker that a note lacks for.
    let negative = table().replacing("17", with: "(3)")
    let figures = try html(
      negative + "<p>So it was.</p>" + table() + "<p>(1) For hire.</p><p>(2) Sold.</p>")
    #expect(figures.notes(0) == ["(1) For hire.", "(2) Sold."])
    let other = try html(
      table("(1)", "(5)") + "<p>So it was.</p>" + table() + "<p>(1) For hire.</p>")
    #expect(other.notes(0) == [])
  }

  @Test("a footnote has its marker as the table prints it")
  func markers() throws {
    let read = try html(table("[1]", "[2]") + "<p>(1) For hire.</p><p>(2) Sold.</p>")
    #expect(read.notes() == ["[1] For hire.", "[2] Sold."])
  }

  @Test(
    "a symbol whose footnote says so means nothing, one without a footnote is text",
    arguments: ["** Not meaningful", "** NM", "** = not meaningful", "** Not applicable."])
  func meaningless(_ note: String) throws {
    let rows =
      "<tr><td>Rent</td><td>7</td><td>12%</td></tr><tr><td>Fuel</td><td>9</td><td>**</td></tr>"
    let body = "<table><tr><td></td><td>2012</td><td>Change</td></tr>\(rows)</table>"
    let read = try html(body + "<p>\(note)</p>")
    #expect(read.tables[0].cell(row: 1, column: 2).status == .notMeaningful)
    let bare = try html(body)
    #expect(bare.tables[0].cell(row: 1, column: 2).status == .text)
  }
}
