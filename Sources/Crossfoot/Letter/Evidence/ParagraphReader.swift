/// Reads the evidence of one paragraph: its label, its traits, and who seems to speak in it.
struct ParagraphReader {
  private let text: TextStore
  private let labels: LabelParser
  private let voices = CueVoice.all

  /// A heading is at most this long, in bytes.
  private static let longestHeading = 240
  /// A paragraph that tells whom to call is at most this long, in bytes.
  private static let longestContact = 700
  /// So much of a text is looked at for letters that are no capitals, in bytes.
  private static let longestCapitals = 400
  /// Cues within this many bytes of a paragraph's start say more than later ones: it is there that a
  /// speaker changes.
  private static let openingLength: UInt32 = 90
  /// The staff is named within so many bytes of an order to give it something, which sounds this much like it.
  private static let longestOrder: UInt32 = 40
  private static let orderVoice = 8
  private static let demandVoice = 4
  /// What stands before the comma of `In future reports, show …` is at most this long, in bytes.
  private static let longestSetting = 60
  /// What a company says that it was asked is a comment, however much it speaks of the staff.
  private static let paraphraseVoice = 8

  init(_ text: TextStore) {
    self.text = text
    labels = LabelParser(text: text)
  }

  /// The evidence of `paragraph`, whose cues are the `own` ones of `hits`.
  func evidence(
    of paragraph: Paragraph, _ hits: [CueHit], _ own: Range<Int>, _ marks: CueScanner.Marks
  ) -> BlockEvidence {
    let range = paragraph.text
    let label = labels.label(
      of: range, mayHaveWords: mayHaveLabel(hits, own, range), cellEnd: paragraph.labelCellEnd)
    let body = label.map { range.suffix(from: $0.textStart) } ?? range
    var block = BlockEvidence(
      text: range, label: label, hits: own, traits: traits(of: range, body),
      opening: Opening(in: text, body))
    if paragraph.isPageFoot { block.traits.insert(.pageFoot) }
    switch paragraph.column {
    case .comment?: block.traits.insert(.opensComment)
    case .answer?: block.traits.insert(.opensAnswer)
    case nil: break
    }
    if text.isStyled { block.style = text.mainStyle(of: body.isEmpty ? range : body) }
    block.marks = marks
    block.indent = paragraph.indent
    weighCues(of: &block, hits, from: body.start)
    return block
  }

  /// Whether one of the words that labels are made of stands near the start, among the `own` cues.
  private func mayHaveLabel(
    _ hits: [CueHit], _ own: Range<Int>, _ range: TextRange
  ) -> Bool {
    for index in own {
      guard hits[index].start - range.start < UInt32(LabelParser.longestLabel) else { return false }
      switch hits[index].cue {
      case .comment, .priorComment, .labelWord, .responding, .supplementalLetter: return true
      default: continue
      }
    }
    return false
  }

  /// Notes which cues a block has, and adds up who seems to speak behind its label.
  ///
  /// Every kind of cue counts only a few times: length is no evidence.
  private func weighCues(
    of block: inout BlockEvidence, _ hits: [CueHit], from start: UInt32
  ) {
    var sum = VoiceSum()
    let (hits, voices) = (hits.span, voices.span)
    var index = block.hits.lowerBound
    let end = block.hits.upperBound
    while index < end, hits[index].start < start {
      block.cues.insert(hits[index].cue)
      index += 1
    }
    index = weighOpening(of: block, hits, index..<end, from: start, &sum)
    while index < end {
      let voice = voices[Int(hits[index].cue.rawValue)]
      sum.spoken.formUnion(voice.cue)
      sum.staff &+= Int(voice.staff)
      sum.company &+= Int(voice.company)
      index += 1
    }
    block.cues.formUnion(sum.spoken)
    noteSpoken(sum.spoken, in: &block)
    if block.has(.endsWithQuestion) { sum.staff += 2 }
    if block.opening == .paraphrase { sum.staff += ParagraphReader.paraphraseVoice }
    block.staffVoice = min(sum.staff, 12)
    block.companyVoice = min(sum.company, 12)
  }

