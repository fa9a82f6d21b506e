import Crossfoot
import Testing

/// Letters that end with the name of who writes, without a closing phrase and without a hand.
@Suite("Ends that nobody signed")
struct UnsignedEndTests {
  private static let answer =
    "1. Please tell us who pays.\n\nResponse: The cover page says it now.\n\n"

  private func letter(_ end: String) throws -> Letter {
    let text = """
      May 3, 2019

      Ms. Ann Roe
      Securities and Exchange Commission

      Re: Marsh Hulls, Inc.

      Dear Ms. Roe:

      This letter responds to your letter dated April 2, 2019.

      \(end)
      """
    return try Letter(parsing: Array(text.utf8))
  }

  private func signatures(_ letter: Letter) -> [String] {
    letter.content.closing.signatures.map { person in
      [person.name, person.title, person.organization]
        .map { $0.map(letter.document.text.string) ?? "-" }.joined(separator: " | ")
    }
  }

  private func lastAnswer(_ letter: Letter) -> [String] {
    letter.content.items.last?.response?.pieces.map { letter.document.text.string($0.text) } ?? []
  }

  @Test(
    "who writes is named below the last sentence, with a title, a company or how to call the writer",
    arguments: [
      ("Thank you for your help.\n\nWalter Penn\nTreasurer", "Walter Penn | Treasurer | -", nil),
      ("Thank you,\n\nWalter Penn\nTreasurer", "Walter Penn | Treasurer | -", "Thank you,"),
      ("Many thanks,\n\nWalter Penn", "Walter Penn | - | -", "Many thanks,"),
      (
        "Walter Penn\nTreasurer\nMarsh Hulls, Inc.", "Walter Penn | Treasurer | Marsh Hulls, Inc.",
        nil
      ),
      (
        "Please call me at 555-010-0142 with any questions.\n\nWalter Penn, Treasurer\n\nEnclosures",
        "Walter Penn | Treasurer | -", nil
      ),
      (
        "Thank you.\n\nWalter Penn\nPenn & Lee LLP\nTelephone 555-010-0142\npenn@example.com",
        "Walter Penn | - | Penn & Lee LLP", nil
      ),
      (
        "Thank you.\n\nMarsh Hulls, Inc.\n\nWalter Penn\nTreasurer\n\ncc: Cy Moor",
        "Walter Penn | Treasurer | Marsh Hulls, Inc.", nil
      ),
    ] as [(String, String, String?)])
  func named(_ end: String, _ signature: String, _ phrase: String?) throws {
    let letter = try letter(Self.answer + end)
    #expect(signatures(letter) == [signature])
    #expect(letter.content.closing.phrase.map(letter.document.text.string) == phrase)
    #expect(lastAnswer(letter) == ["The cover page says it now."])
  }

  @Test("thanks above a hand are the closing phrase, and above another phrase they are none")
  func thanksAboveHand() throws {
    let thanks = try letter(Self.answer + "Thank you,\n\n/s/ Walter Penn\nWalter Penn")
    #expect(thanks.content.closing.phrase.map(thanks.document.text.string) == "Thank you,")
    let both = try letter(Self.answer + "Thank you,\n\nSincerely,\n\n/s/ Walter Penn\nWalter Penn")
    #expect(both.content.closing.phrase.map(both.document.text.string) == "Sincerely,")
  }

  @Test(
    "names that an answer gives at the end of a letter are the answer's",
    arguments: [
      "The report is signed by:\n\nWalter Penn\nTreasurer",
      "\n\nWalter Penn\nTreasurer",
      "The directors are those below.\n\nWalter Penn\nDirector\n\nCy Moor\nDirector\n\nBo Li\nDirector",
      "We have added two headings.\n\nMarket Risk\n\nCredit Risk",
    ])
  func answered(_ answer: String) throws {
    let letter = try letter("1. Please tell us who signs the report.\n\nResponse: \(answer)")
    #expect(signatures(letter).isEmpty)
    #expect(lastAnswer(letter).count > 1)
  }

  @Test("a name right below a comment answers it")
  func answersComment() throws {
    let letter = try letter("1. Please tell us who signs the report.\n\nWalter Penn\nTreasurer")
    #expect(signatures(letter).isEmpty)
  }

  @Test(
    "names that the last sentence leads to are the answer's",
    arguments: [
      "The company's officers are these.", "We will revise the signature page as follows.",
      "The plant is managed by the person named here.",
    ])
  func listed(_ sentence: String) throws {
    let read = try letter(Self.answer + sentence + "\n\nAnn Penn\nTreasurer\n")
    #expect(signatures(read).isEmpty)
    #expect(lastAnswer(read).contains(sentence))
  }

  @Test(
    "a sentence that ends with a company's name above a hand is the answer's, and a name alone is not",
    arguments: ["We lease it from Hull Leasing, Inc.", "The plant belongs to Hull Leasing, Inc."])
  func sentenceAboveHand(_ sentence: String) throws {
    let read = try letter(Self.answer + sentence + "\n\n/s/ Ann Penn\nAnn Penn\nChairman\n")
    #expect(signatures(read) == ["Ann Penn | Chairman | -"])
    #expect(lastAnswer(read).last == sentence)
    let company = try letter(
      Self.answer + "Hull Leasing, Inc.\n\n/s/ Ann Penn\nAnn Penn\nChairman\n")
    #expect(signatures(company) == ["Ann Penn | Chairman | Hull Leasing, Inc."])
  }
}
