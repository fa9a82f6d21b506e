/// Finds the paragraphs of a letter that some converter flattened to one line.
///
/// What is left of the layout is in the words: a salutation, the numbers of comments in their order,
/// labels, closing phrases. A heading before a number is what follows the last full stop. What can't
/// be told stays together, and the document says that it was flattened, so that nothing that rests on
/// these breaks passes for certain.
struct FlatText {
  let text: TextStore
  let line: TextRange
  /// The starts of paragraphs, ascending.
  var starts: [UInt32]
  /// The lines of the subject, which name the filings.
  private(set) var subject: [TextRange] = []
  /// The number that the next comment is expected to have.
  private(set) var nextNumber = 1
  /// The last number of a list within an answer; 0 outside of one.
  private var listNumber = 0
  /// Where the last comment opened.
  private(set) var lastComment: Int
  /// Whether a comment opened that no answer was found to.
  private var isAwaiting = false

  /// Shorter lines are paragraphs that nobody flattened.
  static let shortestLine = 2000

  /// The longest heading that is looked for before a number, in bytes.
  private static let longestHeading: UInt32 = 240

  /// A name before a label has at most so many words.
  private static let longestName = 3

  /// The number of a note or an item has at most so many bytes, with its point and the space behind it.
  private static let longestNumber = 5

  /// The shortest heading below which numbers start anew, in bytes.
  private static let shortestHeading = 12

  /// The paragraphs of `line`, in order; together they are the whole of it.
  static func paragraphs(of line: TextRange, in text: TextStore) -> [TextRange] {
    var splitter = FlatText(text, line)
    let head = FlatHead(of: line, in: text)
    splitter.starts += head.starts
    splitter.subject = head.subject
    splitter.scan(from: head.end)
    splitter.breakBehindDemand()
    splitter.breakBeforeAcknowledgement()
    let ends = splitter.starts.dropFirst() + [line.end]
    return zip(splitter.starts, ends).compactMap { start, end in
      let range = text.trimmed(TextRange(start, end))
      return range.isEmpty ? nil : range
    }
  }

  private init(_ text: TextStore, _ line: TextRange) {
    self.text = text
    self.line = line
    starts = [line.start]
    lastComment = Int(line.start)
  }

  private mutating func scan(from start: Int) {
    let bytes = text.bytes
    let span = bytes.span
    let phrases = FlatText.phrases
    let initials = FlatLexicon.bodyInitials
    let limit = Int(line.end)
    var openings = WordOpenings()
    var position = start
    while position < limit {
      let start = position
      // Most words: few open anything within a sentence.
      if initials.contains(span[start]) || follows(start) {
        // No phrase begins with a digit.
        if ASCII.isDigit(span[start]) {
          openNumbered(at: start)
        } else if let end = ornamentEnd(at: start) {
          breakBefore(start)
          breakBefore(end)
          position = end
          continue
        } else if let end = endOfPhrase(at: start, phrases) {
          position = max(FlatText.wordEnd(span, from: start, limit), end)
          while position < limit, span[position] <= ASCII.space { position += 1 }
          continue
        }
      }
      position =
        openings.next(in: span, from: start + 1, limit)
        ?? FlatText.nextWord(span, from: start, limit)
    }
  }

  /// Takes in the phrase or the mark of a signature that stands at `start`; returns where a phrase ends that
  /// opens something, or `start` where it opens nothing.
  @inline(__always)
  private mutating func endOfPhrase(at start: Int, _ phrases: PhraseTable<Kind>) -> Int? {
    let limit = Int(line.end)
    if let match = phrases.prefix(of: text.bytes, start..<limit) {
      return phraseEnd(match.value, start..<match.end, limit) ?? start
    }
    if text.hasPrefix(line.suffix(from: UInt32(start)), "/s/") { breakBefore(start) }
    return nil
  }

  /// The first white space at or behind `start`.
  @inline(__always)
  private static func wordEnd(_ span: Span<UInt8>, from start: Int, _ limit: Int) -> Int {
    var position = start
    while position + ByteWords.size <= limit {
      let spaces = ByteWords.spaces(ByteWords.word(of: span, at: position))
      if spaces != 0 { return position + ByteWords.first(spaces) }
      position += ByteWords.size
    }
    while position < limit, span[position] > ASCII.space { position += 1 }
    return position
  }

