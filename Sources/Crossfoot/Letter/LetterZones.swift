/// Where the parts of a letter lie, as half-open ranges of block indices.
struct LetterZones: Sendable {
  /// Letterhead, date, addressees, subject and salutation.
  var head: Range<Int>
  /// What the letter says: opening, items, and no closing remarks.
  var body: Range<Int>
  /// Acknowledgements, thanks, whom to call.
  var remarks: Range<Int>
  /// The closing phrase, signatures and copies, and exhibits after them.
  var close: Range<Int>

  /// What may stand among closing remarks without being one is at most this long, in bytes.
  private static let longestStranger = 400
  /// A line of a list of copies is at most this long, in bytes.
  private static let longestCopy = 200
  /// The subject stands so many blocks above the salutation at most.
  private static let longestSubject = 14
  /// A line of a subject is at most this long, in bytes.
  private static let longestSubjectLine = 300
  private static let longestSalutation = 80
  /// A sentence of an opening paragraph is at least this long, in bytes.
  private static let shortestSentence = 60
  /// A heading of closing remarks is at most this long, in bytes.
  private static let longestTitle = 80
  /// A head takes up at most this many blocks.
  private static let longestHead = 90

  init(_ evidence: [BlockEvidence], in text: TextStore) {
    let headEnd = LetterZones.headEnd(evidence, in: text)
    let attached = LetterZones.attachedLetter(evidence, from: headEnd)
    let closeStart = LetterZones.closeStart(evidence[..<attached], from: headEnd)
    var remarksStart = LetterZones.remarksStart(evidence, headEnd..<closeStart, text)
    // `The Company represents that:` leads to what it acknowledges.
    if remarksStart > headEnd, remarksStart < closeStart, evidence[remarksStart].label != nil,
      evidence[remarksStart].has(.acknowledgement),
      evidence[remarksStart - 1].has(.endsWithColon),
      LetterZones.isPlain(evidence[remarksStart - 1])
    {
      remarksStart -= 1
    }
    // What stands below the label of a response is one, whatever it says at its end.
    if remarksStart > headEnd, remarksStart < closeStart, evidence[remarksStart - 1].isBareLabel,
      evidence[remarksStart - 1].isResponse
    {
      remarksStart += 1
    }
    // So does a heading lead to it, `Acknowledgement:`.
    if remarksStart > headEnd, remarksStart < closeStart,
      LetterZones.isRemarksHeading(evidence[remarksStart - 1], text)
    {
      remarksStart -= 1
    }
    // A title with nothing below it heads the remarks.
    if remarksStart - 1 > headEnd, remarksStart < closeStart,
      LetterZones.isTitle(evidence[remarksStart - 1], below: evidence[remarksStart - 2])
    {
      remarksStart -= 1
    }
    head = 0..<headEnd
    body = headEnd..<remarksStart
    remarks = remarksStart..<closeStart
    close = closeStart..<evidence.count
  }

  /// The end of the salutation; without one, the first block that is too long for an address or
  /// opens an item.
  private static func headEnd(_ evidence: [BlockEvidence], in text: TextStore) -> Int {
    let limit = min(evidence.count, longestHead)
    if let salutation = evidence[..<limit].firstIndex(where: { $0.opening == .salutation }),
      !evidence[..<salutation].contains(where: { $0.opening == .closing })
    {
      return subjectEnd(evidence, below: salutation + 1, in: text)
    }
    var sentence: Int?
    var isBelowSubject = false
    for index in 0..<limit {
      let block = evidence[index]
      if block.has(.table) || block.text.count > 300 { return index }
      // A memorandum greets nobody: what it says begins below its subject.
      if isBelowSubject, opensMessage(block) || speaks(block, in: text) { return index }
      isBelowSubject = isBelowSubject || block.opening == .subject
      // What takes leave does so below what it says.
      if block.opening == .closing, let sentence { return sentence }
      if sentence == nil, block.has(.endsWithPeriod), !block.has(.headingLike),
        block.label == nil, block.text.count >= shortestSentence
      {
        sentence = index
      }
      switch block.label?.kind {
      case .number(1, .bare)?: continue
      case .number(1, _)?, .comment?: return index
      // What is answered stands above it.
      case .response?: return sentence ?? index
      default: continue
      }
    }
    return min(limit, evidence.count)
  }

