/// The headings in force while a letter is read from top to bottom.
///
/// A heading takes the place of the last one of its rank, and of everything below it; what stands
/// above stays in force. Headings of one group nest into each other when their ranks do; a group of
/// topics, which have no rank of their own, nests in the order it is written.
struct HeadingStack {
  /// All headings of the letter.
  private(set) var headings: [Heading] = []
  /// The ones in force, outermost first, as indices into `headings`.
  private(set) var current: [Int] = []

  /// Few letters have more headings.
  private static let usual = 12
  /// More headings than this are not in force at once: outer ones give way.
  private static let deepest = 6

  /// A topic so many pages behind the last one may belong to the same section, and to one that has
  /// no page of its own and runs over many.
  private static let nextPages = 2
  private static let sectionPages = 10
  /// The account of a merger is longer.
  private static let transactionPages = 20
  /// Management's discussion runs over at most so many pages.
  private static let longestDiscussion = 25
  /// The name of a section is at most this long, in bytes.
  private static let longestSection = 60
  /// A note runs over at most so many pages.
  private static let longestNote = 10

  /// Puts a group of headings, which stand directly above one item, in force.
  mutating func enter(_ group: [Heading]) {
    guard !group.isEmpty else { return }
    var group = ranked(group)
    let first = group[0]
    // Everything that the first one replaces goes, with what stands below it.
    if let place = counted(before: first) {
      group[0].rank = headings[current[place]].rank
      current.removeSubrange(place...)
    } else {
      replace(by: first, group)
    }
    append(group)
  }

  /// Puts out of force what `first`, the first of `group`, takes the place of.
  private mutating func replace(by first: Heading, _ group: [Heading]) {
    if first.rank == .statement || first.rank == .note {
      end(at: current.firstIndex { !HeadingStack.holds(headings[$0], first) })
    }
    if let place = styled(like: first) { current.removeSubrange(place...) }
    if first.rank == .topic { makeRoom(for: first, group) }
    if first.rank == .topic {
      let replaced = replacedTopics(by: first, isAlone: group.count == 1)
      current.removeSubrange(replaced...)
    } else {
      end(at: current.firstIndex { headings[$0].rank >= first.rank })
    }
  }

  private mutating func append(_ group: [Heading]) {
    // What the group itself has put in force stays: it is written from the outermost in. Only a
    // filing, a part or an item ends the one before it, under which there was no comment.
    var kept = current.count
    let first = headings.count
    if headings.isEmpty { headings.reserveCapacity(HeadingStack.usual) }
    headings += group
    for index in first..<headings.count {
      headings[index].isNested = index > first
      let rank = headings[index].rank
      let replaceable = rank < .statement ? current.count : kept
      if index > first, rank < .topic,
        !HeadingStack.isHeld(headings[index], below: headings[index - 1]),
        let replaced = current.prefix(replaceable).firstIndex(where: { headings[$0].rank >= rank })
      {
        current.removeSubrange(replaced..<replaceable)
        kept = min(kept, replaced)
      }
      current.append(index)
    }
    if current.count > HeadingStack.deepest {
      current.removeFirst(current.count - HeadingStack.deepest)
    }
  }

  /// The headings of a group with the ranks that their neighbours give them.
  private func ranked(_ group: [Heading]) -> [Heading] {
    var ranked = group
    for index in group.indices
    where group[index].rank == .registrant || group[index].rank == .item {
      // `D. Risk Factors` is a part of an item of a form.
      let isPart =
        group[index].enumerator != nil && group[index].rank == .item
        && (index > 0 ? group[index - 1].rank == .item : holdsItem)
      if isPart
        || group[index].isSectionTitle
          && isTopic(group[index], below: index > 0 ? group[index - 1] : nil)
      {
        ranked[index].rank = .topic
        continue
      }
      // A company is a registrant where it stands above a part of a filing, else it is talked about.
      let isRegistrant = index == 0 && group.count > 1 && group[1].rank < .note
      if group[index].rank == .registrant, !isRegistrant { ranked[index].rank = .topic }
      // `Business, page 97` and `Our Company, page 97` are a section and its first topic.
      if index > 0, group[index].rank == .item, group[index - 1].rank == .item,
        let page = group[index].firstPage, page == group[index - 1].firstPage
      {
        ranked[index].rank = .topic
      }
    }
    return ranked
  }

  /// Whether an item is in force.
  private var holdsItem: Bool { current.contains { headings[$0].rank == .item } }

  /// Whether the title of a section is one of a topic: directly below an item, or on the pages of the
  /// financial statements.
  private func isTopic(_ heading: Heading, below outer: Heading?) -> Bool {
    if let outer { return outer.rank >= .item }
    guard let page = heading.firstPage else { return false }
    return page.series != 0
      || current.contains { index in
        guard headings[index].rank == .note, let start = headings[index].firstPage else {
          return false
        }
        return HeadingStack.isNear(page, behind: start, within: HeadingStack.longestNote)
      }
  }

