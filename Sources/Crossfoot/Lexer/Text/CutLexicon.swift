/// The words that tell whether a sentence goes on behind the end of a page.
///
/// This is the one place for them.
enum CutLexicon {
  /// The words that end all items of a list but the last.
  static let itemEnds = PhraseTable<Void>([("and|or", ())])

  /// The words that no sentence ends with.
  static let openWords = PhraseTable<Void>([
    (
      """
      the|a|an|of|and|or|to|in|for|with|by|on|at|from|that|which|our|its|their|your|as|is|are|was|were|be|been
      under|between|than|into|upon|because|if|whether|not|this|these|those|such|other|any|each
      """, ()
    )
  ])

  /// How sentences open, and hardly a title.
  static let plainOpenings = """
    the|we|our|in|as|on|at|for|with|this|these|it|there|based on|please|pursuant to|during|under|since|although
    while|when|each|all|no|yes|additionally|historically|following
    """

  /// How sentences open that follow on a paragraph which lacks its period.
  static let sentenceOpenings = PhraseTable<Void>([
    (plainOpenings, ()),
    (
      """
      response|responses|answer|comment|further
      furthermore|however|also|see|refer|if|to|an|a|is|are|note|page|table|exhibit|form|item|section|company|staff
      respectfully|management|management's|total|subsequent to|by|from|after|before
      """, ()
    ),
  ])
}
