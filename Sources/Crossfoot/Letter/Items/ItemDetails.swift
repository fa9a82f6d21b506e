/// Reads what the texts of items refer to, and what answers say is going to be done.
struct ItemDetails {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]
  /// The block with which the letter's body begins.
  let bodyStart: Int
  /// The day on which the last filing under review was filed; nil where the head names none.
  private var lastFiled: CalendarDate?

  init(text: TextStore, evidence: [BlockEvidence], hits: [CueHit], bodyStart: Int) {
    self.text = text
    self.evidence = evidence
    self.hits = hits
    self.bodyStart = bodyStart
  }

  /// Adds to the items of `side` what their texts refer to, and how they were resolved.
  ///
  /// `head` names the filings that the letter is about; the first item stands at `first`.
  mutating func complete(
    _ items: inout [Item], of side: LetterSide, _ headings: [Heading], _ head: LetterHead,
    _ first: Int?
  ) {
    // The staff promises nothing.
    let nature = side == .company ? filingNature(head, first) : []
    lastFiled = head.filings.compactMap(\.filedOn).max()
    for index in items.indices {
      complete(&items[index], headings)
      items[index].resolution = resolution(of: index, items, nature)
    }
    amend(&items, nature)
    if side == .staff { datePriorComments(of: &items, first) }
  }

  /// The nature of the filings that the head names.
  ///
  /// Where the letter comes with an amendment of a report, what was added is added there. The first item
  /// stands at `first`.
  private func filingNature(_ head: LetterHead, _ first: Int?) -> FilingNature {
    let nature = FilingNature(head)
    guard nature == .report, let first, first > bodyStart,
      AnnouncedAmendment.mayAnnounce(head),
      AnnouncedAmendment(text: text).isAnnounced(in: evidence[bodyStart..<first])
    else { return nature }
    return [.report, .draft]
  }

  /// So many answers that amend a report tell that the others do.
  private static let amendments = 2

  /// Reads answers anew that name no filing, where others say that the reports under review are amended.
  private func amend(_ items: inout [Item], _ nature: FilingNature) {
    guard nature == .report,
      items.count(where: { $0.resolution == .amended }) >= ItemDetails.amendments
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

  /// Gives the prior comments of a letter of the staff the date of the letter that its opening says they are
  /// in, where they don't name another themselves.
  private func datePriorComments(of items: inout [Item], _ first: Int?) {
    let areUndated = items.contains { item in
      item.priorComments.contains { $0.letterDate == nil }
    }
    guard areUndated else { return }
    let opening = bodyStart..<max(first ?? 0, bodyStart)
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

  /// What the answer to the item at `index` says is going to be done.
  private func resolution(
    of index: Int, _ items: [Item], _ nature: FilingNature
  ) -> Item.Resolution? {
    guard let response = items[index].response else { return nil }
    let parser = ResolutionParser(text: text, hits: hits, nature: nature, lastFiled: lastFiled)
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
