/// Makes items of the stretches between two openings: headings, comment, response and parts.
struct ItemBuilder {
  let text: TextStore
  let evidence: [BlockEvidence]
  let side: LetterSide
  /// What sets comments off from responses; empty when style tells nothing.
  let commentStyle: TextStyle

  private(set) var items: [Item] = []
  /// Where the first item begins, with what stands above it and is a heading for certain; nil without items.
  private(set) var start: Int?
  private(set) var stack = HeadingStack()
  private var groups: HeadingGroups
  private var passages: PassageReader

  init(
    document: LexedDocument, evidence: [BlockEvidence], hits: [CueHit], side: LetterSide,
    commentStyle: TextStyle
  ) {
    self.commentStyle = commentStyle
    text = document.text
    self.evidence = evidence
    self.side = side
    groups = HeadingGroups(text: text, evidence: evidence, hits: hits)
    passages = PassageReader(
      text: text, blocks: document.blocks, evidence: evidence, side: side)
  }

  /// Builds the items that `openings` open, within `body`.
  mutating func build(_ openings: [ItemChain.Candidate], _ body: Range<Int>) {
    guard let first = openings.first else { return }
    noteLettered(openings)
    var headingStart = headingStart(before: first, body)
    let certain = (headingStart..<first.block).first(where: isCertainHeading) ?? first.block
    start = certain
    if isBelowNames(headingStart, body) { headingStart = certain }
    let answersOnly = side == .company && AnswersOnly.hold(openings, evidence, body, in: text)
    if text.isStyled {
      groups.learnStyle(of: headingStart..<first.block)
    }
    items.reserveCapacity(openings.count)
    let numbers = answersOnly ? Set(openings.compactMap(\.number)) : []
    for (position, opening) in openings.enumerated() {
      let isLast = position + 1 == openings.count
      let end = isLast ? body.upperBound : openings[position + 1].block
      let nextHeadings =
        isLast ? end : groups.start(before: end, notBefore: opening.block + 1, isFirst: false)
      groups.add(headingStart..<opening.block, to: &stack)
      let above = stack.headings.count
      groups.add(headingsBelow(opening), isTitle: opening.isTitled, to: &stack)
      stack.enter(own: stack.headings.count - above)
      let span = opening.block..<max(nextHeadings, opening.block + 1)
      var item = Item()
      read(&item, opening, span, answersOnly: answersOnly)
      items.append(consume item)
      if answersOnly {
        JointAnswers.repeatLast(
          of: &items, for: evidence[opening.block].label, except: numbers, in: text)
      }
      headingStart = nextHeadings
    }
    // `Closing comments:` above what a company acknowledges is no comment.
    items.removeAll { $0.number == nil && $0.comment == nil && $0.response == nil }
    if side == .company { JointAnswers.link(&items, in: text) }
  }

  private mutating func noteLettered(_ openings: [ItemChain.Candidate]) {
    for opening in openings where opening.number != nil {
      if case .letter? = evidence[opening.block].label?.kind {
        passages.letteredOpenings.insert(opening.block)
      }
    }
  }

  /// Where the headings above the first opening begin; those above the introduction are in force already.
  private mutating func headingStart(
    before first: ItemChain.Candidate, _ body: Range<Int>
  ) -> Int {
    var start = groups.start(before: first.block, notBefore: body.lowerBound, isFirst: true)
    start = groups.startBelowAnnexTitle(start..<first.block, notBefore: body.lowerBound)
    if side == .staff, start == first.block {
      let introducing = groups.headingsAboveIntroduction(
        of: first.block, notBefore: body.lowerBound)
      groups.add(introducing, to: &stack)
      stack.enter()
    }
    return start
  }

  // MARK: Comment and response

