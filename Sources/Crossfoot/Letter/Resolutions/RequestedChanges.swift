/// What a comment asks to be changed: read when a sentence of the answer first depends on it, as most
/// answers tell nothing of changes.
final class RequestedChanges {
  private let comment: [ResolutionParser.Passage]
  private let parser: ResolutionParser

  init(_ comment: [ResolutionParser.Passage], _ parser: ResolutionParser) {
    self.comment = comment
    self.parser = parser
  }

  /// Whether a sentence holds a wish for a change, and if none does, whether one asks a question.
  private lazy var words: (wish: Bool, ask: Bool) = {
    var asks = false
    let wishes = comment.contains { parser.wishes($0.range, &asks) }
    return (wishes, asks)
  }()

  /// Whether the comment speaks of later filings.
  private(set) lazy var isForLater = comment.contains { passage in
    parser.hits[passage.cues].contains { parser.isForLater($0, in: passage.range) }
  }

  /// Whether a sentence asks for a change of what was filed.
  private(set) lazy var isWishedInWords = words.wish || parser.opensWithChange(comment)

  /// Whether the comment says itself that it wishes a change, whatever it is about.
  var isWished: Bool { isForLater || isWishedInWords }

  /// Whether the comment asks for a change of what was filed.
  private(set) lazy var isAsked = isWished || !isForExplanationOnly(mayBeSilent: false)

  /// Whether the comment asks to leave something out.
  private(set) lazy var isRemoval = comment.contains {
    parser.contains($0.range, ResolutionLexicon.removals)
  }

  /// Whether the comment asks for an explanation, and none of its sentences for anything else.
  ///
  /// One that asks for nothing in so many words may be silent about it.
  func isForExplanationOnly(mayBeSilent: Bool) -> Bool {
    !words.wish && (mayBeSilent || words.ask || parser.opensWithQuestion(comment))
  }
}
