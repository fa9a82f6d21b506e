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

  @Test("a letter gives the JSON that was agreed on", arguments: CorpusFile.letters)
  func letterGivesGoldenJSON(_ file: CorpusFile) throws {
    let letter = try Letter(parsing: try file.bytes(), path: file.path)
    let actual = String(decoding: letter.json(pretty: true), as: UTF8.self) + "\n"
    let isRecording = ProcessInfo.processInfo.environment["CROSSFOOT_RECORD"] == "1"
    guard !isRecording, let data = try? Data(contentsOf: file.golden) else {
      try FileManager.default.createDirectory(
        at: file.golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file.golden)
      Issue.record("recorded \(file.golden.lastPathComponent); read it, then run again")
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard actual != expected else { return }
    Issue.record("\(LineDifference(expected: expected, actual: actual).description)")
  }

  @Test("no golden file is left over from a letter that is gone")
  func noGoldenFileIsLeftOver() {
    let expected = Set(CorpusFile.letters.map(\.golden.lastPathComponent))
    let found = CorpusFile.files(in: "expected").map { $0.golden.lastPathComponent }
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
