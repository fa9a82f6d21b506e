import Crossfoot
import Testing

@Suite("DoubleSpacing")
struct DoubleSpacingTests {
  /// Two paragraphs of a letter as they are wrapped, with a heading above the second one.
  private static let lines = [
    "Marsh & Fennel", "", "Dear Ms. Roe:", "",
    "1.  The committee looked at each of the terms of the loan in the light of what was",
    "offered to others at the time, and found that they were those of a market that",
    "is open to all who ask for credit of this kind and are able to give security,",
    "and it set the price that both of the sides had asked for in the end, as is told",
    "in the minutes of the board.", "", "Terms of the Loan", "",
    "2.  The price was set by the board of the firm and its counsel, and it is the price",
    "of a market that is open to all who ask for credit of this kind, and are able to",
    "give a security that the firm and the other side can both agree on, which is the",
    "custom of this trade.", "", "Yours truly,",
  ]

  private func texts(_ text: String) throws -> [String] {
    let document = try MarkedSource(text).lexed()
    return paragraphs(document).map { document.text.string($0.text) }
  }

  @Test(
    "lines that end twice, and lines with a blank one behind each, are the paragraphs they were",
    arguments: ["\r\n", "\r\r\n", "\n\n", "\r\n\r\n", "\r\r", "\n   \n", "\r\r\n\r\r\n"])
  func lineEnds(_ end: String) throws {
    let plain = try texts(DoubleSpacingTests.lines.joined(separator: "\n"))
    #expect(plain.count == 6)
    #expect(try texts(DoubleSpacingTests.lines.joined(separator: end)) == plain)
  }

  @Test("a letterhead that is set close keeps its blank lines above text that is not")
  func closeHead() throws {
    let head = "Marsh & Fennel\n14 Quarry Road\n\nMs. Ada Roe\n100 F Street\n\n"
    let body = DoubleSpacingTests.lines.dropFirst(2).joined(separator: "\n\n")
    let document = try MarkedSource(head + body).lexed()
    let found = paragraphs(document)
    #expect(found.prefix(5).map(\.gapBefore) == [true, false, true, false, true])
    #expect(found.count == 9)
  }

  @Test("paragraphs of one line, with blank lines between them, stay apart")
  func singleLines() throws {
    let line = "The committee looked at each of the terms of the loan."
    let text = Array(repeating: line, count: 40).joined(separator: "\n\n")
    #expect(try texts(text).count == 40)
  }

  @Test("a place behind lines that end with two returns and a feed has its own line's number")
  func location() {
    let index = LineIndex(Array("ab\r\r\ncd\r\ref\r\r\n".utf8))
    let places = [5, 9].map { index.location(of: $0) }
    #expect(places.map(\.line) == [2, 4])
    #expect(places.map(\.column) == [1, 1])
  }
}
