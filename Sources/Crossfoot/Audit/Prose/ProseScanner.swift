/// Cuts prose into words, figures, footnote markers and the ends of sentences.
///
/// Numbers that count nothing are words: page and note numbers, dates, years, and what is part of a
/// name (`F-33`, `850-10-50`, `20-F`).
struct ProseScanner {
  private let text: TextStore
  private let range: TextRange
  private var parser: FigureParser
  private var tokens: [ProseToken] = []
  /// Looked up once, as it is asked for each word.
  private let table = ProseLexicon.marks

  /// The tokens of `range`, in order.
  static func tokens(in range: TextRange, of text: TextStore) -> [ProseToken] {
    var scanner = ProseScanner(range, text)
    let bytes = text.bytes.span
    while scanner.parser.position < scanner.parser.end {
      let byte = bytes[scanner.parser.position]
      if byte == ASCII.space {
        scanner.parser.position += 1
      } else if ASCII.isLetter(byte), !ProseScanner.startsFigure(byte) {
        scanner.takeWord(bytes)
      } else {
        scanner.step(bytes)
      }
    }
    return scanner.tokens
  }

  private init(_ range: TextRange, _ text: TextStore) {
    self.text = text
    self.range = range
    parser = FigureParser(range, in: text)
    tokens.reserveCapacity(range.count / ProseScanner.usualToken)
  }

  /// A token of a letter takes up so many bytes on average, with the space behind it.
  private static let usualToken = 5

  private var offset: UInt32 { UInt32(parser.position) }

