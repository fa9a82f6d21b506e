/// What a comment asks to be changed: read when a sentence of the answer first depends on it, as most
/// answers tell nothing of changes.
final class RequestedChanges {
  private let comment: [ResolutionParser.Passage]
  private let parser: ResolutionParser

  init(_ comment: [ResolutionParser.Passage], _ parser: ResolutionParser) {
    self.comment = comment
    self.parser = parser
  }

  /// What the sentences of a comment hold, up to the first wish for a change.
  struct Words {
    /// A wish that can be for nothing but a change.
    var wish = false
    /// What may ask for a part of an explanation as well: `please quantify`.
    var softWish = false
    /// A question.
    var ask = false
  }

  private lazy var words: Words = {
    var words = Words()
    words.wish = comment.contains { parser.wishes($0.range, &words) }
    return words
  }()

  /// Whether the letter does not repeat the comment.
  var isUnrepeated: Bool { comment.isEmpty }

  /// Whether the comment speaks of later filings.
  private(set) lazy var isForLater = comment.contains { passage in
    parser.hits[passage.cues].contains { parser.isForLater($0, in: passage.range) }
  }

  /// Whether a sentence asks for a change of what was filed.
  private(set) lazy var isWishedInWords =
    words.wish || words.softWish || parser.opensWithChange(comment)

  /// Whether a sentence asks for a change, and is no part of a question.
  var isWishedPlainly: Bool {
    words.wish || words.softWish && !words.ask || parser.opensWithChange(comment)
  }

  /// Whether the comment says itself that it wishes a change, whatever it is about.
  var isWished: Bool { isForLater || isWishedInWords }

  /// Whether the comment asks for a change of what was filed.
  private(set) lazy var isAsked = isWished || !isForExplanationOnly(mayBeSilent: false)

  /// Whether the comment asks for an explanation, whatever it asks for besides, but for a promise.
  private(set) lazy var asksQuestion =
    !comment.contains { parser.contains($0.range, ResolutionLexicon.promisesAskedFor) }
    && (parser.opensWithQuestion(comment)
      || comment.contains { parser.contains($0.range, ResolutionLexicon.questions) })

  /// Whether the comment asks to leave something out.
  private(set) lazy var isRemoval = comment.contains {
    parser.contains($0.range, ResolutionLexicon.removals)
  }

  /// Whether the comment asks in a sentence of its own to leave something out.
  private(set) lazy var isRemovalWished = comment.contains { parser.wishesRemoval($0.range) }

  /// Whether the comment asks for an explanation, and none of its sentences for anything else.
  ///
  /// One that asks for nothing in so many words may be silent about it; `tell us why, and please quantify the
  /// effect` asks for one, and so does `please reconcile the two` when a table answers it.
  func isForExplanationOnly(mayBeSilent: Bool, hasTable: Bool = false) -> Bool {
    guard !words.wish else { return false }
    if words.softWish { return words.ask || hasTable }
    return mayBeSilent || words.ask || parser.opensWithQuestion(comment)
  }
}
