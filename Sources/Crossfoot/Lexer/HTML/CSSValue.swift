/// The value of a CSS property, in lower case.
struct CSSValue {
  /// The value without white space at its ends.
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    let start = bytes.firstIndex { $0 > ASCII.space } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > ASCII.space }.map { $0 + 1 } ?? start
    self.bytes = bytes[start..<end]
  }

  func isAny(_ words: StaticString...) -> Bool {
    words.contains { CSSValue.equals(bytes, $0) }
  }

  /// Whether `bytes` are those of `word`.
  static func equals(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    // The literal's own bytes are read in place; the pointer does not leave the closure.
    return word.withUTF8Buffer { literal in
      for index in literal.indices
      where unsafe literal[index] != bytes[bytes.startIndex + index] {
        return false
      }
      return true
    }
  }

  /// Whether one of the value's words begins with `word`.
  func holds(_ word: StaticString) -> Bool {
    words.contains { CSSValue.equals($0.prefix(word.utf8CodeUnitCount), word) }
  }

  private var words: [ArraySlice<UInt8>] { bytes.split { $0 <= ASCII.space } }

  /// Whether a `font-weight` is bold: by name, or from 600 on.
  var isBold: Bool {
    if isAny("bold", "bolder") { return true }
    guard let length = CSSValue.length(bytes) else { return false }
    return length.number >= 600_000
  }

  var alignment: Paragraph.Alignment? {
    if isAny("center") { return .centred }
    if isAny("right", "end") { return .trailing }
    return isAny("left", "start", "justify") ? .leading : nil
  }

  var border: DeclaredStyle.Border {
    if holds("none") || holds("hidden") { return .none }
    for word in words {
      if let length = CSSValue.length(word), length.number == 0 { return .none }
    }
    // White lines are drawn to be unseen.
    if holds("#fff") || holds("white") { return .none }
    return holds("double") ? .double : bytes.isEmpty ? .none : .single
  }

  /// The value as a length, rounded to points; 0 when it is none.
  var points: Int { CSSValue.points(bytes) }

  /// The lengths of a list such as `0pt 0pt 10pt 0.5in`.
  var lengths: [Int] { words.map(CSSValue.points) }

  // MARK: Lengths

  /// Thousandths of a point for one of each unit; `%` is of the width of a letter's text, 6.5 inches.
  private static let units: [(name: String, milliPoints: Int)] = [
    ("pt", 1000), ("px", 750), ("in", 72_000), ("em", 10_000), ("rem", 10_000), ("ex", 5000),
    ("pc", 12_000), ("cm", 28_346), ("mm", 2835), ("%", 4680),
  ]

  private static func points(_ word: ArraySlice<UInt8>) -> Int {
    guard let (number, unit) = length(word) else { return 0 }
    guard let factor = units.first(where: { $0.name.utf8.elementsEqual(unit) }) else {
      return number / 1000
    }
    return number * factor.milliPoints / 1_000_000
  }

  /// The number of a length in thousandths, and its unit; nil when `word` begins with no number.
  private static func length(
    _ word: ArraySlice<UInt8>
  ) -> (number: Int, unit: ArraySlice<UInt8>)? {
    var rest = word
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var number = 0
    var decimals = -1
    var digits = 0
    while let byte = rest.first {
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
      rest = rest.dropFirst()
    }
    guard digits > 0 else { return nil }
    for _ in max(decimals, 0)..<3 { number *= 10 }
    return (isNegative ? -number : number, rest)
  }
}
