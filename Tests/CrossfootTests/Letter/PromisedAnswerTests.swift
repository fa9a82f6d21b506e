import Crossfoot
import Testing

/// Letters that say when the answers come.
@Suite("Requests for time")
struct PromisedAnswerTests {
  private func kind(_ sentence: String) throws -> LetterKind {
    let text = """
      Marsh & Fennel Instruments, Inc.
      14 Quarry Road
      Dover, Delaware 19901

      March 1, 2019

      VIA EDGAR

      Securities and Exchange Commission
      100 F Street, N.E.
      Washington, D.C. 20549

      Re: Marsh & Fennel Instruments, Inc.
      Form 10-K for the Fiscal Year Ended December 31, 2018
      File No. 1-23456

      Dear Ms. Thornbury:

      We have received the letter of the Staff dated February 20, 2019 with comments on the filing. \(sentence)

      If you have any questions, please call me at (302) 555-0111.

      Sincerely,

      /s/ Jonas Marsh
      Jonas Marsh
      Chief Financial Officer
      """
    return try Letter(parsing: Array(text.utf8), path: "fixture").content.kind
  }

  @Test(
    "who only says by when the comments will be answered asks for time",
    arguments: [
      "The Company will respond to the comments in the Letter by March 15, 2019.",
      "The Company expects to respond no later than March 15, 2019.",
      "The Company intends to respond to the Staff's comments by March 15, 2019.",
      "We intend to respond to the Comment Letter on or before March 15, 2019.",
      "This letter confirms that the Company will respond to the Staff's comments by March 15.",
      "We will be in a position to respond to the comments by March 15, 2019.",
      "Our response will be submitted on or before March 15, 2019.",
      "We will respond by March 15, 2019.",
      "We ask to extend the deadline to March 15, 2019.",
      "The Company anticipates filing its response no later than March 15, 2019.",
    ])
  func promised(_ sentence: String) throws {
    #expect(try kind(sentence) == .extension)
  }

  @Test("a letter of the staff that asks why nobody has answered grants no time")
  func unanswered() throws {
    func kind(_ sentence: String) throws -> LetterKind {
      let text = """
        UNITED STATES
        SECURITIES AND EXCHANGE COMMISSION
        WASHINGTON, D.C. 20549

        March 1, 2019

        Mr. Jonas Marsh
        Chief Financial Officer
        Marsh & Fennel Instruments, Inc.

        Re: Marsh & Fennel Instruments, Inc.
        Form 10-K for the Fiscal Year Ended December 31, 2018

        Dear Mr. Marsh:

        \(sentence)

        Sincerely,

        Ada Thornbury
        Accounting Branch Chief
        """
      return try Letter(parsing: Array(text.utf8), path: "fixture").content.kind
    }
    let why = "We have had no answer to our letter. Advise us why you are unable to respond to it."
    #expect(try kind(why) == .other)
    #expect(try kind("We grant your request for an extension of time to March 9.") == .extension)
  }

  @Test("answers that promise another one are answers")
  func answered() throws {
    let fixture = try ComposedLetter(
      """
      1. Please tell us why the margin fell.

      Response: Prices fell. The Company will respond to the comments on the tables by March 15, 2014.
      """)
    #expect(fixture.letter.content.kind == .response)
  }
}
