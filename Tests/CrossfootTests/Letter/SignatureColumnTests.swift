import Crossfoot
import Testing

@Suite("Signatures side by side, and for whom")
struct SignatureColumnTests {
  private func describe(_ persons: [LetterHead.Person], _ letter: Letter) -> [String] {
    persons.map { person in
      [person.name, person.title, person.organization]
        .map { $0.map(letter.document.text.string) ?? "-" }.joined(separator: " | ")
    }
  }

  private func letter(_ closing: String) throws -> Letter {
    let text = """
      May 3, 2019

      Ladies and Gentlemen:

      We answer your letter.

      Sincerely,

      \(closing)
      """
    return try Letter(parsing: Array(text.utf8))
  }

  @Test(
    "names and titles stand in columns below their signatures",
    arguments: [
      (
        """
        /s/ A. Roe                    /s/ B. Li
        Ann Roe                       Bo Li
        Chief Executive Officer       Chief Financial Officer
        """,
        ["Ann Roe | Chief Executive Officer | -", "Bo Li | Chief Financial Officer | -"]
      ),
      (
        "/s/ Ann Roe\t/s/ Bo Li\nAnn Roe\tBo Li\nPresident and Secretary\tVice President, Finance",
        ["Ann Roe | President and Secretary | -", "Bo Li | Vice President, Finance | -"]
      ),
      (
        """
        MARSH CORP.                   FENNEL LLC

        By: /s/ Ann Roe               By: /s/ Bo Li
        Name: Ann Roe                 Name: Bo Li
        Title: President              Title: Manager
        """,
        ["Ann Roe | President | MARSH CORP.", "Bo Li | Manager | FENNEL LLC"]
      ),
      // Below each other nothing changes.
      (
        "/s/ Ann Roe\nAnn Roe\nPresident\n\n/s/ Bo Li\nBo Li\nTreasurer",
        ["Ann Roe | President | -", "Bo Li | Treasurer | -"]
      ),
    ])
  func columns(_ closing: String, _ expected: [String]) throws {
    let letter = try letter(closing)
    #expect(describe(letter.content.closing.signatures, letter) == expected)
  }

