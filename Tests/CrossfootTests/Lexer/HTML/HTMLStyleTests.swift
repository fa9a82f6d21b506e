import Crossfoot
import Testing

@Suite("Styles of HTML")
struct HTMLStyleTests {
  @Test(
    "a tag sets its text off, and what follows is plain again",
    arguments: [
      ("b", TextStyle.bold), ("strong", .bold), ("i", .italic), ("em", .italic), ("cite", .italic),
      ("u", .underline), ("ins", .underline), ("s", .struck), ("strike", .struck),
      ("del", .struck), ("sup", .raised),
    ] as [(String, TextStyle)])
  func tags(_ name: String, _ style: TextStyle) throws {
    #expect(try styles("<p>a<\(name)>b</\(name)>c</p>") == ["a": [], "b": style, "c": []])
  }

  @Test(
    "inline CSS sets text off, in any case and spelling",
    arguments: [
      ("font-weight:bold", TextStyle.bold), ("FONT-WEIGHT: BOLD", .bold),
      ("font-weight:700", .bold), ("font-weight:600;", .bold), ("font-weight:bolder", .bold),
      ("font-style:italic", .italic), ("font-style:oblique", .italic),
      ("font:italic bold 10pt Arial", [.italic, .bold]),
      ("text-decoration:underline", .underline), ("text-decoration:line-through", .struck),
      ("text-decoration:underline line-through", [.underline, .struck]),
      ("text-decoration-line:underline", .underline), ("vertical-align:super", .raised),
      ("vertical-align:text-top", .raised), ("position:relative;top:-4pt", .raised),
      ("position:relative;bottom:4pt", .raised), ("font-weight:500", []),
      ("vertical-align:top", []), ("color:red", []), ("font-weight", []), (";;:;x:", []),
    ] as [(String, TextStyle)])
  func inlineCSS(_ css: String, _ style: TextStyle) throws {
    #expect(
      try styles("<p>a<span style=\"\(css)\">b</span>c</p>") == ["a": [], "b": style, "c": []])
  }

  @Test("styles add up from the outside in")
  func nested() throws {
    #expect(
      try styles(
        "<p style='font-weight:bold'>a<i>b<u>c</u></i><span style='font-style:italic'>d</p>")
        == [
          "a": .bold, "b": [.bold, .italic], "c": [.bold, .italic, .underline],
          "d": [.bold, .italic],
        ]
    )
  }

  @Test(
    "CSS takes back what stands around it, for its own text alone",
    arguments: [
      ("b", "font-weight:normal", TextStyle.bold), ("b", "font-weight:400", .bold),
      ("i", "font-style:normal", .italic), ("u", "text-decoration:none", .underline),
      ("s", "text-decoration:none", .struck),
    ] as [(String, String, TextStyle)])
  func reset(_ tag: String, _ css: String, _ style: TextStyle) throws {
    #expect(
      try styles("<p><\(tag)>a<span style='\(css)'>b</span>c</\(tag)>d</p>")
        == ["a": style, "b": [], "c": style, "d": []])
  }

  @Test("the last declaration of a property counts")
  func lastDeclaration() throws {
    #expect(try styles("<p style='font-weight:bold;font-weight:normal'>a</p>") == ["a": []])
    #expect(try styles("<p style='font-weight:normal;font-weight:bold'>a</p>") == ["a": .bold])
  }

  @Test("struck text is marked as such, and stays text")
  func struck() throws {
    let document = try MarkedSource("<p>We <s>will not</s> <u>may</u> pay.</p>").lexedHTML()
    let text = try #require(paragraphs(document).first).text
    #expect(document.text.string(text) == "We will not may pay.")
    #expect(document.text.struckParts(of: text).map(document.text.string) == ["will not"])
  }

  @Test("a raised mark at the end of a text is told from the text")
  func raisedEnd() throws {
    let document = try MarkedSource("<p>Net sales<sup>(1)</sup></p>").lexedHTML()
    let text = try #require(paragraphs(document).first).text
    #expect(document.text.string(document.text.raisedEnd(of: text)) == "(1)")
  }

  @Test("the cells of a header are bold")
  func headerCells() throws {
    let html = "<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    let document = try MarkedSource(html).lexedHTML()
    let found = document.cells.map { document.text.style(at: $0.text.start) }
    #expect(found == [.bold, [], [], []])
  }

  @Test("a style that is left open ends with its paragraph's parent")
  func leftOpen() throws {
    #expect(try styles("<div><p><b>a</div><p>b</p>") == ["a": .bold, "b": []])
  }

  @Test("more styles than any cache holds are read right, each time they come")
  func manyStyles() throws {
    let spans = (0..<600).map { round in
      let weight = round % 2 == 0 ? 700 : 400
      return "<p style='margin-left:\(round % 300)pt;font-weight:\(weight)'>a</p>"
    }
    let document = try MarkedSource(spans.joined()).lexedHTML()
    let found = paragraphs(document).map { document.text.style(at: $0.text.start) }
    #expect(found == (0..<600).map { $0 % 2 == 0 ? .bold : [] })
  }

  /// The styles of a document in which each letter stands once, by letter.
  private func styles(_ html: String) throws -> [Character: TextStyle] {
    let document = try MarkedSource(html).lexedHTML()
    var result: [Character: TextStyle] = [:]
    for paragraph in paragraphs(document) {
      for offset in paragraph.text.start..<paragraph.text.end {
        let letter = Character(Unicode.Scalar(document.text.bytes[Int(offset)]))
        result[letter] = document.text.style(at: offset)
      }
    }
    return result
  }
}
