import Crossfoot
import Testing

/// Sums of groups in the words of many authors: whatever stands around them, each figure ties; one that is
/// wrong is named, and no other.
@Suite("GroupWordings")
struct GroupWordingsTests {
  /// How the rows of the three groups are marked.
  enum Marks: CaseIterable {
    case numbers, letters, symbols

    fileprivate var texts: [String] {
      switch self {
      case .numbers: [" (1)", " (2)", " (3)"]
      case .letters: [" (a)", " (b)", " (c)"]
      case .symbols: ["*", "†", "‡"]
      }
    }
  }

  struct Wording: CustomTestStringConvertible {
    var marks = Marks.numbers
    var prose: String

    var testDescription: String { prose }

    /// The percentages, and the texts before and behind each.
    var figures: [Range<String.Index>] {
      var found: [Range<String.Index>] = []
      var start = prose.startIndex
      while let end = prose[start...].firstIndex(of: "%") {
        let first = prose[..<end].lastIndex { !$0.isNumber && $0 != "." }
        found.append((first.map(prose.index(after:)) ?? prose.startIndex)..<end)
        start = prose.index(after: end)
      }
      return found
    }
  }

  private static func table(_ marks: Marks) -> [String] {
    let texts = marks.texts
    return [
      "| Stake in Alder Co. | | Stake in Birch Co. | |",
      "| Economic | Voting | Economic | Voting |",
      "Holder | stake (%) | stake (%) | stake (%) | stake (%)",
      "North Fund\(texts[0]) | 10.50% | 11.50% | 1.10% | 2.51%",
      "South Fund\(texts[0]) | 4.25% | 5.25% | 1.23% | 3.17%",
      "East Trust\(texts[1]) | 7.31% | 8.42% | 2.05% | 1.33%",
      "West Trust\(texts[1]) | 3.14% | 2.71% | 0.55% | 0.47%",
      "Ann Oak\(texts[2]) | 6.66% | 5.43% | 3.21% | 4.14%",
      "Ben Elm\(texts[2]) | 0.18% | 0.37% | 0.12% | 0.53%",
      "Total | 32.04% | 33.68% | 8.26% | 12.15%",
    ]
  }

  static let wordings: [Wording] = [
    Wording(
      prose:
        "The two holders marked (2) hold in aggregate 10.45% of the economic and 11.13% "
        + "of the voting stakes in Alder Co."),
    Wording(
      prose:
        "As a group, the holders marked (1) own 14.75% of the economic interest and "
        + "16.75% of the votes of Alder; those marked (2) own 10.45% and 11.13%, "
        + "respectively."),
    Wording(
      prose:
        "The economic stakes in Alder of the groups (1), (2) and (3) amount, "
        + "respectively, to 14.75%, 10.45% and 6.84%."),
    Wording(
      prose:
        "Respectively, the groups (2), (3) and (1) have combined voting stakes in Alder "
        + "Co. of 11.13%, 5.80% and 16.75%."),
    Wording(
      prose:
        "16.75% of the voting stakes in Alder is held collectively by the holders "
        + "marked (1), 11.13% by the holders marked (2) and 5.80% by the holders marked "
        + "(3)."),
    Wording(
      prose:
        "The persons identified in footnote (1) collectively control 16.75% of the "
        + "votes of Alder and 5.68% of the votes of Birch."),
    Wording(
      prose:
        "The persons in footnote 2 together control 11.13% of the votes of Alder and "
        + "1.80% of the votes of Birch."),
    Wording(
      prose:
        "Holders (1) and (2), taken together, hold 27.88% of the voting stakes in Alder "
        + "Co. and 7.48% of those in Birch Co."),
    Wording(
      marks: .letters,
      prose:
        "The holders denoted by the letter a hold 14.75% of the economic stakes and "
        + "16.75% of the voting stakes in Alder in aggregate, and those denoted by the "
        + "letter b 10.45% and 11.13%."),
    Wording(
      marks: .symbols,
      prose:
        "The holders marked with an asterisk have an aggregate of 14.75% of the "
        + "economic and 16.75% of the voting stakes in Alder; those with a dagger have "
        + "10.45% and 11.13%."),
    Wording(
      prose:
        "Combined economic stakes in Birch were 2.33% for group (1), 2.60% for group "
        + "(2) and 3.33% for group (3)."),
    Wording(
      prose:
        "The voting stakes in Alder and Birch held by the two holders marked (3), who "
        + "are married, are 5.80% and 4.67% in total."),
    Wording(
      prose:
        "In the case of the holders marked (1), the aggregate voting stake is 16.75% in "
        + "Alder and 5.68% in Birch; in the case of those marked (2), 11.13% and 1.80%; "
        + "and in the case of those marked (3), 5.80% and 4.67%."),
    Wording(
      prose:
        "Of the voting stakes in Alder, (1) held 16.75%, (2) held 11.13% and (3) held "
        + "5.80%, each on a combined basis."),
    Wording(
      prose:
        "We have marked with (1) the holders managed by North Partners. Together they "
        + "hold 14.75% of the economic stakes in Alder and 2.33% of those in Birch."),
    Wording(
      prose:
        "We believe that groups (1) to (3) hold 14.75%, 10.45% and 6.84% of the "
        + "economic stakes in Alder and 2.33%, 2.60% and 3.33% of those in Birch in the "
        + "aggregate."),
    Wording(
      prose:
        "The aggregate economic and voting stakes in Alder Co. were 14.75% and 16.75% "
        + "for holders (1), 10.45% and 11.13% for holders (2), and 6.84% and 5.80% for "
        + "holders (3)."),
    Wording(
      prose:
        "Adding up the stakes of the holders marked (3) gives 6.84%, 5.80%, 3.33% and "
        + "4.67%, in the order of the columns."),
    Wording(
      prose:
        "The aggregate voting interests in Birch and Alder of group (1) were 5.68% and "
        + "16.75%, respectively, of group (2) 1.80% and 11.13%, respectively, and of "
        + "group (3) 4.67% and 5.80%, respectively."),
    Wording(
      prose:
        "The holders with the footnote (1) and the holders with the footnote (2) "
        + "jointly own 14.75% and 10.45%, respectively, of the economic stakes in Alder "
        + "Co."),
    Wording(
      marks: .letters,
      prose:
        "Holders (a), (b) and (c) had, in the order given, voting stakes in Alder Co. "
        + "of 16.75%, 11.13% and 5.80% in aggregate, and in Birch Co. of 5.68%, 1.80% and "
        + "4.67%."),
    Wording(
      prose:
        "Group 1 and Group 2 hold combined voting stakes of 16.75% and 11.13% in Alder."),
    Wording(
      prose:
        "The combined interests of the two holders marked (2) in Alder were 10.45% "
        + "(economic) and 11.13% (voting)."),
    Wording(
      prose:
        "North Fund and South Fund, which are both marked (1), together hold 14.75% of "
        + "the economic stakes in Alder Co., and 16.75% of the votes."),
  ]

