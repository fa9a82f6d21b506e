import Crossfoot
import Testing

/// What stands behind a signature, below the head of a second page, or in lines that hold one letter only.
@Suite("Attached answers, feet and lone letters")
struct AttachedAnswerTests {
  private func letter(
    head: String = "Marsh Hulls, Inc.\n\nMay 3, 2019", greeting: String = "Dear Ms. Roe:",
    body: String = "We answer your letter dated April 2, 2019.", behind: String = ""
  ) throws -> Letter {
    let text = """
      \(head)

      Re: Marsh Hulls, Inc.
      Form 10-K for the year ended December 31, 2018

      \(greeting)

      \(body)

      Sincerely,

      /s/ Lee Rice
      Lee Rice
      Chief Financial Officer
      \(behind)
      """
    return try Letter(parsing: Array(text.utf8))
  }

  private func items(_ letter: Letter) -> [String] {
    let text = letter.document.text
    let all = { (passage: Passage?) in
      passage?.pieces.map { text.string($0.text) }.joined(separator: " / ") ?? "none"
    }
    return letter.content.items.map { "\(all($0.comment)) | \(all($0.response))" }
  }

  @Test(
    "items behind the signature are neither signed nor copied",
    arguments: [
      "Management's Report, page 21", "Directors' Report, page 21", "Our Business, page 21",
      "Summary Compensation Table, page 21",
    ])
  func attached(heading: String) throws {
    for title in ["", "Response of Marsh Hulls, Inc. to the comment letter\n\n", "Appendix A\n\n"] {
      let letter = try letter(
        behind:
          "\n\(title)\(heading)\n\n1. Please revise.\n\nResponse: Done.\n\n2. Please advise.\n\nResponse: Noted."
      )
      let text = letter.document.text
      #expect(items(letter) == ["Please revise. | Done.", "Please advise. | Noted."])
      #expect(letter.content.headings.map { text.string($0.text) } == [heading])
      let closing = letter.content.closing
      #expect(closing.copies.isEmpty)
      #expect(closing.signatures.map { $0.title.map(text.string) } == ["Chief Financial Officer"])
      #expect(closing.signatures.allSatisfy { $0.organization == nil })
    }
  }

  @Test("a sentence behind the signature is an annex, and nobody's firm")
  func sentence() throws {
    let sentence = "The following pages show the disclosure that is planned by the Company."
    let letter = try letter(behind: "\n\(sentence)")
    #expect(letter.content.closing.signatures.map(\.organization) == [nil])
    #expect(
      letter.content.annexes.map { $0.passage.pieces.map { letter.document.text.string($0.text) } }
        == [[sentence]])
  }

  @Test(
    "the foot of a firm above the head of the next page is no part of an answer, nor of its sentence",
    arguments: [
      "Marsh & Fennel LLP\n\n12 Quarry Road, NW\nDover, DE 19901\nUnited States\n\n+1.302.555.0100",
      "Marsh & Fennel LLP 12 Quarry Road, NW Dover, DE 19901 +1.302.555.0100",
      "Marsh & Fennel (NY) LLP is a Delaware limited liability partnership doing business as Marsh.",
      "A Limited Liability Partnership formed in the State of Delaware",
    ])
  func feet(_ foot: String) throws {
    let page = "\(foot)\n\nMs. Jane Roe\nMay 3, 2019\nPage 2"
    let head = "Marsh & Fennel LLP\n\nMay 3, 2019"
    let whole = try letter(
      head: head,
      body:
        "1. Please revise.\n\nResponse: Acknowledged.\n\n\(page)\n\n2. Please advise.\n\nResponse: Noted."
    )
    #expect(items(whole) == ["Please revise. | Acknowledged.", "Please advise. | Noted."])
    let cut = try letter(
      head: head,
      body:
        "1. Please revise.\n\nResponse: The Company has revised the table to\n\n\(page)\n\ngive the date.\n\n2. Please advise.\n\nResponse: Noted."
    )
    #expect(
      items(cut).first == "Please revise. | The Company has revised the table to give the date.")
  }

  @Test("the firm of somebody else is text, and names go on behind a sentence below the signature")
  func others() throws {
    let address = "Roe Transfer Agents LLP\n(302) 555-0100"
    let named = try letter(
      body:
        "1. Please revise.\n\nResponse: Holders may call the agent.\n\n\(address)\n\nPage 2\n\n2. Please advise.\n\nResponse: Noted."
    )
    #expect(items(named).first?.contains("Roe Transfer Agents LLP") == true)
    let sentence =
      "This letter may be read together with the letter that was sent to the staff in May."
    let copied = try letter(behind: "\n\(sentence)\n\ncc: Cy Mo, Marsh LLP")
    #expect(copied.content.closing.copies.count == 1)
    #expect(copied.content.annexes.isEmpty)
  }

  @Test("a firm's address that a colon leads to is text")
  func addresses() throws {
    let letter = try letter(
      body:
        "1. Please revise.\n\nResponse: Please write to:\n\nMarsh & Fennel LLP\n12 Quarry Road\nDover, DE 19901\n\nMs. Jane Roe\nMay 3, 2019\nPage 2\n\n2. Please advise.\n\nResponse: Noted."
    )
    #expect(items(letter).first?.contains("Marsh & Fennel LLP") == true)
  }

  @Test(
    "a line of the subject that comes back below the head of a page heads items, however somebody is greeted",
    arguments: ["Dear Ms. Roe:", "Ladies and Gentlemen:", "Gentlemen:"])
  func subjects(_ greeting: String) throws {
    let address = "Securities and Exchange Commission\n100 F Street, N.E.\nWashington, D.C. 20549"
    let letter = try letter(
      head: "Marsh Hulls, Inc.\n\nMay 3, 2019\n\n\(address)", greeting: greeting,
      body: """
        We answer your letter dated April 2, 2019.

        Securities and Exchange Commission
        May 3, 2019
        Page 2

        Form 10-K for the year ended December 31, 2018

        1. Please revise.

        Response: Done.
        """)
    #expect(
      letter.content.headings.map { letter.document.text.string($0.text) } == [
        "Form 10-K for the year ended December 31, 2018"
      ])
  }

  @Test("a letter alone in its line opens the next part of a comment")
  func letters() throws {
    let fixture = try ComposedLetter(
      """
      1.

      Please refer to our previous comment.

      a.

      Your response indicates that you had an allowance. Please revise your proposed disclosure to clarify it.

      The Company intends to enhance its disclosure, and believes that this will be enough.

      b.

      We note that your allowance decreased. Please tell us why you believe that this is appropriate.

      The Company believes that it is appropriate because its loans have become better.
      """)
    let parts = fixture.letter.content.items.first?.parts ?? []
    #expect(parts.map { $0.label.map(fixture.text) } == ["a", "b"])
    #expect(parts.allSatisfy { $0.response != nil })
  }

  @Test("a heading that is named once more leaves what stands above it")
  func again() throws {
    let fixture = try ComposedLetter(
      """
      Financial Statements, page F-27

      General

      1. Please revise.

      Response: Done.

      General

      2. Please advise.

      Response: Noted.
      """)
    #expect(fixture.headings.last == ["Financial Statements, page F-27", "General"])
  }
}
