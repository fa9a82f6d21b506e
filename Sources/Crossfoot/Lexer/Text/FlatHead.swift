/// Finds the lines of the head of a letter that some converter flattened to one line.
///
/// A head has words of its own: dates, ways of delivery, the agency and its address open lines or are
/// some, and below `Re:` so do the filings with their dates and numbers. The salutation ends it.
struct FlatHead {
  private let text: TextStore
  private let line: TextRange
  private let limit: Int
  /// Where lines start, ascending.
  private(set) var starts: [UInt32] = []
  /// Where the letter itself begins, behind the salutation.
  private(set) var end: Int
  private var isSubject = false
  private var hasNumber = false
  /// Where the names begin that "Attention:" stands before.
  private var names: Int?

  /// A head is at most this long, in bytes.
  private static let longestHead = 4000
  /// A salutation is at most this long, in bytes.
  private static let longestSalutation = 100
  /// Names run together of which each has two words: fewer words are one name.
  private static let leastNames = 2

  /// Reads the head of `line`; what has neither a salutation nor a subject has none.
  init(of line: TextRange, in text: TextStore) {
    self.text = text
    self.line = line
    limit = min(Int(line.end), Int(line.start) + FlatHead.longestHead)
    end = Int(line.start)
    let start = readWrapper(at: Int(line.start))
    if !scan(from: start) {
      if isSubject, let last = starts.last { end = Int(last) } else { starts = [] }
    }
  }

  /// The lines below `Re:` that name filings.
  var subject: [TextRange] {
    zip(starts, starts.dropFirst() + [UInt32(end)]).compactMap { start, end in
      let line = text.trimmed(TextRange(start, max(start, end)))
      guard line.count >= FlatText.shortestTitle,
        let match = FlatLexicon.head.prefix(of: text.bytes, line.indices),
        case .filing = match.value
      else { return nil }
      return line
    }
  }

  /// Reads the words from `start` on; false when no salutation is found.
  private mutating func scan(from start: Int) -> Bool {
    let bytes = text.bytes
    var position = start
    while position < limit {
      if let match = FlatLexicon.head.prefix(of: bytes, position..<limit) {
        if let end = salutationEnd(match.value, position..<match.end) {
          open(at: position)
          open(at: end)
          self.end = text.wordStart(from: end, limit)
          return true
        }
        position = max(take(match.value, position..<match.end), position + 1)
        if position < limit, bytes[position - 1] <= ASCII.space { continue }
      } else if ASCII.isDigit(bytes[position]) {
        takeNumber(at: position)
      } else if ASCII.isUpper(bytes[position]) {
        takeName(at: position)
      } else if bytes[position] == 0xE2, text.hasPrefix(rest(position), "\u{2022} ") {
        open(at: position)
      }
      position = text.nextWord(from: position, limit)
    }
    return false
  }

  private func rest(_ position: Int) -> TextRange { line.suffix(from: UInt32(position)) }

  /// Starts a line at the word at or behind `position`.
  private mutating func open(at position: Int) {
    let start = UInt32(text.wordStart(from: position, limit))
    if let first = names {
      names = nil
      openNames(first..<Int(start))
    }
    if start > starts.last ?? line.start, start < line.end { starts.append(start) }
  }

  // MARK: What opens lines

  /// Takes in a phrase; returns where it ends.
  private mutating func take(_ kind: FlatLexicon.Head, _ phrase: Range<Int>) -> Int {
    let start = phrase.lowerBound
    switch kind {
    case .line where !isSubject:
      if !follows(comma: start), !isJoined(at: start) { open(at: start) }
    case .agency where !isSubject:
      if !isJoined(at: start) { open(at: start) }
      let end = phrase.upperBound
      if end < limit, text.bytes[end] <= ASCII.space { open(at: end) }
    case .attention where !isSubject:
      open(at: start)
      names = phrase.upperBound
    case .mailStop where !isSubject:
      open(at: start)
      open(at: text.nextWord(from: text.wordStart(from: phrase.upperBound, limit), limit))
    case .delivery where !isToldOf(start): return takeDelivery(phrase)
    case .month where !isSubject:
      guard let end = dateEnd(behind: phrase.upperBound), !isJoined(at: start) else { break }
      open(at: start)
      open(at: end)
      return text.wordStart(from: end, limit)
    case .honorific where !isSubject:
      if !isJoined(at: start), !follows(comma: start), !follows(label: start) { open(at: start) }
    case .subject where !isSubject:
      open(at: start)
      isSubject = true
    case .filing where isSubject, .number where isSubject:
      if kind == .number { hasNumber = true }
      if !isJoined(at: start), !follows(comma: start), !follows(label: start) { open(at: start) }
    default: break
    }
    return phrase.upperBound
  }

