import Crossfoot
import Testing

@Suite("Bullets of fonts of symbols")
struct SymbolBulletTests {
  @Test("a character of private use that such a font draws as a bullet is one")
  func bullets() throws {
    let text = """
      We have read the parts of your filing that deal with the matters that are named below, and
      we may ask for more when we have seen what you answer, or if you don't answer us in time.

      \u{F0B7} Costs rose in the year.
      \u{F0A7} Sales fell.

      """
    let document = PlainTextLexer.lex(try Source(bytes: Array(text.utf8), path: "fixture"))
    let found = document.blocks.compactMap { block -> String? in
      guard case .paragraph(let paragraph) = block else { return nil }
      return document.text.string(paragraph.text)
    }
    #expect(found.suffix(2) == ["• Costs rose in the year.", "▪ Sales fell."])
  }

  @Test(
    "a bullet in a line of its own stands before its text", arguments: ["§", "·", "–", "▪", "•"])
  func alone(_ bullet: String) throws {
    let text =
      "Please tell us more.\n\n\(bullet)\nCosts rose in the year.\n\n\(bullet)\nSales fell.\n"
    let document = PlainTextLexer.lex(try Source(bytes: Array(text.utf8), path: "fixture"))
    let found = document.blocks.compactMap { block -> String? in
      guard case .paragraph(let paragraph) = block else { return nil }
      return document.text.string(paragraph.text)
    }
    #expect(found.suffix(2) == ["\(bullet) Costs rose in the year.", "\(bullet) Sales fell."])
  }

  @Test("a wrapped line may begin with a number")
  func wrappedNumber() throws {
    let text = """
      1. Please say in the summary that the new hulls will be ready for their owners in
      60 days from the date of each order. If the yard needs more time than that for
      one of them, tell us how you record what you pay to its owner for the delay, too.

      """
    let document = PlainTextLexer.lex(try Source(bytes: Array(text.utf8), path: "fixture"))
    #expect(document.blocks.count == 1)
  }
}
