import Crossfoot
import Foundation
import Testing

@Suite("Positions in HTML")
struct HTMLPositionTests {
  @Test(
    "a paragraph's range is its bytes in the file, references and tags within it included",
    arguments: [
      ("<p>⟦Plain.⟧</p>", "Plain."),
      ("<p>⟦Tests &amp; trials⟧</p>", "Tests & trials"),
      ("<p>⟦1999&#150;2000⟧</p>", "1999–2000"),
      ("<p>⟦&#8220;Quoted&#8221;⟧</p>", "“Quoted”"),
      ("<p>⟦&#x201C;Quoted&#X201D;⟧</p>", "“Quoted”"),
      ("<p>⟦&sect;&nbsp;5⟧</p>", "§ 5"),
      ("<p>⟦“UTF-8” — it is⟧</p>", "“UTF-8” — it is"),
      ("<p>&nbsp;&nbsp;⟦Indented⟧&nbsp;</p>", "Indented"),
      ("<p> \n\t⟦Between\n lines⟧ \n</p>", "Between lines"),
      ("<p><b><i>⟦Deep⟧</i></b></p>", "Deep"),
      ("<p>⟦One <b>two</b> three⟧</p>", "One two three"),
      ("<p>⟦Te<!-- a note -->xt⟧<!-- another --></p>", "Text"),
      ("\u{FEFF}<p>⟦Behind a byte order mark⟧</p>", "Behind a byte order mark"),
      ("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD><p>⟦Behind a bad type⟧</p>", "Behind a bad type"),
      ("<html><head><title>no</title></head><body>⟦Bare⟧</body></html>", "Bare"),
    ])
  func paragraphRange(_ html: String, _ text: String) throws {
    let source = MarkedSource(html)
    let document = try source.lexedHTML()
    let first = try #require(paragraphs(document).first)
    #expect(document.text.string(first.text) == text)
    #expect(document.text.sourceRange(of: first.text) == source.marked)
  }

  @Test(
    "broken markup costs no text and moves no range",
    arguments: [
      ("<p>⟦AT&T and R&D⟧</p>", "AT&T and R&D"),
      ("<p>⟦R&D; and &foo; too⟧</p>", "R&D; and &foo; too"),
      ("<p>⟦&amp and &ampere;⟧</p>", "&amp and &ampere;"),
      ("<p>⟦a < b⟧</p>", "a < b"),
      ("<p>⟦<1% and <$5⟧</p>", "<1% and <$5"),
      ("<p>⟦R&amp;D < 5&lt;< 6⟧</p>", "R&D < 5<< 6"),
      ("<p>⟦2000&#150 on⟧</p>", "2000– on"),
      ("<p>⟦one</i> two</b> three⟧", "one two three"),
      ("<p><font color=red size=2 ⟦⟧><b>⟦Unclosed⟧", "Unclosed"),
      ("<P ALIGN=LEFT>⟦<B>crossed<I> over</B> tags⟧</I></P>", "crossed over tags"),
      ("<p>⟦&#99999999999;&#xD800;nothing⟧</p>", "nothing"),
    ])
  func brokenMarkup(_ html: String, _ text: String) throws {
    let source = MarkedSource(html)
    let document = try source.lexedHTML()
    let first = try #require(paragraphs(document).first)
    #expect(document.text.string(first.text) == text)
    #expect(document.text.sourceRange(of: first.text).upperBound == source.marked.upperBound)
  }

  @Test(
    "a word keeps its place, whatever stands before it",
    arguments: [
      "<p>A &amp; B &#8212; ⟦here⟧ and on.</p>", "<p>A   wide &nbsp;\n gap ⟦here⟧</p>",
      "<p>R&D; &foo; 5 < 6 ⟦here⟧</p>", "<p>“Quoted” – and §§ ⟦here⟧</p>",
      "<p>So <b>bold</b><!-- x --><br> ⟦here⟧</p>",
      "<table><tr><td>&#8220;a&#8221;</td><td><p>so</p><p>⟦here⟧</p></td></tr></table>",
      "<pre>One line &amp; two\n   ⟦here⟧\n</pre>" + "<p>and much else of the same kind</p>",
    ], [String.Encoding.utf8, .windowsCP1252])
  func wordBehind(_ html: String, _ encoding: String.Encoding) throws {
    let source = MarkedSource(html, encoding: encoding)
    let document = try source.lexedHTML()
    let place = try #require(document.text.place(of: "here"))
    #expect(document.text.sourceRange(of: place) == source.marked)
  }

