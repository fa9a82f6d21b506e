/// What tells that a heading takes the place of one in force, apart from ranks: a letter or a roman numeral
/// that goes on counting, or the same style.
extension HeadingStack {
  /// A title of a risk factor is a sentence; it has so many words in lower case at least.
  private static let sentenceWords = 4
  /// So many of the last headings tell how styles nest.
  private static let remembered = 64
  /// The account of risks runs over at most so many pages.
  private static let longestRiskFactors = 60

  /// The place in `current` of the heading in force before the one at `index` in a count by letters or roman
  /// numerals: `II. Form 10-Q` takes the place of `I. Form 10-K`, whatever stands below that.
  func counted(before index: Int) -> Int? {
    guard let own = headings[index].enumerator else { return nil }
    return current.lastIndex { index in
      guard let other = headings[index].enumerator, other.form == own.form else { return false }
      switch (other.value, own.value) {
      case (.letter(let first), .letter(let second)): return first < second
      default:
        guard let first = other.value.roman, let second = own.value.roman else { return false }
        return first < second
      }
    }
  }

  /// Whether the headings at two indices name two places of which one comment speaks: two exhibits, or two filings.
  func isPair(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (headings[first], headings[second])
    guard first.rank == second.rank else { return false }
    return first.isExhibit && second.isExhibit || first.rank == .filing
  }

  /// The place in `current` of the heading that the topic at `index` takes the place of by its style.
  ///
  /// It does where the letter sets what stands below that heading in another style: sections bold, say,
  /// and their topics italic.
  func styled(like index: Int) -> Int? {
    guard headings[index].rank == .topic, let outer = headings[index].level else { return nil }
    guard let place = current.lastIndex(where: { headings[$0].level == outer }),
      headings[current[place]].rank >= .item
    else { return nil }
    return holdsOtherLevels(outer) ? place : nil
  }

  /// Whether headings of another style, and never ones of this, stood directly below one of `level`.
  private func holdsOtherLevels(_ level: Heading.Level) -> Bool {
    var others = 0
    for index in headings.indices.prefix(groupStart).dropFirst().suffix(HeadingStack.remembered) {
      guard headings[index].isNested, headings[index - 1].rank >= .item,
        headings[index - 1].level == level
      else { continue }
      if headings[index].level == level { return false }
      others += 1
    }
    return others > 0
  }

  /// Whether `topic` is the title of a risk, which stands below the section of risks.
  static func isRisk(_ topic: Heading, below section: Heading) -> Bool {
    guard section.isRiskFactors, topic.isSentence, let page = topic.firstPage,
      let start = section.firstPage
    else { return false }
    return page.series == start.series
      && (0...longestRiskFactors).contains(page.number - start.number)
  }

  /// Whether a heading is a sentence, as titles of risks are.
  static func isSentence(_ text: TextRange, in store: TextStore) -> Bool {
    var lower = 0
    var upper = 0
    var previous = ASCII.space
    let bytes = store.bytes.span
    for index in text.indices {
      let byte = bytes[index]
      if previous == ASCII.space {
        if ASCII.isLower(byte) { lower += 1 } else if ASCII.isUpper(byte) { upper += 1 }
      }
      previous = byte
    }
    return lower >= sentenceWords && lower > upper * 2
  }
}
