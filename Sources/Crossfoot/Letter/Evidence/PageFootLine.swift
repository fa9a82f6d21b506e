/// Tells the lines at the foot of a page, where nothing else marks the page's end: a firm's address, the
/// places of its offices, a date alone.
struct PageFootLine {
  let text: TextStore

  /// Such a line is at most this long, in bytes.
  private static let longest = 200
  /// So many digits in a row, with the marks between them, are a postal code or a telephone number.
  private static let numberLength = 5
  /// A line that names a telephone has so many.
  private static let telephoneLength = 7

  /// Whether `block`, which stands in a comment or between it and its response, is such a line.
  func isFoot(_ block: BlockEvidence) -> Bool {
    guard block.label == nil, block.text.count <= PageFootLine.longest,
      !block.has(.endsWithColon), !block.has(.quoted)
    else { return false }
    guard block.has(.headingLike) else { return isWebAddress(block.text) }
    return DateLine.isDate(block.text, in: text) || holdsAddress(block.text)
      || OfficeLines.namesOffices(block.text, in: text)
  }

  /// Whether a line is one web address.
  private func isWebAddress(_ range: TextRange) -> Bool {
    (text.hasPrefix(range, "www.") || text.hasPrefix(range, "http"))
      && !text.bytes[range.indices].contains(ASCII.space)
  }

  /// Whether a line holds a web address, or a postal code or a telephone number behind a place.
  private func holdsAddress(_ range: TextRange) -> Bool {
    var digits = 0
    var longest = 0
    var isParted = false
    for index in range.indices {
      let byte = text.bytes[index]
      if ASCII.isDigit(byte) {
        digits += 1
        longest = max(longest, digits)
      } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "|") {
        isParted = true
        digits = 0
      } else if byte == UInt8(ascii: "w"), text.hasPrefix(range.suffix(from: UInt32(index)), "www.")
      {
        return true
      } else if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "."), byte != ASCII.space {
        digits = 0
      }
    }
    if longest >= PageFootLine.telephoneLength,
      LetterheadLexicon.telephones.prefix(of: text.bytes, range.indices) != nil
    {
      return true
    }
    return isParted && longest >= PageFootLine.numberLength && !text.hasPrefix(range, "form ")
  }
}
