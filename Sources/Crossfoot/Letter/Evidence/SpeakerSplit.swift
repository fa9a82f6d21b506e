/// Finds where a comment ends and its response begins when no label says so, by who seems to speak.
struct SpeakerSplit {
  /// The index of the first block of the response, or the end of the span when there is none.
  var boundary: Int
  /// How much worse the next best boundary is.
  ///
  /// Below `certain` a person should look.
  var margin: Int

  static let certain = 3

  /// What a boundary gains or loses apart from voices.
  private enum Prior {
    /// Most comments have one paragraph.
    static let afterFirst = 3
    /// Each further paragraph makes a comment less likely to go on.
    static let perParagraph = -1
    /// A comment of a company's letter hardly ever has no response.
    static let noResponse = -6
    /// A colon leads to what belongs to the same speaker.
    static let afterColon = -4
    /// Who counts from the beginning again answers what was counted before.
    static let countedAgain = 8
    /// An answer that stands in a cell beside its comment.
    static let ownCell = 40
    static let insideList = -8
    /// Nobody else goes on with a sentence.
    static let insideSentence = -20
  }

  /// What sounds so much like the company answers.
  private static let answer = -2

  /// What leads to a list of the answer has so many bytes at least: `In this regard:` is the staff's.
  private static let shortestLead = 30

  /// What the staff dictates is as much its own as a quoted comment.
  private static let dictatedVoice = 4

  /// Splits `span`, whose first block opens the item; the staff has given the text of the block `dictated`.
  init(_ evidence: [BlockEvidence], _ span: Range<Int>, dictated: Int? = nil) {
    // Positive values speak for the staff; the best boundary has the largest sum before it and the
    // smallest behind.
    var values = SpeakerSplit.values(evidence, span)
    if let dictated { values[dictated - span.lowerBound] = SpeakerSplit.dictatedVoice }
    let total = values.reduce(0, +)
    var before = 0
    var best = Int.min
    var second = Int.min
    boundary = span.upperBound
    let restart = SpeakerSplit.restart(evidence, span)
    for offset in 1...span.count {
      before += values[offset - 1]
      let index = span.lowerBound + offset
      var worth = before - (total - before)
      worth += SpeakerSplit.prior(offset, of: span.count)
      if index < span.upperBound { worth += SpeakerSplit.seam(evidence, before: index) }
      if index == restart { worth += Prior.countedAgain }
      if worth > best {
        second = best
        best = worth
        boundary = index
      } else if worth > second {
        second = worth
      }
    }
    margin = second == Int.min ? SpeakerSplit.certain : best - second
    // A heading directly above a response is the response's own.
    while boundary < span.upperBound, boundary - 1 > span.lowerBound,
      SpeakerSplit.isHeading(evidence[boundary - 1])
    {
      boundary -= 1
    }
  }

  /// Where a list of `span` begins again that has had two entries at least: `(a)`, `(b)`, and `(a)`.
  private static func restart(_ evidence: [BlockEvidence], _ span: Range<Int>) -> Int? {
    var first: ParagraphLabel.Kind?
    var entries = 0
    for index in span {
      guard case .letter(let value, let form)? = evidence[index].label?.kind,
        !evidence[index].has(.quoted)
      else { continue }
      if let first {
        if evidence[index].label?.kind == first { return entries >= 2 ? index : nil }
        if case .letter(_, form) = first { entries += 1 }
      } else if value == .letter(UInt8(ascii: "a")) || value == .letter(UInt8(ascii: "i")) {
        first = .letter(value, form)
        entries = 1
      }
    }
    return nil
  }

  private static func isHeading(_ block: BlockEvidence) -> Bool {
    // What sets comments off may set headings off, too.
    block.has(.headingLike) && block.label == nil && block.voice <= 2
      && !block.has(.endsWithColon) && !block.has(.quoted)
  }

  /// What the two blocks that meet at `index` say about a boundary between them.
  private static func seam(_ evidence: [BlockEvidence], before index: Int) -> Int {
    let above = evidence[index - 1]
    let below = evidence[index]
    var worth = 0
    if above.has(.endsWithColon), isList(below) || below.has(.endsWithSemicolon) {
      worth += Prior.afterColon
    }
    // The list goes on, whether or not its bullets are lost.
    if goesOn(above, in: below), !below.has(.opensAnswer) { worth += Prior.insideList }
    if above.has(.unfinished), below.has(.startsLower), below.label == nil {
      worth += Prior.insideSentence
    }
    if below.has(.opensAnswer) { worth += Prior.ownCell }
    return worth
  }

  private static func prior(_ offset: Int, of count: Int) -> Int {
    if offset == count { return Prior.noResponse }
    return offset == 1 ? Prior.afterFirst : Prior.perParagraph * min(offset - 1, 6)
  }

  /// The voice of each block, with what follows from its place: lists go on in the voice before
  /// them, tables and quotations belong to responses.
  private static func values(_ evidence: [BlockEvidence], _ span: Range<Int>) -> [Int] {
    var values: [Int] = []
    values.reserveCapacity(span.count)
    var previous = 1
    var isBelowTable = false
    // Behind it nobody sounds like the company.
    let answered = span.last { evidence[$0].voice <= SpeakerSplit.answer } ?? span.lowerBound
    for index in span {
      let block = evidence[index]
      isBelowTable = block.has(.table) || isBelowTable && isNumbered(block)
      var value: Int
      if block.has(.table) || evidence.isTableNote(index) {
        value = -2
      } else if isBelowTable {
        // A note of the table, in whatever style it is set.
        value = -1
      } else if block.has(.quoted) {
        // A comment may be set in quotation marks, too.
        value = block.voice >= 4 ? 4 : -1
      } else {
        value = max(-6, min(6, block.voice))
        if isList(block) || isEntry(evidence, index, from: span.lowerBound), abs(value) < 4 {
          value = previous.signum() * 2 + value / 2
        }
      }
      if index == span.lowerBound { value = max(value, 1) }
      values.append(value)
      // What leads to a list and sounds like nobody lends its entries no voice: `The following exhibits were added:`.
      let leads =
        value == 0 && index > answered && block.has(.endsWithColon) && block.label == nil
        && block.text.count >= SpeakerSplit.shortestLead
      previous = value == 0 && !leads ? previous : value
    }
    return values
  }

  /// Whether the block at `index` is an entry of a list that has lost its bullets: it ends with a semicolon,
  /// or the one above it does.
  private static func isEntry(_ evidence: [BlockEvidence], _ index: Int, from start: Int) -> Bool {
    evidence[index].has(.endsWithSemicolon)
      || index > start && goesOn(evidence[index - 1], in: evidence[index])
  }

  /// Whether the list of `above` goes on in `below`: the last entry that has a bullet is followed by none.
  private static func goesOn(_ above: BlockEvidence, in below: BlockEvidence) -> Bool {
    above.has(.endsWithSemicolon) && (above.label == nil || below.label != nil)
  }

  private static func isNumbered(_ block: BlockEvidence) -> Bool {
    if case .number? = block.label?.kind { true } else { false }
  }

  private static func isList(_ block: BlockEvidence) -> Bool {
    switch block.label?.kind {
    case .bullet?, .letter?: true
    default: block.has(.startsLower)
    }
  }
}
