import CrossfootDatabase
import Foundation
import Testing

@Suite("LetterWriter")
struct LetterWriterTests {
  private func corpus() throws -> [(path: String, bytes: [UInt8])] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpus/letters")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    try #require(names.count >= 39)
    return try names.map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
  }

  @Test("every letter of the Corpus gives rows that fit together")
  func corpusFits() throws {
    try TemporaryDatabase.with { store in
      let files = try corpus()
      try store.ingest(bytes: files)
      #expect(try store.database.totals().submissions == files.count)
      #expect(try store.database.totals().items > 20)
      #expect(try !store.lines("cells").isEmpty)
      #expect(try store.lines("findings").contains { $0.contains("group-sum") })
      #expect(try store.database.inconsistencies() == [])
    }
  }

  @Test("ingesting again changes nothing")
  func idempotent() throws {
    try TemporaryDatabase.with { store in
      try store.ingest(ComposedLetters.review)
      let before = try store.dump()
      try store.ingest(ComposedLetters.review)
      #expect(try store.dump() == before)
    }
  }

  @Test("a file that comes twice in one run is written once, under its first path")
  func repeatedFile() throws {
    try TemporaryDatabase.with { store in
      let letter = ComposedLetters.review[0]
      try store.ingest([letter, ("copy.txt", letter.text)])
      #expect(try store.database.totals().letters == 1)
      #expect(try store.lines("letter_list").count { $0.contains("a.txt") } == 1)
    }
  }

  @Test("a changed file is a submission of its own")
  func changedFile() throws {
    try TemporaryDatabase.with { store in
      let letter = ComposedLetters.review[0]
      try store.ingest([letter])
      try store.ingest([(letter.path, letter.text + "\n")])
      #expect(try store.database.totals().submissions == 2)
    }
  }

  @Test("the database tells of a letter what its JSON does: what is taken off, where blocks stand")
  func details() throws {
    try TemporaryDatabase.with { store in
      try store.ingest([("margins.txt", ComposedLetters.margins)])
      #expect(
        try store.lines("operands").map { $0.split(separator: ",").suffix(1).joined() }
          .filter { $0 == "1" }.count == 2)
      #expect(try store.lines("headings").count == 2)
      #expect(
        try store.lines("blocks").map { $0.split(separator: ",").prefix(4).joined(separator: " ") }
          == ["1 comment 1 1", "1 response 1 1", "1 response 2 1"])
      #expect(try store.lines("passages").contains { $0.contains("redaction,[***]") })
      #expect(try store.lines("letters").contains { $0.contains("Sincerely") })
      #expect(try store.lines("table_rows").allSatisfy { !$0.hasSuffix(",") })
      #expect(try store.database.inconsistencies() == [])
    }
  }

  @Test("a filing has its company where the subject names several, and none where it names one")
  func registrants() throws {
    try TemporaryDatabase.with { store in
      try store.ingest([("several.txt", ComposedLetters.registrants)])
      let filings = try store.lines("filings")
      #expect(filings.count == 2)
      #expect(filings.first?.hasSuffix(",\"Marsh Hulls, Inc.\"") == true)
      #expect(filings.last?.hasSuffix(",Marsh Limited Partnership") == true)
      try store.ingest([("one.txt", ComposedLetters.oneRegistrant)])
      #expect(try store.lines("filings").count { $0.hasSuffix(",") } == 1)
    }
  }

  @Test("a submission is written with all of its documents and with keys that nobody knows")
  func documents() throws {
    try TemporaryDatabase.with { store in
      try store.ingest(ComposedLetters.review)
      #expect(try store.lines("documents").count == ComposedLetters.review.count)
      #expect(try store.lines("documents").allSatisfy { $0.contains(",1,") })
      let (path, text) = ComposedLetters.review[0]
      let key = "FAVOURITE COLOUR:\t\tblue\nFILED AS OF DATE:"
      try store.ingest([("new-\(path)", text.replacing("FILED AS OF DATE:", with: key))])
      let extras = try store.lines("submissions").filter { $0.contains("favourite_colour") }
      #expect(extras.count == 1)
      #expect(extras.allSatisfy { $0.contains("blue") })
    }
  }

  @Test("what was committed stays when a run ends with an error")
  func errorKeepsRows() throws {
    struct Stop: Error {}
    try TemporaryDatabase.with { store in
      let writer = try LetterWriter(store.database)
      #expect(throws: Stop.self) {
        try writer.write { session in
          try session.add(
            LetterWriter.Failure(path: "bad.txt", reason: "it is empty", exitCode: 65))
          throw Stop()
        }
      }
      #expect(try store.lines("failures") == ["bad.txt,,it is empty,65"])
    }
  }

  @Test("a file that can be read after all is no failure any more")
  func failureIsForgotten() throws {
    try TemporaryDatabase.with { store in
      try LetterWriter(store.database).write { session in
        try session.add(LetterWriter.Failure(path: "a.txt", reason: "it is empty", exitCode: 65))
      }
      #expect(try store.database.totals().failures == 1)
      try store.ingest(ComposedLetters.review)
      #expect(try store.database.totals().failures == 0)
    }
  }

  @Test("a file that is no database is refused and left alone")
  func foreignFile() throws {
    try TemporaryDatabase.with { store in
      let path = store.folder.appending(path: "notes.txt").path
      try String(repeating: "not a database\n", count: 100)
        .write(toFile: path, atomically: true, encoding: .utf8)
      #expect(throws: DatabaseProblem.self) { try LetterDatabase(writingTo: path) }
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("not a database"))
    }
  }
}
