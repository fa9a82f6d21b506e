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

  @Test("a list holds phrases between bars and line ends, the last of equal ones counts")
  func lists() {
    let table = PhraseTable<Int>([("we note|you\nthe staff", 1), ("you", 2)])
    for (text, value) in [("We note that", 1), ("you", 2), ("The staff", 1), ("we", nil)] {
      let bytes = Array(text.utf8)
      #expect(table.prefix(of: bytes, bytes.indices)?.value == value, "\(text)")
    }
  }

  @Test("what stands in several lists has the values of all of them")
  func joinedLists() {
    let table = PhraseTable<StatementRole>(joining: [
      ("added|re-filed", .placed), ("added|refiled", .renewed), ("in addition", []),
    ])
    let roles: [(String, StatementRole?)] = [
      ("added", [.placed, .renewed]), ("refiled", .renewed), ("re-filed", .placed),
      ("In addition,", []), ("in", nil),
    ]
    for (text, role) in roles {
      let bytes = Array(text.utf8)
      #expect(table.prefix(of: bytes, bytes.indices)?.value == role, "\(text)")
    }
  }

  @Test("a table of many words grows, and keeps all of them")
  func manyWords() {
    let words = (0..<600).map { "word\($0)" }
    let table = PhraseTable<Int>(words.enumerated().map { ($1, $0) })
    for (index, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      #expect(table.prefix(of: bytes, bytes.indices)?.value == index)
    }
  }
}
