/// Reads the filings that a letter is about where its subject names none: `comments on Post-Effective Amendment
/// No. 14 to the Trust's registration statement on Form N-1A`, `your letter on our Form 10-K for the year ended
/// December 31, 2018, filed March 4, 2019`.
struct FilingsInProse {
  let text: TextStore
  let hits: [CueHit]
  let side: LetterSide

  /// So many paragraphs below the salutation may name them.
  private static let paragraphs = 2
  /// A paragraph that is looked at is at most this long, in bytes.
  private static let longest = 2500
  /// A letter whose opening names more filings tells a longer story.
  private static let most = 6
  /// The heading that names a filing is at most this long, in bytes, and stands within so many blocks.
  private static let longestHeading = 140
  private static let headings = 12

  /// Reads the first sentence of `blocks`, those below the salutation, that names a filing into `head`.
  func read(_ blocks: ArraySlice<BlockEvidence>, into head: inout LetterHead) {
    nameCompany(of: &head, by: blocks)
    number(&head, by: blocks)
    readFilings(blocks, into: &head)
    if side == .company, head.fileNumbers.isEmpty, head.filings.count <= 1 {
      readNumber(blocks, into: &head)
    }
  }

  /// Takes the number in the first brackets of the opening that say so, `Roe, Inc. (File No. 001-23456)`, where
  /// nothing else has one.
  private func readNumber(_ blocks: ArraySlice<BlockEvidence>, into head: inout LetterHead) {
    guard let block = blocks.first, block.label == nil,
      block.text.count <= FilingsInProse.longest
    else { return }
    for announcement in SubjectLexicon.bracketedNumbers {
      guard let place = text.place(of: announcement, in: block.text),
        let close = text.bytes[Int(place)..<Int(block.text.end)].firstIndex(of: UInt8(ascii: ")"))
      else { continue }
      var read = LetterHead()
      var numbers = SubjectNumbers()
      numbers.read(TextRange(place, UInt32(close)), text, into: &read)
      head.fileNumbers = read.fileNumbers
      if !head.filings.isEmpty { head.filings[0].fileNumbers = read.fileNumbers }
      return
    }
  }

  private func readFilings(_ blocks: ArraySlice<BlockEvidence>, into head: inout LetterHead) {
    guard head.filings.isEmpty, side == .company || !head.fileNumbers.isEmpty else { return }
    for block in blocks.prefix(FilingsInProse.paragraphs) {
      guard block.label == nil, block.text.count <= FilingsInProse.longest else { return }
      guard !block.has(.headingLike), let sentence = sentence(of: block) else { continue }
      let numbers = head.fileNumbers
      read(sentence, of: block, into: &head)
      if head.filings.count == 1, head.filings[0].period == nil, head.filings[0].filedOn == nil {
        datePeriod(of: &head, by: blocks)
        // There is a report each year: one without a date may be any of them.
        if let only = head.filings.first, FilingNature.isReport(only.form), only.period == nil,
          only.filedOn == nil, only.amendment == nil
        {
          (head.filings, head.fileNumbers) = ([], numbers)
        }
      }
      return
    }
    readHeading(blocks, into: &head)
  }

  /// Takes the company that the opening gives a name for short, where the subject of a company's letter has none.
  private func nameCompany(of head: inout LetterHead, by blocks: ArraySlice<BlockEvidence>) {
    guard head.subjectCompany == nil, side == .company else { return }
    for block in blocks.prefix(FilingsInProse.paragraphs) {
      guard block.label == nil, block.text.count <= FilingsInProse.longest else { return }
      if let company = NamedCompany(text: text).company(in: block.text) {
        head.subjectCompany = company
        return
      }
    }
  }

