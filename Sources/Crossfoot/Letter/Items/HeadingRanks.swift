/// Which rank the words of a heading give it: a filing, an item, a note.
extension HeadingStack {
  /// The rank that the words of a heading give it.
  static func rank(of text: TextRange, in store: TextStore) -> Heading.Rank {
    rank(of: text, behind: enumerator(of: text, in: store), in: store)
  }

  /// The same of a heading that opens with `enumerator`.
  static func rank(
    of text: TextRange, behind enumerator: Enumerator?, in store: TextStore
  ) -> Heading.Rank {
    var start = Int(text.start)
    while start < Int(text.end), !ASCII.isWord(store.bytes[start]) { start += 1 }
    // `II. Form 10-Q for …` is a filing.
    if let enumerator { start = enumerator.end }
    while start < Int(text.end), !ASCII.isWord(store.bytes[start]) { start += 1 }
    let range = start..<Int(text.end)
    if let rank = SectionTitles.rank(of: TextRange(UInt32(start), text.end), in: store) {
      return rank
    }
    if SectionTitles.isReview(TextRange(UInt32(start), text.end), in: store) { return .part }
    if let match = HeadingLexicon.ranks.prefix(of: store.bytes, range) {
      if match.value == .item, isCurrentReport(range, in: store) { return .filing }
      if match.value == .filing, namesItem(match.end..<Int(text.end), in: store) { return .item }
      return match.value == .item ? exhibitRank(range, in: store) ?? .item : match.value
    }
    // `Reconciliation to Core Earnings (Unaudited)`
    if store.holds(HeadingLexicon.unaudited, in: text) { return .statement }
    if namesForm(range, in: store) || isBareForm(text, at: range, in: store) { return .filing }
    if CompanyName.mayBe(text, in: store), let name = CompanyName(in: store, text),
      name.end >= text.end
    {
      return .registrant
    }
    // `15. Insurance Operations` is a note by its number.
    if case .number? = Enumerator(in: store.bytes, range)?.value { return .note }
    return .topic
  }

  /// Whether an item of a form stands before its name, `Item 4.02 Form 8-K filed July 1, 2014`: only those of
  /// current reports have a point in their number.
  private static func isCurrentReport(_ range: Range<Int>, in store: TextStore) -> Bool {
    guard store.hasPrefix(TextRange(UInt32(range.lowerBound), UInt32(range.upperBound)), "item ")
    else { return false }
    let number = store.bytes[range].dropFirst(5).prefix { $0 > ASCII.space }
    return number.contains(UInt8(ascii: ".")) && ASCII.isDigit(number.last ?? 0)
      && namesForm(range, in: store)
  }

  /// Whether an item stands behind a schedule's name: `Schedule TO - Item 10. Financial Statements`.
  private static func namesItem(_ rest: Range<Int>, in store: TextStore) -> Bool {
    let marks = store.bytes[rest].prefix(8).prefix { !ASCII.isWord($0) || $0 >= 0x80 }
    return store.hasPrefix(TextRange(UInt32(marks.endIndex), UInt32(rest.upperBound)), "item ")
  }

  /// The rank of a numbered exhibit: a press release, an information statement or an annual report,
  /// `Exhibit 99.1`, `Exhibit 13`, has parts of its own; others stand below the list of exhibits.
  private static func exhibitRank(_ range: Range<Int>, in store: TextStore) -> Heading.Rank? {
    guard store.hasPrefix(TextRange(UInt32(range.lowerBound), UInt32(range.upperBound)), "exhibit")
    else { return nil }
    // `Exhibit (a)(1)(i)` of a tender offer is the document that holders get.
    if store.hasPrefix(TextRange(UInt32(range.lowerBound), UInt32(range.upperBound)), "exhibit (") {
      return .part
    }
    let digits = store.bytes[range].prefix(20).drop { !ASCII.isDigit($0) }.prefix(2)
    guard !digits.isEmpty else { return nil }
    return digits.elementsEqual("99".utf8) || digits.elementsEqual("13".utf8) ? .part : .statement
  }

