/// Reads the text of a cell as a figure, by the ways in which letters print figures.
///
/// ```
/// (1,204)   -1204          $ (12.3)  -12.3 dollars     12.5 %   12.5 percent
/// <1%       bounded by 1   —         nil               N/M      not meaningful
/// N/A(8)    not meaningful, marker (8)
/// [***]     redacted       1,204(1)  1204, marker (1)  *        text, marker *
/// $8.9 million, $8.9M      8.9 dollars times 10⁶
/// ```
/// What is left over after the figure makes the whole of it text: a date, a file number or a range
/// is never half read.
package struct FigureParser {
  /// The bytes of the letter's text; the parser looks at `position..<end` only.
  let bytes: [UInt8]
  var position: Int
  let end: Int
  /// How the figures around this one are written.
  let style: FigureStyle

  init(_ range: TextRange, in text: TextStore, style: FigureStyle = .usual) {
    self.style = style
    let trimmed = text.trimmed(range)
    bytes = text.bytes
    position = Int(trimmed.start)
    end = Int(trimmed.end)
  }

  /// What `range` of `text` says.
  package static func read(_ range: TextRange, in text: TextStore) -> FigureReading {
    read(range, in: text, style: .usual)
  }

  /// What `range` of `text` says in a table whose figures are written in `style`.
  static func read(
    _ range: TextRange, in text: TextStore, style: FigureStyle
  ) -> FigureReading {
    guard !range.isEmpty else { return .blank }
    guard range.count <= Limits.figureBytes else { return .text }
    if style == .usual,
      let reading = FigureReading(plain: range.indices, of: text.bytes.span)
    {
      return reading
    }
    var parser = FigureParser(range, in: text, style: style)
    guard parser.position < parser.end else { return .blank }
    if let reading = parser.readWord() { return reading }
    return parser.readFigure() ?? .text
  }

  /// Reads a cell: what is raised at its end is a marker, with brackets or without.
  static func readCell(
    _ range: TextRange, in text: TextStore, style: FigureStyle = .usual
  ) -> FigureReading {
    let raised = text.raisedEnd(of: range)
    guard !raised.isEmpty else { return read(range, in: text, style: style) }
    let base = text.trimmed(range.prefix(upTo: raised.start))
    var reading = read(base, in: text, style: style)
    guard reading.status != .text, reading.status != .blank else {
      return read(range, in: text, style: style)
    }
    if reading.markers.isEmpty { reading.markers = raised }
    return reading
  }

  // MARK: Whole cells

  /// Cells that are a known word, a symbol, a redaction, or a lone currency sign.
  private mutating func readWord() -> FigureReading? {
    let start = position
    if let reading = statusWord() { return reading }
    if isPlaceholder() { return FigureReading(status: .redacted) }
    position = start
    if ASCII.isLetter(bytes[start]), !opensFigure() { return .text }
    defer { position = start }
    if isRedaction() { return FigureReading(status: .redacted) }
    position = start
    if let run = takeMarkers(), position == end {
      var reading = FigureReading.text
      reading.markers = run
      // `(1)` may be minus one, `(a)` can only be a marker; only symbols stand for a figure.
      reading.isMarkerLike = bytes[start] == UInt8(ascii: "(") || bytes[start] == UInt8(ascii: "[")
      let couldBeFigure =
        reading.isMarkerLike && ASCII.isDigit(bytes[start + 1]) && isOneMarker(run)
      return couldBeFigure ? nil : reading
    }
    position = start
    if takeCurrency() != nil {
      skipSpaces()
      // A sign whose figure was left out says nothing.
      if position == end { return .blank }
    }
    return nil
  }

  /// What the cell says when it is a word such as `N/M` or `nil`, with or without markers after it.
  private func statusWord() -> FigureReading? {
    if let status = wordStatus(upTo: end) { return FigureReading(status: status) }
    guard startsStatusWord else { return nil }
    var parser = self
    for start in position + 1..<end where bytes[start] != ASCII.space {
      parser.position = start
      guard let markers = parser.takeMarkers(), parser.position == end else { continue }
      var wordEnd = start
      while bytes[wordEnd - 1] == ASCII.space { wordEnd -= 1 }
      guard let status = wordStatus(upTo: wordEnd) else { continue }
      var reading = FigureReading(status: status)
      reading.markers = markers
      return reading
    }
    return nil
  }

  private var startsStatusWord: Bool {
    let span = bytes.span
    return TableLexicon.notMeaningful.match(span, at: position, upTo: end) != nil
      || TableLexicon.nilWords.match(span, at: position, upTo: end) != nil
  }

  /// What the bytes before `wordEnd` stand for when they are such a word as a whole.
  private func wordStatus(upTo wordEnd: Int) -> Cell.Status? {
    let span = bytes.span
    let word = position..<wordEnd
    if TableLexicon.notMeaningful.match(span, all: word) != nil { return .notMeaningful }
    return TableLexicon.nilWords.match(span, all: word) == nil ? nil : .nil
  }

  /// Whether the word at the start of the cell may stand before a figure: a currency, or a bound.
  private func opensFigure() -> Bool {
    let span = bytes.span
    return TableLexicon.currencies.match(span, at: position, upTo: end) != nil
      || TableLexicon.belowWords.match(span, at: position, upTo: end) != nil
      || TableLexicon.aboveWords.match(span, at: position, upTo: end) != nil
  }

  private func isOneMarker(_ run: TextRange) -> Bool {
    var parser = self
    parser.position = Int(run.start)
    return parser.takeMarker() && parser.position == Int(run.end)
  }

  /// Whether the cell is a redaction, with or without a unit: `[***]`, `$[●]`, `[__]%`.
  private mutating func isRedaction() -> Bool {
    _ = takeCurrency()
    skipSpaces()
    guard take("[") else { return false }
    var marks = 0
    while position < end, bytes[position] != UInt8(ascii: "]") {
      if bytes[position] == ASCII.space || bytes[position] == UInt8(ascii: ".") {
        position += 1
      } else if take(TableLexicon.redactionMarks) || take(TableLexicon.redactionWords) {
        marks += 1
      } else {
        return false
      }
    }
    guard marks > 0, take("]") else { return false }
    skipSpaces()
    _ = take("%")
    return position == end
  }

  /// Whether the cell is a figure with letters for its digits: `XXX.X`, `$X,XXX`, `(XX)%`.
  private mutating func isPlaceholder() -> Bool {
    var isNumeric = takeCurrency() != nil
    skipSpaces()
    let isOpen = take("(")
    var letters = 0
    while position < end {
      if bytes[position] | 0x20 == UInt8(ascii: "x") {
        letters += 1
      } else if letters > 0,
        bytes[position] == UInt8(ascii: ",") || bytes[position] == UInt8(ascii: ".")
      {
        isNumeric = true
      } else {
        break
      }
      position += 1
    }
    guard letters >= 2 else { return false }
    if isOpen, !take(")") { return false }
    skipSpaces()
    if take("%") { isNumeric = true }
    return position == end && (isNumeric || letters >= 3)
  }

  // MARK: Figures

  /// What stands around the digits of a figure.
  private struct Wrapping {
    var isNegative = false
    /// The bracket that is open, 0 when none is.
    var opened: UInt8 = 0
    var wasOpened = false
    var isBelow = false
    var isAbove = false
  }

  private mutating func readFigure() -> FigureReading? {
    var reading = FigureReading(status: .number)
    var wrapping = Wrapping()
    takeBound(&wrapping)
    takePrefixes(&wrapping, &reading)
    let start = position
    if takeDashes() {
      reading.status = .nil
    } else if let figure = takeNumber() {
      reading.figure = figure
      reading.isYearLike = isYear(figure, start..<position)
    } else {
      return nil
    }
    let digitsEnd = position
    guard takeSuffixes(&wrapping, &reading) else { return nil }
    if reading.status == .nil {
      return wrapping.isBelow || wrapping.isAbove ? nil : reading
    }
    finish(&reading, wrapping, digits: start..<digitsEnd)
    return reading
  }

  /// Sets what depends on both sides of the digits.
  private func finish(_ reading: inout FigureReading, _ wrapping: Wrapping, digits: Range<Int>) {
    let isBare = reading.unit == nil && reading.markers.isEmpty
    reading.isMarkerLike =
      wrapping.wasOpened && wrapping.opened == 0 && isBare && digits.count <= 2
      && digits.upperBound + 1 == end && reading.figure.decimals == 0
    if wrapping.isNegative {
      reading.figure.digits = -reading.figure.digits
    }
    let isBareYear = !wrapping.isNegative && reading.unit == nil && reading.power == 0
    reading.isYearLike = reading.isYearLike && isBareYear
    if wrapping.isBelow || wrapping.isAbove {
      reading.status = .bounded
      reading.isAbove = wrapping.isAbove
    }
  }

  private func isYear(_ figure: Figure, _ digits: Range<Int>) -> Bool {
    digits.count == 4 && figure.decimals == 0 && (1900...2100).contains(figure.digits)
  }

  private mutating func takeBound(_ wrapping: inout Wrapping) {
    skipSpaces()
    _ = take("=")
    skipSpaces()
    if take(TableLexicon.belowSigns) || takeWord(TableLexicon.belowWords) != nil {
      wrapping.isBelow = true
    } else if take(TableLexicon.aboveSigns) || takeWord(TableLexicon.aboveWords) != nil {
      wrapping.isAbove = true
    }
  }

  /// Signs, brackets and currencies before the digits, in whatever order they come.
  private mutating func takePrefixes(_ wrapping: inout Wrapping, _ reading: inout FigureReading) {
    var isSigned = false
    while position < end {
      skipSpaces()
      if let currency = takeCurrency() {
        reading.unit = currency
      } else if wrapping.opened == 0, let bracket = takeOpening() {
        wrapping.opened = bracket
        wrapping.wasOpened = true
        wrapping.isNegative = true
      } else if !isSigned, takeMinus() {
        isSigned = true
        wrapping.isNegative = true
      } else if !isSigned, take("+") {
        isSigned = true
      } else {
        return
      }
    }
  }

  /// Closing brackets, units and markers after the digits; false when anything else stands there.
  private mutating func takeSuffixes(
    _ wrapping: inout Wrapping, _ reading: inout FigureReading
  ) -> Bool {
    while position < end {
      let digitsEnd = position
      skipSpaces()
      if wrapping.opened != 0, take(wrapping.opened == UInt8(ascii: "(") ? ")" : "]") {
        wrapping.opened = 0
      } else if take("%") {
        reading.unit = .percent
      } else if let unit = takeWord(TableLexicon.unitSuffixes) {
        reading.unit = unit
      } else if reading.power == 0, reading.status == .number,
        let power = takeMultiple(isMoney: reading.unit != nil && position == digitsEnd)
      {
        reading.power = power
      } else if position + 1 == end, !wrapping.isNegative, take("-") {
        wrapping.isNegative = true
      } else if let markers = takeMarkers() {
        reading.markers =
          reading.markers.isEmpty ? markers : TextRange(reading.markers.start, markers.end)
      } else {
        return false
      }
    }
    return true
  }

  private mutating func takeOpening() -> UInt8? {
    if take("(") { return UInt8(ascii: "(") }
    return take("[") ? UInt8(ascii: "[") : nil
  }
}
