import Foundation
import Testing

@Suite("Submissions on the command line")
struct SubmissionCommandTests {
  @Test("a submission with several letters gives a line each")
  func severalLetters() throws {
    let text = SampleSubmission.text([
      ("CORRESP", Sample.letter), ("EX-99", "Exhibit"), ("CORRESP", Sample.wrongTotal),
      ("COVER", "Dear Sir:\n\nHere it is."),
    ])
    let result = try BuiltCommand.run(["parse"], input: Array(text.utf8))
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
    let letters = try result.lines.map { try JSONLine($0) }
    #expect(letters.map { $0.string("document", "type") } == ["CORRESP", "CORRESP", "COVER"])
    #expect(letters.allSatisfy { $0.string("submission", "form") == "CORRESP" })
  }

  @Test("a document that can't be read is one error, and the others still come")
  func failingDocument() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("a.txt", SampleSubmission.withFailure)
      let result = try BuiltCommand.run(["parse", file])
      #expect(result.code == 65)
      #expect(result.lines.count == 2)
      #expect(result.errorLines.count == 1)
      #expect(
        result.errors.hasPrefix("\(file): CORRESP 2: error: found uuencoded data that is no PDF"))
    }
  }

  @Test("an audit counts every letter, and tells of a document that can't be read")
  func audit() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("a.txt", SampleSubmission.withFailure)
      let result = try BuiltCommand.run(["audit", file])
      #expect(result.code == 65)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.contains("CORRESP 2: error: "))
      #expect(result.lines.first?.contains(": error: ") == true)
      #expect(
        result.lines.last
          == "2 letters: 1 error, 0 warnings, 0 infos; 1 input could not be read")
    }
  }

  @Test("a finding's line and column are those of the file, not of its document")
  func places() throws {
    let text = SampleSubmission.text([("CORRESP", Sample.letter), ("CORRESP", Sample.wrongTotal)])
    let bare = try BuiltCommand.run(["audit"], input: Array(Sample.wrongTotal.utf8))
    let inside = try BuiltCommand.run(["audit"], input: Array(text.utf8))
    let start = try #require(text.range(of: Sample.wrongTotal, options: .backwards)).lowerBound
    let linesBefore = text[..<start].count { $0 == "\n" }
    let line = try #require(bare.lines.first?.split(separator: ":").dropFirst().first)
    let expected = try #require(Int(line)) + linesBefore
    #expect(inside.lines.first?.hasPrefix("-:\(expected):") == true)
  }

  @Test(
    "a submission that holds no letter that could be read is one error",
    arguments: [
      ("<SEC-HEADER>\nACCESSION NUMBER:\t1\n</SEC-HEADER>\n", "the submission holds no document"),
      (SampleSubmission.text([("GRAPHIC", "x")]), "the submission holds only data"),
      (SampleSubmission.text([("CORRESP", " ")]), "the input is empty"),
    ])
  func noLetter(_ text: String, _ message: String) throws {
    for command in ["parse", "audit"] {
      let result = try BuiltCommand.run([command], input: Array(text.utf8))
      #expect(result.code == 65)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.contains("-: error: \(message)"))
    }
  }
}
