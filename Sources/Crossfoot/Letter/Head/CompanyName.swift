/// A company's name at the start of a line: up to the last of the words that such names end with.
struct CompanyName {
  var range: TextRange
  /// Where the rest of the line begins.
  var end: UInt32
  /// Whether the name says the form of the company: `Inc.`, `LLP`. Other words that names end with may
  /// stand inside them: `Roe International Flavors Inc.`
  private(set) var hasForm = false

  /// So many words behind one that names may end with are looked at for the form of the company.
  private static let reach = 4

  init?(in text: borrowing TextStore, _ line: TextRange) {
    let bytes = text.bytes
    let span = bytes.span
    let suffixes = HeadLexicon.companySuffixes
    let (start, limit) = (Int(line.start), Int(line.end))
    guard var position = CompanyName.firstSuffix(in: bytes, line.indices) else { return nil }
    var nameEnd: Int?
    var wordsBehind = 0
    while position < limit {
      let wordEnd = ByteWords.blank(in: span, from: position, limit: limit)
      if let match = suffixes.prefix(of: bytes, position..<wordEnd),
        CompanyName.ends(span, position..<wordEnd, match.end, limit),
        !CompanyName.saysForm(text, TextRange(UInt32(position), line.end)),
        // `Partners:` heads a list of them.
        position > start || span[wordEnd - 1] != UInt8(ascii: ":")
      {
        nameEnd = wordEnd
        hasForm = hasForm || match.value == .form
        wordsBehind = 0
      } else if let found = nameEnd {
        wordsBehind += 1
        guard !hasForm, wordsBehind <= CompanyName.reach,
          CompanyName.mayGoOn(behind: found, with: position..<wordEnd, span)
        else { break }
      }
      // Digits begin an address.
      if nameEnd == nil, position > start, ASCII.isDigit(span[position]) { break }
      position = wordEnd
      while position < limit, span[position] <= ASCII.space { position += 1 }
    }
    guard var nameEnd else { return nil }
    // The form of a company of variable capital takes up several words: `S.A. de C.V.`.
    let rest = line.suffix(from: UInt32(nameEnd))
    if hasForm, let more = HeadLexicon.furtherForms.first(where: { text.hasPrefix(rest, $0) }) {
      nameEnd += more.utf8CodeUnitCount
    }
    nameEnd = CompanyName.numeralEnd(behind: nameEnd, span, limit) ?? nameEnd
    end = UInt32(nameEnd)
    while nameEnd > start, span[nameEnd - 1] == UInt8(ascii: ",") { nameEnd -= 1 }
    range = TextRange(line.start, UInt32(nameEnd))
  }

  /// Where a numeral ends that belongs to the name before it, `Roe Series Trust II`: it has several letters, or
  /// nothing follows on it.
  private static func numeralEnd(behind end: Int, _ bytes: Span<UInt8>, _ limit: Int) -> Int? {
    guard end < limit, bytes[end] == ASCII.space, bytes[end - 1] != UInt8(ascii: ",") else {
      return nil
    }
    var position = end + 1
    while position < limit, position - end <= longestNumeral, isNumeral(bytes[position]) {
      position += 1
    }
    let count = position - end - 1
    guard count > 0, position == limit || !ASCII.isWord(bytes[position]) else { return nil }
    let isLast = position == limit || bytes[position] != ASCII.space
    return count > 1 || isLast ? position : nil
  }

  private static let longestNumeral = 5

  private static func isNumeral(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
  }

  /// The first word of a line that names end with, before one that begins with a digit, as addresses do.
  private static func firstSuffix(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    let span = bytes.span
    let suffixes = HeadLexicon.companySuffixes
    guard let start = line.first, !endsName(start, bytes, line.upperBound, suffixes) else {
      return line.first
    }
    var place: Int?
    ByteWords.forEachStart(
      in: span, line, { ~ByteWords.spaces($0) & ByteWords.highs }, { $0 > ASCII.space }
    ) { start in
      if ASCII.isDigit(bytes[start]) { return false }
      if endsName(start, bytes, line.upperBound, suffixes) { place = start }
      return place == nil
    }
    return place
  }

  /// Whether the word at `start` is one that names end with.
  @inline(__always)
  private static func endsName(
    _ start: Int, _ bytes: [UInt8], _ limit: Int,
    _ suffixes: PhraseTable<HeadLexicon.CompanySuffix>
  ) -> Bool {
    guard let match = suffixes.prefix(of: bytes, start..<limit) else { return false }
    let end = ByteWords.blank(in: bytes.span, from: match.end, limit: limit)
    return ends(bytes.span, start..<end, match.end, limit)
  }

  /// Whether `word`, in which one that names end with reaches as far as `end`, is that and nothing else.
  @inline(__always)
  private static func ends(
    _ bytes: Span<UInt8>, _ word: Range<Int>, _ end: Int, _ limit: Int
  ) -> Bool {
    isMark(bytes, end..<word.upperBound) && !isState(bytes, word, limit)
  }

