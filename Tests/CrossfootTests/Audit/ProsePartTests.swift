import Testing

@testable import Crossfoot

@Suite("Parts of long paragraphs")
struct ProsePartTests {
  private func parts(of prose: String) -> (text: TextStore, parts: [TextRange]) {
    var text = TextStore(capacity: prose.utf8.count)
    text.appendClean(Array(prose.utf8), 0..<prose.utf8.count)
    var rest = TextRange(0, text.end)
    var parts: [TextRange] = []
    while !rest.isEmpty {
      parts.append(text.prosePart(of: rest))
      rest = rest.suffix(from: parts[parts.count - 1].end)
    }
    return (text, parts)
  }

  @Test("a paragraph that people write is one part")
  func usualParagraphIsOnePart() {
    let prose = String(repeating: "Net sales rose by 4%. ", count: 1_000)
    #expect(parts(of: prose).parts.count == 1)
  }

  @Test("a longer one is cut behind sentences, and nothing of it is left out")
  func longParagraphIsCutBehindSentences() {
    let prose = String(repeating: "Net sales of no. 7 rose by 4%. ", count: 20_000)
    let (text, parts) = parts(of: prose)
    #expect(parts.count > 4)
    #expect(parts.allSatisfy { $0.count <= Limits.proseBytes })
    #expect(parts.dropLast().allSatisfy { text.string($0).hasSuffix(". ") })
    #expect(parts.map(text.string).joined() == prose)
  }

  @Test("one without sentences is cut all the same")
  func paragraphWithoutSentencesIsCut() {
    let prose = String(repeating: "7", count: Limits.proseBytes * 2 + 1)
    #expect(parts(of: prose).parts.map(\.count) == [Limits.proseBytes, Limits.proseBytes, 1])
  }

  @Test("a change that a sentence deep in a long paragraph states is still tested")
  func changeDeepInsideIsTested() throws {
    let filler = String(repeating: "We note your comment and the rate of 5%. ", count: 8_000)
    let change = "Net sales increased by $20 million, or 30%, from $100 million to $120 million."
    let prose = filler + change
    let letter = try Letter(parsing: Array("Dear Ms. Roe:\n\n\(prose)\n".utf8))
    #expect(letter.findings.contains { $0.message.contains("30%") })
  }
}
