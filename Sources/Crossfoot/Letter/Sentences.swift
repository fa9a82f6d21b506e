/// Parts paragraphs into sentences.
struct Sentences {
  let text: TextStore

  /// `range` up to the end of its first sentence.
  func first(in range: TextRange) -> TextRange {
    sentence(around: range.start, in: range)
  }

  /// The last sentence of `range`.
  func last(in range: TextRange) -> TextRange {
    range.isEmpty ? range : sentence(around: range.end - 1, in: range)
  }

  /// The sentence that the byte at `position` belongs to.
  func sentence(around position: UInt32, in range: TextRange) -> TextRange {
    let bytes = text.bytes.span
    // Two bytes behind a period the next sentence begins.
    var start = min(Int(position), Int(range.start))
    var before = Int(position) - 1
    while let period = ByteWords.lastPlace(
      of: UInt8(ascii: "."), in: bytes, from: max(Int(range.start) - 1, 0), before: before)
    {
      before = period
      if isSentenceEnd(before: UInt32(period + 2)) {
        start = period + 2
        break
      }
    }
    let limit = max(Int(range.end) - 2, 0)
    var period = max(Int(position) - 1, 0)
    var end = range.end
    while period < limit {
      period = ByteWords.place(of: UInt8(ascii: "."), in: bytes, from: period, limit: limit)
      if period < limit, isSentenceEnd(before: UInt32(period + 2)) {
        end = UInt32(period + 2)
        break
      }
      period += 1
    }
    return text.trimmed(TextRange(UInt32(start), end))
  }

  /// Whether a sentence ends right before `position`: a period, a space and a capital, behind a word
  /// that is no abbreviation.
  private func isSentenceEnd(before position: UInt32) -> Bool {
    let index = Int(position)
    guard index >= 4, index < text.bytes.count, text.bytes[index - 1] == ASCII.space,
      text.bytes[index - 2] == UInt8(ascii: "."),
      ASCII.isUpper(text.bytes[index]) || text.bytes[index] == UInt8(ascii: "\"")
    else { return false }
    var start = index - 2
    while start > 0, ASCII.isWord(text.bytes[start - 1]) { start -= 1 }
    let word = start..<index - 2
    // Initials and `U.S.`, `Mr.`, `No.`, `Inc.` end no sentence; `20-F.` does.
    let isInitial =
      word.count == 1
      && (start == 0 || text.bytes[start - 1] <= ASCII.space || isAbbreviated(before: start))
    return !isInitial
      && (Sentences.abbreviations.prefix(of: text.bytes, word) == nil
        || isCompanyForm(word) && opensSentence(at: index))
  }

  /// Whether a word ends the names of companies, which end sentences as well: `of Marsh Hulls, Inc. For your
  /// convenience …`.
  private func isCompanyForm(_ word: Range<Int>) -> Bool {
    Sentences.companyForms.prefix(of: text.bytes, word) != nil
  }

  /// Whether the word at `index` stands at the beginning of sentences, and in no name.
  private func opensSentence(at index: Int) -> Bool {
    Sentences.openings.prefix(of: text.bytes, index..<text.bytes.count) != nil
  }

  /// Whether a letter with a period stands right before `place`: `U.` of `U.S.`.
  private func isAbbreviated(before place: Int) -> Bool {
    place >= 2 && text.bytes[place - 1] == UInt8(ascii: ".")
      && ASCII.isLetter(text.bytes[place - 2])
  }

  private static let companyForms = PhraseTable<Void>([("inc|corp|co|ltd|llc", ())])
  private static let openings = PhraseTable<Void>([
    (
      """
      for|the|we|our|each|this|these|set forth|please|to|as|if|accordingly|below|it|in|on behalf|following|your|all of
      where|references|unless|capitalized|terms|defined
      """, ()
    )
  ])
  private static let abbreviations = PhraseTable<Void>(
    Abbreviation.common.map { ($0, ()) })
}
