import Crossfoot
import Testing

/// Tables that set out comments and answers: in rows of their own, or in columns that a header names.
@Suite("Rows of comments and answers")
struct AnswerRowTests {
  private static let comments = [
    "Please explain who set the price of the hulls.", "Please state when the lease ends.",
  ]
  private static let answers = [
    "The board set it in May, after two rounds of talks.", "It ends in June.",
  ]

  /// The items of a letter in HTML whose body is `table`, with the headings of each in front.
  private func items(_ table: String) throws -> [String] {
    let html = """
      <p>May 9, 2013</p><p>Dear Ms. Thornbury:</p><p>On behalf of the Company we answer what you asked by telephone.</p>
      <table>\(table)</table><p>Very truly yours,</p><p>/s/ Jonas Marsh</p>
      """
    let letter = try Letter(parsing: Array(html.utf8), path: "fixture.htm")
    let text = letter.document.text
    return letter.content.items.map { item in
      let headings = item.headings.map { text.string(letter.content.headings[$0].text) + " > " }
      let passages = [item.comment, item.response].map { passage in
        passage?.pieces.map { text.string($0.text) }.joined(separator: " / ") ?? "none"
      }
      return headings.joined() + "\(item.number.map(text.string) ?? "-") | "
        + passages.joined(separator: " | ")
    }
  }

  private func row(_ cells: String...) -> String {
    "<tr>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>"
  }

  private static var expected: [String] {
    comments.indices.map { "\($0 + 1) | \(comments[$0]) | \(answers[$0])" }
  }

  @Test(
    "an answer in a row of its own is no part of the comment above it",
    arguments: ["Response: ", "Response. ", "<b>Response:</b> ", "Marsh Hulls' Response: "])
  func labelledRows(_ label: String) throws {
    for comment in ["", "Comment: ", "Comment. "] {
      let rows = AnswerRowTests.comments.indices.map { index in
        row("\(index + 1).", comment + AnswerRowTests.comments[index])
          + row("", label + AnswerRowTests.answers[index])
      }
      #expect(try items(rows.joined()) == AnswerRowTests.expected)
    }
  }

  @Test("what goes on below an answer in a row of its own does so as below a comment")
  func furtherRows() throws {
    let rows =
      row("1.", AnswerRowTests.comments[0]) + row("", "Response: The board set it in")
      + row("", "May, after two rounds of talks.") + row("2.", AnswerRowTests.comments[1])
      + row("", "Response: It ends in June.")
    #expect(try items(rows) == AnswerRowTests.expected)
  }

  @Test("a row that is set otherwise is a text of its own")
  func styledRows() throws {
    let rows = AnswerRowTests.comments.indices.map { index in
      row("<b>\(index + 1).</b>", "<b>\(AnswerRowTests.comments[index])</b>")
        + row("", AnswerRowTests.answers[index])
    }
    #expect(try items(rows.joined()) == AnswerRowTests.expected)
  }

  @Test("lines of a comment that are set in rows are one text")
  func lines() throws {
    let rows =
      row("1.", "Please explain the price of the hulls. Tell us who") + row("", "set it.")
      + row("", "Name the date.") + row("", "Response: The board did.")
    #expect(
      try items(rows) == [
        "1 | Please explain the price of the hulls. Tell us who set it. Name the date. "
          + "| The board did."
      ])
  }

  @Test(
    "a header names the columns of comments and answers, with or without numbers before them",
    arguments: [["1.", "2."], ["1", "2"], ["1", "2."], []])
  func columns(_ numbers: [String]) throws {
    let rows = AnswerRowTests.comments.indices.map { index in
      let number = numbers.isEmpty ? "" : "<td>\(numbers[index])</td>"
      return "<tr>\(number)<td>\(AnswerRowTests.comments[index])</td>"
        + "<td>\(AnswerRowTests.answers[index])</td></tr>"
    }
    let number = numbers.isEmpty ? "" : "<td>No.</td>"
    let header = "<tr>\(number)<td>Comment</td><td>Response</td></tr>"
    let expected =
      numbers.isEmpty
      ? AnswerRowTests.expected.map { "-" + $0.dropFirst() } : AnswerRowTests.expected
    #expect(try items(header + rows.joined()) == expected)
  }

  @Test("a column that says what a comment is about holds its heading")
  func places() throws {
    let rows =
      row("<p>Comment</p><p>#</p>", "Filing Section", "Staff Comment", "Response")
      + row("1", "Fee Table", AnswerRowTests.comments[0], AnswerRowTests.answers[0])
      + row("2", "Leases, page 5", AnswerRowTests.comments[1], AnswerRowTests.answers[1])
    #expect(
      try items(rows) == [
        "Fee Table > " + AnswerRowTests.expected[0],
        "Leases, page 5 > " + AnswerRowTests.expected[1],
      ])
  }
}