  private func checks(_ wording: Wording) throws -> [String] {
    try LetterFixture(table: GroupWordingsTests.table(wording.marks), then: [wording.prose])
      .checks(.groupSum)
  }

  @Test("every figure ties with the sum of its rows", arguments: wordings)
  func ties(_ wording: Wording) throws {
    let checks = try checks(wording)
    #expect(checks.count == wording.figures.count)
    #expect(checks.allSatisfy { $0.hasSuffix(" exact") })
  }

  @Test("a figure with two digits exchanged is the only error", arguments: wordings)
  func slips(_ wording: Wording) throws {
    for figure in wording.figures {
      var digits = Array(wording.prose[figure])
      let places = digits.indices.filter { digits[$0].isNumber }
      let pairs = zip(places, places.dropFirst()).filter { digits[$0] != digits[$1] }
      guard let (left, right) = pairs.last else { continue }
      digits.swapAt(left, right)
      var wrong = wording
      wrong.prose.replaceSubrange(figure, with: digits)
      let missed = try checks(wrong).filter { $0.hasSuffix(" inconsistent") }
      #expect(missed == ["group-sum \(String(digits))% inconsistent"])
    }
  }

  @Test(
    "sentences that give no sums of groups give no errors",
    arguments: [
      "The two holders marked (1) sold 3.15% and 4.27% of Alder in two transactions after that date.",
      "We considered (1) the 5.01% stake that was sold, (2) the 11.31% that was offered, and (3) all else.",
      "Before the transaction, the holders marked (2) held approximately 11.31% of the votes in aggregate.",
      "Of the group marked (1), North Fund holds 11.50% and South Fund 5.25% of the voting stakes.",
      "The two holders marked (3) paid $4.5 million and $3.1 million, respectively, for their stakes.",
    ])
  func others(_ prose: String) throws {
    let letter = try LetterFixture(table: GroupWordingsTests.table(.numbers), then: [prose])
    #expect(letter.errors.isEmpty)
  }

  /// A sum that no slip of the pen explains.
  @Test(
    "a wrong figure is an error where words name its group and its column",
    arguments: [
      "The aggregate voting stake of the holders marked (3) in Alder Co. was 5.62%.",
      "Group (3) holds an aggregate of 5.62% of the voting stakes in Alder.",
      "An aggregate of 5.62% of the voting stakes in Alder is held by the holders marked (3).",
      "Taken together, the voting stake of the persons in footnote (3) in Alder is 5.62%.",
      "Holders (1) and (2) together held 28.31% of the voting stakes in Alder.",
      "North Fund and South Fund hold in aggregate 16.31% of the voting stakes in Alder.",
      "Groups (1)-(3) hold aggregate voting stakes in Alder of 16.75%, 11.13% and 5.62%, respectively.",
      "Groups 1–3 hold aggregate voting stakes in Alder of 16.75%, 11.13% and 5.62%, respectively.",
      "Group (3) held 5.62%/4.67% of the voting stakes in Alder/Birch.",
    ])
  func namedColumns(_ prose: String) throws {
    let letter = try LetterFixture(table: GroupWordingsTests.table(.numbers), then: [prose])
    #expect(letter.errors.count == 1)
  }

