import Testing

@testable import Crossfoot

@Suite("ContainerTag")
struct ContainerTagTests {
  @Test("no tag that may be a document's is passed over", arguments: 1...200)
  func documentTags(seed: Int) {
    var numbers = SplitMix64(seed: UInt64(seed))
    let alphabet = Array("<</dDx \n".utf8)
    let bytes = (0..<60).compactMap { _ in alphabet.randomElement(using: &numbers) }
    let expected = bytes.indices.filter { index in
      guard bytes[index] == UInt8(ascii: "<"), index + 2 < bytes.count else { return false }
      let next = bytes[index + 1] == UInt8(ascii: "/") ? bytes[index + 2] : bytes[index + 1]
      return next | 0x20 == UInt8(ascii: "d")
    }
    var found: [Int] = []
    var position = 0
    while let tag = ContainerTag.firstOfDocument(
      in: bytes.span, from: position, limit: bytes.count)
    {
      #expect(bytes[tag] == UInt8(ascii: "<") && tag >= position)
      found.append(tag)
      position = tag + 1
    }
    #expect(Set(expected).subtracting(found).isEmpty)
  }
}
