import Testing

@testable import Crossfoot

/// A glance must rule out nothing that a closer look would find.
@Suite("BlockGlance")
struct BlockGlanceTests {
  @Test("texts that differ in case and numbers only have one key")
  func sameKey() {
    let texts = ["Page 2", "PAGE 14", "page 137"]
    #expect(Set(glances(texts).map(\.key)).count == 1)
    #expect(Set(glances(["7 of 9", "12 of 3", "100 OF 41"]).map(\.key)).count == 1)
    #expect(Set(glances(["5", "17", "2023"]).map(\.key)).count == 1)
    #expect(Set(glances(["Ms. Roe", "Mr. Roe", "Ms. Poe", "Page 2"]).map(\.key)).count == 3)
  }

  @Test("lines with one fingerprint have one key")
  func sameFingerprint() {
    var random = SplitMix64(seed: 12)
    let signs = Array("aA1 9-é.".utf8)
    var keys: [UInt64: UInt32] = [:]
    for _ in 0..<4_000 {
      let length = Int.random(in: 1...5, using: &random)
      let text = (0..<length).map { _ in signs.randomElement(using: &random) ?? 0x20 }
      let (document, glances) = glance([text])
      let range = TextRange(0, UInt32(text.count))
      let fingerprint = LineFingerprint.of(range, in: document.text.bytes.span)
      guard let key = glances.first?.key else { continue }
      #expect(keys[fingerprint, default: key] == key)
      keys[fingerprint] = key
    }
  }

  @Test("a short paragraph is a line of furniture, but no label is")
  func traits() {
    let long = String(repeating: "word ", count: 60) + "."
    let traits = glances(["Ms. Roe", "Response:", long, long + long]).map(\.traits)
    #expect(traits == [[.address, .line, .headLine], [.address, .line], [.address], []])
  }

  private func glances(_ texts: [String]) -> [BlockGlance] {
    glance(texts.map { Array($0.utf8) }).glances
  }

  private func glance(_ texts: [[UInt8]]) -> (document: LexedDocument, glances: [BlockGlance]) {
    var document = LexedDocument(textCapacity: 64)
    for text in texts {
      let start = document.text.end
      document.text.appendClean(text, 0..<text.count)
      document.blocks.append(
        .paragraph(Paragraph(text: TextRange(start, document.text.end))))
    }
    var keys = KeyCounts()
    return (document, BlockGlance.all(of: document, &keys))
  }
}