  /// Whether the way of delivery at `start` is told of in a sentence: `this letter as filed via EDGAR`.
  private func isToldOf(_ start: Int) -> Bool {
    FlatLexicon.tellings.contains { words in
      let first = start - words.utf8CodeUnitCount
      return first >= Int(line.start) && text.hasPrefix(rest(first), words)
    }
  }

  /// Takes in a way of delivery, which ends with the last word that such ways consist of.
  private mutating func takeDelivery(_ phrase: Range<Int>) -> Int {
    open(at: phrase.lowerBound)
    var end = phrase.upperBound
    while end < limit {
      var word = text.wordStart(from: end, limit)
      if text.hasPrefix(rest(word), "and ") || text.hasPrefix(rest(word), "& ") {
        word = text.nextWord(from: word, limit)
      }
      let first = word < limit && text.bytes[word] == UInt8(ascii: "(") ? word + 1 : word
      guard let match = FlatLexicon.deliveryWords.prefix(of: text.bytes, first..<limit) else {
        break
      }
      end = text.wordEnd(from: match.end, limit)
    }
    open(at: end)
    return text.wordStart(from: end, limit)
  }

  /// Takes in a word that begins with a digit: a street's number behind the name of a company, or a
  /// postal code behind that of a state.
  private mutating func takeNumber(at start: Int) {
    guard !isSubject, let word = wordBefore(start) else { return }
    if FlatLexicon.companyForms.prefix(of: text.bytes, word.indices)?.end == Int(word.end) {
      open(at: start)
    } else if isPostalCode(at: start), isState(word) {
      open(at: text.nextWord(from: start, limit))
    }
  }

  /// Takes in a word in capitals that none of the phrases begins with: the name of a second company
  /// behind one that says its form, that of a company behind a title, or that of a city.
  private mutating func takeName(at start: Int) {
    guard let word = wordBefore(start) else { return }
    let (text, limit) = (text, limit)
    let ends = { (table: PhraseTable<Void>) in
      table.prefix(of: text.bytes, word.indices)?.end == Int(word.end)
    }
    let begins = { (table: PhraseTable<Void>) in
      table.prefix(of: text.bytes, start..<limit) != nil
    }
    if ends(FlatLexicon.nameEnds) {
      if !begins(FlatLexicon.companyForms), !begins(FlatLexicon.joints) { open(at: start) }
    } else if isSubject {
      return
    } else if ends(FlatLexicon.titleEnds) {
      if !begins(FlatLexicon.titles), !begins(FlatLexicon.titleRests) { open(at: start) }
    } else if ends(FlatLexicon.streets), isStreet(before: start) {
      if !begins(FlatLexicon.streetRests) { open(at: start) }
    }
  }

  /// Whether the line that the word at `position` would end begins with a number.
  private func isStreet(before position: Int) -> Bool {
    starts.last.map { Int($0) < position && ASCII.isDigit(text.bytes[Int($0)]) } ?? false
  }

  private func isPostalCode(at start: Int) -> Bool {
    text.bytes[start..<min(start + 6, limit)].prefix(while: ASCII.isDigit).count == 5
  }

  private func isState(_ word: TextRange) -> Bool {
    let letters = text.bytes[word.indices].prefix(while: ASCII.isUpper)
    return letters.count == 2 && word.count <= 3
      || FlatLexicon.states.prefix(of: text.bytes, word.indices) != nil
  }

  /// Where a date ends whose month ends at `position`.
  private func dateEnd(behind position: Int) -> Int? {
    let day = text.wordStart(from: position, limit)
    let days = text.bytes[day..<limit].prefix(while: ASCII.isDigit)
    guard 1...2 ~= days.count, days.endIndex < limit, text.bytes[days.endIndex] == 0x2C else {
      return nil
    }
    let year = text.wordStart(from: days.endIndex + 1, limit)
    let years = text.bytes[year..<limit].prefix(while: ASCII.isDigit)
    return years.count == 4 ? years.endIndex : nil
  }

  // MARK: What stands before a word

  private func wordBefore(_ position: Int) -> TextRange? {
    var end = position
    while end > Int(line.start), text.bytes[end - 1] <= ASCII.space { end -= 1 }
    var start = end
    while start > Int(line.start), text.bytes[start - 1] > ASCII.space { start -= 1 }
    return start < end ? TextRange(UInt32(start), UInt32(end)) : nil
  }

  private func isJoined(at position: Int) -> Bool {
    guard let word = wordBefore(position) else { return false }
    return text.matches(word, "&") || text.matches(word, "-") || text.matches(word, "/")
      || FlatLexicon.joints.prefix(of: text.bytes, word.indices)?.end == Int(word.end)
  }

  private func follows(comma position: Int) -> Bool {
    wordBefore(position).map { text.bytes[Int($0.end) - 1] == UInt8(ascii: ",") } ?? false
  }

