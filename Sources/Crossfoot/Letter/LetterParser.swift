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
      LastNumbers.add(to: &openings.chain, evidence, openings.body, in: commentStyle)
      findAnswers(&openings)
      LearnedLabels.apply(to: &evidence, openings.chain, openings.body, in: text)
    }
    let (headings, items, itemStart) = readItems(of: document, openings, commentStyle, head)
    readOpening(before: openings.chain.first?.opening ?? zones.remarks.upperBound, into: &head)
    let closing = ClosingParser(text: text, evidence: evidence, hits: hits, side: side)
      .parse(zones, asked: items.asked, before: itemStart)
    let decision = KindDecision(text: text, evidence: evidence, hits: hits)
    let kind = isFiling ? .other : decision.kind(side, items, head, closing)
    let tableItems = items.indices(ofTables: tables.count)
    let annexes = AnnexReader(text: text, blocks: document.blocks, evidence: evidence)
      .annexes(behind: closing, in: max(zones.close.lowerBound, items.end)..<evidence.count)
    return LetterContent(
      side: side, kind: kind, head: consume head, headings: headings, items: consume items,
      closing: consume closing,
      redactions: Redactions(text: text, evidence: evidence, hits: hits).all(),
      annexes: annexes, tableItems: tableItems)
  }

  /// The items that `openings` open, complete, and the headings above them, with where those begin.
  private func readItems(
    of document: LexedDocument, _ openings: Openings, _ commentStyle: TextStyle, _ head: LetterHead
  ) -> (headings: [Heading], items: [Item], start: Int?) {
    var builder = ItemBuilder(
      document: document, evidence: evidence, hits: hits, side: side, commentStyle: commentStyle)
    builder.build(openings.chain, openings.body)
    let (headings, start) = (builder.stack.headings, builder.start)
    var items = builder.takeItems()
    var details = ItemDetails(
      text: text, evidence: evidence, hits: hits, bodyStart: zones.body.lowerBound)
    details.complete(&items, of: side, headings, head, openings.chain.first?.block)
    if document.isFlattened {
      for index in items.indices { items[index].isCertain = false }
    }
    return (headings, items, start)
  }

  /// Looks for comments whose numbers were forgotten and, where nothing opens an item, for answers to comments
  /// that the letter does not repeat.
  private func findAnswers(_ openings: inout Openings) {
    ForgottenNumbers.add(to: &openings.chain, evidence, openings.body)
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
    let isLetter =
      hasSalutation || ItemChain.soundsLikeComments(chain, evidence, side)
      || chain.isEmpty && isLabelled(body)
    if !chain.isEmpty { return (isLetter ? chain : [], body) }
    let attached = ItemChain.openings(evidence, zones.close, side, mayAnswer: mayAnswer, in: text)
    guard isLetter || ItemChain.soundsLikeComments(attached, evidence, side) else {
      return ([], body)
    }
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
    let opening = zones.body.prefix(4)
    let signs = CueSet(.responding, .convention, .letterReference)
    // `What follows is numbered like the paragraphs of your letter.`
    return opening.contains { !evidence[$0].cues.isDisjoint(with: signs) }
      || side == .company
        && opening.contains { index in
          RepeatedComments(text: text).numbering(in: evidence[index].text) != nil
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
      let end = zones.head.upperBound
      head.repliesTo = opening.replies(max(0, end - 10)..<end, before: nil)
      if head.repliesTo.isEmpty {
        head.repliesTo = opening.replies(max(0, end - OpeningParser.longest)..<end, before: nil)
      }
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
}
