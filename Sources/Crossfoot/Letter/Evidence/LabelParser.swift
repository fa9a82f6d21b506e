/// Reads the label that a paragraph opens with.
struct LabelParser {
  let text: TextStore

  /// How far into a paragraph the words of a label may reach, in bytes.
  static let longestLabel = 64

  /// The letter or the roman numeral of a part is at most this long, in bytes.
  static let longestPart: UInt32 = 4

  /// The label of `range`, or nil when it opens with its text.
  ///
  /// `mayHaveWords` is false when none of the words of labels stands near the start; at `cellEnd` ends
  /// the first cell of a row, if it is one.
  func label(
    of range: TextRange, mayHaveWords: Bool = true, cellEnd: UInt32 = 0
  ) -> ParagraphLabel? {
    guard !range.isEmpty else { return nil }
    let first = text.bytes[Int(range.start)]
    if !opensWithWord(range) {
      if let bullet = bullet(range) { return bullet }
      if LabelParser.opensShortLabel(first), let short = shortLabel(range) { return short }
      if let enumerator = Enumerator(in: text.bytes, range.indices) {
        if !enumerator.isFollowedBySpace, let part = NumberedLabel.part(in: text, range) {
          return part
        }
        return enumerated(enumerator, range, mayHaveWords: mayHaveWords)
      }
    }
    if ASCII.isDigit(first) {
      if cellEnd > 0, let number = bareNumber(range, cellEnd) { return number }
      return NumberedLabel(in: text, range).label
    }
    if NumberedLabel.mayOpen(first), let named = NumberedLabel(in: text, range).label {
      return named
    }
    guard mayHaveWords else { return nil }
    // `Response` alone in its cell.
    if cellEnd > 0, let word = wordLabel(TextRange(range.start, cellEnd)) {
      var label = word
      label.textStart = text.skipSpace(cellEnd, range)
      return label
    }
    // `[Response]` is a label, too.
    if first == UInt8(ascii: "[") {
      var label = wordLabel(range, from: range.start + 1)
      label?.label.start = range.start
      return label
    }
    return ASCII.isLetter(first) ? wordLabel(range) : nil
  }

  /// Whether a word of two letters and more stands at the start that is no roman numeral: most
  /// paragraphs are told so by two bytes.
  @inline(__always)
  private func opensWithWord(_ range: TextRange) -> Bool {
    guard range.count >= 2, ASCII.isLetter(text.bytes[Int(range.start)]) else { return false }
    let second = ASCII.lowercased(text.bytes[Int(range.start) + 1])
    return ASCII.isLower(second) && second != UInt8(ascii: "i") && second != UInt8(ascii: "v")
      && second != UInt8(ascii: "x")
  }

  // MARK: Bullets and numbers

  private func bullet(_ range: TextRange) -> ParagraphLabel? {
    let start = Int(range.start)
    guard let length = LabelLexicon.bulletLength(text.bytes, start..<Int(range.end)) else {
      return nil
    }
    let label = TextRange(range.start, range.start + UInt32(length))
    return ParagraphLabel(
      kind: .bullet, label: label, number: .empty, textStart: text.skipSpace(label.end, range))
  }

  private func enumerated(
    _ enumerator: Enumerator, _ range: TextRange, mayHaveWords: Bool
  ) -> ParagraphLabel? {
    let end = UInt32(enumerator.end)
    let label = TextRange(range.start, end)
    let textStart = text.skipSpace(end, range)
    if enumerator.form == .parentheses, isAreaCode(label, range) { return nil }
    guard case .number(let value) = enumerator.value else {
      if mayHaveWords, let word = lettered(range, label, from: textStart) { return word }
      return ParagraphLabel(
        kind: .letter(enumerator.value, enumerator.form), label: label, number: inner(label),
        textStart: textStart)
    }
    // `1. Comment: …` says twice what it is.
    if mayHaveWords, var word = wordLabel(range, from: textStart, number: value),
      numbers(of: word).first ?? value == value
    {
      word.label.start = range.start
      word.number = inner(label)
      return word
    }
    return ParagraphLabel(
      kind: .number(value, enumerator.form), label: label, number: inner(label),
      textStart: textStart)
  }