  /// Gives the one filing that a subject names without a number that which stands behind its form in the opening,
  /// `the Application on Form T-3 (File No. 022-28923)`, if all do that stand so.
  private func number(_ head: inout LetterHead, by blocks: ArraySlice<BlockEvidence>) {
    guard head.filings.count == 1, head.fileNumbers.isEmpty, side == .company else { return }
    var found: [String] = []
    for block in blocks.prefix(FilingsInProse.paragraphs) {
      guard block.label == nil, block.text.count <= FilingsInProse.longest else { break }
      for hit in hits[block.hits] where hit.cue == .form {
        let numbers = numbers(behind: hit, in: block, of: head.filings[0].form)
        if !found.isEmpty, !numbers.isEmpty, numbers != found { return }
        if !numbers.isEmpty { found = numbers }
      }
    }
    head.fileNumbers = found
    head.filings[0].fileNumbers = found
  }

  /// The file numbers in brackets right behind the name of `form` at a cue.
  private func numbers(behind hit: CueHit, in block: BlockEvidence, of form: String) -> [String] {
    guard let name = FormName(in: text, hit.end, block.text),
      FilingNature.base(of: name.name) == FilingNature.base(of: form),
      case let rest = block.text.suffix(from: name.end), isNumberAnnounced(rest),
      let close = text.bytes[rest.indices].firstIndex(of: UInt8(ascii: ")"))
    else { return [] }
    var read = LetterHead()
    var filings = SubjectFilings(text: text, hits: hits)
    let line = TextRange(hit.start, UInt32(close))
    filings.read(.init(text: line, cues: block.hits), above: .empty, &read)
    filings.finish(&read)
    return read.fileNumbers
  }

  /// The first sentence of a paragraph that names a form, or the schedule of a proxy statement.
  private func sentence(of block: BlockEvidence) -> TextRange? {
    let sentences = Sentences(text: text)
    guard block.cues.contains(.form) else {
      return text.place(of: " on schedule 14", in: block.text).map {
        sentences.sentence(around: $0, in: block.text)
      }
    }
    for hit in hits[block.hits] where hit.cue == .form {
      let sentence = sentences.sentence(around: hit.start, in: block.text)
      if isForm(hit, sentence) { return sentence }
    }
    return nil
  }

  private func isForm(_ hit: CueHit, _ sentence: TextRange) -> Bool {
    FormName(in: text, hit.end, sentence) != nil
      || FormName(lettered: text, hit.end, sentence) != nil
  }

  /// Reads the filings that a sentence names, if it is about them, and not about what comes with the letter.
  private func read(_ sentence: TextRange, of block: BlockEvidence, into head: inout LetterHead) {
    let cues = block.hits
    guard
      isReviewed(sentence, block) || isSent(sentence, block) || isAmended(sentence, block)
    else { return }
    var read = LetterHead()
    var filings = SubjectFilings(text: text, hits: hits)
    filings.isProse = true
    let range = sentence.suffix(from: start(of: sentence, cues))
    let first = cues.first { hits[$0].start >= range.start } ?? cues.upperBound
    filings.read(.init(text: range, cues: first..<cues.upperBound), above: .empty, &read)
    filings.finish(&read)
    var found = distinct(read.filings)
    guard !found.isEmpty, found.count <= FilingsInProse.most else { return }
    if found.count == 1, found[0].filedOn == nil {
      found[0].filedOn =
        opensWithDate(sentence, cues) ?? filedBehind(sentence, cues)
        ?? filedNext(behind: sentence, block)
    }
    give(read.fileNumbers, to: &found, in: sentence, &head)
    head.filings = found
  }

  /// Whether a sentence is about filings under review, or asks something for them.
  private func isReviewed(_ sentence: TextRange, _ block: BlockEvidence) -> Bool {
    if sendsAnother(withoutOwn(sentence)) { return false }
    return text.holds(SubjectLexicon.reviewing, in: sentence)
      || text.holds(SubjectLexicon.asking, in: sentence)
      || opensWithDate(sentence, block.hits) != nil
      || text.holds(SubjectLexicon.wasFiled, in: sentence)
        && text.holds(SubjectLexicon.answering, in: block.text)
  }

  /// Whether a sentence speaks of something that is sent, or will be, besides the letter itself.
  private func sendsAnother(_ sentence: TextRange) -> Bool {
    for own in SubjectLexicon.ownSendings {
      guard let place = text.place(of: own, in: sentence) else { continue }
      let rest = sentence.suffix(from: place + UInt32(own.utf8CodeUnitCount))
      return text.holds(SubjectLexicon.sending, in: sentence.prefix(upTo: place))
        || text.holds(SubjectLexicon.sending, in: rest)
    }
    return text.holds(SubjectLexicon.sending, in: sentence)
  }

