import Testing

@testable import Crossfoot

@Suite("FingerprintCounts")
struct FingerprintCountsTests {
  @Test("fingerprints are counted as a dictionary counts them, however they collide")
  func sameAsDictionary() {
    var random = SplitMix64(seed: 5)
    for size in [1, 7, 40, 300] {
      var counts = FingerprintCounts(capacity: size)
      var expected: [UInt64: Int] = [:]
      let known = (0..<size).map { _ in
        UInt64.random(in: 0...3, using: &random) << 20 | random.next() << 40
      }
      for _ in 0..<size * 3 {
        guard let one = known.randomElement(using: &random) else { continue }
        counts.add(one)
        expected[one, default: 0] += 1
      }
      for one in known { #expect(counts.count(of: one) == expected[one, default: 0]) }
      #expect(counts.count(of: 12_345) == 0)
    }
  }

  @Test("a table without room counts nothing")
  func empty() {
    var counts = FingerprintCounts(capacity: 0)
    counts.add(1)
    #expect(counts.count(of: 1) == 0)
  }
}
