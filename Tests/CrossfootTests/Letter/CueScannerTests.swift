import Testing

@testable import Crossfoot

/// The scanner reads sixty-four bytes at a time, and asks a filter before it asks the phrases: here it is
/// held against one that asks them at every word.
@Suite("CueScanner")
struct CueScannerTests {
  @Test("the same cues and marks are found as by asking at every word")
  func sameCues() {
    var random = Random(state: 11)
    var count = 0
    for _ in 0..<600 {
      let text = CueScannerTests.text(&random)
      let start = random.next(8)
      let end = text.count - random.next(8)
      guard start < end else { continue }
      // What stands before and behind a paragraph is none of its words.
      count += CueScannerTests.expectSame(text, [start..<end])
    }
    #expect(count > 2_000)
  }

  @Test("the same cues are found where a stretch of words ends within a phrase")
  func longTexts() {
    var random = Random(state: 12)
    for _ in 0..<60 {
      let text = CueScannerTests.text(&random, words: 900)
      _ = CueScannerTests.expectSame(text, [text.indices])
    }
  }

  @Test("paragraphs that are read one behind the other have the cues of each alone")
  func paragraphs() {
    var random = Random(state: 13)
    var count = 0
    for _ in 0..<200 {
      let text = CueScannerTests.text(&random, words: 400)
      var ranges: [Range<Int>] = []
      var start = 0
      while start < text.count {
        // With gaps of any size between them or none, also where they part a word.
        let end = min(text.count, start + 1 + random.next(200))
        ranges.append(start..<end)
        start = end + (random.next(3) == 0 ? random.next(150) : random.next(2))
      }
      // One that was put together anew stands behind those that follow on it.
      if random.next(2) == 0, ranges.count > 2 { ranges.swapAt(0, ranges.count - 1) }
      count += CueScannerTests.expectSame(text, ranges)
    }
    #expect(count > 5_000)
  }

  /// Expects the cues and marks of each of `ranges` alone, and gives their number.
  private static func expectSame(_ text: [UInt8], _ ranges: [Range<Int>]) -> Int {
    let paragraphs = ranges.map { TextRange(UInt32($0.lowerBound), UInt32($0.upperBound)) }
    let cues = CueScanner(text.span, paragraphs.span)
    #expect(cues.paragraphs.count == ranges.count)
    var start = 0
    for (range, found) in zip(ranges, cues.paragraphs) {
      let expected = slowScan(text, range)
      #expect(cues.hits[start..<Int(found.hitsEnd)].map(description) == expected.hits)
      #expect(found.marks.hasOddQuote == (expected.straightQuotes % 2 == 1))
      #expect(Int(found.marks.curlyBalance) == Int(expected.curlyBalance))
      start = Int(found.hitsEnd)
    }
    #expect(start == cues.hits.count)
    return start
  }

  private static func description(_ hit: CueHit) -> String { "\(hit.start) \(hit.end) \(hit.cue)" }

  /// Words of phrases and others, between marks of all sorts.
  private static func text(_ random: inout Random, words most: Int = 60) -> [UInt8] {
    let words = [
      "we", "note", "that", "the", "company", "staff", "staff's", "your", "response", "comment",
      "no.", "Comment", "PLEASE", "tell", "us", "respectfully", "advises", "letter", "dated",
      "regulation", "s-k", "future", "filings", "acknowledges", "supplementally", "a", "x",
      "incomprehensibilities", "0123456789", "may", "sept.", "forms", "\u{201C}our\u{201D}",
      "company\u{2019}s", "[***]", "\"we", "believe\"", "[", "caf\u{E9}",
      "wordsthatgoonbeyondablockofsixtyfourbyteswithoutanymarkbetweenthemandthensomemore",
    ]
    let gaps = [
      " ", " ", " ", " ", " ", " ", ", ", "-", "  ", ". ", "/", " \u{2014} ", "    ", "(",
    ]
    var text = ""
    for _ in 0..<random.next(most) {
      text += words[random.next(words.count)] + gaps[random.next(gaps.count)]
    }
    return Array(text.utf8)
  }

  private static func slowScan(
    _ text: [UInt8], _ range: Range<Int>
  ) -> (hits: [String], straightQuotes: Int, curlyBalance: Int) {
    var hits: [String] = []
    var (straight, curly) = (0, 0)
    var position = range.lowerBound
    while position < range.upperBound {
      let word = WordKeys.next(in: text.span, position, range.upperBound)
      if word.end > position {
        let match = Cue.phrases.match(
          key: word.key, text.span, from: position, wordEnd: word.end, to: range.upperBound)
        if let match { hits.append("\(position) \(match.end) \(match.value)") }
        position = max(word.end, match?.end ?? 0)
        continue
      }
      let rest = text[position..<range.upperBound]
      if rest.starts(with: Array("\"".utf8)) { straight += 1 }
      if rest.starts(with: Array("[".utf8)) { hits.append("\(position) \(position + 1) bracket") }
      if rest.starts(with: Array("\u{201C}".utf8)) { curly += 1 }
      if rest.starts(with: Array("\u{201D}".utf8)) { curly -= 1 }
      position += 1
    }
    return (hits, straight, curly)
  }

  @Test("every phrase is found where it stands alone")
  func everyPhrase() {
    for phrase in Cue.phrases.texts {
      let text = phrase + Array(" 1".utf8)
      let paragraphs = [TextRange(0, UInt32(text.count))]
      let hits = CueScanner(text.span, paragraphs.span).hits
      // `Item308` ends before its number.
      let end = phrase.count - phrase.reversed().prefix { (0x30...0x39).contains($0) }.count
      #expect(
        hits.contains { Int($0.end) == end || Int($0.end) == phrase.count },
        "\(String(decoding: phrase, as: UTF8.self))")
    }
  }
}
