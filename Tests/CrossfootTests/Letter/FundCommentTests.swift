import Crossfoot
import Testing

/// How letters of funds count comments, and set them apart.
@Suite("Comments on funds")
struct FundCommentTests {
  /// A letter in which `opening` tells what is answered.
  private func letter(_ opening: String, _ body: String) throws -> (
    items: [String], headings: [[String]]
  ) {
    let text = """
      Marsh Funds
      14 Quarry Road
      Dover, Delaware 19901

      August 24, 2016

      VIA EDGAR

      Securities and Exchange Commission
      Division of Investment Management
      100 F Street, N.E.
      Washington, D.C. 20549

      Re: Marsh Funds, File Nos. 333-71482 and 811-09177

      Dear Ms. Aber:

      \(opening)

      \(body)

      Sincerely,

      /s/ Jonas Marsh
      Jonas Marsh
      """
    let letter = try Letter(parsing: Array(text.utf8))
    let string = { (range: TextRange) in letter.document.text.string(range) }
    return (
      letter.content.items.map { item in
        let passages = [item.comment, item.response].map { passage in
          passage.map { $0.pieces.map { string($0.text) }.joined(separator: " / ") } ?? "none"
        }
        return ([item.number.map(string) ?? "-"] + passages).joined(separator: " | ")
      },
      letter.content.items.map { $0.headings.map { string(letter.content.headings[$0].text) } }
    )
  }

  private static let restarted = """
    All Funds

    A. Please supply the exhibits, all of which are missing.

    Response: They will be filed.

    B. The risks are in alphabetical order. Put the important ones first.

    Response: The Trust prefers the present order.

    Marsh Bond Fund

    A. In future reports, show the loans of each class.

    Response: The Trust will do so.

    Marsh Stock Fund

    A. Confirm that most assets will be abroad.

    Response: Confirmed.
    """

  @Test(
    "letters that begin again below each fund count comments",
    arguments: [
      "This is in reply to the oral comments that you gave to us on August 11, 2016.",
      "In answer to your call of August 11, 2016, we write to you on the amendment.",
      "The comments that you made on August 11, 2016 are paraphrased below.",
    ])
  func letters(_ opening: String) throws {
    let found = try letter(opening, Self.restarted)
    #expect(found.items.map { $0.prefix(1) } == ["A", "B", "A", "A"])
    #expect(
      found.headings
        == [["All Funds"], ["All Funds"], ["Marsh Bond Fund"], ["Marsh Stock Fund"]])
  }

  @Test("comments that are told apart by their day stand above funds")
  func days() throws {
    let first = "Comments of August 11, 2016 – Amendment No. 38"
    let second = "Comments of August 17, 2016 – Form N-CSR"
    let body = """
      \(first)

      Marsh Bond Fund

      1. Please explain the yield.

      Response: It is gross.

      Marsh Stock Fund

      2. Please explain the benchmark.

      Response: It is broad.

      \(second)

      Marsh Bond Fund

      3. Please reconcile the percentages.

      Response: They are of two days.
      """
    #expect(
      try letter("We answer your comments.", body).headings == [
        [first, "Marsh Bond Fund"], [first, "Marsh Stock Fund"], [second, "Marsh Bond Fund"],
      ])
  }

  @Test(
    "a part of the registration statement ends the one before it, topics and all",
    arguments: [" – Fees", ": Fees", " - Fees"])
  func parts(_ topic: String) throws {
    let body = """
      Prospectus\(topic)

      1. Please complete the table.

      Response: It is complete.

      Statement of Additional Information

      2. Please add the policy on names.

      Response: It was added.
      """
    #expect(
      try letter("We answer your comments.", body).headings
        == [["Prospectus\(topic)"], ["Statement of Additional Information"]])
  }

  @Test("conditions of a request for effectiveness are no comments")
  func conditions() throws {
    let body = """
      Under Rule 461 we ask that the registration statement be declared effective on October 21 on these conditions:

      1. The Form 8-A becomes effective at the same time. If it can't, please call us first.

      2. You have not heard from us by noon. Please tell us if you are unable to honor this.
      """
    #expect(try letter("We write on behalf of the issuer.", body).items.isEmpty)
  }
}
