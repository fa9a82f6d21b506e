import Crossfoot
import Testing

@Suite("LetterFile")
struct LetterFileTests {
  private func document(_ type: String?, _ text: String = ComposedSubmission.letter()) -> String {
    ComposedSubmission.document(type, text)
  }

  // MARK: Which documents are letters

  @Test(
    "a document's type tells whether it is a letter",
    arguments: [
      ("CORRESP", true), ("LETTER", true), ("UPLOAD", true), ("DRSLTR", true), ("COVER", true),
      ("corresp", true), ("TEXT-EXTRACT", true), ("EX-99.1", false), ("10-K", false),
      ("S-4/A", false), ("GRAPHIC", false), ("COVER.XML", false),
    ])
  func types(_ type: String, _ isLetter: Bool) throws {
    let file = try LetterFile(ComposedSubmission.full(document("CORRESP"), document(type)))
    #expect(file.types == (isLetter ? ["CORRESP", type] : ["CORRESP"]))
  }

  @Test("a submission with several letters gives them in its order, exhibits are listed only")
  func severalLetters() throws {
    let file = try LetterFile(
      ComposedSubmission.full(
        document("EX-99.1"), document("CORRESP", ComposedSubmission.letter("leases")),
        document("EX-99.2"), document("CORRESP", ComposedSubmission.letter("taxes")),
        document("GRAPHIC", "begin 644 a.jpg\nend")))
    #expect(file.letters.count == 2)
    #expect(file.letters.map { $0.paragraphs[3].contains("leases") } == [true, false])
    #expect(file.letters.map(\.documentIndex) == [1, 3])
    #expect(
      file.submission?.documents.map(\.type)
        == ["EX-99.1", "CORRESP", "EX-99.2", "CORRESP", "GRAPHIC"])
    #expect(file.failures.isEmpty)
  }

  @Test("correspondence inside of another filing is all that is read of it")
  func insideOfS4() throws {
    let file = try LetterFile(
      ComposedSubmission.full(
        document("S-4/A", "PROSPECTUS"), document("EX-5.1"), document("CORRESP"), form: "S-4/A"))
    #expect(file.types == ["CORRESP"])
    #expect(file.letters.first?.content.kind == .response)
    #expect(file.letters.first?.content.side == .company)
  }

  @Test("a filing without any letter gives its first document, and calls it other")
  func noLetter() throws {
    let file = try LetterFile(
      ComposedSubmission.full(document("10-K"), document("EX-31"), form: "10-K"))
    #expect(file.types == ["10-K"])
    #expect(file.letters.first?.content.kind == .other)
  }

  @Test("a document without a type is a letter when it stands alone")
  func noType() throws {
    #expect(try LetterFile(document(nil)).letters.first?.content.items.count == 1)
  }

  @Test(
    "the form of the submission tells whose letter it is",
    arguments: [("UPLOAD", LetterSide.staff), ("CORRESP", .company), ("DRSLTR", .company)])
  func side(_ form: String, _ side: LetterSide) throws {
    let file = try LetterFile(
      ComposedSubmission.full(document("LETTER", "Please call us.\n\nA. Roe"), form: form))
    #expect(file.letters.map(\.content.side) == [side])
  }

  @Test("a document that can't be read does not keep the others from being read")
  func failures() throws {
    let file = try LetterFile(
      ComposedSubmission.full(
        ComposedSubmission.document("CORRESP", "", filename: "empty.txt"), document("CORRESP"),
        ComposedSubmission.document("CORRESP", gif, sequence: 3),
        document("CORRESP")))
    #expect(file.letters.count == 2)
    #expect(file.failures.map(\.document) == ["empty.txt", "CORRESP 3"])
    #expect(
      file.failures.map(\.error) == [
        .empty, .notText(found: "uuencoded data that is no PDF"),
      ])
  }

  @Test("of the only letter, its error is the file's")
  func onlyLetterFails() {
    #expect(throws: LetterError.notText(found: "uuencoded data that is no PDF")) {
      try LetterFile(ComposedSubmission.full(document("CORRESP", gif), document("EX-1")))
    }
    #expect(throws: LetterError.empty) {
      try LetterFile(ComposedSubmission.full(document("CORRESP", "\n")))
    }
  }

  // MARK: PDFs

  /// A document that is a uuencoded PDF.
  private var pdf: String {
    document(
      "LETTER",
      "<PDF>\nbegin 644 a.pdf\n\(UUEncoder().lines(of: ComposedSubmission.pdf))end\n</PDF>")
  }

  @Test("the text of a PDF is what the extractor says")
  func extractedText() throws {
    let text = Array("\(ComposedSubmission.letter())\n\u{C}".utf8)
    let file = try LetterFile(ComposedSubmission.full(pdf, form: "UPLOAD")) { _ in text }
    let letter = try #require(file.letters.first)
    #expect(letter.paragraphs.first == "May 9, 2013")
    #expect(letter.source.format == .pdf)
    #expect(letter.source.origin.decodedFrom == .pdftotext)
    #expect(letter.findings == [])
  }

  @Test("a text extract stands for the PDF that is beside it, which nobody looks at")
  func textExtract() throws {
    let text = ComposedSubmission.full(
      pdf, document("TEXT-EXTRACT", ComposedSubmission.letter()), form: "UPLOAD")
    var calls = 0
    let file = try LetterFile(text) { _ in
      calls += 1
      return nil
    }
    #expect(file.types == ["TEXT-EXTRACT"])
    #expect(calls == 0)
    #expect(file.submission?.documents.map(\.type) == ["LETTER", "TEXT-EXTRACT"])
  }

  @Test(
    "a PDF is known by its first bytes, in a container or bare",
    arguments: ["LETTER", "CORRESP", nil])
  func rawPDF(_ type: String?) throws {
    let bytes = ComposedSubmission.pdf.filter { $0 < 0x80 }
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = type.map { ComposedSubmission.full(document($0, "<PDF>\n\(text)\n</PDF>")) }
    var seen: [UInt8] = []
    let file = try LetterFile(whole ?? text) { data in
      seen = Array(data)
      return Array(ComposedSubmission.letter().utf8)
    }
    #expect(file.letters.map(\.content.items.count) == [1])
    #expect(seen.drop { $0 <= 0x20 } == bytes[...])
  }

  @Test("a PDF without any text is a letter that says so, and what to install")
  func noText() throws {
    let answers: [LetterFile.PDFTextExtractor?] = [
      nil, { _ in nil }, { _ in [] }, { _ in Array(" \n\u{C}\n".utf8) },
    ]
    for extractor in answers {
      let file = try LetterFile(ComposedSubmission.full(pdf, form: "UPLOAD"), pdfText: extractor)
      let letter = try #require(file.letters.first)
      #expect(letter.content.items.isEmpty)
      #expect(letter.content.side == .staff)
      #expect(letter.findings.map(\.rule) == ["no-text"])
      #expect(letter.findings.map(\.severity) == [.warning])
      #expect(letter.findings.first?.message.contains("poppler-utils") == true)
      try expectRangesInside(letter, size: 100_000, "without text")
    }
  }

  @Test("the ranges of a letter without text lie in the file")
  func rangesWithoutText() throws {
    let bytes = ComposedSubmission.pdf
    let letter = try #require(try LetterFile(parsing: bytes).letters.first)
    try expectRangesInside(letter, size: bytes.count, "bare PDF")
    #expect(letter.findings.map(\.range) == [0..<UInt32(bytes.count)])
  }

  /// A uuencoded picture.
  private var gif: String { "begin 644 a.gif\n\(UUEncoder().lines(of: Array("GIF89a".utf8)))end" }
}
