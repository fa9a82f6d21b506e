/// Where headings end that a converter joined to one line: at years, at pages and at the titles of sections.
extension FlatText {
  /// Starts a paragraph at each further heading in `range`: behind the year that ends the name of a
  /// filing, and behind a page.
  mutating func breakHeadings(_ range: Range<Int>) {
    let bytes = text.bytes
    let titleEnd = subjectEnd(in: range)
    for index in range.dropFirst(6) {
      guard ASCII.isUpper(bytes[index]), bytes[index - 1] == ASCII.space else { continue }
      if index == titleEnd || endsTitle(before: index, from: range.lowerBound)
        || opensTitle(at: index, range.upperBound)
      {
        breakBefore(index)
        continue
      }
      guard ASCII.isDigit(bytes[index - 2]) else { continue }
      let start = lastWord(before: index)
      let word = bytes[start..<index - 1]
      let isYear =
        word.count == 4 && word.allSatisfy(ASCII.isDigit) && bytes[start - 2] == UInt8(ascii: ",")
      guard isYear || follows(page: start),
        !FlatText.filings.contains(where: { text.hasPrefix(line.suffix(from: UInt32(index)), $0) })
      else { continue }
      breakBefore(index)
    }
  }

  /// Where the word behind a line of the subject starts that the heading in `range` begins with, word for word;
  /// nil where it begins with none, or goes on with the date of the filing.
  private func subjectEnd(in range: Range<Int>) -> Int? {
    for title in subject.prefix(FlatText.mostTitles) {
      let end = range.lowerBound + title.count
      guard end + 1 < range.upperBound, text.bytes[end] == ASCII.space,
        text.bytes[range.lowerBound..<end].elementsEqual(text.bytes[title.indices]),
        !FlatText.filings.contains(where: { text.hasPrefix(line.suffix(from: UInt32(end + 1)), $0) }
        )
      else { continue }
      return end + 1
    }
    return nil
  }

  /// The most lines of a subject that a heading is compared with, and the fewest bytes of one.
  private static let mostTitles = 12
  static let shortestTitle = 12

  /// Where the name of a company begins that ends before the title of a filing at `position`, behind a sentence:
  /// `Widget, Inc. Form 10-K for the year …`; nil where none does.
  func companyStart(before position: Int, from first: Int) -> Int? {
    var word = lastWord(before: position)
    guard FlatLexicon.nameEnds.prefix(of: text.bytes, word..<position - 1)?.end == position - 1,
      FlatLexicon.filingTitles.prefix(of: text.bytes, position..<Int(line.end)) != nil
    else { return nil }
    for _ in 0..<FlatText.longestCompany {
      if word <= first { return nil }
      if follows(word) { return word }
      word = lastWord(before: word)
      let isName =
        !ASCII.isLower(text.bytes[word])
        || FlatLexicon.joints.prefix(of: text.bytes, word..<position) != nil
      guard isName else { return nil }
    }
    return nil
  }

  /// The name of a company has at most so many words.
  private static let longestCompany = 7

  /// Whether the title of a section ends before the word at `position`, so that a topic of it begins there.
  private func endsTitle(before position: Int, from start: Int) -> Bool {
    guard position - 2 >= start, FlatLexicon.titleLasts.contains(text.bytes[position - 2]) else {
      return false
    }
    return FlatLexicon.titleEndings.contains { ending in
      let first = position - 1 - ending.utf8CodeUnitCount
      return first >= start
        && text.hasPrefix(TextRange(UInt32(first), UInt32(position - 1)), ending)
    }
  }

  /// Whether a note or an item with its number begins at `position`.
  private func opensTitle(at position: Int, _ limit: Int) -> Bool {
    guard FlatLexicon.numberedTitles.prefix(of: text.bytes, position..<limit) != nil,
      !FlatLexicon.ends(word: lastWord(before: position)..<position - 1, of: text)
    else { return false }
    let number = text.nextWord(from: position, limit)
    guard number + 1 < limit else { return false }
    let isBracketed = text.bytes[number] == UInt8(ascii: "(")
    return ASCII.isDigit(text.bytes[isBracketed ? number + 1 : number])
  }

  /// Whether the number at `position` belongs to the word before it.
  func isReferred(at position: Int) -> Bool {
    let word = lastWord(before: position)
    if FlatLexicon.counted.prefix(of: text.bytes, word..<position)?.end == position - 1 {
      return true
    }
    // `your response to prior comment 2. Please …`; a label is capitalized.
    return ASCII.isLower(text.bytes[word])
      && text.matches(TextRange(UInt32(word), UInt32(position - 1)), "comment")
  }

  /// Whether the word "page" stands before the one at `position`.
  private func follows(page position: Int) -> Bool {
    guard position >= 6 else { return false }
    return FlatText.pages.contains { word in
      let start = position - 1 - word.utf8CodeUnitCount
      return start > 0 && text.hasPrefix(TextRange(UInt32(start), UInt32(position)), word)
    }
  }

  /// What goes on with the name of a filing behind a date.
  private static let filings: [StaticString] = [
    "filed", "furnished", "submitted", "confidentially", "originally", "initially",
  ]
  private static let pages: [StaticString] = ["page", "pages"]
}
