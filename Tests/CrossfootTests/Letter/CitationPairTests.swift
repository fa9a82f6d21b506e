import Crossfoot
import Testing

@Suite("Citations beside each other")
struct CitationPairTests {
  /// One citation of each family, as it is written and in its one form.
  private static let families: [(written: String, canonical: String)] = [
    ("SAB 99", "SAB 99"), ("SAB Topic 5.T", "SAB Topic 5.T"), ("SAB Topic 13", "SAB Topic 13"),
    ("ASC 250", "ASC 250"), ("ASC 850-10-50-1", "ASC 850-10-50-1"), ("Topic 718", "ASC 718"),
    ("ASU 2016-13", "ASU 2016-13"), ("FIN 48", "FIN 48"), ("SFAS 142", "SFAS 142"),
    ("EITF 99-19", "EITF 99-19"), ("FRR 36", "FRR 36"), ("FR-72", "FRR 72"), ("IAS 36", "IAS 36"),
    ("Release No. 33-8350", "Release 33-8350"), ("SLB 14", "Staff Legal Bulletin 14"),
    ("Item 303", "Regulation S-K Item 303"), ("Item 4.02 of Form 8-K", "Form 8-K Item 4.02"),
    ("Item 18 of Form 20-F", "Form 20-F Item 18"), ("Rule 5-02", "Regulation S-X Rule 5-02"),
    ("Regulation S-K Item 601", "Regulation S-K Item 601"), ("Rule 12b-20", "Rule 12b-20"),
    ("Rule 10-01 of Regulation S-X", "Regulation S-X Rule 10-01"),
    ("Section 404", "Sarbanes-Oxley Act Section 404"),
    ("Section 13(a) of the Exchange Act", "Exchange Act Section 13(a)"),
    ("FRM Section 2045", "FRM Section 2045"),
  ]

  private static let joints = [", ", " and ", " or ", ", and ", "/", "; ", " and/or "]

  @Test(
    "a number behind a name of its own belongs to that name",
    arguments: families.indices)
  func pairs(_ first: Int) throws {
    let left = CitationPairTests.families[first]
    let others = CitationPairTests.families.indices.filter { $0 != first }
    let cases = others.flatMap { other in CitationPairTests.joints.map { (other, $0) } }
    let body = cases.enumerated().map { place, pair in
      let right = CitationPairTests.families[pair.0]
      return """
        \(place + 1). Please tell us how you applied \(left.written)\(pair.1)\(right.written) here.

        Response: We did so.
        """
    }
    let fixture = try ComposedLetter(body.joined(separator: "\n\n"))
    try #require(fixture.letter.content.items.count == cases.count)
    for (item, pair) in zip(fixture.letter.content.items, cases) {
      let right = CitationPairTests.families[pair.0]
      #expect(
        item.commentCitations.map(\.canonical) == [left.canonical, right.canonical],
        "\(left.written)\(pair.1)\(right.written)")
    }
  }

  @Test(
    "an elliptical number belongs to the name before it, others to theirs",
    arguments: [
      (
        "You name SAB 99, ASC 250 and Item 4.02 of Form 8-K.",
        ["SAB 99", "ASC 250", "Form 8-K Item 4.02"]
      ),
      ("You name SFAS 141 and 142 and ASC 350.", ["SFAS 141", "SFAS 142", "ASC 350"]),
      ("You name SFAS 141/142 or IFRS 9/15.", ["SFAS 141", "SFAS 142", "IFRS 9", "IFRS 15"]),
      ("You name ASC 350, 360, and SAB 99.", ["ASC 350", "ASC 360", "SAB 99"]),
      (
        "You name ASC 850-10-50-1a and 50-5 and SAB 101 and 104.",
        ["ASC 850-10-50-1a", "ASC 850-10-50-5", "SAB 101", "SAB 104"]
      ),
      (
        "You name SAB 104, Topic 13 and Topic 718.", ["SAB 104", "SAB Topic 13", "ASC 718"]
      ),
      (
        "You name EITF Issue 99-19 and Issue 00-21, or Rule 10-01 of Regulation S-X.",
        ["EITF 99-19", "EITF 00-21", "Regulation S-X Rule 10-01"]
      ),
      (
        "You name ASC 250-10-45-23 and Section 5 of the Securities Act.",
        ["ASC 250-10-45-23", "Securities Act Section 5"]
      ),
      ("You name ASC 250-10-45-23 and paragraph 24.", ["ASC 250-10-45-23", "ASC 250-10-45-24"]),
      (
        "You name Items 1 and 1A of Form 10-K, Item 303 of Regulation S-K.",
        ["Form 10-K Item 1", "Form 10-K Item 1A", "Regulation S-K Item 303"]
      ),
      (
        "You name Items 101(c) and Item 303 of Regulation S-K.",
        ["Regulation S-K Item 101(c)", "Regulation S-K Item 303"]
      ),
      (
        "You keep to Regulation S-K, Item 303 and Item 305.",
        ["Regulation S-K Item 303", "Regulation S-K Item 305"]
      ),
      (
        "You name Rule 13a-14(a)/15d-14(a) and Item 307.",
        ["Rule 13a-14(a)", "Rule 15d-14(a)", "Regulation S-K Item 307"]
      ),
      ("You name SFAS 142, 10 segments, and FIN 48.", ["SFAS 142", "FIN 48"]),
      ("You name Industry Guide 3, and 20 loans.", ["Industry Guide 3"]),
      ("You name Item 4.02 of Form 8-K/A and SAB 99.", ["Form 8-K/A Item 4.02", "SAB 99"]),
    ])
  func ellipses(_ sentence: String, _ expected: [String]) throws {
    let fixture = try ComposedLetter("1. Please tell us why. \(sentence)\n\nResponse: For tax.")
    let item = try #require(fixture.letter.content.items.first)
    #expect(item.commentCitations.map(\.canonical) == expected)
  }
}
