import Crossfoot
import Testing

@Suite("RepeatedFigures")
struct RepeatedFiguresTests {
  private static let statement = [
    "(in thousands) | Year ended December 31, 2019 | Year ended December 31, 2018",
    "Net sales | 24,412 | 22,704", "Cost of sales | 18,103 | 16,918",
    "Salaries | 2,115 | 2,034", "Rents | 1,089 | 772", "Operating income | 3,105 | 2,980",
    "Net income | 1,934 | 1,871",
  ]

  private func verdicts(_ second: [String], first: [String] = statement) throws -> [String] {
    let letter = try LetterFixture(tables: [first, second])
    #expect(letter.errors.isEmpty)
    return letter.checks(.sameFigure).map { String($0.dropFirst("same-figure ".count)) }
  }

  @Test("the same name and the same period: the same figure, each in its own unit")
  func ties() throws {
    let extract = [
      "(in millions) | Year ended December 31, 2019 | Year ended December 31, 2018",
      "Net sales | 24.41 | 22.70", "Operating income | 3.105 | 2.980",
    ]
    #expect(
      try verdicts(extract)
        == ["24.41 rounding", "22.70 rounding", "3.105 exact", "2.980 exact"])
  }

  @Test(
    "what another period, another name or a place of its own gives is not compared",
    arguments: [
      ["(in thousands) | Six months ended June 30, 2019", "Net sales | 24,412", "Rents | 510"],
      ["(in thousands) | Year ended December 31, 2017", "Net sales | 24,412", "Rents | 1,089"],
      ["(in thousands) | Year ended December 31, 2019", "Net purchases | 24,412", "Wages | 2,115"],
      // The label comes twice in the table.
      [
        "(in thousands) | Year ended December 31, 2019", "Net sales | 24,412", "Net sales | 24,412",
        "Wages | 811",
      ],
      // A percentage is no amount.
      ["| Year ended December 31, 2019", "Net sales | 24,412%", "Wages | 8.1%"],
      // Too few digits to be no luck.
      ["(in thousands) | Year ended December 31, 2018", "Rents | 772", "Wages | 811"],
    ])
  func others(rows: [String]) throws {
    #expect(try verdicts(rows).isEmpty)
  }

  @Test("figures that differ by right say nothing")
  func segments() throws {
    let segment = RepeatedFiguresTests.statement.map {
      $0.replacing("24,412", with: "14,412").replacing("3,105", with: "1,610")
    }
    #expect(try verdicts(segment).allSatisfy { $0.hasSuffix("exact") })
  }

  @Test(
    "one slip among many ties is worth knowing, but not where a basis of its own explains it",
    arguments: [
      ("1,871", "1,817", "Year ended December 31, 2018", true),
      ("16,918", "15,442", "Year ended December 31, 2018", false),
    ])
  func slip(old: String, new: String, header: String, isFound: Bool) throws {
    let copy = RepeatedFiguresTests.statement.map { $0.replacing(old, with: new) }
    let letter = try LetterFixture(tables: [RepeatedFiguresTests.statement, copy])
    let infos = letter.audit.findings.filter { $0.severity == .info }
    #expect(infos.count == (isFound ? 1 : 0))
    #expect(letter.audit.findings.count == infos.count)
    let restated = ["(as restated, in thousands) " + copy[0].drop { $0 != "|" }] + copy.dropFirst()
    let other = try LetterFixture(tables: [RepeatedFiguresTests.statement, restated])
    #expect(other.audit.findings.isEmpty)
  }
}
