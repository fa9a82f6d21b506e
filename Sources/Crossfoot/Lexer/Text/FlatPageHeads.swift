/// Takes the heads of pages out of a letter that some converter flattened to one line: they stand in the
/// middle of its sentences, `… of the Ms. Ann Roe May 2, 2020 Page 2 decrease in …`.
///
/// All of them end with the number of the page and begin alike; a single one repeats names of the
/// letter's own head.
struct FlatPageHeads {
  private let text: TextStore
  private let line: TextRange

  /// A head is at most this long, in bytes, and at least that long.
  private static let longestHead = 200
  private static let shortestHead = 8
  /// The names that a head repeats stand so near the start of the letter, in bytes.
  private static let reach = 1500
  /// A head repeats at most so many lines of the letter's own.
  private static let mostNames = 3
  private static let shortestName = 6

  /// The parts of `range`, a whole letter in one line, before, between and behind the heads of pages.
  static func parts(of range: TextRange, in text: TextStore) -> [TextRange] {
    let heads = FlatPageHeads(text: text, line: range)
    var parts: [TextRange] = []
    var start = range.start
    for head in heads.heads() {
      let foot = max(start, heads.footStart(before: head.start))
      parts.append(text.trimmed(TextRange(start, foot)))
      start = head.end
    }
    parts.append(text.trimmed(TextRange(start, range.end)))
    return parts.filter { !$0.isEmpty }
  }

  private func heads() -> [TextRange] {
    let numbers = numbers()
    guard let first = numbers.first else { return [] }
    if numbers.count == 1 {
      let start = nameStart(before: Int(first.start))
      return start < Int(first.start) ? [TextRange(UInt32(start), first.end)] : []
    }
    var length = FlatPageHeads.longestHead
    for number in numbers.dropFirst() { length = min(length, shared(first, number)) }
    // Whole words only.
    while length > 0,
      text.bytes[Int(first.start) - length] <= ASCII.space
        || text.bytes[Int(first.start) - length - 1] > ASCII.space
    { length -= 1 }
    guard length >= FlatPageHeads.shortestHead else { return [] }
    return numbers.map { TextRange($0.start - UInt32(length), $0.end) }
  }

  /// The numbers of pages, `Page 2`, from the second page on in their order.
  private func numbers() -> [TextRange] {
    let span = text.bytes.span
    var numbers: [TextRange] = []
    var position = Int(line.start) + 1
    let limit = Int(line.end)
    while position < limit {
      position = ByteBlocks.place(of: UInt8(ascii: "P"), in: span, from: position, limit: limit)
      if let end = numberEnd(at: position, numbers.count + 2, limit) {
        numbers.append(TextRange(UInt32(position), UInt32(end)))
        position = end
      } else {
        position += 1
      }
    }
    return numbers
  }

  /// Where `Page` with the number `value` ends that stands at `position`.
  private func numberEnd(at position: Int, _ value: Int, _ limit: Int) -> Int? {
    guard position < limit, text.bytes[position - 1] == ASCII.space,
      text.hasPrefix(line.suffix(from: UInt32(position)), "page ")
    else { return nil }
    let digits = text.bytes[position + 5..<limit].prefix(while: ASCII.isDigit)
    guard 1...3 ~= digits.count, digits.reduce(0, { $0 * 10 + Int($1 - 0x30) }) == value,
      digits.endIndex == limit || text.bytes[digits.endIndex] <= ASCII.space
    else { return nil }
    return digits.endIndex
  }

  /// How many bytes before two numbers are the same.
  private func shared(_ left: TextRange, _ right: TextRange) -> Int {
    let most = min(FlatPageHeads.longestHead, Int(left.start - line.start) - 1)
    var length = 0
    while length < most,
      text.bytes[Int(left.start) - 1 - length] == text.bytes[Int(right.start) - 1 - length]
    { length += 1 }
    return length
  }

  // MARK: The foot above a head

  /// Where the towns begin, in capitals, that a firm prints at the foot of its letters right above the head at
  /// `position`: `BOSTON LONDON NEW YORK SAN DIEGO WASHINGTON, DC`; `position` itself where none do.
  private func footStart(before position: UInt32) -> UInt32 {
    var start = Int(position)
    var words = 0
    while words < FlatPageHeads.mostTowns, start - 2 > Int(line.start),
      text.bytes[start - 1] == ASCII.space
    {
      var word = start - 1
      while word > Int(line.start), text.bytes[word - 1] > ASCII.space { word -= 1 }
      guard isTown(word..<start - 1) else { break }
      start = word
      words += 1
    }
    return words < FlatPageHeads.fewestTowns ? position : UInt32(start)
  }

  /// Whether a word in capitals may be of the name of a town; titles have small words, which these never have.
  private func isTown(_ word: Range<Int>) -> Bool {
    var letters = text.bytes[word]
    if letters.last == UInt8(ascii: ",") { letters.removeLast() }
    return letters.count >= 2 && letters.allSatisfy(ASCII.isUpper)
      && FlatLexicon.joints.prefix(of: text.bytes, word)?.end != word.upperBound
  }

  private static let fewestTowns = 5
  private static let mostTowns = 40

  // MARK: A single head

  /// Where the date and the names begin that stand before `position` as in the letter's own head;
  /// `position` itself where none do.
  private func nameStart(before position: Int) -> Int {
    var start = position
    var names = 0
    while names < FlatPageHeads.mostNames, let name = repeated(before: start) {
      start = name
      names += 1
    }
    return start
  }

  /// The start of the longest run of words before `position` that the letter's own head holds.
  private func repeated(before position: Int) -> Int? {
    let head = TextRange(
      line.start, min(line.start + UInt32(FlatPageHeads.reach), UInt32(position)))
    var found: Int?
    var start = position - 1
    while position - start < FlatPageHeads.longestHead, start > Int(head.end) {
      start -= 1
      guard text.bytes[start - 1] == ASCII.space else { continue }
      guard holds(start..<position - 1, in: head) else { break }
      if ASCII.isUpper(text.bytes[start]), position - 1 - start >= FlatPageHeads.shortestName {
        found = start
      }
    }
    return found
  }

  /// Whether the words of `words` stand in `head` in the same order.
  private func holds(_ words: Range<Int>, in head: TextRange) -> Bool {
    let span = text.bytes.span
    var start = Int(head.start)
    let limit = Int(head.end) - words.count
    while start < limit {
      start = ByteBlocks.place(of: span[words.lowerBound], in: span, from: start, limit: limit)
      if start < limit,
        words.indices.allSatisfy({ span[start + $0 - words.lowerBound] == span[$0] })
      {
        return true
      }
      start += 1
    }
    return false
  }
}