  @Test("cells of a row are columns, too")
  func cells() throws {
    let rows = [
      ["/s/ A. Roe", "/s/ B. Li"], ["Ann Roe", "Bo Li"], ["Chief Executive Officer", "Treasurer"],
    ]
    let table = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
    let html =
      "<html><body><p>May 3, 2019</p><p>Dear Sirs:</p><p>We answer you.</p><p>Sincerely,</p>"
      + "<table>\(table)</table></body></html>"
    let letter = try Letter(parsing: Array(html.utf8))
    #expect(
      describe(letter.content.closing.signatures, letter)
        == ["Ann Roe | Chief Executive Officer | -", "Bo Li | Treasurer | -"])
  }

  @Test(
    "a firm signs above the hand, below it, or at the end of a title",
    arguments: [
      ("HADLEY & PRENTISS, P.S.\n\nBy: /s/ Ann Roe", "Ann Roe | - | HADLEY & PRENTISS, P.S."),
      ("By: /s/ Ann Roe\n\nHADLEY & PRENTISS, P.S.", "Ann Roe | - | HADLEY & PRENTISS, P.S."),
      ("HADLEY & PRENTISS\n\nBy: /s/ Ann Roe", "Ann Roe | - | HADLEY & PRENTISS"),
      ("Law Offices of Ann Roe\n\nBy: /s/ Ann Roe", "Ann Roe | - | Law Offices of Ann Roe"),
      ("/s/ Ann Roe\n\nTreasurer, Marsh Corp.", "Ann Roe | Treasurer | Marsh Corp."),
      (
        "/s/ Ann Roe\n\nVice President, Secretary and Treasurer, Marsh, Inc.",
        "Ann Roe | Vice President, Secretary and Treasurer | Marsh, Inc."
      ),
      ("/s/ Ann Roe\n\nTreasurer of Marsh, Inc.", "Ann Roe | Treasurer of Marsh, Inc. | -"),
      // A person, and what goes on with a title, are no firms.
      ("Bo Li\n\nBy: /s/ Bo Li", "Bo Li | - | -"),
      (
        "/s/ Ann Roe\n\nVice President, Corporate Development Group",
        "Ann Roe | Vice President, Corporate Development Group | -"
      ),
    ])
  func firms(_ closing: String, _ expected: String) throws {
    let letter = try letter(closing)
    #expect(describe(letter.content.closing.signatures, letter) == [expected])
  }

  @Test(
    "a title goes on in the next line with another, or with `and`",
    arguments: [
      ("Vice President\nand Secretary", "Vice President and Secretary"),
      ("Vice President\nGeneral Counsel", "Vice President General Counsel"),
      ("Senior Vice President,\nController", "Senior Vice President, Controller"),
      (
        "Chairman, President and\nChief Executive Officer",
        "Chairman, President and Chief Executive Officer"
      ),
      // A place and a number are no title.
      ("Vice President\nand 14 others", "Vice President"),
      ("Vice President\nGeneral Delivery, Dover", "Vice President"),
    ])
  func titles(_ lines: String, _ expected: String) throws {
    let text = try letter("/s/ Ann Roe\nAnn Roe\n\(lines)")
    #expect(describe(text.content.closing.signatures, text) == ["Ann Roe | \(expected) | -"])
    let cells =
      "<tr><td>By:</td><td>/s/ Ann Roe</td></tr><tr><td>Name:</td><td>Ann Roe</td></tr><tr><td>Title:</td>"
      + "<td>" + lines.split(separator: "\n").map { "<p>\($0)</p>" }.joined() + "</td></tr>"
    let html = try Letter(
      parsing: Array(
        "<html><body><p>May 3, 2019</p><p>Dear Sirs:</p><p>We answer you.</p><p>Sincerely,</p><table>\(cells)</table></body></html>"
          .utf8))
    let title = html.content.closing.signatures.first?.title.map(html.document.text.string) ?? "-"
    #expect(expected.hasPrefix(title))
  }

  @Test(
    "a board gets a copy beside persons; as a heading it gets none",
    arguments: [
      (
        "cc: Board of Directors\n    Ms. Ann Roe, Partner, Hadley LLP",
        ["Board of Directors | - | -", "Ann Roe | Partner | Hadley LLP"]
      ),
      (
        "cc: Audit Committee\n    Bo Li, General Counsel",
        ["Audit Committee | - | -", "Bo Li | General Counsel | -"]
      ),
      ("cc: Audit Committee:\n    Ann Roe\n    Bo Li", ["Ann Roe | - | -", "Bo Li | - | -"]),
    ])
  func boards(_ copies: String, _ expected: [String]) throws {
    let letter = try letter("/s/ Jo Marsh\n\n\(copies)")
    #expect(describe(letter.content.closing.copies, letter) == expected)
  }

  @Test(
    "two who sign without a hand are two",
    arguments: [
      (
        "Ann Roe\nChairman\n\nBo Penn-Li\nTreasurer (principal financial officer)",
        ["Ann Roe | Chairman | -", "Bo Penn-Li | Treasurer (principal financial officer) | -"]
      ),
      ("Ann Roe, Chairman\n\nBo Li, Director", ["Ann Roe | Chairman | -", "Bo Li | Director | -"]),
      (
        "Ann Roe\nChairman\nMarsh, Inc.\n\nBo Li\nDirector\nMarsh, Inc.",
        ["Ann Roe | Chairman | Marsh, Inc.", "Bo Li | Director | Marsh, Inc."]
      ),
      (
        "MARSH, INC.\n\nAnn Roe\nChairman\n\nBo Li\nDirector",
        ["Ann Roe | Chairman | MARSH, INC.", "Bo Li | Director | MARSH, INC."]
      ),
      // One may be printed twice.
      ("Ann B. Roe\n\nAnn Roe\nChairman", ["Ann Roe | Chairman | -"]),
      ("Ann\n\nAnn Roe\nChairman", ["Ann Roe | Chairman | -"]),
    ])
  func unsigned(_ closing: String, _ expected: [String]) throws {
    let letter = try letter(closing)
    #expect(describe(letter.content.closing.signatures, letter) == expected)
    #expect(letter.content.closing.copies.isEmpty)
  }

  @Test(
    "who stands below a hand, or with a firm of another's, gets a copy",
    arguments: [
      ("/s/ Ann Roe\nAnn Roe\nChairman\n\nBo Li, Director of Finance", ["Ann Roe | Chairman | -"]),
      ("Ann Roe\nChairman\n\nBo Li, Penn & Lee LLP", ["Ann Roe | Chairman | -"]),
      (
        "Ann Roe\nChairman\nMarsh, Inc.\n\nBo Li, Esq.\nPartner\nPenn & Lee LLP",
        ["Ann Roe | Chairman | Marsh, Inc."]
      ),
      ("Ann Roe\nChairman\n\nBo Li, Esq.\nGeneral Counsel", ["Ann Roe | Chairman | -"]),
    ])
  func copied(_ closing: String, _ expected: [String]) throws {
    let letter = try letter(closing)
    #expect(describe(letter.content.closing.signatures, letter) == expected)
    #expect(letter.content.closing.copies.count == 1)
  }

  @Test(
    "who works for the agency or another firm, or stands below another line, did not sign",
    arguments: [
      "Bo Li\nStaff Accountant", "Bo Li\nBranch Chief\nDivision of Corporation Finance",
      "Mr. Bo Li\nDirector", "Bo Li\nAudit Partner, Penn & Co. LLP",
      "Distribution\nBo Li\nDirector",
    ])
  func strangers(_ below: String) throws {
    let letter = try letter("Ann Roe\nChairman\n\n" + below)
    #expect(
      describe(letter.content.closing.signatures, letter).map { $0.prefix(18) }
        == ["Ann Roe | Chairman"])
  }

  @Test("the company below several who sign without a hand is all of theirs")
  func companyBelow() throws {
    let letter = try letter("Ann Roe\nChairman\n\nBo Li\nDirector\n\nMarsh, Inc.")
    #expect(
      describe(letter.content.closing.signatures, letter) == [
        "Ann Roe | Chairman | Marsh, Inc.", "Bo Li | Director | Marsh, Inc.",
      ])
  }

  @Test(
    "those who hold an office sign for the company above the first of them",
    arguments: [
      (
        "MARSH, INC.\n\n/s/ Ann Roe\nAnn Roe\nChairman\n\n/s/ Bo Li\nBo Li\nDirector",
        ["Ann Roe | Chairman | MARSH, INC.", "Bo Li | Director | MARSH, INC."]
      ),
      (
        "MARSH, INC.\n\n/s/ Ann Roe          /s/ Bo Li\nAnn Roe              Bo Li\nChairman             Director",
        ["Ann Roe | Chairman | MARSH, INC.", "Bo Li | Director | MARSH, INC."]
      ),
      // A partner signs for a firm, an officer does not.
      (
        "PENN & LEE LLP\n\n/s/ Ann Roe\nAnn Roe\nPartner\n\n/s/ Bo Li\nBo Li\nPresident",
        ["Ann Roe | Partner | PENN & LEE LLP", "Bo Li | President | -"]
      ),
      // Who says nothing of an office may sign alone.
      (
        "MARSH, INC.\n\nBy: /s/ Ann Roe\nAnn Roe\nChairman\n\n/s/ Bo Li\nBo Li",
        ["Ann Roe | Chairman | MARSH, INC.", "Bo Li | - | -"]
      ),
    ])
  func forOne(_ closing: String, _ expected: [String]) throws {
    let letter = try letter(closing)
    #expect(describe(letter.content.closing.signatures, letter) == expected)
  }

  @Test(
    "of firms that are named as a group the one named again signs",
    arguments: [
      """
      MARSH SECURITIES LLC
      ROE & CO. LLC

      As representatives of the several underwriters

      MARSH SECURITIES LLC

      By: /s/ Ann Penn
      Name: Ann Penn
      Title: Director

      ROE & CO. LLC

      By: /s/ Bo Li
      Name: Bo Li
      Title: Vice President
      """,
      """
      MARSH SECURITIES LLC
      ROE & CO. LLC

      By: Marsh Securities LLC

      By: /s/ Ann Penn
      Name: Ann Penn
      Title: Director

      By: Roe & Co. LLC

      By: /s/ Bo Li
      Name: Bo Li
      Title: Vice President
      """,
      """
      MARSH SECURITIES LLC,
      ROE & CO. LLC, and
      PENN INC.

      By MARSH SECURITIES LLC

      /s/ Ann Penn
      Ann Penn
      Director

      ROE & CO. LLC

      /s/ Bo Li
      Bo Li
      Vice President
      """,
    ])
  func group(_ closing: String) throws {
    let letter = try letter(closing)
    #expect(
      describe(letter.content.closing.signatures, letter).map { $0.lowercased() } == [
        "ann penn | director | marsh securities llc", "bo li | vice president | roe & co. llc",
      ])
  }

  @Test(
    "a firm without a form, or with the form in a line of its own, may be one of the group",
    arguments: [
      ("MARSH STANLEY & ROE", "MARSH STANLEY & ROE"),
      (
        "MARSH, ROE, PENN & LI\n                 INCORPORATED", "MARSH, ROE, PENN & LI INCORPORATED"
      ),
    ])
  func withoutForm(_ firm: String, _ expected: String) throws {
    let letter = try letter(
      """
      \(firm)
      FENNEL & CO.

      As representatives of the several underwriters

      By: \(firm)

      By: /s/ Ann Penn
      Name: Ann Penn
      Title: Director
      """)
    #expect(
      describe(letter.content.closing.signatures, letter) == ["Ann Penn | Director | \(expected)"])
  }
}