  /// Whether a whole sentence, or one that leads to what follows, speaks of comments or the letter that is
  /// answered.
  private static func opensMessage(_ block: BlockEvidence) -> Bool {
    guard block.label == nil, block.text.count >= shortestSentence,
      block.has(.endsWithPeriod) || block.has(.endsWithColon)
    else { return false }
    return block.cues.contains(.responding) && block.cues.contains(.comment)
      || block.cues.contains(.letterReference) || block.cues.contains(.convention)
  }

  /// Whether a whole sentence says what somebody is or does: no line of a subject does.
  private static func speaks(_ block: BlockEvidence, in text: TextStore) -> Bool {
    guard block.label == nil, block.opening == nil, block.text.count >= shortestMessage,
      block.has(.endsWithPeriod), !block.has(.capitals)
    else { return false }
    return text.hasPrefix(block.text, "we ")
      || SubjectLexicon.finiteVerbs.contains { text.holds($0, in: block.text) }
  }

  /// Such a sentence is at least this long, in bytes.
  private static let shortestMessage = 50

  /// The end of the subject that stands directly below the salutation; `start` when none does there.
  private static func subjectEnd(
    _ evidence: [BlockEvidence], below start: Int, in text: TextStore
  ) -> Int {
    guard start < evidence.count, evidence[start].opening == .subject,
      evidence[start].text.count <= longestSubjectLine
    else { return start }
    var end = start + 1
    // The label may stand alone above the company's name.
    if evidence[start].text.count <= longestSubjectLabel, end + 1 < evidence.count,
      isSubjectName(evidence[end], above: evidence[end + 1], in: text)
    {
      end += 1
    }
    while end < evidence.count, end - start < longestSubject,
      evidence[end].text.count <= longestSubjectLine,
      SubjectLexicon.openings.prefix(of: text.bytes, evidence[end].text.indices) != nil
    {
      end += 1
    }
    return end
  }

  /// A label of a subject is at most this long, in bytes: `RE:`.
  private static let longestSubjectLabel = 10

  /// Whether a line is the name of what a letter is about: a company's, or one above a line that names a
  /// filing.
  private static func isSubjectName(
    _ block: BlockEvidence, above next: BlockEvidence, in text: TextStore
  ) -> Bool {
    guard block.text.count <= longestTitle * 2, block.label == nil, block.opening == nil,
      block.has(.headingLike) || block.has(.capitals) || CompanyName.mayBe(block.text, in: text)
    else { return false }
    return CompanyName.mayBe(block.text, in: text)
      || SubjectLexicon.openings.prefix(of: text.bytes, next.text.indices) != nil
  }

  /// The first closing phrase or signature behind `start` that no response follows.
  private static func closeStart(_ evidence: ArraySlice<BlockEvidence>, from start: Int) -> Int {
    for index in start..<max(start, evidence.endIndex) {
      let block = evidence[index]
      guard !block.has(.quoted) else { continue }
      if block.opening == .closing { return index }
      if block.opening == .signature, block.text.count < 80 {
        return signatureStart(evidence, above: index, from: start)
      }
    }
    // Where the closing phrase is lost, the copies tell: nothing but names stands behind them.
    for index in evidence.indices.dropFirst(start).reversed() {
      if evidence[index].opening == .copies {
        return signatureStart(evidence, above: index, from: start)
      }
      if evidence[index].text.count > longestCopy { break }
    }
    return evidence.endIndex
  }

  /// Where the names begin that stand directly above a signature without a closing phrase: lines that
  /// end no sentence, and head nothing.
  private static func signatureStart(
    _ evidence: ArraySlice<BlockEvidence>, above index: Int, from start: Int
  ) -> Int {
    var first = index
    while first - 1 > start, index - first < mostNames {
      let block = evidence[first - 1]
      guard block.has(.headingLike), block.label == nil, block.text.count <= longestName,
        !block.has(.endsWithColon), !block.has(.quoted),
        !block.has(.endsWithPeriod) || block.has(.capitals),
        !block.has(.ornament), block.opening == nil
      else { break }
      first -= 1
    }
    // What a colon announces is no name.
    return first - 1 > start && evidence[first - 1].has(.endsWithColon) ? index : first
  }

