import Crossfoot
import Testing

@Suite("MergeResidue")
struct MergeResidueTests {
  @Test(
    "the names of merge fields go, with what was merged behind them",
    arguments: [
      "FirstName LastName", "FirstName LastNameXanthe Holloway-Pryce",
      "Comapany NameVantreight Botanicals Corp", "Comapany Name",
      "Leopold Askwith FirstName LastName",
    ])
  func fields(_ line: String) throws {
    #expect(
      try texts("Please call us.\n\n\(line)\n\nThank you.") == ["Please call us.", "Thank you."])
  }

  @Test(
    "what the template prints behind a field stays",
    arguments: [
      (
        "FirstName LastNameXanthe Roe Division of Corporation Finance",
        "Division of Corporation Finance"
      ),
      ("Comapany NameAlder Corp Office of Life Sciences", "Office of Life Sciences"),
      ("Sincerely, FirstName LastName", "Sincerely,"),
      ("FirstName LastNameA. Roe Sincerely, FirstName LastName", "Sincerely,"),
    ])
  func kept(_ line: String, _ rest: String) throws {
    #expect(try texts("Please call us.\n\n\(line)") == ["Please call us.", rest])
  }

  @Test(
    "a text without the names of fields is left alone",
    arguments: [
      "FirstName and LastName", "Company Name: Alder Corp", "Sincerely, A. Roe",
      "Companies of this name", "Division of Corporation Finance",
    ])
  func untouched(_ line: String) throws {
    #expect(try texts("Please call us.\n\n\(line)") == ["Please call us.", line])
  }

  @Test("a long paragraph that mentions a field is prose")
  func prose() throws {
    let line = "FirstName LastName" + String(repeating: " and so on", count: 20)
    #expect(try texts(line) == [line])
  }

  @Test("the head of a page that the names of fields are mixed into goes; the sentence is whole")
  func pageHead() throws {
    let text = """
      Please tell us how the committee looked at the terms of the loan and

      Comapany NameAlder Corp

      June 28,

      Page 2 28, 2019 Page 2

      whether it had other offers.
      """
    #expect(
      try texts(text) == [
        "Please tell us how the committee looked at the terms of the loan and "
          + "whether it had other offers."
      ])
  }

  @Test("the heads of pages go from a letter in one line, and the sentences they cut are whole")
  func oneLine() throws {
    let head =
      "FirstName LastNameA. Roe Comapany NameAlder Corp May 2, 2019 Page 2 "
      + "FirstName LastName A. Roe Alder Corp May 2, 2019 Page 2"
    let letter =
      "May 2, 2019 A. Roe Alder Corp Re: Alder Corp Form 10-K for the Year Ended June 30, 2018 "
      + "Dear Mr. Roe: We have reviewed your filing and have the following comments. "
      + "1. \(String(repeating: "The reserve has grown. ", count: 100))Please tell us how the reserve was set \(head) and who approved of it. "
      + "2. Please tell us why the fee was paid before the year had ended. Sincerely, B. Poe "
    let document = PlainTextLexer.lex(
      try Source(bytes: Array(letter.utf8), path: ""))
    let all = document.blocks.compactMap { block -> String? in
      guard case .paragraph(let paragraph) = block else { return nil }
      return document.text.string(paragraph.text)
    }
    #expect(
      all.contains { $0.hasSuffix("tell us how the reserve was set and who approved of it.") })
  }

  private func texts(_ text: String) throws -> [String] {
    let document = PlainTextLexer.lex(try Source(bytes: Array(text.utf8), path: "residue"))
    return paragraphs(document).map { document.text.string($0.text) }
  }

  @Test(
    "the head of a page goes when each of its lines was mixed with a field, text in it keeps it")
  func mixedHead() throws {
    func letter(_ extra: String) -> String {
      """
      Please tell us how the committee looked at the terms.

      FirstName  LastNameXanthe Roe

      Alder Corporation

      Comapany

      March      NameAlder Corporation

             31, 2021\(extra)

      March2 31, 2021 Page 2

      Page

      FirstName LastName

      Use of Proceeds, page 69
      """
    }
    #expect(
      try texts(letter("")) == [
        "Please tell us how the committee looked at the terms.", "Use of Proceeds, page 69",
      ])
    #expect(try texts(letter(" offers")).contains { $0.hasSuffix("offers") })
  }

  @Test("the name of whom the letter is for goes with the head that it stands above")
  func nameAbove() throws {
    let text = """
      Please tell us how the committee looked at the terms.

      Xanthe Roe

      FirstName LastNameXanthe Roe

      Alder Corporation

      Comapany 31,

      March NameAlder

             2021 Corporation

      March

      Page 2 31, 2021 Page 2

      FirstName LastName

      Use of Proceeds, page 69
      """
    #expect(
      try texts(text) == [
        "Please tell us how the committee looked at the terms.", "Use of Proceeds, page 69",
      ])
  }

  @Test(
    "an office whose name the fields stand beside is whole, and its line no part of another",
    arguments: [
      (
        """
        FirstName LastNameAnn Roe                                Division of Corporation Finance
                                                                 Office of Hulls and
        Comapany NameMarsh Corp
                                                                 Services
        """, "Office of Hulls and Services"
      ),
      (
        """
        FirstName LastNameAnn Roe                                Division of Corporation Finance
                                                                 Office of Hull Technologies
        Comapany NameMarsh Corp
                                                                 and Services
        """, "Office of Hull Technologies and Services"
      ),
      (
        """
                                                                 Division of Corporation Finance
        FirstName LastNameAnn Roe                                Office of
        Comapany NameMarsh Corp                                  Telecommunications
        """, "Office of Telecommunications"
      ),
    ])
  func offices(_ foot: String, _ office: String) throws {
    let prose = """
      You may contact us if you have questions about the comments on the financial statements
      and the matters that are related to them, or about any other of the comments above, please.
      """
    let found = try texts("\(prose)\n\n\(foot)\nMay 5, 2019 Page 2\n")
    #expect(found.contains("Division of Corporation Finance"))
    #expect(found.contains(office))
  }
}