  /// How much a paragraph sounds like each side, and by which cues.
  private struct VoiceSum {
    var (staff, company) = (0, 0)
    var spoken = CueSet()
  }

  /// Adds up the voices at the start of a paragraph, behind its label at `start`, and tells with which cue it goes on.
  ///
  /// `Explain the entry …`: an order at the start is the staff's.
  private func weighOpening(
    of block: BlockEvidence, _ hits: Span<CueHit>, _ own: Range<Int>, from start: UInt32,
    _ sum: inout VoiceSum
  ) -> Int {
    // Orders stand at the start of a comment, or behind its quotation mark.
    let first = start + (block.has(.opensQuote) ? quoteLength(start) : 0)
    let mayOrder = mayOrder(block)
    var firstSpoken = start
    if mayOrder, let end = orderEnd(hits, own, from: first) {
      sum.staff += ParagraphReader.orderVoice
      firstSpoken = end
    } else if mayOrder, mayDemand(block), isDemand(from: first, before: block.text.end) {
      // `Confirm that the fund …` names the company, which doesn't speak.
      sum.staff += ParagraphReader.demandVoice
      firstSpoken = first + ParagraphReader.openingLength
    }
    var index = own.lowerBound
    while index < own.upperBound, hits[index].start < start + ParagraphReader.openingLength {
      let hit = hits[index]
      let voice = voices[Int(hit.cue.rawValue)]
      sum.spoken.formUnion(voice.cue)
      index += 1
      if hit.start < firstSpoken { continue }
      sum.staff &+= Int(voice.staffOpening)
      sum.company &+= Int(voice.companyOpening)
      if hit.start == first, hit.cue == .staffHint, mayOrder { sum.staff += 2 }
    }
    return index
  }

  /// Whether a block may demand something: what a bullet or a semicolon sets apart is of a list, which the company may
  /// have announced.
  private func mayDemand(_ block: BlockEvidence) -> Bool {
    if case .bullet? = block.label?.kind { return false }
    return text.bytes[Int(block.text.end) - 1] != UInt8(ascii: ";")
      && !text.ends(block.text, with: "; and")
  }

  /// Whether the words from `first` on demand something in the manner of the staff: `Confirm that …`.
  private func isDemand(from first: UInt32, before end: UInt32) -> Bool {
    guard first < end else { return false }
    let words = Int(first)..<Int(end)
    if OpeningLexicon.demands.prefix(of: text.bytes, words) != nil { return true }
    guard let setting = OpeningLexicon.demandSettings.prefix(of: text.bytes, words),
      let comma = text.bytes[setting.end..<words.upperBound].prefix(ParagraphReader.longestSetting)
        .firstIndex(of: UInt8(ascii: ",")), comma + 2 < words.upperBound
    else { return false }
    guard
      let verb = OpeningLexicon.settingVerbs.prefix(of: text.bytes, comma + 2..<words.upperBound),
      verb.end + 1 < words.upperBound
    else { return false }
    // `In the future, name changes will be told` names a thing.
    let object = verb.end + 1..<words.upperBound
    return OpeningLexicon.settingObjects.prefix(of: text.bytes, object) != nil
  }

  /// Where an order at `first` ends that names the staff itself, `Provide the staff with the report`.
  private func orderEnd(
    _ hits: Span<CueHit>, _ own: Range<Int>, from first: UInt32
  ) -> UInt32? {
    for index in own {
      guard hits[index].start < first + ParagraphReader.longestOrder else { return nil }
      guard hits[index].cue == .companyVoice else { continue }
      let rest = Int(first)..<Int(hits[index].end)
      guard let order = OpeningLexicon.orders.prefix(of: text.bytes, rest),
        order.end == rest.upperBound
      else { return nil }
      return UInt32(order.end)
    }
    return nil
  }

