import Crossfoot
import Testing

@Suite("Prose that a line cuts before a name")
struct CutProseTests {
  @Test(
    "a sentence goes on in the next line with a name or a year, where proportional type left room",
    arguments: [
      [
        "1.     We note your disclosure that only Hull Works LLC is obligated with respect to any",
        "       LLC's outstanding senior notes and that Marsh, Inc. is not obligated with respect to",
        "       such notes.",
      ],
      [
        "       We also note from your response to comment 3 of our letter that was dated June 30,",
        "       2016, that you do not expect similar unrecognized tax benefits in the future which",
        "       would offset the benefits.",
      ],
      [
        "Refer to the Exchange Agreements on page 165 regarding the Equity Award Exchange",
        "Agreement entered into with Mr. Roe for stock options with 2.4 million underlying Class",
        "A shares that give him the right to receive Class B shares in the place of Class A ones.",
      ],
    ])
  func cutProse(_ lines: [String]) throws {
    let paragraph = lines.map { $0.trimmingPrefix { $0 == " " } }.joined(separator: " ")
    let found = try paragraphTexts(Self.wide + "\n\n" + lines.joined(separator: "\n") + "\n")
    #expect(found.last?.filter { $0 != " " } == paragraph.filter { $0 != " " })
  }

  @Test(
    "a title with a paragraph below it that opens a sentence stays one",
    arguments: [
      "Management's Discussion and Analysis of Financial Condition and Results, page 12",
      "Disclosure controls and procedures and internal control over financial reporting",
    ])
  func titleAbove(_ title: String) throws {
    let found = try paragraphTexts(
      Self.wide + "\n\n" + title + "\nPlease tell us how you came to the view that it was so.\n")
    #expect(found.contains(title))
  }

  private static let wide = """
    We have read the parts of your filing that deal with the matters that are named below, and
    we may ask for more when we have seen what you answer, or if you don't answer us in time.
    """

  private func paragraphTexts(_ text: String) throws -> [String] {
    let document = PlainTextLexer.lex(try Source(bytes: Array(text.utf8), path: "fixture"))
    return document.blocks.compactMap { block in
      guard case .paragraph(let paragraph) = block else { return nil }
      return document.text.string(paragraph.text)
    }
  }
}
