/// What a comment asks to be changed: read when a sentence of the answer first depends on it, as most
/// answers tell nothing of changes.
final class RequestedChanges {
  private let comment: [ResolutionParser.Passage]
  private let parser: ResolutionParser

  init(_ comment: [ResolutionParser.Passage], _ parser: ResolutionParser) {
    self.comment = comment
    self.parser = parser
  }

  /// Whether the comment speaks of later filings.
  private(set) lazy var isForLater = comment.contains { passage in
    passage.cues.contains { $0.cue == .futureFilings }
  }

  /// Whether the comment says itself that it wishes a change, whatever it is about.
  private(set) lazy var isWished = isForLater || parser.wishesChange(comment)

  /// Whether the comment asks for a change of what was filed.
  private(set) lazy var isAsked = isWished || !parser.asksForExplanationOnly(comment)

  /// Whether the comment asks to leave something out.
  private(set) lazy var isRemoval = comment.contains {
    parser.contains($0.range, ResolutionLexicon.removals)
  }
}
