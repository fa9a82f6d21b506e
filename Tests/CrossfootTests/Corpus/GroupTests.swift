import Crossfoot
import Testing

/// Files that are read together: what `LetterFile.parse` promises besides what a single file does.
@Suite("Files that are parsed together")
struct GroupTests {
  @Test("give what each gives alone, in the same order, whatever stands beside them")
  func sameAsAlone() throws {
    let inputs = try (CorpusFile.letters + CorpusFile.hostile).map { file in
      LetterFile.Input(bytes: try file.bytes(), path: file.path)
    }
    let results = LetterFile.parse(inputs)
    try #require(results.count == inputs.count)
    for (input, result) in zip(inputs, results) {
      let alone = Result { () throws(LetterError) in
        try LetterFile(parsing: input.bytes, path: input.path)
      }
      #expect(told(result) == told(alone), "\(input.path)")
    }
  }

  @Test("a file that can't be read concerns no other")
  func oneBadFile() throws {
    let letter = Array("Dear Ms. Doe:\n\n1. Please tell us why.\n".utf8)
    let results = LetterFile.parse(
      [letter, [], [0, 1, 2], letter].map { LetterFile.Input(bytes: $0, path: "some") })
    #expect(
      results.map { (try? $0.get().letters.count) ?? 0 } == [1, 0, 0, 1])
    #expect(throws: LetterError.empty) { try results[1].get() }
  }

  @Test("no file gives no result")
  func noFile() {
    #expect(LetterFile.parse([]).isEmpty)
  }

  /// All that a file gives: the JSON of its letters, and its errors.
  private func told(_ result: Result<LetterFile, LetterError>) -> [[UInt8]] {
    switch result {
    case .failure(let error): [Array("\(error)".utf8)]
    case .success(let file):
      file.letters.map { $0.json() }
        + file.failures.map { Array("\($0.document): \($0.error)".utf8) }
    }
  }
}
