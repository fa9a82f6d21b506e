import Testing

@testable import Crossfoot

/// The audit cuts only those sentences into tokens that may concern it, and looks for signs many bytes at
/// a time: here it is held against cutting whole paragraphs, and against looking byte by byte.
@Suite("Sentences of prose")
struct ProseSentencesTests {
  private static let words = [
    "net", "sales", "rose", "to", "from", "$4.1", "US$3,204", "million", "7.5%", "12", "2019",
    "no.", "Inc.", "approx.", "in 2010.", "F-33", "(1)", "[a]", "Group", "A", "and", "B.",
    "per cent",
    "less than", "over", "note", "U.S.", "r.", "end.", "the end.", "5%.", "Rs.", "usd",
    "caf\u{E9}.",
    "\u{201C}it.\u{201D}", "x;", "pre-tax.", "RESPECTIVELY", "respectively", "very", "lovely",
  ]
  private static let gaps = [
    " ", " ", " ", " The ", " We ", ". ", ". ", ") ", "; ", ".", "\u{2014}",
  ]

  private static func text(_ random: inout Random) -> (text: TextStore, range: TextRange) {
    var prose = ""
    for _ in 0..<1 + random.next(60) {
      prose += words[random.next(words.count)] + gaps[random.next(gaps.count)]
    }
    var text = TextStore(capacity: prose.utf8.count)
    let range = text.append(text: prose)
    return (text, text.trimmed(range))
  }

  private static func clauses(_ range: TextRange, of text: TextStore) -> [[String]] {
    ProseScanner.tokens(in: range, of: text).split(whereSeparator: { $0.isClauseEnd })
      .map { $0.map { "\($0)" } }
  }

  @Test("clauses are the same whether a paragraph is cut as a whole or sentence by sentence")
  func sameClauses() {
    var random = Random(state: 5)
    var cuts = 0
    for _ in 0..<1_500 {
      let (text, range) = ProseSentencesTests.text(&random)
      var rest = range
      var clauses: [[String]] = []
      while !rest.isEmpty {
        let sentence = text.sentence(of: rest)
        rest = rest.suffix(from: sentence.end)
        clauses += ProseSentencesTests.clauses(sentence, of: text)
        cuts += 1
      }
      #expect(clauses == ProseSentencesTests.clauses(range, of: text), "\(text.string(range))")
    }
    #expect(cuts > 4_000)
  }

  @Test("numbers are counted as byte by byte")
  func sameNumbers() {
    var random = Random(state: 6)
    for _ in 0..<500 {
      let (text, range) = ProseSentencesTests.text(&random)
      let isDigit = text.bytes[range.indices].map(ASCII.isDigit)
      let runs = isDigit.indices.count { isDigit[$0] && ($0 == 0 || !isDigit[$0 - 1]) }
      for count in 1...4 { #expect(text.holdsNumbers(count, in: range) == (runs >= count)) }
    }
  }

  @Test("signs are found wherever they stand, in ranges that go down the text, and in others")
  func sameSigns() {
    var random = Random(state: 7)
    let filler = "The Staff's comment is very well taken by all of us here, as ever was. "
    var others = 0
    for _ in 0..<300 {
      var prose = ""
      for _ in 0..<1 + random.next(12) {
        prose += String(filler.prefix(random.next(72)))
        prose += ["", "", "%", "respectively", "RESPECTIVELY,", "7%"][random.next(6)]
      }
      let bytes = Array(prose.utf8)
      var percents = SignPlaces(.percent, in: bytes.span)
      var pairings = SignPlaces(.pairing, in: bytes.span)
      var start = 0
      for _ in 0..<8 where start < bytes.count {
        let end = min(bytes.count, start + 1 + random.next(200))
        let range = TextRange(UInt32(start), UInt32(end))
        let part = String(decoding: bytes[start..<end], as: UTF8.self)
        #expect(percents.stands(in: range, of: bytes.span) == part.contains("%"))
        // What begins in a range need not end there.
        let isPaired = pairings.stands(in: range, of: bytes.span)
        if part.lowercased().contains("vely") {
          #expect(isPaired)
        } else {
          others += isPaired ? 1 : 0
        }
        start = random.next(5) == 0 ? random.next(bytes.count) : end + random.next(20)
      }
    }
    #expect(others < 40)
  }
}
