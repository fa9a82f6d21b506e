import Crossfoot
import Testing

/// Tables of plain text whose columns, headers and labels only spaces and rules part.
@Suite("Headers and labels of aligned tables")
struct AlignedHeaderTests {
  private func table(_ lines: String) throws -> (table: Table, text: TextStore) {
    let letter = try LetterFixture(
      "Dear Sir:\n\n<TABLE>\n<CAPTION>\n\(lines)\n</TABLE>\n\nTruly.\n")
    return (try #require(letter.tables.first), letter.document.text)
  }

  private func paths(_ lines: String) throws -> [String] {
    let (table, text) = try table(lines)
    return table.columns.dropFirst().map { $0.path.map(text.string).joined(separator: " > ") }
  }

  private func labels(_ lines: String) throws -> [String] {
    let (table, text) = try table(lines)
    return table.rows.map { text.string($0.label) }
  }

  @Test("figures that a single space parts stand in columns of their own")
  func fullColumns() throws {
    let (table, text) = try table(
      """
                                   1993       1992       1991     1990
      <S>                       <C>        <C>        <C>        <C>
      Hoists................... $1,737,414 $  531,378 $(121,564) $ --
      Cranes...................    444,050    148,197     (2,845) 727
      Lifts, net...............  2,147,228 1,636,925    (124,902)  12
      """)
    #expect(table.columns.count == 5)
    let cells = (1...4).map { text.string(table.cell(row: 0, column: $0).text) }
    #expect(cells == ["$1,737,414", "$ 531,378", "$(121,564)", "$ --"])
    #expect(text.string(table.cell(row: 2, column: 2).text) == "1,636,925")
  }

  @Test(
    "a fraction, a range and a marker stay with their figure",
    arguments: [
      ("7 1/2", nil), ("2 - 5", nil), ("612 (4)", nil), ("12.5 %", nil), ("$ 4,120", nil),
      ("1,204 987", ["1,204", "987"]), ("541 -- (12)", ["541", "-- (12)"]),
      ("$ 5 $ 6", ["$ 5", "$ 6"]), ("(44 ) 12 %", ["(44 )", "12 %"]),
      ("12 34 $", ["12", "34", "$"]), ("(56) $", ["(56)", "$"]), ("$ (5) $", ["$ (5)", "$"]),
      ("(5)", nil), ("(5) 612", nil), ("$ 23.50-$ 38.25", nil),
      ("541 -- 2,187", ["541", "--", "2,187"]),
    ] as [(String, [String]?)])
  func figureRuns(run: String, expected: [String]?) {
    let bytes = Array(run.utf8)
    let found = FigureRun.split(0..<bytes.count, of: bytes.span)
    let texts = found?.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(texts == expected)
  }

  @Test("headers over rules that a single space parts are parted as the rules are")
  func partedHeaders() throws {
    let paths = try paths(
      """
                             DEDUCTIONS
                  BALANCE  ---------------------- BALANCE
                 BEGINNING AMOUNTS     AMOUNTS    END OF
      NAME        OF YEAR  COLLECTED WRITTEN OFF   YEAR
      ---------- --------- --------- ------------ -------
      <S>        <C>       <C>       <C>          <C>
      A. Oak....   $  118    $  (18)     $   (2)    $  98
      B. Ash....      545      (105)         --       440
      C. Elm....      913       (13)         --       900
      """)
    #expect(paths[1] == "DEDUCTIONS > AMOUNTS COLLECTED")
    #expect(paths[2] == "DEDUCTIONS > AMOUNTS WRITTEN OFF")
    #expect(paths[3] == "BALANCE END OF YEAR")
  }

  @Test("two lines that are centred over one rule cover the same columns")
  func stackedSpans() throws {
    let paths = try paths(
      """
                               Fourth Quarter
                                 Net Income
                      ------------------------------
                         2001       2000      Change
                      ---------- ---------- --------
      <S>             <C>        <C>        <C>
      Hoists             $(297)      $410     $(707)
      Cranes               (58)        56      (114)
      """)
    #expect(
      paths == [
        "Fourth Quarter > Net Income > 2001", "Fourth Quarter > Net Income > 2000",
        "Fourth Quarter > Net Income > Change",
      ])
  }

  @Test("a year over a rule covers the columns that the rule covers")
  func yearsOverRules() throws {
    let paths = try paths(
      """
                             2000                  1999
                      ------------------    ------------------
                      NON-U.S.     U.S.     NON-U.S.     U.S.
                      --------   -------    --------   -------
      <S>             <C>        <C>        <C>        <C>
      Obligations     $ 63,518  $157,587    $ 84,110  $144,588
      Assets            91,888   171,106      32,571   259,468
      """)
    #expect(paths == ["2000 > NON-U.S.", "2000 > U.S.", "1999 > NON-U.S.", "1999 > U.S."])
  }

  @Test("a column of texts stands below its rule")
  func textColumns() throws {
    let (table, text) = try table(
      """
      NAME               POSITION                  AGE
      ----               --------                  ---
      <S>                <C>                       <C>
      Ann Oak            Chief Executive           44
      Ben Ash            Secretary                 58
      Cora Elm           Controller                39
      """)
    #expect(
      table.columns.map { $0.path.map(text.string) } == [["NAME"], ["POSITION"], ["AGE"]])
    #expect(text.string(table.cell(row: 1, column: 1).text) == "Secretary")
  }

  @Test("a label that had no room goes on in the lines indented below it")
  func wrappedLabels() throws {
    let labels = try labels(
      """
                                           1993       1992
      <S>                               <C>        <C>
      Hoist Management and Related
        Services........................   4,120      3,985
      Crane Hire, Repair and
        Services........................     612        440
      Per share
        Primary.........................     1.2        1.1
      """)
    #expect(
      labels == [
        "Hoist Management and Related Services", "Crane Hire, Repair and Services", "Per share",
        "Primary",
      ])
  }

  @Test("a marker behind a label makes no column")
  func markers() throws {
    let (table, text) = try table(
      """
                                1993       1992       1991
      <S>                    <C>        <C>        <C>
      Hourly costs  (4)
        Earnings             $ 19.10    $ 18.44    $ 17.77
        Benefits               17.97      14.12      13.21
      Other  (5)                1.20       1.10       1.00
      """)
    #expect(table.columns.count == 4)
    #expect(
      table.rows.map { text.string($0.label) } == ["Hourly costs", "Earnings", "Benefits", "Other"])
    #expect(table.rows.map(\.markers.count) == [1, 0, 0, 1])
  }

  @Test("a total that holds what stands in the total column alone is no sum of the other columns")
  func loneTotals() throws {
    let letter = try LetterFixture(table: [
      "| North | South | Total", "Hoists | 165 | 20 | 185", "Cranes | 16 | 125 | 141",
      "Lifts | 30 | 40 | 70", "Settlement | | | 125", "Total items | 211 | 185 | 521",
    ])
    #expect(letter.errors.isEmpty)
  }

  @Test(
    "a label that breaks off before a date goes on with it, unless several dates stand below it")
  func periodLabel() throws {
    let wrapped = try labels(
      """
                            2019       2018
      <S>                    <C>        <C>
      Year ended
      June 30,
      2019                   120        110
      Other                  130        112
      """)
    #expect(wrapped == ["Year ended June 30, 2019", "Other"])
    let list = try labels(
      """
                            2019       2018
      <S>                    <C>        <C>
      Year ended
      June 30, 2019          120        110
      June 30, 2018          130        112
      """)
    #expect(list == ["Year ended", "June 30, 2019", "June 30, 2018"])
  }
}
