/// Finds where the closing remarks of a letter begin: the acknowledgements, the thanks, and whom to call.
struct RemarksFinder {
  private let evidence: [BlockEvidence]
  /// The blocks between the head and the closing phrase, as a half-open range of indices.
  private let body: Range<Int>
  private let text: TextStore
  private let remarks: ClosingRemarks

  /// What may stand among closing remarks without being one is at most this long, in bytes.
  private static let longestStranger = 400
  /// So many blocks of that sort may stand between two remarks.
  private static let mostStrangers = 3
  /// Closing remarks take up at most so many blocks.
  private static let mostBlocks = 24
  /// A heading of closing remarks is at most this long, in bytes.
  private static let longestTitle = 80

  init(_ evidence: [BlockEvidence], _ body: Range<Int>, in text: TextStore) {
    self.evidence = evidence
    self.body = body
    self.text = text
    remarks = ClosingRemarks(text: text)
  }

  /// The first block of the closing remarks; the end of the body where there are none.
  func start() -> Int {
    var start = firstRemark()
    let (first, end) = (body.lowerBound, body.upperBound)
    // `The Company represents that:` leads to what it acknowledges.
    if start > first, start < end, evidence[start].label != nil,
      evidence[start].has(.acknowledgement), evidence[start - 1].has(.endsWithColon),
      isPlain(evidence[start - 1])
    {
      start -= 1
    }
    // What stands below the label of a response is one, whatever it says at its end.
    if start > first, start < end, evidence[start - 1].isBareLabel, evidence[start - 1].isResponse {
      start += 1
    }
    // So does a heading lead to it, `Acknowledgement:`.
    if start > first, start < end, isHeading(evidence[start - 1]) { start -= 1 }
    // A title with nothing below it heads the remarks.
    if start - 1 > first, start < end, isTitle(evidence[start - 1], below: evidence[start - 2]) {
      start -= 1
    }
    return start
  }

  /// Whether a short line heads the acknowledgements or what else closes a letter.
  private func isHeading(_ block: BlockEvidence) -> Bool {
    guard block.text.count <= RemarksFinder.longestTitle, block.has(.headingLike),
      block.label == nil
    else {
      return false
    }
    if text.hasPrefix(block.text, "closing") { return true }
    return block.text.indices.contains { index in
      text.bytes[index] | 0x20 == UInt8(ascii: "a")
        && text.hasPrefix(block.text.suffix(from: UInt32(index)), "acknowledg")
    }
  }

  /// Whether a short line below a whole sentence is a title.
  private func isTitle(_ block: BlockEvidence, below above: BlockEvidence) -> Bool {
    block.isTitle && block.label == nil && !block.has(.endsWithPeriod)
      && block.text.count <= RemarksFinder.longestTitle && above.has(.endsWithPeriod)
      && !above.has(.quoted)
  }

  /// The start of the closing remarks: reading backwards from the closing phrase, the last stretch
  /// of blocks that thank, acknowledge, name whom to call, or follow an ornament.
  private func firstRemark() -> Int {
    var start = body.upperBound
    var index = body.upperBound - 1
    // One block of another sort may stand among them.
    var strangers = 0
    var isBelowOrnament = false
    while index >= body.lowerBound, body.upperBound - index <= RemarksFinder.mostBlocks,
      !evidence[index].has(.table)
    {
      let block = evidence[index]
      if block.has(.ornament) {
        // Above it there may be more remarks, but nothing else among them.
        if isBelowOrnament { break }
        isBelowOrnament = true
        start = index
        index -= 1
        continue
      }
      if isBelowOrnament && !isRemark(block) || isOfItem(index) { return start }
      if isOne(index, amongStrangers: strangers > 0) {
        (start, strangers) = (index, 0)
      } else {
        strangers += 1
        guard mayStandAmongRemarks(block), strangers <= RemarksFinder.mostStrangers else {
          return start
        }
      }
      index -= 1
    }
    return start
  }

