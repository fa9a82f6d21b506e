import Testing

@testable import Crossfoot

@Suite("ByteMemo")
struct ByteMemoTests {
  @Test("what was noted is found by its bytes, and nothing else is")
  func findsWhatWasNoted() {
    var memo = ByteMemo<Int>()
    var random = SplitMix64(seed: 25_112)
    var known: [[UInt8]: Int] = [:]
    for round in 0..<2_000 {
      // Short stretches of three letters: most of them come again.
      let length = Int.random(in: 0...6, using: &random)
      let stretch = (0..<length).map { _ in UInt8.random(in: 97...99, using: &random) }
      let slot = memo.slot(of: stretch.span)
      let found = memo.token(of: stretch.span, at: slot).flatMap { memo.value(of: $0) }
      #expect(found == known[stretch])
      guard found == nil else { continue }
      let token = memo.note(round, of: stretch.span, at: slot)
      #expect(memo.value(of: token) == round)
      known[stretch] = round
    }
    #expect(known.count > 400)
  }

  @Test("a full memo forgets all, and the tokens of before find nothing")
  func forgets() {
    var memo = ByteMemo<Int>()
    var first: ByteMemo<Int>.Token = .none
    for number in 0..<20_000 {
      let stretch = Array("stretch \(number)".utf8)
      let token = memo.note(number, of: stretch.span, at: memo.slot(of: stretch.span))
      if number == 0 { first = token }
      #expect(memo.value(of: token) == number)
    }
    #expect(memo.value(of: first) == nil)
    let stretch = Array("stretch 0".utf8)
    #expect(memo.token(of: stretch.span, at: memo.slot(of: stretch.span)) == nil)
  }

  @Test("a long stretch is not kept")
  func leavesLongOut() {
    var memo = ByteMemo<Int>()
    let stretch = [UInt8](repeating: 0x61, count: 5_000)
    let token = memo.note(1, of: stretch.span, at: memo.slot(of: stretch.span))
    #expect(memo.value(of: token) == nil)
    #expect(memo.token(of: stretch.span, at: memo.slot(of: stretch.span)) == nil)
  }
}
