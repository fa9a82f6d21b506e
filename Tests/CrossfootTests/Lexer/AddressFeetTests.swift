import Crossfoot
import Testing

@Suite("Feet of pages that no page's end is left of")
struct AddressFeetTests {
  private static let foot = ["Marsh Ltd", "7 Mole Lane, Suite 3", "Brook, OR 97031"]

  /// The paragraphs of a letter behind its head.
  private func texts(_ body: [String]) throws -> [String] {
    let head = ["Ms. Ann Roe", "Re: Marsh Ltd", "File No. 001-97031", "Dear Ms. Roe:"]
    let html = (head + body).map { "<p>\($0)</p>" }.joined()
    let document = try MarkedSource(html).lexedHTML()
    return Array(paragraphs(document).map { document.text.string($0.text) }.dropFirst(head.count))
  }

  @Test(
    "the lines of an address that come back word by word are no part of the letter",
    arguments: [
      foot, ["7 Mole Lane, Brook, OR 97031"], ["7 Mole Lane,", "Suite 3", "97031", "503 555 0100"],
    ])
  func feet(_ foot: [String]) throws {
    let text = [
      "Please tell us why all of the hulls were sold to one buyer in the third quarter of the year.",
      "They were old, and nobody else would take them for the price that the bank had asked us for.",
      "Please tell us as well why you had not sold any of the hulls before, as your filing said.",
      "Prices were low, and the bank that lent us the money for the hulls did not want us to sell.",
    ]
    #expect(
      try texts([text[0]] + foot + [text[1]] + foot + [text[2]] + foot + [text[3]]) == text)
    // Twice are enough where a rule, or the end of the letter, is left of the end of a page.
    let rule = String(repeating: "_", count: 40)
    let ruled = try texts([text[0], rule] + foot + [text[1], rule] + foot + [text[2]])
    #expect(ruled.filter { !$0.hasPrefix("_") } == Array(text.prefix(3)))
    #expect(try texts([text[0]] + foot + [text[1]] + foot) == [text[0], text[1]])
  }

  @Test("an address that stands once is text, and so are those of two who sign, or get a copy")
  func others() throws {
    let once = ["The hulls lie here.", "Nobody knew."] + Self.foot + ["Nobody looks after them."]
    #expect(try texts(once) == once)
    for words in ["/s/ Walter Penn", "cc: Walter Penn", "Sincerely,"] {
      let signed = ["They were old.", words] + Self.foot + ["Jane Penn"] + Self.foot
      #expect(try texts(signed) == signed)
    }
  }

  @Test(
    "what a sentence leads to is text, however often it comes back",
    arguments: ["The cover page will read:", "Please send comments to"])
  func named(_ lead: String) throws {
    let text = Array(repeating: [lead] + Self.foot + ["The hulls were sold."], count: 4).flatMap(
      \.self)
    #expect(try texts(text) == text)
    let twice = ["One."] + Self.foot + ["Two."] + Self.foot + ["Three."]
    #expect(try texts(twice) == twice)
  }

  @Test("amounts, years and file numbers that come back are none of an address")
  func figures() throws {
    for line in [
      "Hulls 12,345 97,031", "December 31, 2012 2011", "Marsh File 005-97031",
      "Executive Order 13224", "Loan No. 10023", "Cost $12345",
    ] {
      let text = ["The hulls were sold.", line, "The oars were not.", line]
      #expect(try texts(text) == text)
    }
  }
}