  private func follows(label position: Int) -> Bool {
    wordBefore(position).map { text.bytes[Int($0.end) - 1] == UInt8(ascii: ":") } ?? false
  }
}

// MARK: - Wrappers and names

extension FlatHead {
  /// Reads what a wrapper of EDGAR leaves before a letter, `CORRESP 1 filename1.htm Document`; returns
  /// where the letter begins.
  private mutating func readWrapper(at start: Int) -> Int {
    guard text.hasPrefix(line, "corresp ") else { return start }
    let number = text.nextWord(from: start, limit)
    let name = text.nextWord(from: number, limit)
    guard ASCII.isDigit(text.bytes[min(number, limit - 1)]), isFileName(at: name) else {
      return start
    }
    var next = text.nextWord(from: name, limit)
    // The title of the page is its type, or the name of the file that it was made from.
    for title in FlatHead.pageTitles where text.hasPrefix(rest(next), title) {
      next = text.wordStart(from: next + title.utf8CodeUnitCount, limit)
      break
    }
    if isFileName(at: next) { next = text.nextWord(from: next, limit) }
    open(at: next)
    return next
  }

  private func isFileName(at start: Int) -> Bool {
    let word = TextRange(UInt32(start), UInt32(text.wordEnd(from: start, limit)))
    return word.count > 4
      && [".htm", ".html", ".txt"].contains { (ending: StaticString) in
        let length = UInt32(ending.utf8CodeUnitCount)
        return word.count > length && text.hasPrefix(word.suffix(from: word.end - length), ending)
      }
  }

  private static let pageTitles: [StaticString] = [
    "corresp ", "correspondence ", "document ", "sec letter ", "response letter ", "letter ",
  ]

  /// Starts a line at each name of a run of names, each of two words and maybe an initial between them.
  private mutating func openNames(_ run: Range<Int>) {
    var found: [UInt32] = []
    var position = text.wordStart(from: run.lowerBound, run.upperBound)
    while position < run.upperBound {
      found.append(UInt32(position))
      guard let second = plainName(at: position, run.upperBound) else { return }
      var last = second
      if text.wordEnd(from: second, run.upperBound) - second == 2, text.bytes[second + 1] == 0x2E {
        guard let third = plainName(at: second, run.upperBound) else { return }
        last = third
      }
      guard last < run.upperBound, isNameWord(last, run.upperBound) else { return }
      position = text.nextWord(from: last, run.upperBound)
    }
    guard found.count >= FlatHead.leastNames else { return }
    for start in found where start > starts.last ?? line.start { starts.append(start) }
  }

  /// The word behind the one at `position`, which may be part of a name.
  private func plainName(at position: Int, _ end: Int) -> Int? {
    guard isNameWord(position, end) else { return nil }
    let next = text.nextWord(from: position, end)
    return next < end ? next : nil
  }

  private func isNameWord(_ start: Int, _ end: Int) -> Bool {
    let wordEnd = text.wordEnd(from: start, end)
    guard ASCII.isUpper(text.bytes[start]) else { return false }
    let isInitial = wordEnd - start == 2 && text.bytes[start + 1] == 0x2E
    return isInitial || wordEnd - start > 1 && ASCII.isWord(text.bytes[wordEnd - 1])
  }
}

// MARK: - Salutations

extension FlatHead {
  /// Where the salutation ends that `phrase` opens.
  private func salutationEnd(_ kind: FlatLexicon.Head, _ phrase: Range<Int>) -> Int? {
    switch kind {
    case .salutation: return greetingEnd(behind: phrase.upperBound)
    case .greeting:
      let next = phrase.upperBound
      let isMarked = next < limit && (text.bytes[next] == 0x3A || text.bytes[next] == 0x2C)
      return isMarked ? next + 1 : nil
    case .honorific:
      // `Mr. Roe and Ms. Low,` greets as well, where no line of the subject can be left.
      return hasNumber && isSubject ? greetingEnd(behind: phrase.upperBound) : nil
    default: return nil
    }
  }

  /// Where the names behind "Dear" end: at the colon, or at the first comma that no name follows.
  private func greetingEnd(behind position: Int) -> Int? {
    let end = min(limit, position + FlatHead.longestSalutation)
    var comma: Int?
    var word = text.wordStart(from: position, end)
    while word < end {
      let next = text.wordEnd(from: word, end)
      let isName =
        !ASCII.isLower(text.bytes[word])
        || FlatLexicon.joints.prefix(of: text.bytes, word..<next) != nil
      guard isName else { break }
      if text.bytes[next - 1] == UInt8(ascii: ":") { return next }
      let behind = text.wordStart(from: next, end)
      if comma == nil, text.bytes[next - 1] == UInt8(ascii: ","),
        FlatLexicon.commas.prefix(of: text.bytes, behind..<end) == nil
      {
        comma = next
      }
      word = behind
    }
    return comma
  }
}