  /// Whether the word at `word` is the state of Nevada, `Reno, NV 89501`, and no form of companies: a comma stands
  /// before it, or a number follows.
  @inline(__always)
  private static func isState(_ bytes: Span<UInt8>, _ word: Range<Int>, _ limit: Int) -> Bool {
    guard word.count == 2 || word.count == 3, bytes[word.lowerBound] == UInt8(ascii: "N"),
      bytes[word.lowerBound + 1] == UInt8(ascii: "V"),
      word.count == 2 || bytes[word.upperBound - 1] == UInt8(ascii: ",")
    else { return false }
    if word.lowerBound >= 2, bytes[word.lowerBound - 2] == UInt8(ascii: ",") {
      return word.count == 3 || isNevadan(bytes, endingAt: word.lowerBound - 2)
        || isFollowedByDigit(bytes, word.upperBound, limit)
    }
    return isFollowedByDigit(bytes, word.upperBound, limit)
  }

  /// Whether the word that ends at `end` is the last one of the name of a town in Nevada; `Marsh Hulls, NV` is a
  /// company.
  private static func isNevadan(_ bytes: Span<UInt8>, endingAt end: Int) -> Bool {
    LetterheadLexicon.nevadans.contains { town in
      let start = end - town.utf8CodeUnitCount
      return start >= 0 && bytes.holdsFolded(town, at: start, limit: end)
    }
  }

  private static func isFollowedByDigit(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
    var next = start
    while next < limit, bytes[next] == ASCII.space { next += 1 }
    return next < limit && ASCII.isDigit(bytes[next])
  }

  /// Whether a line may be a company's name from end to end: its last word is one that names end with.
  static func mayBe(_ line: TextRange, in text: TextStore) -> Bool {
    let bytes = text.bytes
    let span = bytes.span
    let end = Int(text.trimmed(line).end)
    var start = end
    while start > Int(line.start), span[start - 1] > ASCII.space { start -= 1 }
    guard let match = HeadLexicon.companySuffixes.prefix(of: bytes, start..<end),
      !isState(span, start..<end, end)
    else { return false }
    return isMark(span, match.end..<end)
  }

  /// Whether nothing but marks stand in `range`: `Inc.,` and `Inc.` end alike.
  @inline(__always)
  private static func isMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where ASCII.isWord(bytes[index]) { return false }
    return true
  }

  /// Whether `Limited` opens the name of a form, and ends none of a company.
  @inline(__always)
  private static func saysForm(_ text: borrowing TextStore, _ rest: TextRange) -> Bool {
    text.hasPrefix(rest, "limited liability")
  }

  /// Whether a name may go on with `word`: a capitalized word, or one between two of them, with no
  /// comma before it.
  private static func mayGoOn(
    behind end: Int, with word: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    let first = bytes[word.lowerBound]
    return bytes[end - 1] != UInt8(ascii: ",")
      && (ASCII.isUpper(first) || first == UInt8(ascii: "&") || word.count <= 3)
      && !ASCII.isDigit(first)
  }

  /// Whether the name is no more than a word that names end with: `Inc.`, `PARTNERS`.
  func isWordAlone(in text: TextStore) -> Bool {
    guard let match = HeadLexicon.companySuffixes.prefix(of: text.bytes, range.indices) else {
      return false
    }
    return CompanyName.isMark(text.bytes.span, match.end..<range.indices.upperBound)
  }

  /// The name to its end, where words go on behind one that names may end with: `Roe Fund Services`.
  ///
  /// Nil for an address, `One International Place`.
  func whole(in line: TextRange, _ text: TextStore) -> CompanyName? {
    let bytes = text.bytes
    let limit = Int(line.end)
    var start = Int(end)
    while start < limit, bytes[start] == ASCII.space { start += 1 }
    guard !hasForm, end == range.end, start > Int(end), start < limit, ASCII.isUpper(bytes[start])
    else { return self }
    if LetterheadLexicon.houseNumbers.prefix(of: bytes, line.indices) != nil,
      LetterheadLexicon.squares.prefix(of: bytes, start..<limit) != nil
    {
      return nil
    }
    guard let next = LetterheadLexicon.firmServices.prefix(of: bytes, start..<limit),
      next.end == limit || !ASCII.isWord(bytes[next.end])
    else { return self }
    var name = self
    name.range.end = UInt32(next.end)
    name.end = name.range.end
    return name
  }

  /// The name with what stands of it in the line above: `Roe Flavors &` above `Spices Inc.`, the firm
  /// above `Professional Corporation`.
  func joined(to above: TextRange, in text: TextStore) -> TextRange {
    let last = above.isEmpty ? 0 : text.bytes[Int(above.end) - 1]
    let isCut =
      above.count > 1 && last == UInt8(ascii: "&")
      || last == UInt8(ascii: ",") && !text.bytes[above.indices].contains(where: ASCII.isDigit)
        && CompanyName(in: text, above)?.hasForm != true
    let isForm =
      HeadLexicon.legalForms.prefix(of: text.bytes, range.indices)
      .map { $0.end == range.indices.upperBound } ?? false
    return isCut || isForm ? TextRange(above.start, range.end) : range
  }
}
