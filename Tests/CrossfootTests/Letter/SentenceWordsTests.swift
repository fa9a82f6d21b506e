import Testing

@testable import Crossfoot

@Suite("SentenceWords")
struct SentenceWordsTests {
  private static let words: SentenceWords = [
    " will ", " will not ", " revis", " has revised", " agree", "'ll ", "’ll ",
  ]
  private static let texts = [
    " will ", " will not ", " revis", " has revised", " agree", "'ll ", "’ll ",
  ]

  private static func store(_ string: String) -> TextStore {
    var text = TextStore(capacity: 64)
    text.appendClean(Array(string.utf8), 0..<string.utf8.count)
    return text
  }

  @Test("the words are found as by comparing all at each place")
  func search() {
    var random = Random(state: 7)
    let parts = [
      "we", " will", " not", " ", "revise", "Revised", " has", " AGREED", "'ll ", "’ll ", "they",
      " disagree", ".", " w", "—", " reviser",
    ]
    for _ in 0..<20_000 {
      let string = (0..<1 + random.next(7)).map { _ in parts[random.next(parts.count)] }.joined()
      let text = SentenceWordsTests.store(string)
      let found = SentenceWordsTests.texts.contains { string.lowercased().contains($0) }
      #expect(
        text.holds(SentenceWordsTests.words, in: TextRange(0, text.end)) == found, "\(string)")
    }
  }

  @Test("a word that the range ends within is none")
  func cutWords() {
    let text = SentenceWordsTests.store("we will not")
    for end in 0...text.end {
      #expect(text.holds(SentenceWordsTests.words, in: TextRange(0, end)) == (end >= 8))
    }
  }
}