  /// So many lines, each at most this long in bytes, name who signs and for whom.
  private static let mostNames = 4
  private static let longestName = 80

  /// Where a letter begins that is attached to this one: at the subject above its own salutation, or
  /// at the copies above that; the end when there is none.
  private static func attachedLetter(_ evidence: [BlockEvidence], from start: Int) -> Int {
    guard start > 0, evidence[start - 1].opening == .salutation else { return evidence.count }
    for index in evidence.indices.dropFirst(start) where evidence[index].opening == .salutation {
      let head = max(start, index - longestSubject)..<index
      guard evidence[index].text.count <= longestSalutation, !evidence[index].has(.quoted),
        let subject = head.first(where: { evidence[$0].opening == .subject })
      else { continue }
      // What closes this letter is read as ever; only where nothing does, the copies end it.
      if evidence[start..<subject].contains(where: { $0.opening == .closing }) { break }
      return evidence[start..<subject].firstIndex { $0.opening == .copies } ?? subject
    }
    return evidence.count
  }

  /// Whether a short line heads the acknowledgements or what else closes a letter.
  private static func isRemarksHeading(_ block: BlockEvidence, _ text: TextStore) -> Bool {
    guard block.text.count <= longestTitle, block.has(.headingLike), block.label == nil else {
      return false
    }
    if text.hasPrefix(block.text, "closing") { return true }
    return block.text.indices.contains { index in
      text.bytes[index] | 0x20 == UInt8(ascii: "a")
        && text.hasPrefix(block.text.suffix(from: UInt32(index)), "acknowledg")
    }
  }

  /// Whether a short line below a whole sentence is a title.
  private static func isTitle(_ block: BlockEvidence, below above: BlockEvidence) -> Bool {
    block.isTitle && block.label == nil && !block.has(.endsWithPeriod)
      && block.text.count <= longestTitle && above.has(.endsWithPeriod) && !above.has(.quoted)
  }

  /// The start of the closing remarks: reading backwards from the closing phrase, the last stretch
  /// of blocks that thank, acknowledge, name whom to call, or follow an ornament.
  private static func remarksStart(
    _ evidence: [BlockEvidence], _ body: Range<Int>, _ text: TextStore
  ) -> Int {
    var start = body.upperBound
    var index = body.upperBound - 1
    // One block of another sort may stand among them.
    var strangers = 0
    var isBelowOrnament = false
    let remarks = ClosingRemarks(text: text)
    while index >= body.lowerBound, body.upperBound - index <= 24, !evidence[index].has(.table) {
      let block = evidence[index]
      if block.has(.ornament) {
        // Above it there may be more remarks, but nothing else among them.
        if isBelowOrnament { break }
        isBelowOrnament = true
        start = index
        index -= 1
        continue
      }
      // What a label says is an answer is one, whomever it tells to ask at its end; so is what stands below
      // the number of a comment alone in its line.
      if block.isResponse || isBelowOrnament && !isRemark(block, remarks) { return start }
      if isNumbered(evidence, index, body), !block.has(.acknowledgement) { return start }
      if mayAnswer(block, remarks) { return start }
      let isOne =
        strangers == 0
        ? isRemark(block, remarks) || opensClosing(evidence, index, body, remarks)
          || holdsTelephone(block, text)
          || !isComment(evidence, above: index, body) && remarks.isRemark(block)
        : isCertain(block, remarks)
          || (isRemark(block, remarks) || opensRemark(block) || remarks.isRemark(block))
            && remarks.closes(block)
      if isOne {
        (start, strangers) = (index, 0)
      } else {
        strangers += 1
        guard mayStandAmongRemarks(block), strangers <= 3 else { return start }
      }
      index -= 1
    }
    return start
  }

  /// Whether remarks may go on above a block that remarks nothing.
  ///
  /// A long paragraph is still an answer, whatever ornament precedes it.
  private static func mayStandAmongRemarks(_ block: BlockEvidence) -> Bool {
    isPlain(block) && block.text.count <= longestStranger
  }

  /// Whether the number of a comment, or its label, stands alone directly above the block at `index`.
  private static func isNumbered(
    _ evidence: [BlockEvidence], _ index: Int, _ body: Range<Int>
  ) -> Bool {
    guard index > body.lowerBound, evidence[index - 1].isBareLabel else { return false }
    switch evidence[index - 1].label?.kind {
    case .comment?: return true
    case .number(_, let form)?: return form != .bare
    default: return false
    }
  }

