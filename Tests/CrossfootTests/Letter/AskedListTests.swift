import Crossfoot
import Testing

/// Comments that ask for several things in a list, answered entry by entry or all at once.
@Suite("Lists of what the staff asks for")
struct AskedListTests {
  private static let opening = "We note your discussion of the year. Please revise it as follows:"

  @Test(
    "entries in order are the staff's, whoever they sound like",
    arguments: [
      ["(a) ", "(b) ", "(c) "], ["a. ", "b. ", "c. "], ["(i) ", "(ii) ", "(iii) "],
      ["• ", "• ", "• "],
    ])
  func answeredOneByOne(_ labels: [String]) throws {
    let asked = [
      "provide revenue by segment, with the volume of loads;",
      "the company's share of the fuel surcharges; and",
      "capital expenditures for maintenance, and those for growth.",
    ]
    let answers = [
      "Revenue was $2 million and $3 million.", "Surcharges are a part of drayage.",
      "It makes no use of the distinction.",
    ]
    let entries = zip(labels, asked).map { $0 + $1 }
    let parts = zip(entries, answers).map { "\($0)\n\n\($1)" }.joined(separator: "\n\n")
    let items = try ComposedLetter("1. \(Self.opening)\n\n\(parts)").items
    #expect(
      items == [
        "1 | \(([Self.opening] + entries).joined(separator: " / ")) | \(answers.joined(separator: " / "))"
      ])
  }

  @Test(
    "a list of the company's own is a part of its answer",
    arguments: [
      ["(a) the volume of loads;", "(b) the price of fuel."],
      ["• the volume of loads;", "• the price of fuel."],
    ])
  func ownList(_ own: [String]) throws {
    let asked = ["(a) the change in revenue; and", "(b) the change in cost."]
    let comment = ["Please tell us what explains the following:"] + asked
    let answer =
      ["We respectfully advise the staff that both changes come from these:"] + own
    let items = try ComposedLetter(
      "1. " + (comment + answer).joined(separator: "\n\n")
    ).items
    #expect(
      items == ["1 | \(comment.joined(separator: " / ")) | \(answer.joined(separator: " / "))"])
  }

  @Test("what the staff left out is answered by as little")
  func reserved() throws {
    let items = try ComposedLetter(
      """
      1. [Reserved.]

      No response required.

      2. Please tell us why the rate fell.

      Response: We closed the plant in Ohio.
      """
    ).items
    #expect(
      items == [
        "1 | [Reserved.] | No response required.",
        "2 | Please tell us why the rate fell. | We closed the plant in Ohio.",
      ])
  }

  @Test(
    "an order opens a comment, whoever it names",
    arguments: [
      "Confirm that the Fund will always be invested in bonds.",
      "Furnish the table of fees that the prospectus is going to have.",
      "Reconcile the percentages with those in the report.",
      "State whether the company owns the building.",
      "In future reports of the Fund, show the loans of each class.",
      "Consider adding a risk on the company's only customer.",
    ])
  func orders(_ order: String) throws {
    let items = try ComposedLetter(
      "Bond Fund\n\n1. Please file the exhibits.\n\nResponse: We will.\n\nStock Fund\n\n1. \(order)\n\nResponse: Confirmed."
    ).items
    #expect(items == ["1 | Please file the exhibits. | We will.", "1 | \(order) | Confirmed."])
  }
}
