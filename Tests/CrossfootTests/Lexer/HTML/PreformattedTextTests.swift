import Crossfoot
import Foundation
import Testing

@Suite("Letters of preformatted text")
struct PreformattedTextTests {
  private static let table = """
                                 2012        2011
                              ---------   ---------
      R&amp;D licences........  $   4,120   $   3,985
      <B>Rebates</B>                      (612)         --
                              ---------   ---------
      Total                   $   3,508   $   3,985
                              =========   =========
    """

  @Test("columns stay columns, tags of mere style are gone")
  func columns() throws {
    let html =
      "<html><body><pre>\nThe amounts are these:\n\n\(PreformattedTextTests.table)\n</pre></html>"
    #expect(
      try dump(html: html) == """
        paragraph: The amounts are these:
        grid aligned, 3 columns
          | | 2012 | 2011 |
          ----
          | R&D licences | $ 4,120 | $ 3,985 |
          | Rebates | (612) | -- |
          ----
          | Total | $ 3,508 | $ 3,985 |
          ====
        """)
  }

  @Test(
    "references are the characters they stand for",
    arguments: [
      ("R&amp;D &lt;1%&gt;", "R&D <1%>"), ("it&#146;s 1999&#150;2000", "it’s 1999–2000"),
      ("&#x201C;so&#8221;&nbsp;it", "“so” it"), ("&sect;5 &copy;", "§5 ©"),
      ("AT&T &unknown; &#; &#5; &amp", "AT&T &unknown; &#; &#5; &amp"),
      ("a &amp;amp; b", "a &amp; b"),
    ])
  func references(_ text: String, _ expected: String) throws {
    let document = try MarkedSource("<pre>\(text)</pre>").lexedHTML()
    #expect(paragraphs(document).map { document.text.string($0.text) } == [expected])
  }

  @Test(
    "a paragraph's range is its bytes in the file",
    arguments: [
      "<pre>⟦Plain text.⟧</pre>", "<pre>\n  ⟦R&amp;D, it&#8217;s so⟧\n\nNext.</pre>",
      "<pre><b>⟦Bold⟧</b>\n\nNext</pre>", "<pre>⟦Less is &lt;⟧\n\nNext</pre>",
      "<pre>⟦&#8220;Quoted.&#8221;⟧</pre>",
    ])
  func paragraphRange(_ html: String) throws {
    let source = MarkedSource(html)
    let document = try source.lexedHTML()
    let first = try #require(paragraphs(document).first)
    #expect(document.text.sourceRange(of: first.text) == source.marked)
  }

  @Test("EDGAR's own tags at the starts of lines do what they do in plain text")
  func tableTags() throws {
    let text = """
      <pre>
      <TABLE>
      <CAPTION>
                                  2006
      <S>                     <C>
      Royalties (1)            $   612
      Fees                          98
      <FN>
      <F1> (1) Less advances.
      </TABLE>
      Before.
      <PAGE>
      After.
      </pre>
      """
    #expect(
      try dump(html: text) == """
        grid aligned, 2 columns
          | | 2006 |
          | Royalties (1) | $ 612 |
          | Fees | 98 |
        paragraph indent 1: (1) Less advances.
        paragraph: Before.
        paragraph: After.
        """)
  }

  @Test("a tag of EDGAR's inside a line is no tag of EDGAR's")
  func tagInsideLine() throws {
    #expect(
      try dump(html: "<pre>Before <TABLE> behind.\n\nAfter.</pre>")
        == "paragraph: Before behind.\nparagraph: After.")
  }

  @Test("Windows-1252 stays what it is, and takes references in")
  func windows1252() throws {
    let source = MarkedSource(
      "<pre>⟦“So” &#150; &sect;5 &#8805; é⟧</pre>", encoding: .windowsCP1252)
    let document = try source.lexedHTML()
    let first = try #require(paragraphs(document).first)
    // The character set has no sign for "at least".
    #expect(document.text.string(first.text) == "“So” – §5 ? é")
    #expect(document.text.sourceRange(of: first.text) == source.marked)
  }

  @Test("a document that is preformatted in part is read as HTML")
  func partly() throws {
    let prose = String(repeating: "and so on ", count: 40)
    let found = try dump(html: "<p>\(prose)</p><pre>one\n   two\n</pre>")
    #expect(found.hasSuffix("paragraph: one\nparagraph close: two"))
  }

  @Test("paragraphs between a preformatted letterhead and preformatted tables are lost to nobody")
  func letterhead() throws {
    let prose = String(repeating: "and so on ", count: 40)
    let html =
      "<pre>\nMarsh Hulls\n</pre><p>\(prose)</p><p>So it is.</p><pre>\none   2\n</pre><p>The end.</p>"
    let found = try dump(html: html)
    for text in ["Marsh Hulls", "and so on", "So it is.", "The end."] {
      #expect(found.contains(text))
    }
    #expect(!found.contains("on So it is"))
  }

  @Test("what stands between two preformatted blocks, and behind the last, is not lost")
  func between() throws {
    let long = String(repeating: "a line of one\n", count: 60)
    let prose = String(repeating: "and so on ", count: 12) + "end"
    let found = try dump(
      html: "<pre>\n\(long)</pre><p>\(prose)</p><pre>\n\(long)</pre><p>\(prose)</p>")
    #expect(found.split(separator: "\n").count { $0 == "paragraph: \(prose)" } == 2)
  }

  @Test("a page a block, with little between, is one text")
  func pages() throws {
    let html =
      "<html><head><title>\(String(repeating: "Title ", count: 20))</title></head><body><pre>\nOne.\n\n"
      + String(repeating: "So it goes on.\n", count: 60)
      + "</pre><hr>2<pre>\n\(PreformattedTextTests.table)\n</pre></body></html>"
    #expect(try dump(html: html).contains("grid aligned, 3 columns"))
  }

  @Test("a letterhead, blanks and remarks outside of what is preformatted cost it no table")
  func outside() throws {
    let long = String(repeating: "So it goes on, and on, and on.\n", count: 60)
    let block = "<pre>\nOne.\n\n\(long)\n\(PreformattedTextTests.table)\n</pre>"
    let head =
      "<p>Marsh Hulls, Inc.<br>14 Quarry Road<br>Dover, Delaware 19901</p><p>May 9, 2013</p>"
    let remark = "<!-- x > y, which hides <b>so much</b> and \(head) -->"
    for outside in [head, String(repeating: "&nbsp;", count: 30), remark] {
      let found = try dump(html: "<html><body>\(outside)\(block)</body></html>")
      #expect(found.contains("grid aligned, 3 columns"))
    }
    let found = try dump(html: "<html><body>\(head)\(block)</body></html>")
    for text in ["Marsh Hulls, Inc.", "Dover, Delaware 19901", "May 9, 2013"] {
      #expect(found.contains(text))
    }
    #expect(!found.contains("19901 May"))
  }

  @Test(
    "preformatted text that ends nowhere is read to the end",
    arguments: ["<pre>One.\n\nTwo.", "<pre>One.\n\nTwo.</pr", "<pre>One.\n\nTwo.<"])
  func unclosed(_ html: String) throws {
    let document = try MarkedSource(html).lexedHTML()
    let found = paragraphs(document).map { document.text.string($0.text) }
    #expect(found.first == "One.")
    #expect(found.dropFirst().first?.hasPrefix("Two.") == true)
  }
}