  @Test(
    "a figure of another time, of a part, or of what changes hands is none of the table",
    arguments: [
      "As of December 31, 2008, the aggregate voting stake of the holders marked (3) in Alder was 5.62%.",
      "The holders marked (3) sold an aggregate voting stake in Alder of 5.62%.",
      "Before the transaction, the holders marked (3) had an aggregate voting stake in Alder of 5.62%.",
      "The holders marked (3) would have an aggregate voting stake in Alder of 5.62%.",
      "The holders marked (3) hold more than 5.62% of the voting stakes in Alder in aggregate.",
      "The holders marked (3) hold an aggregate of 5.62%.",
      "(3) Includes shares that both hold, so that they own an aggregate voting stake in Alder of 5.62%.",
    ])
  func otherTimes(_ prose: String) throws {
    let letter = try LetterFixture(table: GroupWordingsTests.table(.numbers), then: [prose])
    #expect(letter.errors.isEmpty)
  }

  @Test("columns may be groups, too")
  func groupColumns() throws {
    let rows = [
      "| Group A | Group B", "Holder | % | %", "Ann Oak [a] | 5.12 | 4.31",
      "Ben Elm [a] | 3.44 | 2.92", "Cy Ash [b] | 7.01 | 6.15", "Di Yew [b] | 1.23 | 1.08",
      "Total | 16.80 | 14.46",
    ]
    let letter = try LetterFixture(
      table: rows,
      then: [
        "The holders marked [a] and [b] hold in aggregate 8.56% and 8.24%, respectively, of Group A "
          + "and 7.23% and 7.33%, respectively, of Group B."
      ])
    #expect(
      letter.checks(.groupSum) == [
        "group-sum 8.56% exact", "group-sum 8.24% exact", "group-sum 7.23% exact",
        "group-sum 7.33% inconsistent",
      ])
  }

  @Test("rows may be marked by a letter at the end of their labels")
  func lettersOfLabels() throws {
    let letter = try LetterFixture(
      table: [
        "2011 (in millions of NT$) | Net sales | Gross profit",
        "Television panels a | 84,216 | 3,127",
        "Monitor panels a | 47,903 | 1,288", "Notebook panels b | 39,550 | 2,016",
        "Mobile panels b | 27,118 | 4,875", "Total | 198,787 | 11,306",
      ],
      then: [
        "The applications marked a are sold to the same customers. Summed, they had net sales of "
          + "NT$132,119 million and a gross profit of NT$4,145 million. Those marked b, with net sales "
          + "of NT$66,668 million and gross profit of NT$6,891 million between them, are not."
      ])
    #expect(letter.checks(.groupSum).count == 4)
    #expect(
      letter.errors.map { $0.prefix(44) } == [
        "NT$4,145 million is stated for \"Television p"
      ])
  }

  private static let named = [
    "Name | Shares | Before offering | After offering",
    "Brightsun Capital Limited | 21,250,000 | 26.56% | 21.25%",
    "Mao Jianhua | 8,750,000 | 10.94% | 8.75%",
    "Asia Growth Fund, L.P. | 7,500,000 | 9.38% | 7.50%", "Others | 42,500,000 | 53.12% | 42.50%",
    "New investors | 20,000,000 | -- | 20.00%", "Total | 100,000,000 | 100.00% | 100.00%",
  ]

  @Test("rows may be named one by one")
  func names() throws {
    let prose = { (shares: String) in
      "The two funds, Brightsun Capital Limited and Asia Growth Fund, L.P., own \(shares) shares "
        + "together, or 35.94% of those outstanding before the offering and 28.75% after it."
    }
    let right = try LetterFixture(table: GroupWordingsTests.named, then: [prose("28,750,000")])
    #expect(right.checks(.groupSum).count { $0.hasSuffix(" exact") } == 3)
    let wrong = try LetterFixture(table: GroupWordingsTests.named, then: [prose("27,850,000")])
    #expect(wrong.errors.count == 1)
  }

  @Test(
    "figures of one of the named rows, or of others, are no sums",
    arguments: [
      "Together with Mao Jianhua, Brightsun Capital Limited sold 1,250,000 shares, or 1.56%.",
      "Brightsun Capital Limited owns 21,250,000 and Mao Jianhua 8,750,000 shares, not combined.",
      "Brightsun Capital and Mao Jianhua paid an aggregate of $41,250,000 for 7,500,000 shares.",
    ])
  func otherNames(_ prose: String) throws {
    let letter = try LetterFixture(table: GroupWordingsTests.named, then: [prose])
    #expect(letter.errors.isEmpty)
  }
}