  /// Whether a comment or a label stands directly above the block at `index`, which so answers it.
  private static func isComment(
    _ evidence: [BlockEvidence], above index: Int, _ body: Range<Int>
  ) -> Bool {
    guard index > body.lowerBound else { return true }
    let above = evidence[index - 1]
    if above.isBareLabel { return true }
    switch above.label?.kind {
    case .number?, .comment?: return above.voice > 0 && evidence[index].voice <= 0
    default: return false
    }
  }

  /// Whether a block acknowledges something or tells whom to ask; a numbered one that sounds like the
  /// staff is a comment that mentions such things.
  private static func isRemark(_ block: BlockEvidence, _ remarks: ClosingRemarks) -> Bool {
    guard block.has(.acknowledgement) || block.has(.contact) && remarks.invites(block) else {
      return false
    }
    if case .number? = block.label?.kind { return block.voice < 4 }
    return true
  }

  /// Whether a block acknowledges something, is about to, or reminds of something: only who closes a letter
  /// does, whatever follows.
  private static func isCertain(_ block: BlockEvidence, _ remarks: ClosingRemarks) -> Bool {
    switch block.opening {
    case .reminder?: true
    case .acknowledgement? where block.has(.endsWithColon): true
    default: block.has(.acknowledgement) && isRemark(block, remarks)
    }
  }

  /// Whether a block opens as closing remarks do.
  private static func opensRemark(_ block: BlockEvidence) -> Bool {
    switch block.opening {
    case .contact?, .thanks?, .acknowledgement?, .enclosure?, .delivery?, .reminder?: true
    default: false
    }
  }

  /// Whether a label or its form says that a block with the opening of a remark is an answer.
  private static func mayAnswer(_ block: BlockEvidence, _ remarks: ClosingRemarks) -> Bool {
    opensRemark(block) && isAnswer(block) && !remarks.saysWhoIsResponsible(block)
  }

  /// Whether the block at `index` opens as closing remarks do, and is no answer: one thanks for the comment
  /// that stands directly above it, or tells what will be done if there are any changes.
  private static func opensClosing(
    _ evidence: [BlockEvidence], _ index: Int, _ body: Range<Int>, _ remarks: ClosingRemarks
  ) -> Bool {
    let block = evidence[index]
    switch block.opening {
    case .contact?: return remarks.closes(block)
    case .thanks?:
      return !isComment(evidence, above: index, body) || !remarks.speaksOfComment(block)
    default: return opensRemark(block)
    }
  }

  /// Whether a block with the opening of a closing remark answers a comment after all: a response
  /// may begin by thanking or acknowledging.
  private static func isAnswer(_ block: BlockEvidence) -> Bool {
    switch block.label?.kind {
    case .number?, .comment?, .response?: return true
    case .letter? where block.voice >= 4: return true
    default: break
    }
    return block.opening == .acknowledgement && !block.has(.acknowledgement)
      && !block.has(.endsWithColon)
      && (block.text.count < 200 || !block.cues.contains(.acknowledging))
  }

  /// Whether a short paragraph gives a telephone number, `(555) 555-0100` or `555-0100`: among closing
  /// remarks it tells whom to call, whatever its words.
  private static func holdsTelephone(_ block: BlockEvidence, _ text: TextStore) -> Bool {
    guard isPlain(block), block.text.count <= longestStranger else { return false }
    let bytes = text.bytes.span
    let end = Int(block.text.end)
    var start = Int(block.text.start)
    while start + ByteWords.size <= end,
      ByteWords.digits(ByteWords.word(of: bytes, at: start)) == 0
    {
      start += ByteWords.size
    }
    var digits = 0
    var prefix = 0
    for index in start..<end {
      let byte = bytes[index]
      if ASCII.isDigit(byte) {
        digits += 1
        if prefix == 3, digits == 4 { return true }
      } else {
        prefix = byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") ? digits : 0
        digits = 0
      }
    }
    return false
  }

  private static func isPlain(_ block: BlockEvidence) -> Bool {
    switch block.label?.kind {
    case .number?, .comment?, .response?: false
    default: !block.has(.quoted)
    }
  }
}
