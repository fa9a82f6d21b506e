import Crossfoot
import Testing

@Suite("TableStage")
struct TableStageTests {
  @Test("a column of short figures with minus signs holds figures, one of brackets markers")
  func minusSigns() throws {
    let letter = try LetterFixture(table: [
      "| Cost | Losses | Value | Note",
      "Bonds | 8,085 | -35 | 8,050 | (1)",
      "Notes | 4,670 | -100 | 4,570 | (2)",
      "Total | 12,755 | -135 | 12,620 | (3)",
    ])
    let table = try #require(letter.tables.first)
    let losses = (0..<3).map { table.cell(row: $0, column: 2).figure }
    #expect(losses == [-35, -100, -135].map { Figure(digits: $0, decimals: 0) })
    #expect((0..<3).allSatisfy { table.cell(row: $0, column: 4).status == .text })
  }

  @Test("stacked headers are joined, spanning headers are levels")
  func headers() throws {
    let letter = try LetterFixture(
      table: [
        "| Stake in Alder Co. | | Stake in Birch Co. | |",
        "| Economic | Voting | Economic | Voting |",
        "Holder | stake (%) | stake (%) | stake (%) | stake (%)",
        "North Fund (1) | 10.5% | 11.5% | * | 2.5%",
        "South Fund (1) | 4.25% | 5.25% | 1.0% | *",
        "Total | 14.75% | 16.75% | 1.0% | 2.5%",
      ], then: ["* Less than 0.05%"])
    let table = try #require(letter.tables.first)
    #expect(table.headerRows == 3)
    #expect(letter.path(0) == "Holder")
    #expect(letter.path(1) == "Stake in Alder Co. > Economic stake (%)")
    #expect(letter.path(4) == "Stake in Birch Co. > Voting stake (%)")
    #expect(table.columns.dropFirst().allSatisfy { $0.unit == .percent })
    #expect(table.cell(row: 0, column: 3).status == .bounded)
    #expect(table.cell(row: 0, column: 3).figure == Figure(digits: 5, decimals: 2))
    #expect(table.rows.map(\.role) == [.data, .data, .total])
    #expect(letter.document.text.string(table.rows[0].label) == "North Fund")
    #expect(letter.document.text.string(table.rows[0].markers[0]) == "(1)")
  }

  @Test("signs in cells of their own are joined with their figures")
  func splitFigures() throws {
    let letter = try LetterFixture(table: [
      "| | 2019 | | | 2018 |",
      "Net loss | $ | (1,204 | ) | $ | (987 | )",
      "Margin | | 12.4 | % | | n/m |",
      "Other | | 3 | | | 4 |",
    ])
    let table = try #require(letter.tables.first)
    #expect(table.columns.count == 3)
    #expect(table.cell(row: 0, column: 1).dump(in: letter.document.text) == "-1204 USD")
    #expect(table.cell(row: 0, column: 2).dump(in: letter.document.text) == "-987 USD")
    #expect(table.cell(row: 1, column: 1).dump(in: letter.document.text) == "12.4 percent")
  }

  @Test(
    "text set out in a grid becomes paragraphs, cells in reading order",
    arguments: [
      (["Re: | Alder Co.", "| File No. 001-12345"], ["Re: Alder Co.", "File No. 001-12345"]),
      (
        ["1. | Please explain the change.", "2. | Please revise."],
        ["1. Please explain the change.", "2. Please revise."]
      ),
      (["By: | /s/ Ann Oak", "Name: | Ann Oak"], ["By: /s/ Ann Oak", "Name: Ann Oak"]),
    ])
  func layout(rows: [String], expected: [String]) throws {
    let letter = try LetterFixture(table: rows)
    #expect(letter.tables.isEmpty)
    let paragraphs = letter.document.blocks.compactMap { block -> String? in
      guard case .paragraph(let paragraph) = block else { return nil }
      return letter.document.text.string(paragraph.text)
    }
    #expect(paragraphs.dropFirst() == expected[...])
  }

