/// The headings that stand directly above an item, as a group.
struct HeadingGroups {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]
  /// The style of the headings above the first item; empty when they have none in common.
  private var style: TextStyle = []

  /// How a quoted sentence ends.
  private static let quotationEnds = [".\"", ".”"].map { Array($0.utf8) }
  /// A question that heads comments is at most this long, in bytes.
  private static let longestQuestion = 100

  init(text: TextStore, evidence: [BlockEvidence], hits: [CueHit]) {
    (self.text, self.evidence, self.hits) = (text, evidence, hits)
  }

  /// Takes the style that all headings of `range`, the ones above the first item, have in common for
  /// the style of headings.
  mutating func learnStyle(of range: Range<Int>) {
    guard !range.isEmpty else { return }
    style = evidence[range].filter { !isLoneLabel($0) }
      .reduce([.bold, .italic, .underline]) { $0.intersection($1.style) }
  }

  /// The first of the headings that stand directly above `block`, which opens the first item or a
  /// later one.
  func start(before block: Int, notBefore limit: Int, isFirst: Bool) -> Int {
    let block = recitalStart(before: block, notBefore: limit)
    var start = block
    while start > limit, block - start < Limits.headings, isHeading(start - 1, limit) {
      start -= 1
    }
    // A label that stands alone has its text below it.
    if start < block, start > limit, evidence[start - 1].isBareLabel,
      evidence[start - 1].isResponse
    {
      start += 1
    }
    // What follows a colon in a response is what was announced, not a heading.
    while !isFirst, start < block, start > limit, evidence[start - 1].has(.endsWithColon),
      !isLoneLabel(evidence[start - 1]), !isLoneLabel(evidence[start])
    {
      start += 1
    }
    return !isFirst && start < block && evidence[start - 1].has(.endsWithColon)
      ? AnnouncedAddress(text: text).end(of: evidence[start..<block]) : start
  }

  /// Where the headings of `range` begin below the title of an annex: `Annex A` behind the signature
  /// heads what is attached, and the lines above it are the letter's last ones.
  func startBelowAnnexTitle(_ range: Range<Int>, notBefore limit: Int) -> Int {
    let isAttached = evidence[limit..<range.upperBound].contains {
      $0.opening == .closing || $0.opening == .signature
    }
    guard isAttached, let title = range.last(where: { isAnnexTitle(evidence[$0]) }) else {
      return range.lowerBound
    }
    return title + 1
  }

  /// Whether a short line is an answer: `The Company has revised Note 19.` is one, and so is `Done.`,
  /// while a heading is not.
  ///
  /// Where headings are set off, one that is not sounds like it already by ending as a sentence does.
  private func isShortAnswer(_ block: BlockEvidence) -> Bool {
    guard block.label == nil, HeadingStack.rank(of: block.text, in: text) == .topic else {
      return false
    }
    let isPlain = !style.isEmpty && block.style.isDisjoint(with: style)
    guard endsSentence(block.text) else {
      return (isPlain || style.isEmpty) && ShortAnswers.tellsOfChange(block.text, in: text)
    }
    return block.companyVoice >= (isPlain ? 2 : 5)
      || ShortAnswers.isAnswer(block.text, in: text)
  }

  /// Whether a full stop stands at the end, before a closing quotation mark perhaps.
  private func endsSentence(_ range: TextRange) -> Bool {
    if NoteMark.sentenceEnd(of: range, in: text) != nil { return true }
    switch text.bytes[range.indices].last {
    case UInt8(ascii: ".")?: return true
    case UInt8(ascii: "\"")?, 0x9D?: break
    default: return false
    }
    let bytes = text.bytes[range.indices]
    return HeadingGroups.quotationEnds.contains { ending in
      bytes.count > ending.count && bytes.suffix(ending.count).elementsEqual(ending)
    }
  }

  /// Whether a line is the title of an annex, or ends the list of copies above one.
  private func isAnnexTitle(_ block: BlockEvidence) -> Bool {
    switch block.opening {
    case .exhibit?, .enclosure?: block.text.count <= 60
    case .copies?, .signature?, .closing?: true
    default: false
    }
  }

  /// Where what is repeated of an earlier round begins that stands directly above `block`.
  private func recitalStart(before block: Int, notBefore limit: Int) -> Int {
    var start = block
    while start > limit, evidence[start - 1].has(.recital) { start -= 1 }
    return start
  }

  /// The headings above the paragraph that introduces the staff's first comment at `block`: none when
  /// they don't name a filing, which may be a list of what was reviewed.
  func headingsAboveIntroduction(of block: Int, notBefore limit: Int) -> Range<Int> {
    guard block - 1 > limit, evidence[block - 1].label == nil, !evidence[block - 1].has(.table)
    else { return 0..<0 }
    let range = start(before: block - 1, notBefore: limit, isFirst: true)..<block - 1
    let named = range.lazy.filter { isNamed($0) }
    guard let first = named.first, named.dropFirst().first != nil,
      HeadingStack.rank(of: evidence[first].text, in: text) == .filing
    else { return 0..<0 }
    return range
  }

  private func isHeading(_ index: Int, _ limit: Int) -> Bool {
    let block = evidence[index]
    if isLoneLabel(block) || block.has(.furniture) { return true }
    guard
      block.has(.headingLike) || isQuestion(index, limit) || isLettered(index, limit)
        || isBulleted(index, limit), !block.has(.quoted), !block.has(.table)
    else { return false }
    if block.has(.endsWithPeriod), goesOn(from: index - 1, limit) { return false }
    if block.has(.ornament) { return true }
    if block.has(.omission) || block.has(.pageFoot) { return false }
    if isShortAnswer(block) { return false }
    // Where headings are set off, a plain line is the last of what a response lists; one that is set
    // off otherwise and names its page is a heading of another level.
    let isSetOff = !block.style.isEmpty && block.cues.contains(.page)
    if !style.isEmpty, !isSetOff, block.style.isDisjoint(with: style), block.text.count >= 60,
      HeadingStack.rank(of: block.text, in: text) == .topic
    {
      return false
    }
    switch block.label?.kind {
    case nil: return !block.has(.endsWithColon) || (block.text.count < 60 && block.voice == 0)
    case .number?: return block.text.count < 120
    case .letter?: return block.text.count < 100
    case .bullet?: return isBulleted(index, limit)
    case .comment?: return evidence.isQuestionHeading(index, before: evidence.count)
    default: return false
    }
  }

  /// Whether a line behind a bullet or a dash is a heading, and no entry of a list: `— Inventory, page 28`.
  ///
  /// It names its page, or stands alone below a heading; a list has words above it that lead to it.
  private func isBulleted(_ index: Int, _ limit: Int) -> Bool {
    let block = evidence[index]
    guard block.label?.kind == .bullet, !block.body.isEmpty, !block.has(.endsWithPeriod),
      !block.has(.endsWithColon), !block.has(.startsLower), block.voice <= 2,
      block.text.count < 100, let last = text.bytes[block.text.indices].last,
      ASCII.isWord(last) || last == UInt8(ascii: ")")
    else { return false }
    var above = index - 1
    while above > limit, index - above <= Limits.headings,
      evidence[above].label?.kind == .bullet, evidence[above].cues.contains(.page)
    {
      above -= 1
    }
    guard above >= limit, evidence[above].label?.kind != .bullet,
      !evidence[above].has(.endsWithColon)
    else { return false }
    return block.cues.contains(.page)
      || above == index - 1 && evidence[above].isTitle && evidence[above].label == nil
  }

  /// Whether a line asks something that is set as headings are, or set off below a heading.
  ///
  /// One is `What will shareholders receive?`
  private func isQuestion(_ index: Int, _ limit: Int) -> Bool {
    let block = evidence[index]
    guard block.has(.endsWithQuestion), block.label == nil, !style.isEmpty, !block.style.isEmpty,
      block.text.count <= HeadingGroups.longestQuestion
    else { return false }
    return block.style.isSuperset(of: style)
      || index > limit && evidence[index - 1].has(.headingLike)
        && evidence[index - 1].style.isSuperset(of: style)
  }

  /// Whether a line names a part of a note or a section by a small letter: `l. Revenue recognition, page
  /// F-14`.
  ///
  /// Lists in answers look alike: it names its page, or stands below a note.
  private func isLettered(_ index: Int, _ limit: Int) -> Bool {
    let block = evidence[index]
    guard case .letter? = block.label?.kind, !block.body.isEmpty, !block.has(.endsWithPeriod),
      !block.has(.endsWithColon), !block.has(.startsLower), block.voice <= 2,
      let last = text.bytes[block.text.indices].last,
      ASCII.isWord(last) || last == UInt8(ascii: ")")
    else { return false }
    if block.cues.contains(.page) { return true }
    guard index > limit, evidence[index - 1].has(.headingLike), evidence[index - 1].label == nil
    else { return false }
    return HeadingStack.rank(of: evidence[index - 1].text, in: text) == .note
  }

  /// Whether the block at `index` breaks off in the middle of a sentence: what follows ends it.
  private func goesOn(from index: Int, _ limit: Int) -> Bool {
    guard index + 1 >= limit, index >= 0, evidence[index].has(.unfinished) else { return false }
    return !evidence[index].has(.headingLike) || evidence[index].label != nil
      || evidence[index].voice > 2
  }

  /// A label "Comment:" without text of its own.
  private func isLoneLabel(_ block: BlockEvidence) -> Bool {
    guard let label = block.label, case .comment = label.kind else { return false }
    return label.textStart >= block.text.end
  }

  /// Adds the headings in `range` to `stack`; `isTitle` when the number of the first one is the comment's, and
  /// no part of it.
  func add(_ range: Range<Int>, isTitle: Bool = false, to stack: inout HeadingStack) {
    for index in range where isNamed(index) {
      let block = evidence[index]
      // A line below a title, `Page 14`, is where that stands.
      if index > range.lowerBound, isNamed(index - 1), let pages = pagesAlone(block) {
        stack.add(pages, firstPage: HeadingStack.page(pages[0], in: text))
        continue
      }
      var heading = heading(
        block,
        isTitle && index == range.lowerBound || isLabelled(block) ? block.body : block.text,
        mayBeRisk: stack.holdsRiskFactors)
      // What stands there twice is one heading.
      if stack.headings.count > stack.groupStart, let last = stack.headings.last,
        isSame(last.text, heading.text)
      {
        continue
      }
      heading.isAgain =
        stack.current.last.map { isSame(stack.headings[$0].text, heading.text) } ?? false
      stack.add(heading)
    }
  }

  private func isSame(_ first: TextRange, _ second: TextRange) -> Bool {
    first.count == second.count
      && text.bytes[first.indices].elementsEqual(text.bytes[second.indices])
  }

  /// Whether the heading stands behind a mark or a word that is none of its own, `• Goods`, `Comment: Goods`; the
  /// letter for a question is.
  private func isLabelled(_ block: BlockEvidence) -> Bool {
    switch block.label?.kind {
    case .bullet?: true
    case .comment?: (block.label?.label.count ?? 0) > HeadingGroups.longestLetter
    default: false
    }
  }

  /// The label `Q:` is so long, in bytes.
  private static let longestLetter = 2

  /// A line that names nothing but pages is at most this long, in bytes.
  private static let longestPages = 30

  /// The pages that a line names which says nothing else.
  private func pagesAlone(_ block: BlockEvidence) -> [TextRange]? {
    guard block.cues.contains(.page), block.text.count <= HeadingGroups.longestPages,
      text.hasPrefix(block.text, "page ") || text.hasPrefix(block.text, "pages ")
    else { return nil }
    let pages = PageReferences(text: text).references(hits[block.hits], within: block.text)
    guard let last = pages.last, last.end == block.text.end else { return nil }
    return pages
  }

  /// Whether the block at `index` of a group of headings is one by itself.
  private func isNamed(_ index: Int) -> Bool {
    let block = evidence[index]
    return !isLoneLabel(block) && !block.has(.ornament) && !block.has(.recital)
      && !block.has(.furniture)
  }

  /// `mayBeRisk` where risk factors were named above.
  private func heading(
    _ block: BlockEvidence, _ words: TextRange, mayBeRisk: Bool
  ) -> Heading {
    let pages =
      block.cues.contains(.page)
      ? PageReferences(text: text).references(hits[block.hits], within: words) : []
    let enumerator = HeadingStack.enumerator(of: words, in: text)
    let rank = HeadingStack.rank(of: words, behind: enumerator, in: text)
    var heading = Heading(
      text: words, rank: rank, container: HeadingStack.container(words, in: text),
      isGeneral: HeadingStack.isGeneral(words, in: text),
      isCover: HeadingStack.isCover(words, in: text),
      pages: pages, firstPage: pages.first.map { HeadingStack.page($0, in: text) })
    heading.isSectionTitle = rank == .item && SectionTitles.rank(of: words, in: text) != nil
    heading.isNumberedItem = rank == .item && HeadingStack.isNumberedItem(words, in: text)
    readKind(of: &heading)
    heading.isLeaf = SectionTitles.isLeaf(words, in: text)
    heading.isFund = rank == .registrant && HeadingStack.isFund(words, in: text)
    heading.isNotes = rank == .statement && text.holds(HeadingLexicon.notes, in: words)
    heading.isSingle = rank == .statement && HeadingStack.namesStatement(words, in: text)
    heading.isOwn = heading.isSectionTitle && SectionTitles.isOwn(words, in: text)
    heading.isRiskFactors = text.hasPrefix(words, "risk factors")
    // It is asked of headings with a page only.
    heading.isSentence =
      mayBeRisk && !pages.isEmpty && HeadingStack.isSentence(words, in: text)
    heading.isExhibit = text.hasPrefix(words, "exhibit")
    heading.enumerator = enumerator
    // Of other headings it is not asked what stands below them; what counts may yet be an item.
    if rank == .item || enumerator != nil { readSections(of: &heading) }
    if text.isStyled {
      heading.level = Heading.Level(style: block.style, isCapitals: block.has(.capitals))
    }
    return heading
  }

  /// Notes what tells how far a heading reaches: reviews, accounts of mergers, parts of those and of a business.
  private func readKind(of heading: inout Heading) {
    let words = heading.text
    heading.isReview =
      heading.rank == .part && SectionTitles.isReview(words, in: text)
      && !text.hasPrefix(words, "general")
    heading.isBusinessPart =
      heading.isSectionTitle && SectionTitles.isBusinessPart(words, in: text)
    heading.isTransactionPart =
      heading.rank == .topic && !heading.pages.isEmpty
      && SectionTitles.isTransactionPart(words, in: text)
    heading.isTransaction =
      heading.container == .transaction && HeadingStack.isTransaction(words, in: text)
  }

  /// Notes which sections the words of an item of a form name.
  private func readSections(of heading: inout Heading) {
    let sections = SectionWords(heading.text, in: text)
    heading.isNarrative = SectionTitles.isLong(heading.text, in: text)
    // Statements and notes may stand below pro forma ones and exhibits, too.
    heading.isFinancialStatements = sections.statements != nil || sections.namesExhibit
    heading.isLongSection =
      heading.isNarrative || HeadingStack.isLongSection(heading.text, sections, in: text)
    heading.holdsExhibits = sections.holdsExhibit
  }
}
