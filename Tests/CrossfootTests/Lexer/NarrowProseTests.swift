import Crossfoot
import Testing

@Suite("NarrowProse")
struct NarrowProseTests {
  private static let wide = """
    The Company acknowledges the comment and confirms that in its next filings it will
    set out the sources of material changes in the results of its operations, and that
    it will describe the trends which it believes are likely to matter to its holders.
    """

  private static let narrow = [
    "We note that you attribute changes in", "your results to several factors. Please",
    "quantify each of the factors that you", "discuss. Refer to Instruction 4 to Item",
    "303(A) of Regulation S-K and Section", "III.D of Release No. 33-6835. Tell us",
    "also how you considered Item 303(b) and", "whether known trends are likely to have",
    "any effect.",
  ]

  private func texts(_ text: String) throws -> [String] {
    let document = try MarkedSource("\(NarrowProseTests.wide)\n\n\(text)\n").lexed()
    return paragraphs(document).dropFirst().map { document.text.string($0.text) }
  }

  private func block(_ lines: [String], left: Int, number: String = "") -> String {
    let indent = String(repeating: " ", count: left)
    return lines.enumerated().map { index, line in
      index == 0 ? number + String(indent.dropFirst(number.count)) + line : indent + line
    }.joined(separator: "\n")
  }

  @Test(
    "prose that is indented on both sides is wrapped at its own right edge", arguments: [5, 10, 20])
  func narrowComment(_ left: Int) throws {
    let whole = NarrowProseTests.narrow.joined(separator: " ")
    #expect(try texts(block(NarrowProseTests.narrow, left: left)) == [whole])
    #expect(
      try texts(block(NarrowProseTests.narrow, left: left, number: "1.")) == ["1. \(whole)"])
  }

  @Test("a short comment is set as the long ones at its indent are")
  func shortComment() throws {
    let long = block(NarrowProseTests.narrow, left: 10, number: "1.")
    let short = block(
      ["Please tell us how this ties to Note", "12, and where it was paid."], left: 10, number: "2."
    )
    #expect(
      try texts("\(long)\n\n\(short)").last
        == "2. Please tell us how this ties to Note 12, and where it was paid.")
  }

  @Test("the answer below a narrow comment begins a paragraph, a blank line between them or not")
  func answer() throws {
    let comment = block(NarrowProseTests.narrow, left: 10, number: "1.")
    #expect(try texts("\(comment)\n\(NarrowProseTests.wide)").count == 2)
    #expect(try texts("\(comment)\n\n\(NarrowProseTests.wide)").count == 2)
  }

  @Test(
    "indented lines of which the next word would have fitted stay lines of their own",
    arguments: [
      ["Ms. Ada Roe", "Division of Corporation Finance", "100 F Street, N.E.", "Washington, D.C."],
      ["cash and cash equivalents", "loans", "securities that are held to maturity", "deposits"],
      [
        "Marsh & Fennel Instruments, Inc.", "14 Quarry Road", "Dover, Delaware 19901",
        "Attention: Counsel",
      ],
    ])
  func list(_ lines: [String]) throws {
    #expect(try texts(block(lines, left: 10)) == lines)
  }
}
