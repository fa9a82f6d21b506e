/// Finds the lines below the closing phrase of a letter that some converter flattened to one line:
/// `/s/ Ann Roe Ann Roe Treasurer cc: Bo Li` is four.
struct FlatClosing {
  private let text: TextStore
  private let line: TextRange
  private let limit: Int
  /// Where lines start, ascending.
  private(set) var starts: [UInt32] = []
  /// Where the closing ends as far as it can be told.
  private(set) var end: Int

  /// The signatures and the copies are at most this long, in bytes.
  private static let longestClosing = 3000
  /// A signature stands so near the closing phrase, in bytes.
  private static let reach = 300
  /// A name has so many words.
  private static let shortestName = 2
  private static let longestName = 6

  /// Reads what stands behind a closing phrase in `line`, from `start` on; nil when nobody signs there.
  init?(of line: TextRange, from start: Int, in text: TextStore) {
    self.text = text
    self.line = line
    limit = min(Int(line.end), start + FlatClosing.longestClosing)
    end = start
    guard isSigned(start) else { return nil }
    scan(from: text.wordStart(from: start, limit))
  }

  private func isSigned(_ start: Int) -> Bool {
    if Int(line.end) - start <= FlatClosing.reach { return true }
    var position = start
    while position < min(limit, start + FlatClosing.reach) {
      if signEnd(at: position) != nil { return true }
      position = text.nextWord(from: position, limit)
    }
    return false
  }

  private func rest(_ position: Int) -> TextRange { line.suffix(from: UInt32(position)) }

  private mutating func open(at position: Int) {
    let start = UInt32(position)
    if start > starts.last ?? UInt32(end), start < line.end { starts.append(start) }
  }

  private mutating func scan(from start: Int) {
    var position = start
    var isCopies = false
    while position < limit {
      if let sign = signEnd(at: position), !isCopies {
        if !follows(label: position) { open(at: position) }
        position = readSigner(from: sign)
        continue
      }
      if let match = FlatLexicon.closing.prefix(of: text.bytes, position..<limit) {
        switch match.value {
        case .line where isCopies || isJoined(at: position): break
        case .line: open(at: position)
        case .copies:
          open(at: position)
          isCopies = true
        case .end:
          guard ASCII.isUpper(text.bytes[position]) else { break }
          open(at: position)
          end = position
          return
        }
      } else if !isCopies, opensCompany(at: position) {
        open(at: position)
      } else if isPageNumber(at: position) {
        open(at: position)
        end = position
        return
      }
      position = text.nextWord(from: position, limit)
    }
    end = limit
  }

  /// Where the mark of a signature ends that stands at `position`.
  private func signEnd(at position: Int) -> Int? {
    guard text.bytes[position] == UInt8(ascii: "/") else { return nil }
    for mark in ["/s/", "/s /", "/ s /"] as [StaticString]
    where text.hasPrefix(rest(position), mark) {
      return text.wordStart(from: position + mark.utf8CodeUnitCount, limit)
    }
    return nil
  }

  /// Whether a number of one or two digits stands at `position`, and nothing of a name before it.
  private func isPageNumber(at position: Int) -> Bool {
    guard ASCII.isDigit(text.bytes[position]) else { return false }
    let end = text.wordEnd(from: position, limit)
    return end - position <= 2 && text.bytes[position..<end].allSatisfy(ASCII.isDigit)
      && !text.hasPrefix(TextRange(UInt32(max(position - 7, 0)), UInt32(position)), "office ")
  }

  /// Whether the name of a company stands at `position`, behind the signer's title.
  private func opensCompany(at position: Int) -> Bool {
    guard ASCII.isUpper(text.bytes[position]), position - 2 > Int(line.start) else { return false }
    var start = position - 1
    while start > Int(line.start), text.bytes[start - 1] > ASCII.space { start -= 1 }
    return FlatLexicon.titleEnds.prefix(of: text.bytes, start..<position - 1)?.end == position - 1
      && FlatLexicon.titles.prefix(of: text.bytes, position..<limit) == nil
      && FlatLexicon.titleRests.prefix(of: text.bytes, position..<limit) == nil
  }

  private func isJoined(at position: Int) -> Bool {
    var end = position
    while end > Int(line.start), text.bytes[end - 1] <= ASCII.space { end -= 1 }
    return end > Int(line.start) && text.bytes[end - 1] == UInt8(ascii: ",")
  }

  private func follows(label position: Int) -> Bool {
    var end = position
    while end > Int(line.start), text.bytes[end - 1] <= ASCII.space { end -= 1 }
    return end > Int(line.start) && text.bytes[end - 1] == UInt8(ascii: ":")
  }

  // MARK: The signer

  /// Reads the signed name from `start` on, and the printed one behind it; returns where they end.
  private mutating func readSigner(from start: Int) -> Int {
    var words: [TextRange] = []
    var position = start
    while position < limit, words.count < 2 * FlatClosing.longestName {
      if FlatLexicon.closing.prefix(of: text.bytes, position..<limit) != nil { break }
      let end = text.wordEnd(from: position, limit)
      words.append(TextRange(UInt32(position), UInt32(end)))
      position = text.wordStart(from: end, limit)
    }
    if let printed = printedName(words) {
      open(at: Int(words[printed.lowerBound].start))
      let next = printed.upperBound < words.count ? Int(words[printed.upperBound].start) : position
      if !isJoined(at: next) { open(at: next) }
      return next
    }
    for index in words.indices.dropFirst() {
      // `/s/ Ann Roe, for Bo Li` is signed for another.
      if text.matches(words[index], "for"), index + 1 < words.count {
        open(at: Int(words[index + 1].start))
      }
      if FlatLexicon.titles.prefix(of: text.bytes, Int(words[index].start)..<limit) != nil {
        open(at: Int(words[index].start))
        return Int(words[index].start)
      }
    }
    return words.count > 1 ? Int(words[1].start) : position
  }

  /// Which of `words` say again, or in full, the name that the first ones sign: the same last word behind
  /// the same initial.
  private func printedName(_ words: [TextRange]) -> Range<Int>? {
    for count in FlatClosing.shortestName...FlatClosing.longestName where count < words.count {
      guard initial(words[count]) == initial(words[0]) else { continue }
      let last = bare(words[count - 1])
      guard last.count > 1 else { continue }
      for index in count..<min(count + FlatClosing.longestName, words.count)
      where bare(words[index]).elementsEqual(last) {
        return count..<index + 1
      }
    }
    return nil
  }

  private func initial(_ word: TextRange) -> UInt8 { text.bytes[Int(word.start)] | 0x20 }

  /// A word in lower case without the comma behind it.
  private func bare(_ word: TextRange) -> [UInt8] {
    var bytes = text.bytes[word.indices].map(ASCII.lowercased)
    while let last = bytes.last, last == UInt8(ascii: ",") { bytes.removeLast() }
    return bytes
  }
}
