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
    let text = ["Why were the hulls sold?", "They were old.", "And why not before?"]
    #expect(try texts([text[0]] + foot + [text[1]] + foot + [text[2]]) == text)
  }

  @Test("an address that stands once is text, and so are those of two who sign, or get a copy")
  func others() throws {
    let once = ["The hulls lie at:"] + Self.foot + ["Nobody looks after them."]
    #expect(try texts(once) == once)
    for words in ["/s/ Walter Penn", "cc: Walter Penn", "Sincerely,"] {
      let signed = ["They were old.", words] + Self.foot + ["Jane Penn"] + Self.foot
      #expect(try texts(signed) == signed)
    }
  }

  @Test("amounts, years and file numbers that come back are none of an address")
  func figures() throws {
    for line in ["Hulls 12,345 97,031", "December 31, 2012 2011", "Marsh File 005-97031"] {
      let text = ["One.", line, "Two.", line, "Three."]
      #expect(try texts(text) == text)
    }
  }
}
