import Testing

@testable import Crossfoot

/// A word is looked for by two of its letters, many bytes at a time: here the search is held against
/// looking at every place.
@Suite("Searching a text")
struct TextSearchTests {
  private static let words: [StaticString] = [
    " form", "form", " of ", "of", "/s/", " a ", "md&a", " acknowledges that:", "acknowledge",
  ]
  private static let pieces = [
    "Form", " form", "of", " of ", "/s/", "/S/", " a ", "MD&A", "acknowledges that:", "Acknowledge",
    " ", "  ", "f", "o", "for", "x", "no such word here, ", "\u{2019}", ",",
  ]

  @Test("the first place of a word is found, whatever stands around it")
  func places() {
    var random = Random(state: 11)
    var found = 0
    for _ in 0..<400 {
      let prose = (0..<random.next(40)).map { _ in
        TextSearchTests.pieces[random.next(TextSearchTests.pieces.count)]
      }.joined()
      var text = TextStore(capacity: prose.utf8.count)
      let whole = text.append(text: prose)
      let start = whole.start + UInt32(random.next(whole.count + 1))
      let range = TextRange(start, start + UInt32(random.next(Int(whole.end - start) + 1)))
      for word in TextSearchTests.words {
        let expected = range.indices.first {
          text.hasPrefix(TextRange(UInt32($0), range.end), word)
        }.map { UInt32($0) }
        #expect(text.place(of: word, in: range) == expected, "\(word) in \(text.string(range))")
        if expected != nil { found += 1 }
      }
    }
    #expect(found > 400)
  }

  @Test("what leads to a list of acknowledgements holds the word that letters are searched for")
  func acknowledging() {
    for words in FlatLexicon.acknowledging {
      #expect(words.description.hasPrefix(" " + FlatLexicon.acknowledgement.description))
    }
  }
}
