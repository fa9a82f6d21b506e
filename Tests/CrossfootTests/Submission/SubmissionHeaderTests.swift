import Crossfoot
import Testing

@Suite("Headers of submissions")
struct SubmissionHeaderTests {
  private static let tabbed = """
    <SEC-DOCUMENT>0001234567-13-000061.txt : 20130614
    <SEC-HEADER>0001234567-13-000061.hdr.sgml : 20130614
    <ACCEPTANCE-DATETIME>20130509091812
    <PRIVATE-TO-PUBLIC>
    ACCESSION NUMBER:\t\t0001234567-13-000061
    CONFORMED SUBMISSION TYPE:\tCORRESP
    PUBLIC DOCUMENT COUNT:\t\t1
    FILED AS OF DATE:\t\t20130509

    FILER:

    \tCOMPANY DATA:\t
    \t\tCOMPANY CONFORMED NAME:\t\t\tMARSH & FENNEL
    \t\tCENTRAL INDEX KEY:\t\t\t123456
    \t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tINSTRUMENTS [3825]

    \tFILING VALUES:
    \t\tFORM TYPE:\t\tCORRESP
    \t\tSEC FILE NUMBER:\t001-23456
    PUBLIC REFERENCE ACCESSION NUMBER:\t0007654321-13-000017
    </SEC-HEADER>

    """

  private static let tagged = """
    <SUBMISSION>
    <TIMESTAMP>20130614:091722
    <PRIVATE-TO-PUBLIC>
    <ACCESSION-NUMBER>0001234567-13-000061
    <TYPE>CORRESP
    <PUBLIC-DOCUMENT-COUNT>1
    <FILING-DATE>20130509
    <FILER>
    <COMPANY-DATA>
    <CONFORMED-NAME>MARSH & FENNEL
    <CIK>123456
    <ASSIGNED-SIC>3825
    </COMPANY-DATA>
    <FILING-VALUES>
    <FORM-TYPE>CORRESP
    <FILE-NUMBER>001-23456
    </FILING-VALUES>
    </FILER>
    <PUBLIC-REFERENCE-ACC>0007654321-13-000017

    """

  @Test("both dialects say the same", arguments: [tabbed, tagged])
  func dialects(_ text: String) throws {
    let header = try header(text)
    #expect(header.accessionNumber == "0001234567-13-000061")
    #expect(header.form == "CORRESP")
    #expect(header.filedOn?.description == "2013-05-09")
    #expect(header.releasedOn?.description == "2013-06-14")
    #expect(header.isPrivateToPublic)
    #expect(header.referenceAccession == "0007654321-13-000017")
    let entity = try #require(header.entities.first)
    #expect(header.entities.count == 1)
    #expect(entity.role == "filer")
    #expect(entity.name == "MARSH & FENNEL")
    #expect(entity.cik == "0000123456")
    #expect(entity.sic == "3825")
    #expect(entity.fileNumbers == ["001-23456"])
  }

  @Test("the time of acceptance is a date and a time of day")
  func acceptance() throws {
    #expect(try header(SubmissionHeaderTests.tabbed).acceptedAt == "2013-05-09T09:18:12")
  }

  @Test("a tagged header on one line says what it says on many")
  func oneLine() throws {
    let lines = SubmissionHeaderTests.tagged.split(separator: "\n")
    let many = try header(SubmissionHeaderTests.tagged)
    #expect(try String(describing: header(lines.joined() + "\n")) == String(describing: many))
  }

  @Test("line ends don't matter to a header", arguments: [tabbed, tagged])
  func lineEnds(_ text: String) throws {
    let plain = try String(describing: header(text))
    for end in ["\r\n", "\r"] {
      #expect(try String(describing: header(text.replacing("\n", with: end))) == plain)
    }
  }

  @Test(
    "keys that nobody knows are kept, under one form of their names",
    arguments: [
      (tabbed.replacing("FILER:", with: "MOON PHASE:\tfull\nFILER:"), "moon_phase", "full"),
      (tagged.replacing("<FILER>", with: "<MOON-PHASE>full\n<FILER>"), "moon_phase", "full"),
      (tabbed.replacing("FILER:", with: "Odd -- (Key):\ta: b\nFILER:"), "odd_key", "a: b"),
      (tabbed, "public_document_count", "1"), (tagged, "public_document_count", "1"),
    ])
  func unknownKeys(_ text: String, _ key: String, _ value: String) throws {
    #expect(try header(text).extra.text(key) == value)
  }

