/// The numbers that stand in labels: `3`, `III`, `(3)`, `2, 3 and 4`.
extension LabelParser {
  /// A number that a label names, and where it is printed: as one of a range by the whole range.
  typealias PrintedNumber = (value: Int, place: TextRange)

  /// The number of a label, as far as one is printed: its value, none of a letter, where it stands, the part of a
  /// comment that it names, and where what belongs to it ends.
  typealias OwnNumber = (value: Int?, printed: TextRange, part: Int, end: UInt32)

  /// The number at `position` of the label whose word is `keyword`; nil where it is no label's.
  func ownNumber(
    at position: UInt32, behind keyword: Keyword, _ range: TextRange
  ) -> OwnNumber? {
    var (value, digits) = namedNumber(at: position, range, isResponse: keyword.isResponse)
    var end = digits.end
    if value == nil, let bracketed = bracketedNumber(at: position, range) {
      (value, digits, end) = bracketed
    }
    guard let value else {
      if let letter = capital(at: position, range) { return (nil, letter, 0, letter.end) }
      let isPart = keyword.isResponse && position > keyword.end
      return (
        nil, .empty, 0, isPart ? partEnd(at: position, range) ?? keyword.end : keyword.end
      )
    }
    // `Question 101.02` is one of the staff's published interpretations.
    guard !goesOnBehindPoint(digits.end, range) else { return nil }
    let part = partLetter(at: end, range)
    if let part { (digits.end, end) = (part.end, part.end) }
    end = furtherNumbers(after: value, TextRange(digits.start, end), range).end
    return (value, digits, part?.part ?? 0, end)
  }

  /// Where the name of a part of a comment ends that stands at `position`: `Response to (a):`, `Response to
  /// first bullet:`.
  private func partEnd(at position: UInt32, _ range: TextRange) -> UInt32? {
    guard position < range.end else { return nil }
    if text.bytes[Int(position)] == UInt8(ascii: "(") {
      var end = position + 1
      while end < range.end, ASCII.isLower(text.bytes[Int(end)]) { end += 1 }
      let isLetter = (1...LabelParser.longestPart).contains(end - position - 1)
      return isLetter && end < range.end && text.bytes[Int(end)] == UInt8(ascii: ")")
        ? end + 1 : nil
    }
    return LabelLexicon.parts.prefix(of: text.bytes, Int(position)..<Int(range.end))
      .map { UInt32($0.end) }
  }

  /// Whether a point and a digit stand at `position`.
  private func goesOnBehindPoint(_ position: UInt32, _ range: TextRange) -> Bool {
    position + 1 < range.end && text.bytes[Int(position)] == UInt8(ascii: ".")
      && ASCII.isDigit(text.bytes[Int(position) + 1])
  }

  /// The numbers that follow `first`, which stands at `place`, in a list, `2, 3 and 4` or `2 through 4`,
  /// and where they end.
  func furtherNumbers(
    after first: Int, _ place: TextRange, _ range: TextRange
  ) -> (numbers: [PrintedNumber], end: UInt32) {
    var numbers: [PrintedNumber] = []
    var previous = (value: first, place: place)
    var end = place.end
    while numbers.count < 40 {
      let position = text.skipSpace(end, range)
      guard
        let match = LabelLexicon.listJoints.first(where: {
          text.hasPrefix(range.suffix(from: position), $0.joint)
        })
      else { break }
      var next = text.skipSpace(position + UInt32(match.joint.utf8CodeUnitCount), range)
      if text.hasPrefix(range.suffix(from: next), "and ") { next = text.skipSpace(next + 4, range) }
      if text.hasPrefix(range.suffix(from: next), "no. ") { next += 4 }
      let (value, digits) = number(at: next, range)
      guard let value, value > previous.value, value - previous.value < 40,
        !goesOn(behind: digits.end, range)
      else { break }
      if match.isRange {
        let whole = TextRange(previous.place.start, digits.end)
        numbers += ((previous.value + 1)..<value).map { ($0, whole) }
      }
      numbers.append((value, digits))
      previous = (value, digits)
      end = digits.end
    }
    return (numbers, end)
  }

