/// Decides what a letter is for.
///
/// Items come first: a response that asks for acceleration at its end is a response. Only a letter
/// without items is told by what it speaks of most.
struct KindDecision {
  /// What a letter is for, by its items, its head and closing, and else by its cues.
  static func kind(
    _ side: LetterSide, _ items: [Item], _ head: LetterHead, _ closing: LetterClosing,
    _ hits: [CueHit]
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

  private static func staffKind(_ cues: CueCounts) -> LetterKind {
    if cues[.noReview] > 0 { return .noReview }
    if cues[.reviewCompleted] > 0 { return .closing }
    return cues[.extensionOfTime] > 0 ? .extension : .other
  }

  private static func companyKind(
    _ head: LetterHead, _ closing: LetterClosing, _ cues: CueCounts
  ) -> LetterKind {
    // What neither greets nor takes leave is no letter, whatever it speaks of.
    if head.salutation == nil, closing.phrase == nil { return .other }
    // A request that is taken back is none, unless another one takes its place.
    if cues[.withdrawal] > 0,
      cues[.acceleration] < 2 || cues[.withdrawal] >= cues[.acceleration]
    {
      return .other
    }
    if cues[.acceleration] >= 2 || cues[.acceleration] == 1 && cues.total < KindDecision.fewCues {
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
    if cues[.enclosure] > 0 { return .cover }
    let answers = !head.repliesTo.isEmpty || cues[.letterReference] > 0
    return answers && cues[.responding] > 0 && cues[.companyVoice] > 3 ? .response : .other
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
