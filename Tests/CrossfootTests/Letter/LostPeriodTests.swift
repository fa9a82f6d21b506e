import Crossfoot
import Testing

/// Short answers that end without a full stop, above the heading of the next comment.
@Suite("Answers without a full stop")
struct LostPeriodTests {
  private func items(_ line: String) throws -> [String] {
    let letter = try ComposedLetter(
      """
      Item 1. Business, page 4

      1. We note that you lease a yard. Please revise to say for how long.

      \(line)

      Item 7. Results, page 20

      2. Please revise the table on this page.

      The table was corrected.
      """
    ).letter
    return letter.content.items.map { item in
      let response = item.response?.pieces.map { letter.document.text.string($0.text) } ?? ["-"]
      let headings = item.headings.map {
        letter.document.text.string(letter.content.headings[$0].text)
      }
      return response.joined(separator: " / ") + " < " + headings.joined(separator: " > ")
    }
  }

  @Test(
    "a line that says that a change was made answers the comment above it",
    arguments: [
      "The requested change has been made on pages 4, 6 and 20", "Revised as requested",
      "The disclosure has been revised accordingly", "Comment complied with",
      "The Company has revised the disclosure on pages 4 and 6", "We have added the term on page 4",
    ])
  func answers(_ line: String) throws {
    #expect(
      try items(line) == [
        "\(line) < Item 1. Business, page 4", "The table was corrected. < Item 7. Results, page 20",
      ])
  }

  @Test(
    "a line that names what was changed, or when, heads the comment below it",
    arguments: [
      "Matters that have been revised", "Revised guidance for 2019", "Agreements as have been made",
    ])
  func headings(_ line: String) throws {
    #expect(try items(line).first?.hasPrefix("- <") == true)
  }
}
