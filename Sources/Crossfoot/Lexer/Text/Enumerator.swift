/// The number or letter that opens a paragraph: `1.`, `(2)`, `a)`, `iv.`.
struct Enumerator: Equatable, Sendable {
  enum Value: Equatable, Sendable {
    case number(Int)
    case letter(UInt8)
    /// A roman numeral of two characters or more; a single one counts as a letter.
    case roman(Int)

    /// The value of a roman numeral, a single letter among them; nil for other values.
    var roman: Int? {
      switch self {
      case .roman(let value): value
      case .letter(UInt8(ascii: "i")): 1
      case .letter(UInt8(ascii: "v")): 5
      case .letter(UInt8(ascii: "x")): 10
      default: nil
      }
    }
  }

  enum Form: UInt8, Sendable {
    /// `1.`
    case period
    /// `1)`
    case parenthesis
    /// `(1)`
    case parentheses
    /// `[1]`
    case brackets
    /// `1`, which only a cell of its own tells from text.
    case bare
  }

  var value: Value
  var form: Form
  /// The offset just after the enumerator's own punctuation.
  var end: Int
  /// Whether white space or the end of the text follows: `1.We note` has none.
  var isFollowedBySpace: Bool

  /// Reads an enumerator at the start of `range`; nil when there is none.
  init?(in bytes: borrowing [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    guard position < range.upperBound else { return nil }
    let opening = bytes[position]
    let isOpened = opening == UInt8(ascii: "(") || opening == UInt8(ascii: "[")
    if isOpened { position += 1 }
    guard
      let (value, afterValue) = Enumerator.value(in: bytes, position..<range.upperBound),
      afterValue < range.upperBound
    else { return nil }
    let closing = bytes[afterValue]
    switch (opening, closing) {
    case (UInt8(ascii: "("), UInt8(ascii: ")")): form = .parentheses
    case (UInt8(ascii: "["), UInt8(ascii: "]")): form = .brackets
    case (_, UInt8(ascii: ")")) where !isOpened: form = .parenthesis
    case (_, UInt8(ascii: ".")) where !isOpened: form = .period
    default: return nil
    }
    self.value = value
    end = afterValue + 1
    isFollowedBySpace = end >= range.upperBound || bytes[end] <= ASCII.space
    // `1.5 million` and `U.S.` open no list.
    if !isFollowedBySpace {
      guard case .number = value, !ASCII.isDigit(bytes[end]) else { return nil }
    }
  }

  private static func value(in bytes: [UInt8], _ range: Range<Int>) -> (Value, Int)? {
    var position = range.lowerBound
    guard position < range.upperBound else { return nil }
    if ASCII.isDigit(bytes[position]) {
      var number = 0
      while position < range.upperBound, ASCII.isDigit(bytes[position]) {
        guard position - range.lowerBound < 3 else { return nil }
        number = number * 10 + Int(bytes[position] - 0x30)
        position += 1
      }
      return (.number(number), position)
    }
    // Most paragraphs open with a word, and two of its letters tell that it is no roman numeral.
    if position + 1 < range.upperBound, ASCII.isLetter(bytes[position + 1]),
      !isRoman(bytes[position]) || !isRoman(bytes[position + 1])
    {
      return nil
    }
    while position < range.upperBound, ASCII.isLetter(bytes[position]),
      position - range.lowerBound < 5
    {
      position += 1
    }
    let length = position - range.lowerBound
    if length == 1 { return (.letter(ASCII.lowercased(bytes[range.lowerBound])), position) }
    guard length > 1, let number = roman(bytes, range.lowerBound..<position) else { return nil }
    return (.roman(number), position)
  }

  private static func isRoman(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v") || letter == UInt8(ascii: "x")
  }

  /// The value of a roman numeral below 40; nil when the letters in `range` are none.
  private static func roman(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var total = 0
    var previous = 0
    var position = range.upperBound
    while position > range.lowerBound {
      position -= 1
      let value =
        switch ASCII.lowercased(bytes[position]) {
        case UInt8(ascii: "i"): 1
        case UInt8(ascii: "v"): 5
        case UInt8(ascii: "x"): 10
        default: 0
        }
      guard value > 0 else { return nil }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total
  }
}
