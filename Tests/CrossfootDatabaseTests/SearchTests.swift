import CrossfootDatabase
import Testing

@Suite("Search")
struct SearchTests {
  private func hits(_ change: (inout LetterSearch) -> Void) throws -> [SearchHit] {
    try TemporaryDatabase.with { store in
      try store.ingest(ComposedLetters.review + [("citing.txt", ComposedLetters.citing)])
      var search = LetterSearch(words: "goodwill")
      change(&search)
      return try store.database.hits(of: search)
    }
  }

  @Test("words match whatever their endings, phrases as they stand")
  func words() throws {
    #expect(try hits { $0.words = "measuring discounts" }.count > 0)
    #expect(try hits { $0.words = "\"income approach\"" }.count == 4)
    #expect(try hits { $0.words = "\"approach income\"" }.isEmpty)
    #expect(try hits { $0.words = "inco*" }.count == 4)
  }

  @Test("no character of the words is an operator")
  func operators() throws {
    for words in ["a\" OR", "(", "*", "NEAR(", "text:goodwill", "^", "-", "'", "\u{0}"] {
      #expect(throws: Never.self) { try hits { $0.words = words } }
    }
  }

  @Test("filters take away what does not fit")
  func filters() throws {
    let early = try hits { $0.years = 2014...2014 }
    #expect(early.count == 8)
    #expect(early.allSatisfy { $0.date?.hasPrefix("2014") == true })
    #expect(try hits { $0.years = 2016...2016 }.count == 3)
    #expect(try hits { $0.years = 2015...2015 }.isEmpty)
    #expect(try hits { $0.form = "10-Q" }.count == 3)
    #expect(try hits { $0.company = "widgets" }.count == 11)
    #expect(try hits { $0.company = "123456" }.count == 11)
    #expect(try hits { $0.company = "77" }.isEmpty)
    #expect(try hits { $0.limit = 2 }.count == 2)
  }

  @Test("a citation is found by its beginning, and only in the item that cites it")
  func citations() throws {
    let brands = { (citation: String?) in
      try hits {
        $0.words = "brands"
        $0.citation = citation
      }.compactMap(\.number).sorted()
    }
    #expect(try brands(nil) == ["1", "2"])
    #expect(try brands("ASC 350") == ["1"])
    #expect(try brands("ASC 606") == ["2"])
    #expect(try brands("ASC 842") == [])
    #expect(try hits { $0.citation = "ASC 606" }.isEmpty)
  }

  @Test("each side of an item is searched by itself")
  func places() throws {
    func count(_ words: String, _ places: [LetterSearch.Place]) throws -> Int {
      try hits {
        $0.words = words
        $0.places = places
      }.count
    }
    #expect(try count("income", [.responses]) == 4)
    #expect(try count("income", [.comments]) == 0)
    #expect(try count("goodwill", [.comments]) == 11)
    #expect(try count("goodwill", [.responses]) == 0)
  }
}
