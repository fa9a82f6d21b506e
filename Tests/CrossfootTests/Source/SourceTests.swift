import Crossfoot
import Testing

@Suite("Source")
struct SourceTests {
  @Test(
    "the encoding is UTF-8 only when every sequence is well formed",
    arguments: [
      (Array("plain".utf8), TextEncoding.ascii),
      (Array("caf\u{E9}".utf8), .utf8),
      ([0x63, 0x61, 0x66, 0xE9], .windows1252),
      // Overlong, a surrogate, above U+10FFFF, cut short.
      ([0xC0, 0x80], .windows1252),
      ([0xED, 0xA0, 0x80], .windows1252),
      ([0xF4, 0x90, 0x80, 0x80], .windows1252),
      (Array("eight bytes and more ".utf8) + [0xE2, 0x80], .windows1252),
    ])
  func encoding(_ bytes: [UInt8], _ expected: TextEncoding) throws {
    #expect(try Source(bytes: bytes, path: "x").encoding == expected)
  }

  @Test("what is no text is refused by name")
  func foreignFormats() {
    #expect(throws: LetterError.notText(found: "a GIF image")) {
      try Letter(parsing: Array("GIF89a and so on".utf8))
    }
    #expect(throws: LetterError.notText(found: "binary data")) {
      try Letter(parsing: [1, 0, 0, 0, 2, 0, 0, 0])
    }
    #expect(throws: LetterError.notText(found: "an RTF document")) {
      try Letter(parsing: Array(#"{\rtf1\ansi Dear Ms. Roe:\par}"#.utf8))
    }
    #expect(throws: LetterError.empty) { try Letter(parsing: []) }
    #expect(throws: LetterError.empty) { try Letter(parsing: Array(" \r\n\t\n".utf8)) }
  }
}

@Suite("Inputs by chance")
struct InputsByChanceTests {
  @Test("bytes by chance are no letter; text with a stray control character is", arguments: 1...20)
  func binary(seed: Int) throws {
    var numbers = SplitMix64(seed: UInt64(seed))
    let bytes = (0..<4000).map { _ in UInt8.random(in: 1...255, using: &numbers) }
    #expect(throws: LetterError.notText(found: "binary data")) { try Letter(parsing: bytes) }
    let text = "Dear Ms. Roe:\u{1}\n\tWe agree with the comment.\u{c}\n\u{7f}"
    #expect(throws: Never.self) { try Letter(parsing: Array(text.utf8)) }
  }
}

@Suite("LineIndex")
struct LineIndexTests {
  @Test("lines count from 1 at LF, CRLF and CR, columns in bytes from 1")
  func locations() {
    let index = LineIndex(Array("ab\ncd\r\nef\rgh".utf8))
    let expected = [(0, 1, 1), (1, 1, 2), (3, 2, 1), (7, 3, 1), (10, 4, 1), (11, 4, 2)]
    for (offset, line, column) in expected {
      let location = index.location(of: UInt32(offset))
      #expect(location.line == line && location.column == column)
    }
  }

  @Test("an offset beyond the end is the end")
  func beyondTheEnd() {
    let location = LineIndex(Array("one\ntwo".utf8)).location(of: 99)
    #expect(location.line == 2 && location.column == 4)
  }
}
