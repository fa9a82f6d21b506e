import Crossfoot
import Testing

/// What single sentences of letters without items say that they are for.
@Suite("Kinds of letters without items")
struct LetterKindTests {
  private func kind(_ body: String) throws -> LetterKind {
    let letter = try ComposedLetter(body).letter
    #expect(letter.content.items.isEmpty)
    return letter.content.kind
  }

  @Test(
    "a letter that puts acceleration off, or tells of it, asks for none",
    arguments: [
      "The Company hereby delays the effective date of the registration statement until a further "
        + "amendment states that it shall become effective under Section 8(a).",
      "The Company hereby withdraws its request, dated May 2, for acceleration of the effective date.",
      "We no longer request that the registration statement be declared effective on May 16.",
      "The registration statement has not been declared effective, and no hull was sold under it.",
    ])
  func noAcceleration(_ body: String) throws {
    #expect(try kind(body) == .other)
  }

  @Test(
    "who asks that an offering statement be qualified asks for acceleration",
    arguments: [
      "We request that the Offering Statement be declared qualified at 5:00 p.m. on May 6, 2013.",
      "Pursuant to Rule 252(e), the Company requests that the Offering Statement be qualified at "
        + "5:00 p.m. on May 6, 2013, or as soon as practicable.",
    ])
  func qualification(_ body: String) throws {
    #expect(try kind(body) == .acceleration)
  }

  @Test(
    "a letter that says in its first sentences what it answers is a response, though it has no items",
    arguments: [
      "This letter is in response to your letter dated April 25, 2013. Page 12 has been changed.",
      "This letter responds to your letter dated April 25, 2013. Page 12 has been changed.",
      "We are responding to the Staff's oral comment of April 25. Page 12 has been changed.",
      "In response to your telephone call of April 25, we confirm that page 12 has been changed.",
      "I write to respond to your letter of April 25, 2013 and to give you the supplemental "
        + "information that you asked for. Page 12 has been changed.",
      "We refer to your letter dated April 25, 2013 and thank you for granting us an extension of "
        + "time. Our response is set forth below.\n\nNo hull was sold there.",
      "This letter sets forth the response of Marsh Hulls to the comment in your letter dated April 25, "
        + "2013. Page 12 has been changed.",
      "Set forth below is the response to the comments in the letter dated April 25, 2013. No hull was "
        + "sold.",
      "The following are the answers of Marsh Hulls to the comments in your letter dated April 25, 2013.",
      "Please find our responses below to the comment letter of April 25, 2013. No hull was sold.",
      "Marsh Hulls hereby transmits its response to the letter received from the staff. No hull was sold.",
    ])
  func responses(_ body: String) throws {
    #expect(try kind(body) == .response)
  }

  @Test(
    "the day on which an answer will come makes a request for time",
    arguments: [
      "This is to confirm that the Company will have until May 27, 2013 to respond to your letter "
        + "dated April 25, 2013.",
      "We have your letter dated April 25, 2013. Our response will be filed on or about May 27, 2013.",
      "The auditor works on the reports, and we are anticipating our response to the comment letter "
        + "no later than May 27, 2013.",
    ])
  func time(_ body: String) throws {
    #expect(try kind(body) == .extension)
  }

  @Test(
    "what comes with a letter makes it a cover, or a supplement",
    arguments: [
      (
        "We hereby confidentially submit a draft registration statement on Form S-1.",
        LetterKind.cover
      ),
      ("The Company is publicly filing its registration statement today.", .cover),
      ("Under Rule 424(b) we transmit for filing a copy of the prospectus.", .cover),
      (
        "We are submitting supplementally the papers of comment 4 of the letter dated April 25, 2013. "
          + "Please return them to us.", .supplemental
      ),
    ])
  func covers(_ body: String, _ expected: LetterKind) throws {
    #expect(try kind(body) == expected)
  }

  @Test(
    "who asks for acceleration does so, whatever else the sentence says",
    arguments: [
      "Request is hereby made that the registration statement become effective on May 16, 2013.",
      "Marsh would like the registration statement to become effective at 4:00 p.m. on May 16, 2013.",
      "The Company requests that the effective date be accelerated without delay to May 16, 2013.",
      "We ask you to accelerate the effective date to May 16, 2013 and rescind the request of May 2.",
    ])
  func acceleration(_ body: String) throws {
    #expect(try kind(body) == .acceleration)
  }

  @Test(
    "a day of something else promises no answer",
    arguments: [
      "The enclosed amendment is for you. The Company plans to print on or about June 6, 2013 and "
        + "would appreciate a response soon.",
      "Our response is as follows: the Company will change its filing on or about June 6, 2013.",
      "The Company filed its response and will file Form 10-K on or about June 6, 2013.",
    ])
  func otherDays(_ body: String) throws {
    #expect(try kind(body) != .extension)
  }

  @Test("time that was granted to respond is no answer")
  func granted() throws {
    let body =
      "The Staff granted the Company an extension to respond to the letter of May 2, 2013 by June 6."
    #expect(try kind(body) == .extension)
  }

  /// What companies acknowledge when the staff asks them to.
  private let acknowledgements =
    "The Company acknowledges that: (i) the Company is responsible for the disclosure in "
    + "the filing; (ii) staff comments do not foreclose the Commission from taking any action; and (iii) "
    + "the Company may not assert staff comments as a defense in any proceeding."

  @Test(
    "a letter that acknowledges is a response if its answers come with it",
    arguments: [
      (
        "This letter is in response to the comments in your letter dated April 25, 2013. The comments and "
          + "the responses of the Company are set forth in the attached table.", LetterKind.response
      ),
      (
        "We refer to your letter dated April 25, 2013. Our responses are attached as Exhibit A to this "
          + "letter, which responds to your letter.", .response
      ),
      (
        "In connection with our response to the comments in your letter dated April 25, 2013:",
        .acknowledgement
      ),
      (
        "As you ask in your letter dated April 25, 2013, a statement is attached.", .acknowledgement
      ),
    ])
  func attachedAnswers(_ opening: String, _ expected: LetterKind) throws {
    #expect(try kind(opening + "\n\n" + acknowledgements) == expected)
  }
}