  /// Whether an item stands below the heading directly above it: `Summary` without a page holds the
  /// one with a page that follows on it.
  private static func isHeld(_ heading: Heading, below outer: Heading) -> Bool {
    heading.rank == .item && heading.firstPage != nil && outer.rank == .topic
      && outer.pages.isEmpty && outer.text.count <= longestSection
  }

  /// Puts the heading in force at `place`, if there is one, out of force, with all below it.
  private mutating func end(at place: Int?) {
    if let place { current.removeSubrange(place...) }
  }

  /// Ends the sections that a topic does not belong to.
  private mutating func makeRoom(for first: Heading, _ group: [Heading]) {
    if first.isGeneral { end(at: current.firstIndex { headings[$0].rank >= .part }) }
    if first.container == .transaction {
      end(at: current.firstIndex { headings[$0].rank >= .item })
    }
    // A heading with a page of its own stands below no short item that has another.
    if let page = group.lazy.compactMap(\.firstPage).first {
      end(at: current.firstIndex { isOver($0, at: page, first) })
      end(
        at: current.firstIndex { index in
          guard headings[index].rank == .note, let start = headings[index].firstPage else {
            return false
          }
          return !HeadingStack.isNear(page, behind: start, within: HeadingStack.longestNote)
        })
    }
  }

  /// Whether the item at `index` ends before `page`, where the topic `first` stands.
  private func isOver(_ index: Int, at page: Heading.Page, _ first: Heading) -> Bool {
    guard headings[index].rank == .item else { return false }
    guard let start = headings[index].firstPage else { return headings[index].isCover }
    if HeadingStack.isRisk(first, below: headings[index]) { return false }
    return !headings[index].isLongSection
      || !HeadingStack.isNear(page, behind: start, within: HeadingStack.longestDiscussion)
  }

  private static func isNear(_ page: Heading.Page, behind start: Heading.Page, within count: Int)
    -> Bool
  {
    page.series == start.series && (0...count).contains(page.number - start.number)
  }

  /// Where the topics in force begin that `topic` takes the place of.
  ///
  /// Alone, and a page or two behind the last one, it is the next topic of the same section.
  private func replacedTopics(by topic: Heading, isAlone: Bool) -> Int {
    let start = current.firstIndex { headings[$0].rank == .topic } ?? current.count
    guard isAlone, let page = topic.firstPage, start < current.count,
      let last = current.last.flatMap({ headings[$0].firstPage })
    else { return start }
    let reach =
      switch headings[current[start]].container {
      case nil: HeadingStack.nextPages
      case .discussion?: HeadingStack.sectionPages
      case .transaction?: HeadingStack.transactionPages
      }
    guard HeadingStack.isNear(page, behind: last, within: reach) else { return start }
    return current[start...].firstIndex { headings[$0].firstPage != nil } ?? start
  }

  /// Whether `inner` may stand below `outer`: statements and notes stand below the financial
  /// statements, not below another item; a note stands below no statement with a page of its own.
  private static func holds(_ outer: Heading, _ inner: Heading) -> Bool {
    guard inner.rank == .statement || inner.rank == .note else { return true }
    if inner.isExhibit, outer.rank == .item { return outer.holdsExhibits }
    switch outer.rank {
    case .item: return outer.isFinancialStatements
    case .statement: return inner.rank == .statement || outer.pages.isEmpty
    default: return true
    }
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
    let ends: [StaticString] = [
      " for ", " filed", ", filed", " furnished", ", as filed", " submitted", ", submitted",
      " confidentially",
    ]
    return rest.isEmpty || ends.contains { store.hasPrefix(rest, $0) }
  }

  /// Whether a heading names a section that runs over many pages: management's discussion without a
  /// topic of it, or the financial statements.
  static func isLongSection(
    _ text: TextRange, _ sections: SectionWords, in store: TextStore
  ) -> Bool {
    if SectionTitles.isLong(text, in: store) { return true }
    let discussion = sections.discussion ?? text.end
    // What is named first counts.
    if let place = sections.shortDiscussion, place < discussion { return true }
    if let place = sections.statements, place < discussion { return true }
    return discussion < text.end && !namesTopic(text.suffix(from: discussion), in: store)
  }

  /// Whether a topic stands behind the name of management's discussion, in the same line.
  private static func namesTopic(_ name: TextRange, in store: TextStore) -> Bool {
    let end = "discussion and analysis of financial condition and results of operations".utf8.count
    guard name.count > end,
      store.hasPrefix(
        name, "discussion and analysis of financial condition and results of operations")
    else { return false }
    let rest = store.trimmed(name.suffix(from: name.start + UInt32(end)))
    return rest.count > 3 && ASCII.isUpper(store.bytes[Int(rest.start)])
  }

  /// What a topic without a page of its own holds, whose topics have pages.
  static func container(_ text: TextRange, in store: TextStore) -> Heading.Container? {
    containers.prefix(of: store.bytes, text.indices)?.value
  }

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