  /// Whether a telephone number opens `range` with `label`: `(555) 555-0100`.
  private func isAreaCode(_ label: TextRange, _ range: TextRange) -> Bool {
    guard label.count == 5, range.end - label.end > 4 else { return false }
    let rest = text.bytes[Int(text.skipSpace(label.end, range))..<Int(range.end)].prefix(4)
    return rest.count == 4 && rest.prefix(3).allSatisfy(ASCII.isDigit)
      && (rest.last == UInt8(ascii: "-") || rest.last == UInt8(ascii: "."))
  }

  /// A number without any mark, `1` in a cell beside the text of a comment.
  private func bareNumber(_ range: TextRange, _ cellEnd: UInt32) -> ParagraphLabel? {
    let (value, digits) = number(at: range.start, range)
    let textStart = text.skipSpace(digits.end, range)
    guard let value, digits.end == cellEnd else { return nil }
    return ParagraphLabel(
      kind: .number(value, .bare), label: digits, number: digits, textStart: textStart)
  }

  /// The enumerator without its punctuation.
  func inner(_ label: TextRange) -> TextRange {
    var start = label.start
    var end = label.end
    while start < end, !ASCII.isWord(text.bytes[Int(start)]) { start += 1 }
    while end > start, !ASCII.isWord(text.bytes[Int(end) - 1]) { end -= 1 }
    return TextRange(start, end)
  }

