import Crossfoot
import Testing

@Suite("PageFurniture")
struct PageFurnitureTests {
  /// The first part of a sentence, and the one that a page break cut off.
  private static let first = "The committee looked at each of the terms of the loan and then"
  private static let second = "set the price that both sides had asked for."
  private static let whole = "\(first) \(second)"

  private static let pageBreak = "<!-- Field: Page; Sequence: 1 -->"

  /// The paragraphs of a letter in HTML, those of its head left out.
  private func texts(_ body: String) throws -> [String] {
    let head = "<p>Marsh &amp; Fennel</p><p>May 9, 2013</p><p>Dear Ms. Roe:</p>"
    return try Array(all(head + body).dropFirst(3))
  }

  private func all(_ html: String) throws -> [String] {
    let document = try MarkedSource(html).lexedHTML()
    return paragraphs(document).map { document.text.string($0.text) }
  }

  /// Paragraphs in the middle of the page.
  private func centred(_ lines: String...) -> String {
    lines.map { "<p align=center>\($0)</p>" }.joined()
  }

  @Test("a line at the head of a page that stands in the middle of another is no running head")
  func headings() throws {
    let head = "<p>2</p>\(Self.pageBreak)"
    let body =
      "<p>General</p><p>1. Please tell us why costs rose.</p><p>Wages did.</p>\(head)"
      + "<p>General</p><p>2. Please tell us by how much.</p><p>By a tenth.</p>"
    #expect(
      try texts(body) == [
        "General", "1. Please tell us why costs rose.", "Wages did.", "General",
        "2. Please tell us by how much.", "By a tenth.",
      ])
    let running = "<p>Marsh Hulls letter</p>"
    let pages =
      "<p>One.</p>\(head)\(running)<p>1. Two.</p>\(head)\(running)<p>2. Three.</p>"
    #expect(try texts(pages) == ["One.", "1. Two.", "2. Three."])
  }

  @Test("the date of the letter, which comes back alone, is the head of a page that left no mark")
  func repeatedDate() throws {
    let body = "<p>One.</p><p>May 9, 2013</p><p>Two.</p>"
    #expect(try texts(body) == ["One.", "Two."])
    #expect(try texts(body.replacing("May 9", with: "May 8")).contains("May 8, 2013"))
  }

  @Test("a running head names the addressee without his title")
  func addressee() throws {
    let head =
      "<p>Marsh &amp; Fennel</p><p>May 9, 2013</p><p>A. Rodger Roe, Assistant Director</p>"
      + "<p>Dear Mr. Roe:</p>"
    let lexed = try all(head + "<p>One.</p><p>A. Rodger Roe</p><p>May 9, 2013</p><p>Two.</p>")
    #expect(lexed.suffix(2) == ["One.", "Two."])
  }

  @Test(
    "a running head that stands in a letter once is told by whom it addresses",
    arguments: [
      ["Securities and Exchange Commission", "May 9, 2013", "Page 2"],
      ["Ms. Roe", "Page 2", "May 9, 2013"],
      ["A. Rodger Roe, Asst. Director", "May 9, 2013", "Page 2 .."],
      [
        "Mr. A. Rodger Roe", "Assistant Director", "U.S. Securities and Exchange Commission",
        "May 9, 2013", "Page 2",
      ],
      ["A. Rodger Roe May 9, 2013 Page2"], ["A. Rodger Roe, May 9, 2013, Page 2"],
      ["London Paris www.roe.example", "A. Rodger Roe, May 9, 2013, Page 2"],
      ["Mr. A. Rodger Roe Marsh &amp; Fennel Page 2 of 3"], ["Mr. Roe, May 9, 2013, Page 2"],
      ["A. Rodger Roe Marsh &amp; Fennel -2- May 9, 2013"], ["Marsh &amp; Fennel Page 2"],
    ])
  func onceOnly(_ lines: [String]) throws {
    let head =
      "<p>Marsh &amp; Fennel</p><p>May 9, 2013</p><p>Attention: A. Rodger Roe, Assistant Director</p>"
      + "<p>Attention: Ms. Roe</p><p>U.S. Securities and Exchange Commission</p><p>Dear Mr. Roe:</p>"
    let page = lines.map { "<p>\($0)</p>" }.joined()
    let lexed = try all(head + "<p>The hulls were sold.</p>" + page + "<p>Nobody wanted them.</p>")
    #expect(lexed.suffix(2) == ["The hulls were sold.", "Nobody wanted them."])
  }

  @Test("a line of the head with a number in it is a heading, page or not")
  func headingOfTheHead() throws {
    let head = "<p>Marsh &amp; Fennel</p><p>Annual Report on Form 10-K</p><p>Dear Mr. Roe:</p>"
    for heading in ["Annual Report on Form 10-K Page 2", "Marsh &amp; Fennel, page 2"] {
      let lexed = try all(head + "<p>The hulls were sold.</p><p>\(heading)</p><p>Why?</p>")
      #expect(lexed.count == 6)
    }
  }

  @Test("a running head may be one line, in brackets or without")
  func oneLine() throws {
    let line = "Securities and Exchange Commission / May 20, 2013 / Page 2"
    let (one, two) = (PageFurnitureTests.whole, "The second page says something else.")
    for head in ["[\(line)]", line] {
      #expect(try texts("<p>\(one)</p><p>\(head)</p><p>\(two)</p>") == [one, two])
    }
    let heading = "<p>Form 10-K of the Securities and Exchange Commission, page 2</p>"
    #expect(try texts("<p>One.</p>\(heading)<p>Two.</p>").count == 3)
  }

  // MARK: Feet

  @Test("centred lines at the end of the first page are the letterhead's foot")
  func letterheadFoot() throws {
    let foot = centred("14 Quarry Road", "Dover, Delaware")
    #expect(
      try texts("<p>One.</p>\(foot)\(PageFurnitureTests.pageBreak)<p>Two.</p>") == ["One.", "Two."])
  }

  @Test("at the end of other pages centred lines go when one of them is an address")
  func footOfOtherPages() throws {
    let start = "<p>One.</p>\(PageFurnitureTests.pageBreak)<p>Two.</p>"
    let end = "\(PageFurnitureTests.pageBreak)<p>Three.</p>"
    let address = centred("Quarry Road", "Telephone (302) 555-0114")
    #expect(try texts(start + address + end) == ["One.", "Two.", "Three."])
    let title = centred("Results of the segments")
    #expect(
      try texts(start + title + end) == ["One.", "Two.", "Results of the segments", "Three."])
  }

  @Test("lines that are not centred stay at the end of a page")
  func textAtTheEnd() throws {
    #expect(
      try texts("<p>One.</p><p>Goodwill</p>\(PageFurnitureTests.pageBreak)<p>Two.</p>")
        == ["One.", "Goodwill", "Two."])
  }

  @Test(
    "a page number in a table of one row goes with its table",
    arguments: [
      "<td>Marsh & Fennel</td><td>1</td>", "<td>Page 1</td><td>Confidential</td>",
      "<td></td><td>- 1 -</td><td>May 2013</td>", "<td>Page 1</td>",
    ])
  func numberInTable(_ cells: String) throws {
    let html =
      "<p>\(PageFurnitureTests.first)</p><table><tr>\(cells)</tr></table>"
      + "\(PageFurnitureTests.pageBreak)<p>\(PageFurnitureTests.second)</p>"
    #expect(try texts(html) == [PageFurnitureTests.whole])
  }

  @Test(
    "a table of more than a page's foot stays a table",
    arguments: [
      "<tr><td>Sales</td><td>1</td></tr><tr><td>Costs</td><td>2</td></tr>",
      "<tr><td>Sales</td><td>2012</td></tr>",
      "<tr><td>a</td><td>b</td><td>c</td><td>1</td></tr>",
    ])
  func tableStays(_ rows: String) throws {
    let html =
      "<p>One.</p><table>\(rows)</table>\(PageFurnitureTests.pageBreak)<p>Two.</p>"
    #expect(
      try MarkedSource(html).lexedHTML().blocks.contains {
        if case .grid = $0 { true } else { false }
      })
  }

  // MARK: Sentences

  @Test(
    "what stands between the two parts of a sentence that a page break cuts goes",
    arguments: [
      "<p>1</p>", "<p>Page 1 of 3</p>", "<p>Confidential treatment asked</p><p>- 1 -</p>", "",
      "<p align=center>14 Quarry Road, Dover.</p>",
    ])
  func interruption(_ foot: String) throws {
    // A line of furniture is shorter than this.
    let before = String(repeating: "The committee met, ", count: 8) + PageFurnitureTests.first
    let html =
      "<p>\(before)</p>\(foot)\(PageFurnitureTests.pageBreak)<p>Ms. Roe</p><p>May 9, 2013</p>"
      + "<p>\(PageFurnitureTests.second)</p>"
    #expect(try texts(html) == ["\(before) \(PageFurnitureTests.second)"])
  }

  @Test(
    "a page may cut a sentence before a name, or inside of one",
    arguments: [
      (
        "The committee looked at each of the terms of the loan and asked the",
        "Company for more time to think it over."
      ),
      (
        "In its report on the second year the committee spoke of rules for hulls and",
        "Rigging that both sides had asked for."
      ),
      (
        "We will also tell in the first item and in the analysis of results more of what the hulls cost us in each of the years for the Natural",
        "Gas Gathering segment and for the others that we have."
      ),
    ])
  func cutNames(_ first: String, _ second: String) throws {
    let pages = "<p>\(first)</p>\(Self.pageBreak)<p>2</p><hr><p>\(second)</p>"
    #expect(try texts(pages) == ["\(first) \(second)"])
  }

  @Test(
    "a paragraph that lacks its period is not joined with the next page's",
    arguments: [
      (
        "The following hulls were built in the year and sold to others in the Natural Gas Segment of our own and to the Company",
        "We respectfully tell you that there were more."
      ),
      (
        "Depreciation was flat as a percent of the sales of hulls in the quarter",
        "Rigging costs rose by a tenth in the same time."
      ),
      (
        "The following hulls were built in the year and sold to others in the Natural Gas Segment of our own and to the Company",
        "Response: There were more hulls than that."
      ),
    ])
  func uncut(_ first: String, _ second: String) throws {
    let pages = "<p>\(first)</p>\(Self.pageBreak)<p>2</p><hr><p>\(second)</p>"
    #expect(try texts(pages) == [first, second])
  }

  @Test("a sentence that ended is not joined with what the next page begins with")
  func endedSentence() throws {
    let html = "<p>\(PageFurnitureTests.first).</p>\(PageFurnitureTests.pageBreak)<p>two of it.</p>"
    #expect(try texts(html) == ["\(PageFurnitureTests.first).", "two of it."])
  }

  @Test("a numbered comment behind a page break begins a paragraph")
  func numberedComment() throws {
    let html =
      "<p>\(PageFurnitureTests.first)</p><p>1</p>\(PageFurnitureTests.pageBreak)"
      + "<p>2. explain the change.</p>"
    #expect(try texts(html) == [PageFurnitureTests.first, "2. explain the change."])
  }

  // MARK: Running heads

  @Test("a head of a page that is laid out as a table goes, too")
  func headsInTables() throws {
    let head =
      "<table><tr><td><p>Ms. Roe</p><p>May 9, 2013</p><p>Page 2</p></td><td><p>FOIA request by Fennel</p>"
      + "</td></tr></table>"
    let html =
      "<p>\(PageFurnitureTests.first)</p>\(PageFurnitureTests.pageBreak)\(head)"
      + "<p>\(PageFurnitureTests.second)</p>"
    #expect(try texts(html) == ["\(PageFurnitureTests.first) \(PageFurnitureTests.second)"])
  }

  @Test("headings that differ in their page or year only, and numbers that stand alone, stay")
  func linesThatStay() throws {
    let bodies = [
      "Our Company, page 1", "Our Company, page 97", "Form 10-K for 2012", "Form 10-K for 2013",
      "1.", "2.",
    ]
    let ends = ["here", "with this", "in May", "as agreed", "at last", "as it began"]
    let pages = zip(ends, bodies).map {
      "<p>It ends \($0).</p>\(PageFurnitureTests.pageBreak)<p>\($1)</p>"
    }
    #expect(try texts(pages.joined()) == zip(ends, bodies).flatMap { ["It ends \($0).", $1] })
  }

  @Test("short lines that come back beside page numbers go, numbers in them aside")
  func runningHeads() throws {
    let bodies = [
      "Here begins the first page of the letter.", "The board looked into the matter in May.",
      "We trust that this is all that is asked for.",
    ]
    let pages = bodies.enumerated().map { index, body in
      "<p>\(body)</p><p>Letter of May 9, page of \(index + 1)0</p><p>\(index + 1)</p>"
        + PageFurnitureTests.pageBreak
    }
    #expect(try texts(pages.joined()) == bodies)
  }

  @Test("the lines of the subject stay where they come back as headings")
  func subjectLines() throws {
    let html =
      "<p>Re: Marsh</p><p>Form 10-K for 2012</p><p>Form 10-Q for March 2013</p><p>Dear Ms. Roe:</p>"
      + "<p>One.</p><p>1</p>\(PageFurnitureTests.pageBreak)<p>Form 10-K for 2012</p><p>1. Why?</p>"
      + "<p>2</p>\(PageFurnitureTests.pageBreak)<p>Form 10-Q for March 2013</p><p>2. When?</p>"
    #expect(
      try all(html).dropFirst(4) == [
        "One.", "Form 10-K for 2012", "1. Why?", "Form 10-Q for March 2013", "2. When?",
      ])
  }

  @Test(
    "labels come back with every comment, and stay",
    arguments: ["Response", "Company Response", "Response:", "Staff Comment No. 4", "Answer"])
  func labels(_ label: String) throws {
    let page = "<p>So it is.</p><p>\(label)</p>\(PageFurnitureTests.pageBreak)<p>\(label)</p>"
    #expect(try texts(page + page).count { $0 == label } == 4)
  }

  @Test(
    "headings and signatures that come back at the edges of two pages stay",
    arguments: [
      "Note 3. Loans and leases", "By: /s/ Ada Marsh",
      "/s/ Ada Marsh", "Title: Treasurer", "Name: Ada Marsh",
    ])
  func headings(_ line: String) throws {
    let page = { (text: String) in
      "<p>It ends \(text).</p>\(PageFurnitureTests.pageBreak)<p>\(line)</p>"
    }
    #expect(try texts(page("here") + page("in May") + "<p>End.</p>").count { $0 == line } == 2)
  }

  @Test("a sentence has to come back three times before it counts as a legend")
  func legends() throws {
    let legend = "Confidential treatment is asked for by the company under a rule."
    let page = { (text: String) in
      "<p>Text \(text).</p><p>\(legend)</p>\(PageFurnitureTests.pageBreak)"
    }
    #expect(try texts(page("a") + page("b") + "<p>End.</p>").count { $0 == legend } == 2)
    let three = try texts(
      page("a long one of it that says more") + page("b of it that says as much and more")
        + page("c of it, and of other matters") + "<p>End, and nothing more of it to say.</p>"
        + "<p>But this, which is so long that the letter is no mere pile of legends: \(legend)</p>")
    #expect(!three.contains(legend))
    #expect(three.count == 5)
  }

  @Test("the head of a second page is known by the letter's own head, without any page mark")
  func secondHead() throws {
    let html =
      "<p>May 9, 2013</p><p>Ms. Ada Roe</p><p>Securities and Exchange Commission</p>"
      + "<p>Dear Ms. Roe:</p><p>\(PageFurnitureTests.first)</p><p>Ms. Ada Roe</p>"
      + "<p>May 9, 2013</p><p>\(PageFurnitureTests.second)</p>"
    #expect(try all(html).dropFirst(4) == [PageFurnitureTests.whole])
  }

  @Test("a letter that repeats itself all over is no pile of running heads")
  func repetition() throws {
    let page = "<p>We agree</p><p>We comply</p>\(PageFurnitureTests.pageBreak)"
    #expect(try texts(String(repeating: page, count: 6)).count == 12)
  }

  @Test("a letter without pages keeps every line")
  func noPages() throws {
    let html = String(repeating: "<p>We comply</p>", count: 5)
    #expect(try texts(html).count == 5)
  }

  // MARK: Flat pages

  @Test("a letter of which every page is one paragraph is put together, and has paragraphs again")
  func flatPages() throws {
    let head = "Marsh & Fennel Instruments, Inc. "
    let prose = String(
      repeating: "The lives of the moulds were reviewed by the board in May. ", count: 20)
    let pages = [
      "Dear Ms. Roe: 1. Please tell us why the lives were changed. Response: \(prose)2. Please tell us",
      "when. Response: \(prose)Very truly yours, Jonas Marsh",
    ]
    let html = pages.map { "<p>\(head)\($0)</p>" }.joined(separator: PageFurnitureTests.pageBreak)
    let found = try all(html)
    #expect(found.contains("2. Please tell us when."))
    #expect(found.count { $0.contains("Marsh & Fennel") } == 1)
  }

  @Test("the two parts of a sentence find each other though a grid lays one of them out, or both")
  func laidOutSentence() throws {
    func grid(_ text: String) -> String {
      "<table><tr><td>&nbsp;</td><td>\(text)</td></tr></table>"
    }
    let (first, second) = (PageFurnitureTests.first, PageFurnitureTests.second)
    let page = "<p>2</p>" + PageFurnitureTests.pageBreak
    for body in [
      grid(first) + page + "<p>\(second)</p>", grid(first) + page + grid(second),
      "<p>\(first)</p>" + page + grid(second),
    ] {
      var document = try MarkedSource("<p>Dear Ms. Roe:</p><p>One.</p>" + body).lexedHTML()
      _ = TableStage.run(&document)
      #expect(
        paragraphs(document).map { document.text.string($0.text) }.last == PageFurnitureTests.whole,
        "\(body)")
    }
  }

  @Test("a note of two paragraphs at the foot of a page does not part the sentence above it")
  func longFootnote() throws {
    let body =
      "<p>One.</p><p>\(PageFurnitureTests.first)</p><p><sup>3</sup> Excerpt from a speech:</p>"
      + "<p>If a statement is restated, a form is due.</p><p>2</p>" + PageFurnitureTests.pageBreak
      + "<p>\(PageFurnitureTests.second)</p><p>Three.</p>"
    #expect(
      try texts(body) == [
        "One.", PageFurnitureTests.whole, "3 Excerpt from a speech:",
        "If a statement is restated, a form is due.", "Three.",
      ])
  }
}