  /// Whether the block at `index` belongs to an item: what a label says is an answer is one, whomever it tells to ask
  /// at its end, and so is what stands below the number of a comment alone in its line.
  private func isOfItem(_ index: Int) -> Bool {
    let block = evidence[index]
    return block.isResponse || isNumbered(index) && !block.has(.acknowledgement) || mayAnswer(block)
  }

  /// Whether the block at `index` is a remark; behind others that are none it has to be one for certain.
  private func isOne(_ index: Int, amongStrangers: Bool) -> Bool {
    let block = evidence[index]
    if amongStrangers {
      return isCertain(block)
        || (isRemark(block) || opensRemark(block) || remarks.isRemark(block))
          && remarks.closes(block)
    }
    return isRemark(block) || opensClosing(index) || holdsTelephone(block)
      || !isComment(above: index) && remarks.isRemark(block)
  }

  /// Whether remarks may go on above a block that remarks nothing.
  ///
  /// A long paragraph is still an answer, whatever ornament precedes it.
  private func mayStandAmongRemarks(_ block: BlockEvidence) -> Bool {
    isPlain(block) && block.text.count <= RemarksFinder.longestStranger
  }

  /// Whether the number of a comment, or its label, stands alone directly above the block at `index`.
  private func isNumbered(_ index: Int) -> Bool {
    guard index > body.lowerBound, evidence[index - 1].isBareLabel else { return false }
    switch evidence[index - 1].label?.kind {
    case .comment?: return true
    case .number(_, let form)?: return form != .bare
    default: return false
    }
  }

  /// Whether a comment or a label stands directly above the block at `index`, which so answers it.
  private func isComment(above index: Int) -> Bool {
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
  private func isRemark(_ block: BlockEvidence) -> Bool {
    guard block.has(.acknowledgement) || block.has(.contact) && remarks.invites(block) else {
      return false
    }
    if case .number? = block.label?.kind { return block.voice < 4 }
    return true
  }

  /// Whether a block acknowledges something, is about to, or reminds of something: only who closes a letter
  /// does, whatever follows.
  private func isCertain(_ block: BlockEvidence) -> Bool {
    switch block.opening {
    case .reminder?: true
    case .acknowledgement? where block.has(.endsWithColon): true
    default: block.has(.acknowledgement) && isRemark(block)
    }
  }

  /// Whether a block opens as closing remarks do.
  private func opensRemark(_ block: BlockEvidence) -> Bool {
    switch block.opening {
    case .contact?, .thanks?, .acknowledgement?, .enclosure?, .delivery?, .reminder?: true
    default: false
    }
  }

  /// Whether a label or its form says that a block with the opening of a remark is an answer.
  private func mayAnswer(_ block: BlockEvidence) -> Bool {
    opensRemark(block) && isAnswer(block) && !remarks.saysWhoIsResponsible(block)
  }

  /// Whether the block at `index` opens as closing remarks do, and is no answer: one thanks for the comment
  /// that stands directly above it, or tells what will be done if there are any changes.
  private func opensClosing(_ index: Int) -> Bool {
    let block = evidence[index]
    switch block.opening {
    case .contact?: return remarks.closes(block)
    case .thanks?:
      return !isComment(above: index) || !remarks.speaksOfComment(block)
    default: return opensRemark(block)
    }
  }

  /// Whether a block with the opening of a closing remark answers a comment after all: a response
  /// may begin by thanking or acknowledging.
  private func isAnswer(_ block: BlockEvidence) -> Bool {
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
  private func holdsTelephone(_ block: BlockEvidence) -> Bool {
    guard isPlain(block), block.text.count <= RemarksFinder.longestStranger else { return false }
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

  private func isPlain(_ block: BlockEvidence) -> Bool {
    switch block.label?.kind {
    case .number?, .comment?, .response?: false
    default: !block.has(.quoted)
    }
  }
}
