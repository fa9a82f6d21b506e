/// A sentence that the end of a page cuts in two.
enum CutSentence {
  /// Whether a sentence that stops at the end of `first` goes on in `second`.
  static func goesOn(_ first: TextRange, in second: TextRange, _ bytes: [UInt8]) -> Bool {
    guard mayGoOn(first, in: second, bytes) else { return false }
    switch bytes[Int(first.end) - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"),
      UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ")"):
      return false
    case UInt8(ascii: ","), UInt8(ascii: "-"):
      return Enumerator(in: bytes, second.indices) == nil
    case let last:
      let next = bytes[Int(second.start)]
      let mayGoOn =
        ASCII.isLower(next) || ASCII.isDigit(next) || next == UInt8(ascii: "$")
        || ASCII.isUpper(next) && (isOpen(first, bytes) || isNameCut(first, second, bytes))
      return last != 0x9D && mayGoOn && Enumerator(in: bytes, second.indices) == nil
    }
  }

  /// What is cut inside a name is at least this long, in bytes, and so is what goes on with it.
  private static let longestTitle = 120
  private static let shortestRest = 40

  /// Whether the last word of `range` is one that no sentence ends with: `of the`.
  private static func isOpen(_ range: TextRange, _ bytes: [UInt8]) -> Bool {
    endsOpen(bytes, range.indices)
  }

  /// Whether the last word of `range` is such a word.
  static func endsOpen(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let word = ASCII.lastWord(of: bytes, range)
    return CutLexicon.openWords.prefix(of: bytes, word)?.end == word.upperBound
  }

  /// Whether a long paragraph ends with a capitalized word, and one follows that opens no sentence:
  /// `the Natural` above `Gas Gathering segment was …`.
  private static func isNameCut(
    _ first: TextRange, _ second: TextRange, _ bytes: [UInt8]
  ) -> Bool {
    guard first.count >= longestTitle, second.count >= shortestRest,
      bytes[Int(second.end) - 1] == UInt8(ascii: ".")
    else { return false }
    let last = ASCII.lastWord(of: bytes, first.indices)
    return last.count > 2 && ASCII.isUpper(bytes[last.lowerBound])
      && bytes[last].allSatisfy(ASCII.isLetter)
      && CutLexicon.sentenceOpenings.prefix(of: bytes, second.indices) == nil
      // `Response:` is a label.
      && !bytes[second.indices].prefix { $0 > ASCII.space }.contains(UInt8(ascii: ":"))
  }

  /// Whether `range` ends with the word before the last item of a list.
  static func endsItem(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let word = ASCII.lastWord(of: bytes, range)
    return CutLexicon.itemEnds.prefix(of: bytes, word)?.end == word.upperBound
  }

  /// Whether a line begins with a word that sentences open with.
  static func opensSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    CutLexicon.sentenceOpenings.prefix(of: bytes, range) != nil
  }

  /// Whether `first` is long enough to be the first part of a sentence, and `second` may be its second one.
  static func mayGoOn(_ first: TextRange, in second: TextRange, _ bytes: [UInt8]) -> Bool {
    first.count >= shortestPart && !bytes[second.indices].starts(with: "cc:".utf8)
  }

  /// The first part of a sentence has so many bytes at least.
  private static let shortestPart = 40

  /// Whether a compound word is cut behind its hyphen, as at the end of a line: `off-` and `balance`.
  private static func cutsWord(
    _ first: TextRange, in second: TextRange, _ bytes: [UInt8]
  ) -> Bool {
    let end = Int(first.end)
    return first.count >= 2 && !second.isEmpty && bytes[end - 1] == UInt8(ascii: "-")
      && ASCII.isWord(bytes[end - 2]) && ASCII.isWord(bytes[Int(second.start)])
      && !HyphenPair.goesOn(bytes, second.indices)
  }

  /// `second` as the rest of `first`.
  static func joined(
    _ first: Paragraph, _ second: Paragraph, _ text: inout TextStore
  ) -> Paragraph {
    var start = first.text.start
    // A sentence may go on over many pages: what was joined before lies at the end of the text, and
    // is added to instead of copied, or the work would grow with the square of the pages.
    if first.text.end != text.end {
      start = text.end
      text.appendCopy(of: first.text)
    }
    if !cutsWord(first.text, in: second.text, text.bytes) {
      text.appendSeparator(
        ASCII.space, sourceOffset: Int(text.sourceRange(of: first.text).upperBound))
    }
    text.appendCopy(of: second.text)
    var paragraph = first
    paragraph.text = TextRange(start, text.end)
    return paragraph
  }
}
