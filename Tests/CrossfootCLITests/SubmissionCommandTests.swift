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

  @Test("a finding's line is the same in JSON as in the listing, where EDGAR cut a line, too")
  func placesBehindACut() throws {
    // A line of 1,023 bytes was cut: what follows it is a line of the file, but not of the letter.
    let prose = "Response: " + String(repeating: "word ", count: 300)
    let cut = prose.prefix(1_023) + "\n" + prose.dropFirst(1_023)
    let letter = Sample.wrongTotal.replacing("Response: ", with: cut)
    let text = SampleSubmission.text([("CORRESP", letter)])
    let audit = try BuiltCommand.run(["audit"], input: Array(text.utf8))
    let json = try BuiltCommand.run(["audit", "--format", "json"], input: Array(text.utf8))
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? NSDictionary
    let finding = try #require((object?["findings"] as? [NSDictionary])?.first)
    let place = [finding["line"], finding["column"]].compactMap { ($0 as? Int).map { "\($0)" } }
    #expect(audit.lines.first?.hasPrefix("-:\(place.joined(separator: ":")):") == true)
    let total = try #require(text.range(of: "Total\t")).lowerBound
    #expect(place.first == "\(text[..<total].count { $0 == "\n" } + 1)")
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