  /// The start of the word behind the one at `start`.
  @inline(__always)
  private static func nextWord(_ span: Span<UInt8>, from start: Int, _ limit: Int) -> Int {
    var position = wordEnd(span, from: start, limit)
    while position < limit, span[position] <= ASCII.space { position += 1 }
    return position
  }

  /// Takes in a phrase that opens a paragraph, or is one; returns where it ends.
  private mutating func phraseEnd(_ kind: Kind, _ phrase: Range<Int>, _ limit: Int) -> Int? {
    let (start, phraseEnd) = (phrase.lowerBound, phrase.upperBound)
    switch kind {
    case .label: return labelEnd(start, phraseEnd, limit)
    case .numberedLabel:
      guard ASCII.isUpper(text.bytes[start]), endsSentence(before: start) else { return nil }
      breakBefore(start)
      isAwaiting = false
    case .answer:
      guard follows(start) || ASCII.isUpper(text.bytes[start]) && mayEnd(before: start) else {
        return nil
      }
      breakBefore(start)
      isAwaiting = false
    case .firstAnswer:
      guard isAwaiting, ASCII.isUpper(text.bytes[start]), endsSentence(before: start),
        isDefined(start..<phraseEnd)
      else { return nil }
      breakBefore(start)
      isAwaiting = false
    case .closing:
      guard ASCII.isUpper(text.bytes[start]), phraseEnd < limit,
        text.bytes[phraseEnd] == UInt8(ascii: ",")
      else { return nil }
      breakBefore(start)
      breakBefore(phraseEnd + 1)
      guard let closing = FlatClosing(of: line, from: phraseEnd + 1, in: text) else { break }
      for start in closing.starts { breakBefore(Int(start)) }
      return closing.end
    }
    return phraseEnd
  }

  /// Takes in a word that may be a label, with its colon, its number, or neither; returns where it ends.
  private mutating func labelEnd(_ start: Int, _ phraseEnd: Int, _ limit: Int) -> Int? {
    guard phraseEnd + 1 < limit, ASCII.isUpper(text.bytes[start]) else { return nil }
    if let colon = numberedEnd(behind: phraseEnd, limit) {
      guard endsSentence(before: start) || !ASCII.isLower(text.bytes[lastWord(before: start)])
      else { return nil }
      breakBefore(start)
      isAwaiting = false
      return colon
    }
    if let colon = colon(behind: phraseEnd, limit) {
      breakBefore(nameStart(before: start))
      isAwaiting = false
      return colon
    }
    guard ASCII.isUpper(text.bytes[phraseEnd + 1]), endsSentence(before: start),
      FlatLexicon.labelRests.prefix(of: text.bytes, phraseEnd + 1..<limit) == nil
    else { return nil }
    breakBefore(start)
    breakBefore(phraseEnd + 1)
    isAwaiting = false
    return phraseEnd
  }

  /// Where the colon ends behind a label, or behind the space that a converter left there.
  private func colon(behind end: Int, _ limit: Int) -> Int? {
    let colon = UInt8(ascii: ":")
    if text.bytes[end] == colon { return end + 1 }
    return end + 1 < limit && text.bytes[end] == ASCII.space && text.bytes[end + 1] == colon
      ? end + 2 : nil
  }

  /// Where the colon ends behind the number that stands behind a label, `Comment #1:`, `Comment No. 2:`.
  private func numberedEnd(behind end: Int, _ limit: Int) -> Int? {
    var position = end + 1
    for mark in ["no. ", "number ", "# ", "#"] as [StaticString] {
      if text.hasPrefix(line.suffix(from: UInt32(min(position, limit))), mark) {
        position += mark.utf8CodeUnitCount
        break
      }
    }
    guard position < limit else { return nil }
    let digits = text.bytes[position..<limit].prefix(while: ASCII.isDigit)
    guard 1...2 ~= digits.count, digits.endIndex < limit else { return nil }
    return colon(behind: digits.endIndex, limit)
  }

