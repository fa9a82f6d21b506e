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

  /// A letter with fewer cues speaks of one thing only, and one with a few more of little else.
  private static let fewCues = 25
  private static let someCues = 60

  private func staffKind(_ cues: CueCounts) -> LetterKind {
    if cues[.noReview] > 0 { return .noReview }
    if cues[.reviewCompleted] > 0 { return .closing }
    return cues[.extensionOfTime] > 0 && speaksOfTime ? .extension : .other
  }

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
    let saysItAnswers = saysItAnswers
    if cues.total < KindDecision.someCues, cues[.extensionOfTime] > 0,
      asksForTime(whileAnswering: saysItAnswers)
    {
      return .extension
    }
    // What a company represents when it relies on the staff's published positions answers nobody.
    if cues[.noAction] >= 2 { return .other }
    if cues[.supplementalLetter] > 0, !saysItAnswers || supplementsAnswer { return .supplemental }
    if cues[.confidentialTreatment] >= 2 { return .confidentialTreatment }
    if closing.acknowledgements.count >= 2 && cues[.acknowledgement] > 0
      || cues[.acknowledgement] >= 3, !attachesAnswers
    {
      return .acknowledgement
    }
    if cues[.enclosure] > 0, isCover { return .cover }
    if cues.total < KindDecision.someCues, !saysItAnswers, !announcesAnswers, saysWhen {
      return .extension
    }
    let answers = !head.repliesTo.isEmpty || cues[.letterReference] > 0
    if saysItAnswers
      || answers && cues[.responding] > 0 && (cues[.companyVoice] > 3 || announcesAnswers)
    {
      return .response
    }
    return cues[.supplementally] > 0 && suppliesMaterials ? .supplemental : .other
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
