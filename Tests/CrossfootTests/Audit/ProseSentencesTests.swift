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
    "of", "was", "or", "by", "representing", "$ 512", "Group 3", "March 31,", "page 7", "2008",
    "1,2,345", "5.0,6.0", "F-1,204", "RMB 88.2", "USD5", "12th", "20-F", "(4.25%)", "8(a)", "May 5",
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

  @Test("sentences and clauses read one by one are those that tokens are split into")
  func sameParts() {
    var random = Random(state: 12)
    for _ in 0..<300 {
      let (text, range) = ProseSentencesTests.text(&random)
      let tokens = ProseScanner.tokens(in: range, of: text)
      let sentences = tokens.split(whereSeparator: { $0.isSentenceEnd })
      #expect(tokens.sentences.map(\.indices) == sentences.map(\.indices))
      let clauses = tokens.split(whereSeparator: { $0.isClauseEnd })
      #expect(tokens.clauses.map(\.indices) == clauses.map(\.indices))
    }
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

  @Test("a glance at the numbers of a sentence misses no figure and no percentage")
  func glances() {
    var random = Random(state: 8)
    var (glanced, cut) = (0, 0)
    for _ in 0..<3_000 {
      let (text, range) = ProseSentencesTests.text(&random)
      let sentence = text.sentence(of: range)
      let glance = NumberGlance(sentence, of: text)
      let tokens = ProseScanner.tokens(in: sentence, of: text)
      let figures = tokens.compactMap(\.figure)
      let isDigit = text.bytes[sentence.indices].map(ASCII.isDigit)
      #expect(
        glance.runs == isDigit.indices.count { isDigit[$0] && ($0 == 0 || !isDigit[$0 - 1]) })
      #expect(glance.figures >= figures.count, "\(text.string(sentence))")
      #expect(glance.percents >= figures.count { $0.unit == .percent }, "\(text.string(sentence))")
      for (index, token) in tokens.enumerated().dropFirst() {
        guard let amount = ProseAmount(token) else { continue }
        let isGiven = tokens[index - 1].says([.giving, .to, .with]) && amount.digits >= 3
        if isGiven { #expect(glance.traits.contains(.given), "\(text.string(sentence))") }
        let isAttached =
          tokens[index - 1].says(.or)
          || amount.isPercent && tokens[index - 1].says([.by, .of, .increase, .restatement])
        if isAttached { #expect(glance.traits.contains(.attached), "\(text.string(sentence))") }
      }
      if tokens.contains(where: { NameKey.isYear($0.range, text.bytes.span) }) {
        #expect(glance.traits.contains(.year))
      }
      glanced += glance.figures
      cut += figures.count
    }
    // It counts few that are none.
    #expect(cut > 2_000)
    #expect(glanced < cut * 3 / 2)
  }

  @Test("words have the marks of all lists that they stand in, in either case")
  func marks() {
    let marks = { (word: String) in
      let bytes = Array(word.utf8)
      return ProseLexicon.marks.marks(of: bytes.indices, in: bytes.span)
    }
    #expect(marks("Respectively") == [.pairing, .otherBasis])
    #expect(marks("ASSETS").isEmpty)
    #expect(marks("of").contains(.of))
    #expect(marks("decreased").isSuperset(of: [.decrease, .change, .otherFigure]))
    #expect(marks("decreasee").isEmpty)
    #expect(marks("may").isSuperset(of: [.estimate, .month]))
    let sums = [
      ProseLexicon.sumLeads, ProseLexicon.sumTails, ProseLexicon.consistings, ProseLexicon.pluses,
      ProseLexicon.minuses, ProseLexicon.grossProfits,
    ]
    for phrase in sums.flatMap(\.texts) {
      #expect(
        phrase.split(separator: ASCII.space).contains {
          marks(String(decoding: $0, as: UTF8.self)).contains(.sum)
        }, "\(String(decoding: phrase, as: UTF8.self))")
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
        prose += ["", "", "%", "respectively", "RESPECTIVELY,", "7%", "$"][random.next(7)]
      }
      let bytes = Array(prose.utf8)
      var amounts = SignPlaces(.amount, in: bytes.span)
      var pairings = SignPlaces(.pairing, in: bytes.span)
      var start = 0
      for _ in 0..<8 where start < bytes.count {
        let end = min(bytes.count, start + 1 + random.next(200))
        let range = TextRange(UInt32(start), UInt32(end))
        let part = String(decoding: bytes[start..<end], as: UTF8.self)
        let isAmount = part.contains("%") || part.contains("$")
        #expect(amounts.stands(in: range, of: bytes.span) == isAmount)
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
