/// Parts a line that several get copies by, each behind the title or the firm of the one before:
/// `Ann Roe, Treasurer Bo Li, Hulls, Inc. Cy Low, Marsh LLP`.
struct RunOnCopies {
  let text: TextStore

  /// A shorter line names one.
  private static let shortestLine = 40
  /// A line that is read as several is at most this long, in bytes.
  private static let longestLine = 4000

  /// The entries of `line`, in order; the line itself where it has one.
  func entries(of line: TextRange) -> [TextRange] {
    guard line.count >= RunOnCopies.shortestLine, line.count <= RunOnCopies.longestLine,
      ASCII.isLetter(text.bytes[Int(line.start)])
    else { return [line] }
    let limit = Int(line.end)
    var entries: [TextRange] = []
    var start = Int(line.start)
    var word = start
    var next = text.nextWord(from: word, limit)
    while next < limit {
      let before = TextRange(UInt32(word), UInt32(text.wordEnd(from: word, limit)))
      if opensEntry(line.suffix(from: UInt32(next)), behind: before) {
        entries.append(text.trimmed(TextRange(UInt32(start), UInt32(next))))
        start = next
      }
      word = next
      next = text.nextWord(from: word, limit)
    }
    entries.append(line.suffix(from: UInt32(start)))
    return entries
  }

  /// Whether `rest` begins with the name of another person than `word` belongs to.
  private func opensEntry(_ rest: TextRange, behind word: TextRange) -> Bool {
    guard ASCII.isUpper(text.bytes[Int(rest.start)]) else { return false }
    let persons = PersonParser(text: text)
    if persons.isHonoured(
      TextRange(rest.start, UInt32(text.wordEnd(from: Int(rest.start), Int(rest.end)))))
    {
      return HeadLexicon.entryJoints.prefix(of: text.bytes, word.indices) == nil
    }
    guard endsEntry(word) else { return false }
    let last = text.bytes[Int(word.end) - 1]
    if initialledName(in: rest) != nil { return true }
    // `Vice President, Supply Chain, …` goes on with a title.
    return last != UInt8(ascii: ",") && persons.leadingName(in: rest) != nil
  }

  /// Whether `word` may be the last of a person's title or firm.
  private func endsEntry(_ word: TextRange) -> Bool {
    var word = word
    if text.bytes[Int(word.end) - 1] == UInt8(ascii: ",") { word.end -= 1 }
    guard !word.isEmpty else { return false }
    if text.bytes[Int(word.end) - 1] == UInt8(ascii: ")") { return true }
    if HeadLexicon.titleEnds.prefix(of: text.bytes, word.indices)?.end == Int(word.end)
      || HeadLexicon.entryEnds.prefix(of: text.bytes, word.indices)?.end == Int(word.end)
    {
      return true
    }
    let match = HeadLexicon.companySuffixes.prefix(of: text.bytes, word.indices)
    return match?.end == Int(word.end) && match?.value == .form
  }

  /// The name of a person that `range` begins with, known by the initial between its other words.
  func initialledName(in range: TextRange) -> TextRange? {
    let limit = Int(range.end)
    let first = Int(range.start)
    let initial = text.nextWord(from: first, limit)
    let last = text.nextWord(from: initial, limit)
    guard last < limit, isNameWord(first, limit), isInitial(initial, limit), isNameWord(last, limit)
    else { return nil }
    var end = text.wordEnd(from: last, limit)
    while !ASCII.isWord(text.bytes[end - 1]) { end -= 1 }
    // `Ann B. Roe & Co.` is a firm.
    let behind = text.wordStart(from: end, limit)
    guard behind >= limit || text.bytes[behind] != UInt8(ascii: "&") else { return nil }
    return TextRange(range.start, UInt32(end))
  }

  private func isNameWord(_ start: Int, _ limit: Int) -> Bool {
    let end = text.wordEnd(from: start, limit)
    let roles = HeadLexicon.roles.prefix(of: text.bytes, start..<end)
    return ASCII.isUpper(text.bytes[start]) && end - start > 2
      && !(roles.map { $0.end == end && ($0.value.contains(.title) || $0.value.contains(.noName)) }
        ?? false)
  }

  private func isInitial(_ start: Int, _ limit: Int) -> Bool {
    let end = text.wordEnd(from: start, limit)
    return ASCII.isUpper(text.bytes[start])
      && (end - start == 1 || end - start == 2 && text.bytes[start + 1] == UInt8(ascii: "."))
  }
}