  /// The letter or roman numeral that a heading opens with.
  static func enumerator(of text: TextRange, in store: TextStore) -> Enumerator? {
    guard let enumerator = Enumerator(in: store.bytes, text.indices),
      enumerator.end < Int(text.end)
    else { return nil }
    if case .number = enumerator.value { return nil }
    return enumerator
  }

  /// The rank that the words of a heading give it.
  static func rank(of text: TextRange, in store: TextStore) -> Heading.Rank {
    var start = Int(text.start)
    while start < Int(text.end), !ASCII.isWord(store.bytes[start]) { start += 1 }
    // `II. Form 10-Q for …` is a filing.
    if let enumerator = enumerator(of: text, in: store) { start = enumerator.end }
    while start < Int(text.end), !ASCII.isWord(store.bytes[start]) { start += 1 }
    let range = start..<Int(text.end)
    if let rank = SectionTitles.rank(of: TextRange(UInt32(start), text.end), in: store) {
      return rank
    }
    if let match = ranks.prefix(of: store.bytes, range) {
      return match.value == .item ? exhibitRank(range, in: store) ?? .item : match.value
    }
    if namesForm(range, in: store) { return .filing }
    if CompanyName.mayBe(text, in: store), let name = CompanyName(in: store, text),
      name.end >= text.end
    {
      return .registrant
    }
    // `15. Insurance Operations` is a note by its number.
    if case .number? = Enumerator(in: store.bytes, range)?.value { return .note }
    return .topic
  }

  /// The rank of a numbered exhibit: a press release, an information statement or an annual report,
  /// `Exhibit 99.1`, `Exhibit 13`, has parts of its own; others stand below the list of exhibits.
  private static func exhibitRank(_ range: Range<Int>, in store: TextStore) -> Heading.Rank? {
    guard store.hasPrefix(TextRange(UInt32(range.lowerBound), UInt32(range.upperBound)), "exhibit")
    else { return nil }
    let digits = store.bytes[range].prefix(20).drop { !ASCII.isDigit($0) }.prefix(2)
    guard !digits.isEmpty else { return nil }
    return digits.elementsEqual("99".utf8) || digits.elementsEqual("13".utf8) ? .part : .statement
  }

  /// How topics begin that hold others: parts of management's discussion, and what is put to a vote.
  private static let containers = PhraseTable<Heading.Container>(
    all(.discussion, "results of operations|liquidity and capital|critical accounting")
      + all(
        .transaction,
        """
        the merger|the mergers|the separation|the spin-off|the transaction|the transactions|the business combination
        the tender offer|the distribution|the reorganization|the conversion|the acquisition
        """))

  /// The words that headings of a rank open with.
  ///
  /// This is the one place for them.
  private static let ranks = PhraseTable<Heading.Rank>(
    all(
      .letter,
      "response letter|response dated|response letter dated|correspondence dated|correspondence filed|letter dated"
    )
      + all(
        .filing,
        """
        form|forms|annual report|quarterly report|current report|registration statement|amendment no.|amendment|amended form
        pre-effective amendment|post-effective|proxy statement|definitive proxy|preliminary proxy|schedule 14a|schedule to
        schedule 13e-3|draft registration statement|offering statement
        amended draft|amended registration|revised draft|confidential draft|draft offering|prospectus|earnings release|revised preliminary|preliminary information
        """)
      + all(.topic, "form of|forms of")
      + all(.filing, "schedule 13d|schedule 13g|schedule 14c|schedule 14d-9|schedule 14f-1")
      + all(.part, "part|part i|part ii|part iii|part iv")
      + all(
        .item,
        """
        item|management's discussion|financial statements|risk factors|exhibit|exhibits|prospectus summary|controls and procedures
        disclosure controls|md&a|executive compensation|compensation discussion|management's annual report
        business, page|our business, page|our company, page|prospectus cover page|cover page|summary, page|use of proceeds|dilution, page
        principal and selling|principal stockholders|principal shareholders|selling stockholders|underwriting|plan of distribution|certain relationships
        material u.s. federal|unaudited pro forma|pro forma financial|selected financial|selected historical|exhibit index|legal matters|experts, page|description of capital|director compensation
        description of material|description of notes|description of the notes|description of securities|u.s. federal income|united states federal income
        summary consolidated|summary historical|summary financial|summary selected|summary of selected|certain u.s. federal|certain material|material united states|appendix|annex|dividend policy|supplemental oil and gas|the exchange offer
        """)
      + all(
        .statement,
        """
        consolidated financial|notes to consolidated|notes to the consolidated|notes to financial|notes to the financial
        notes to condensed|consolidated statements|consolidated statement|consolidated balance sheets|consolidated balance sheet
        notes to unaudited|notes to combined|notes to the combined|notes to the condensed|notes to the unaudited
        condensed consolidated|interim financial statements|report of independent|audited financial statements|balance sheets|statements of operations|statements of cash flows
        """)
      + all(.note, "note|notes|footnote|footnotes"))

  private static func all<Value>(_ value: Value, _ phrases: String) -> [(String, Value)] {
    [(phrases, value)]
  }
}