  @Test("a byte of Windows-1252 is one character, and one byte of the file")
  func windows1252() throws {
    let source = MarkedSource("<p>⟦It’s “so”… €5–6⟧</p>", encoding: .windowsCP1252)
    let document = try source.lexedHTML()
    let first = try #require(paragraphs(document).first)
    #expect(document.text.string(first.text) == "It’s “so”… €5–6")
    #expect(document.text.sourceRange(of: first.text) == source.marked)
    #expect(source.marked.count == 15)
  }

  @Test("a character that is spelled as a reference has the whole reference as its range")
  func referenceRange() throws {
    let source = MarkedSource("<p>Fees ⟦&#8212;⟧ and others</p>")
    let document = try source.lexedHTML()
    let dash = try #require(document.text.place(of: "—"))
    #expect(document.text.sourceRange(of: dash) == source.marked)
  }

  @Test("a declared character set does not decide: the bytes do")
  func declaredCharacterSet() throws {
    let source = MarkedSource(
      "<html><head><meta charset=\"iso-8859-1\"></head><body><p>⟦“UTF-8”⟧</p>")
    let document = try source.lexedHTML()
    let first = try #require(paragraphs(document).first)
    #expect(document.text.string(first.text) == "“UTF-8”")
    #expect(document.text.sourceRange(of: first.text) == source.marked)
  }

  @Test("a NUL byte is white space, and no end of the letter")
  func nulBytes() throws {
    let source = MarkedSource(
      "<p>One\u{0}two</p><p>⟦Three⟧</p>" + String(repeating: " ", count: 90))
    let document = try source.lexedHTML()
    let found = paragraphs(document)
    #expect(found.map { document.text.string($0.text) } == ["One two", "Three"])
    #expect(document.text.sourceRange(of: try #require(found.last).text) == source.marked)
  }

  @Test(
    "a control character costs no more than itself; a form feed is white space",
    arguments: [("\u{1}", ""), ("\u{7}", ""), ("\u{C}", " "), ("\u{1D}", ""), ("\u{1F}", "")])
  func controlCharacters(_ control: String, _ expected: String) throws {
    let source = MarkedSource(
      "<p>⟦One’s&#8217; two three\(control)four five six\(control)&amp; ten⟧</p>")
    let document = try source.lexedHTML()
    let text = try #require(paragraphs(document).first).text
    #expect(
      document.text.string(text) == "One’s’ two three\(expected)four five six\(expected)& ten")
    #expect(document.text.sourceRange(of: text) == source.marked)
  }

  @Test("the number of a list item, which stands nowhere, points to the tag of the item")
  func listNumber() throws {
    let source = MarkedSource("<ol start=7>⟦<li>Explain⟧</li></ol>")
    let document = try source.lexedHTML()
    let first = try #require(paragraphs(document).first)
    #expect(document.text.string(first.text) == "7. Explain")
    #expect(document.text.sourceRange(of: first.text) == source.marked)
  }

  @Test("a long stretch without tags keeps its places to the last byte, in any characters")
  func longText() throws {
    for letter in ["a", "é", "—", "😀"] {
      for length in [890, 897, 899, 900, 901, 997, 998, 999, 1000, 1001, 2_003] {
        let text = String(repeating: letter, count: length)
        let source = MarkedSource("<p>⟦\(text) \(text)⟧</p>")
        let document = try source.lexedHTML()
        let first = try #require(paragraphs(document).first)
        #expect(document.text.string(first.text) == "\(text) \(text)", "\(length) of \(letter)")
        #expect(document.text.sourceRange(of: first.text) == source.marked)
      }
    }
  }
}

extension TextStore {
  /// Where `text` stands for the first time; nil when it does not.
  func place(of text: String) -> TextRange? {
    let units = Array(text.utf8)
    guard bytes.count >= units.count else { return nil }
    for start in 0...bytes.count - units.count
    where bytes[start..<start + units.count].elementsEqual(units) {
      return TextRange(UInt32(start), UInt32(start + units.count))
    }
    return nil
  }
}
