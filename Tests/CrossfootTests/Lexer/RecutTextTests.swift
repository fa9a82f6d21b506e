import Crossfoot
import Foundation
import Testing

@Suite("RecutText")
struct RecutTextTests {
  /// A page of a staff letter, up to 95 columns wide, as EDGAR's extract has it before it cuts lines.
  private static let page = """
                                   April 23, 2024

           Xanthe Holloway-Pryce
           Chief Financial Officer
           Vantreight Botanicals Corp

           Dear Xanthe Holloway-Pryce:

                  We have read the annual report named above and what is said about its figures below, and
           we have the comments that follow; they rest on what is disclosed in the report alone so far.

                  Please answer within ten business days, or tell us by then when your answer is to come,
           and say so where you believe that a comment does not apply to your facts and circumstances.

        1.        Organic net revenue is said to have declined 6.2% owing to a softer season and to lower
                  prices for cut flowers. Please quantify each of the two, and explain why the revenue of
                  the sites that were sold counts as organic under the policy that the report describes.

        2.        We see that the measure named Adjusted EBITDA leaves out the cost of heating greenhouses
                  before planting. Tell us how you considered Question 100.01 of the Interpretations, and
                  show us the reconciliation as it would read if the adjustment were taken out altogether.
    """

  /// `text` as the extract cuts it: what does not fit into 80 columns is a line at column 0.
  private func cut(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.count > 80 else { return String(line) }
      let fitting = line.prefix(80)
      guard let space = fitting.lastIndex(of: " ") else { return String(line) }
      return line[..<space] + "\n" + line[line.index(after: space)...]
    }.joined(separator: "\n")
  }

  private func texts(_ text: String) throws -> [String] {
    let document = PlainTextLexer.lex(try Source(bytes: Array(text.utf8), path: "extract"))
    return paragraphs(document).map { document.text.string($0.text) }
  }

  @Test("lines that were cut twice give the paragraphs that they had before")
  func restored() throws {
    let expected = try texts(RecutTextTests.page)
    #expect(cut(RecutTextTests.page) != RecutTextTests.page)
    #expect(expected.count == 9)
    #expect(try texts(cut(RecutTextTests.page)) == expected)
  }

  @Test("the number of a comment stands before its text, across the wide gap")
  func numbers() throws {
    let found = try texts(cut(RecutTextTests.page))
    #expect(found.contains { $0.hasPrefix("1. Organic net revenue is said") })
    #expect(
      found.contains { $0.hasSuffix("were taken out altogether.") && $0.hasPrefix("2. We see") })
  }

  @Test("the head of a page inside of a sentence goes, and the sentence is whole")
  func pageHead() throws {
    let head = " Xanthe Holloway-Pryce\nVantreight Botanicals Corp\nApril 23, 2024\nPage 2\n"
    let text = cut(RecutTextTests.page)
    let words = try #require(text.range(of: "prices for cut")).lowerBound
    let line = try #require(text[..<words].lastIndex(of: "\n"))
    let broken = text[...line] + head + text[text.index(after: line)...]
    #expect(try texts(String(broken)) == texts(text))
  }

  @Test("a line that ends in a page number but repeats nothing of the head stays")
  func noPageHead() throws {
    let text = cut(RecutTextTests.page).replacing(
      "             Please answer", with: "             See Page 2\n\n             Please answer")
    #expect(try texts(text).contains { $0.hasSuffix("See Page 2") })
  }

  @Test("copies and numbers at column 0 begin paragraphs")
  func openings() throws {
    let text =
      cut(RecutTextTests.page) + "\n\n             Office of Life\ncc:       Leopold Askwith\n"
    #expect(try texts(text).suffix(2) == ["Office of Life", "cc: Leopold Askwith"])
  }

  @Test("text that nobody cut is left alone: addresses at column 0 below indented prose")
  func plainText() throws {
    let text = """
           We have considered the question at some length and have come to the view that
      the leases in question were operating leases at every date for which the balance
      sheet was presented to the shareholders of the corporation.

           Jonas Marsh
      a director
           Ada Thornbury
      another director
      """
    #expect(
      try texts(text).suffix(4) == [
        "Jonas Marsh", "a director", "Ada Thornbury", "another director",
      ])
  }

  @Test("the ranges of what was put together are those of the file")
  func ranges() throws {
    let text = cut(RecutTextTests.page)
    let bytes = Array(text.utf8)
    let document = PlainTextLexer.lex(try Source(bytes: bytes, path: "extract"))
    let last = try #require(paragraphs(document).last)
    let range = document.text.sourceRange(of: last.text)
    let slice = String(
      decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    #expect(slice.hasPrefix("2. ") && slice.hasSuffix("altogether."))
    #expect(
      slice.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        == document.text.string(last.text))
  }
}