  @Test("brackets that are part of a label are no markers")
  func labels() throws {
    let letter = try LetterFixture(table: [
      "| 2020 | 2019", "Income (loss) | 5 | (6)", "Fees (1.5%) | 7 | 8", "Other (a)(2) | 9 | 10",
    ])
    let table = try #require(letter.tables.first)
    #expect(
      table.rows.map { letter.document.text.string($0.label) } == [
        "Income (loss)", "Fees (1.5%)", "Other",
      ])
    #expect(table.rows.map(\.markers.count) == [0, 0, 2])
  }

  @Test(
    "a label that goes on in the next row is one label, a heading is a row of its own",
    arguments: [
      (
        ["Total selling, general and | |", "administrative expenses | 1,204 | 1,130"],
        ["data Total selling, general and administrative expenses"]
      ),
      (["Expenses: | |", "rent | 1,204 | 1,130"], ["section Expenses", "data rent"]),
      (["Expenses | |", "Rent | 1,204 | 1,130"], ["section Expenses", "data Rent"]),
      (
        ["Expenses | |", "rent | 1,204 | 1,130", "wages | 2,145 | 1,904"],
        ["section Expenses", "data rent", "data wages"]
      ),
      (["Expenses | |", "a. Rent | 1,204 | 1,130"], ["section Expenses", "data a. Rent"]),
    ])
  func wrappedLabels(rows: [String], expected: [String]) throws {
    let letter = try LetterFixture(
      table: ["| 2020 | 2019", "Sales | 5,110 | 4,870"] + rows + ["Other | 45 | 38"])
    let table = try #require(letter.tables.first)
    let labels = table.rows.map { row in
      let label = letter.document.text.string(row.label)
      let isSum = row.role == .total || row.role == .subtotal
      return
        "\(isSum ? "data" : row.role.rawValue) \(label.hasSuffix(":") ? String(label.dropLast()) : label)"
    }
    #expect(labels == ["data Sales"] + expected + ["data Other"])
  }

  @Test(
    "the scale is found wherever the letter says it",
    arguments: [
      (["(in thousands) | 2020 | 2019", "Sales | 1 | 2", "Costs | 3 | 4"], 1_000),
      (
        [
          "Results of the segment", "| 2020 | 2019", "| (in millions) |", "Sales | 1 | 2",
          "Costs | 3 | 4",
        ], 1_000_000
      ),
      (["RMB'000 | 2020 | 2019", "Sales | 1 | 2", "Costs | 3 | 4"], 1_000),
    ])
  func scale(rows: [String], factor: Int) throws {
    let letter = try LetterFixture(table: rows)
    #expect(letter.tables.first?.scale?.factor == factor)
  }

  @Test("every cell keeps its way back to the file")
  func sources() throws {
    let text = "Dear Sir:\n\nA\t$\t1,250\nB\t$\t2,250\nTotal\t$\t3,500\n"
    let letter = try LetterFixture(text)
    let table = try #require(letter.tables.first)
    let bytes = Array(text.utf8)
    for cell in table.cells {
      let source = cell.source(in: letter.document.text)
      let slice = bytes[Int(source.lowerBound)..<Int(source.upperBound)]
      #expect(String(decoding: slice, as: UTF8.self).first == "$")
    }
  }

  @Test(
    "a table that goes on without headers has those of the one right above it, a wider one none")
  func continued() throws {
    let head = ["| 2019 | 2018", "Hoists | 1,204 | 987", "Cranes | 804 | 687"]
    let first = LetterFixture.lines(of: head)
    for (row, path) in [("Lifts | 20 | 16", "2019"), ("Lifts | 20 | 16 | 4", "")] {
      let more = LetterFixture.lines(of: [row, row.replacing("Lifts", with: "Trams")])
      let letter = try LetterFixture(
        "Dear Sir:\n\n\(first)\n\n                 2\n<PAGE>\n\n\(more)\n\nYours truly,\n")
      #expect(letter.tables.count == 2)
      let column = try #require(letter.tables.last).columns[1]
      #expect(column.path.map(letter.document.text.string).joined() == path)
    }
  }
}
