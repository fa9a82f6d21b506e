import Crossfoot
import Foundation
import Testing

/// What the program makes of each letter of the Corpus, held against what was agreed on.
///
/// `CROSSFOOT_RECORD=1 swift test --filter GoldenTests` writes the files anew, and fails, so that a
/// recording run can never look green; read the difference before you commit it.
@Suite("Golden files")
struct GoldenTests {
  @Test("the Corpus is where the tests look for it")
  func corpusIsThere() {
    #expect(CorpusFile.letters.count >= 12)
    #expect(CorpusFile.hostile.count >= 8)
  }

  @Test("each letter gives the JSON that was agreed on", arguments: CorpusFile.letters)
  func letterGivesGoldenJSON(_ file: CorpusFile) throws {
    let read = try LetterFile(parsing: try file.bytes(), path: file.path)
    #expect(read.failures.isEmpty)
    for (index, letter) in read.letters.enumerated() {
      try expectGoldenJSON(letter, file.golden(index + 1))
    }
  }

  private func expectGoldenJSON(_ letter: Letter, _ golden: URL) throws {
    let actual = String(decoding: letter.json(pretty: true), as: UTF8.self) + "\n"
    let isRecording = ProcessInfo.processInfo.environment["CROSSFOOT_RECORD"] == "1"
    guard !isRecording, let data = try? Data(contentsOf: golden) else {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: golden)
      Issue.record("recorded \(golden.lastPathComponent); read it, then run again")
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard actual != expected else { return }
    Issue.record("\(LineDifference(expected: expected, actual: actual).description)")
  }

  @Test("no golden file is left over from a letter that is gone")
  func noGoldenFileIsLeftOver() throws {
    var expected: Set<String> = []
    for file in CorpusFile.letters {
      let count = try LetterFile(parsing: try file.bytes(), path: file.path).letters.count
      for ordinal in 1...max(count, 1) { expected.insert(file.golden(ordinal).lastPathComponent) }
    }
    let found = CorpusFile.files(in: "expected").map { $0.golden(1).lastPathComponent }
    #expect(found.filter { !expected.contains($0) } == [])
  }
}

/// The first place where two texts differ, line by line.
struct LineDifference: CustomStringConvertible {
  let expected: [Substring]
  let actual: [Substring]

  /// How many lines of each text are shown from the first difference on.
  private static let shownLines = 6

  init(expected: String, actual: String) {
    self.expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    self.actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var description: String {
    let first = zip(expected, actual).prefix { $0 == $1 }.count
    let before = expected[max(first - 3, 0)..<first].map { "  \($0)" }
    let minus = expected.dropFirst(first).prefix(LineDifference.shownLines).map { "- \($0)" }
    let plus = actual.dropFirst(first).prefix(LineDifference.shownLines).map { "+ \($0)" }
    let place = "differs from line \(first + 1) on (- expected, + actual)"
    return ([place] + before + minus + plus).joined(separator: "\n")
  }
}
