/// Reads titles: runs of the words that titles consist of, and of words of their own between these.
extension PersonParser {
  /// Reads the title that follows a name, if any.
  func title(_ words: [Word], _ index: inout Int) -> TextRange? {
    var end = index
    while end < words.count, !isCommission(words[end]) {
      if words[end].isTitle || (words[end].isJoint && end > index) {
        end += 1
      } else if end > index, let next = titleEnd(words, at: end) {
        end = next
      } else {
        break
      }
    }
    while end > index, words[end - 1].isJoint { end -= 1 }
    guard end > index else { return nil }
    let range = TextRange(words[index].range.start, words[end - 1].range.end)
    index = end
    return range
  }

  /// Whether the Commission's name begins at a word, `Securities`, which titles hold, too.
  private func isCommission(_ word: Word) -> Bool {
    word.isTitle
      && text.hasPrefix(
        TextRange(word.range.start, UInt32(text.bytes.count)), "securities and exchange")
  }

  /// Where a title ends that goes on at `index` with a word of its own, `Policy` in `Chief Legal and Policy
  /// Officer`; nil when the title is whole before it.
  ///
  /// A name has two words at least, and the title of another stands behind a comma.
  private func titleEnd(_ words: [Word], at index: Int) -> Int? {
    let above = words[index - 1]
    let isWhole = isWhole(words[..<index])
    guard above.isJoint || above.endsWithComma || !isWhole else { return nil }
    var end = index
    while end < words.count, !words[end].isTitle, !words[end].isJoint {
      let word = words[end]
      guard word.isCapitalized, !word.endsWithComma, !word.isHonorific, !word.isNoName,
        text.bytes[word.range.indices].allSatisfy(ASCII.isLetter)
      else { return nil }
      end += 1
    }
    guard end - index <= (above.isJoint && !isWhole ? PersonParser.ownWords : 1) else { return nil }
    while end < words.count, words[end].isTitle || words[end].isJoint {
      if isTitleEnd(words[end]) { return end + 1 }
      if words[end].endsWithComma { return nil }
      end += 1
    }
    return nil
  }

  /// A title has so many words of its own in a row at most.
  private static let ownWords = 2

  /// Whether a title may end with the last of `words` that is no joint.
  private func isWhole(_ words: ArraySlice<Word>) -> Bool {
    guard let last = words.lastIndex(where: { !$0.isJoint || isTitleEnd($0) }) else { return true }
    // Of chiefs those of branches are called so.
    return isTitleEnd(words[last])
      || last > words.startIndex && text.matches(words[last].range, "chief")
        && text.matches(words[last - 1].range, "branch")
  }

  private func isTitleEnd(_ word: Word) -> Bool {
    HeadLexicon.titleEnds.prefix(of: text.bytes, word.range.indices)?.end
      == word.range.indices.upperBound
  }

  private func isShortTitle(_ word: Word) -> Bool {
    HeadLexicon.shortTitles.prefix(of: text.bytes, word.range.indices)?.end
      == word.range.indices.upperBound
  }

  /// Whether a line is a title from end to end.
  func isTitleLine(_ words: [Word]) -> Bool {
    if words.allSatisfy({ $0.isTitle || $0.isJoint }) { return true }
    var index = 0
    return title(words, &index) != nil && index == words.count
  }

  /// The name that `line` begins with, if nothing but a title stands behind it: `Ann Roe, Treasurer`.
  func nameWithTitle(in line: TextRange) -> TextRange? {
    guard let name = leadingName(in: line) else { return nil }
    var rest = line.suffix(from: name.end)
    while !rest.isEmpty, !ASCII.isWord(text.bytes[Int(rest.start)]) { rest.start += 1 }
    return leadingTitle(in: rest)?.end == line.end ? name.range : nil
  }

  /// The title that `range` ends with, behind the firm that it stands for: `Marsh, Inc. Chief Executive
  /// Officer`.
  func trailingTitle(in range: TextRange) -> TextRange? {
    let words = words(in: range)
    guard let last = words.last, isTitleEnd(last) || isShortTitle(last) else { return nil }
    var start = words.count
    while start > 0, words[start - 1].isTitle || words[start - 1].isJoint { start -= 1 }
    while start < words.count, !words[start].isTitle { start += 1 }
    guard start > 0, start < words.count else { return nil }
    // `Reviewing Accountant` is a title that begins with a word of its own.
    let firm = TextRange(range.start, words[start].range.start)
    let isLong = words[start...].count { !$0.isJoint } > 1
    guard isLong || CompanyName(in: text, firm)?.hasForm == true else { return nil }
    return TextRange(words[start].range.start, last.range.end)
  }

  // MARK: Two lines

  /// `title` with what `line` adds to it, which stands right below it; nil when the line begins with neither
  /// `and` nor what a word at the end of the title needs.
  func title(_ title: TextRange, goingOnWith line: TextRange) -> TextRange? {
    guard line.start >= title.end, line.start - title.end <= PersonParser.lineGap else {
      return nil
    }
    let between = text.trimmed(TextRange(title.end, line.start))
    let goesOn =
      between.isEmpty
      ? HeadLexicon.titleJoints.contains { text.hasPrefix(line, $0) } || isOpen(title)
      : text.matches(between, "and") || text.matches(between, "&")
    guard goesOn else { return nil }
    let longer = leadingTitle(in: TextRange(title.start, line.end))
    return longer.flatMap { $0.end > line.start ? $0 : nil }
  }

  /// What stands between two lines takes up so many bytes of the text at most, with `and` at the end of the
  /// first one.
  private static let lineGap: UInt32 = 6

  /// Whether the last word of a title is one that another follows on.
  private func isOpen(_ title: TextRange) -> Bool {
    let word = ASCII.lastWord(of: text.bytes, title.indices)
    return HeadLexicon.unfinishedTitles.prefix(of: text.bytes, word)?.end == word.upperBound
  }
}