  /// Notes what a block is by the cues behind its label.
  private func noteSpoken(_ spoken: CueSet, in block: inout BlockEvidence) {
    if spoken.contains(.acknowledgement)
      || block.has(.endsWithColon) && spoken.contains(.acknowledging)
    {
      block.traits.insert(.acknowledgement)
    }
    if spoken.contains(.contact), block.text.count < ParagraphReader.longestContact {
      block.traits.insert(.contact)
    }
  }

  /// Whether a block may begin with an order.
  private func mayOrder(_ block: BlockEvidence) -> Bool {
    !block.has(.startsLower) && (block.label != nil || !block.has(.headingLike))
  }

  /// The length in bytes of the quotation mark at `position`.
  private func quoteLength(_ position: UInt32) -> UInt32 {
    text.bytes[Int(position)] == UInt8(ascii: "\"") ? 1 : 3
  }

  private func traits(of range: TextRange, _ body: TextRange) -> BlockEvidence.Traits {
    let bytes = text.bytes
    var traits: BlockEvidence.Traits = []
    var (range, body) = (range, body)
    // `… as amended.1` ends as the sentence does that the note is about.
    if let end = NoteMark.sentenceEnd(of: body, in: text) { (range.end, body.end) = (end, end) }
    switch bytes[Int(range.end) - 1] {
    case UInt8(ascii: ":"): traits.insert(.endsWithColon)
    case UInt8(ascii: "?"): traits.insert(.endsWithQuestion)
    case UInt8(ascii: "."): traits.insert(.endsWithPeriod)
    case UInt8(ascii: ";"): traits.insert(.endsWithSemicolon)
    case UInt8(ascii: ","), UInt8(ascii: "-"): traits.insert(.unfinished)
    case UInt8(ascii: "d") where text.ends(range, with: "; and"):
      traits.formUnion([.unfinished, .endsWithSemicolon])
    case let byte where ASCII.isLower(byte): traits.insert(.unfinished)
    default: break
    }
    guard !body.isEmpty else { return traits }
    let first = bytes[Int(body.start)]
    if ASCII.isLower(first) { traits.insert(.startsLower) }
    if !ASCII.isLetter(first), QuotedBlocks.opensQuote(at: body, in: text) {
      traits.insert(.opensQuote)
    }
    if range.count <= ParagraphReader.longestHeading {
      if !ASCII.isLetter(bytes[Int(range.start)]) || range.count == 3, isOrnament(range) {
        traits.insert(.ornament)
      }
      // `(d) Co-investments` is a heading by what stands behind its letter.
      let isBracketed = bytes[Int(range.start)] == UInt8(ascii: "(") && !body.isEmpty
      if isHeadingLike(isBracketed ? body : range) { traits.insert(.headingLike) }
    }
    // Nearly all texts end to be capitals at the second byte.
    if body.count < 2 || !ASCII.isLower(bytes[Int(body.start) + 1]), isCapitals(body) {
      traits.insert(.capitals)
    }
    if LabelLexicon.isOmission(bytes, body.indices) { traits.insert(.omission) }
    return traits
  }

  /// What stands between the dashes of an ornament, and how long that is at most, in bytes.
  private static let rings: [StaticString] = ["o0o", "ooo"]
  private static let longestRings: UInt32 = 24

