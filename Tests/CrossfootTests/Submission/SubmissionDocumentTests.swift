import Crossfoot
import Testing

@Suite("Documents of submissions")
struct SubmissionDocumentTests {
  @Test("a document's own header gives type, number, name and description")
  func ownHeader() throws {
    let file = try LetterFile(
      ComposedSubmission.full(
        ComposedSubmission.document(
          "CORRESP", ComposedSubmission.letter(), sequence: 1, filename: "filename1.txt",
          description: "Our  answer"),
        ComposedSubmission.document("EX-99", "Table of rates", sequence: 2)))
    let documents = try #require(file.submission?.documents)
    #expect(documents.map(\.type) == ["CORRESP", "EX-99"])
    #expect(documents.map(\.sequence) == [1, 2])
    #expect(documents.map(\.filename) == ["filename1.txt", nil])
    #expect(documents.map(\.description) == ["Our answer", nil])
  }

  @Test(
    "what came around a document is told",
    arguments: [
      (ComposedSubmission.letter(), Source.Container.bare),
      (ComposedSubmission.document("CORRESP", ComposedSubmission.letter()), .document),
      (
        ComposedSubmission.full(
          ComposedSubmission.document("CORRESP", ComposedSubmission.letter())), .submission
      ),
      (
        "\u{FEFF}\n  <sec-document>x\n"
          + ComposedSubmission.document("CORRESP", ComposedSubmission.letter()).lowercased(),
        .submission
      ),
      ("A letter that speaks of a <DOCUMENT> and a <TEXT>.", .bare),
    ])
  func container(_ text: String, _ container: Source.Container) throws {
    let file = try LetterFile(text)
    #expect(file.letters.map(\.source.origin.container) == [container])
  }

  @Test(
    "end tags may be missing or doubled: the documents are the same",
    arguments: [
      "</TEXT>\n</DOCUMENT>\n", "</DOCUMENT>\n", "</TEXT>\n", "", "</TEXT>\n</TEXT>\n</DOCUMENT>\n",
      "</TEXT>\n</DOCUMENT>\n</DOCUMENT>\n", "</text></document>",
    ])
  func endTags(_ ending: String) throws {
    let first = ComposedSubmission.document("CORRESP", ComposedSubmission.letter("the first"))
      .replacing("</TEXT>\n</DOCUMENT>\n", with: ending)
    let second = ComposedSubmission.document("CORRESP", ComposedSubmission.letter("the second"))
    let file = try LetterFile(
      ComposedSubmission.full(first + (ending.hasSuffix("\n") ? "" : "\n"), second))
    #expect(file.letters.map(\.paragraphs.first) == ["May 9, 2013", "May 9, 2013"])
    #expect(file.letters.map(\.paragraphs.last) == ["Jonas Marsh", "Jonas Marsh"])
    #expect(file.letters.map(\.paragraphs[3]).map { $0.contains("the first") } == [true, false])
  }

  @Test("the last document may end with the file", arguments: ["", "</DOCUMENT>", "</SUBMISSION>"])
  func fileEnds(_ ending: String) throws {
    let text = "<SUBMISSION>\n<TYPE>CORRESP\n<DOCUMENT>\n<TYPE>CORRESP\n<TEXT>\n"
    let file = try LetterFile(text + ComposedSubmission.letter() + "\n" + ending)
    #expect(file.letters.first?.paragraphs.last == "Jonas Marsh")
  }

  @Test(
    "tags that a letter only mentions are its text",
    arguments: [
      "See </TEXT> in the manual.", "See <DOCUMENT> in the manual.", "See <TYPE> and <PDF> there.",
    ])
  func mentionedTags(_ sentence: String) throws {
    let text = ComposedSubmission.letter() + "\n\n" + sentence
    let file = try LetterFile(
      ComposedSubmission.full(ComposedSubmission.document("CORRESP", text)))
    #expect(file.letters.map(\.paragraphs.last) == [sentence])
  }

  @Test("line ends of any kind part the lines of a submission", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let text = ComposedSubmission.full(
      ComposedSubmission.document("CORRESP", ComposedSubmission.letter()),
      ComposedSubmission.document("EX-5", "An opinion"))
    let file = try LetterFile(text.replacing("\n", with: end))
    #expect(file.submission?.documents.map(\.type) == ["CORRESP", "EX-5"])
    #expect(file.submission?.header?.form == "CORRESP")
    #expect(file.letters.first?.content.items.count == 1)
  }

  @Test("ranges point into the file, not into the document")
  func ranges() throws {
    let source = MarkedSource(
      ComposedSubmission.full(
        ComposedSubmission.document("EX-99", "Something else"),
        ComposedSubmission.document("CORRESP", "⟦Only this.⟧")))
    let letter = try #require(try LetterFile(parsing: source.bytes).letters.first)
    guard case .paragraph(let paragraph)? = letter.document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(letter.document.text.sourceRange(of: paragraph.text) == source.marked)
  }

  // MARK: Privacy-Enhanced Mail

