import Crossfoot
import Foundation
import Testing

/// What HTML promises of every run of text: the bytes of the file in its range are its characters,
/// spelled out or as references.
@Suite("Runs of HTML", .timeLimit(.minutes(10)))
struct HTMLRunTests {
  /// The letters of the Corpus that are HTML, bare or in a submission.
  static let files = CorpusFile.letters.filter { file in
    let letters = try? LetterFile(parsing: file.bytes()).letters
    return letters?.contains { $0.source.format == .html } == true
  }

  @Test("the Corpus has letters in HTML")
  func corpusHasHTML() { #expect(HTMLRunTests.files.count >= 13) }

  @Test("the bytes of every character in the file are that character", arguments: files)
  func everyCharacter(_ file: CorpusFile) throws {
    for letter in try LetterFile(parsing: file.bytes()).letters {
      let check = RunCheck(letter)
      #expect(check.wrong == [])
      #expect(check.checked > 1_000 || letter.source.format != .html)
    }
  }

  @Test("so they are when bytes of the markup are lost or doubled", arguments: files)
  func brokenMarkup(_ file: CorpusFile) throws {
    let bytes = try file.bytes()
    var random = SplitMix64(seed: 1997)
    for _ in 0..<4 {
      var broken: [UInt8] = []
      for byte in bytes {
        let isMarkup = byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x22 || byte == 0x3B
        let draw = isMarkup ? Int.random(in: 0..<60, using: &random) : 2
        if draw != 0 { broken.append(byte) }
        if draw == 1 { broken.append(byte) }
      }
      guard let read = try? LetterFile(parsing: broken) else { continue }
      for letter in read.letters { #expect(RunCheck(letter).wrong == []) }
    }
  }

  @Test("so they are when stretches change places", arguments: files)
  func shuffled(_ file: CorpusFile) throws {
    let bytes = try file.bytes()
    var random = SplitMix64(seed: 2003)
    for _ in 0..<3 {
      var pieces: [ArraySlice<UInt8>] = []
      for _ in 0..<30 {
        let start = Int.random(in: bytes.indices, using: &random)
        pieces.append(bytes[start..<min(start + 1_500, bytes.count)])
      }
      let mixed = Array("<html><body>".utf8) + pieces.joined()
      guard let read = try? LetterFile(parsing: mixed) else { continue }
      for letter in read.letters { #expect(RunCheck(letter).wrong == []) }
    }
  }

  @Test("so they are in Windows-1252, and with every character as a reference")
  func otherSpellings() throws {
    let file = try #require(HTMLRunTests.files.first { $0.path.contains("27-") })
    let text = String(decoding: try file.bytes(), as: UTF8.self)
    let flat = MarkedSource(text, encoding: .windowsCP1252).bytes
    let spelled = text.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
    let letters = try [Array(text.utf8), flat, Array(spelled.utf8)].map { try Letter(parsing: $0) }
    for letter in letters { #expect(RunCheck(letter).wrong == []) }
    let texts = letters.map { String(decoding: $0.document.text.bytes, as: UTF8.self) }
    #expect(texts[0] == texts[1])
    #expect(texts[0] == texts[2])
  }
}

/// Holds each visible character of a letter's text against the bytes of the file in its range.
struct RunCheck {
  /// What does not agree, the first few of it.
  private(set) var wrong: [String] = []
  /// How many characters were looked at.
  private(set) var checked = 0

  private let letter: Letter
  private let gaps: [Range<Int>]

  init(_ letter: Letter) {
    self.letter = letter
    gaps = letter.source.origin.gaps
    guard letter.source.format == .html else { return }
    var start: UInt32 = 0
    for scalar in String(decoding: letter.document.text.bytes, as: UTF8.self).unicodeScalars {
      let end = start + UInt32(UTF8.width(scalar))
      if scalar != " " { check(scalar, TextRange(start, end)) }
      start = end
    }
  }

  private mutating func check(_ scalar: Unicode.Scalar, _ place: TextRange) {
    let source = letter.source
    let range = letter.document.text.sourceRange(of: place)
    checked += 1
    let offsets = Int(range.lowerBound)..<Int(range.upperBound)
    guard source.content.lowerBound <= offsets.lowerBound,
      offsets.upperBound <= source.content.upperBound, wrong.count < 5
    else { return note(scalar, range, "outside") }
    let bytes = offsets.filter { offset in !gaps.contains { $0.contains(offset) } }
      .map { source.fileBytes[$0] }
    if RunCheck.characters(bytes, source.encoding).contains(scalar) { return }
    // The number or bullet of a list item stands for its tag.
    let start = max(source.content.lowerBound, offsets.upperBound - 200)
    let before = String(decoding: source.fileBytes[start..<offsets.upperBound], as: UTF8.self)
    if before.lowercased().contains("<li") { return }
    note(scalar, range, String(decoding: bytes, as: UTF8.self))
  }

  private mutating func note(_ scalar: Unicode.Scalar, _ range: SourceRange, _ found: String) {
    guard wrong.count < 5 else { return }
    wrong.append("'\(scalar)' @\(range): '\(found)'")
  }

  /// The characters that `bytes` may stand for: one, spelled out or as a reference.
  static func characters(_ bytes: [UInt8], _ encoding: TextEncoding) -> [Unicode.Scalar] {
    if bytes.count > 1, bytes.first == 0x26 { return reference(bytes) }
    let isWindows = encoding == .windows1252
    let text = isWindows ? windows1252(bytes) : String(decoding: bytes, as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    return scalars.count == 1 ? scalars : []
  }

  private static func windows1252(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      String(bytes: [byte], encoding: .windowsCP1252) ?? "\u{FFFD}"
    }.joined()
  }

  /// The character that a reference such as `&amp;` or `&#150;` names.
  private static func reference(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    let name = String(decoding: bytes.dropFirst().prefix { $0 != 0x3B }, as: UTF8.self)
    guard name.hasPrefix("#") else { return named[name].map { [$0] } ?? [] }
    let isHexadecimal = name.dropFirst().first == "x" || name.dropFirst().first == "X"
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10) else { return [] }
    if (128..<160).contains(value) {
      return Array(windows1252([UInt8(value)]).unicodeScalars)
    }
    return Unicode.Scalar(value).map { [$0] } ?? []
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "sect": "§", "mdash": "—", "ndash": "–",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "bull": "•", "middot": "·",
    "reg": "®", "copy": "©", "trade": "™", "eacute": "é", "hellip": "…", "dagger": "†",
    "frac12": "½", "times": "×", "para": "¶", "deg": "°", "euro": "€", "pound": "£",
  ]
}
