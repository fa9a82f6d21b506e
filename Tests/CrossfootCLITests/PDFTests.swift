import Foundation
import Testing

/// Letters that are PDFs, with the program that takes their text out, without it, and with one that
/// misbehaves.
@Suite("Letters that are PDFs", .timeLimit(.minutes(10)))
struct PDFTests {
  @Test("a bare PDF gives the letter that its text is")
  func bare() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("letter.pdf", SamplePDF.letter)
      let result = try BuiltCommand.run(["parse", file])
      #expect(result.code == 0)
      #expect(result.errors.isEmpty)
      let letter = try JSONLine(try #require(result.lines.first))
      #expect(letter.string("source", "format") == "pdf")
      #expect(letter.string("source", "decoded_from") == "pdftotext")
      #expect(letter.comments == ["Please tell us how you measured the goodwill."])
      #expect(letter.rules == [])
    }
  }

  @Test("a PDF within a submission gives its letter, and its text comes from decoded bytes")
  func submission() throws {
    try TemporaryFolder.with { folder in
      let text = SampleSubmission.text([("LETTER", SamplePDF.uuencoded)], form: "UPLOAD")
      let result = try BuiltCommand.run(["parse", folder.write("a.txt", text)])
      let letter = try JSONLine(try #require(result.lines.first))
      #expect(letter.comments == ["Please tell us how you measured the goodwill."])
      #expect(letter.string("letter", "side") == "staff")
    }
  }

  @Test("without pdftotext a PDF is a letter without text, and it is said what to install")
  func absent() throws {
    try TemporaryFolder.with { folder in
      let file = try folder.write("letter.pdf", SamplePDF.letter)
      let environment = ["PATH": folder.path("empty")]
      let parsed = try BuiltCommand.run(["parse", file], environment: environment)
      #expect(parsed.code == 0)
      let letter = try JSONLine(try #require(parsed.lines.first))
      #expect(letter.comments == [])
      #expect(letter.rules == ["no-text"])
      let audited = try BuiltCommand.run(["audit", file], environment: environment)
      #expect(audited.code == 0)
      let line = try #require(audited.lines.first)
      #expect(line.hasPrefix("\(file):1:1: warning: ") && line.hasSuffix("[no-text]"))
      #expect(line.contains("poppler-utils"))
      #expect(audited.lines.last == "1 letter: 0 errors, 1 warning, 0 infos")
    }
  }

  @Test(
    "a pdftotext that fails gives a letter without text",
    arguments: [
      "exit 1", "kill -9 $$", "cat >/dev/null", "echo text; exit 3", "exec 0<&-; sleep 0.1",
    ])
  func failing(_ script: String) throws {
    let letter = try letter(with: script)
    #expect(letter.comments == [])
    #expect(letter.rules == ["no-text"])
  }

  @Test("a pdftotext that writes without end is stopped")
  func endlessOutput() throws {
    #expect(try letter(with: "exec yes 'Please explain.'").rules == ["no-text"])
  }

  @Test("a pdftotext that hangs is stopped, and leaves nothing behind")
  func hanging() throws {
    try TemporaryFolder.with { folder in
      let start = ContinuousClock.now
      let file = folder.path("process")
      #expect(try letter(with: "echo $$ >'\(file)'; exec sleep 300").rules == ["no-text"])
      #expect(ContinuousClock.now - start < .seconds(60))
      let process = try String(contentsOfFile: file, encoding: .utf8)
      let check = try BuiltCommand.shell(#"kill -0 "$1""#, [process.filter(\.isNumber)])
      #expect(check.code != 0)
    }
  }

  @Test("a pdftotext is handed the PDF, and what it says is taken for text")
  func stub() throws {
    let script = """
      [ "$1 $2 $3 $5" = "-layout -enc UTF-8 -" ] && [ "$(head -c 5 "$4")" = %PDF- ] || exit 1
      printf 'Dear Sir:\\n\\n1. Please explain.\\n\\nResponse: We do.\\n'
      """
    #expect(try letter(with: script).comments == ["Please explain."])
  }

  @Test(
    "a broken PDF is a letter without text; the other inputs come out", arguments: ["", "%%EOF"])
  func broken(_ tail: String) throws {
    try TemporaryFolder.with { folder in
      let bad = try folder.write("bad.pdf", "%PDF-1.4\n1 0 obj <<\n" + tail)
      let good = try folder.write("good.txt", Sample.letter)
      let result = try BuiltCommand.run(["parse", bad, good])
      #expect(result.code == 0)
      #expect(try result.lines.map { try JSONLine($0).rules } == [["no-text"], []])
    }
  }

  /// The letter that a PDF gives when `script` is what is called pdftotext.
  private func letter(with script: String) throws -> JSONLine {
    try TemporaryFolder.with { folder in
      let program = try folder.write("bin/pdftotext", "#!/bin/bash\n\(script)\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let path = folder.path("bin") + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
      let result = try BuiltCommand.run(
        ["parse", folder.write("letter.pdf", SamplePDF.letter)], environment: ["PATH": path])
      #expect(result.code == 0)
      #expect(result.errors.isEmpty)
      #expect(result.lines.count == 1)
      return try JSONLine(try #require(result.lines.first))
    }
  }
}
