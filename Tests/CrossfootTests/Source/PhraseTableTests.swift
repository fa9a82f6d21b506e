import Testing

@testable import Crossfoot

@Suite("PhraseTable")
struct PhraseTableTests {
  /// Phrases that share words, differ in their marks only, or have words beyond eight letters.
  private static let phrases = [
    "we", "we note", "we note that", "note", "no", "no.", "comment no", "comment no.", "s-k",
    "regulation s-k", "reg. s-k", "letter dated", "letter, dated", "the staff's", "respectfully",
    "respectfully submits", "asc 850", "via", "cc:", "disclosure", "disclosures of",
    "disclosures on", "respectfully submitted", "interpretations note", "i",
  ]
  private static let table = PhraseTable<Int>(phrases.enumerated().map { ($1, $0) })

  /// The longest phrase at the start of `text`, by comparing it with all of them.
  private static func longest(_ text: String) -> Int? {
    let plain = text.lowercased().replacing("\u{2019}", with: "'").replacing("\u{2011}", with: "-")
    var best: Int?
    for (index, phrase) in phrases.enumerated() where plain.hasPrefix(phrase) {
      let endsWithWord = phrase.last.map { $0.isLetter || $0.isNumber } ?? false
      let next = plain.dropFirst(phrase.count).first
      let goesOn = next.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
      if endsWithWord, goesOn { continue }
      if phrase.count > best.map({ phrases[$0].count }) ?? 0 { best = index }
    }
    return best
  }

  @Test("the longest phrase is found, as by comparing all")
  func longestPhrase() {
    var random = Random(state: 3)
    let words = [
      "we", "We", "note", "that", "no", "no.", "comment", "Comment", "s-k", "S\u{2011}K",
      "regulation", "reg.", "letter", "letter,", "dated", "the", "staff's", "staff\u{2019}s",
      "respectfully", "respectfullY", "submits", "asc", "850", "850-10", "cc:", "via", "viable",
      "respectfulness", "x", "disclosure", "Disclosures", "disclosurex", "of", "on", "submitted",
      "interpretations", "interpretationx", "interpretation", "I", "i'm",
    ]
    for _ in 0..<20_000 {
      let text = (0..<1 + random.next(4)).map { _ in words[random.next(words.count)] }
        .joined(separator: random.next(6) == 0 ? "  " : " ")
      let bytes = Array(text.utf8)
      let found = PhraseTableTests.table.prefix(of: bytes, bytes.indices)
      #expect(found?.value == PhraseTableTests.longest(text), "\(text)")
    }
  }
}
