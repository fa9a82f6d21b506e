import Crossfoot
import Testing

@Suite("FigureStyle")
struct FigureStyleTests {
  @Test(
    "figures are read in another way where all of a table are written so",
    arguments: [
      (["1 250", "2 145 300", "310", "(3 705)"], ["1250", "2145300", "310", "-3705"]),
      (["1 250,5", "2 145,25", "0,75", "12"], ["1250.5", "2145.25", "0.75", "12"]),
      (["1.250,50", "2.145", "31,05", "3.705,00"], ["1250.5", "2145", "31.05", "3705"]),
      (
        ["1.250.000", "2.145.300", "1.310.200", "705.000"],
        ["1250000", "2145300", "1310200", "705000"]
      ),
      (["1'250", "2'145.5", "310", "€ 3'705"], ["1250", "2145.5", "310", "3705"]),
      (["12,5%", "1,25%", "0,105%", "3,5%"], ["12.5", "1.25", "0.105", "3.5"]),
    ])
  func foreign(cells: [String], values: [String]) throws {
    #expect(try figures(cells) == values)
  }

  @Test(
    "and as usual where they do not agree, or nothing tells",
    arguments: [
      (["1,250", "2,145", "310", "3,705"], ["1250", "2145", "310", "3705"]),
      (["1.250", "2.145", "0.310", "3.705"], ["1.25", "2.145", "0.31", "3.705"]),
      (["1 250", "2 145", "3,705", "310"], ["text", "text", "3705", "310"]),
      (["12,5", "1,25", "0,5", "1,250.5"], ["text", "text", "text", "1250.5"]),
      (["1 250", "2 145", "12500", "3 705"], ["text", "text", "12500", "text"]),
      (["1 250", "2 145", "310", "12"], ["text", "text", "310", "12"]),
    ])
  func usual(cells: [String], values: [String]) throws {
    #expect(try figures(cells) == values)
  }

  /// The figures of a column of `cells` beside one of plain figures.
  private func figures(_ cells: [String]) throws -> [String] {
    let letter = try LetterFixture(
      table: ["Item | First | Second"] + cells.map { "Nails | \($0) | 7" })
    let table = try #require(letter.tables.first)
    return table.rows.indices.map { row in
      let cell = table.cell(row: row, column: 1)
      return cell.status == .number ? cell.figure.value.description : "text"
    }
  }
}
