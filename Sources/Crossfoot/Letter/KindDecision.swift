/// Decides what a letter is for.
///
/// Items come first: a response that asks for acceleration at its end is a response. Only a letter
/// without items is told by what it speaks of most.
struct KindDecision {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]

  func kind(
    _ side: LetterSide, _ items: [Item], _ head: LetterHead, _ closing: LetterClosing
  ) -> LetterKind {
    if !items.isEmpty { return side == .staff ? .comment : .response }
    let cues = CueCounts(hits)
    return switch side {
    case .staff: staffKind(cues)
    case .company: companyKind(head, closing, cues)
    }
  }

  /// A letter with fewer cues speaks of one thing only.
  private static let fewCues = 25

  private func staffKind(_ cues: CueCounts) -> LetterKind {
    if cues[.noReview] > 0 { return .noReview }
    if cues[.reviewCompleted] > 0 { return .closing }
    return cues[.extensionOfTime] > 0 && speaksOfTime ? .extension : .other
  }

  /// Whether a letter of the staff speaks of more time, and not only of who did not answer in it.
  private var speaksOfTime: Bool {
    hits.contains { hit in
      hit.cue == .extensionOfTime
        && !KindDecision.failures.contains { text.hasPrefix(hit.range, $0) }
    }
  }

  private static let failures: [StaticString] = ["unable to respond", "not be able to respond"]

  /// Words that say of a request that it is made elsewhere, and of an amendment that it becomes effective
  /// without one.
  private static let elsewhere: SentenceWords = [
    " separate correspondence", " separate cover", " separate letter", " separately",
  ]
  private static let automatic: SentenceWords = [" 485(a)", " 485(b)"]

  /// How often a letter asks for acceleration.
  private func accelerations() -> Int {
    var count = 0
    for block in evidence where block.cues.contains(.acceleration) {
      var sentence = TextRange.empty
      var isCounted = false
      for hit in hits[block.hits] where hit.cue == .acceleration {
        if sentence.contains(hit.range) {
          count += isCounted ? 1 : 0
          continue
        }
        isCounted = false
        sentence = Sentences(text: text).sentence(around: hit.start, in: block.text)
        if text.holds(KindDecision.elsewhere, in: sentence), !text.holds("hereby", in: sentence) {
          continue
        }
        let isAsked = text.holds("accelerat", in: sentence) || text.holds("rule 461", in: sentence)
        if !isAsked, text.holds(KindDecision.automatic, in: sentence) { continue }
        isCounted = true
        count += 1
      }
    }
    return count
  }

  /// Whether a letter comes with something, which is not its own answer: `hereby submits its response`.
  private var isCover: Bool {
    evidence.contains { block in
      guard block.cues.contains(.enclosure) else { return false }
      let enclosures = hits[block.hits].filter { $0.cue == .enclosure }
      if enclosures.contains(where: { !text.hasPrefix($0.range, "hereby") }) { return true }
      return enclosures.prefix(KindDecision.mostEnclosures).contains { hit in
        let sentence = Sentences(text: text).sentence(around: hit.start, in: block.text)
        return !text.holds(SubjectLexicon.answering, in: sentence)
      }
    }
  }

  /// The most sentences of a paragraph that are asked what is submitted.
  private static let mostEnclosures = 4

  /// Whether a letter says in its first paragraphs that it answers comments.
  private var saysItAnswers: Bool {
    evidence.contains { block in
      (block.cues.contains(.comment) || block.cues.contains(.letterReference))
        && block.cues.contains(.responding)
        && KindDecision.answers.contains { text.holds($0, in: block.text) }
    }
  }

  private static let answers: [StaticString] = [
    "this letter is in response to", "this letter responds to",
    "this letter is submitted in response",
    "this response letter",
  ]

  private func companyKind(
    _ head: LetterHead, _ closing: LetterClosing, _ cues: CueCounts
  ) -> LetterKind {
    // What neither greets nor takes leave is no letter, whatever it speaks of.
    if head.salutation == nil, closing.phrase == nil { return .other }
    // A request that is taken back is none, unless another one takes its place.
    let accelerations = accelerations()
    if cues[.withdrawal] > 0, accelerations < 2 || cues[.withdrawal] >= accelerations {
      return .other
    }
    if accelerations >= 2 || accelerations == 1 && cues.total < KindDecision.fewCues {
      return .acceleration
    }
    if cues[.extensionOfTime] > 0, cues.total < 60 { return .extension }
    // What a company represents when it relies on the staff's published positions answers nobody.
    if cues[.noAction] >= 2 { return .other }
    if cues[.supplementalLetter] > 0 { return .supplemental }
    if cues[.confidentialTreatment] >= 2 { return .confidentialTreatment }
    if closing.acknowledgements.count >= 2 && cues[.acknowledgement] > 0
      || cues[.acknowledgement] >= 3
    {
      return .acknowledgement
    }
    if cues[.enclosure] > 0, isCover { return .cover }
    let answers = !head.repliesTo.isEmpty || cues[.letterReference] > 0
    return answers && cues[.responding] > 0 && (cues[.companyVoice] > 3 || saysItAnswers)
      ? .response : .other
  }
}

/// How often each cue occurs in the body of a letter.
struct CueCounts {
  // As many as a cue's number can tell apart.
  private var counts = InlineArray<128, Int32>(repeating: 0)
  private(set) var total = 0

  init(_ hits: some Sequence<CueHit>) {
    for hit in hits {
      counts[Int(hit.cue.rawValue)] += 1
      total += 1
    }
  }

  subscript(_ cue: Cue) -> Int { Int(counts[Int(cue.rawValue)]) }
}
