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
  /// Whether one of them names risk factors.
  private(set) var holdsRiskFactors = false
  /// The first of those that are not in force yet.
  private(set) var groupStart = 0
  /// Those that stand below the label of the last comment.
  private var lastOwn = 0..<0

  /// Few letters have more headings.
  private static let usual = 12
  /// More headings than this are not in force at once: outer ones give way.
  private static let deepest = 6

  /// A topic so many pages behind the last one may belong to the same section, and to one that has
  /// no page of its own and runs over many.
  private static let nextPages = 2
  private static let sectionPages = 10
  /// The account of a merger is longer, and longer still where a topic is one that it has for sure.
  private static let transactionPages = 20
  private static let longestTransaction = 60
  /// Management's discussion runs over at most so many pages.
  private static let longestDiscussion = 25
  /// The summary of a prospectus runs over at most so many pages.
  private static let longestSummary = 8
  /// It ends before this page, whatever page it begins on.
  private static let lastSummaryPage = 30
  /// The name of a section is at most this long, in bytes.
  private static let longestSection = 60
  /// A note runs over at most so many pages.
  private static let longestNote = 10

  /// Adds a heading to the group that is put in force next.
  mutating func add(_ heading: consuming Heading) {
    if headings.isEmpty { headings.reserveCapacity(HeadingStack.usual) }
    holdsRiskFactors = holdsRiskFactors || heading.isRiskFactors
    headings.append(heading)
  }

  /// Gives the last heading of that group its pages, unless it names some itself.
  mutating func add(_ pages: [TextRange], firstPage: Heading.Page) {
    guard headings.count > groupStart, let last = headings.indices.last,
      headings[last].pages.isEmpty
    else { return }
    headings[last].pages = pages
    headings[last].firstPage = firstPage
  }

  /// Puts the headings that were added, which stand directly above one item, in force.
  ///
  /// The last ones of them, `own` of them, stand below the label of a comment and are its own: a next one
  /// with none has none of its topics.
  mutating func enter(own: Int = 0) {
    let group = groupStart..<headings.count
    let last = lastOwn
    lastOwn = headings.count - own..<headings.count
    guard let first = group.first else {
      current.removeAll { last.contains($0) && headings[$0].rank == .topic }
      return
    }
    // What is in force already, and is named once more, leaves what stands above it: `General`.
    if group.count == 1, headings[first].isAgain, let inner = current.last {
      headings[first].rank = headings[inner].rank
      current[current.count - 1] = first
      groupStart = headings.count
      return
    }
    rank(group)
    // Everything that the first one replaces goes, with what stands below it.
    if let place = counted(before: first) {
      headings[first].rank = headings[current[place]].rank
      current.removeSubrange(place...)
    } else {
      replace(by: group)
    }
    append(group)
    groupStart = headings.count
  }

  /// Puts out of force what the first of `group` takes the place of.
  private mutating func replace(by group: Range<Int>) {
    let first = group.lowerBound
    let rank = headings[first].rank
    if rank == .statement || rank == .note {
      end(at: current.firstIndex { !HeadingStack.holds(headings[$0], headings[first]) })
    }
    // The statement of additional information is that of all funds.
    if rank == .part { end(at: current.firstIndex { headings[$0].isFund }) }
    if let place = styled(like: first) { current.removeSubrange(place...) }
    if rank == .topic {
      makeRoom(for: headings[first], group)
      let replaced = replacedTopics(by: headings[first], isAlone: group.count == 1)
      current.removeSubrange(replaced...)
    } else {
      end(at: current.firstIndex { headings[$0].rank >= rank })
    }
  }

  private mutating func append(_ group: Range<Int>) {
    // What the group itself has put in force stays: it is written from the outermost in. Only a
    // filing, a part or an item ends the one before it, under which there was no comment.
    var kept = current.count
    for index in group {
      let isFirst = index == group.lowerBound
      headings[index].isNested = !isFirst
      let rank = headings[index].rank
      // `Prospectus` above `Registration Statement` names another document, and both are spoken of.
      let isBeside =
        !isFirst
        && (rank == .filing && headings[index - 1].rank == .part || isPair(index - 1, index))
      let replaceable = rank < .statement && !isBeside ? current.count : kept
      if !isFirst, rank < .topic,
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

  /// Gives the headings of a group the ranks that their neighbours give them.
  private mutating func rank(_ group: Range<Int>) {
    let secondRank = group.count > 1 ? headings[group.lowerBound + 1].rank : .topic
    rankReviews(group)
    // The ranks that the words give count: from the last one on no heading above has another yet.
    for index in group.reversed()
    where headings[index].rank == .registrant || headings[index].rank == .item {
      let isFirst = index == group.lowerBound
      // `D. Risk Factors` is a part of an item of a form.
      let isPart =
        headings[index].enumerator != nil && headings[index].rank == .item
        && (isFirst ? holdsItem : headings[index - 1].rank >= .item)
      if isFirst, isStyledTransactionPart(headings[index]) {
        headings[index].rank = .topic
        headings[index].isTransactionPart = true
        continue
      }
      if isPart
        || headings[index].isSectionTitle
          && isTopic(headings[index], below: isFirst ? nil : headings[index - 1])
      {
        headings[index].rank = .topic
        continue
      }
      // A company is a registrant where it stands above a part of a filing, else it is talked about.
      // A fund is one of several that a letter takes in turn.
      // Where comments are set apart by their day, a fund stands below that.
      let isRegistrant =
        isFirst && (headings[index].isFund ? !standsBelowLetter : secondRank < .note)
      if headings[index].rank == .registrant, !isRegistrant { headings[index].rank = .topic }
      // `Business, page 97` and `Our Company, page 97` are a section and its first topic; so are
      // `Executive Compensation` without a page and a title with one right below it.
      if !isFirst, headings[index].rank == .item, headings[index - 1].rank == .item,
        holdsPart(headings[index - 1], headings[index])
      {
        headings[index].rank = .topic
      }
    }
  }

  /// Whether the title of a section that stands directly below another one names a part of that: on the same
  /// page, or without a number below one that has a number or no page.
  private func holdsPart(_ outer: Heading, _ heading: Heading) -> Bool {
    if outer.isNumberedItem, !heading.isNumberedItem { return true }
    guard let page = heading.firstPage else { return false }
    return page == outer.firstPage || outer.pages.isEmpty && !heading.isNumberedItem
  }

  /// Whether the title of a section is set like the topics of the account of a merger in force, and unlike
  /// that account's own: then it is one of them, as the tax consequences of the merger often are.
  private func isStyledTransactionPart(_ heading: Heading) -> Bool {
    guard !heading.isNumberedItem, !heading.pages.isEmpty, let level = heading.level,
      let account = current.firstIndex(where: { headings[$0].openContainer == .transaction }),
      let own = headings[current[account]].level, own != level
    else { return false }
    return current[(account + 1)...].contains {
      headings[$0].rank == .topic && headings[$0].level == level
    }
  }

  /// Puts the parts of a review above filings where they stand above them: what one examiner says of each.
  private mutating func rankReviews(_ group: Range<Int>) {
    for index in group where headings[index].isReview {
      let next = index + 1
      let holdsFiling = next < group.upperBound && headings[next].rank == .filing
      if holdsFiling
        || current.contains(where: { headings[$0].isReview && headings[$0].rank == .letter })
      {
        headings[index].rank = .letter
      }
    }
  }

  /// Whether the outermost heading in force names the letter or the call with the comments.
  private var standsBelowLetter: Bool {
    current.first.map { headings[$0].rank == .letter } ?? false
  }

  /// Whether an item is in force.
  private var holdsItem: Bool { current.contains { headings[$0].rank == .item } }

  /// Whether the title of a section is one of a topic: directly below an item, or on the pages of the
  /// financial statements.
  private func isTopic(_ heading: Heading, below outer: Heading?) -> Bool {
    if let outer { return outer.rank >= .item }
    if heading.isBusinessPart, isInNumberedBusiness(heading) { return true }
    guard let page = heading.firstPage else { return false }
    if heading.isOwn, isInSummary(page) { return true }
    return page.series != 0
      || current.contains { index in
        guard headings[index].rank == .note, let start = headings[index].firstPage else {
          return false
        }
        return HeadingStack.isNear(page, behind: start, within: HeadingStack.longestNote)
      }
  }

  /// Whether a title stands below `Item 1. Business`: where items have numbers, one without is a part of them.
  private func isInNumberedBusiness(_ heading: Heading) -> Bool {
    guard let item = current.lastIndex(where: { headings[$0].rank == .item }) else { return false }
    let outer = headings[current[item]]
    guard outer.isNumberedItem, outer.isNarrative else { return false }
    guard let start = outer.firstPage, let page = heading.firstPage else { return true }
    return HeadingStack.isNear(page, behind: start, within: HeadingStack.longestDiscussion)
  }

  /// Whether `page` follows closely on one that the summary of a prospectus has: it repeats the titles of
  /// the sections that speak of the company.
  private func isInSummary(_ page: Heading.Page) -> Bool {
    guard let summary = current.firstIndex(where: { headings[$0].openContainer == .summary }),
      let start = current[summary...].lazy.compactMap({ headings[$0].firstPage }).first
    else { return false }
    return HeadingStack.isNear(page, behind: start, within: HeadingStack.longestSummary)
  }

  /// Whether an item stands below the heading directly above it: `Summary` without a page holds the
  /// one with a page that follows on it, and `Exhibits` an exhibit.
  private static func isHeld(_ heading: Heading, below outer: Heading) -> Bool {
    if heading.isExhibit, outer.rank == .item { return outer.holdsExhibits }
    return heading.rank == .item && heading.firstPage != nil && outer.rank == .topic
      && outer.pages.isEmpty && outer.text.count <= longestSection
  }

  /// Puts the heading in force at `place`, if there is one, out of force, with all below it.
  private mutating func end(at place: Int?) {
    if let place { current.removeSubrange(place...) }
  }

  /// Ends the sections that a topic does not belong to.
  private mutating func makeRoom(for first: Heading, _ group: Range<Int>) {
    end(at: current.firstIndex { headings[$0].isLeaf || headings[$0].isCover })
    // Parts of management's discussion stand below no other section.
    if first.container == .discussion {
      end(at: current.firstIndex { headings[$0].rank == .item && headings[$0].isNarrative })
    }
    if first.isGeneral { end(at: current.firstIndex { headings[$0].rank >= .part }) }
    if first.openContainer == .transaction {
      end(at: current.firstIndex { headings[$0].rank >= .item })
    }
    // A heading with a page of its own stands below no short item that has another.
    if let paged = group.first(where: { headings[$0].firstPage != nil }),
      let page = headings[paged].firstPage
    {
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
    guard let start = headings[index].firstPage else {
      // A summary stands at the beginning of a prospectus.
      return headings[index].isSummary && page.series == 0
        && page.number > HeadingStack.lastSummaryPage
    }
    if HeadingStack.isRisk(first, below: headings[index]) { return false }
    let isSummary = headings[index].isSummary
    let reach = isSummary ? HeadingStack.longestSummary : HeadingStack.longestDiscussion
    return !headings[index].isLongSection && !isSummary
      || !HeadingStack.isNear(page, behind: start, within: reach)
  }

  private static func isNear(_ page: Heading.Page, behind start: Heading.Page, within count: Int)
    -> Bool
  {
    page.series == start.series && (0...count).contains(page.number - start.number)
  }

  /// Where the topics in force begin that `topic` takes the place of.
  ///
  /// Alone, and a page or two behind the last one, it is the next topic of the same section, unless
  /// it is a part of management's discussion itself.
  private func replacedTopics(by topic: Heading, isAlone: Bool) -> Int {
    let start = current.firstIndex { headings[$0].rank == .topic } ?? current.count
    if topic.isTransactionPart, start < current.count, holds(current[start], topic) {
      return start + 1
    }
    guard isAlone, topic.container == nil, let page = topic.firstPage, start < current.count,
      let last = current.last.flatMap({ headings[$0].firstPage })
    else { return start }
    let reach =
      switch headings[current[start]].openContainer {
      case nil: HeadingStack.nextPages
      case .discussion?: HeadingStack.sectionPages
      case .transaction?:
        topic.isTransactionPart ? HeadingStack.longestTransaction : HeadingStack.transactionPages
      case .summary?: HeadingStack.longestSummary
      }
    guard HeadingStack.isNear(page, behind: last, within: reach) else { return start }
    return current[start...].firstIndex { headings[$0].firstPage != nil } ?? start
  }

  /// Whether the account of a merger at `index`, which has a page, holds a topic that only such have.
  private func holds(_ index: Int, _ topic: Heading) -> Bool {
    guard headings[index].isTransaction, let start = headings[index].firstPage,
      let page = topic.firstPage
    else { return false }
    return HeadingStack.isNear(page, behind: start, within: HeadingStack.longestTransaction)
  }

  /// Whether `inner` may stand below `outer`: statements and notes stand below the financial
  /// statements, not below another item; a note stands below no statement with a page of its own, but
  /// below the notes.
  private static func holds(_ outer: Heading, _ inner: Heading) -> Bool {
    guard inner.rank == .statement || inner.rank == .note else { return true }
    if inner.isExhibit, outer.rank == .item { return outer.holdsExhibits }
    switch outer.rank {
    case .item: return outer.isFinancialStatements
    case .statement:
      return inner.rank == .statement || outer.isNotes || outer.pages.isEmpty && !outer.isSingle
    default: return true
    }
  }

  /// Whether a heading names a section that runs over many pages: management's discussion without a
  /// topic of it, or the financial statements.
  static func isLongSection(
    _ text: TextRange, _ sections: SectionWords, in store: TextStore
  ) -> Bool {
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

  /// What a topic holds, whose topics have pages of their own.
  static func container(_ text: TextRange, in store: TextStore) -> Heading.Container? {
    if SectionTitles.isSummary(text, in: store) { return .summary }
    return HeadingLexicon.containers.prefix(of: store.bytes, text.indices)?.value
  }

  /// Whether a heading names the account of a merger, and nothing else but its page.
  static func isTransaction(_ text: TextRange, in store: TextStore) -> Bool {
    guard let match = HeadingLexicon.containers.prefix(of: store.bytes, text.indices),
      match.value == .transaction
    else { return false }
    return match.end < Int(text.end) && store.bytes[match.end] == UInt8(ascii: ",")
  }

  /// The letter or roman numeral that a heading opens with.
  static func enumerator(of text: TextRange, in store: TextStore) -> Enumerator? {
    guard let enumerator = Enumerator(in: store.bytes, text.indices),
      enumerator.end < Int(text.end)
    else { return nil }
    if case .number = enumerator.value { return nil }
    return enumerator
  }
}