  private func isOrnament(_ range: TextRange) -> Bool {
    // `-o0o-`
    if range.count >= 3, range.count <= ParagraphReader.longestRings,
      ParagraphReader.rings.contains(where: { text.holds($0, in: range) })
    {
      return text.bytes[range.indices].count(where: ASCII.isWord) == 3
    }
    return range.indices.allSatisfy { index in
      switch text.bytes[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="),
        ASCII.space, UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: "."), 0xE2, 0x80, 0xA6:
        // Dots, or one character for three, stand for what a quotation leaves out.
        true
      default: false
      }
    }
  }

  /// Whether a short text reads like a heading: it starts with a capital or a digit and does not
  /// end a sentence.
  ///
  /// A page reference at the end may bring its own period.
  private func isHeadingLike(_ range: TextRange) -> Bool {
    let bytes = text.bytes
    let first = bytes[Int(range.start)]
    guard
      ASCII.isUpper(first) || ASCII.isDigit(first) || first == UInt8(ascii: "\"")
        || first >= 0x80 || endsWithPage(range)
    else { return false }
    switch bytes[Int(range.end) - 1] {
    case UInt8(ascii: "."):
      return range.count < 160 && !containsSentence(range)
        && LabelLexicon.references.prefix(of: bytes, range.indices) == nil
    case UInt8(ascii: "\"") where range.count > 1 && bytes[Int(range.end) - 2] == UInt8(ascii: "."):
      return range.count < 160 && !containsSentence(range)
    case UInt8(ascii: ","):
      // The next line of a heading may be its last part.
      let rank = HeadingStack.rank(of: range, in: text)
      return rank == .item || rank == .statement || rank == .filing || rank == .letter
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"):
      return false
    default:
      return true
    }
  }

  /// A page, and what stands before it, take up so many bytes at most.
  private static let longestPage: UInt32 = 16

  /// Whether a text ends with a page, as headings do, whatever they begin with: `-Restatement, page F-9`.
  private func endsWithPage(_ range: TextRange) -> Bool {
    let first = text.bytes[Int(range.start)]
    // What brackets or a small letter open may be a remark, or what an answer lists.
    guard first != UInt8(ascii: "("), first != UInt8(ascii: "["), range.count > 2,
      !ASCII.isLower(first) || ASCII.isUpper(text.bytes[Int(range.start) + 1])
    else { return false }
    let end = range.suffix(from: range.end - min(range.end - range.start, Self.longestPage))
    return text.place(of: ", page ", in: end) != nil
  }

  /// Whether the words look like a sentence: most of the longer ones start in lower case.
  private func containsSentence(_ range: TextRange) -> Bool {
    // More words in lower case than with a capital.
    var balance = 0
    let bytes = text.bytes.span
    let weigh = { (byte: UInt8) in
      if ASCII.isLower(byte) { balance += 1 } else if ASCII.isUpper(byte) { balance -= 1 }
    }
    weigh(bytes[Int(range.start)])
    ByteWords.forEachStart(
      in: bytes, range.indices,
      { ~ByteWords.marks(of: ASCII.space, $0) & ByteWords.highs }, { $0 != ASCII.space }
    ) { place in
      weigh(bytes[place])
      return true
    }
    return balance > 0
  }

  private func isCapitals(_ range: TextRange) -> Bool {
    var upper = 0
    let bytes = text.bytes.span
    let end = min(Int(range.end), Int(range.start) + ParagraphReader.longestCapitals)
    var index = Int(range.start)
    while index < end {
      let byte = bytes[index]
      if ASCII.isLower(byte) { return false }
      if ASCII.isUpper(byte) { upper += 1 }
      index += 1
    }
    return upper >= 4
  }
}

/// How much a cue sounds like each of the sides: near the start of a paragraph, and further on.
private struct CueVoice {
  /// The cue by itself.
  var cue = CueSet()
  var staffOpening: UInt8 = 0
  var staff: UInt8 = 0
  var companyOpening: UInt8 = 0
  var company: UInt8 = 0

  /// The voices of all cues, by their raw values.
  static let all = Cue.allCases.map { cue in
    let own = CueSet(cue)
    return switch cue {
    case .staffVoice: CueVoice(cue: own, staffOpening: 4, staff: 2)
    case .staffHint: CueVoice(cue: own, staffOpening: 1, staff: 1)
    case .companyVoice: CueVoice(cue: own, companyOpening: 5, company: 2)
    case .companyHint: CueVoice(cue: own, companyOpening: 2, company: 1)
    case .futureFilings: CueVoice(cue: own, companyOpening: 1, company: 1)
    default: CueVoice(cue: own)
    }
  }
}
