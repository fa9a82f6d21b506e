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

  /// A line of a list of copies is at most this long, in bytes.
  private static let longestCopy = 200
  /// The subject stands so many blocks above the salutation at most.
  private static let longestSubject = 14
  /// A line of a subject is at most this long, in bytes.
  private static let longestSubjectLine = 300
  private static let longestSalutation = 80
  /// A name in a subject is at most this long, in bytes.
  private static let longestSubjectName = 160
  /// A sentence of an opening paragraph is at least this long, in bytes.
  private static let shortestSentence = 60
  /// A head takes up at most this many blocks.
  private static let longestHead = 90

  init(_ evidence: [BlockEvidence], in text: TextStore) {
    let headEnd = LetterZones.headEnd(evidence, in: text)
    let attached = LetterZones.attachedLetter(evidence, from: headEnd, in: text)
    let closeStart = LetterZones.closeStart(evidence[..<attached], from: headEnd, in: text)
    let remarksStart = RemarksFinder(evidence, headEnd..<closeStart, in: text).start()
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
      let end = Salutation.end(evidence, from: salutation, in: text)
      return subjectEnd(evidence, below: end, in: text)
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
      goesOn(with: end, evidence, in: text)
    {
      end += 1
    }
    return end
  }

  /// Whether the line at `index` of a subject names a filing, or stands right above one that does: `Response Letter
  /// dated May 1, 2019`.
  private static func goesOn(
    with index: Int, _ evidence: [BlockEvidence], in text: TextStore
  ) -> Bool {
    let block = evidence[index]
    if namesFiling(block, in: text) { return true }
    return block.has(.headingLike) && block.label == nil && block.opening == nil
      && !block.cues.contains(.page)
      && SubjectLexicon.letterTitles.prefix(of: text.bytes, block.text.indices) != nil
      && index + 1 < evidence.count
      && namesFiling(evidence[index + 1], in: text)
  }

  private static func namesFiling(_ block: BlockEvidence, in text: TextStore) -> Bool {
    block.text.count <= longestSubjectLine
      && FilingLine.opens(block.text, in: text)
  }

  /// A label of a subject is at most this long, in bytes: `RE:`.
  private static let longestSubjectLabel = 10

  /// Whether a line is the name of what a letter is about: a company's, or one above a line that names a
  /// filing.
  private static func isSubjectName(
    _ block: BlockEvidence, above next: BlockEvidence, in text: TextStore
  ) -> Bool {
    guard block.text.count <= longestSubjectName, block.label == nil, block.opening == nil,
      block.has(.headingLike) || block.has(.capitals) || CompanyName.mayBe(block.text, in: text)
    else { return false }
    return CompanyName.mayBe(block.text, in: text)
      || FilingLine.opens(next.text, in: text)
  }

  /// The first closing phrase or signature behind `start` that no response follows.
  private static func closeStart(
    _ evidence: ArraySlice<BlockEvidence>, from start: Int, in text: TextStore
  ) -> Int {
    for index in start..<max(start, evidence.endIndex) {
      let block = evidence[index]
      guard !block.has(.quoted) else { continue }
      if block.opening == .closing { return index }
      if block.opening == .signature, block.text.count < 80 {
        return signatureStart(evidence, above: index, from: start, in: text)
      }
    }
    // Where the closing phrase is lost, the copies tell: nothing but names stands behind them.
    for index in evidence.indices.dropFirst(start).reversed() {
      if evidence[index].opening == .copies {
        return signatureStart(evidence, above: index, from: start, in: text)
      }
      if evidence[index].text.count > longestCopy { break }
    }
    let names = UnsignedEnd(evidence: evidence, text: text).start(behind: start)
    return names.map { leave(above: $0, evidence, from: start, in: text) } ?? evidence.endIndex
  }

  /// Where the names begin that stand directly above a signature without a closing phrase: lines that
  /// end no sentence, and head nothing.
  private static func signatureStart(
    _ evidence: ArraySlice<BlockEvidence>, above index: Int, from start: Int, in text: TextStore
  ) -> Int {
    var first = index
    while first - 1 > start, index - first < mostNames {
      let block = evidence[first - 1]
      guard block.has(.headingLike), block.label == nil, block.text.count <= longestName,
        !block.has(.endsWithColon), !block.has(.quoted),
        !block.has(.endsWithPeriod) || block.has(.capitals) || namesCompany(block, in: text),
        !block.has(.ornament), block.opening == nil
      else { break }
      first -= 1
    }
    // What a colon announces is no name.
    if first - 1 > start, evidence[first - 1].has(.endsWithColon) { return index }
    return leave(above: first, evidence, from: start, in: text)
  }

  /// Where thanks stand that take leave right above the names at `index`, or these.
  private static func leave(
    above index: Int, _ evidence: ArraySlice<BlockEvidence>, from start: Int, in text: TextStore
  ) -> Int {
    index - 1 >= start && UnsignedEnd.isFarewell(evidence[index - 1], in: text) ? index - 1 : index
  }

  /// Whether a line is the name of a company that says its form, and nothing else: its period ends no sentence.
  private static func namesCompany(_ block: BlockEvidence, in text: TextStore) -> Bool {
    guard let company = CompanyName(in: text, block.text) else { return false }
    return company.hasForm && company.end == block.text.end && !company.isWordAlone(in: text)
      && Words(in: block.text, of: text).allSatisfy {
        !ASCII.isLower(text.bytes[Int($0.start)]) || text.isOne(of: ClosingLexicon.insideNames, $0)
      }
  }

  /// So many lines, each at most this long in bytes, name who signs and for whom.
  private static let mostNames = 4
  private static let longestName = 80

  /// Where a letter begins that is attached to this one: at the subject above its own salutation, or
  /// at the copies above that; the end when there is none.
  private static func attachedLetter(
    _ evidence: [BlockEvidence], from start: Int, in text: TextStore
  ) -> Int {
    guard start > 0,
      evidence[start - 1].opening == .salutation
        || start > 1 && Salutation.end(evidence, from: start - 2, in: text) == start
    else { return evidence.count }
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
}
