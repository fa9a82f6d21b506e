import Crossfoot
import Testing

/// Every rule with the verdicts that it can give, each on a table of its own.
@Suite("Rules and their verdicts")
struct RuleVerdictsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let verdict: Verdict
    let rows: [String]
    var prose: [String] = []
    /// The figure that the check is about.
    let figure: String

    var testDescription: String { "\(rule.rawValue) \(verdict.rawValue) \(figure)" }
  }

  @Test(
    "a rule gives the verdict that the figures deserve",
    arguments: sums + shares + changes + prose + equals + suspects)
  func verdict(of example: Case) throws {
    let letter = try LetterFixture(table: example.rows, then: example.prose)
    let expected = "\(example.rule.rawValue) \(example.figure) \(example.verdict.rawValue)"
    #expect(letter.checks(example.rule).contains(expected))
    let findings = letter.audit.findings.count
    #expect(findings == (example.verdict.isLookedAt ? 1 : 0))
  }

  @Test("a suspect is said to stand beside totals that tie, which is all that is known")
  func suspectMessage() throws {
    let letter = try LetterFixture(table: RuleVerdictsTests.parts(slack: 2), then: [])
    let message = try #require(letter.audit.findings.first?.message)
    #expect(
      message.hasSuffix(
        "; rounding would explain it, but the totals beside it tie exactly"))
  }

  /// A table of two years with a total.
  private static func total(_ rule: Rule, _ verdict: Verdict, _ rows: [String], _ figure: String)
    -> Case
  {
    Case(rule: rule, verdict: verdict, rows: ["| 2020 | 2019"] + rows, figure: figure)
  }

  static let sums: [Case] = [
    total(
      .columnTotal, .exact,
      ["Nails | 1,250 | 1,130", "Screws | 2,145 | 1,904", "Total | 3,395 | 3,034"], "3,395"),
    total(
      .columnTotal, .rounding,
      ["Nails | 1,250 | 1,130", "Screws | 2,145 | 1,904", "Total | 3,396 | 3,034"], "3,396"),
    total(
      .columnTotal, .inconsistent,
      ["Nails | 1,250 | 1,130", "Screws | 2,145 | 1,904", "Total | 3,935 | 3,034"], "3,935"),
    // The other columns have the same total.
    total(
      .percentSums, .inconsistent,
      ["Nails | 54.1% | 41.2%", "Screws | 54.9 | 58.8", "Total | 100.0% | 100.0%"], "100.0%"),
    // A part that has grown too large is no average where the same lines are a sum in another year.
    total(
      .columnTotal, .inconsistent,
      ["Current | 55 | 81", "Not current | 3,780 | 406", "Total assets | 433 | 487"], "433"),
    total(
      .columnTotal, .notEntailed,
      ["Nails | [***] | 1,130", "Screws | 2,145 | 1,904", "Total | 3,395 | 3,034"], "3,395"),
    total(
      .columnTotal, .exact,
      ["Nails | — | 1,130", "Screws | 3,395 | 1,904", "Total | 3,395 | 3,034"], "3,034"),
    total(
      .subtotal, .exact,
      [
        "Nails | 1,250 | 1,130", "Screws | 2,145 | 1,904", "Total hardware | 3,395 | 3,034",
        "Tools | 905 | 870", "Total | 4,300 | 3,904",
      ], "3,395"),
    total(
      .subtotal, .inconsistent,
      [
        "Nails | 1,250 | 1,130", "Screws | 2,145 | 1,904", "Total hardware | 3,359 | 3,034",
        "Tools | 905 | 870", "Total | 4,300 | 3,904",
      ], "3,359"),
    total(
      .difference, .exact,
      ["Sales | 3,395 | 3,034", "Less: returns | 145 | 132", "Net sales | 3,250 | 2,902"], "3,250"),
    total(
      .rollForward, .exact,
      [
        "Balance at January 1 | 3,395 | 3,034", "Additions | 145 | 361",
        "Balance at December 31 | 3,540 | 3,395",
      ], "3,540"),
    Case(
      rule: .rowTotal, verdict: .exact,
      rows: [
        "| East | West | Total", "Nails | 1,250 | 1,130 | 2,380", "Screws | 2,145 | 1,904 | 4,049",
        "Hooks | 511 | 622 | 1,133",
      ], figure: "4,049"),
    Case(
      rule: .rowTotal, verdict: .inconsistent,
      rows: [
        "| East | West | Total", "Nails | 1,250 | 1,130 | 2,380", "Screws | 2,145 | 1,904 | 4,049",
        "Hooks | 511 | 622 | 1,133", "Rings | 715 | 233 | 984", "Bolts | 310 | 287 | 597",
      ], figure: "984"),
  ]

  static let shares: [Case] = [
    Case(
      rule: .percentOfTotal, verdict: .rounding,
      rows: [
        "| Sales | % of total", "Nails | 1,250 | 22.6%", "Screws | 2,145 | 38.7%",
        "Bolts | 453 | 8.2%", "Hooks | 1,692 | 30.5%", "Total | 5,540 | 100.0%",
      ], figure: "22.6%"),
    Case(
      rule: .percentSums, verdict: .exact,
      rows: [
        "| Sales | % of total", "Nails | 1,250 | 22.6%", "Screws | 2,145 | 38.7%",
        "Bolts | 453 | 8.2%", "Hooks | 1,692 | 30.5%", "Total | 5,540 | 100.0%",
      ], figure: "100.0%"),
    Case(
      rule: .ratio, verdict: .rounding,
      rows: [
        "| Sales | Stores | Sales a store", "East | 12,512 | 97 | 128.99",
        "West | 21,455 | 123 | 174.43", "North | 8,977 | 61 | 147.16",
        "South | 7,313 | 58 | 126.09",
      ], figure: "174.43"),
    Case(
      rule: .average, verdict: .rounding,
      rows: [
        "| East | West | North", "2018 | 12,512 | 9,707 | 4,411", "2019 | 21,455 | 12,301 | 6,002",
        "2020 | 8,977 | 6,104 | 7,114", "Average | 14,314.7 | 9,370.7 | 5,842.3",
      ], figure: "14,314.7"),
  ]

  static let changes: [Case] = [
    Case(
      rule: .percentChange, verdict: .rounding,
      rows: [
        "| 2020 | 2019 | Change", "Nails | 1,250 | 1,130 | 10.6%", "Screws | 2,145 | 1,904 | 12.7%",
        "Bolts | 310 | 287 | 8.0%", "Hooks | 511 | 622 | (17.8)%",
      ], figure: "12.7%"),
    Case(
      rule: .rollForward, verdict: .exact,
      rows: [
        "| 2020 | 2019", "Balance, beginning of year | 3,395 | 3,034", "Additions | 145 | 361",
        "Balance, end of year | 3,540 | 3,395",
      ], figure: "3,395"),
  ]

  static let prose: [Case] = [
    Case(
      rule: .groupSum, verdict: .exact, rows: holders,
      prose: [
        "We treat (1) and (2) as groups. Combined, they hold 27.75% and 31.15%, respectively."
      ],
      figure: "31.15%"),
    Case(
      rule: .groupSum, verdict: .inconsistent, rows: holders,
      prose: [
        "We treat (1), (2) and (3) as groups. Combined, they hold 27.75%, 31.51% and 10.01%, "
          + "respectively."
      ], figure: "31.51%"),
    Case(
      rule: .proseTotal, verdict: .rounding, rows: ["Nails | 1,250", "Screws | 2,145"],
      prose: ["Revenue increased by $1.7 million, or 7.5%, to $24.4 million in 2019."],
      figure: "7.5%"),
    Case(
      rule: .proseTotal, verdict: .inconsistent, rows: ["Nails | 1,250", "Screws | 2,145"],
      prose: ["Revenue increased by $1.7 million, or 9.5%, to $24.4 million in 2019."],
      figure: "9.5%"),
    Case(
      rule: .proseTotal, verdict: .exact, rows: ["Nails | 1,250", "Screws | 2,145"],
      prose: ["We closed 34 of the total of 136 stores, or 25.0%, in that year."],
      figure: "25.0%"),
    Case(
      rule: .proseTotal, verdict: .rounding, rows: ["Nails | 1,250", "Screws | 2,145"],
      prose: ["The fees were $3.2 million, or 14.0%, of our total revenue of $22.9 million."],
      figure: "14.0%"),
    Case(
      rule: .proseTotal, verdict: .inconsistent, rows: ["Nails | 1,250", "Screws | 2,145"],
      prose: ["The fees were $3.2 million, or 41.0%, of our total revenue of $22.9 million."],
      figure: "41.0%"),
  ]

  static let equals: [Case] = [
    Case(
      rule: .sameFigure, verdict: .exact, rows: stakes,
      prose: ["At that date they held 25.17% of the voting stakes."], figure: "25.17%"),
    Case(
      rule: .sameFigure, verdict: .rounding, rows: stakes,
      prose: ["At that date they held 25.2% of the voting stakes."], figure: "25.2%"),
    Case(
      rule: .sameFigure, verdict: .contextDiffers, rows: stakes,
      prose: ["At June 30, 2019 they held 31.40% of the voting stakes."], figure: "31.40%"),
    Case(
      rule: .sameFigure, verdict: .inconsistent, rows: stakes,
      prose: ["As the table above shows, their voting stakes were 25.71% in total."],
      figure: "25.71%"),
    Case(
      rule: .groupCount, verdict: .exact,
      rows: [
        "Name | Shares | Percent", "Ann Archer | 4,409 | *", "Bert Baker, Jr. | 18,986 | 1.3%",
        "Directors and officers as a group (2 persons) | 23,395 | 1.6%",
      ], figure: "2"),
    Case(
      rule: .groupCount, verdict: .notEntailed,
      rows: [
        "Name | Shares | Percent", "Ann Archer | 4,409 | *", "Bert Baker, Jr. | 18,986 | 1.3%",
        "Directors and officers as a group (3 persons) | 23,611 | 1.6%",
      ], figure: "3"),
    Case(
      rule: .groupCount, verdict: .contextDiffers,
      rows: [
        "Name | Shares | Percent", "Ann Archer | 4,409 | *", "Bert Baker, Jr. | 18,986 | 1.3%",
        "Carl Cooper | 2,011 | *", "Directors and officers as a group (2 persons) | 25,406 | 1.6%",
      ], figure: "2"),
  ]

  private static let stakes = [
    "Holder | Economic stake (%) | Voting stake (%)", "North Fund | 10.50% | 11.50%",
    "South Fund | 4.25% | 5.25%", "East Trust | 7.31% | 8.42%", "Total | 22.06% | 25.17%",
  ]

  /// Ten parts in each of five columns; the last total is off by `slack`.
  private static func parts(
    slack: Int, header: String = "| North | East | South | West | Abroad"
  ) -> [String] {
    var sums = [0, 0, 0, 0, 0]
    var rows = [header]
    for row in 0..<10 {
      let figures = sums.indices.map { 1_000 + (row * 371 + $0 * 1_137 + row * row * 13) % 7_919 }
      for column in sums.indices { sums[column] += figures[column] }
      rows.append("Store \(row) | " + figures.map(String.init).joined(separator: " | "))
    }
    sums[4] += slack
    return rows + ["Total | " + sums.map(String.init).joined(separator: " | ")]
  }

  static let suspects: [Case] = [
    Case(rule: .columnTotal, verdict: .exact, rows: parts(slack: 0), figure: total(slack: 0)),
    Case(rule: .columnTotal, verdict: .suspect, rows: parts(slack: 2), figure: total(slack: 2)),
    // What is translated for the reader's convenience is rounded figure by figure.
    Case(
      rule: .columnTotal, verdict: .rounding,
      rows: parts(slack: 2, header: "| 2020 RMB | 2021 RMB | 2022 RMB | 2023 RMB | 2023 US$"),
      figure: total(slack: 2)),
    // A letter that says its figures are rounded is believed.
    Case(
      rule: .columnTotal, verdict: .rounding, rows: parts(slack: 2),
      prose: ["Amounts may not add because of rounding."], figure: total(slack: 2)),
    Case(
      rule: .columnTotal, verdict: .inconsistent, rows: parts(slack: 90), figure: total(slack: 90)),
  ]

  private static func total(slack: Int) -> String {
    parts(slack: slack).last?.split(separator: " ").last.map(String.init) ?? ""
  }

  private static let holders = [
    "Holder | Voting interest (%)", "Alder (1) | 15.91%", "Birch (1) | 11.84%",
    "Cedar (2) | 17.14%", "Dogwood (2) | 14.01%", "Elm (3) | 6.66%", "Fir (3) | 3.35%",
    "Total | 68.91%",
  ]
}

extension Verdict {
  /// Whether it makes a finding.
  fileprivate var isLookedAt: Bool {
    self == .inconsistent || self == .suspect || self == .contextDiffers
  }
}