  /// Whether a sentence sends an amendment in answer to comments, and gives the number of the file right behind
  /// its form: `Amendment No. 2 to the Form S-1 (File No. 333-123456) in response to comments`.
  private func isAmended(_ sentence: TextRange, _ block: BlockEvidence) -> Bool {
    guard text.holds(SubjectLexicon.inAnswer, in: sentence) else { return false }
    return hits[block.hits].contains { hit in
      guard hit.cue == .form, sentence.contains(hit.range),
        let form = FormName(in: text, hit.end, sentence)
      else { return false }
      return isNumberAnnounced(sentence.suffix(from: form.end))
    }
  }

  /// Whether a bracket with the number of a file opens `rest`.
  private func isNumberAnnounced(_ rest: TextRange) -> Bool {
    SubjectLexicon.bracketedNumbers.contains { text.hasPrefix(rest, $0) }
  }

  /// Whether a sentence sends a filing, and the paragraph answers nobody: the letter is about what comes with it.
  private func isSent(_ sentence: TextRange, _ block: BlockEvidence) -> Bool {
    text.holds(SubjectLexicon.submitting, in: sentence)
      && !text.holds(SubjectLexicon.answering, in: block.text)
  }

  /// Where the filings are looked for: behind the name of the letter that is answered, which has a date of its own.
  private func start(of sentence: TextRange, _ cues: Range<Int>) -> UInt32 {
    var start = sentence.start
    for index in cues where sentence.contains(hits[index].range) {
      if hits[index].cue == .form, isForm(hits[index], sentence) { break }
      if hits[index].cue == .letterReference { start = hits[index].end }
    }
    return start
  }

  /// Each filing once; of those behind the first only what has a date is one.
  private func distinct(_ filings: [LetterHead.Filing]) -> [LetterHead.Filing] {
    var found: [LetterHead.Filing] = []
    let isDated = { (filing: LetterHead.Filing) in
      filing.period != nil || filing.filedOn != nil || filing.amendment != nil
    }
    let haveDates = filings.contains(where: isDated)
    for filing in filings.prefix(SubjectFilings.longestRun) where isDated(filing) || !haveDates {
      let isKnown = found.contains { other in
        other.form == filing.form && (filing.period == nil || filing.period == other.period)
          && (filing.filedOn == nil || filing.filedOn == other.filedOn)
          && (filing.amendment == nil || filing.amendment == other.amendment)
      }
      if isKnown || !found.isEmpty && !isDated(filing) { continue }
      found.append(filing)
    }
    return found
  }

  /// Gives the filings the numbers that the subject names, or the sentence itself.
  private func give(
    _ numbers: [String], to filings: inout [LetterHead.Filing], in sentence: TextRange,
    _ head: inout LetterHead
  ) {
    if head.fileNumbers.isEmpty {
      guard text.holds(SubjectLexicon.fileNumbers, in: sentence) else {
        for index in filings.indices { filings[index].fileNumbers = [] }
        return
      }
      head.fileNumbers = numbers
    } else if filings.count == 1 || head.fileNumbers.count == 1 {
      for index in filings.indices { filings[index].fileNumbers = head.fileNumbers }
    } else {
      for index in filings.indices { filings[index].fileNumbers = [] }
    }
  }

  /// The day with which a sentence begins that says what was filed then: `On March 4, 2019, the Trust filed`.
  private func opensWithDate(_ sentence: TextRange, _ cues: Range<Int>) -> CalendarDate? {
    guard text.hasPrefix(sentence, "on "),
      let index = cues.first(where: {
        hits[$0].cue.month != nil && hits[$0].start >= sentence.start
      }),
      hits[index].start <= sentence.start + 3,
      let mention = DateParser(text: text).date(at: hits[index], within: sentence),
      let form = cues.first(where: { hits[$0].cue == .form && hits[$0].start > mention.range.end }),
      text.holds(SubjectLexicon.filing, in: TextRange(mention.range.end, hits[form].start))
    else { return nil }
    return mention.date
  }

