import Testing

@testable import Crossfoot

/// Cutting a document is there for speed only: libxml2 reading all of it is the slow twin.
@Suite("MarkupCutter", .timeLimit(.minutes(10)))
struct MarkupCutterTests {
  @Test(
    "attributes are cut out of tags that nothing is wrong with",
    arguments: [
      ("<p>a</p>", "<p>a</p>"), ("<p class=x>a", "<p>a"), ("<P ALIGN = 'left' nowrap>a", "<P>a"),
      ("<br clear=\"all\" />", "<br/>"), ("<td\nstyle='a:b'\tcolspan=2 >1", "<td>1"),
      ("<a href=\"x?a=1&b=2\">l</a>", "<a>l</a>"), ("<p title='a > b'>c", "<p>c"),
      ("<!-- <p class=x> --><p class=x>a", "<!-- <p class=x> --><p>a"),
      ("<ix:p o:x=\"1\">a", "<ix:p>a"), ("a < b <c d=e>", "a < b <c>"),
      ("<p class=x/ y>a", "<p>a"), ("<_x y=z>", "<_x>"), ("<!--><p class=x>a", "<!--><p>a"),
      ("<script a=b>if (a<b c=\"d\")</script><p class=x>", "<script>if (a<b c=\"d\")</script><p>"),
      ("</p <b class='>'><i class=x>", "</p <b class='>'><i>"),
      ("<p class='x\"y <b c=d>e' \"f><b c=d>", "<p class='x\"y <b c=d>e' \"f><b>"),
    ])
  func cuts(_ html: String, _ expected: String) {
    let bytes = Array(html.utf8)
    var reader = AttributeReader()
    // What was read once is found again.
    for _ in 0..<2 {
      let cut = MarkupCutter(bytes, 0..<bytes.count, &reader)
      #expect(String(decoding: cut.bytes, as: UTF8.self) == expected)
    }
  }

  @Test(
    "a tag with anything that libxml2 would find fault with, or decode, stays whole",
    arguments: [
      "<p class=\"x", "<p class=>a", "<p =x>a", "<p \"x\">a", "<p style='a&quot;b'>c",
      "<p class=x \"y>a", "<p é=x>a", "<p class='x\"><b>a", "<p class=x <b>a", "</p class=x>", "<p",
    ])
  func staysWhole(_ html: String) {
    let bytes = Array(html.utf8)
    var reader = AttributeReader()
    for _ in 0..<2 {
      #expect(MarkupCutter(bytes, 0..<bytes.count, &reader).bytes == bytes)
    }
  }

  @Test(
    "one star stands for a text, as long as libxml2 takes text for text",
    arguments: [
      ("<p>Net sales of products</p>", "<p>*</p>"), ("<p>Net sales</p>", "<p>Net sales</p>"),
      ("Net sales of products<p>", "Net sales of products<p>"),
      ("<p>             </p>", "<p>             </p>"),
      ("<p>Net sales\r\n\tof products", "<p>*"), ("</p>Net sales of products", "</p>*"),
      ("<p>Net sales &amp; cost of revenue", "<p>Net sales &amp;*"),
      ("<p>Profit &amp;loss;and other income", "<p>Profit &amp;loss;and*"),
      ("<p>“Net sales of products”</p>", "<p>“*”</p>"),
      ("<p>Net sales 3 < 4 of products</p>", "<p>*< 4 of products</p>"),
      ("<p class=>Net sales of products", "<p class=>Net sales of products"),
      ("<br />Net sales of products", "<br/>*"),
      ("<!-- a -->Net sales of products", "<!-- a -->Net sales of products"),
      ("<p>Net\u{1D} sales", "<p>Net  sales"), ("<p>Net sales of\u{C} the year", "<p>*  the year"),
      ("<!-- a -->Net\u{7} sales", "<!-- a -->Net  sales"),
    ])
  func cutsTexts(_ html: String, _ expected: String) {
    let bytes = Array(html.utf8)
    var reader = AttributeReader()
    let cut = MarkupCutter(bytes, 0..<bytes.count, &reader)
    #expect(String(decoding: cut.bytes, as: UTF8.self) == expected)
  }

  @Test("letters are the same with and without", arguments: htmlFiles)
  func sameLetters(_ file: CorpusFile) throws {
    try expectSame(try file.bytes(), file.path)
  }

  @Test(
    "letters are the same with and without when bytes of their tags change", arguments: htmlFiles)
  func sameNoisyLetters(_ file: CorpusFile) throws {
    let bytes = try file.bytes()
    var random = SplitMix64(seed: 43_008)
    let signs = Array("<>\"'= /&;!-pstyle\n".utf8)
    for round in 0..<40 {
      var noisy = bytes
      for _ in 0...round / 8 {
        let place = Int.random(in: noisy.indices, using: &random)
        noisy[place] = signs.randomElement(using: &random) ?? 0x3C
      }
      try expectSame(noisy, "\(file.path), round \(round)")
    }
  }

  static let htmlFiles = (CorpusFile.letters + CorpusFile.hostile).filter {
    $0.path.hasSuffix(".htm")
  }

  private func expectSame(_ bytes: [UInt8], _ name: String) throws {
    guard let source = try? Source(bytes: bytes, path: "-", format: .html),
      let cut = try? MarkupParser.lex(source),
      let whole = try? MarkupParser.lex(source, isWhole: true)
    else { return }
    #expect(BlockDump.text(of: cut) == BlockDump.text(of: whole), "\(name)")
    #expect(ranges(cut) == ranges(whole), "\(name)")
  }

  private func ranges(_ document: LexedDocument) -> [SourceRange] {
    document.cells.map { document.text.sourceRange(of: $0.text) } + document.rows.map(\.source)
  }
}