  /// Reads the item that `opening` opens.
  private func read(
    _ item: inout Item, _ opening: ItemChain.Candidate, _ span: Range<Int>, answersOnly: Bool
  ) {
    let first = evidence[opening.block]
    if let label = first.label, opening.number != nil || first.isLetteredComment {
      item.number = label.number
      item.value = opening.number
    }
    item.headings = stack.current
    // Where no number says that an item begins, a person should look.
    if first.label == nil || opening.isAnswer && opening.number == nil && !first.isResponse {
      item.isCertain = false
    }
    let content = min(opening.text, max(span.upperBound - 1, span.lowerBound))
    item.isOmitted = evidence[content].has(.omission)
    if side == .staff {
      item.comment = passages.passage(span, from: content)
    } else if answersOnly {
      item.response = passages.passage(span, from: content)
      if first.isResponse { item.responseLabel = first.label?.label }
    } else if let label = span.dropFirst().first(where: { evidence[$0].isResponse }) {
      buildLabelled(&item, content..<span.upperBound, firstResponse: label)
    } else if item.isOmitted {
      let answer = answerToOmitted(content..<span.upperBound)
      item.comment = passages.passage(span.lowerBound..<answer, from: content)
      if answer < span.upperBound {
        item.response = passages.passage(answer..<span.upperBound, from: answer)
      }
    } else {
      buildUnlabelled(&item, span, from: content)
    }
  }

  /// Where below a comment that was left out, `[Reserved.]`, its answer begins, as short as those are; the end of
  /// `span` without one.
  private func answerToOmitted(_ span: Range<Int>) -> Int {
    let next = span.lowerBound + 1
    return next < span.upperBound && ShortAnswers.isAnswer(evidence[next].text, in: text)
      ? next : span.upperBound
  }

  /// The items, which the builder has no more then: they are completed without a copy of all.
  mutating func takeItems() -> [Item] {
    let taken = items
    items = []
    return taken
  }

  /// The title that has the number of a comment, and what stands between it, or a label that stands alone, and
  /// the comment's own words.
  private func headingsBelow(_ opening: ItemChain.Candidate) -> Range<Int> {
    let first = opening.block + (opening.isTitled ? 0 : 1)
    return min(first, opening.text)..<opening.text
  }

  /// An item whose answers are labelled; there may be several, each to the part above it.
  private func buildLabelled(_ item: inout Item, _ span: Range<Int>, firstResponse: Int) {
    var parts: [Item.Part] = []
    var start = span.lowerBound
    var response = firstResponse
    item.responseLabel = evidence[firstResponse].label?.label
    while true {
      let next = nextResponse(after: response, span, firstResponse)
      let resumption =
        next.map { commentResumes(between: response, and: $0, after: firstResponse) }
        ?? span.upperBound
      let notes = passages.notes(start..<response)
      if !parts.isEmpty { parts[parts.count - 1].response?.pieces += notes }
      var answer = passages.passage(response..<resumption, from: response)
      if parts.isEmpty { passages.add(notes, to: &answer) }
      parts.append(
        Item.Part(
          label: partLabel(of: start),
          comment: passages.passage(start..<response, from: start, isComment: true),
          response: answer))
      guard let next, resumption < next else { break }
      start = resumption
      response = next
    }
    if parts.count > 1, parts[0].label == nil, parts[1].label != nil {
      parts[0].label = labelBelowIntroduction(
        span.dropFirst().prefix { $0 < firstResponse }, before: parts[1].label)
    }
    item.comment = joined(parts.compactMap(\.comment))
    item.response = joined(parts.compactMap(\.response))
    if parts.count > 1 { item.parts = parts }
    // An answer that is nothing but titles may go on in what looks like the next part's comment.
    let isTitled = parts.contains { part in
      part.response?.pieces.allSatisfy { evidence[$0.block].has(.endsWithColon) } ?? true
    }
    if parts.count > 1, isTitled { item.isCertain = false }
  }

