import Crossfoot
import Testing

@Suite("UUDecoder")
struct UUDecoderTests {
  /// What reading a letter that is a uuencoded PDF gave.
  private struct Decoded {
    var bytes: [UInt8] = []
    var isDamaged = false
  }

  /// Decodes `lines`, which stand between `begin` and the end of the document.
  private func decode(_ lines: String, begin: String = "begin 644 a.pdf\n") throws -> Decoded {
    var result = Decoded()
    let text = ComposedSubmission.full(ComposedSubmission.document("LETTER", begin + lines))
    let file = try LetterFile(text) { data in
      result.bytes = Array(data)
      return Array("Dear Sir:".utf8)
    }
    result.isDamaged = file.letters.first?.findings.first?.message.contains("damaged") == true
    return result
  }

  /// A PDF of a length that no group of three fills.
  private static let pdf = ComposedSubmission.pdf + [0, 0, 0, 0, 0]

  @Test("what any encoder writes is decoded to its bytes", arguments: [0x20, 0x60] as [UInt8])
  func roundTrip(_ zero: UInt8) throws {
    for encoder in [
      UUEncoder(zero: zero), UUEncoder(zero: zero, isStripped: true),
      UUEncoder(zero: zero, isChecked: true),
    ] {
      let decoded = try decode(encoder.lines(of: UUDecoderTests.pdf) + "end")
      #expect(decoded.bytes == UUDecoderTests.pdf, "\(encoder)")
      #expect(!decoded.isDamaged, "\(encoder)")
    }
  }

  @Test("data of any length keeps its length")
  func lengths() throws {
    for length in [5, 6, 7, 44, 45, 46, 47, 89, 90, 91] {
      let bytes = Array(UUDecoderTests.pdf.prefix(length))
      let lines = UUEncoder(zero: 0x20, isStripped: true).lines(of: bytes)
      #expect(try decode(lines + "end").bytes == bytes)
    }
  }

  @Test("line ends of any kind part the lines", arguments: ["\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let lines = UUEncoder().lines(of: UUDecoderTests.pdf) + "end\n"
    #expect(try decode(lines.replacing("\n", with: end)).bytes == UUDecoderTests.pdf)
  }

  @Test(
    "the data starts behind the line 'begin', a mode and a name",
    arguments: ["begin 644 a.pdf\n", "begin 0644 a b.pdf\n", "\n\nbegin 600 x\n", "begin 777\n"])
  func begin(_ begin: String) throws {
    let lines = UUEncoder().lines(of: UUDecoderTests.pdf) + "end"
    #expect(try decode(lines, begin: begin).bytes == UUDecoderTests.pdf)
  }

  @Test(
    "a letter that only begins so is a letter",
    arguments: ["begin 12 months ago, we", "begin 64", "beginning 644 a.pdf", "begin 6444444 x"])
  func noBegin(_ line: String) throws {
    let text = ComposedSubmission.full(ComposedSubmission.document("CORRESP", line))
    #expect(try LetterFile(text).letters.map(\.paragraphs) == [[line]])
  }

  @Test("data that breaks off gives what is there, and a warning")
  func cutOff() throws {
    let lines = UUEncoder().lines(of: UUDecoderTests.pdf)
    let whole = try decode(lines)
    #expect(whole.bytes == UUDecoderTests.pdf)
    #expect(whole.isDamaged)
    let half = try decode(String(lines.prefix(100)))
    #expect(half.bytes.prefix(72) == UUDecoderTests.pdf.prefix(72))
    #expect(half.isDamaged)
  }

  @Test("a line that promises more than it holds is filled with zeros")
  func shortLine() throws {
    let decoded = try decode("M)5!$1BT\nend")
    #expect(decoded.bytes.count == 45)
    #expect(decoded.bytes.starts(with: Array("%PDF-".utf8)))
    #expect(decoded.bytes.suffix(39) == ArraySlice(repeating: 0, count: 39))
  }

  @Test("a line that holds more than it promises is cut")
  func longLine() throws {
    let decoded = try decode("%)5!$1BTQ+C0*)>+CS],*,2`P\nend")
    #expect(decoded.bytes == Array("%PDF-".utf8))
  }

  @Test("lines that no encoder writes cost no other line, and give a warning")
  func garbage() throws {
    let lines = UUEncoder().lines(of: UUDecoderTests.pdf).split(separator: "\n")
    let broken = (lines.prefix(2) + ["so it goes", "\u{7F}\u{7F}"] + lines.dropFirst(2))
      .joined(separator: "\n")
    let decoded = try decode(broken + "\nend")
    #expect(decoded.bytes == UUDecoderTests.pdf)
    #expect(decoded.isDamaged)
  }

  @Test("what stands behind 'end' is not looked at")
  func behindEnd() throws {
    let lines = UUEncoder().lines(of: UUDecoderTests.pdf)
    let decoded = try decode(lines + "end\n\(lines)so it goes")
    #expect(decoded.bytes == UUDecoderTests.pdf)
    #expect(!decoded.isDamaged)
  }

  @Test("lines that begin with a dash are unescaped in a PEM wrapper")
  func dashes() throws {
    // A line of 13 bytes begins with a dash.
    let bytes = Array("%PDF-1.4 a bc".utf8)
    let lines = UUEncoder().lines(of: bytes)
    #expect(lines.hasPrefix("-"))
    let text = """
      -----BEGIN PRIVACY-ENHANCED MESSAGE-----
      Proc-Type: 2001,MIC-CLEAR

      <SEC-DOCUMENT>x
      <DOCUMENT>
      <TYPE>LETTER
      <TEXT>
      begin 644 a.pdf
      - \(lines)end
      </TEXT>
      </DOCUMENT>
      -----END PRIVACY-ENHANCED MESSAGE-----
      """
    var seen: [UInt8] = []
    _ = try LetterFile(text) { data in
      seen = Array(data)
      return nil
    }
    #expect(seen == bytes)
  }

  @Test("100,000 lines that promise much and hold nothing are bounded")
  func promises() throws {
    let decoded = try decode("%)5!$1BT\n" + String(repeating: "_\n", count: 100_000))
    #expect(decoded.bytes.count <= 64 * 100_001)
    #expect(decoded.isDamaged)
  }
}