  /// The wrapper around `text`, with lines that begin with a dash escaped.
  private func wrapped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("-") ? "- \($0)" : String($0) }
    return """
      -----BEGIN PRIVACY-ENHANCED MESSAGE-----
      Proc-Type: 2001,MIC-CLEAR
      Originator-Name: keymaster@example
      Originator-Key-Asymmetric:
       VXeN9V+k9uOQJJrTnv4a2o==

      \(lines.joined(separator: "\n"))
      -----END PRIVACY-ENHANCED MESSAGE-----

      """
  }

  @Test("a PEM wrapper comes off, and with it the dashes that it escapes lines with")
  func wrapper() throws {
    let letter =
      ComposedSubmission.letter() + "\n\n- First point\n\n-- Second\n\n- 4 -x\n\n--------\nEnd"
    let text = ComposedSubmission.full(ComposedSubmission.document("CORRESP", letter))
    let bare = try LetterFile(text)
    let file = try LetterFile(wrapped(text))
    #expect(file.submission?.isWrapped == true)
    #expect(file.submission?.header?.accessionNumber == "0001234567-13-000061")
    #expect(file.letters.map(\.paragraphs) == bare.letters.map(\.paragraphs))
    #expect(file.letters.first?.paragraphs.contains("-- Second") == true)
  }

  @Test("a bare letter in a wrapper is a letter; a wrapper that is cut off is one as well")
  func wrappedLetter() throws {
    let whole = wrapped(ComposedSubmission.letter())
    let cut = whole.replacing("-----END PRIVACY-ENHANCED MESSAGE-----\n", with: "")
    for text in [whole, cut, whole.replacing("\n", with: "\r\n")] {
      let file = try LetterFile(text)
      #expect(file.letters.map(\.paragraphs.first) == ["May 9, 2013"])
      #expect(file.letters.map(\.paragraphs.last) == ["Jonas Marsh"])
    }
  }

  @Test("dashes outside of a wrapper are the letter's own")
  func noWrapper() throws {
    let file = try LetterFile(ComposedSubmission.letter() + "\n\n- - a mark\n")
    #expect(file.letters.first?.paragraphs.last == "- - a mark")
  }

  // MARK: Cut lines

  /// `line` with a line end behind every 1,023 bytes.
  private func cut(_ line: String, _ end: String = "\n") -> String {
    let bytes = Array(line.utf8)
    return stride(from: 0, to: bytes.count, by: Limits.submissionLineBytes).map {
      String(decoding: bytes[$0..<min($0 + Limits.submissionLineBytes, bytes.count)], as: UTF8.self)
    }.joined(separator: end)
  }

  private static let longLine =
    "<html><p>" + (1...400).map { "word\($0)" }.joined(separator: " ") + "</p></html>"

  @Test("lines that EDGAR cut at 1,023 bytes are whole again", arguments: ["\n", "\r\n"])
  func cutLines(_ end: String) throws {
    let line = SubmissionDocumentTests.longLine
    #expect(line.utf8.count > 3_000)
    let text = ComposedSubmission.full(
      ComposedSubmission.document("CORRESP", cut(line)))
    let letter = try #require(
      try LetterFile(text.replacing("\n", with: end)).letters.first)
    #expect(letter.paragraphs == [(1...400).map { "word\($0)" }.joined(separator: " ")])
    #expect(RunCheck(letter).wrong == [])
  }

  @Test("a character that the cut goes through is whole again, and the letter stays UTF-8")
  func cutCharacter() throws {
    let prose = "“" + String(repeating: "—", count: 800) + "”"
    for padding in ["", "a", "aa"] {
      let bytes = Array("<html><p>\(padding)\(prose)</p></html>".utf8)
      var cut: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        if index > 0, index % Limits.submissionLineBytes == 0 { cut.append(0x0A) }
        cut.append(byte)
      }
      let ends = ComposedSubmission.full(ComposedSubmission.document("CORRESP", "|"))
        .split(separator: "|").map { Array($0.utf8) }
      let file = try LetterFile(parsing: ends[0] + cut + ends[1])
      let letter = try #require(file.letters.first)
      #expect(letter.source.encoding == .utf8)
      #expect(letter.paragraphs == [padding + prose])
      #expect(RunCheck(letter).wrong == [])
    }
  }

  @Test("a longer line shows that nobody cut: line ends stay")
  func longerLine() throws {
    let prose = String(repeating: "a", count: Limits.submissionLineBytes)
    let text = "<html><p>\(prose.dropFirst(9))\nb</p>\n<!-- \(prose)\(prose) --></html>"
    let letter = try #require(
      try LetterFile(ComposedSubmission.full(ComposedSubmission.document("CORRESP", text)))
        .letters.first)
    #expect(letter.paragraphs.first?.hasSuffix("a b") == true)
  }

  @Test("a line of that length in a bare letter was cut by nobody")
  func bareLetter() throws {
    let prose = String(repeating: "a", count: Limits.submissionLineBytes - 9)
    let letter = try #require(try LetterFile("<html><p>\(prose)\nb</p></html>").letters.first)
    #expect(letter.paragraphs.first?.hasSuffix("a b") == true)
  }

  // MARK: Limits

  @Test("documents beyond the limit are left out, and it is said")
  func tooManyDocuments() throws {
    let exhibit = ComposedSubmission.document("EX-99", "x")
    let text =
      "<SUBMISSION>\n" + ComposedSubmission.document("CORRESP", ComposedSubmission.letter())
      + String(repeating: exhibit, count: Limits.documents)
    let file = try LetterFile(text)
    #expect(file.letters.count == 1)
    #expect(file.failures.map(\.error) == [.tooManyDocuments(limit: Limits.documents)])
  }

  @Test("a submission without a document is an error that says so")
  func noDocument() {
    #expect(throws: LetterError.noDocument(found: "no document")) {
      try LetterFile("<SEC-HEADER>\nACCESSION NUMBER:\t0001234567-13-000061\n</SEC-HEADER>\n")
    }
    #expect(throws: LetterError.noDocument(found: "only data")) {
      try LetterFile(ComposedSubmission.full(ComposedSubmission.document("GRAPHIC", "x")))
    }
  }
}
