/// The value of a CSS property, in lower case.
struct CSSValue {
  /// The declarations that it stands in.
  private let bytes: [UInt8]
  /// The value without white space at its ends.
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = CSSValue.trimmed(bytes, range)
  }

  /// `range` without the white space at its ends.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start] <= ASCII.space { start += 1 }
    while end > start, bytes[end - 1] <= ASCII.space { end -= 1 }
    return start..<end
  }

  func isAny(_ words: StaticString...) -> Bool {
    words.contains { CSSValue.equals(bytes, range, $0) }
  }

  /// Whether `range` of `bytes` holds `word`.
  static func equals(_ bytes: [UInt8], _ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    // The literal's own bytes are read in place; the pointer does not leave the closure.
    return word.withUTF8Buffer { literal in
      for index in literal.indices
      where unsafe literal[index] != bytes[range.lowerBound + index] {
        return false
      }
      return true
    }
  }

  /// Whether one of the value's words begins with `word`.
  func holds(_ word: StaticString) -> Bool {
    var rest = range
    while let next = nextWord(in: &rest) {
      if CSSValue.equals(bytes, next.prefix(word.utf8CodeUnitCount), word) { return true }
    }
    return false
  }

  /// Takes the first word off `rest`; nil when there is none left.
  private func nextWord(in rest: inout Range<Int>) -> Range<Int>? {
    var start = rest.lowerBound
    while start < rest.upperBound, bytes[start] <= ASCII.space { start += 1 }
    var end = start
    while end < rest.upperBound, bytes[end] > ASCII.space { end += 1 }
    rest = end..<rest.upperBound
    return start < end ? start..<end : nil
  }

  /// Whether a `font-weight` is bold: by name, or from 600 on.
  var isBold: Bool {
    if isAny("bold", "bolder") { return true }
    guard let length = length(range) else { return false }
    return length.number >= 600_000
  }

  var alignment: Paragraph.Alignment? {
    if isAny("center") { return .centred }
    if isAny("right", "end") { return .trailing }
    return isAny("left", "start", "justify") ? .leading : nil
  }

  var border: DeclaredStyle.Border {
    if holds("none") || holds("hidden") { return .none }
    var rest = range
    while let word = nextWord(in: &rest) {
      if let length = length(word), length.number == 0 { return .none }
    }
    // White lines are drawn to be unseen.
    if holds("#fff") || holds("white") { return .none }
    return holds("double") ? .double : range.isEmpty ? .none : .single
  }

  /// The value as a length, rounded to points; 0 when it is none.
  var points: Int { points(range) }

  /// The lengths of a list such as `0pt 0pt 10pt 0.5in`.
  var lengths: [Int] {
    var lengths: [Int] = []
    var rest = range
    while let word = nextWord(in: &rest) { lengths.append(points(word)) }
    return lengths
  }

  // MARK: Lengths

  /// Thousandths of a point for one of each unit; `%` is of the width of a letter's text, 6.5 inches.
  private static let units: [(name: StaticString, milliPoints: Int)] = [
    ("pt", 1000), ("px", 750), ("in", 72_000), ("em", 10_000), ("rem", 10_000), ("ex", 5000),
    ("pc", 12_000), ("cm", 28_346), ("mm", 2835), ("%", 4680),
  ]

  private func points(_ word: Range<Int>) -> Int {
    guard let (number, unit) = length(word) else { return 0 }
    for (name, milliPoints) in CSSValue.units where CSSValue.equals(bytes, unit, name) {
      return number * milliPoints / 1_000_000
    }
    return number / 1000
  }

  /// The number of a length in thousandths, and its unit; nil when `word` begins with no number.
  private func length(_ word: Range<Int>) -> (number: Int, unit: Range<Int>)? {
    var position = word.lowerBound
    let isNegative = position < word.upperBound && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var number = 0
    var decimals = -1
    var digits = 0
    while position < word.upperBound {
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else if ASCII.isDigit(byte) {
        // What needs more digits is no length of a letter.
        if decimals < 3, digits < 9 { number = number * 10 + Int(byte - 0x30) }
        if decimals >= 0, decimals < 3 { decimals += 1 }
        digits += 1
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    for _ in max(decimals, 0)..<3 { number *= 10 }
    return (isNegative ? -number : number, position..<word.upperBound)
  }
}
