import Crossfoot
import Testing

@Suite("LabelledFigures")
struct LabelledFiguresTests {
  /// The cells of each grid's rows, ` | ` between them; `-` for a paragraph.
  private func outline(_ text: String) throws -> [String] {
    let document = PlainTextLexer.lex(try Source(bytes: Array(text.utf8), path: "fixture"))
    return document.blocks.flatMap { block in
      guard case .grid(let index) = block else { return ["-"] }
      return document.grids[index].rows.map { row in
        document.rows[row].cells.map { document.text.string(document.cells[$0].text) }
          .joined(separator: " | ")
      }
    }
  }

  @Test(
    "lines of a label and figures are the rows of a table",
    arguments: [
      (
        "It is as follows:\n\nFees for locks $1,204\n\nFees for bridges (12)\n\nTotal $1,192\n\nWe agree.\n",
        ["-", "Fees for locks | $1,204", "Fees for bridges | (12)", "Total | $1,192", "-"]
      ),
      (
        "It is as follows:\n\nFees on page 12 4,000\n\nOther (1) 7\n\nTotal 4,007\n\nWe agree.\n",
        ["-", "Fees on page 12 | 4,000", "Other (1) | 7", "Total | 4,007", "-"]
      ),
      (
        "It is as follows:\n\nFees 12.5% $40\n\nOther — $7\n\nAll 12.5% $47\n\nWe agree.\n",
        ["-", "Fees | 12.5% | $40", "Other | — | $7", "All | 12.5% | $47", "-"]
      ),
      // A list whose headings are lines of their own, and two that begin alike.
      (
        "It is as follows:\n\nFees $(12)\n\nRents (3)\n\nTotal (15)\n\nCauses\n\nFloods (page 9) 4\n\nAll $(11)\n\nWe agree.\n",
        [
          "-", "Fees | $(12)", "Rents | (3)", "Total | (15)", "Causes", "Floods (page 9) | 4",
          "All | $(11)", "-",
        ]
      ),
      (
        "As follows:\n\nFees $12\n\nRents 3\n\nTotal $15\n\nDuluth\n\nFees $2\n\nRents 3\n\nTotal $5\n\nWe agree.\n",
        [
          "-", "Fees | $12", "Rents | 3", "Total | $15", "-", "Fees | $2", "Rents | 3",
          "Total | $5", "-",
        ]
      ),
      // What opens an answer parts two lists.
      (
        "As follows:\n\nFees $12\n\nRents 3\n\nTotal $15\n\nResponse\n\nTaxes $2\n\nWages 3\n\nAll $5\n\nWe agree.\n",
        [
          "-", "Fees | $12", "Rents | 3", "Total | $15", "-", "Taxes | $2", "Wages | 3",
          "All | $5", "-",
        ]
      ),
      (
        "It is as follows:\n\n(A)/(B) of locks $1,204\n\nFees for bridges (12)\n\nTotal $1,192\n\nWe agree.\n",
        ["-", "(A)/(B) of locks | $1,204", "Fees for bridges | (12)", "Total | $1,192", "-"]
      ),
    ])
  func labelledFigures(_ text: String, _ expected: [String]) throws {
    #expect(try outline(text) == expected)
  }

  @Test(
    "lines that end with numbers for other reasons are no table, nor is what may be half of one",
    arguments: [
      "Form 10-K for the year ended December 31, 2012\n\nFiled February 21, 2013\n\nFile No. 1-4448\n",
      "Revenue, page 14\n\nRisk Factors, page 20\n\nNote 5\n\nExhibit 99.1\n",
      "We saw ASC 606\n\nWe saw SAB 104\n\nWe saw SFAS 157\n\nWe saw FIN 48\n",
      "The fees rose to $1,204\n\nThe rent fell to $900\n\nThe debt was $12\n",
      "1. Fees $1,204\n\n2. Rent $900\n\n3. Debt $12\n",
      "Fees for locks $1,204\n\nFees for bridges (12)\n\nRent 4\n\n$(201)\n\nWe agree.\n",
    ])
  func notLabelledFigures(_ text: String) throws {
    #expect(try outline(text).allSatisfy { $0 == "-" })
  }
}
