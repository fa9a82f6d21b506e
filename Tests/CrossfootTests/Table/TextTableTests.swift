import Crossfoot
import Testing

/// What tables of text say without the styles, spans and indents that tables of HTML have.
@Suite("Tables of text")
struct TextTableTests {
  private func rows(_ lines: String) throws -> [String] {
    let fixture = try LetterFixture("Dear Sir:\n\n\(lines)")
    return fixture.tables[0].rows.map { row in
      "\(row.depth) \(row.role.rawValue) \(fixture.document.text.string(row.label))"
    }
  }

  private func caption(_ text: String) throws -> String? {
    let fixture = try LetterFixture(text)
    return fixture.tables[0].caption.map(fixture.document.text.string)
  }

  @Test("a label whose line breaks off, or that goes on in brackets, goes on in the next row")
  func wrappedLabels() throws {
    #expect(
      try rows(
        """
        \t2019\t2020
        Selling, general and\t\t
        administrative expenses\t\t
        ("SGA")\t$1,585\t$1,747
        Interest and other income\t\t
        (expense), net\t22\t(18)
        """) == [
          "0 data Selling, general and administrative expenses (\"SGA\")",
          "0 data Interest and other income (expense), net",
        ])
  }

  @Test("items of a list in brackets, and markers, are rows of their own")
  func bracketedItems() throws {
    #expect(
      try rows(
        """
        \t2019\t2020
        Changes in assets and liabilities\t\t
        (Increase) decrease in inventories\t$1,585\t$1,747
        (a) Receivables\t22\t(18)
        """)[0] == "0 section Changes in assets and liabilities")
    #expect(
      try rows(
        """
        \t2019\t2020
        Receivables\t\t
        (a) of customers\t$1,585\t$1,747
        (b) of others\t22\t18
        """)[0] == "0 section Receivables")
  }

  @Test("markers are taken off each line of a header before the lines are joined")
  func headerMarkers() throws {
    let fixture = try LetterFixture(
      """
      Dear Sir:

      Year\tPaid claims\tReserves expected (1)
      \t\tAs of December 31, 2016
      2015\t11,299\t444
      2016\t11,329\t888

      (1) Salvage is taken off.
      """)
    #expect(fixture.path(2) == "Reserves expected As of December 31, 2016")
    let (table, text) = (fixture.tables[0], fixture.document.text)
    #expect(table.columns[2].markers.map(text.string) == ["(1)"])
    #expect(table.footnotes.map { text.string($0.text) } == ["Salvage is taken off."])
  }

  @Test("a star at the end of a line of a header is a marker")
  func starsInHeaders() throws {
    let fixture = try LetterFixture(
      "Dear Sir:\n\nYear\tPaid\tReserves\n\t\texpected*\n\t\tin 2016\n2015\t11,299\t444\n2016\t11,329\t888\n"
    )
    #expect(fixture.path(2) == "Reserves expected in 2016")
    let markers = fixture.tables[0].columns[2].markers
    #expect(markers.map(fixture.document.text.string) == ["*"])
  }

  @Test("a name that ends in a letter in brackets keeps it above the next line of its header")
  func headerNames() throws {
    let fixture = try LetterFixture(
      "Dear Sir:\n\nYear\tPaid\tRule 12(b)\n\t\tplans\n2015\t11,299\t444\n2016\t11,329\t888\n")
    #expect(fixture.path(2) == "Rule 12(b) plans")
  }

  @Test("a label above a header that comes again further down, below another label, is a section")
  func panels() throws {
    let panels = "Lakes\t\t\n\t2014\t2015\nBoats\t800\t920\nFerries\t60\t70\n"
    #expect(
      try rows(panels + "Rivers\t\t\n\t2014\t2015\nRafts\t170\t110\n")
        == [
          "0 section Lakes", "1 data Boats", "1 data Ferries", "0 section Rivers", "1 data Rafts",
        ])
    #expect(
      try rows(panels + "Lakes (continued)\t\t\n\t2014\t2015\nRafts\t170\t110\n")[0]
        == "0 data Boats")
  }

  @Test("below the last rule a figure alone is the total of its column")
  func loneTotals() throws {
    func total(_ line: String) throws -> String? {
      try rows(
        """
                  2006 ....................... $ 1,205
                  2007 .......................     998
                  2008 and thereafter ........     870
                                               -------
        \(line)
        """
      ).last
    }
    #expect(try total("                                       $ 3,073") == "0 total ")
    // What stands elsewhere, or is no figure, is none of the table's.
    #expect(try total("$ 3,073") == "0 data 2008 and thereafter")
    let note = "                                       page 73"
    #expect(try total(note) == "0 data 2008 and thereafter")
  }

  @Test("headers stand above the first section too, with a rule and a blank line between")
  func firstSection() throws {
    let fixture = try LetterFixture(
      """
      Dear Sir:

      The changes of our reserves in each of the last three years are these:

                                      Balance at    Additions
                                      Beginning    Charged to
      Description                     of Period     Expense
      -----------                     ----------   ----------
      Doubtful accounts:

        Year ended May 31, 2003       $  1,204      $   330
        Year ended May 31, 2002       $  1,087      $   301
        Year ended May 31, 2001       $    950      $   287
      """)
    let table = try #require(fixture.tables.first)
    #expect(table.headerRows == 3)
    #expect(fixture.document.text.string(table.rows[0].label) == "Doubtful accounts:")
  }

  @Test("a title goes without the scale below it")
  func titleAboveScale() throws {
    let table = "\t2019\t2020\nHoists\t1,585\t1,747\nCranes\t22\t18"
    #expect(
      try caption("Dear Sir:\n\nSTATEMENTS OF INCOME (In thousands)\n\n\(table)")
        == "STATEMENTS OF INCOME")
  }

  @Test("a line with capitals right above a table of text is its caption")
  func captions() throws {
    let table = "\t2014\t2015\nBoats\t800\t920\nFerries\t60\t70\n"
    #expect(
      try caption("Dear Sir:\n\nHarbor Insurance - Boats\n\n\(table)") == "Harbor Insurance - Boats"
    )
    #expect(
      try caption("Dear Sir:\n\nHarbor Insurance\n\n(in millions)\n\n\(table)")
        == "Harbor Insurance")
    for line in ["The figures are these:", "We own boats and ferries", "Harbor Insurance, page 4"] {
      #expect(try caption("Dear Sir:\n\n\(line)\n\n\(table)") == nil)
    }
    // Without a header below it, it may be one.
    let body = table.drop { $0 != "B" }
    #expect(try caption("Dear Sir:\n\nRetained Earnings Other Income\n\n\(body)") == nil)
  }

  @Test("a scale in the label of a section holds for the rows of the section")
  func sectionScales() throws {
    let fixture = try LetterFixture(
      """
      Dear Sir:

      \t2014\t2015
      Production:\t\t
      Oil (barrels)\t4,118\t3,701
      Royalties (in thousands):\t\t
      Oil royalties\t298,074\t273,304
      Gas royalties\t18,512\t29,915
      Royalties per share\t0.12\t0.14
      Realized prices:\t\t
      Oil (per barrel)\t75.80\t77.33
      """)
    let factors = FigureFactors(fixture.tables[0], in: fixture.document.text)
    #expect(
      fixture.tables[0].rows.indices.map { factors.ownFactor(row: $0) }
        == [nil, nil, nil, 1_000, 1_000, nil, nil, nil])
    #expect(factors.factor(row: 3, column: 1) == 1_000 && factors.factor(row: 1, column: 1) == 1)
  }

  @Test("a scale in the label of a section that heads others holds for these")
  func nestedSectionScales() throws {
    let fixture = try LetterFixture(
      """
      Dear Sir:

      \t2014\t2015
      Taxes (in millions)\t\t
      Current:\t\t
      Federal\t118\t701
      Deferred:\t\t
      Federal\t74\t304
      Rates (in thousands)\t\t
      Lakes\t75\t77
      """)
    let factors = FigureFactors(fixture.tables[0], in: fixture.document.text)
    #expect(
      fixture.tables[0].rows.indices.map { factors.factor(row: $0, column: 1) }
        == [1, 1, 1_000_000, 1, 1_000_000, 1, 1_000])
  }

  @Test("what adds up rows from above a section's label stands beside the section")
  func sumsOfSections() throws {
    let text = """
      Dear Sir:

      \t2024\t2023
      Net income\t453,960\t405,645
      Add:\t\t
      Income tax expense\t124,861\t111,916
      Depreciation\t25,162\t14,757
      Operating surplus\t603,983\t532,318
      Boats in use\t12\t13
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    #expect(letter.tables[0].rows.map(\.depth) == [0, 0, 1, 1, 0, 0])
  }

  @Test(
    "sections whose totals another total adds up are siblings, however the first of them is nested")
  func sectionsOfOneTotal() throws {
    let text = """
      Dear Sir:

      \t2024\t2023
      Revenues from contracts\t\t
      Services\t\t
      Firm\t3,345\t3,549
      Other\t714\t780
      Total services\t4,059\t4,329
      Sales\t\t
      Gas\t2,038\t2,603
      Products\t562\t805
      Total sales\t2,600\t3,408
      Total revenues from contracts\t6,659\t7,737
      Other revenues\t\t
      Leasing\t466\t273
      Other\t134\t160
      Total other revenues\t600\t433
      Total revenues\t7,259\t8,170
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    #expect(
      letter.tables[0].rows.map(\.depth) == [0, 1, 2, 2, 1, 1, 2, 2, 1, 0, 0, 1, 1, 0, 0])
  }

  @Test("a number that comes again below a footnote with it opens no footnote")
  func repeatedMarkers() throws {
    let fixture = try LetterFixture(
      "Dear Sir:\n\nYear\tPaid (1)\n2015\t11,299\n2016\t11,329\n\n(1) Salvage is taken off.\n\n1 year 2 years\n"
    )
    let text = fixture.document.text
    #expect(fixture.tables[0].footnotes.map { text.string($0.text) } == ["Salvage is taken off."])
  }
}
