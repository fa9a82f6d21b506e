import Crossfoot
import Testing

@Suite("Texts that are no letters")
struct NoLetterTests {
  @Test("a numbered plan or report is no letter, and gives no items")
  func notALetter() throws {
    let text = """
      ANNUAL REPORT

      1. PURPOSE. The Company wishes to keep its officers, and pays them under this plan.

      2. ADMINISTRATION. The Company will appoint a committee, which we believe to be independent.

      3. ACCELERATION. Awards become effective at once upon acceleration under Rule 461.
      """
    let letter = try Letter(parsing: Array(text.utf8))
    #expect(letter.content.kind == .other)
    #expect(letter.content.items.isEmpty)
  }

  @Test(
    "a text that nothing shows to be a letter has no sender",
    arguments: [
      "hello", "hello world\n\nthis is a file", "Shopping list\nmilk\neggs", "Acme Corp.\n\nhello",
    ])
  func noLetter(_ text: String) throws {
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    #expect(letter.content.head.sender == nil)
  }
}
