/// The head of a page in a staff letter whose every line was mixed with the field it stands for.
///
/// ```
/// A. Roe
/// FirstName LastNameA. Roe
/// Comapany
/// May      NameAlder Corp
///        2, 2019
/// May2 2, 2019 Page 2
/// FirstName LastName
/// ```
/// It says everything twice and nothing else, up to the fields' names that close it. Heads into which
/// text of the page was mixed as well are left as they are.
struct MixedHead {
  /// The first of the blocks that are kept so far which belongs to the head.
  private(set) var start: Int
  /// The block behind it.
  private(set) var end: Int
  /// The page number that it holds.
  private(set) var pageNumber: TextRange?

  /// A line of such a head is at most this long, in bytes; it has so many on either side at most.
  private static let longestLine = 60
  private static let linesAbove = 5
  private static let linesBelow = 8
  /// The lines around such a head have so many words.
  private static let usualWords = 64

  private let text: TextStore
  /// How often each word stands in the lines around, by its hash.
  private var counts = FingerprintCounts(capacity: 0)

  /// The head around the block at `index` of `document`, of whose blocks the first `kept` ones are kept; nil
  /// when there is none.
  ///
  /// `field` is a line with a field's name among those above, which was not kept.
  init?(around index: Int, _ kept: Int, _ document: LexedDocument, field: TextRange?) {
    text = document.text
    (start, end) = (kept, index)
    guard let line = MixedHead.line(document.blocks[index]),
      text.hasPrefix(line, MergeField.companyStart),
      !text.hasPrefix(line, MergeField.company),
      let last = closing(behind: index, document)
    else { return nil }
    end = last + 1
    let above = max(0, kept - MixedHead.linesAbove)..<kept
    countWords(of: document.blocks, [above, index..<end], field)
    for block in index..<end {
      guard let line = MixedHead.line(document.blocks[block]), isHead(line) else { return nil }
      pageNumber = number(in: line) ?? pageNumber
    }
    for block in above.reversed() {
      guard let line = MixedHead.line(document.blocks[block]), isHead(line) else { break }
      start -= 1
    }
  }

  /// Counts the words of the lines in `places`, and those of `field`.
  private mutating func countWords(
    of blocks: [Block], _ places: [Range<Int>], _ field: TextRange?
  ) {
    var words: [UInt64] = []
    words.reserveCapacity(MixedHead.usualWords)
    func gather(_ line: TextRange?) {
      guard let line else { return }
      _ = allWords(of: line) { word in
        words.append(hash(of: word))
        return true
      }
    }
    for place in places { for index in place { gather(MixedHead.line(blocks[index])) } }
    gather(field)
    counts = FingerprintCounts(capacity: words.count)
    for word in words { counts.add(word) }
  }

  private static func line(_ block: Block) -> TextRange? {
    guard case .paragraph(let paragraph) = block, paragraph.text.count <= longestLine else {
      return nil
    }
    return paragraph.text
  }

  /// The block that closes the head: two fields' names and nothing else.
  private func closing(behind index: Int, _ document: LexedDocument) -> Int? {
    for next in index
      + 1..<max(min(index + 1 + MixedHead.linesBelow, document.blocks.count), index + 1)
    {
      guard let line = MixedHead.line(document.blocks[next]) else { return nil }
      if text.matches(line, MergeField.person) { return next }
    }
    return nil
  }

  /// Whether `test` is true for all words of a line, without the names of fields that they begin with; of
  /// those that are nothing else it is not asked.
  private func allWords(of line: TextRange, _ test: (TextRange) -> Bool) -> Bool {
    let (bytes, limit) = (text.bytes.span, Int(line.end))
    var start = Int(line.start)
    while start < limit {
      let end = ByteWords.place(of: ASCII.space, in: bytes, from: start, limit: limit)
      var word = TextRange(UInt32(start), UInt32(end))
      if let field = MergeField.words.first(where: { text.hasPrefix(word, $0) }) {
        word.start += UInt32(field.utf8CodeUnitCount)
      }
      guard word.isEmpty || test(word) else { return false }
      start = end + 1
    }
    return true
  }

  /// What words alike have in common, and no others.
  private func hash(of word: TextRange) -> UInt64 {
    ByteHash.of(text.bytes.span.extracting(word.indices))
  }

  /// Whether each word of a line comes twice, or is part of a date or of a page's number.
  private func isHead(_ line: TextRange) -> Bool {
    allWords(of: line) { word in
      counts.count(of: hash(of: word)) > 1 || text.matches(word, "page")
        || MixedHead.isDatePart(text.bytes[word.indices])
    }
  }

  /// Whether a word is a month, a number, or both run together: `March2`, `31,`, `7,3`.
  private static func isDatePart(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = word.prefix(while: ASCII.isLetter)
    let isNumber = word.dropFirst(letters.count).allSatisfy {
      ASCII.isDigit($0) || $0 == UInt8(ascii: ",")
    }
    guard isNumber else { return false }
    return letters.isEmpty
      || Months.names.contains { letters.map(ASCII.lowercased).elementsEqual($0.utf8) }
  }

  private func number(in line: TextRange) -> TextRange? {
    guard let last = text.bytes[line.indices].lastIndex(of: UInt8(ascii: "P")) else { return nil }
    let rest = line.suffix(from: UInt32(last))
    return PageNumber(in: text.bytes, rest) != nil ? rest : nil
  }
}
