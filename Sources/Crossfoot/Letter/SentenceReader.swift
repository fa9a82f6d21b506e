/// Reads the sentences of a paragraph as words with the roles that they may have; what is quoted was
/// said elsewhere, and is left out.
struct SentenceReader {
  struct Word {
    var roles: StatementRole
    var start: UInt32
    var end: UInt32
    var isCapitalized: Bool
    /// Whether the word has a digit, or is a small Roman number.
    var isNumber: Bool
    /// Whether a comma follows.
    var endsWithComma: Bool
  }

  let text: TextStore
  let range: TextRange
  /// The words of the sentence that was read last.
  private(set) var words: [Word] = []
  private var position: Int
  /// Whether a quotation is open: 1 for plain marks, 2 for curly ones, 0 for none.
  private var quotation = 0

  /// A sentence has at most so many words; a longer one is read in parts.
  private static let longest = 160

  init(text: TextStore, range: TextRange) {
    self.text = text
    self.range = range
    position = Int(range.start)
    words.reserveCapacity(40)
  }

  /// Reads the next sentence that has words; false when there is none.
  mutating func next() -> Bool {
    words.removeAll(keepingCapacity: true)
    let end = Int(range.end)
    while position < end {
      let byte = text.bytes[position]
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        readWord()
      } else if byte == UInt8(ascii: "\"") {
        quotation = quotation == 0 ? 1 : 0
        position += 1
        if quotation == 0, endsQuoted(before: position - 1), !words.isEmpty { return true }
      } else if byte == 0xE2, position + 2 < end, text.bytes[position + 1] == 0x80 {
        let last = text.bytes[position + 2]
        if last == 0x9C { quotation = 2 }
        if last == 0x9D { quotation = 0 }
        position += 3
        if last == 0x9D, endsQuoted(before: position - 3), !words.isEmpty { return true }
      } else {
        if byte == UInt8(ascii: ","), let last = words.indices.last {
          words[last].endsWithComma = true
        }
        position += 1
        if quotation == 0, isEnd(position - 1), !words.isEmpty { return true }
      }
      if words.count >= SentenceReader.longest { return true }
    }
    return !words.isEmpty
  }

  /// Whether a sentence ends with the quotation that closes at `mark`: `to read "a provider." The …`.
  private func endsQuoted(before mark: Int) -> Bool {
    guard mark > Int(range.start), text.bytes[mark - 1] == UInt8(ascii: ".") else { return false }
    let next = position + 1
    return next >= Int(range.end)
      || text.bytes[position] <= ASCII.space && ASCII.isUpper(text.bytes[next])
  }

  /// Whether a sentence ends with the mark at `index`.
  private func isEnd(_ index: Int) -> Bool {
    switch text.bytes[index] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"): return true
    case UInt8(ascii: "."): break
    default: return false
    }
    guard index + 2 < Int(range.end) else { return true }
    guard text.bytes[index + 1] <= ASCII.space, let last = words.last else { return false }
    let next = text.bytes[index + 2]
    // Behind a name's initial a sentence goes on.
    return !ASCII.isLower(next) && last.end - last.start > 1 && !ASCII.isDigit(next)
      || next >= 0x80
  }

  private mutating func readWord() {
    let end = Int(range.end)
    let start = position
    var roles: StatementRole = []
    if quotation == 0,
      let match = StatementLexicon.roles.prefix(of: text.bytes, start..<end)
    {
      roles = match.value
      position = match.end
    } else {
      position = WordKeys.end(in: text.bytes.span, start, end)
      if isManner(start..<position) { roles = .adverb }
    }
    guard quotation == 0 else { return }
    let first = text.bytes[start]
    words.append(
      Word(
        roles: roles, start: UInt32(start), end: UInt32(position),
        isCapitalized: ASCII.isUpper(first), isNumber: isNumber(start..<position),
        endsWithComma: false))
  }

  /// Whether a word ends as adverbs do: `completely`.
  private func isManner(_ range: Range<Int>) -> Bool {
    range.count > 4 && text.bytes[range.upperBound - 1] == UInt8(ascii: "y")
      && text.bytes[range.upperBound - 2] == UInt8(ascii: "l")
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    let bytes = text.bytes.span
    for index in range where ASCII.isDigit(bytes[index]) { return true }
    guard range.count <= 4 else { return false }
    return range.count == 1 && ASCII.isUpper(bytes[range.lowerBound])
      || range.allSatisfy { index in
        let letter = ASCII.lowercased(bytes[index])
        return letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v")
          || letter == UInt8(ascii: "x")
      }
  }
}
