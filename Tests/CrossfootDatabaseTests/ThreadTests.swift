import CrossfootDatabase
import Testing

@Suite("Threads")
struct ThreadTests {
  private func threads(_ store: TemporaryDatabase) throws -> [ReviewThread] {
    var threads: [ReviewThread] = []
    try store.database.threads { threads.append($0) }
    return threads
  }

  @Test("a review is one thread, with its rounds and days; a later review is another one")
  func measures() throws {
    try TemporaryDatabase.with { store in
      try store.ingest(ComposedLetters.review)
      let threads = try threads(store)
      try #require(threads.count == 2)
      #expect(threads[0].letters.map(\.side) == ["staff", "company", "staff", "company"])
      #expect(threads[0].rounds == 2)
      #expect(threads[0].comments == 4)
      #expect(threads[0].companyDays == 14 + 10)
      #expect(threads[0].staffDays == 10)
      #expect(threads[0].totalDays == 34)
      #expect(threads[0].key == "0000000000-14-000001")
      #expect(threads[1].letters.count == 1)
    }
  }

  @Test("the threads are the same in whatever order, and in however many runs, letters come")
  func orderDoesNotMatter() throws {
    let inOrder = try TemporaryDatabase.with { store in
      try store.ingest(ComposedLetters.review)
      return try store.lines("letters_in_threads").map(withoutIdentifiers)
    }
    let inPieces = try TemporaryDatabase.with { store in
      let letters = ComposedLetters.review
      try store.ingest([letters[3], letters[0]])
      try store.ingest([letters[4], letters[1]])
      try store.ingest([letters[2]])
      #expect(try store.database.inconsistencies() == [])
      return try store.lines("letters_in_threads").map(withoutIdentifiers)
    }
    #expect(inOrder.sorted() == inPieces.sorted())
    #expect(inOrder.count == 5)
  }

  /// A line without its last two fields, the numbers of rows.
  private func withoutIdentifiers(_ line: String) -> String {
    line.split(separator: ",", omittingEmptySubsequences: false).dropLast(2)
      .joined(separator: ",")
  }

  /// Comments, and an answer half a year later that names neither their date nor their filing.
  private var lateAnswer: [(path: String, text: String)] {
    let answer = ComposedLetters.answer(
      on: "October 6, 2014", filed: "20141006", accession: "0001234567-14-000008", to: "",
      filing: "Form 20-F"
    )
    .replacing(" in your letter dated .", with: " below.")
    .replacing("001-12345", with: "").replacing("20150101", with: "20151231")
    return [ComposedLetters.review[0], ("late.txt", answer)]
  }

  @Test("an answer that repeats the staff's comments is linked to them by its words alone")
  func quotedComments() throws {
    try TemporaryDatabase.with { store in
      try store.ingest(lateAnswer.reversed())
      let threads = try threads(store)
      #expect(threads.map(\.letters.count) == [2])
      let lines = try store.lines("letters_in_threads")
      #expect(lines.contains { $0.contains("repeats comments of it in 3 of 3 items") })
    }
  }

  @Test("an answer to other comments is no part of the review, unless something else says so")
  func otherComments() throws {
    try TemporaryDatabase.with { store in
      let other = lateAnswer[1].text
        .replacing("tell us how you measured the goodwill", with: "describe the pension plans")
        .replacing("discount rate", with: "expected return on assets")
      try store.ingest([lateAnswer[0], ("other.txt", other)])
      #expect(try threads(store).map(\.letters.count) == [1, 1])
    }
  }

  @Test("companies of the same name but different numbers are kept apart")
  func sameName() throws {
    try TemporaryDatabase.with { store in
      let other = ComposedLetters.comments(
        cik: 999, on: "March 4, 2014", filed: "20140304", accession: "0000000000-14-000009"
      ).replacing("001-12345", with: "001-54321")
      try store.ingest(ComposedLetters.review.prefix(2) + [("other.txt", other)])
      #expect(try threads(store).map(\.letters.count).sorted() == [1, 2])
    }
  }

  @Test("a comment is matched to the answer that quotes it")
  func matches() throws {
    try TemporaryDatabase.with { store in
      try store.ingest(ComposedLetters.review)
      let lines = try store.lines("comments_and_answers")
      #expect(lines.count == 4)
      #expect(lines.allSatisfy { $0.contains("text and number") })
      #expect(lines.allSatisfy { $0.contains("income approach") })
    }
  }

  @Test("a comment that no answer takes up is found across letters")
  func unanswered() throws {
    try TemporaryDatabase.with { store in
      try store.ingest([
        (
          "a.txt",
          ComposedLetters.comments(
            on: "March 3, 2014", filed: "20140303", accession: "0000000000-14-000001",
            numbers: [1, 2, 3, 4, 5, 6])
        ),
        (
          "b.txt",
          ComposedLetters.answer(
            on: "March 17, 2014", filed: "20140317", accession: "0001234567-14-000002",
            to: "March 3, 2014", numbers: [1, 2, 3, 5, 6])
        ),
      ])
      let findings = try threads(store).flatMap(\.findings)
      #expect(
        findings == [
          "warning: the staff asked 1-6 on 2014-03-03, the company answered 1-3, 5, 6 up to "
            + "2014-03-17: no answer to 4 [comment-unanswered]"
        ])
    }
  }
}