  /// Where the word starts that stands before the one at `position`.
  func lastWord(before position: Int) -> Int {
    var start = position - 1
    while start > Int(line.start), text.bytes[start - 1] > ASCII.space { start -= 1 }
    return max(start, Int(line.start))
  }

  /// Whether a sentence, a quotation or a bracket ends before the word at `position`.
  func endsSentence(before position: Int) -> Bool {
    let position = pageNumber(before: position) ?? position
    guard position - 3 > Int(line.start), text.bytes[position - 1] <= ASCII.space else {
      return false
    }
    switch text.bytes[position - 2] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: ")"), 0x9D:
      return true
    default: return false
    }
  }

  /// Where the number of a page stands directly before the word at `position`: one or two digits behind
  /// the end of a sentence.
  private func pageNumber(before position: Int) -> Int? {
    var start = position - 1
    while start > Int(line.start) + 4, ASCII.isDigit(text.bytes[start - 1]) { start -= 1 }
    guard 1...2 ~= position - 1 - start, text.bytes[start - 1] == ASCII.space else { return nil }
    let isEnd = text.bytes[start - 2] == UInt8(ascii: ".") || text.bytes[start - 2] == 0x9D
    // `No. 1` is no page.
    return isEnd && !ASCII.isUpper(text.bytes[start - 4]) ? start : nil
  }

  /// Whether a phrase that names the Company does so by the name that its answers define.
  private func isDefined(_ phrase: Range<Int>) -> Bool {
    let range = TextRange(UInt32(phrase.lowerBound), UInt32(phrase.upperBound))
    guard let place = text.place(of: "company", in: range) else { return true }
    return ASCII.isUpper(text.bytes[Int(place)])
  }

  /// Where the name begins that stands before a label, `Widget Response:`; `label` itself where none
  /// does.
  private func nameStart(before label: Int) -> Int {
    var start = label
    var words = 0
    while words < FlatText.longestName, start - 2 > Int(line.start),
      text.bytes[start - 1] == ASCII.space
    {
      var word = start - 1
      while word > Int(line.start), text.bytes[word - 1] > ASCII.space { word -= 1 }
      guard ASCII.isUpper(text.bytes[word]), ASCII.isWord(text.bytes[start - 2]) else { break }
      start = word
      words += 1
      let last = text.bytes[start - 2]
      if last == UInt8(ascii: ".") || ASCII.isDigit(last) || follows(start) { return start }
    }
    return label
  }

  /// Starts a paragraph at a number when it is the one that is due; the heading before it, which no
  /// full stop ends, is a paragraph of its own.
  private mutating func openNumbered(at start: Int) {
    let rest = start..<min(Int(line.end), start + 8)
    // Most numbers are amounts and years: no mark ends them.
    guard FlatText.isMarked(text.bytes.span, rest),
      let number = Enumerator(in: text.bytes, rest),
      case .number(let value) = number.value, number.end + 1 < Int(line.end),
      number.isFollowedBySpace, ASCII.isUpper(text.bytes[number.end + 1]),
      !goesOnList(value, textAt: number.end + 1), value == nextNumber || value == 1
    else { return }
    // `described in Item 1. Business`, `as follows: 1. Revenue`.
    guard !isReferred(at: start) else { return }
    if value == 1, nextNumber > 1, last(before: start) == ":" {
      listNumber = 1
      return
    }
    let heading = sentenceEnd(before: start)
    // Comments start anew below a heading; without one, it is a list that does.
    if value == 1, nextNumber > 2 {
      guard let heading, start - heading >= FlatText.shortestHeading, !follows(start) else {
        listNumber = 1
        return
      }
    }
    if let heading {
      breakBefore(heading)
      // The number of a page may stand between the sentence and the heading.
      let title = text.nextWord(from: heading, start)
      if pageNumber(before: title) == heading { breakBefore(title) }
      if !follows(start) { breakHeadings(heading..<start) }
    }
    breakBefore(start)
    nextNumber = value + 1
    listNumber = 0
    lastComment = start
    isAwaiting = true
  }

  /// Whether the digits at the start of `range` end with a period or a bracket.
  @inline(__always)
  private static func isMarked(_ span: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound, ASCII.isDigit(span[position]) { position += 1 }
    return position < range.upperBound
      && (span[position] == UInt8(ascii: ".") || span[position] == UInt8(ascii: ")"))
  }

  /// Whether a number is the next one of a list within an answer: where the next comment has the same,
  /// the words behind it tell.
  private mutating func goesOnList(_ value: Int, textAt start: Int) -> Bool {
    guard listNumber > 0, value == listNumber + 1 else { return false }
    listNumber = value
    guard value == nextNumber else { return true }
    return FlatLexicon.staffOpenings.prefix(of: text.bytes, start..<Int(line.end)) == nil
  }

  /// The byte that the word before `position` ends with.
  private func last(before position: Int) -> Unicode.Scalar {
    Unicode.Scalar(text.bytes[max(position - 2, Int(line.start))])
  }

  /// Where the last sentence before `position` ends, if near enough that the rest is a heading.
  private func sentenceEnd(before position: Int) -> Int? {
    let first = max(Int(starts.last ?? line.start), position - Int(FlatText.longestHeading))
    var index = position - 2
    while index > first {
      if text.bytes[index] <= ASCII.space, follows(index + 1), !isNumberOfTitle(before: index + 1) {
        return companyStart(before: index + 1, from: first) ?? index + 1
      }
      index -= 1
    }
    return nil
  }

  /// Whether the word before `position` is the number of a title, `Note 6.`, `Note (19).` or `Item 11A.`; the one
  /// of `Amendment No. 2.` ends a sentence.
  private func isNumberOfTitle(before position: Int) -> Bool {
    let number = lastWord(before: position)
    let brackets = text.bytes[number] == UInt8(ascii: "(") ? 1 : 0
    guard text.bytes[position - 2] == UInt8(ascii: "."),
      ASCII.isDigit(text.bytes[number + brackets]),
      position - number <= FlatText.longestNumber + 2 * brackets, isReferred(at: number)
    else { return false }
    let word = lastWord(before: number)
    guard text.hasPrefix(line.suffix(from: UInt32(word)), "no") else { return true }
    let noun = lastWord(before: word)
    return !text.matches(TextRange(UInt32(word), UInt32(number - 1)), "no.")
      || FlatLexicon.numberedTitles.prefix(of: text.bytes, noun..<word) != nil
  }

  /// Whether a sentence ends before the word at `position`, with a word of some length.
  @inline(__always)
  func follows(_ position: Int) -> Bool {
    guard position - 5 > Int(line.start), text.bytes[position - 1] <= ASCII.space else {
      return false
    }
    let last = text.bytes[position - 2]
    // `* * *` ends what it stands behind.
    if last == UInt8(ascii: "*"), text.bytes[position - 3] <= ASCII.space { return true }
    guard last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == 0x9D else {
      return false
    }
    return ASCII.isLower(text.bytes[position - 3]) && ASCII.isLower(text.bytes[position - 4])
      || text.bytes[position - 3] == UInt8(ascii: ")") || last != UInt8(ascii: ".")
      || ASCII.isDigit(text.bytes[position - 3]) || endsInCapitals(before: position)
  }

  /// Whether the word before `position` is `GAAP.` or `S-K.`, and neither `U.S.` nor an initial.
  private func endsInCapitals(before position: Int) -> Bool {
    let word = text.bytes[lastWord(before: position)..<position - 2]
    return word.count >= 3 && ASCII.isUpper(text.bytes[position - 3])
      && word.allSatisfy { $0 != UInt8(ascii: ".") }
  }

  mutating func breakBefore(_ position: Int) {
    if let page = pageNumber(before: position), let last = starts.last, page > last {
      starts.append(UInt32(page))
    }
    let start = UInt32(position)
    if let last = starts.last, start > last, start < line.end { starts.append(start) }
  }

  private typealias Kind = FlatLexicon.Body

  private static let phrases = FlatLexicon.body
}
