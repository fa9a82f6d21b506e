/// Reads what stands behind the last item: acknowledgements, closing phrase, signatures, copies.
struct ClosingParser {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]
  let side: LetterSide

  /// So many acknowledgements in a list need no words that announce them.
  private static let certain = 2

  /// The names of the staff's office stand within this many blocks of the end.
  private static let furthestOffice = 8

  /// The closing of a letter with these `zones`, in which the blocks of `asked` are comments, and the first item
  /// begins at `items` with its headings: the letter may have them behind the signature.
  func parse(
    _ zones: LetterZones, asked: [Range<Int>], before items: Int?
  ) -> LetterClosing {
    var closing = LetterClosing()
    // The staff reminds companies of the same things; it acknowledges nothing.
    if side == .company {
      closing.acknowledgements = acknowledgements(
        in: zones.body.lowerBound..<zones.close.lowerBound, zones.remarks, asked)
      // A company may give them in a statement of its own, behind the letter of its counsel.
      if closing.acknowledgements.isEmpty {
        closing.acknowledgements = acknowledgements(
          in: zones.close.lowerBound..<evidence.count, 0..<0, asked)
      }
    }
    readCopies(above: zones.head, into: &closing)
    guard var start = zones.close.first ?? officeStart(zones) else { return closing }
    start = phraseStart(start)
    if start < evidence.count,
      evidence[start].opening == .closing || UnsignedEnd.isFarewell(evidence[start], in: text)
    {
      closing.phrase = evidence[start].text
      start += 1
    }
    let zone = start..<end(of: start..<evidence.count, before: items)
    let rest = SignatureParser(text: text, evidence: evidence, side: side).read(
      zone, into: &closing)
    CopiesParser(text: text, evidence: evidence, hits: hits).read(
      rest..<zone.upperBound, into: &closing)
    return closing
  }

  /// Where the names of `zone` end: before the items that stand in it, or before the first sentence below the
  /// signature that no more names follow on, which opens what is attached.
  private func end(of zone: Range<Int>, before items: Int?) -> Int {
    var limit = zone.upperBound
    if let items, zone.contains(items),
      evidence[zone.lowerBound..<items].contains(where: { $0.opening == .signature })
    {
      limit = items
    }
    let last = (zone.lowerBound..<limit).last { isName(evidence[$0]) } ?? zone.lowerBound
    return (last..<limit).dropFirst().first { index in
      evidence[index].isSentence(in: text) || isAttached(evidence[index])
    } ?? limit
  }

  /// Whether a line opens with what stands before names.
  private func isName(_ block: BlockEvidence) -> Bool {
    switch block.opening {
    case .signature?, .copies?, .closing?: true
    default: false
    }
  }

  /// Whether a line is the title of what is attached: `Response of Marsh, Inc. to the comment letter`.
  private func isAttached(_ block: BlockEvidence) -> Bool {
    ClosingLexicon.responses.prefix(of: text.bytes, block.text.indices) != nil
      && block.text.count <= ClosingParser.longestTitle
  }

  /// Such a title is at most this long, in bytes.
  private static let longestTitle = 160

  /// Reads who gets a copy where the head says so, between the address and the subject.
  private func readCopies(above head: Range<Int>, into closing: inout LetterClosing) {
    guard let start = head.first(where: { evidence[$0].opening == .copies }) else { return }
    let end =
      head.suffix(from: start + 1).first { index in
        evidence[index].opening.map { $0 != .copies } ?? false
      } ?? head.upperBound
    CopiesParser(text: text, evidence: evidence, hits: hits).read(start..<end, into: &closing)
  }

  /// Where the closing phrase stands, if no more than a note on the page stands at `start`, above it:
  /// `[Signature Page Follows]`.
  private func phraseStart(_ start: Int) -> Int {
    let next = start + 1
    guard next < evidence.count, evidence[next].opening == .closing,
      text.hasPrefix(evidence[start].text, "[signature")
    else { return start }
    return next
  }

  /// Where the staff's office signs when the closing phrase is lost.
  private func officeStart(_ zones: LetterZones) -> Int? {
    guard side == .staff else { return nil }
    return zones.remarks.suffix(ClosingParser.furthestOffice).first { index in
      evidence[index].text.count < 60 && text.hasPrefix(evidence[index].text, "division of ")
    }
  }

  // MARK: Acknowledgements

  /// The bullets below the sentence that announces them, or the sentence itself, which stands among the
  /// `remarks`.
  ///
  /// What stands in a comment, one of those of `asked`, the staff asks to be acknowledged.
  private func acknowledgements(
    in whole: Range<Int>, _ remarks: Range<Int>, _ asked: [Range<Int>]
  ) -> [TextRange] {
    for index in whole where evidence[index].has(.endsWithColon) && !asked.hold(index) {
      let isAnnounced = announces(evidence[index]) || remarks.contains(index)
      guard isAnnounced || evidence[index].voice <= 0 else { continue }
      let list = list(below: index, limit: whole.upperBound)
      // Whatever leads to them, `we understand and agree that:`, two say what they are.
      let acknowledged = list.count { evidence[$0].has(.acknowledgement) }
      guard isAnnounced || acknowledged >= ClosingParser.certain else { continue }
      // One element at least has to sound like it, unless the list stands among the remarks.
      let isCertain = announces(evidence[index]) && remarks.contains(index)
      if !list.isEmpty, isCertain || list.contains(where: { evidence[$0].has(.acknowledgement) }) {
        return list.map { evidence[$0].label == nil ? evidence[$0].text : evidence[$0].body }
      }
    }
    var found: [TextRange] = []
    for index in whole
    where evidence[index].has(.acknowledgement) && !evidence[index].has(.table)
      && !asked.hold(index)
    {
      var elements = InlineList(in: text, evidence[index].body).elements
      if elements.count < 2 { elements = clauses(of: evidence[index].body) }
      if elements.count < 2 { elements = thatClauses(of: evidence[index].body) }
      let isList =
        elements.count >= 2
        && acknowledgesTwice(evidence[index], amongRemarks: remarks.contains(index))
      if isList, let last = elements.popLast() {
        // What follows on the list is no part of it.
        found += elements + [Sentences(text: text).first(in: last)]
      } else if remarks.contains(index) {
        found.append(evidence[index].body)
      }
    }
    return found
  }

  /// What the semicolons of a sentence part: `acknowledges that it is …; that …; and that …`.
  private func clauses(of range: TextRange) -> [TextRange] {
    var clauses: [TextRange] = []
    var start = range.start
    for index in range.indices where text.bytes[index] == UInt8(ascii: ";") {
      clauses.append(text.trimmed(TextRange(start, UInt32(index))))
      start = UInt32(index + 1)
    }
    guard !clauses.isEmpty else { return [] }
    var last = text.trimmed(range.suffix(from: start))
    if text.hasPrefix(last, "and ") { last.start += 4 }
    // The mark of a list whose first ones opened a paragraph above: `; and (iii) it may not assert`.
    if text.hasPrefix(last, "("),
      let close = last.indices.prefix(ClosingParser.longestMark).first(where: {
        text.bytes[$0] == UInt8(ascii: ")")
      })
    {
      last = text.trimmed(last.suffix(from: UInt32(close + 1)))
    }
    return last.isEmpty ? clauses : clauses + [last]
  }

  /// What a sentence acknowledges clause by clause: `that it is …, that … and that …`.
  private func thatClauses(of range: TextRange) -> [TextRange] {
    var clauses: [TextRange] = []
    var start = range.start
    var rest = range
    while let place = text.place(of: " that ", in: rest) {
      rest = rest.suffix(from: place + 5)
      for joint in ClosingLexicon.clauseJoints {
        let length = UInt32(joint.utf8CodeUnitCount)
        guard place >= start + length, text.ends(range.prefix(upTo: place), with: joint) else {
          continue
        }
        clauses.append(text.trimmed(TextRange(start, place - length)))
        start = place + 1
        break
      }
    }
    return clauses.isEmpty ? [] : clauses + [text.trimmed(range.suffix(from: start))]
  }

  /// The bytes of the longest mark of a list: `(viii)`.
  private static let longestMark = 6

  /// Whether a paragraph says two things at least that are acknowledged, and that it acknowledges them, unless it
  /// stands among the remarks.
  private func acknowledgesTwice(_ block: BlockEvidence, amongRemarks: Bool) -> Bool {
    hits[block.hits].count { $0.cue == .acknowledgement } >= 2
      && (amongRemarks || block.cues.contains(.acknowledging)
        || contains(block.text, "acknowledge"))
  }

  /// The blocks that go on with the list which the block at `index` opens.
  private func list(below index: Int, limit: Int) -> [Int] {
    var list: [Int] = []
    var next = index + 1
    while next < limit, isListed(evidence[next], isFirst: list.isEmpty),
      !isComment(evidence[next], below: list.first)
    {
      list.append(next)
      next += 1
    }
    return list
  }

  /// Whether a number opens a block below a list of which the first block, at `first`, has none: it opens a
  /// comment.
  private func isComment(_ block: BlockEvidence, below first: Int?) -> Bool {
    guard let first, case .number? = block.label?.kind else { return false }
    if case .number? = evidence[first].label?.kind { return false }
    return true
  }

  private func announces(_ block: BlockEvidence) -> Bool {
    block.opening == .acknowledgement
      || block.cues.contains(.acknowledgement) || block.cues.contains(.acknowledging)
      || contains(block.text, "acknowledge")
  }

  /// Whether a block goes on with a list of acknowledgements.
  private func isListed(_ block: BlockEvidence, isFirst: Bool) -> Bool {
    guard !block.has(.table), block.opening == nil || block.label != nil, holdsWord(block.body),
      !isFirst || !block.has(.endsWithColon)
    else { return false }
    switch block.label?.kind {
    case .bullet?, .letter?, .number?: return true
    default: return block.has(.startsLower) || (isFirst && block.has(.acknowledgement))
    }
  }

  /// Whether a text is more than the stars between two parts of a letter, which look like bullets.
  private func holdsWord(_ range: TextRange) -> Bool {
    text.bytes[range.indices].contains { ASCII.isWord($0) || $0 >= 0x80 }
  }

  private func contains(_ range: TextRange, _ word: StaticString) -> Bool {
    range.count <= 600 && text.holds(word, in: range)
  }
}

extension [Range<Int>] {
  /// Whether one of the ranges, which ascend, holds `index`.
  fileprivate func hold(_ index: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].contains(index)
  }
}

extension BlockEvidence {
  /// A sentence has so many bytes at least, and so many words without a capital.
  private static var shortestSentence: Int { 50 }
  private static var smallWords: Int { 5 }

  /// Whether it says something, and names nobody.
  func isSentence(in store: TextStore) -> Bool {
    guard opening == nil, has(.endsWithPeriod), !has(.capitals), !has(.startsLower),
      !cues.contains(.confidentialTreatment),
      text.count >= Self.shortestSentence
    else { return false }
    let words = store.bytes[text.indices].split(separator: ASCII.space)
    return words.count { $0.first.map(ASCII.isLower) ?? false } >= Self.smallWords
  }
}
