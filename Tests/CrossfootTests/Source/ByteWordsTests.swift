import Testing

@testable import Crossfoot

@Suite("ByteWords")
struct ByteWordsTests {
  /// Words of eight bytes from a fixed seed, with the bytes that matter well represented.
  private static let words: [[UInt8]] = {
    var state: UInt64 = 7
    let bytes: [UInt8] = [
      0x00, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x2F, 0x30, 0x39, 0x3A, 0x40, 0x41, 0x5A, 0x5B, 0x5C,
      0x5D,
      0x60, 0x61, 0x7A, 0x7B, 0x7E, 0x7F, 0x80, 0xB0, 0xC1, 0xE1, 0xFF,
    ]
    return (0..<5_000).map { _ in
      (0..<8).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return bytes[Int(state >> 33) % bytes.count]
      }
    }
  }()

  @Test("the bytes that need an escape are those that do one by one")
  func escapes() {
    for bytes in ByteWordsTests.words {
      let expected = ByteWordsTests.marks(bytes) { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
      #expect(ByteWords.escapes(ByteWords.word(of: bytes.span, at: 0)) == expected)
    }
  }

  @Test("a word holds something beyond ASCII when one of its bytes is")
  func nonASCII() {
    for bytes in ByteWordsTests.words {
      let word = ByteWords.word(of: bytes.span, at: 0)
      #expect(ByteWords.holdsNonASCII(word) == bytes.contains { $0 >= 0x80 })
    }
  }

  /// The high bit of each byte that `isMarked` says yes to.
  private static func marks(_ bytes: [UInt8], _ isMarked: (UInt8) -> Bool) -> UInt64 {
    bytes.enumerated().reduce(0) { marks, byte in
      marks | (isMarked(byte.element) ? 0x80 << UInt64(byte.offset * 8) : 0)
    }
  }

  @Test("marks are those of the bytes one by one")
  func marks() {
    for bytes in ByteWordsTests.words {
      let word = ByteWords.word(of: bytes.span, at: 0)
      #expect(ByteWords.marks(of: 0x5B, word) == ByteWordsTests.marks(bytes) { $0 == 0x5B })
      #expect(ByteWords.spaces(word) == ByteWordsTests.marks(bytes) { $0 <= 0x20 })
      #expect(ByteWords.digits(word) == ByteWordsTests.marks(bytes, ASCII.isDigit))
      #expect(
        ByteWords.unprintable(word) == ByteWordsTests.marks(bytes) { $0 < 0x20 || $0 > 0x7E })
      #expect(
        ByteWords.notAlphanumeric(word)
          == ByteWordsTests.marks(bytes) { !ASCII.isLetter($0) && !ASCII.isDigit($0) })
    }
  }

  @Test("letters are put in lower case, and nothing else is")
  func lowerCase() {
    for bytes in ByteWordsTests.words {
      let lower = bytes.map(ASCII.lowercased)
      let expected = ByteWords.word(of: lower.span, at: 0)
      #expect(ByteWords.lowercasedExactly(ByteWords.word(of: bytes.span, at: 0)) == expected)
    }
  }

  @Test("the first mark, and the bytes before it")
  func first() {
    for count in 0..<8 {
      let marks: UInt64 = 0x8080_8080_8080_8080 << UInt64(8 * count)
      #expect(ByteWords.first(marks) == count)
      #expect(ByteWords.bytes(before: marks) == (1 << UInt64(8 * count)) - 1)
    }
    #expect(ByteWords.first(0) == 8)
  }

  @Test("the place of a byte, or one before which there is none")
  func position() {
    for bytes in ByteWordsTests.words {
      let text = bytes + bytes
      let found = ByteWords.position(of: 0x5B, near: 0, in: text.span, limit: text.count)
      #expect(found == text.firstIndex(of: 0x5B) ?? text.count)
      for limit in 0...text.count {
        #expect(
          ByteWords.place(of: 0x5B, in: text.span, from: 0, limit: limit)
            == text[..<limit].firstIndex(of: 0x5B) ?? limit)
      }
    }
  }

  @Test("the last place of a byte, the end of a word and the starts of words")
  func wordPlaces() {
    for bytes in ByteWordsTests.words.prefix(200) {
      let text = bytes + bytes
      for limit in 0...text.count {
        #expect(
          ByteWords.blank(in: text.span, from: 0, limit: limit)
            == text[..<limit].firstIndex { $0 <= 0x20 } ?? limit)
        for start in 0...limit {
          #expect(
            ByteWords.lastPlace(of: 0x5B, in: text.span, from: start, before: limit)
              == text[start..<limit].lastIndex(of: 0x5B))
        }
      }
      for start in text.indices {
        var starts: [Int] = []
        ByteWords.forEachStart(
          in: text.span, start..<text.count, ByteWords.wordBytes, ASCII.isWord
        ) {
          starts.append($0)
          return true
        }
        let expected = text.indices.dropFirst(start + 1)
          .filter { ASCII.isWord(text[$0]) && !ASCII.isWord(text[$0 - 1]) }
        #expect(starts == expected)
      }
    }
  }

  @Test("hashes of texts alike are alike, and of others nearly always not")
  func hashes() {
    var hashes: Set<UInt64> = []
    let texts = Set(
      (0..<ByteWordsTests.words.count - 1).map { index in
        Array((ByteWordsTests.words[index] + ByteWordsTests.words[index + 1]).prefix(index % 17))
      })
    for text in texts {
      let copy = [0x20] + text
      let moved = copy.span.extracting(1..<copy.count)
      let hash = ByteHash.of(moved)
      let isSame = ByteHash.areSame(text.span, moved)
      #expect(isSame)
      #expect(ByteHash.of(text.span) == hash)
      hashes.insert(hash)
      guard let last = text.last else { continue }
      let other = text.dropLast() + [last ^ 1]
      let isOther = ByteHash.areSame(text.span, Array(other).span)
      #expect(!isOther)
    }
    #expect(hashes.count == texts.count)
  }
}
