/// Reads the labels that few letters count their comments with: `No. 1:`, `Issue 2.`, `3 -`, `1a.`, `2(b)`.
struct NumberedLabel {
  private(set) var label: ParagraphLabel?

  /// Reads the label that `range` opens with, if it is one of these.
  init(in text: borrowing TextStore, _ range: TextRange) {
    if ASCII.isDigit(text.bytes[Int(range.start)]) {
      label = NumberedLabel.part(in: text, range) ?? NumberedLabel.dashed(in: text, range)
    } else {
      label = NumberedLabel.named(in: text, range)
    }
  }

  /// Whether the name of a counted thing may begin with `byte`.
  @inline(__always)
  static func mayOpen(_ byte: UInt8) -> Bool {
    switch ASCII.lowercased(byte) {
    case UInt8(ascii: "n"), UInt8(ascii: "i"), UInt8(ascii: "p"), UInt8(ascii: "r"),
      UInt8(ascii: "m"), UInt8(ascii: "o"):
      true
    default: false
    }
  }

  /// `1a.`, `1.a.`, `1(a)`, `1(a).`: one of several comments with the same number.
  static func part(in text: borrowing TextStore, _ range: TextRange) -> ParagraphLabel? {
    guard let (value, end) = number(in: text, range) else { return nil }
    var position = end
    // `1.a.` is written like `1a.`, but for the point between.
    if position + 1 < range.end, text.bytes[Int(position)] == UInt8(ascii: "."),
      ASCII.isLetter(text.bytes[Int(position) + 1])
    {
      position += 1
    }
    let isOpened = position < range.end && text.bytes[Int(position)] == UInt8(ascii: "(")
    if isOpened { position += 1 }
    guard position + 1 < range.end else { return nil }
    let letter = ASCII.lowercased(text.bytes[Int(position)])
    guard LabelNumbers.partLetters.contains(letter) else { return nil }
    let closing = text.bytes[Int(position) + 1]
    var afterLetter = position + 1
    guard closing == UInt8(ascii: ")") || !isOpened && closing == UInt8(ascii: ".") else {
      return nil
    }
    afterLetter += 1
    if isOpened, afterLetter < range.end, text.bytes[Int(afterLetter)] == UInt8(ascii: ".") {
      afterLetter += 1
    }
    guard afterLetter < range.end, text.bytes[Int(afterLetter)] <= ASCII.space else { return nil }
    let number = TextRange(range.start, isOpened ? position + 2 : position + 1)
    var label = ParagraphLabel(
      kind: .number(value, closing == UInt8(ascii: ".") ? .period : .parenthesis),
      label: TextRange(range.start, afterLetter), number: number,
      textStart: text.skipSpace(afterLetter, range))
    label.part = Int(letter - LabelNumbers.partLetters.lowerBound) + 1
    return label
  }

  /// `1 - `, with a dash of any length.
  private static func dashed(in text: borrowing TextStore, _ range: TextRange) -> ParagraphLabel? {
    guard let (value, end) = number(in: text, range), end < range.end,
      text.bytes[Int(end)] == ASCII.space
    else { return nil }
    let dash = range.suffix(from: end + 1)
    let length: UInt32
    if text.hasPrefix(dash, "- ") {
      length = 1
    } else if text.hasPrefix(dash, "-- ") {
      length = 2
    } else if dash.count > 3, text.bytes[Int(dash.start)] == 0xE2,
      text.bytes[Int(dash.start) + 1] == 0x80,
      [0x93, 0x94].contains(text.bytes[Int(dash.start) + 2])
    {
      length = 3
    } else {
      return nil
    }
    let textStart = text.skipSpace(dash.start + length, range)
    guard textStart < range.end, ASCII.isUpper(text.bytes[Int(textStart)]) else { return nil }
    return ParagraphLabel(
      kind: .number(value, .bare), label: TextRange(range.start, dash.start + length),
      number: TextRange(range.start, end), textStart: textStart)
  }

  /// `No. 1.`, `Issue 2:`.
  private static func named(in text: borrowing TextStore, _ range: TextRange) -> ParagraphLabel? {
    guard let name = LabelLexicon.countedThings.prefix(of: text.bytes, range.indices) else {
      return nil
    }
    let start = text.skipSpace(UInt32(name.end), range)
    guard let (value, end) = number(in: text, range.suffix(from: start)), end < range.end else {
      return nil
    }
    switch text.bytes[Int(end)] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ")"): break
    default: return nil
    }
    guard end + 1 >= range.end || text.bytes[Int(end) + 1] <= ASCII.space else { return nil }
    return ParagraphLabel(
      kind: .number(value, .bare), label: TextRange(range.start, end + 1),
      number: TextRange(start, end), textStart: text.skipSpace(end + 1, range))
  }

  /// The number of one or two digits at the start of `range`, and its end.
  private static func number(
    in text: borrowing TextStore, _ range: TextRange
  ) -> (value: Int, end: UInt32)? {
    var end = range.start
    var value = 0
    while end < range.end, end - range.start < 2, ASCII.isDigit(text.bytes[Int(end)]) {
      value = value * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    guard end > range.start, end >= range.end || !ASCII.isDigit(text.bytes[Int(end)]) else {
      return nil
    }
    return (value, end)
  }
}
