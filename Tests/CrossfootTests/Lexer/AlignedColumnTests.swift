import Crossfoot
import Testing

/// Where the labels of space-aligned tables end and their columns begin.
@Suite("Columns of aligned tables")
struct AlignedColumnTests {
  private func letter(_ lines: String) throws -> LetterFixture {
    try LetterFixture("Dear Sir:\n\n<TABLE>\n\(lines)\n</TABLE>\n\nYours truly,\n")
  }

  private func rows(_ lines: String) throws -> [String] {
    let letter = try letter(lines)
    let (table, text) = (try #require(letter.tables.first), letter.document.text)
    return table.rows.indices.map { row in
      let cells = (1..<table.columns.count).map {
        text.string(table.cell(row: row, column: $0).text)
      }
      return ([text.string(table.rows[row].label)] + cells).joined(separator: "|")
    }
  }

  private func paths(_ lines: String) throws -> [String] {
    let letter = try letter(lines)
    let table = try #require(letter.tables.first)
    return (0..<table.columns.count).map(letter.path)
  }

  @Test("years behind names are a column of their own")
  func yearColumn() throws {
    let table = """
                                Salary      Bonus        Total
                      Year         ($)        ($)          ($)
                     -----    --------   --------   ----------
      Ann Oak         2018     462,893    183,097      645,990
                      2017     601,663    245,286      846,949
      Ben Ash         2018     883,236         --      883,236
                      2017     718,601     10,000      728,601
      """
    #expect(
      try rows(table) == [
        "Ann Oak|2018|462,893|183,097|645,990", "|2017|601,663|245,286|846,949",
        "Ben Ash|2018|883,236|--|883,236", "|2017|718,601|10,000|728,601",
      ])
    #expect(try paths(table) == ["", "Year", "Salary ($)", "Bonus ($)", "Total ($)"])
  }

  @Test("years that end dates, and years alone, are labels")
  func yearsOfLabels() throws {
    let dates = try rows(
      """
                                       Shares      Price
      Balance, December 31,   2018      4,120      $9.10
      Balance, December 31,   2017      5,230      $8.75
      """)
    let notes = try rows(
      """
                                   2002         2001
      Senior notes due   2008    $ 5,000      $ 5,000
      Junior notes due   2011      2,500        2,500
      Total debt                 $ 7,500      $ 7,500
      """)
    #expect(notes[0] == "Senior notes due 2008|$ 5,000|$ 5,000")
    #expect(dates[0] == "Balance, December 31, 2018|4,120|$9.10")
    let alone = try rows(
      """
                              Operating    Capital
                    2018          4,120        910
                    2019          5,230        875
                    Total         9,350      1,785
      """)
    #expect(alone == ["2018|4,120|910", "2019|5,230|875", "Total|9,350|1,785"])
  }

  @Test("ranges of prices at the left edge are labels")
  func rangeLabels() throws {
    let found = try rows(
      """
      Range of Prices            Number    Price
      $2.75 - $6.74........     268,334    $4.75
      $12.21 - $115.70.....   1,350,055   $13.96
      """)
    #expect(found == ["$2.75 - $6.74|268,334|$4.75", "$12.21 - $115.70|1,350,055|$13.96"])
    let parted = try rows(
      """
      Range of Prices         Number    Price
      $ 3.11 -  21.63        268,334    $4.75
       21.75 -  27.75        350,055   $13.96
       40.63 - 118.56      1,350,055   $53.96
      """)
    #expect(
      parted == [
        "$ 3.11 - 21.63|268,334|$4.75", "21.75 - 27.75|350,055|$13.96",
        "40.63 - 118.56|1,350,055|$53.96",
      ])
  }

  @Test("a figure one space behind a long label is the first column's")
  func longLabels() throws {
    let found = try rows(
      """
                                       2013     2012
      Common stock                    2,000    1,800
      Accrued expenses                  415      417
      Total liabilities and equity   $2,415   $2,217
      Total liabilities of the parent $2,415  $2,217
      Shares issued under plan No. 12             17
      """)
    #expect(found[3] == "Total liabilities of the parent|$2,415|$2,217")
    #expect(found[4].hasPrefix("Shares issued under plan No. 12|"))
  }

  @Test("a dollar sign and a percent sign head two columns")
  func signHeaders() throws {
    let table = """
                       Year Ended June 30,       Change
                       -------------------   ---------------
                           2017       2016        $        %
      Hoists                683        813     (130)  (16.0)%
      Cranes              2,703      2,112      591     28.0%
      Total               3,386      2,925      461     15.8%
      """
    #expect(try rows(table)[0] == "Hoists|683|813|(130)|(16.0)%")
    #expect(try paths(table).suffix(2) == ["Change > $", "Change > %"])
  }

  @Test("a marker on a line of its own belongs to the label above it")
  func wrappedMarker() throws {
    let letter = try letter(
      """
                                        2013     2012
      Balance at December 31, 2011
        (1)                           $2,729   $4,287
        Additions                        584      330
      Balance at December 31, 2012    $3,313   $4,617
      """)
    let (table, text) = (try #require(letter.tables.first), letter.document.text)
    #expect(text.string(table.rows[0].label) == "Balance at December 31, 2011")
    #expect(table.rows[0].markers.map(text.string) == ["(1)"])
    #expect(table.rows.map(\.role).first == .data)
  }

  @Test("a header behind the head of the labels is that of the first column")
  func wideFirstHeader() throws {
    let paths = try paths(
      """
      (In thousands)       Software licenses   Subscriptions     Total
                           -----------------   -------------   -------
      Canada............              3,213           1,647      4,860
      Germany...........                  -             961        961
      """)
    #expect(paths == ["(In thousands)", "Software licenses", "Subscriptions", "Total"])
  }

  @Test("a line of a header flush right over its column covers no other")
  func flushRightLine() throws {
    let paths = try paths(
      """
                                  As
                          Previously                      As
                            Reported   Adjustment   Restated
                          ----------   ----------   --------
      Revenue                  5,836            -      5,836
      Cost of revenue          2,773          167      2,940
      """)
    #expect(paths == ["", "As Previously Reported", "Adjustment", "As Restated"])
  }

  @Test("a header centred over all columns covers them all")
  func centredSpan() throws {
    let paths = try paths(
      """
                                     December 31, 2006
                             Gross
                            Carrying    Accumulated
                             Amount     Amortization      Net
      Relationships         $5,065.2       $4,052.2    $1,013.0
      Technology             1,971.7        1,656.2       315.5
      """)
    #expect(
      paths.dropFirst() == [
        "December 31, 2006 > Gross Carrying Amount",
        "December 31, 2006 > Accumulated Amortization", "December 31, 2006 > Net",
      ])
  }
}
