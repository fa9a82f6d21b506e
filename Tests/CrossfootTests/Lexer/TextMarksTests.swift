import Crossfoot
import Testing

/// Bullets, borders and line ends that converters and typists leave in plain text.
@Suite("Marks in plain text")
struct TextMarksTests {
  private static let prose = """
    The committee looked at each of the terms of the loan in the light of what was
    offered to others at the time, and found that they were those of a market that
    is open to all who ask for credit of this kind and are able to give security.
    """

  private func texts(_ body: String) throws -> [String] {
    let document = try MarkedSource("\(TextMarksTests.prose)\n\n\(body)").lexed()
    return Array(paragraphs(document).dropFirst().map { document.text.string($0.text) })
  }

  @Test("two dashes and an angle are bullets behind the end of a sentence", arguments: ["--", ">"])
  func bullets(_ mark: String) throws {
    let item = "\(mark) the price that was asked by both of the sides, as it was set by the board;"
    #expect(try texts("\(item)\n\(item)\n\(item)") == [item, item, item])
  }

  @Test("two dashes within a sentence are a dash, though a line begins with them")
  func dash() throws {
    let lines = [
      "the price was set by the board of the firm and its counsel, and by nobody else",
      "-- the other side had no say in it -- and it is the price of a market in which",
      "all take part.",
    ]
    #expect(try texts(lines.joined(separator: "\n")) == [lines.joined(separator: " ")])
  }

  @Test("a bullet in a line of its own stands before its text, whatever is between them")
  func loneBullet() throws {
    let text = "The price was set by the board."
    for between in ["\n", "\n\n", "\n|\n"] {
      #expect(try texts("•\(between)\(text)\n\nNext.") == ["• \(text)", "Next."])
    }
    let long = String(repeating: "The price was set by the board of the firm. ", count: 40)
    let document = try MarkedSource("\(long)\n\n•\n\n\(text)\n").lexed()
    #expect(paragraphs(document).map { document.text.string($0.text) }.last == "• \(text)")
  }

  @Test("a line that breaks off at a word which no sentence ends with goes on in the next")
  func cutShort() throws {
    #expect(try texts("A draft of the\nopinion is filed.") == ["A draft of the opinion is filed."])
    #expect(try texts("A draft\nfor the board") == ["A draft", "for the board"])
  }

  @Test(
    "short lines of a list stay apart, though they begin small",
    arguments: [["land", "plant", "stock"], ["Terms of", "Price"], ["of the", "a) price"]])
  func lists(_ lines: [String]) throws {
    #expect(try texts(lines.joined(separator: "\n")) == lines)
  }

  @Test("a box drawn with bars around a number and its text is one paragraph without the bars")
  func borders() throws {
    let text = "Tell us how the price was set."
    for line in ["| 1. | \(text) |", "1. | \(text) |", "|1.|\(text)"] {
      var document = try MarkedSource("\(TextMarksTests.prose)\n\n\(line)\n").lexed()
      _ = TableStage.run(&document)
      #expect(
        paragraphs(document).last.map { document.text.string($0.text) } == "1. \(text)", "\(line)")
    }
  }

  @Test("a table drawn with bars is a table, and the line below its header a rule")
  func borderedTable() throws {
    let letter = try LetterFixture(
      "Dear Sir:\n\n|  | 2019 | 2018 |\n|---|---:|---:|\n| Sales | 9,120 | 8,455 |\n"
        + "| Costs | 6,004 | 5,321 |\n\nYours truly,\n")
    let table = try #require(letter.tables.first)
    #expect(table.rows.map { letter.document.text.string($0.label) } == ["Sales", "Costs"])
    #expect(letter.path(2) == "2018")
    #expect(letter.document.text.string(table.cell(row: 1, column: 1).text) == "6,004")
  }

  @Test("bars between the words of a line, with none at its ends, are text")
  func barsInside() throws {
    #expect(try texts("Tel. 555 | Fax 556") == ["Tel. 555 | Fax 556"])
  }

  @Test("an old sign for the end is no text", arguments: ["-o0o-", "--oOo--", "- o 0 o -"])
  func ornament(_ sign: String) throws {
    #expect(try texts("One.\n\n      \(sign)\n\nTwo.") == ["One.", "Two."])
  }
}
