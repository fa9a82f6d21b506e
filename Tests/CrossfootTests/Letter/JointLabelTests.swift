import Crossfoot
import Testing

@Suite("Labels of several comments")
struct JointLabelTests {
  /// The items of a letter that only answers, as `number | joint ordinals | answer`.
  private func items(_ second: String, _ fourth: String) throws -> [String] {
    let fixture = try ComposedLetter(
      """
      The numbers below are those of your comments, which we have not repeated.

      Comment 1.

      We will tell of price and volume in future filings.

      \(second)

      The warehouse was sold.

      Comment 4.

      The agreement was filed.

      \(fourth)

      We will provide the tables.
      """)
    let letter = fixture.letter
    return letter.content.items.map { item in
      let joint = item.jointWith.map { "\($0 + 1)" }.joined(separator: ",")
      let answer = item.response?.pieces.first.map { fixture.text($0.text) } ?? "-"
      return "\(item.number.map(fixture.text) ?? "-") | \(joint) | \(answer)"
    }
  }

  @Test(
    "an answer to several comments is one to each of them",
    arguments: [
      ("Comments 2 and 3.", "Comments 5 - 7.", "5 - 7"),
      ("Comments 2 & 3:", "Comments 5 through 7:", "5 through 7"),
      ("Comments 2, 3", "Comment Nos. 5–7", "5–7"),
      ("Comments 2 and 3.", "Comments 5, 6 and 7.", "6"),
    ])
  func several(_ second: String, _ fourth: String, _ sixth: String) throws {
    #expect(
      try items(second, fourth) == [
        "1 |  | We will tell of price and volume in future filings.",
        "2 | 3 | The warehouse was sold.", "3 | 2 | The warehouse was sold.",
        "4 |  | The agreement was filed.", "5 | 6,7 | We will provide the tables.",
        "\(sixth) | 5,7 | We will provide the tables.", "7 | 5,6 | We will provide the tables.",
      ])
  }

  /// A letter in which the numbers begin anew with each filing.
  private static let restartedNumbers =
    """
    The numbers below are those of your letter, in which they begin anew with each filing.

    Form 8-K filed July 24, 2012

    Staff Comment No. 1

    Please amend the report to describe the accounts.

    Company Response No. 1

    The report was amended on August 20.

    Staff Comment No. 2

    Please tell us when you will file the statements.

    Company Response No. 2

    They will be filed in September.

    Form 10-Q for the Quarterly Period Ended June 30, 2012

    Staff Comment No. 1

    Please tell us why the margin fell.

    Company Response No. 1

    The price of steel rose.

    Staff Comment No. 2

    Please tell us who reviews the contracts.

    Company Response No. 2

    The controller reviews them.
    """

  @Test("where numbers begin anew a labelled answer is one to the comment above it alone")
  func restarted() throws {
    let fixture = try ComposedLetter(Self.restartedNumbers)
    let items = fixture.letter.content.items
    let numbers = items.map { $0.number.map(fixture.text) ?? "-" }
    #expect(numbers == ["1", "2", "1", "2"])
    let joint = items.flatMap(\.jointWith)
    #expect(joint.isEmpty)
  }

  @Test("the number of a form behind a comment's is none of another comment")
  func form() throws {
    let numbers = try items("Comments 2 and 3.", "Comment 5 - 10-K for 2013").map {
      $0.prefix { $0 != " " }
    }
    #expect(numbers == ["1", "2", "3", "4", "5"])
  }

  @Test("comments that one response answers are joint with each other")
  func closed() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us why costs rose.

      2. Please tell us why sales fell.

      3. Please tell us why cash fell.

      Response to Comments 1, 2 and 3: Wages rose in 2012.
      """)
    #expect(fixture.letter.content.items.map(\.jointWith) == [[1, 2], [0, 2], [0, 1]])
  }
}
