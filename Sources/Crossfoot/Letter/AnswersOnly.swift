/// Tells whether a letter gives only answers, under the numbers of comments that it does not repeat.
enum AnswersOnly {
  /// A comment sounds more like the staff than this; who answers may do so a little.
  private static let question = 2

  /// Whether what `openings` open in `body` is answers alone.
  static func hold(
    _ openings: [ItemChain.Candidate], _ evidence: [BlockEvidence], _ body: Range<Int>,
    in store: TextStore
  ) -> Bool {
    // `Response to Comment 3:` opens what it names.
    if !openings.isEmpty, openings.allSatisfy({ evidence[$0.block].isResponse }) { return true }
    guard !body.contains(where: { evidence[$0].isResponse }) else { return false }
    if let first = openings.first?.block, first > body.lowerBound,
      isSaid(in: evidence[body.lowerBound..<first], of: store)
    {
      return true
    }
    var answers = 0
    var questions = 0
    var voices = 0
    var areLabelled = false
    for opening in openings {
      let block = evidence[opening.block]
      if case .comment? = block.label?.kind { areLabelled = true }
      // Below a label or a title stands the text.
      let isAbove = block.isBareLabel || block.isTitle
      let text = isAbove ? evidence[min(opening.block + 1, evidence.count - 1)] : block
      if text.voice <= -3 { answers += 1 }
      if text.staffVoice > question || text.has(.endsWithQuestion) { questions += 1 }
      voices += text.voice
    }
    // Where nothing sounds like the staff, nothing is a comment.
    if questions == 0, openings.count >= (voices < 0 ? 2 : 3) { return true }
    // One paragraph may sound like the wrong side; three hardly do.
    return !areLabelled && openings.count >= 3 && answers * 5 > openings.count * 3
  }

  /// Whether one of the first paragraphs says that comments are left out.
  static func isSaid(in introduction: ArraySlice<BlockEvidence>, of store: TextStore) -> Bool {
    introduction.prefix(longestIntroduction).contains { saysSo($0.text, in: store) }
  }

  /// A letter says so in one of its first paragraphs.
  private static let longestIntroduction = 4

  /// Whether a paragraph says that comments are left out.
  private static func saysSo(_ range: TextRange, in store: TextStore) -> Bool {
    [" not " as StaticString, " without "].contains { word in
      var rest = range
      while let place = store.place(of: word, in: rest) {
        if statements.prefix(of: store.bytes, Int(place + 1)..<Int(range.end)) != nil {
          return true
        }
        rest.start = place + 1
      }
      return false
    }
  }

  /// This is the one place for these words.
  private static let statements = PhraseTable<Void>(
    [
      "not repeated", "not been repeated", "not reproduced", "not been reproduced", "not restated",
      "not been restated", "without repeating", "not repeat", "not repeating",
    ].map { ($0, ()) })
}
