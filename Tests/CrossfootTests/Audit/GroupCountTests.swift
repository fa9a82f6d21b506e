import Crossfoot
import Testing

@Suite("GroupCount")
struct GroupCountTests {
  private func table(_ group: String, _ shares: String, _ others: [String] = []) -> [String] {
    [
      "Name | Shares beneficially owned | Percent", "Directors and officers: | |",
      "Ann Archer (1) | 4,409 | *", "Bert B. Baker, Jr. | 18,986 | 1.3%",
    ] + others + ["\(group) | \(shares) | 2.0%"]
  }

  private func checks(_ rows: [String]) throws -> [String] {
    let letter = try LetterFixture(table: rows)
    #expect(letter.errors.isEmpty)
    return letter.checks(.groupCount).map { String($0.dropFirst("group-count ".count)) }
  }

  @Test(
    "the number of a group is that of the persons above it",
    arguments: [
      ("All directors and executive officers as a group (2 persons)", ["2 exact"]),
      ("Directors and officers as a group (2) persons", ["2 exact"]),
      ("Our officers and directors as a group (two individuals)", ["two exact"]),
      ("All directors and executive officers as a group (5 persons)", ["5 not_entailed"]),
      ("All directors and executive officers as a group", []),
      ("All directors and executive officers (2 persons)", []),
    ])
  func counts(label: String, expected: [String]) throws {
    #expect(try checks(table(label, "23,395")) == expected)
  }

  @Test(
    "where a row above may be no person, nothing is counted",
    arguments: [
      "Birch Capital LLC | 90,000 | 6.0%", "Cedar & Co. | 90,000 | 6.0%",
      "Dogwood Family Trust | 90,000 | 6.0%", "5% holders: | |",
      "Elm Street 12 | 90,000 | 6.0%",
    ])
  func organizations(row: String) throws {
    #expect(
      try checks(table("Directors and officers as a group (2 persons)", "23,395", [row])).isEmpty)
  }

  @Test("shares that persons hold together are no error, and those that tie are a sum")
  func shares() throws {
    let label = "Directors and officers as a group (2 persons)"
    let tied = try LetterFixture(table: table(label, "23,395"))
    #expect(tied.checks(.subtotal) == ["subtotal 23,395 exact"])
    let joint = try LetterFixture(table: table(label, "19,486"))
    #expect(joint.audit.findings.isEmpty)
  }
}