  /// Whether the digits that end at `position` are of something else: the `10` of `Comment 3 - 10-K`.
  private func goesOn(behind position: UInt32, _ range: TextRange) -> Bool {
    guard position < range.end else { return false }
    let byte = text.bytes[Int(position)]
    guard byte == UInt8(ascii: "-"), position + 1 < range.end else {
      return ASCII.isLetter(byte) || ASCII.isDigit(byte)
    }
    return ASCII.isLetter(text.bytes[Int(position) + 1])
  }

  func number(at position: UInt32, _ range: TextRange) -> (Int?, TextRange) {
    var end = position
    var value = 0
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]), end - position < 3 {
      value = value * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    return (end > position ? value : nil, TextRange(position, end))
  }

  /// A number in digits, in words, or behind the letter for a question: `Answer to Q1:`.
  func namedNumber(
    at position: UInt32, _ range: TextRange, isResponse: Bool
  ) -> (Int?, TextRange) {
    let isQuestion =
      isResponse && position < range.end && text.bytes[Int(position)] == UInt8(ascii: "Q")
    let (value, digits) = number(at: position + (isQuestion ? 1 : 0), range)
    return value == nil ? spelledNumber(at: position, range) : (value, digits)
  }

  /// The capital letter in the place of a number, which a mark or nothing follows: `Comment A:`.
  func capital(at position: UInt32, _ range: TextRange) -> TextRange? {
    guard position < range.end, ASCII.isUpper(text.bytes[Int(position)]) else { return nil }
    let letter = TextRange(position, position + 1)
    guard letter.end < range.end else { return letter }
    switch text.bytes[Int(letter.end)] {
    case UInt8(ascii: ":"): return letter
    case UInt8(ascii: "."):
      // The point of an initial stands before a name.
      return letter.end + 1 == range.end ? letter : nil
    default: return nil
    }
  }

  /// `(1)`: the number, its digits, and the end of the brackets.
  func bracketedNumber(
    at position: UInt32, _ range: TextRange
  ) -> (Int?, TextRange, UInt32)? {
    guard position < range.end, text.bytes[Int(position)] == UInt8(ascii: "(") else { return nil }
    let (value, digits) = number(at: position + 1, range)
    guard value != nil, digits.end < range.end,
      text.bytes[Int(digits.end)] == UInt8(ascii: ")")
    else { return nil }
    return (value, digits, digits.end + 1)
  }

  /// The letter behind a number, `1a` or `1(a)`: how many parts it counts to, and where it ends.
  func partLetter(at position: UInt32, _ range: TextRange) -> (part: Int, end: UInt32)? {
    let isBracketed = position < range.end && text.bytes[Int(position)] == UInt8(ascii: "(")
    let place = position + (isBracketed ? 1 : 0)
    guard place < range.end else { return nil }
    let letter = ASCII.lowercased(text.bytes[Int(place)])
    guard LabelNumbers.partLetters.contains(letter) else { return nil }
    var end = place + 1
    if isBracketed {
      guard end < range.end, text.bytes[Int(end)] == UInt8(ascii: ")") else { return nil }
      end += 1
    }
    guard end == range.end || !ASCII.isWord(text.bytes[Int(end)]) else { return nil }
    return (Int(letter - LabelNumbers.partLetters.lowerBound) + 1, end)
  }

  /// `b. Comment: …` and `b. Response: …`: behind the letter the word says what it is.
  func lettered(
    _ range: TextRange, _ letter: TextRange, from start: UInt32
  ) -> ParagraphLabel? {
    guard var word = wordLabel(range, from: start), !word.isQuestion, word.number.isEmpty,
      word.textStart < range.end || text.bytes[Int(word.label.end) - 1] == UInt8(ascii: ":")
    else { return nil }
    word.label.start = range.start
    if case .comment = word.kind { word.number = inner(letter) }
    return word
  }

  func spelledNumber(at position: UInt32, _ range: TextRange) -> (Int?, TextRange) {
    guard position < range.end,
      let match = LabelLexicon.spelledNumbers.prefix(
        of: text.bytes, Int(position)..<Int(range.end))
    else { return (nil, TextRange(position, position)) }
    return (match.value, TextRange(position, UInt32(match.end)))
  }
}

enum LabelNumbers {
  /// The letters that count the parts of a comment.
  static let partLetters = UInt8(ascii: "a")...UInt8(ascii: "j")
}
