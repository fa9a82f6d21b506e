import Testing

@testable import Crossfoot

/// Taking plain lines in as a whole is there for speed only: going on run by run is the slow twin.
@Suite("LineScanner")
struct LineScannerTests {
  @Test("lines are the same whether plain ones are taken in as a whole or not", arguments: files)
  func sameLines(_ file: CorpusFile) throws {
    expectSame(try file.bytes())
  }

  @Test("lines of signs in any order are the same, too")
  func sameLinesOfNoise() {
    let signs = Array(" \t\n\r\u{0C}|-=_<ab. 1é\u{01}".utf8) + [0xA0, 0x93]
    var random = SplitMix64(seed: 80)
    for round in 0..<3_000 {
      // Plain characters are looked at in blocks: runs of them have to reach into the next ones, too.
      let rarity = round % 30
      expectSame(
        (0..<60 + rarity * 10).map { _ in
          Int.random(in: 0...rarity, using: &random) > 0
            ? UInt8(ascii: "e") : signs.randomElement(using: &random) ?? 0x20
        })
    }
  }

  static let files = CorpusFile.letters + CorpusFile.hostile

  private func expectSame(_ bytes: [UInt8]) {
    guard let source = try? Source(bytes: bytes, path: "-", format: .text) else { return }
    #expect(LineScanner(source).lines == LineScanner(source, skims: false).lines)
  }
}
