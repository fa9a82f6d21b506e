/// The headings that stand directly above an item, as a group.
struct HeadingGroups {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]
  /// The style of the headings above the first item; empty when they have none in common.
  private var style: TextStyle = []

  /// At most this many headings stand directly above one item.
  private static let mostHeadings = 8

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
    var start = block
    while start > limit, block - start < HeadingGroups.mostHeadings, isHeading(start - 1, limit) {
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
    return start
  }

  /// The headings above the paragraph that introduces the staff's first comment at `block`: none when
  /// they don't name a filing, which may be a list of what was reviewed.
  func headingsAboveIntroduction(of block: Int, notBefore limit: Int) -> [Heading] {
    guard block - 1 > limit, evidence[block - 1].label == nil, !evidence[block - 1].has(.table)
    else { return [] }
    let start = start(before: block - 1, notBefore: limit, isFirst: true)
    let group = headings(start..<block - 1)
    return group.count > 1 && group[0].rank == .filing ? group : []
  }

  private func isHeading(_ index: Int, _ limit: Int) -> Bool {
    let block = evidence[index]
    if isLoneLabel(block) { return true }
    guard block.has(.headingLike), !block.has(.quoted), !block.has(.table) else { return false }
    if block.has(.ornament) { return true }
    if block.has(.omission) || block.has(.pageFoot) { return false }
    // Where headings are set off, a plain line is the last of what a response lists.
    if !style.isEmpty, block.style.isDisjoint(with: style), block.text.count >= 60,
      HeadingStack.rank(of: block.text, in: text) == .topic
    {
      return false
    }
    switch block.label?.kind {
    case nil: return !block.has(.endsWithColon) || (block.text.count < 60 && block.voice == 0)
    case .number?: return block.text.count < 120
    case .letter?: return block.text.count < 100
    default: return false
    }
  }

  /// A label "Comment:" without text of its own.
  private func isLoneLabel(_ block: BlockEvidence) -> Bool {
    guard let label = block.label, case .comment = label.kind else { return false }
    return label.textStart >= block.text.end
  }

  /// The headings in `range`; `isTitle` when its number is the comment's, and no part of it.
  func headings(_ range: Range<Int>, isTitle: Bool = false) -> [Heading] {
    var headings: [Heading] = []
    for index in range {
      let block = evidence[index]
      guard !isLoneLabel(block), !block.has(.ornament) else { continue }
      headings.append(heading(block, isTitle ? block.body : block.text))
    }
    return headings
  }

  private func heading(_ block: BlockEvidence, _ words: TextRange) -> Heading {
    let pages =
      block.cues.contains(.page)
      ? PageReferences(text: text).references(hits[block.hits], within: words) : []
    let sections = SectionWords(words, in: text)
    return Heading(
      text: words, rank: HeadingStack.rank(of: words, in: text),
      // Statements and notes may stand below pro forma ones and exhibits, too.
      isFinancialStatements: sections.statements != nil || sections.namesExhibit,
      isLongSection: HeadingStack.isLongSection(words, sections, in: text),
      container: pages.isEmpty ? HeadingStack.container(words, in: text) : nil,
      isGeneral: HeadingStack.isGeneral(words, in: text),
      isCover: HeadingStack.isCover(words, in: text),
      pages: pages, firstPage: pages.first.map { HeadingStack.page($0, in: text) })
  }
}
