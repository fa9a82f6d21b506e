import Crossfoot
import Testing

@Suite("Paragraphs of HTML")
struct HTMLParagraphTests {
  @Test(
    "elements that stand below each other are paragraphs, those that stand in a line are not",
    arguments: [
      ("<p>One</p><p>Two</p>", ["One", "Two"]),
      ("<p>One<p>Two", ["One", "Two"]),
      ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
      ("<h1>One</h1>Two<center>Three</center>", ["One", "Two", "Three"]),
      ("<blockquote>One</blockquote><address>Two</address>", ["One", "Two"]),
      ("<dl><dt>One<dd>Two</dl>Three", ["One", "Two", "Three"]),
      ("<div><span>One</span> <font>and</font> <a href=x>all</a></div>", ["One and all"]),
      ("<div>One, <div style='display:inline'>still one</div></div>", ["One, still one"]),
      ("<unknown>One</unknown> <o:p>and all</o:p>", ["One and all"]),
      ("<p></p><p>&nbsp;</p><div><br></div><p>One</p>", ["One"]),
    ])
  func blocks(_ html: String, _ expected: [String]) throws {
    #expect(try texts(html) == expected)
  }

  @Test(
    "a raised number behind text is no part of the word or figure before it",
    arguments: [
      ("<p>cost $30<sup>1</sup> million", ["cost $30¹ million"]),
      ("<p>2017.<SUP>5</SUP> Then", ["2017.⁵ Then"]),
      ("<p>one<font style='vertical-align:super'>1,2</font>two", ["one¹,²two"]),
      ("<p>charts <sup>12</sup> show", ["charts ¹² show"]),
      ("<p><sup>1</sup> A note", ["1 A note"]),
      ("<p>the 4<sup>th</sup> of May", ["the 4th of May"]),
      ("<p>5<sup>1</sup>/<sub>2</sub>%", ["51/2%"]),
      ("<p>cost<sup>(1)</sup> of", ["cost(1) of"]),
    ])
  func raisedNumbers(_ html: String, _ expected: [String]) throws {
    #expect(try texts(html) == expected)
  }

  @Test(
    "a line break parts paragraphs, unless the sentence goes on behind it",
    arguments: [
      ("One<br>Two<BR/>Three", ["One", "Two", "Three"]),
      ("One<br><br>Two", ["One", "Two"]),
      (
        "The committee looked at each of the terms and then<br>set the price.",
        ["The committee looked at each of the terms and then set the price."]
      ),
      (
        "The committee looked at each of the terms and then<br><b>set the price.</b>",
        ["The committee looked at each of the terms and then set the price."]
      ),
      (
        "The committee looked at each of the terms in turn.<br>set the price.",
        ["The committee looked at each of the terms in turn.", "set the price."]
      ),
      (
        "The committee looked at each of the terms and then<br>Set the price.",
        ["The committee looked at each of the terms and then", "Set the price."]
      ),
      ("of the<br>terms", ["of the", "terms"]),
    ])
  func lineBreaks(_ html: String, _ expected: [String]) throws {
    #expect(try texts(html) == expected)
  }

  @Test(
    "a gap stands before a paragraph that white space sets off, and only there",
    arguments: [
      ("<p>One</p><p>Two</p>", [true, true]),
      ("<div>One</div><div>Two</div>", [true, false]),
      ("One<br>Two", [true, false]),
      ("One<br><br>Two", [true, true]),
      ("One<br>&nbsp;<br>Two", [true, true]),
      ("<div>One</div><div>&nbsp;</div><div>Two</div>", [true, true]),
      ("<div>One</div><div style='margin-top:12pt'>Two</div>", [true, true]),
      ("<div style='margin-bottom:6pt'>One</div><div>Two</div>", [true, true]),
      ("<p style='margin:0pt'>One</p><p style='margin:0'>Two</p>", [true, false]),
      ("<div>One</div><hr><div>Two</div>", [true, true]),
    ])
  func gaps(_ html: String, _ expected: [Bool]) throws {
    #expect(try paragraphs(MarkedSource(html).lexedHTML()).map(\.gapBefore) == expected)
  }

  @Test(
    "the place of a paragraph on the page is told in columns and by its alignment",
    arguments: [
      ("<p style='margin-left:36pt'>x</p>", "paragraph indent 6: x"),
      ("<p style='margin-left:0.5in;text-indent:-18pt'>x</p>", "paragraph indent 3: x"),
      ("<div style='padding-left:24px'>x</div>", "paragraph indent 3: x"),
      ("<div style='margin:0 0 0 1in'><p style='text-indent:12pt'>x", "paragraph indent 14: x"),
      ("<div>&nbsp;&nbsp;&nbsp;x</div>", "paragraph indent 3: x"),
      ("<p align=center>x</p>", "paragraph centred: x"),
      ("<center>x</center>", "paragraph centred: x"),
      ("<p style='TEXT-ALIGN: right'>x</p>", "paragraph trailing: x"),
      ("<center><p style='text-align:justify'>x</p></center>", "paragraph: x"),
      ("<p style='margin-left:-400pt;text-indent:nonsense'>x</p>", "paragraph: x"),
      ("<p style='margin-left:99999999999pt'>x</p>", "paragraph indent 65535: x"),
    ])
  func placesOnThePage(_ html: String, _ expected: String) throws {
    #expect(try dump(html: html) == expected)
  }

  // MARK: White space

