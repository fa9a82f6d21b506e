import Crossfoot
import Testing

/// Where the last response ends, whatever closes a letter.
@Suite("Closing remarks")
struct ClosingRemarkTests {
  private func lastResponse(_ end: String) throws -> String {
    let text = """
      Marsh & Fennel Instruments, Inc.

      May 9, 2013

      Dear Ms. Thornbury:

      Our answers to the letter of the staff dated April 25, 2013 follow.

      1. Please tell us why two deliveries were postponed.

      Response: Two deliveries were postponed to January. Both were sold above cost.

      \(end)
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    let pieces = letter.content.items.last?.response?.pieces ?? []
    return pieces.map { letter.document.text.string($0.text) }.joined(separator: " / ")
  }

  private static let expected =
    "Two deliveries were postponed to January. Both were sold above cost."

  @Test(
    "what closes a letter is part of no response",
    arguments: [
      "Should the Commission wish to discuss our answers, kindly telephone the undersigned.",
      "Ms. Roe may reach me at the number above.",
      "Attached as Annex A is the written statement that you asked for at the end of your letter.",
      "The Company intends to request acceleration of the effectiveness of the registration statement.",
      "We ask that the offering statement be qualified at 4:00 p.m. on December 11, 2013.",
      "I know that the company is responsible for its disclosure, and will say so again.",
      "The company hopes to mail its proxy statement in May, and would be grateful for an early word.",
      "Should the Staff have questions, I may be reached on +353 21 555 0140.",
      "We believe the above answers all of your comments.",
      "Four courtesy copies of the amendment are being delivered to the staff.",
      "If this is not sufficient, please let me know.",
      "That's everything. If you would qualify us on August 13 at noon, that would suit us well.",
      "We know that the company is responsible for the content of its offering statement.",
      "Trusting that this is satisfactory, I remain,",
      "A statement by the Company with the acknowledgments that you requested is attached.",
      "The statement of acknowledgement that you asked for is enclosed.",
      "The acknowledgements you requested are attached hereto.",
      "A separate letter of the Company with the acknowledgements is filed with this one.",
      "Attached as Annex A are the acknowledgements that the staff asked for.",
    ])
  func remarks(_ remark: String) throws {
    let close = "\n\nVery truly yours,\n\n/s/ Jonas Marsh"
    #expect(try lastResponse(remark + close) == ClosingRemarkTests.expected)
  }

  @Test(
    "a signature may stand without a closing phrase",
    arguments: [
      "MARSH & FENNEL INSTRUMENTS, INC.\n\nBy: /s/ Jonas Marsh", "S/ JONAS MARSH",
      "S/JONAS MARSH", "Best,\n\nJonas Marsh", "Truly,\n\nJonas Marsh",
      "Jonas Marsh\n\nChief Financial Officer\n\ncc: Roe & Doe LLP",
    ])
  func signatures(_ signature: String) throws {
    #expect(try lastResponse(signature) == ClosingRemarkTests.expected)
  }

  @Test("the only answer to a comment is one, whatever it is about")
  func answers() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us when you plan to go effective.

      The Company intends to request acceleration of the effectiveness in May.
      """)
    #expect(
      fixture.items[0].hasSuffix(
        "| The Company intends to request acceleration of the effectiveness in May."))
  }

  @Test("the only answer to a comment may be a statement that is attached")
  func attachedStatements() throws {
    let answer = "A written statement with the acknowledgements is attached."
    let fixture = try ComposedLetter(
      """
      1. Please provide a written statement with the acknowledgements below.

      \(answer)
      """)
    #expect(fixture.items[0].hasSuffix("| " + answer))
  }

  @Test("the staff's deadline is part of no comment")
  func deadlines() throws {
    for end in [
      "As appropriate, please respond to these comments within 10 business days.",
      "Please file your supplemental response via EDGAR within five business days.",
      "Closing Comments\n\nPlease respond to these comments within ten business days.",
    ] {
      let text = """
        UNITED STATES SECURITIES AND EXCHANGE COMMISSION

        May 9, 2013

        Dear Mr. Marsh:

        We have reviewed your filing and have the following comment.

        1. Please tell us why two deliveries were postponed.

        \(end)

        Sincerely,

        Ada Thornbury

        Branch Chief
        """
      let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
      #expect(letter.content.items.first?.comment?.pieces.count == 1)
    }
  }

  @Test("a salutation needs no word of greeting")
  func salutation() throws {
    let text = """
      Marsh & Fennel Instruments, Inc.

      May 9, 2013

      Ms. Thornbury:

      Thank you for your letter of April 25. Our replies are numbered as your comments were.

      1. You asked us to state why two deliveries were postponed.

      The customer had no room for them.

      2. You asked when they were sold.

      They were sold in January.

      Very truly yours,

      /s/ Jonas Marsh

      EXHIBIT 16.1

      Ladies and Gentlemen:

      We agree with the statements that concern our firm.
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    #expect(letter.content.kind == .response)
    #expect(letter.content.items.map(\.value) == [1, 2])
  }
}
