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
}
