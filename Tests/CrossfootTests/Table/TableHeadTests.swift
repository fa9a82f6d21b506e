import Crossfoot
import Testing

/// What stands above the figures of a table: its title, its scale, its units and its headers.
@Suite("Heads of tables")
struct TableHeadTests {
  private struct Read {
    var tables: [Table]
    var text: TextStore

    var captions: [String?] { tables.map { $0.caption.map(text.string) } }
    var scales: [Int?] { tables.map { $0.scale?.factor } }
  }

  private func html(_ body: String) throws -> Read {
    var document = try MarkedSource(body).lexedHTML()
    let tables = TableStage.run(&document)
    return Read(tables: tables, text: document.text)
  }

  private let table = """
    <table><tr><td></td><td>2012</td><td>2011</td></tr>
    <tr><td>Hoists</td><td>50</td><td>18</td></tr>
    <tr><td>Cranes</td><td>40</td><td>17</td></tr></table>
    """

  // MARK: Captions

  @Test(
    "a line right above a table that is set off is its caption",
    arguments: [
      "<p><b>Hoists by Year</b></p>", "<p><u>Hoists by Year</u></p>",
      "<p style='text-align:center'>Hoists by Year</p>",
      "<p><b>Hoists by Year</b></p><p>(in thousands)</p>",
      "<p><b>Hoists by Year</b></p><p style='text-align:center'><b>(Unaudited)</b></p>",
      "<p><b>Hoists by Year</b></p><p style='text-align:center'>For the year ended May 31, 2012</p>",
    ])
  func titles(_ title: String) throws {
    #expect(try html("<p>The table follows.</p>" + title + table).captions == ["Hoists by Year"])
  }

  @Test(
    "a sentence, a label, a lead-in or a plain line above a table is no caption",
    arguments: [
      "<p><b>We have revised the table.</b></p>", "<p><b>Response:</b></p>",
      "<p><u>Response</u></p>",
      "<p>Hoists by Year</p>", "<p style='text-align:center'>-iii-</p>",
      "<p><b>The table is as follows:</b></p>", "<p>(in thousands)</p>",
      "<p><b>Hoists by Year</b></p><p>We made more of them.</p>", "<p><b>Mill Co., Inc.</b></p>",
    ])
  func noTitles(_ line: String) throws {
    #expect(try html("<p>Dear Sir</p>" + line + table).captions == [nil])
  }

  @Test(
    "of the rows above all headers, the first that names neither scale nor company is the caption")
  func rows() throws {
    func row(_ title: String) -> String { "<tr><td colspan=3>\(title)</td></tr>" }
    func read(_ titles: [String]) throws -> Read {
      let rows = titles.map(row).joined()
      return try html(
        "<p>As follows.</p>" + table.replacing("<table>", with: "<table>" + rows))
    }
    #expect(try read(["MILL CO., INC.", "($ in millions)", "Hoists"]).captions == ["Hoists"])
    #expect(try read(["MILL CO., INC.", "($ in millions)"]).captions == ["MILL CO., INC."])
    let scale = try read(["($ in millions)"])
    #expect(scale.captions == [nil] && scale.scales == [1_000_000])
  }

  // MARK: Scales

  @Test("a sentence at the beginning names the scale of all tables, but not of percentages")
  func commonScale() throws {
    let shares = table.replacing("</td></tr>\n", with: "</td></tr>\n")
      .replacing("50", with: "50%").replacing("40", with: "40%").replacing("18", with: "18%")
      .replacing("17", with: "17%")
    let read = try html(
      "<p>You wrote to us. The amounts in the tables are in thousands of dollars.</p><p>So it is.</p>"
        + table + "<p>And so.</p>" + shares)
    #expect(read.scales == [1_000, nil])
  }

  @Test("a sentence above two tables names the scale of the one that counts amounts")
  func scaleOfAmounts() throws {
    let shares =
      "<table><tr><td>Bonds</td><td>40%</td></tr><tr><td>Notes</td><td>60%</td></tr></table>"
    let read = try html(
      "<p>The parts of cost (in millions) are in the second.</p>" + shares + table)
    #expect(read.scales == [nil, 1_000_000])
  }

  @Test("a scale has no blank at its end")
  func trimmedScale() throws {
    let read = try html(
      table.replacing("<tr><td></td>", with: "<tr><td>(Dollars in thousands )</td>"))
    #expect(read.tables[0].scale.map { read.text.string($0.text) } == "Dollars in thousands")
  }