  /// The label of the only lettered block of `range`: that of the first part, where an introduction to all stands
  /// above it.
  private func labelBelowIntroduction(
    _ range: some Sequence<Int>, before second: TextRange?
  ) -> TextRange? {
    let lettered = range.filter { index in
      if case .letter? = evidence[index].label?.kind { true } else { false }
    }
    guard lettered.count == 1, let label = partLabel(of: lettered[0]), let second else {
      return nil
    }
    // `i` stands before `j`, and before `ii`.
    let (first, next) = (text.bytes[label.indices], text.bytes[second.indices])
    let isRoman = first.count == 1 && next.count == 2 && next.allSatisfy { $0 == first.first }
    let follows = first.count == 1 && next.count == 1 && next.first == first.first.map { $0 &+ 1 }
    return isRoman || follows ? label : nil
  }

  private func nextResponse(after response: Int, _ span: Range<Int>, _ start: Int) -> Int? {
    var index = response + 1
    while index < span.upperBound {
      if evidence[index].isResponse,
        commentResumes(between: response, and: index, after: start) < index
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// A part of a comment has at most so many blocks: many answers are not read anew for each of them.
  private static let longestPart = 100

  /// Where between two labelled responses the comment goes on: at the first block of the last
  /// stretch that lists something, or sounds like the staff; `second` when there is none.
  ///
  /// The item's first response is at `response`: where an entry of a list stands directly above it, an entry
  /// directly above another one is the next that is answered by itself, whoever it sounds like.
  private func commentResumes(between first: Int, and second: Int, after response: Int) -> Int {
    var start = second
    let isAnsweredOneByOne = isEntry(above: response)
    let first = max(first, second - ItemBuilder.longestPart)
    while start - 1 > first {
      let block = evidence[start - 1]
      if block.has(.pageFoot) {
        start -= 1
        continue
      }
      let isList: Bool
      switch block.label?.kind {
      case .bullet?, .letter?, .number?, .comment?: isList = true
      default: isList = false
      }
      let isNext = isAnsweredOneByOne && start == second && isEntry(above: second)
      if block.has(.table) || !isNext && block.voice < (isList ? -2 : 3) { break }
      start -= 1
    }
    // Below a colon of the company's stands what it quotes.
    var above = start - 1
    while above > first, evidence[above].has(.headingLike), !evidence[above].has(.endsWithColon) {
      above -= 1
    }
    let isQuoted =
      above > first && evidence[above].has(.endsWithColon)
      && evidence[above].companyVoice > 0
    // A question without a number inside of an answer is one of the staff's own guidance.
    let isGuidance = start < second && evidence[start].label?.isQuestion == true
    return isQuoted || isGuidance ? second : start
  }

  /// Whether an entry of a list stands directly above the block at `index`.
  private func isEntry(above index: Int) -> Bool {
    index > 0 && !evidence[index - 1].has(.table) && isEntry(evidence[index - 1])
  }

  private func partLabel(of block: Int) -> TextRange? {
    guard let label = evidence[block].label, case .letter = label.kind,
      !passages.letteredOpenings.contains(block)
    else { return nil }
    return label.number
  }

  /// An item without labels: the boundary follows from who seems to speak.
  private func buildUnlabelled(_ item: inout Item, _ span: Range<Int>, from content: Int) {
    let resumptions = resumptions(content..<span.upperBound)
    guard !resumptions.isEmpty else {
      let part = part(of: &item, content..<span.upperBound)
      (item.comment, item.response) = (part.comment, part.response)
      return
    }
    var parts: [Item.Part] = []
    var start = content
    for end in resumptions + [span.upperBound] {
      parts.append(part(of: &item, start..<end))
      start = end
    }
    if parts[0].label == nil, let answer = parts[0].response?.pieces.first?.block {
      parts[0].label = labelBelowIntroduction(
        content + 1..<max(answer, content + 1), before: parts[1].label)
    }
    item.comment = joined(parts.compactMap(\.comment))
    item.response = joined(parts.compactMap(\.response))
    item.parts = parts
    // Nothing but voices tells the parts of a letter without styles apart.
    if commentStyle.isEmpty { item.isCertain = false }
  }

  /// A part of an item without labels, in which the staff speaks first and then the company.
  private func part(of item: inout Item, _ span: Range<Int>) -> Item.Part {
    let (start, end) = (span.lowerBound, span.upperBound)
    let split = SpeakerSplit(evidence, span, dictated: dictated(span))
    if split.margin < SpeakerSplit.certain { item.isCertain = false }
    let first = (split.boundary..<end).first { !passages.isFoot($0) } ?? end
    var answer = first < end ? passages.passage(first..<end, from: first) : nil
    passages.add(passages.notes(start..<split.boundary), to: &answer)
    return Item.Part(
      label: partLabel(of: start),
      comment: passages.passage(start..<split.boundary, from: start, isComment: true),
      response: answer)
  }

  /// What sounds so much like the company answers, even below words that dictate a text.
  private static let answering = -5

  /// The block of `span` that gives in full what the paragraph above it, the first one, tells the company to print;
  /// nil where there is none, or where nothing would be left to answer it.
  private func dictated(_ span: Range<Int>) -> Int? {
    let text = span.lowerBound + 1
    guard text + 1 < span.upperBound, evidence[text - 1].has(.endsWithColon),
      evidence[text - 1].voice > 0, evidence[text].label == nil, !evidence[text].has(.table),
      !evidence[text + 1].has(.table), evidence[text].voice > Self.answering,
      case let announcement = Announcement(text: self.text),
      announcement.dictates(evidence[text - 1].text),
      !announcement.tellsOfChange(evidence[text].text)
    else { return nil }
    return text
  }

  /// Where the comment of an unlabelled item goes on after an answer: at what sounds like the staff
  /// and follows on what sounds like the company.
  private func resumptions(_ span: Range<Int>) -> [Int] {
    var isAnswered = false
    var found: [Int] = []
    var list = AskedList(evidence, span)
    for index in span.dropFirst() {
      let block = evidence[index]
      if block.has(.quoted) || block.has(.table) || evidence.isTableNote(index) { continue }
      if list.holds(block) || isAsked(block) || isAskedBelow(index, span) {
        if isAnswered { found.append(index) }
        isAnswered = false
      } else if block.voice <= -3 || isPlain(block) || list.hasBegun && block.voice <= 0 {
        isAnswered = true
      }
    }
    return found
  }

  /// Whether a block is not in the style of comments, and sounds like the company if like anybody.
  private func isPlain(_ block: BlockEvidence) -> Bool {
    !commentStyle.isEmpty && !block.style.isSuperset(of: commentStyle) && block.voice < 0
      && !block.has(.headingLike)
  }

  /// Whether a block below an answer is the staff's again: an entry of a list that sounds like it, or
  /// anything in the style of comments that does.
  private func isAsked(_ block: BlockEvidence) -> Bool {
    let isInStyle = !commentStyle.isEmpty && block.style.isSuperset(of: commentStyle)
    if isEntry(block) {
      // A title in a list may be set like a comment.
      let isTitle = block.has(.headingLike) && block.voice <= StyleConvention.voice
      return isInStyle ? block.voice >= 3 && !isTitle : block.voice >= ItemBuilder.asking
    }
    return isInStyle && block.voice >= 8 && !block.has(.headingLike)
  }

  /// Whether a letter stands alone in its line, and what sounds like the staff below it.
  private func isAskedBelow(_ index: Int, _ span: Range<Int>) -> Bool {
    // What a colon leads to is a list.
    let text = index + 1
    guard evidence[index].isBareLabel, isEntry(evidence[index]), text < span.upperBound,
      !evidence[index - 1].has(.endsWithColon),
      evidence[text].label == nil, !evidence[text].has(.quoted), !evidence[text].has(.table)
    else { return false }
    return evidence[text].voice >= ItemBuilder.asking
  }

  /// An entry of a list below an answer is the staff's again if it sounds so much like it.
  private static let asking = 4

  private func isEntry(_ block: BlockEvidence) -> Bool {
    switch block.label?.kind {
    case .bullet?, .letter?: !block.has(.quoted)
    default: false
    }
  }

  private func joined(_ passages: [Passage]) -> Passage? {
    passages.count < 2 ? passages.first : Passage(pieces: passages.flatMap(\.pieces))
  }
}