  private mutating func step(_ bytes: Span<UInt8>) {
    let start = offset
    let byte = bytes[parser.position]
    if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
      takeMarker()
    } else if byte == UInt8(ascii: ";") {
      parser.position += 1
      tokens.append(ProseToken(kind: .clauseEnd, range: TextRange(start, offset)))
    } else if byte == UInt8(ascii: ".") {
      takePeriod()
    } else if ProseScanner.startsFigure(byte), takeFigure() {
      return
    } else if ASCII.isWord(byte) {
      takeWord(bytes)
    } else {
      parser.position += 1
    }
  }

  private mutating func takeMarker() {
    let start = offset
    let isGlued =
      start > range.start && ASCII.isDigit(parser.bytes[Int(start) - 1])
    if parser.takeMarker(), let marker = Marker(TextRange(start, offset), in: text), !isGlued {
      tokens.append(ProseToken(kind: .marker(marker), range: TextRange(start, offset)))
    } else if parser.position == Int(start) {
      parser.position += 1
    }
  }

  /// A period ends a sentence when a capital follows it and no abbreviation stands before it.
  private mutating func takePeriod() {
    let start = offset
    parser.position += 1
    guard parser.position < parser.end else { return }
    let afterPeriod = parser.position
    while let length = closingLength(at: parser.position) { parser.position += length }
    guard parser.position < parser.end, parser.bytes[parser.position] == ASCII.space else {
      parser.position = afterPeriod
      return
    }
    parser.skipSpaces()
    guard parser.position < parser.end else { return }
    let next = parser.bytes[parser.position]
    let startsSentence = !ASCII.isLower(next) && !ASCII.isDigit(next)
    if startsSentence, !endsAbbreviation(start) {
      tokens.append(ProseToken(kind: .sentenceEnd, range: TextRange(start, start + 1)))
    }
  }

  /// The length of the quotation mark or bracket at `position` that may close behind a period; nil without one.
  private func closingLength(at position: Int) -> Int? {
    guard position < parser.end else { return nil }
    switch parser.bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "'"): return 1
    case 0xE2 where position + 2 < parser.end && parser.bytes[position + 1] == 0x80:
      // ’ and ”
      let last = parser.bytes[position + 2]
      return last == 0x99 || last == 0x9D ? 3 : nil
    default: return nil
    }
  }

  private func endsAbbreviation(_ period: UInt32) -> Bool {
    guard let last = tokens.last, case .word = last.kind, last.range.end == period else {
      return false
    }
    let isInitial = last.range.count == 1 && ASCII.isLetter(text.bytes[Int(last.range.start)])
    return isInitial || last.marks.contains(.abbreviation)
  }

  @inline(__always)
  private mutating func takeWord(_ bytes: Span<UInt8>) {
    let start = parser.position
    parser.position = ProseScanner.wordEnd(bytes, from: start, to: parser.end)
    if parser.position == start {
      parser.position += 3
      return
    }
    let word = TextRange(UInt32(start), offset)
    if word.count <= 2, isGroupName(word), let marker = Marker(word, in: text) {
      tokens.append(ProseToken(kind: .marker(marker), range: word))
      return
    }
    var marks = table.marks(of: word.indices, in: bytes)
    // A May is a month.
    if marks.contains(.estimate), word.count == 3, bytes[start] == UInt8(ascii: "M") {
      marks.remove(.estimate)
    }
    tokens.append(ProseToken(kind: .word, range: word, marks: marks))
  }

  /// Where the word ends that stands at `start`; `start` when what stands there parts words.
  ///
  /// Typographic quotes and dashes (U+2000 to U+203F) do.
  @inline(__always)
  private static func wordEnd(_ bytes: Span<UInt8>, from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit {
      // Most words end among the first eight bytes.
      if end &+ ByteWords.size <= limit {
        let others = ByteWords.notAlphanumeric(ByteWords.word(of: bytes, at: end))
        end &+= ByteWords.first(others)
        if others == 0 { continue }
      }
      let byte = bytes[end]
      guard ASCII.isWord(byte) else { return end }
      if byte == 0xE2, end + 2 < limit, bytes[end + 1] == 0x80 { return end }
      end += 1
    }
    return end
  }

  /// Whether `word` is the name of a group of rows: the `A` of "Group A", the `C` of "Groups A, B
  /// and C".
  private func isGroupName(_ word: TextRange) -> Bool {
    guard word.count <= 2, let last = tokens.last else { return false }
    let bytes = text.bytes[word.indices]
    let isName =
      bytes.allSatisfy(ASCII.isDigit) || (word.count == 1 && bytes.allSatisfy(ASCII.isUpper))
    guard isName else { return false }
    switch last.kind {
    case .marker: return word.start - last.range.end <= 2
    case .word:
      if last.marks.contains(.group) { return true }
      guard tokens.count >= 2, last.marks.contains(.list) else { return false }
      return tokens[tokens.count - 2].marker != nil
    default: return false
    }
  }

  // MARK: Figures

  private static func startsFigure(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "<") || byte >= 0xC2
      || byte == UInt8(ascii: "U") || byte == UInt8(ascii: "R") || byte == UInt8(ascii: "H")
  }

  /// Takes a figure with its unit; false, with the position kept, when none starts here.
  private mutating func takeFigure() -> Bool {
    let start = parser.position
    guard start == Int(range.start) || !isPartOfName(before: start) else { return false }
    var reading = FigureReading(status: .number)
    if !ASCII.isDigit(parser.bytes[start]) {
      if parser.take("<") { reading.status = .bounded }
      if let currency = parser.takeCurrency() { reading.unit = currency }
      parser.skipSpaces()
    }
    let digits = parser.position
    guard let figure = parser.takeNumber(), !isPartOfName(after: parser.position) else {
      parser.position = start
      return false
    }
    reading.figure = figure
    if isGroupName(TextRange(UInt32(start), offset)) {
      parser.position = start
      return false
    }
    let isBareNumber = reading.unit == nil && reading.status == .number
    reading.isYearLike =
      isBareNumber && parser.position - digits == 4 && figure.decimals == 0
      && (1900...2100).contains(figure.digits)
    var token = ProseToken(kind: .word, range: TextRange(UInt32(start), offset))
    takeUnit(&reading, &token)
    if isBareNumber, reading.unit == nil, token.factor == 1, isNumberOfSomething(figure, reading) {
      tokens.append(token)
      return true
    }
    takeBound(&reading, &token)
    takeCurrency(&token)
    token.kind = .figure(reading)
    tokens.append(token)
    return true
  }

  private func isPartOfName(before start: Int) -> Bool {
    let byte = parser.bytes[start - 1]
    if byte == UInt8(ascii: "."), let last = tokens.last, Int(last.range.end) == start - 1,
      text.isWord(last, CurrencyLexicon.abbreviated)
    {
      return false
    }
    // "NT$4.2 million"
    if parser.bytes[start] == UInt8(ascii: "$"), let last = tokens.last,
      Int(last.range.end) == start, text.isWord(last, CurrencyLexicon.dollars)
    {
      return false
    }
    // "30.73%/27.66%" are two figures.
    if byte == UInt8(ascii: "/"), start > Int(range.start) + 1, isPercent(at: start - 2) {
      return false
    }
    let isJoint =
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":")
    return ASCII.isWord(byte) && byte < 0x80 || isJoint
  }

  private func isPartOfName(after end: Int) -> Bool {
    guard end < parser.end else { return false }
    let byte = parser.bytes[end]
    if ASCII.isWord(byte), byte < 0x80 { return true }
    guard end + 1 < parser.end else { return false }
    let isJoint =
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":")
    return isJoint && ASCII.isWord(parser.bytes[end + 1])
      || byte == UInt8(ascii: "(") && !isPercent(at: end)
  }

  private func isPercent(at offset: Int) -> Bool { parser.bytes[offset] == UInt8(ascii: "%") }

  /// Takes `%`, "percent" and "million" after the digits.
  private mutating func takeUnit(_ reading: inout FigureReading, _ token: inout ProseToken) {
    let end = parser.position
    // The marker of a note may stand between a figure and its unit.
    while let length = RaisedNumber.length(parser.bytes, at: parser.position, limit: parser.end) {
      parser.position += length
    }
    parser.skipSpaces()
    if parser.take("%") || parser.takeWord(TableLexicon.percentUnits) != nil {
      reading.unit = .percent
    } else if let power = parser.takeWord(TableLexicon.multiples) {
      token.factor = Int(Decimal.powersOfTen[Int(power)])
    } else {
      parser.position = end
      return
    }
    token.range.end = offset
  }

  /// Whether the number without a unit is a date, a year, or the number of a note, page or group.
  private func isNumberOfSomething(_ figure: Figure, _ reading: FigureReading) -> Bool {
    if reading.isYearLike { return true }
    guard let last = tokens.last else { return false }
    return last.marks.contains(.numbered) || figure.digits <= 31 && last.marks.contains(.month)
  }

  /// Takes the name of a currency right before a figure into its text, so that nothing stands between two amounts
  /// of a list but what lists them: `Ps. 341 million and Ps. 318 million`.
  private mutating func takeCurrency(_ token: inout ProseToken) {
    guard let last = tokens.last, case .word = last.kind, last.range.count <= 3,
      last.range.end <= token.range.start, token.range.start - last.range.end <= 2
    else { return }
    let isGlued = last.range.end == token.range.start
    let isSigned = text.bytes[Int(token.range.start)] == UInt8(ascii: "$")
    guard
      isGlued && isSigned
        ? text.isWord(last, CurrencyLexicon.dollars)
        : text.isWord(last, CurrencyLexicon.codes) && isUpper(last.range)
    else { return }
    tokens.removeLast()
    token.range.start = last.range.start
  }

  /// Whether a word begins with a capital: `PEN`, `Rs`, and not the `try` or `us` of prose.
  private func isUpper(_ word: TextRange) -> Bool {
    ASCII.isUpper(text.bytes[Int(word.start)])
      && (word.count <= 2 || ASCII.isUpper(text.bytes[Int(word.end) - 1]))
  }

  /// Makes a figure after "less than" a bound, and takes these words into its text.
  private func takeBound(_ reading: inout FigureReading, _ token: inout ProseToken) {
    let floor = token.range.start > range.start + 20 ? token.range.start - 20 : range.start
    let before = text.trimmed(TextRange(floor, token.range.start))
    let bytes = text.bytes.span
    let below = TableLexicon.belowWords.suffixStart(bytes, of: before.indices)
    guard
      let start = below ?? TableLexicon.aboveWords.suffixStart(bytes, of: before.indices)
    else { return }
    reading.status = .bounded
    reading.isAbove = below == nil
    token.range.start = UInt32(start)
  }
}