  /// Whether a form is named behind the registrant: `Example Corp. Form 10-K for …`.
  private static func namesForm(_ range: Range<Int>, in store: TextStore) -> Bool {
    let text = TextRange(UInt32(range.lowerBound), UInt32(range.upperBound))
    var rest = text
    while let place = store.place(of: " form", in: rest) {
      rest = text.suffix(from: place)
      for word in [" form ", " forms "] as [StaticString] where store.hasPrefix(rest, word) {
        if isForm(text, at: place + UInt32(word.utf8CodeUnitCount), in: store) { return true }
      }
      rest.start += 1
    }
    return false
  }

  /// Whether the name of a form stands at `start`, and nothing behind it but when it was filed, or what
  /// for.
  private static func isForm(_ text: TextRange, at start: UInt32, in store: TextStore) -> Bool {
    guard let form = FormName(in: store, start, text) else { return false }
    let rest = text.suffix(from: form.end)
    return rest.isEmpty || HeadingLexicon.filingRests.contains { store.hasPrefix(rest, $0) }
  }

  /// Whether a form is named without the word for one, `10-Q for the Period Ended March 31, 2011`, `SB-2`; a letter
  /// and two digits are a page.
  private static func isBareForm(
    _ text: TextRange, at range: Range<Int>, in store: TextStore
  ) -> Bool {
    let start = range.lowerBound
    guard range.count >= 3,
      let hyphen = store.bytes[range].prefix(3).firstIndex(of: UInt8(ascii: "-")),
      isForm(text, at: UInt32(start), in: store)
    else { return false }
    // `F-1` alone is a page of the statements as well.
    if range.count == 3, ASCII.lowercased(store.bytes[start]) == UInt8(ascii: "f") { return false }
    let isPage =
      hyphen == start + 1 && ASCII.isDigit(store.bytes[hyphen + 1]) && hyphen + 2 < range.upperBound
      && ASCII.isDigit(store.bytes[hyphen + 2])
    return !isPage
  }

  /// Whether a heading is the name of one statement: `Condensed Consolidated Statements of Operations`.
  static func namesStatement(_ text: TextRange, in store: TextStore) -> Bool {
    text.count <= longestStatement && !store.hasPrefix(text, "notes")
      && HeadingLexicon.statements.contains { store.holds($0, in: text) }
  }

  private static let longestStatement = 90

  /// Whether a heading says no more than that what follows is general.
  static func isGeneral(_ text: TextRange, in store: TextStore) -> Bool {
    text.count <= 8 && store.hasPrefix(text, "general")
  }

  /// The page that `range`, a reference as printed, names.
  static func page(_ range: TextRange, in store: TextStore) -> Heading.Page {
    var page = Heading.Page(series: 0, number: 0)
    for byte in store.bytes[range.indices] {
      if ASCII.isDigit(byte) {
        page.number = page.number * 10 + Int(byte - 0x30)
      } else {
        page.series = page.series << 8 | UInt64(ASCII.lowercased(byte))
      }
    }
    return page
  }

  /// Whether a heading names a cover page, which has no topics.
  static func isCover(_ text: TextRange, in store: TextStore) -> Bool {
    store.hasPrefix(text, "prospectus cover page") || store.hasPrefix(text, "cover page")
  }

  /// Whether an item has its number, or several have theirs: `Items 1 and 2. Business and Properties`.
  static func isNumberedItem(_ text: TextRange, in store: TextStore) -> Bool {
    store.hasPrefix(text, "item ") || store.hasPrefix(text, "items ")
  }

  /// Whether a registrant's name, `text`, ends as those of funds do.
  static func isFund(_ text: TextRange, in store: TextStore) -> Bool {
    HeadingLexicon.fundEndings.contains { ending in
      text.count > ending.utf8CodeUnitCount
        && store.hasPrefix(
          text.suffix(from: text.end - UInt32(ending.utf8CodeUnitCount)), ending)
    }
  }
}
