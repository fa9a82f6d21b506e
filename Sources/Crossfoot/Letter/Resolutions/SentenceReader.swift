/// Reads the sentences of a paragraph as words with the roles that they may have; what is quoted was
/// said elsewhere, and is left out.
struct SentenceReader {
  struct Word {
    var roles: StatementRole
    var start: UInt32
    var end: UInt32
    /// Whether a comma follows.
    var endsWithComma = false

    var range: TextRange { TextRange(start, end) }

    func isCapitalized(in text: TextStore) -> Bool { ASCII.isUpper(text.bytes[Int(start)]) }

    /// Whether the word is a year, of four digits.
    func isYear(in text: TextStore) -> Bool {
      let bytes = text.bytes.span
      return end - start == 4 && range.indices.allSatisfy { ASCII.isDigit(bytes[$0]) }
    }

    /// Whether the word has a digit, or is a small Roman number, or a single capital.
    func isNumber(in text: TextStore) -> Bool {
      let range = Int(start)..<Int(end)
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

  private let bytes: [UInt8]
  /// The words of the sentence that was read last.
  private(set) var words: [Word] = []
  /// The roles that any of them has.
  private(set) var roles: StatementRole = []
  private var range: Range<Int> = 0..<0
  private var position = 0
  /// Whether a quotation is open: 1 for plain marks, 2 for curly ones, 0 for none.
  private var quotation = 0

  /// A sentence has at most so many words; a longer one is read in parts.
  private static let longest = 160
  private static let usual = 40

  init(text: TextStore) {
    bytes = text.bytes
    words.reserveCapacity(SentenceReader.usual)
  }

  /// Begins with the first sentence of `range`.
  mutating func begin(_ range: TextRange) {
    self.range = range.indices
    position = self.range.lowerBound
    quotation = 0
  }

  /// Reads the next sentence that has words; false when there is none.
  mutating func next() -> Bool {
    words.removeAll(keepingCapacity: true)
    roles = []
    let allBytes = bytes
    let bytes = allBytes.span
    let lexicon = StatementLexicon.roles
    let end = range.upperBound
    var position = position
    defer { self.position = position }
    while position < end {
      let byte = bytes[position]
      if WordKeys.isWord(byte) {
        let start = position
        let (key, wordEnd) = WordKeys.next(in: bytes, start, end)
        position = wordEnd
        guard quotation == 0 else { continue }
        var roles: StatementRole = []
        if let match = lexicon.match(key: key, bytes, from: start, wordEnd: wordEnd, to: end) {
          (roles, position) = match
        } else if isManner(start..<wordEnd, bytes) {
          roles = .adverb
        }
        // Inside a sentence `May` is a month.
        if roles == .would, !words.isEmpty, ASCII.isUpper(bytes[start]) { roles = [] }
        self.roles.formUnion(roles)
        words.append(
          Word(
            roles: roles, start: UInt32(truncatingIfNeeded: start),
            end: UInt32(truncatingIfNeeded: position)))
        if words.count >= SentenceReader.longest { return true }
      } else if byte == ASCII.space {
        position &+= 1
      } else if readMark(byte, bytes, at: &position), !words.isEmpty {
        return true
      }
    }
    return !words.isEmpty
  }

  /// Reads what is no part of a word; true when a sentence ends there.
  private mutating func readMark(
    _ byte: UInt8, _ bytes: Span<UInt8>, at position: inout Int
  ) -> Bool {
    let mark = position
    if byte == UInt8(ascii: "\"") {
      quotation = quotation == 0 ? 1 : 0
      position += 1
      return quotation == 0 && endsQuoted(before: mark, bytes, behind: position)
    }
    if byte == 0xE2, mark + 2 < range.upperBound, bytes[mark + 1] == 0x80 {
      let last = bytes[mark + 2]
      if last == 0x9C { quotation = 2 }
      if last == 0x9D { quotation = 0 }
      position += 3
      return last == 0x9D && endsQuoted(before: mark, bytes, behind: position)
    }
    if byte == UInt8(ascii: ","), let last = words.indices.last { words[last].endsWithComma = true }
    position += 1
    return quotation == 0 && isEnd(mark, bytes)
  }

  /// Whether a sentence ends with the quotation that closes at `mark`: `to read "a provider." The …`.
  private func endsQuoted(
    before mark: Int, _ bytes: Span<UInt8>, behind position: Int
  ) -> Bool {
    guard mark > range.lowerBound, bytes[mark - 1] == UInt8(ascii: ".") else { return false }
    let next = position + 1
    return next >= range.upperBound
      || bytes[position] <= ASCII.space && ASCII.isUpper(bytes[next])
  }

  /// Whether a sentence ends with the mark at `index`.
  private func isEnd(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"): return true
    case UInt8(ascii: "."): break
    default: return false
    }
    guard index + 2 < range.upperBound else { return true }
    guard bytes[index + 1] <= ASCII.space, let last = words.last else { return false }
    let next = bytes[index + 2]
    // Behind a name's initial a sentence goes on.
    return !ASCII.isLower(next) && last.end - last.start > 1 && !ASCII.isDigit(next)
      || next >= 0x80
  }

  /// Whether a word ends as adverbs do: `completely`.
  @inline(__always)
  private func isManner(_ word: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    word.count > 4 && bytes[word.upperBound - 1] == UInt8(ascii: "y")
      && bytes[word.upperBound - 2] == UInt8(ascii: "l")
  }
}
