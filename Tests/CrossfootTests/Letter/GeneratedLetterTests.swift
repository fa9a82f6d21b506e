import Crossfoot
import Testing

/// Letters composed from every way to label, set and lay out comments and responses: what was put in
/// must come out again, word for word.
@Suite("Generated letters", .timeLimit(.minutes(10)))
struct GeneratedLetterTests {
  @Test("items come out as they were put in, whatever their labels and style", arguments: 0..<4)
  func items(_ batch: Int) throws {
    for seed in UInt64(batch * 50)..<UInt64(batch * 50 + 50) {
      let generated = GeneratedLetter(seed: seed)
      let letter = try Letter(parsing: Array(generated.source.utf8), path: "generated")
      let items = GeneratedLetterTests.items(of: letter)
      #expect(items.count == generated.expected.count, "\(generated.summary)")
      let first = zip(items, generated.expected).first { $0 != $1 }
      #expect(first?.0 == first?.1, "\(generated.summary)")
      #expect(letter.content.kind == .response, "\(generated.summary)")
    }
  }

  private static func items(of letter: Letter) -> [GeneratedLetter.ExpectedItem] {
    let text = letter.document.text
    func paragraphs(_ passage: Passage?) -> [String] {
      passage?.pieces.filter { $0.table == nil }.map { text.string($0.text) } ?? []
    }
    return letter.content.items.map { item in
      GeneratedLetter.ExpectedItem(
        number: item.number.map(text.string) ?? "-", comment: paragraphs(item.comment),
        response: paragraphs(item.response),
        headings: item.headings.map { text.string(letter.content.headings[$0].text) })
    }
  }
}
