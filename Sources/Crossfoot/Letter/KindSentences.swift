/// What single sentences of a letter without items say that it is for, where a phrase alone does not tell.
extension KindDecision {
  /// So many paragraphs with a cue say in the beginning what a letter is for.
  private static let openingParagraphs = 3
  /// Answers are named so near behind the verb that gives them, in bytes.
  private static let answerReach: UInt32 = 36
  /// The most sentences of a paragraph that are asked what is submitted, or what they answer.
  private static let mostSentences = 4

  /// Whether a letter of the staff speaks of more time, and not only of who did not answer in it.
  var speaksOfTime: Bool {
    hits.contains { hit in
      hit.cue == .extensionOfTime
        && !KindLexicon.failures.contains { text.hasPrefix(hit.range, $0) }
    }
  }

  /// Whether a letter asks for time or says how much it takes, and does not only tell what time it was given to
  /// write what it says.
  func asksForTime(whileAnswering saysItAnswers: Bool) -> Bool {
    contains(.extensionOfTime) { sentence in
      !text.holds(KindLexicon.granted, in: sentence)
        || text.holds(KindLexicon.requests, in: sentence)
    } || !saysItAnswers && !announcesAnswers
  }

  /// Whether a sentence leads to the answers below it: `Our response is as follows:`.
  var announcesAnswers: Bool {
    contains(.responding) { sentence in
      text.ends(sentence, with: ":") || text.ends(sentence, with: "below.")
        || text.holds(" as follows:", in: sentence)
    }
  }

  /// Whether a sentence of a letter says on which day its answer will come: `our response will be filed on or
  /// about May 27`, `we have until May 27 to respond`.
  var saysWhen: Bool {
    evidence.contains { block in
      guard !block.cues.isDisjoint(with: .months),
        text.holds(KindLexicon.deadlines, in: block.text)
          || text.holds(KindLexicon.grantedDays, in: block.text)
      else { return false }
      return hits[block.hits].lazy.filter { $0.cue.month != nil }
        .prefix(KindDecision.mostSentences)
        .contains { promises(Sentences(text: text).sentence(around: $0.start, in: block.text)) }
    }
  }

  /// Whether a sentence promises an answer by a day: what it promises leads to the day.
  private func promises(_ sentence: TextRange) -> Bool {
    guard text.holds(KindLexicon.future, in: sentence) else { return false }
    if text.holds(KindLexicon.grantedDays, in: sentence) {
      return text.holds(KindLexicon.promised, in: sentence)
    }
    guard let deadline = firstPlace(of: KindLexicon.deadlines, in: sentence) else { return false }
    let opens = KindLexicon.answerOpenings.contains { text.hasPrefix(sentence, $0) }
    guard
      let answer = opens ? sentence.start : firstPlace(of: KindLexicon.promised, in: sentence),
      answer < deadline
    else { return false }
    let between = TextRange(answer, deadline)
    return !text.bytes[between.indices].contains(UInt8(ascii: ":"))
      && !text.holds(KindLexicon.joints, in: between)
  }

  /// The first place of one of `words` in `range`.
  private func firstPlace(of words: SentenceWords, in range: TextRange) -> UInt32? {
    var first: UInt32?
    _ = text.anyOpening(in: range) { place in
      guard words.stand(at: place, before: range.end, in: text) else { return false }
      first = UInt32(place.index)
      return true
    }
    return first
  }

  /// How often a letter asks for acceleration.
  func accelerations() -> Int {
    var count = 0
    for block in evidence where block.cues.contains(.acceleration) {
      var sentence = TextRange.empty
      var isCounted = false
      for hit in hits[block.hits] where hit.cue == .acceleration {
        if sentence.contains(hit.range) {
          count += isCounted ? 1 : 0
          continue
        }
        sentence = Sentences(text: text).sentence(around: hit.start, in: block.text)
        isCounted = asksForAcceleration(sentence)
        count += isCounted ? 1 : 0
      }
    }
    return count
  }

  private func asksForAcceleration(_ sentence: TextRange) -> Bool {
    if text.holds(KindLexicon.elsewhere, in: sentence), !text.holds("hereby", in: sentence) {
      return false
    }
    // `requests … without delay` asks, `withdraws its request` does not.
    if let reversing = firstPlace(of: KindLexicon.reversing, in: sentence),
      firstPlace(of: KindLexicon.asking, in: sentence).map({ reversing < $0 }) ?? true,
      !text.holds(KindLexicon.anew, in: sentence)
    {
      return false
    }
    if text.holds("accelerat", in: sentence) || text.holds("rule 461", in: sentence) { return true }
    return (text.hasPrefix(sentence, "request") || text.holds(KindLexicon.asking, in: sentence))
      && !text.holds(KindLexicon.automatic, in: sentence)
  }

