/// The tokens that figures are made of. Each `take` moves on over what it takes and leaves the
/// position alone otherwise.
extension FigureParser {
  mutating func skipSpaces() {
    while position < end, bytes[position] == ASCII.space { position += 1 }
  }

  /// Takes `mark`, one ASCII character.
  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// Takes one of `signs`.
  mutating func take(_ signs: WordList) -> Bool {
    guard let match = signs.match(bytes.span, at: position, upTo: end) else { return false }
    position = match.end
    return true
  }

  /// Takes one of `phrases` when no letter or digit follows it, and returns what it stands for.
  mutating func takeWord<Value>(_ phrases: PhraseList<Value>) -> Value? {
    guard let match = phrases.matchWord(bytes.span, at: position, upTo: end) else { return nil }
    position = match.end
    return match.value
  }

  /// Takes "million" and its like, or, right behind an amount of money, the letter that stands for it.
  mutating func takeMultiple(isMoney: Bool) -> UInt8? {
    if let power = takeWord(TableLexicon.multiples) { return power }
    let start = position
    guard isMoney, let power = takeWord(TableLexicon.shortMultiples) else { return nil }
    // A small letter behind a figure may be the marker of a footnote.
    guard position - start > 1 || ASCII.isUpper(bytes[start]) else {
      position = start
      return nil
    }
    return power
  }

  /// Takes the sign of a currency and returns its unit, when it has one of its own.
  mutating func takeCurrency() -> Unit?? {
    guard let match = TableLexicon.currencies.match(bytes.span, at: position, upTo: end) else {
      return nil
    }
    position = match.end
    return .some(match.value)
  }

  /// Takes a minus sign when a figure follows it.
  mutating func takeMinus() -> Bool {
    let start = position
    guard take(TableLexicon.minusSigns), !takeDashedZero() else {
      position = start
      return false
    }
    let afterSign = position
    skipSpaces()
    _ = takeCurrency()
    skipSpaces()
    let isFigure =
      position < end
      && (ASCII.isDigit(bytes[position]) || bytes[position] == UInt8(ascii: ".")
        || bytes[position] == UInt8(ascii: "("))
    position = isFigure ? afterSign : start
    return isFigure
  }

  /// Takes a run of dashes that stands for nil, or `-0-`, as typewriters have it; markers, units and
  /// brackets may follow.
  mutating func takeDashes() -> Bool {
    let start = position
    while take(TableLexicon.dashes) {}
    guard position > start else { return false }
    _ = takeDashedZero()
    return true
  }

  /// Takes the zero behind a dash, and the dash behind it.
  private mutating func takeDashedZero() -> Bool {
    let start = position
    if take("0"), take(TableLexicon.dashes) { return true }
    position = start
    return false
  }

  /// Takes digits with commas between groups of three and decimals after a point, or with the signs that
  /// the table has for these.
  ///
  /// The number is refused, and the position kept, when its commas don't group or it has more
  /// digits than `Limits` allows.
  mutating func takeNumber() -> Figure? {
    let start = position
    var digits: Int64 = 0
    var count = 0
    func append(_ byte: UInt8) -> Bool {
      guard count < Limits.figureDigits else { return false }
      digits = digits * 10 + Int64(byte &- 0x30)
      count += 1
      return true
    }
    var groupLength = 0
    var isGrouped = false
    while position < end {
      let byte = bytes[position]
      if ASCII.isDigit(byte) {
        groupLength += 1
        guard append(byte) else { return refuse(start) }
      } else if byte == style.group, isGroup(at: position + 1) {
        guard groupLength <= 3, !isGrouped || groupLength == 3 else { return refuse(start) }
        isGrouped = true
        groupLength = 0
      } else {
        break
      }
      position += 1
    }
    if isGrouped, groupLength != 3 { return refuse(start) }
    var decimals = 0
    if position + 1 < end, bytes[position] == style.point, ASCII.isDigit(bytes[position + 1]) {
      position += 1
      while position < end, ASCII.isDigit(bytes[position]) {
        guard append(bytes[position]), decimals < Limits.fractionDigits else {
          return refuse(start)
        }
        decimals += 1
        position += 1
      }
    }
    return count == 0 ? refuse(start) : Figure(digits: digits, decimals: UInt8(decimals))
  }

  private mutating func refuse(_ start: Int) -> Figure? {
    position = start
    return nil
  }

  /// Whether exactly three digits start at `offset`.
  private func isGroup(at offset: Int) -> Bool {
    guard offset + 3 <= end else { return false }
    for index in offset..<offset + 3 where !ASCII.isDigit(bytes[index]) { return false }
    return offset + 3 == end || !ASCII.isDigit(bytes[offset + 3])
  }

  /// Takes footnote markers that follow one another: `(1)(2)`, `(a)`, `[3]`, `**`, `(1),(2)`.
  mutating func takeMarkers() -> TextRange? {
    let start = position
    var markersEnd = position
    while position < end {
      while position < end, bytes[position] == ASCII.space || bytes[position] == UInt8(ascii: ",") {
        position += 1
      }
      guard takeMarker() else { break }
      markersEnd = position
    }
    position = markersEnd
    return markersEnd > start ? TextRange(UInt32(start), UInt32(markersEnd)) : nil
  }

  /// Takes one marker: a symbol, or one or two digits, a letter or a small Roman number in brackets.
  mutating func takeMarker() -> Bool {
    if take(TableLexicon.symbolMarkers) {
      while take(TableLexicon.symbolMarkers) {}
      return true
    }
    let start = position
    guard take("(") || take("[") else { return false }
    let closing = bytes[start] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    let content = position
    while position < end, position - content < 4, bytes[position] != closing { position += 1 }
    if position < end, bytes[position] == closing, isMarkerContent(content..<position) {
      position += 1
      return true
    }
    position = start
    return false
  }

  private func isMarkerContent(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    if range.allSatisfy({ ASCII.isDigit(bytes[$0]) }) { return range.count <= 2 }
    if range.count == 1 { return ASCII.isLetter(bytes[first]) || bytes[first] == UInt8(ascii: "*") }
    if range.allSatisfy({ bytes[$0] == UInt8(ascii: "*") }) { return true }
    // Roman numbers in small letters, (ii) to (xii), and doubled letters, (aa).
    let isRoman = range.allSatisfy { index in
      bytes[index] == UInt8(ascii: "i") || bytes[index] == UInt8(ascii: "v")
        || bytes[index] == UInt8(ascii: "x")
    }
    return isRoman
      || (range.count == 2 && bytes[first] == bytes[first + 1] && ASCII.isLetter(bytes[first]))
  }
}