  /// Whether the shortest labels open with `byte`.
  private static func opensShortLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "Q"), UInt8(ascii: "A"), UInt8(ascii: "R"),
      UInt8(ascii: "C"):
      true
    default: false
    }
  }

  /// `#1`, `Q1.`, `Q:`, `A:`, `A1:`, `C:`, `R:`.
  private func shortLabel(_ range: TextRange) -> ParagraphLabel? {
    let first = text.bytes[Int(range.start)]
    // `Q. 1.` counts like `Q1.`
    let isParted =
      range.count > 4 && text.bytes[Int(range.start) + 1] == UInt8(ascii: ".")
      && text.bytes[Int(range.start) + 2] == ASCII.space
    let (number, digits) = number(at: range.start + (isParted ? 3 : 1), range)
    if isParted, number == nil { return nil }
    var end = digits.end
    let isClosed =
      end < range.end
      && (text.bytes[Int(end)] == UInt8(ascii: ":") || text.bytes[Int(end)] == UInt8(ascii: "."))
    if isClosed { end += 1 }
    guard first == UInt8(ascii: "#") ? number != nil : isClosed else { return nil }
    // `A.`, `Q.` and `R.` are letters of a list, or initials; `C1.` counts something else.
    if number == nil || first == UInt8(ascii: "C"), text.bytes[Int(end) - 1] == UInt8(ascii: ".") {
      return nil
    }
    return ParagraphLabel(
      kind: first == UInt8(ascii: "A") || first == UInt8(ascii: "R")
        ? .response(number) : .comment(number),
      label: TextRange(range.start, end), number: number == nil ? .empty : digits,
      textStart: text.skipSpace(end, range))
  }

  // MARK: Words

  /// `SEC Comment No. 2:`, `Management's Response`, `Response to Comment 1:`; `number` is one that
  /// stood before the words.
  func wordLabel(
    _ range: TextRange, from first: UInt32? = nil, number outer: Int? = nil
  ) -> ParagraphLabel? {
    let start = first ?? range.start
    let limit = min(range.end, start + UInt32(LabelParser.longestLabel))
    guard let keyword = keyword(from: start, to: limit) else { return nil }
    let position = skipWords(
      LabelLexicon.beforeNumber, at: text.skipSpace(keyword.end, range), range)
    guard let own = ownNumber(at: position, behind: keyword, range),
      let end = labelEnd(at: own.end, range, keyword: keyword, hasNumber: !own.printed.isEmpty)
    else { return nil }
    let number = own.value ?? outer
    let isNumbered = number != nil || !own.printed.isEmpty
    // `Company Comment:` opens an answer; one with a number may repeat what was asked of it.
    let isAnswer =
      keyword.isResponse
      || keyword.isCompanys && !isNumbered && text.bytes[Int(end) - 1] == UInt8(ascii: ":")
    return ParagraphLabel(
      kind: isAnswer ? .response(number) : .comment(number),
      label: TextRange(start, end), number: own.printed, textStart: text.skipSpace(end, range),
      isQuestion: !isNumbered && text.bytes[Int(keyword.end) - 1] == UInt8(ascii: "n"),
      isEarlier: keyword.isEarlier, part: own.part)
  }

  /// All numbers that a label names: `Response to Comments 2 and 3:` names two.
  func numbers(of label: ParagraphLabel) -> [Int] { printedNumbers(of: label).map(\.value) }

  /// All numbers that a label names, and where each is printed.
  func printedNumbers(of label: ParagraphLabel) -> [PrintedNumber] {
    switch label.kind {
    case .number(let value, _):
      return [(value, label.number)]
    case .comment(let value?), .response(let value?):
      let first = (value, label.number)
      guard !label.number.isEmpty else { return [first] }
      return [first] + furtherNumbers(after: value, label.number, label.label).numbers
    default:
      return []
    }
  }

  struct Keyword {
    var isResponse: Bool
    /// How many words stand before it.
    var qualifiers: Int
    /// Whether every word before it is one that labels use.
    var isPlain: Bool
    /// Whether a word before it says that it is of an earlier round.
    var isEarlier: Bool
    /// Whether the company's name stands right before it: `Company Comment`.
    var isCompanys: Bool
    /// Where it stands.
    var word: TextRange
    var end: UInt32 { word.end }
  }

  /// The first "comment" or "response" among the first words, after at most five others.
  private func keyword(from start: UInt32, to limit: UInt32) -> Keyword? {
    var position = start
    var qualifiers = 0
    var isPlain = true
    var isEarlier = false
    var isAddressed = false
    var isCompanys = false
    while position < limit, qualifiers <= 5 {
      let window = Int(position)..<Int(limit)
      if let match = LabelLexicon.keywords.prefix(of: text.bytes, window) {
        // `Comment response:` is one for a response.
        if match.value == .comment, let next = response(from: UInt32(match.end), to: limit) {
          position = next
          qualifiers += 1
          continue
        }
        return Keyword(
          isResponse: match.value == .response, qualifiers: qualifiers,
          isPlain: isPlain && (!isAddressed || match.value == .comment),
          isEarlier: isEarlier, isCompanys: isCompanys, word: TextRange(position, UInt32(match.end))
        )
      }
      let qualifier = LabelLexicon.qualifiers.prefix(of: text.bytes, window)
      isCompanys = LabelLexicon.answerers.prefix(of: text.bytes, window) != nil
      if qualifier == nil {
        // Another word is part of a label only as a name.
        let first = text.bytes[Int(position)]
        guard ASCII.isUpper(first) || first == UInt8(ascii: "&") else { return nil }
        let addresses = text.hasPrefix(TextRange(position, limit), LabelLexicon.addressed)
        (isAddressed, isPlain) = (isAddressed || addresses, isPlain && addresses)
      } else if LabelLexicon.earlier.prefix(of: text.bytes, window) != nil {
        isEarlier = true
      }
      guard let end = wordEnd(from: qualifier?.end ?? window.lowerBound, in: window) else {
        return nil
      }
      position = text.skipSpace(UInt32(end), TextRange(start, limit))
      qualifiers += 1
    }
    return nil
  }

  /// Where the word ends that goes on at `start`; nil when it has a colon, behind which a text begins.
  private func wordEnd(from start: Int, in range: Range<Int>) -> Int? {
    let end = text.bytes[start..<range.upperBound].firstIndex { byte in
      byte <= ASCII.space || byte == UInt8(ascii: ":")
    }
    guard let end else { return range.upperBound }
    return text.bytes[end] == UInt8(ascii: ":") ? nil : end
  }

  /// Where the word "response" begins when nothing but space stands between `end` and it.
  private func response(from end: UInt32, to limit: UInt32) -> UInt32? {
    let next = text.skipSpace(end, TextRange(end, limit))
    let keyword = LabelLexicon.keywords.prefix(of: text.bytes, Int(next)..<Int(limit))
    return keyword?.value == .response ? next : nil
  }

  /// Where the label ends: behind its colon, or where the paragraph does.
  ///
  /// Without either it is a label only when a number stands in it, and no sentence goes on.
  private func labelEnd(
    at position: UInt32, _ range: TextRange, keyword: Keyword, hasNumber: Bool
  ) -> UInt32? {
    if position == range.end { return keyword.isPlain || keyword.isResponse ? position : nil }
    let next = text.skipSpace(position, range)
    guard next < range.end else { return position }
    if hasNumber || keyword.isResponse, let end = ends.speaker(at: next, range) { return end }
    switch text.bytes[Int(next)] {
    case UInt8(ascii: ":"):
      return next + 1
    case UInt8(ascii: ","):
      return keyword.isPlain ? ends.page(at: next, range) : nil
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      return pointEnd(at: next, range, keyword: keyword, hasNumber: hasNumber)
    case UInt8(ascii: "-"):
      return keyword.isPlain ? next + 1 : nil
    case UInt8(ascii: "]") where text.bytes[Int(range.start)] == UInt8(ascii: "["):
      return next + 1
    case UInt8(ascii: "(")
    where keyword.isPlain && (hasNumber || keyword.isResponse || keyword.qualifiers > 0):
      return ends.remark(at: next, range).flatMap {
        labelEnd(at: $0, range, keyword: keyword, hasNumber: hasNumber)
      }
    case 0xE2 where keyword.isPlain && text.bytes[Int(next) + 1] == 0x80:
      // A dash; other punctuation of the block does not open a text either.
      return text.bytes[Int(next) + 2] == 0x93 || text.bytes[Int(next) + 2] == 0x94
        ? next + 3 : nil
    case let byte:
      guard keyword.isPlain, ASCII.isUpper(byte) else { return nil }
      // `Response The decline was caused by the weather.` has lost a colon.
      if keyword.isResponse,
        LabelLexicon.sentenceOpenings.prefix(of: text.bytes, Int(next)..<Int(range.end)) != nil
      {
        return position
      }
      return hasNumber && keyword.qualifiers <= 2 ? position : nil
    }
  }

  /// Where a label ends behind the point or bracket at `position`.
  private func pointEnd(
    at position: UInt32, _ range: TextRange, keyword: Keyword, hasNumber: Bool
  ) -> UInt32? {
    let end = position + 1
    // `Comment. Please revise …`; more than one are a title, or what is spoken of.
    let isOne =
      keyword.qualifiers == 0 && text.matches(keyword.word, "comment")
      && ASCII.isUpper(text.bytes[Int(keyword.word.start)])
    let isSentence = (keyword.isResponse || isOne) && ends.startsSentence(end, range)
    guard keyword.isPlain && (hasNumber || isSentence) || end == range.end else { return nil }
    // `Comment 1. - General` has two marks.
    let dash = text.skipSpace(end, range)
    return hasNumber && text.hasPrefix(range.suffix(from: dash), "- ") ? dash + 1 : end
  }

  private var ends: LabelEnds { LabelEnds(text: text) }

  // MARK: Small things

  private func skipWords(
    _ words: PhraseTable<Void>, at start: UInt32, _ range: TextRange
  ) -> UInt32 {
    var position = start
    while position < range.end {
      if text.bytes[Int(position)] == UInt8(ascii: "#") {
        position += 1
      } else if let match = words.prefix(of: text.bytes, Int(position)..<Int(range.end)) {
        position = text.skipSpace(UInt32(match.end), range)
        if position < range.end, text.bytes[Int(position)] == UInt8(ascii: ".") { position += 1 }
      } else {
        break
      }
      position = text.skipSpace(position, range)
    }
    return position
  }
}