  /// Whether a letter comes with something, which is not its own answer: `hereby submits its response`.
  var isCover: Bool {
    evidence.contains { block in
      guard block.cues.contains(.enclosure) else { return false }
      let enclosures = hits[block.hits].filter { $0.cue == .enclosure }
      if enclosures.contains(where: { !text.hasPrefix($0.range, "hereby") }) { return true }
      return enclosures.prefix(KindDecision.mostSentences).contains { hit in
        let sentence = Sentences(text: text).sentence(around: hit.start, in: block.text)
        return !text.holds(SubjectLexicon.answering, in: sentence)
      }
    }
  }

  /// Whether a letter says in the first paragraphs that speak of comments, letters or answers that it answers them.
  var saysItAnswers: Bool {
    opens { sentence in
      (text.holds(KindLexicon.answering, in: sentence)
        || KindLexicon.answeringOpenings.contains { text.hasPrefix(sentence, $0) }
        || givesAnswers(sentence))
        && text.holds(KindLexicon.answered, in: sentence)
        && !text.holds(KindLexicon.unanswering, in: sentence)
    }
  }

  /// Whether a letter says in its beginning that its answers stand in what comes with it, whatever else it says
  /// itself: `The responses of the Company are set forth in the attached table`.
  var attachesAnswers: Bool {
    opens { sentence in
      text.holds(KindLexicon.attachments, in: sentence)
        && (text.holds(KindLexicon.answers, in: sentence)
          || text.holds(KindLexicon.severalAnswers, in: sentence)
          || KindLexicon.ownedAnswers.contains { text.holds($0, in: sentence) })
        && !text.holds(KindLexicon.unanswering, in: sentence)
    }
  }

  /// Whether one of the first paragraphs that speak of comments, letters or answers has a sentence that
  /// `isMeant` tells.
  private func opens(with isMeant: (TextRange) -> Bool) -> Bool {
    var paragraphs = 0
    let signs = CueSet(.responding, .comment, .letterReference)
    for block in evidence where !block.cues.isDisjoint(with: signs) {
      guard paragraphs < KindDecision.openingParagraphs else { break }
      paragraphs += 1
      var rest = block.text
      for _ in 0..<KindDecision.mostSentences where !rest.isEmpty {
        let sentence = Sentences(text: text).first(in: rest)
        if isMeant(sentence) { return true }
        guard sentence.end > rest.start else { break }
        rest = text.trimmed(rest.suffix(from: sentence.end))
      }
    }
    return false
  }

  /// Whether a sentence gives answers: `Set forth below is our response to the comments`.
  private func givesAnswers(_ sentence: TextRange) -> Bool {
    if let opening = KindLexicon.givingOpenings.first(where: { text.hasPrefix(sentence, $0) }) {
      return namesAnswers(behind: Int(sentence.start) + opening.utf8CodeUnitCount, sentence)
    }
    return text.anyOpening(in: sentence) { place in
      KindLexicon.givingAnswers.word(at: place, before: sentence.end, in: text)
        .map { namesAnswers(behind: place.index + $0, sentence) } ?? false
    }
  }

  /// Whether answers are what stands right behind `index`: `the proposed timetable for our response` is none.
  private func namesAnswers(behind index: Int, _ sentence: TextRange) -> Bool {
    let start = UInt32(index) - 1
    let near = TextRange(start, min(sentence.end, start + KindDecision.answerReach))
    return text.holds(KindLexicon.answers, in: near)
      || KindLexicon.ownedAnswers.contains { text.holds($0, in: near) }
  }

  /// Whether a letter adds to an answer: it does more than give supplemental information.
  var supplementsAnswer: Bool {
    hits.contains { hit in
      hit.cue == .supplementalLetter && !text.hasPrefix(hit.range, "supplemental information")
    }
  }

  /// Whether a letter sends the staff something that is not filed.
  var suppliesMaterials: Bool {
    contains(.supplementally) { text.holds(KindLexicon.supplying, in: $0) }
  }

  /// Whether a sentence with `cue` is one of those that `isMeant` tells; few of a paragraph are asked.
  private func contains(_ cue: Cue, where isMeant: (TextRange) -> Bool) -> Bool {
    evidence.contains { block in
      guard block.cues.contains(cue) else { return false }
      return hits[block.hits].lazy.filter { $0.cue == cue }.prefix(KindDecision.mostSentences)
        .contains { isMeant(Sentences(text: text).sentence(around: $0.start, in: block.text)) }
    }
  }
}