  /// A sentence without the words with which it speaks of the letter itself.
  private func withoutOwn(_ sentence: TextRange) -> TextRange {
    for own in SubjectLexicon.ownFilings where text.hasPrefix(sentence, own) {
      return sentence.suffix(from: sentence.start + UInt32(own.utf8CodeUnitCount))
    }
    return sentence
  }

  /// The day far behind the form that a sentence says was filed: `filed on Form N-2, which both Acts ask for,
  /// on March 4, 2019`.
  private func filedBehind(_ sentence: TextRange, _ cues: Range<Int>) -> CalendarDate? {
    guard
      let form = cues.first(where: { index in
        hits[index].cue == .form && sentence.contains(hits[index].range)
          && isForm(hits[index], sentence)
      }), text.holds(SubjectLexicon.filing, in: TextRange(sentence.start, hits[form].start))
    else { return nil }
    return dateOfFiling(behind: hits[form].end, sentence, cues)
  }

  /// The day on which the next sentence says that the filing was made: `The Amendment was filed on March 4, 2019`.
  private func filedNext(behind sentence: TextRange, _ block: BlockEvidence) -> CalendarDate? {
    guard sentence.end + 1 < block.text.end else { return nil }
    let next = Sentences(text: text).sentence(around: sentence.end + 1, in: block.text)
    guard next.start >= sentence.end,
      SubjectLexicon.filingNames.prefix(of: text.bytes, next.indices) != nil,
      let place = text.place(of: " was filed", in: next)
    else { return nil }
    return dateOfFiling(behind: place + UInt32(" was filed".utf8.count), next, block.hits)
  }

  /// The first date of a sentence behind `start`, if it says that something was done on it, and no other deed
  /// is told before it.
  private func dateOfFiling(
    behind start: UInt32, _ sentence: TextRange, _ cues: Range<Int>
  ) -> CalendarDate? {
    for index in cues
    where hits[index].cue.month != nil && hits[index].start >= start
      && hits[index].end <= sentence.end
    {
      guard let mention = DateParser(text: text).date(at: hits[index], within: sentence),
        mention.range.start >= start
      else { continue }
      let between = TextRange(start, mention.range.start)
      return text.ends(text.trimmed(between), with: "on")
        && !text.holds(SubjectLexicon.otherDeeds, in: between) ? mention.date : nil
    }
    return nil
  }

  /// Takes the period of a filing from the heading that names it, too.
  private func datePeriod(of head: inout LetterHead, by blocks: ArraySlice<BlockEvidence>) {
    var other = LetterHead()
    readHeading(blocks, into: &other)
    guard other.filings.count == 1, other.filings[0].form == head.filings[0].form else { return }
    head.filings[0].period = other.filings[0].period
    head.filings[0].filedOn = other.filings[0].filedOn
  }

  /// Reads the heading above the first comment that names a filing.
  private func readHeading(_ blocks: ArraySlice<BlockEvidence>, into head: inout LetterHead) {
    guard side == .company else { return }
    for block in blocks.prefix(FilingsInProse.headings) {
      if block.label != nil, !block.isBareLabel { return }
      guard block.has(.headingLike), !block.has(.table),
        block.text.count <= FilingsInProse.longestHeading,
        SubjectLexicon.headings.prefix(of: text.bytes, block.text.indices) != nil
      else { continue }
      var read = LetterHead()
      var filings = SubjectFilings(text: text, hits: hits)
      filings.read(.init(text: block.text, cues: block.hits), above: .empty, &read)
      filings.finish(&read)
      guard !read.filings.isEmpty else { continue }
      if head.fileNumbers.isEmpty {
        head.fileNumbers = read.fileNumbers
      } else if head.fileNumbers.count == 1 {
        for index in read.filings.indices { read.filings[index].fileNumbers = head.fileNumbers }
      }
      head.filings = read.filings
      return
    }
  }
}