  @Test("a key that comes more than once is a list, in its order")
  func repeatedKeys() throws {
    let text = SubmissionHeaderTests.tagged.replacing(
      "<FILER>", with: "<ITEM>1.01\n<ITEM>2.03\n<ITEM>9.01\n<FILER>")
    let entry = try #require(try header(text).extra.first { $0.key == "item" })
    guard case .list(let values) = entry.value else {
      Issue.record("no list: \(entry.value)")
      return
    }
    #expect(
      values.map { if case .text(let text) = $0 { text } else { "?" } } == ["1.01", "2.03", "9.01"])
  }

  @Test(
    "a section that is about no company is kept with what stands in it",
    arguments: [
      tabbed.replacing("FILER:", with: "SERIES:\n\tNAME:\tAlder\n\tKIND:\tfund\nFILER:"),
      tagged.replacing(
        "<FILER>", with: "<SERIES>\n<NAME>Alder\n<KIND>fund\n</SERIES>\n<FILER>"),
    ])
  func unknownSection(_ text: String) throws {
    let entry = try #require(try header(text).extra.first { $0.key == "series" })
    guard case .section(let entries) = entry.value else {
      Issue.record("no section: \(entry.value)")
      return
    }
    #expect(entries.map(\.key) == ["name", "kind"])
    #expect(entries.text("name") == "Alder")
  }

  @Test("what a company's section says beyond the model is kept with the company")
  func entityExtra() throws {
    let text = SubmissionHeaderTests.tabbed.replacing(
      "\tFILING VALUES:", with: "\tMAIL ADDRESS:\n\t\tCITY:\tDover\n\n\tFILING VALUES:")
    let entity = try #require(try header(text).entities.first)
    let address = try #require(entity.extra.first { $0.key == "mail_address" })
    guard case .section(let entries) = address.value else {
      Issue.record("no section: \(address.value)")
      return
    }
    #expect(entries.text("city") == "Dover")
  }

  @Test("a line without a key goes on with the value above it")
  func wrappedValue() throws {
    let text = SubmissionHeaderTests.tabbed.replacing(
      "MARSH & FENNEL", with: "MARSH & FENNEL\nOF DOVER")
    #expect(try header(text).entities.first?.name == "MARSH & FENNEL OF DOVER")
  }

  @Test("several companies are several entities, each in its role")
  func severalEntities() throws {
    let text = SubmissionHeaderTests.tagged.replacing(
      "</FILER>",
      with: "</FILER>\n<SUBJECT-COMPANY><COMPANY-DATA><CONFORMED-NAME>OAK\n<CIK>0000000077\n"
        + "</COMPANY-DATA></SUBJECT-COMPANY>")
    let entities = try header(text).entities
    #expect(entities.map(\.role) == ["filer", "subject_company"])
    #expect(entities.map(\.name) == ["MARSH & FENNEL", "OAK"])
    #expect(entities.map(\.cik) == ["0000123456", "0000000077"])
  }

  @Test("values that don't fit their keys are kept as they stand")
  func wrongValues() throws {
    let text = SubmissionHeaderTests.tabbed.replacing("20130509", with: "20131509")
      .replacing("\t123456", with: "\tnone")
    let header = try header(text)
    #expect(header.filedOn == nil)
    #expect(header.acceptedAt == nil)
    #expect(header.extra.text("filed_as_of_date") == "20131509")
    #expect(header.entities.first?.cik == nil)
  }

  @Test("a header that is cut off, or never closed, still says what stands in it")
  func unclosed() throws {
    let text = SubmissionHeaderTests.tagged.replacing("</FILER>\n", with: "")
      .replacing("</COMPANY-DATA>\n", with: "")
    let header = try header(text)
    #expect(header.accessionNumber == "0001234567-13-000061")
    #expect(header.form == "CORRESP")
  }

  @Test("a header of 100,000 keys is read up to its limit, and the letter behind it is whole")
  func endlessHeader() throws {
    for line in ["KEY:\tvalue\n", "\t\t\t\t\t\t\t\t\t\t\t\tKEY:\n", "<KEY>\n"] {
      let keys = String(repeating: line, count: 100_000)
      let text =
        "<SEC-HEADER>\n\(keys)</SEC-HEADER>\n"
        + ComposedSubmission.document("CORRESP", ComposedSubmission.letter())
      let file = try LetterFile(text)
      #expect(file.letters.map(\.content.items.count) == [1])
      #expect((file.submission?.header?.extra.count ?? 0) <= Limits.headerKeys)
      #expect(file.submission?.isHeaderCut == true)
      #expect(
        file.failures.map(\.error)
          == [.longHeader(keys: Limits.headerKeys, bytes: Limits.headerBytes)])
    }
  }

  @Test(
    "what a header leaves out is known, and only then",
    arguments: [
      ("line\n", 100_000, false), ("KEY:\tv\n", 100, false),
      ("a long line without a key\n", 200_000, true),
    ])
  func cutHeader(_ line: String, _ count: Int, _ isCut: Bool) throws {
    let text =
      "<SEC-HEADER>\n\(String(repeating: line, count: count))</SEC-HEADER>\n"
      + ComposedSubmission.document("CORRESP", ComposedSubmission.letter())
    let file = try LetterFile(text)
    #expect(file.letters.map(\.content.items.count) == [1])
    #expect(file.submission?.isHeaderCut == isCut)
    #expect(file.failures.isEmpty == !isCut)
  }

  @Test("sections of a thousand levels are read no deeper than a header goes")
  func deepHeader() throws {
    let open = (0..<1_000).map { "<S\($0)>" }.joined(separator: "\n")
    let close = (0..<1_000).reversed().map { "</S\($0)>" }.joined(separator: "\n")
    let text =
      "<SUBMISSION>\n\(open)\n<DEEP>x\n\(close)\n"
      + ComposedSubmission.document("CORRESP", ComposedSubmission.letter())
    let letter = try #require(try LetterFile(text).letters.first)
    #expect(letter.content.items.count == 1)
    try expectRangesInside(letter, size: text.utf8.count, "sections in each other")
  }

  /// The header of a submission that begins with `text`.
  private func header(_ text: String) throws -> SubmissionHeader {
    let file = try LetterFile(
      text + ComposedSubmission.document("CORRESP", ComposedSubmission.letter()))
    return try #require(file.submission?.header)
  }
}

extension [HeaderEntry] {
  /// The text under `key`; nil when there is none.
  fileprivate func text(_ key: String) -> String? {
    guard case .text(let text)? = first(where: { $0.key == key })?.value else { return nil }
    return text
  }
}
