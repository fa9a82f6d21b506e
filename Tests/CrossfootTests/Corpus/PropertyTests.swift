import Crossfoot
import Testing

/// What holds for every input, good or bad: the promises of `Letter` that no single example shows.
@Suite("Properties of every letter", .timeLimit(.minutes(10)))
struct PropertyTests {
  static let files = CorpusFile.letters + CorpusFile.hostile

  @Test("every range lies inside the file and is ordered", arguments: files)
  func rangesLieInside(_ file: CorpusFile) throws {
    let bytes = try file.bytes()
    guard let letter = try letter(of: file, bytes) else { return }
    try expectRangesInside(letter, size: bytes.count, file.path)
  }

  @Test("findings lie inside the file, and in its order", arguments: files)
  func findingsLieInside(_ file: CorpusFile) throws {
    let bytes = try file.bytes()
    guard let letter = try letter(of: file, bytes) else { return }
    let starts = letter.findings.map(\.range.lowerBound)
    #expect(starts == starts.sorted())
    #expect(
      letter.findings.flatMap { [$0.range] + $0.notes.map(\.range) }
        .allSatisfy { $0.upperBound <= bytes.count })
  }

  @Test("the same bytes give the same JSON", arguments: files)
  func sameInputSameOutput(_ file: CorpusFile) throws {
    let bytes = try file.bytes()
    let (first, second) = (try letter(of: file, bytes), try letter(of: file, bytes))
    #expect(first?.json(pretty: true) == second?.json(pretty: true))
  }

  @Test("the pieces of the JSON are the JSON", arguments: files, [false, true])
  func piecesOfOutput(_ file: CorpusFile, pretty: Bool) throws {
    guard let letter = try letter(of: file, file.bytes()) else { return }
    let pieces = Pieces()
    letter.writeJSON(pretty: pretty) { pieces.bytes += $0 }
    #expect(pieces.bytes == Array(letter.json(pretty: pretty)))
  }

  /// What a closure was handed.
  private final class Pieces {
    var bytes: [UInt8] = []
  }

  @Test("a letter survives the loss of any line", arguments: files)
  func survivesLossOfAnyLine(_ file: CorpusFile) throws {
    let lines = try file.bytes().split(separator: 0x0A, omittingEmptySubsequences: false)
    for index in lines.indices {
      var rest = lines
      rest.remove(at: index)
      let bytes = Array(rest.joined(separator: [0x0A]))
      guard let letter = read(bytes), index % 16 == 0 else { continue }
      try expectRangesInside(letter, size: bytes.count, "without line \(index + 1)")
    }
  }

  @Test("a letter survives being cut at any byte", arguments: files)
  func survivesCuts(_ file: CorpusFile) throws {
    let bytes = try file.bytes()
    var random = SplitMix64(seed: UInt64(bytes.count))
    for round in 0..<min(80, bytes.count) {
      let end = Int.random(in: 0...bytes.count, using: &random)
      let cut = round % 2 == 0 ? Array(bytes[..<end]) : Array(bytes[end...])
      guard let letter = read(cut), round % 8 == 0 else { continue }
      try expectRangesInside(letter, size: cut.count, "cut at \(end)")
    }
  }

  @Test("a sentence may end behind any of its words", arguments: files)
  func survivesCutSentences(_ file: CorpusFile) throws {
    let lines = try file.bytes().split(separator: 0x0A, omittingEmptySubsequences: false)
    let marks: [[UInt8]] = [[], [0x2E], [0x22], [0x2C], [0x2E, 0x22]]
    var random = SplitMix64(seed: 1_902)
    for _ in 0..<12 {
      var bytes: [UInt8] = []
      for line in lines {
        let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
        let kept = words.prefix(Int.random(in: 0...words.count, using: &random))
        bytes += kept.joined(separator: [0x20])
        bytes += marks[Int.random(in: marks.indices, using: &random)] + [0x0A]
      }
      guard let letter = read(bytes) else { continue }
      try expectRangesInside(letter, size: bytes.count, "cut sentences")
    }
  }

  @Test("a letter survives lines that change places, double and vanish", arguments: files)
  func survivesShuffledLines(_ file: CorpusFile) throws {
    let lines = try file.bytes().split(separator: 0x0A, omittingEmptySubsequences: false)
    var random = SplitMix64(seed: 2014)
    for _ in 0..<12 {
      let picked = lines.indices.map { _ in lines[Int.random(in: lines.indices, using: &random)] }
      let bytes = Array(picked.joined(separator: [0x0A]))
      guard let letter = read(bytes) else { continue }
      try expectRangesInside(letter, size: bytes.count, "shuffled")
    }
  }

  @Test("a letter survives bytes that are replaced at random", arguments: files)
  func survivesNoise(_ file: CorpusFile) throws {
    let bytes = try file.bytes()
    guard !bytes.isEmpty else { return }
    var random = SplitMix64(seed: 35_126)
    for _ in 0..<12 {
      var noisy = bytes
      for _ in 0..<max(bytes.count / 50, 1) {
        noisy[Int.random(in: noisy.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      guard let letter = read(noisy) else { continue }
      try expectRangesInside(letter, size: noisy.count, "noisy")
    }
  }

  /// All letters but the one whose line ends cut lines after so many bytes: they are the container's.
  static let lineEnded = CorpusFile.letters.filter { !$0.path.contains("wrapped-at-1023") }

  @Test("line ends don't matter to what a letter says", arguments: lineEnded)
  func lineEndsDoNotMatter(_ file: CorpusFile) throws {
    let lines = try linesWithoutEnds(of: file)
    let keys = ["letter", "items", "tables", "checks", "findings"]
    let texts = try [[0x0A], [0x0D, 0x0A], [0x0D]].map { end in
      try LetterJSONValue(Letter(parsing: Array(lines.joined(separator: end)))).strings(under: keys)
    }
    #expect(texts[0] == texts[1], "LF and CRLF")
    #expect(texts[0] == texts[2], "LF and CR")
  }

  /// The letter that `bytes`, those of `file`, are; only a hostile file may be none.
  private func letter(of file: CorpusFile, _ bytes: [UInt8]) throws -> Letter? {
    guard !file.isHostile else { return read(bytes) }
    let letter: Letter = try #require(read(bytes), "\(file.path) is a letter")
    return letter
  }

  /// The letter, or nil when the bytes are none; any other end of the process fails the test.
  private func read(_ bytes: [UInt8]) -> Letter? { try? Letter(parsing: bytes) }

  /// The lines of a file, whatever ends them.
  private func linesWithoutEnds(of file: CorpusFile) throws -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in try file.bytes() {
      let isSecondOfPair = byte == 0x0A && previous == 0x0D
      if byte == 0x0D || byte == 0x0A {
        if !isSecondOfPair { lines.append([]) }
      } else {
        lines[lines.count - 1].append(byte)
      }
      previous = byte
    }
    return lines
  }
}