  // MARK: Units and headers

  @Test("percentages beside a scale, above amounts, are headers")
  func percentHeaders() throws {
    let read = try html(
      """
      <p>If we sell:</p>
      <table><tr><td>(in thousands)</td><td>25%</td><td>50%</td></tr>
      <tr><td>Land</td><td>$9,740</td><td>$19,930</td></tr>
      <tr><td>Works</td><td>1,150</td><td>2,300</td></tr></table>
      """)
    #expect(read.tables[0].headerRows == 1 && read.tables[0].rows.count == 2)
    #expect(read.tables[0].columns[1].path.map(read.text.string) == ["25%"])
    #expect(read.scales == [1_000])
  }

  @Test("thousands left out, (000) on a line of the headers, are no figures")
  func thousandsHeaders() throws {
    let letter = try LetterFixture(table: [
      "| Tons | Grade (ounces per | Contained ounces", "| (000) | ton) | (000)",
      "Proven | 1,240 | 0.052 | 64.5", "Probable | 2,315 | 0.047 | 108.8",
    ])
    let table = try #require(letter.tables.first)
    #expect(table.headerRows == 2 && table.rows.count == 2)
    #expect(letter.path(2) == "Grade (ounces per ton)")
  }

  @Test("a line below the title that says that the table is unaudited is no header of a column")
  func unaudited() throws {
    var document = try MarkedSource(
      """
      Dear Sir:

      <TABLE>
      <CAPTION>
                     Three Months Ended March 31, 2018
                                (unaudited)
      (in thousands)          As Reported    As Restated
                              -----------    -----------
      <S>                     <C>            <C>
      Net sales                    41,820         39,455
      Cost of sales                27,140         25,725
      </TABLE>
      """
    ).lexed()
    let table = try #require(TableStage.run(&document).first)
    #expect(table.columns[1].path.map(document.text.string) == ["As Reported"])
  }

  @Test("two digits in brackets beside the first label are a figure")
  func firstNegative() throws {
    let letter = try LetterFixture(table: ["Reestimates | (43)", "Counsel | 135", "Other | (3)"])
    #expect(letter.tables.first?.headerRows == 0 && letter.tables.first?.rows.count == 3)
  }

  @Test("None is nil among figures, and text among texts")
  func none() throws {
    let letter = try LetterFixture(table: [
      "| Class A | Class I | Charge", "Management | 0.80% | 0.80% | None",
      "Service | 0.25% | None | Yearly",
      "Other | 0.41% | 0.41% | 0.10%",
    ])
    let table = try #require(letter.tables.first)
    #expect(table.cell(row: 1, column: 2).status == .nil)
    #expect(table.cell(row: 0, column: 3).status == .text)
  }

  @Test("a total that alone prints its currency says it of the column")
  func unitOfTotal() throws {
    let letter = try LetterFixture(table: [
      "| 2020 | 2019 | Shares", "Rent | 12,100 | $11,300 | 100", "Fuel | 19,500 | 18,100 | $12",
      "Total | $31,600 | $29,400 | 112",
    ])
    let table = try #require(letter.tables.first)
    #expect(table.columns.map(\.unit) == [nil, .dollars, .dollars, nil])
    let balance = try LetterFixture(table: [
      "| 2021 | 2020", "Beginning of year | $31,600 | —", "Received | — | 40,000",
      "Earned | (9,400) | (8,400)", "End of year | $22,200 | $31,600",
    ])
    #expect(balance.tables.first?.columns.map(\.unit) == [nil, .dollars, .dollars])
  }

  @Test("a percentage in a header is no unit, a percent sign by itself is")
  func percentagesInHeaders() throws {
    let letter = try LetterFixture(table: [
      "| 50% redeemed | | None redeemed | ", "| Shares | % | Shares | %",
      "Public | 11,500 | 23.5 | 12,000 | 24.0", "Sponsor | 5,750 | 5.9 | 5,750 | 6.0",
    ])
    #expect(letter.tables.first?.columns.map(\.unit) == [nil, nil, .percent, nil, .percent])
  }

  @Test("a header names its currency", arguments: ["US$", "2019 US$", "USD"])
  func currencyHeaders(_ header: String) throws {
    let letter = try LetterFixture(table: [
      "| RMB | \(header)", "Rent | 12,100 | 1,300", "Fuel | 19,500 | 2,100",
    ])
    #expect(letter.tables.first?.columns.map(\.unit) == [nil, .renminbi, .dollars])
  }
}
