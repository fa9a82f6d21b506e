import Crossfoot
import Testing

@Suite("BracketPairs")
struct BracketPairsTests {
  private func letter(_ figures: [String]) throws -> LetterFixture {
    let labels = ["Asia", "Europe", "Americas", "Africa", "Total"]
    let lines = zip(labels, figures).map { label, figure in
      label + String(repeating: " ", count: 36 - label.count - figure.count) + figure
    }
    let rule = String(repeating: " ", count: 24) + "------------"
    return try LetterFixture(
      "Dear Sir:\n\nEmployees by region:\n\n" + String(repeating: " ", count: 25) + "Employees\n"
        + ([rule] + lines.dropLast() + [rule] + lines.suffix(1)).joined(separator: "\n")
        + "\n\nYours truly,\n")
  }

  @Test("figures with another in brackets stand in two columns in all rows, however wide they are")
  func columns() throws {
    let percent = try letter(["70 (35%)", "75 (37%)", "15 (7%)", "41 (20%)", "201 (100%)"])
    #expect(percent.errors.isEmpty)
    #expect(percent.tables[0].cell(row: 2, column: 1).figure.value == Decimal(15))
    #expect(percent.tables[0].cell(row: 2, column: 2).figure.value == Decimal(-7))
    let counts = try letter(["52 (104)", "79 (158)", "5 (10)", "123 (246)", "259 (518)"])
    #expect(counts.errors.isEmpty)
    #expect(counts.tables[0].cell(row: 2, column: 1).figure.value == Decimal(5))
  }

  @Test("the total of the first figures is an error where it is wrong")
  func wrongTotal() throws {
    let letter = try letter(["70 (35%)", "75 (37%)", "15 (7%)", "41 (20%)", "210 (100%)"])
    #expect(letter.errors.count == 1)
  }
}
