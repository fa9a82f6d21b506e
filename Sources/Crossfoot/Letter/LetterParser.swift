/// The letter stage: blocks become head, items and closing.
///
/// Evidence is gathered block by block, then one decision is taken over the whole sequence: where the
/// zones lie, which side speaks, which numbered paragraphs open items. Details are read last, from the
/// blocks that the decision gave them.
package struct LetterParser {
  private let text: TextStore
  private var evidence: [BlockEvidence]
  private let hits: [CueHit]
  private let zones: LetterZones
  private let side: LetterSide
  /// Whether it is a filing, a company's, and no letter.
  private let isFiling: Bool

  /// What the letter says; `side` is given where the submission tells it.
  package static func parse(
    _ document: LexedDocument, _ tables: [Table], side: LetterSide? = nil
  ) -> LetterContent {
    var parser = LetterParser(document, side)
    return parser.content(document, tables)
  }

  /// What the letter says, with the evidence of each block and the zones that it was read from.
  static func explain(
    _ document: LexedDocument, _ tables: [Table], side: LetterSide?
  ) -> (content: LetterContent, evidence: [BlockEvidence], zones: LetterZones) {
    var parser = LetterParser(document, side)
    let content = parser.content(document, tables)
    return (content, parser.evidence, parser.zones)
  }

  /// Gathers the evidence, and decides where the zones lie and which side speaks.
  init(_ document: LexedDocument, _ side: LetterSide?) {
    let text = document.text
    var (evidence, hits) = LetterParser.gathered(document)
    let zones = LetterZones(evidence, in: text)
    isFiling = FilingCover.isOne(evidence, in: text)
    let speaker = side ?? (isFiling ? .company : SideDecision(text, evidence, zones).side)
    RunningLegends.mark(&evidence, zones.body, in: text)
    OfficeLines.mark(&evidence, zones.body, in: text)
    if speaker == .company { Recitals.mark(&evidence, zones.body.lowerBound..<evidence.count) }
    (self.text, self.evidence, self.hits) = (text, evidence, hits)
    (self.zones, self.side) = (zones, speaker)
  }

  /// The evidence of all blocks and the cues in them; nothing else holds them then, so that the evidence
  /// is changed where it is.
  private static func gathered(
    _ document: LexedDocument
  ) -> (evidence: [BlockEvidence], hits: [CueHit]) {
    let gatherer = EvidenceGatherer(document)
    return (gatherer.evidence, gatherer.hits)
  }

  /// What the letter says, by that.
  mutating func content(_ document: LexedDocument, _ tables: [Table]) -> LetterContent {
    var head = LetterHead()
    if !isFiling {
      HeadParser(text: text, evidence: evidence, hits: hits, side: side)
        .parse(zones.head, into: &head)
    }
    if side == .company, let company = head.subjectCompany,
      let name = OwnName(of: company, in: text)
    {
      name.apply(to: &evidence, zones.body)
    }
    var openings = openings()
    let commentStyle = side == .company ? chooseByStyle(&openings) : []
    if side == .company {
      findAnswers(&openings)
      LearnedLabels.apply(to: &evidence, openings.chain, openings.body, in: text)
    }
    var builder = ItemBuilder(
      document: document, evidence: evidence, hits: hits, side: side, commentStyle: commentStyle)
    builder.build(openings.chain, openings.body)
    let headings = builder.stack.headings
    var items = builder.takeItems()
    // The staff promises nothing.
    complete(&items, headings, side == .company ? nature(head, openings.chain.first?.block) : [])
    if side == .staff { datePriorComments(of: &items, openings.chain.first?.block) }
    if document.isFlattened {
      for index in items.indices { items[index].isCertain = false }
    }
    readOpening(before: openings.chain.first?.block ?? zones.remarks.upperBound, into: &head)
    let closing = ClosingParser(text: text, evidence: evidence, hits: hits, side: side)
      .parse(zones)
    let kind = isFiling ? .other : KindDecision.kind(side, items, head, closing, hits)
    let tableItems = items.indices(ofTables: tables.count)
    let annexes = AnnexReader(text: text, blocks: document.blocks, evidence: evidence)
      .annexes(behind: closing, in: zones.close)
    return LetterContent(
      side: side, kind: kind, head: consume head, headings: headings, items: consume items,
      closing: consume closing,
      redactions: Redactions(text: text, evidence: evidence, hits: hits).all(),
      annexes: annexes, tableItems: tableItems)
  }

  /// Looks for answers to comments that the letter does not repeat, where nothing opens an item.
  private func findAnswers(_ openings: inout Openings) {
    guard openings.chain.isEmpty, hasSalutation, answersComments else { return }
    openings.chain = UnrepeatedComments(text: text, evidence: evidence, body: openings.body)
      .openings()
  }

  /// Lets the style, or the layout, of comments have its say in which blocks open items, and gives it.
  private mutating func chooseByStyle(_ openings: inout Openings) -> TextStyle {
    if text.isStyled { return chooseByPrint(&openings) }
    guard answersComments,
      openings.chain.allSatisfy({ $0.number == nil && !evidence[$0.block].has(.opensComment) }),
      let (chain, style) = layoutOpenings(openings.body, besides: openings.chain)
    else { return [] }
    openings.chain = chain
    return style
  }

  /// The same for letters with bold or slanted print.
  private mutating func chooseByPrint(_ openings: inout Openings) -> TextStyle {
    var style = StyleConvention(evidence, openings: openings.chain.map(\.text), openings.body)
    if openings.chain.isEmpty {
      let announced = announcedStyle
      style = StyleConvention(
        announced: !announced.isEmpty || !answersComments
          ? announced : StyleConvention.alternating(evidence, openings.body))
    }
    style.apply(to: &evidence, openings.body)
    let commentStyle = style.comments ?? []
    // A numbered list that is not in the style of comments is none of them; one that is may be
    // emphasis, and adds none.
    var styled = self.openings()
    if openings.chain.isEmpty, answersComments, !commentStyle.isEmpty {
      let found = UnnumberedOpenings.find(in: commentStyle, evidence, openings.body)
      if found.count > styled.chain.count { styled.chain = found }
    }
    let known = Set(openings.chain.map(\.block))
    let isUnnumbered = openings.chain.allSatisfy { $0.number == nil }
    if isUnnumbered && known.isSubset(of: styled.chain.map(\.block))
      || known.isSuperset(of: styled.chain.map(\.block))
    {
      openings = styled
    }
    return commentStyle
  }

  /// The blocks that open items, and where they may lie.
  private typealias Openings = (chain: [ItemChain.Candidate], body: Range<Int>)

  /// The blocks that open items, and where the last item ends.
  ///
  /// A letter may consist of little more than a signature, with the answers attached behind it.
  private func openings() -> Openings {
    let body = zones.body.lowerBound..<zones.remarks.lowerBound
    let mayAnswer = answersComments || setsBeside(body)
    let chain = ItemChain.openings(evidence, body, side, mayAnswer: mayAnswer, in: text)
    // Annual reports, plans and contracts are numbered too. What greets nobody is a letter only when
    // most of its numbered paragraphs speak as the staff does.
    guard
      hasSalutation || ItemChain.soundsLikeComments(chain, evidence, side)
        || chain.isEmpty && isLabelled(body)
    else {
      return ([], body)
    }
    if !chain.isEmpty { return (chain, body) }
    let attached = ItemChain.openings(evidence, zones.close, side, mayAnswer: mayAnswer, in: text)
    if let last = attached.last {
      let end = evidence.leave(behind: last.block, before: zones.close.upperBound)
      return (attached, zones.close.lowerBound..<end)
    }
    if side == .staff {
      return (UnnumberedOpenings.staffComments(evidence, body, in: text), body)
    }
    return (mayAnswer ? UnnumberedOpenings.find(evidence, body) : [], body)
  }

  /// Whether the first paragraphs speak of comments or a letter that is answered.
  private var answersComments: Bool {
    zones.body.prefix(4).contains { index in
      let cues = evidence[index].cues
      return cues.contains(.responding) || cues.contains(.convention)
        || cues.contains(.letterReference)
    }
  }

  /// Whether what sounds like the staff stands beside its answer.
  private func setsBeside(_ body: Range<Int>) -> Bool {
    body.contains { evidence[$0].has(.opensComment) && evidence[$0].voice > 0 }
  }

  private var hasSalutation: Bool {
    zones.head.contains { evidence[$0].opening == .salutation }
  }

  /// Whether a letter that speaks of comments labels its answers.
  private func isLabelled(_ body: Range<Int>) -> Bool {
    side == .company && answersComments && body.contains { evidence[$0].isResponse }
  }

  /// What opens items in a plain letter that sets comments off by capitals or by indentation; nil where
  /// that finds no more than `known`.
  private mutating func layoutOpenings(
    _ body: Range<Int>, besides known: [ItemChain.Candidate]
  ) -> (chain: [ItemChain.Candidate], style: TextStyle)? {
    let plain = evidence
    LayoutStyles.apply(to: &evidence, body)
    let style = StyleConvention.alternating(evidence, body)
    let chain = style.isEmpty ? [] : UnnumberedOpenings.find(in: style, evidence, body)
    guard chain.count >= 2, chain.count > known.count,
      Set(chain.map(\.block)).isSuperset(of: known.map(\.block))
    else {
      evidence = plain
      return nil
    }
    StyleConvention(announced: style).apply(to: &evidence, body)
    return (chain, style)
  }

  /// The style in which the letter says that it repeats comments; empty when it says nothing of it.
  private var announcedStyle: TextStyle {
    let opening = OpeningParser(text: text, evidence: evidence, hits: hits, side: side)
    guard let convention = opening.convention(zones.body) else { return [] }
    var style: TextStyle = []
    if convention.isBold { style.insert(.bold) }
    if convention.isItalic { style.insert(.italic) }
    return style
  }

  private func readOpening(before block: Int, into head: inout LetterHead) {
    let opening = OpeningParser(text: text, evidence: evidence, hits: hits, side: side)
    let range = zones.body.lowerBound..<max(block, zones.body.lowerBound)
    head.repliesTo = opening.replies(range, before: head.date)
    // The subject may name the letter that is answered: `Response dated …`.
    if head.repliesTo.isEmpty {
      let subject = max(0, zones.head.upperBound - 10)..<zones.head.upperBound
      head.repliesTo = opening.replies(subject, before: nil)
    }
    head.convention = opening.convention(range)
    if side == .company, head.delivery.isEmpty { head.delivery = deliveryBelow() }
  }

  /// The way of delivery that some firms print at the foot of a letter.
  private func deliveryBelow() -> [TextRange] {
    for index in zones.close
    where evidence[index].opening == .delivery && evidence[index].has(.capitals) {
      return [evidence[index].text]
    }
    return []
  }

  // MARK: Items

  /// Gives the prior comments of a letter of the staff the date of the letter that its opening says they are
  /// in, where they don't name another themselves.
  private func datePriorComments(of items: inout [Item], _ first: Int?) {
    let areUndated = items.contains { item in
      item.priorComments.contains { $0.letterDate == nil }
    }
    guard areUndated else { return }
    let opening = zones.body.lowerBound..<max(first ?? 0, zones.body.lowerBound)
    let parser = PriorCommentParser(text: text)
    guard
      let date = opening.lazy.compactMap({ index in
        parser.statedLetter(hits[evidence[index].hits], in: evidence[index].text)
      }).first
    else { return }
    for item in items.indices {
      for index in items[item].priorComments.indices
      where items[item].priorComments[index].letterDate == nil {
        items[item].priorComments[index].letterDate = date
      }
    }
  }

  /// Adds to the items what their texts refer to.
  private func complete(_ items: inout [Item], _ headings: [Heading], _ nature: FilingNature) {
    for index in items.indices {
      complete(&items[index], headings)
      items[index].resolution = resolution(of: index, items, nature)
    }
    amend(&items, nature)
  }

  /// The nature of the filings that the head names.
  ///
  /// Where the letter comes with an amendment of a report, what was added is added there. The first item
  /// stands at `first`.
  private func nature(_ head: LetterHead, _ first: Int?) -> FilingNature {
    let nature = FilingNature(head)
    guard nature == .report, let first, first > zones.body.lowerBound,
      AnnouncedAmendment.mayAnnounce(head),
      AnnouncedAmendment(text: text).isAnnounced(in: evidence[zones.body.lowerBound..<first])
    else { return nature }
    return [.report, .draft]
  }

  /// So many answers that amend a report tell that the others do.
  private static let amendments = 2

  /// Reads answers anew that name no filing, where others say that the reports under review are amended.
  private func amend(_ items: inout [Item], _ nature: FilingNature) {
    guard nature == .report,
      items.count(where: { $0.resolution == .amended }) >= LetterParser.amendments
    else { return }
    // What nothing is said of in another filing may stay as it is.
    let place = { (item: Item) in (item.headings.first ?? -1) + 1 }
    let places = items.reduce(0) { max($0, place($1)) } + 1
    var isAmended = [Bool](repeating: false, count: places)
    for item in items where item.resolution == .amended { isAmended[place(item)] = true }
    for index in items.indices
    where items[index].resolution != .amended && isAmended[place(items[index])] {
      let resolution = resolution(of: index, items, [.report, .draft])
      if resolution == .amended { items[index].resolution = resolution }
    }
  }

  /// What the answer to the item at `index` says is going to be done.
  private func resolution(
    of index: Int, _ items: [Item], _ nature: FilingNature
  ) -> Item.Resolution? {
    guard let response = items[index].response else { return nil }
    let parser = ResolutionParser(text: text, hits: hits, nature: nature)
    let answer = spoken(response)
    let hasTable = response.pieces.contains { $0.table != nil }
    var comments = spoken(items[index].comment)
    let own = parser.resolution(comments, answer, hasTable: hasTable)
    let others = items[index].jointWith.filter(items.indices.contains)
    guard own == nil || own == .supplemental, !others.isEmpty else { return own }
    // What answers several comments changes what any of them asks for.
    for other in others { comments += spoken(items[other].comment) }
    let joint = parser.resolution(comments, answer, hasTable: hasTable)
    return joint == .amended || joint == .futureFilings ? joint : own
  }

  /// Reads what the texts of an item refer to.
  private func complete(_ item: inout Item, _ headings: [Heading]) {
    // A span lends one field of a heading; an array would give a copy of all.
    for heading in item.headings {
      let pages = headings.span[heading].pages
      if pages.isEmpty { continue }
      if item.pages.isEmpty {
        item.pages = pages
      } else {
        PageReferences(text: text).add(pages, to: &item.pages)
      }
    }
    if let comment = item.comment {
      for piece in comment.pieces where piece.table == nil {
        readReferences(in: piece, into: &item)
      }
      item.commentCitations = citations(in: comment)
    }
    guard let response = item.response else { return }
    item.responseCitations = citations(in: response)
  }

  /// Reads the pages and the earlier comments that a piece of a comment refers to.
  private func readReferences(in piece: Passage.Piece, into item: inout Item) {
    let cues = evidence[piece.block].cues
    if cues.contains(.page) {
      PageReferences(text: text).read(hits(in: piece), within: piece.text, into: &item.pages)
    }
    if PriorCommentParser.mayRead(cues) {
      let comments = PriorCommentParser(text: text).priorComments(
        hits(in: piece), within: piece.text)
      for comment in comments
      where !item.priorComments.contains(where: { $0.number == comment.number }) {
        item.priorComments.append(comment)
      }
    }
  }

  private func citations(in passage: Passage) -> [Citation] {
    guard let first = passage.pieces.firstIndex(where: { isCiting($0) }) else { return [] }
    var list = CitationList()
    let parser = CitationParser(text: text)
    for piece in passage.pieces[first...] where isCiting(piece) {
      parser.read(hits(in: piece), within: piece.text, into: &list)
    }
    return list.citations
  }

  /// Whether a piece of a passage holds a cue behind which something may be cited.
  private func isCiting(_ piece: Passage.Piece) -> Bool {
    piece.table == nil && !evidence[piece.block].cues.isDisjoint(with: CitationGrammar.cues)
  }

  /// What a passage says in its own words: no tables, no quotations.
  private func spoken(_ passage: Passage?) -> [ResolutionParser.Passage] {
    guard let passage else { return [] }
    var spoken: [ResolutionParser.Passage] = []
    spoken.reserveCapacity(passage.pieces.count)
    for piece in passage.pieces where piece.table == nil && !piece.isQuoted {
      spoken.append(ResolutionParser.Passage(range: piece.text, cues: hits(in: piece).indices))
    }
    return spoken
  }

  /// The cues of a piece, which is the whole of a block or what stands behind its label.
  private func hits(in piece: Passage.Piece) -> ArraySlice<CueHit> {
    hits[evidence[piece.block].hits].drop { $0.start < piece.text.start }
  }
}
