import Crossfoot
import Testing

@Suite("GroupSums")
struct GroupSumsTests {
  private static let holders = [
    "| Stake in Alder Co. | | Stake in Birch Co. | |",
    "| Economic | Voting | Economic | Voting |",
    "Holder | stake (%) | stake (%) | stake (%) | stake (%)",
    "North Fund (1) | 10.50% | 11.50% | 1.10% | 2.51%",
    "South Fund (1) | 4.25% | 5.25% | 1.23% | 3.17%",
    "East Trust (2) | 7.31% | 8.42% | 2.05% | *",
    "West Trust (2) | 3.14% | 2.71% | 0.55% | *",
    "Ann Oak (3) | 6.66% | 5.43% | 3.21% | 4.14%",
    "Ben Elm (3) | 0.18% | 0.37% | 0.12% | 0.53%",
    "Total | 32.04% | 33.68% | 8.26% | 10.35%",
  ]
  private static let note = "* Less than 0.05%"

  private func checks(_ prose: String) throws -> [String] {
    try LetterFixture(table: GroupSumsTests.holders, then: [GroupSumsTests.note, prose])
      .checks(.groupSum).map { String($0.dropFirst("group-sum ".count)) }
  }

  @Test("pairs of figures, one pair a group, go with the columns in the order named")
  func pairs() throws {
    let prose =
      "The holders marked (1), (2) and (3) form three groups, whose aggregate voting stakes in "
      + "Birch and Alder were 5.68% and 16.75%, respectively, less than 0.05% and 11.13%, "
      + "respectively, and 4.76% and 5.80%, respectively."
    #expect(
      try checks(prose) == [
        "5.68% exact", "16.75% exact", "less than 0.05% not_entailed", "11.13% exact",
        "4.76% inconsistent", "5.80% exact",
      ])
  }

  @Test("a sentence that names no columns goes by the order of the one before")
  func order() throws {
    let prose = { (figures: String) in
      "The holders of group (1) held 5.68% and 16.75% of the voting stakes in Birch and Alder, "
        + "respectively. Those of group (3) held \(figures), respectively."
    }
    #expect(try checks(prose("4.67% and 5.80%")).allSatisfy { $0.hasSuffix(" exact") })
    #expect(try checks(prose("4.67% and 5.80%")).count == 4)
    #expect(
      try checks(prose("4.67% and 5.82%")).filter { !$0.hasSuffix(" exact") } == [
        "5.82% inconsistent"
      ])
  }

  @Test(
    "where no words tell the order, none is wrong",
    arguments: [
      "Group (3) holds 5.80% and 4.67%, respectively.",
      "Group (3) holds 4.67% and 5.80%, respectively.",
      "Group (3) holds 4.67% and 5.80% of the voting stakes, respectively.",
      "In Birch and Alder, group (1) holds 5.68% and 16.75% of the votes, respectively. For group (3), "
        + "these percentages are 4.67% and 5.80%.",
      "Alder notes that in Birch and Alder, group (1) holds 5.68% and 16.75% of the votes, respectively.",
    ])
  func untoldOrder(_ prose: String) throws {
    #expect(try !checks(prose).contains { $0.hasSuffix(" inconsistent") })
  }

  @Test("an order that words tell may be wrong")
  func toldOrder() throws {
    let prose =
      "In Birch and Alder, group (1) holds 16.75% and 5.68% of the votes, respectively."
    #expect(try checks(prose) == ["16.75% inconsistent", "5.68% inconsistent"])
    let repeated =
      "Group (1) holds 16.75% of the voting stakes in Birch and 5.68% of those in Alder; group (3) holds "
      + "4.67% of the voting stakes in Birch and 5.80% of those in Alder."
    #expect(
      try checks(repeated) == [
        "16.75% inconsistent", "5.68% inconsistent", "4.67% exact", "5.80% exact",
      ])
  }

  @Test("the groups may come in another order, in a sentence of their own")
  func otherOrder() throws {
    let prose =
      "We treat (3), (1) and (2) as groups. Combined, they hold economic interests in Alder Co. of "
      + "6.84%, 14.75% and 10.54%, respectively."
    #expect(try checks(prose) == ["6.84% exact", "14.75% exact", "10.54% inconsistent"])
  }

  @Test("lists of figures, one list a column, go with the groups in order")
  func lists() throws {
    let prose =
      "Groups (1) through (3) together hold 14.75%, 10.45% and 6.84%, respectively, of the economic "
      + "stakes in Alder and 2.33%, 2.60% and 3.33%, respectively, of those in Birch."
    #expect(try checks(prose).allSatisfy { $0.hasSuffix("exact") })
    #expect(try checks(prose).count == 6)
  }

  @Test("figures may follow the marker of each group")
  func interleaved() throws {
    let prose =
      "In the aggregate, group (2) holds 11.13% of the voting stakes in Alder, group (1) holds "
      + "16.57%, and group (3) holds 5.80%."
    #expect(
      try checks(prose) == ["11.13% exact", "16.57% inconsistent", "5.80% exact"])
  }

  @Test(
    "prose that does not give sums of groups gives no checks",
    arguments: [
      "See notes (1) and (2) above for the holders that changed by 5.00% and 6.00%, respectively.",
      "The holders marked (1) and (2) bought a combined 9.99% and 8.88% in the market.",
      "In aggregate the holders own 32.04% of Alder.",
    ])
  func otherProse(prose: String) throws {
    #expect(try checks(prose).isEmpty)
  }

  /// The holders with the marker of the row `name` changed to `marker`.
  private func errors(moving name: String, to marker: String, _ prose: String) throws -> [String] {
    let rows = GroupSumsTests.holders.map { row in
      row.hasPrefix(name) ? name + " (\(marker))" + row.dropFirst(name.count + 4) : row
    }
    return try LetterFixture(table: rows, then: [GroupSumsTests.note, prose]).errors
  }

  private let groups =
    "Groups (1) through (3) together hold 14.75%, 10.45% and 6.84%, respectively, of the economic "
    + "stakes in Alder and 2.33%, 2.60% and 3.33%, respectively, of those in Birch."

  @Test(
    "a row with the marker of another group is an error in both groups",
    arguments: [("South Fund", "2"), ("East Trust", "1"), ("Ann Oak", "1")])
  func movedMarker(name: String, marker: String) throws {
    #expect(try errors(moving: "No such holder", to: "1", groups).isEmpty)
    #expect(try errors(moving: name, to: marker, groups).count >= 3)
  }

  @Test("figures that changed places are errors beside another one")
  func swapped() throws {
    let swapped =
      "Groups (1) through (3) together hold 10.45%, 14.75% and 6.84%, respectively, of the economic "
      + "stakes in Alder and 2.33%, 2.60% and 3.55%, respectively, of those in Birch."
    #expect(try errors(moving: "No such holder", to: "1", swapped).count == 3)
  }

  @Test("figures that no slip explains are of something else")
  func somethingElse() throws {
    let other =
      "Groups (1) through (3) together hold 11.75%, 13.45% and 6.84%, respectively, of the economic "
      + "stakes in Alder and 5.33%, 2.66% and 3.33%, respectively, of those in Birch."
    #expect(try errors(moving: "No such holder", to: "1", other).isEmpty)
  }

  @Test("rows of years, and figures in ones beside a table in thousands, are added up, too")
  func years() throws {
    let leases = [
      "(in thousands) | Square feet | Rent", "2019 | 312 | 6,214", "2020 | 486 | 9,852",
      "2021 | 566 | 11,087", "2022 | 677 | 13,930", "Total | 2,041 | 41,083",
    ]
    let errors = { try LetterFixture(table: leases, then: [$0]).errors.count }
    let lead = "Leases that expire in 2019, 2020 and 2021"
    #expect(try errors("\(lead) have an aggregate rent of $27,153,000.") == 0)
    #expect(try errors("\(lead) have an aggregate rent of $27,513,000.") == 1)
    #expect(try errors("\(lead) cover 1,346 thousand square feet in the aggregate.") == 1)
  }

  @Test(
    "what is left out, added, or of another year is no such sum",
    arguments: [
      "Alder loans and Birch loans together were $13,186 thousand, net of allowances.",
      "Excluding one borrower, Alder loans and Birch loans together were $13,486 thousand.",
      "Alder loans and Birch loans together included $13,480 thousand that is due from two borrowers.",
      "At March 31, 2020, Alder loans and Birch loans together were $13,480 thousand.",
    ])
  func otherBases(prose: String) throws {
    let loans = [
      "(in thousands) | 2019 | Percent", "Alder loans | 9,217 | 43.3%",
      "Birch loans | 4,269 | 20.1%",
      "Cedar loans | 7,790 | 36.6%", "Total | 21,276 | 100.0%",
    ]
    let right = "Alder loans and Birch loans together were $13,486 thousand."
    #expect(try LetterFixture(table: loans, then: [right]).errors.isEmpty)
    #expect(try LetterFixture(table: loans, then: [prose]).errors.isEmpty)
  }
}
