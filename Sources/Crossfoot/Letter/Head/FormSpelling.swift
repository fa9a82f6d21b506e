/// How letters write the names of forms: without the hyphen, `10K`, or with the number of the amendment behind
/// that mark, `8-K/A#2`, `S-1/A-1`.
extension FormName {
  /// A name as the system writes it: `10-K` for `10K`.
  static func hyphenated(_ name: String) -> String {
    let base = FilingNature.base(of: name)
    // Most names have their hyphen, and need not be looked up.
    guard !base.utf8.contains(UInt8(ascii: "-")), FormName.withHyphen.contains(String(base)),
      let letter = base.last
    else { return name }
    return base.dropLast() + "-" + String(letter) + name.dropFirst(base.count)
  }

  /// The names of forms that have a hyphen in the system's list, without it.
  private static let withHyphen: Set<String> = [
    "6K", "8K", "10K", "10Q", "11K", "18K", "20F", "40F",
  ]

  /// Whether a hyphen of three bytes stands at `position`: one at which no line is cut, or a dash between the digits
  /// and the letter of a name, `10—K`.
  static func isLongHyphen(
    at position: UInt32, in text: borrowing TextStore, _ range: TextRange
  ) -> Bool {
    let start = Int(position)
    guard start + 3 < Int(range.end), text.bytes[start] == 0xE2, text.bytes[start + 1] == 0x80
    else { return false }
    switch text.bytes[start + 2] {
    case 0x90, 0x91: return true
    case 0x93, 0x94: return isDashOfName(start, Int(range.start), Int(range.end), text.bytes)
    default: return false
    }
  }

  /// Whether the dash at `start` parts digits from one letter, or one letter from digits.
  private static func isDashOfName(
    _ start: Int, _ first: Int, _ end: Int, _ bytes: borrowing [UInt8]
  ) -> Bool {
    let next = start + 3
    guard start > first, next < end else { return false }
    let isLone = next + 1 == end || !ASCII.isLower(bytes[next + 1])
    if ASCII.isDigit(bytes[start - 1]) { return ASCII.isUpper(bytes[next]) && isLone }
    return ASCII.isUpper(bytes[start - 1]) && ASCII.isDigit(bytes[next])
      && (start - 1 == first || !ASCII.isWord(bytes[start - 2]))
  }

  /// A name with plain hyphens.
  static func withPlainHyphens(_ name: String) -> String {
    guard name.utf8.contains(0xE2) else { return name }
    let scalars = name.unicodeScalars.map { ("\u{2010}"..."\u{2014}").contains($0) ? "-" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Where the mark of an amendment ends in a name, if a number follows on it there: `S-1/A-1`.
  static func markEnd(_ name: TextRange, in text: borrowing TextStore) -> UInt32 {
    guard let slash = text.bytes[name.indices].firstIndex(of: UInt8(ascii: "/")),
      slash + 2 < Int(name.end), text.bytes[slash + 2] == UInt8(ascii: "-")
    else { return name.end }
    return UInt32(slash) + 2
  }

  /// The number of the amendment behind the mark of one at the end of a name, which ends at `position`, and where
  /// the number ends: `#2`, `-1`, ` No. 3`.
  static func amendment(
    at position: UInt32, _ range: TextRange, in text: borrowing TextStore
  ) -> (number: Int, end: UInt32)? {
    let rest = range.suffix(from: position)
    guard let mark = FormName.amendmentMarks.first(where: { text.hasPrefix(rest, $0) }) else {
      return nil
    }
    var end = position + UInt32(mark.utf8CodeUnitCount)
    var number = 0
    let start = end
    while end < range.end, end - start < 2, ASCII.isDigit(text.bytes[Int(end)]) {
      number = number * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    guard number > 0, end == range.end || !ASCII.isWord(text.bytes[Int(end)]) else { return nil }
    return (number, end)
  }

  private static let amendmentMarks: [StaticString] = ["#", " #", "-", " no. ", " no ", ", no. "]
}