  @Test(
    "white space of any kind is one space between words, and none at the ends",
    arguments: [
      ("<p>  a \n\t b  </p>", "a b"), ("<p>a&nbsp;&nbsp; &nbsp;b</p>", "a b"),
      ("<p>a\u{A0}\u{2003}b</p>", "a b"), ("<p>a&#160;b&#9;c&ensp;d</p>", "a b c d"),
      ("<p>a <b> b</b> </p>", "a b"), ("<p>a<b>b</b></p>", "ab"), ("<p>a\r\nb\rc</p>", "a b c"),
      ("<p>co&shy;operate zero\u{200B}width</p>", "cooperate zerowidth"),
      ("<p>&nbsp;&nbsp;a&nbsp;</p>", "a"),
    ])
  func whiteSpace(_ html: String, _ expected: String) throws {
    #expect(try texts(html) == [expected])
  }

  @Test("line ends count in preformatted text, and nowhere else")
  func preformatted() throws {
    let prose = "<p>" + String(repeating: "and so on\n", count: 30) + "</p>"
    let html = prose + "<pre>One line\n  two\n\nthree <b>and</b>\n</pre>"
    #expect(try texts(html).dropFirst() == ["One line", "two", "three and"])
  }

  // MARK: Lists

  @Test(
    "the items of a list bear the numbers that a browser shows",
    arguments: [
      ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
      ("<ol start=4><li>x</li><li>y</li></ol>", ["4. x", "5. y"]),
      ("<ol><li>x<li value=7>y<li>z</ol>", ["1. x", "7. y", "8. z"]),
      ("<ol type=a start=2><li>x<li>y</ol>", ["b. x", "c. y"]),
      ("<ol type=A><li>x</ol>", ["A. x"]),
      ("<ol type=i start=4><li>x<li>y</ol>", ["iv. x", "v. y"]),
      ("<ol type=I start=9><li>x</ol>", ["IX. x"]),
      ("<ol type=a start=27><li>x</ol>", ["27. x"]),
      ("<ul><li>x<li>y</ul>", ["• x", "• y"]),
      ("<ol><li>x<ul><li>in</ul><li>y</ol>", ["1. x", "• in", "2. y"]),
      ("<ol><li>x<ol type=a><li>in</ol><li>y</ol>", ["1. x", "a. in", "2. y"]),
      ("<ol start=9999999999><li>x<li>y</ol>", ["400. x", "401. y"]),
      ("<ol start=-3><li>x</ol>", ["1. x"]),
    ])
  func lists(_ html: String, _ expected: [String]) throws {
    #expect(try texts(html) == expected)
  }

  @Test(
    "the number of an item stands before its first paragraph",
    arguments: [
      ("<ol><li><p>x</p><p>more</p></li><li><p>y</p></ol>", ["1. x", "more", "2. y"]),
      ("<ol><li><div><b>x</b></div></ol>", ["1. x"]),
      ("<ul><li><p>x</ul>", ["• x"]),
      ("<ol><li></li></ol><p>below</p>", ["1.", "below"]),
      ("<ol><li><ol type=a><li><p>x</p></ol></ol>", ["1. a. x"]),
    ])
  func paragraphsInItems(_ html: String, _ expected: [String]) throws {
    #expect(try texts(html) == expected)
  }

  // MARK: What is not shown, and pages

  @Test(
    "what a reader does not see is no text",
    arguments: [
      "<head><title>x</title></head>", "<script>x</script>", "<style>x</style>",
      "<!-- x -->", "<p style='display:none'>x <b>x</b></p>", "<div style='DISPLAY: NONE'><p>x",
      "<table style='display:none'><tr><td>x</td></tr></table>", "<ix:header><b>x</b></ix:header>",
      "<ol style='display:none'><li>x</ol>", "<img alt=x>", "<?x x?>",
    ])
  func hidden(_ html: String) throws {
    #expect(try texts(html) == [])
  }

  @Test("marks of what only some browsers show are no text")
  func conditionalMarks() throws {
    let number = "<![if\n!supportLists]><span>1.<span>&nbsp; </span></span><![endif]>"
    #expect(try texts("<p>\(number)We note your plan.</p>") == ["1. We note your plan."])
    #expect(try texts("<p>Wow!<![ENDIF]> It is <![CDATA[so]].</p>").count == 1)
    #expect(try texts("<p>a <![if never closed</p><p>b</p>").last == "b")
  }

  @Test("text behind what is hidden is shown")
  func shownAgain() throws {
    #expect(try texts("<p>a<span style='display:none'>x</span>b</p>c") == ["ab", "c"])
  }

  @Test(
    "a page ends where the markup says so",
    arguments: [
      "<div style='page-break-before:always'>", "<div style='page-break-after:always'></div>",
      "<hr style='page-break-after:always'>", "<div style='break-before:page'>",
      "<!-- Field: Page; Sequence: 3; Value: 2 -->", "<!--FIELD: PAGE-->",
      "<br style='page-break-before: always'>", "<p>- 2 -</p><hr>",
    ])
  func pageBreaks(_ markup: String) throws {
    // What a page break cuts becomes one sentence again.
    let sentence = "The committee looked at each of the terms and then"
    #expect(
      try texts("<div>\(sentence)</div>\(markup)<div>set the price.</div>")
        == ["\(sentence) set the price."])
  }

  @Test(
    "other lines, styles and notes end no page",
    arguments: [
      "<hr>", "<div style='page-break-before:avoid'></div>", "<!-- Field: Rule-Page -->",
      "<!-- a note about a field: page -->",
    ])
  func noPageBreaks(_ markup: String) throws {
    let sentence = "The committee looked at each of the terms and then"
    #expect(
      try texts("<div>\(sentence)</div>\(markup)<div>set the price.</div>")
        == [sentence, "set the price."])
  }

  private func texts(_ html: String) throws -> [String] {
    let document = try MarkedSource(html).lexedHTML()
    return paragraphs(document).map { document.text.string($0.text) }
  }
}
