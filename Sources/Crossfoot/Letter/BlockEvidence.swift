/// What a glance at a block tells: everything that the decision over the whole letter weighs.
package struct BlockEvidence: Sendable {
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Short, without the end of a sentence: it may be a heading.
    package static let headingLike = Traits(rawValue: 1 << 0)
    /// It ends with a colon, so that what follows belongs to it.
    package static let endsWithColon = Traits(rawValue: 1 << 1)
    package static let endsWithQuestion = Traits(rawValue: 1 << 2)
    /// It lies inside a quotation that runs over several paragraphs, or is quoted as a whole.
    package static let quoted = Traits(rawValue: 1 << 3)
    /// All its letters are capitals.
    package static let capitals = Traits(rawValue: 1 << 4)
    /// Stars or dashes only, `* * *`.
    package static let ornament = Traits(rawValue: 1 << 5)
    /// It speaks of acknowledgements that the staff used to ask for.
    package static let acknowledgement = Traits(rawValue: 1 << 6)
    /// It is a table.
    package static let table = Traits(rawValue: 1 << 7)
    /// It ends in the middle of a sentence.
    package static let unfinished = Traits(rawValue: 1 << 8)
    /// It tells whom to ask, and how.
    package static let contact = Traits(rawValue: 1 << 10)
    /// It says that a comment was left out.
    package static let omission = Traits(rawValue: 1 << 11)
    /// It is a note at the foot of a page.
    package static let pageFoot = Traits(rawValue: 1 << 12)
    /// It repeats a comment or a response of an earlier round, above a new comment on it.
    package static let recital = Traits(rawValue: 1 << 13)
    /// Its text begins with a quotation mark.
    package static let opensQuote = Traits(rawValue: 1 << 14)
    /// It is the first of a cell that stands in a column of comments, or of their answers.
    package static let opensComment = Traits(rawValue: 1 << 15)
    package static let opensAnswer = Traits(rawValue: 1 << 16)
    /// It ends with a period, as a sentence or `Example Inc.` does.
    package static let endsWithPeriod = Traits(rawValue: 1 << 18)
    /// It stands on every page and belongs to none of the texts around it.
    package static let furniture = Traits(rawValue: 1 << 17)
    /// It starts with a lower-case letter.
    package static let startsLower = Traits(rawValue: 1 << 9)
  }

  /// The text; empty for a table.
  package var text: TextRange
  package var label: ParagraphLabel?
  /// The cues in it, as indices into the letter's list of cues.
  package var hits: Range<Int>
  package var traits: Traits
  package var opening: Opening?
  /// How much it sounds like the staff, and like the company.
  package var staffVoice: Int
  package var companyVoice: Int
  package var indent: Int
  /// The style of nearly all of its text.
  package var style: TextStyle = []
  /// The plain quotation marks in it, and the balance of the curly ones.
  package var straightQuotes = 0
  package var curlyBalance = 0

  /// Positive when the staff seems to be speaking.
  package var voice: Int { staffVoice - companyVoice }

  package func has(_ trait: Traits) -> Bool { !traits.isDisjoint(with: trait) }

  /// Whether it is a label or a number without a text of its own.
  package var isBareLabel: Bool {
    label.map { $0.textStart >= text.end } ?? false
  }

  /// Whether it is labelled as a response, and not quoted.
  package var isResponse: Bool {
    if case .response? = label?.kind { return !has(.quoted) }
    return false
  }

  /// Whether it names something, and neither says nor asks anything.
  package var isTitle: Bool {
    switch label?.kind {
    case nil: break
    // `3. Revenue Recognition, page 12` names a note.
    case .number?, .letter?: guard text.count < 120, voice <= 2 else { return false }
    default: return false
    }
    return has(.headingLike) && !has(.quoted) && !has(.omission) && !has(.pageFoot)
      && !has(.endsWithColon) && voice < StyleConvention.voice
  }

  /// The text behind the label.
  package var body: TextRange {
    label.map { text.suffix(from: $0.textStart) } ?? text
  }
}

extension [BlockEvidence] {
  /// Whether the block at `index` is one of the notes directly below a table, `(1)` or `(a)`.
  func isTableNote(_ index: Int) -> Bool {
    var above = index
    while above > 0, index - above < Limits.tableNotes {
      switch self[above].label?.kind {
      case .number(_, .parentheses)?, .letter(_, .parentheses)?: above -= 1
      default: return above < index && self[above].has(.table)
      }
    }
    return false
  }

  /// The block that the text of an opening at `index` begins with: a label may stand alone above it,
  /// and headings below that.
  func textBlock(of index: Int, before end: Int) -> Int {
    guard self[index].isBareLabel, index + 1 < end else { return index }
    var next = index + 1
    guard case .comment? = self[index].label?.kind else { return next }
    while next + 1 < end, self[next].isTitle, !self[next + 1].isResponse { next += 1 }
    return next
  }
}

/// Gathers the evidence of every block of a letter, in one pass over its text.
struct EvidenceGatherer {
  let document: LexedDocument
  private var scanner = CueScanner()
  private let labels: LabelParser
  private(set) var hits: [CueHit] = []
  private(set) var evidence: [BlockEvidence] = []

  /// A heading is at most this long, in bytes.
  private static let longestHeading = 240
  /// A paragraph that tells whom to call is at most this long, in bytes.
  private static let longestContact = 700
  /// Cues within this many bytes of a paragraph's start say more than later ones: it is there that a
  /// speaker changes.
  private static let openingLength = 90
  /// What a company says that it was asked is a comment, however much it speaks of the staff.
  private static let paraphraseVoice = 8

  init(_ document: LexedDocument) {
    self.document = document
    labels = LabelParser(text: document.text)
    evidence.reserveCapacity(document.blocks.count)
    hits.reserveCapacity(document.text.bytes.count / 40)
    for block in document.blocks { gather(block) }
    QuotedBlocks.mark(&evidence, in: document.text)
  }

  private mutating func gather(_ block: Block) {
    guard case .paragraph(let paragraph) = block else {
      evidence.append(
        BlockEvidence(
          text: .empty, label: nil, hits: hits.count..<hits.count, traits: .table, opening: nil,
          staffVoice: 0, companyVoice: 0, indent: 0))
      return
    }
    let range = paragraph.text
    let firstHit = hits.count
    let bytes = document.text.bytes
    let marks = scanner.scan(bytes.span, range.indices, into: &hits)
    let label = labels.label(
      of: range, mayHaveWords: mayHaveLabel(hits[firstHit...], range),
      cellEnd: paragraph.labelCellEnd)
    let body = label.map { range.suffix(from: $0.textStart) } ?? range
    var block = BlockEvidence(
      text: range, label: label, hits: firstHit..<hits.count,
      traits: traits(of: range, body), opening: Opening(in: document.text, body),
      staffVoice: 0, companyVoice: 0, indent: Int(paragraph.indent))
    if paragraph.isPageFoot { block.traits.insert(.pageFoot) }
    switch paragraph.column {
    case .comment?: block.traits.insert(.opensComment)
    case .answer?: block.traits.insert(.opensAnswer)
    case nil: break
    }
    block.style = document.text.mainStyle(of: body.isEmpty ? range : body)
    block.straightQuotes = marks.straightQuotes
    block.curlyBalance = marks.curlyBalance
    weighVoices(of: &block, from: body.start)
    evidence.append(block)
  }

  /// Whether one of the words that labels are made of stands near the start.
  private func mayHaveLabel(_ hits: ArraySlice<CueHit>, _ range: TextRange) -> Bool {
    for hit in hits {
      guard hit.start - range.start < UInt32(LabelParser.longestLabel) else { return false }
      switch hit.cue {
      case .comment, .priorComment, .labelWord, .responding, .supplementalLetter: return true
      default: continue
      }
    }
    return false
  }

  /// Adds up who seems to speak.
  ///
  /// Every kind of cue counts only a few times: length is no evidence.
  private func weighVoices(of block: inout BlockEvidence, from start: UInt32) {
    let text = document.text
    var staff = 0
    var company = 0
    for hit in hits[block.hits] where hit.start >= start {
      let isOpening = hit.start - start < EvidenceGatherer.openingLength
      switch hit.cue {
      case .staffVoice: staff += isOpening ? 4 : 2
      // `Explain the entry …`: an order at the start is the staff's.
      case .staffHint:
        let first = start + (block.has(.opensQuote) ? EvidenceGatherer.quoteLength(text, start) : 0)
        let isOrder = hit.start == first && !block.has(.startsLower)
        staff += isOrder && (block.label != nil || !block.has(.headingLike)) ? 3 : 1
      case .companyVoice: company += isOpening ? 5 : 2
      case .companyHint: company += isOpening ? 2 : 1
      case .futureFilings: company += 1
      case .acknowledgement: block.traits.insert(.acknowledgement)
      case .acknowledging where block.has(.endsWithColon): block.traits.insert(.acknowledgement)
      case .contact where block.text.count < EvidenceGatherer.longestContact:
        block.traits.insert(.contact)
      default: continue
      }
    }
    if block.has(.endsWithQuestion) { staff += 2 }
    if block.opening == .paraphrase { staff += EvidenceGatherer.paraphraseVoice }
    block.staffVoice = min(staff, 12)
    block.companyVoice = min(company, 12)
  }

  /// The length in bytes of the quotation mark at `position`.
  private static func quoteLength(_ text: borrowing TextStore, _ position: UInt32) -> UInt32 {
    text.bytes[Int(position)] == UInt8(ascii: "\"") ? 1 : 3
  }

  private func traits(of range: TextRange, _ body: TextRange) -> BlockEvidence.Traits {
    let bytes = document.text.bytes
    var traits: BlockEvidence.Traits = []
    switch bytes[Int(range.end) - 1] {
    case UInt8(ascii: ":"): traits.insert(.endsWithColon)
    case UInt8(ascii: "?"): traits.insert(.endsWithQuestion)
    case UInt8(ascii: "."): traits.insert(.endsWithPeriod)
    case UInt8(ascii: ","), UInt8(ascii: "-"): traits.insert(.unfinished)
    case let byte where ASCII.isLower(byte): traits.insert(.unfinished)
    default: break
    }
    guard !body.isEmpty else { return traits }
    if ASCII.isLower(bytes[Int(body.start)]) { traits.insert(.startsLower) }
    if QuotedBlocks.opensQuote(at: body, in: document.text) { traits.insert(.opensQuote) }
    if range.count <= EvidenceGatherer.longestHeading {
      if isOrnament(range) { traits.insert(.ornament) }
      // `(d) Co-investments` is a heading by what stands behind its letter.
      let isBracketed = bytes[Int(range.start)] == UInt8(ascii: "(") && !body.isEmpty
      if isHeadingLike(isBracketed ? body : range) { traits.insert(.headingLike) }
    }
    if isCapitals(body) { traits.insert(.capitals) }
    if LabelLexicon.isOmission(bytes, body.indices) { traits.insert(.omission) }
    return traits
  }

  private func isOrnament(_ range: TextRange) -> Bool {
    range.indices.allSatisfy { index in
      switch document.text.bytes[index] {
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
    let bytes = document.text.bytes
    let first = bytes[Int(range.start)]
    guard
      ASCII.isUpper(first) || ASCII.isDigit(first) || first == UInt8(ascii: "\"")
        || first >= 0x80
    else { return false }
    switch bytes[Int(range.end) - 1] {
    case UInt8(ascii: "."):
      return range.count < 160 && !containsSentence(range)
    case UInt8(ascii: "\"") where bytes[Int(range.end) - 2] == UInt8(ascii: "."):
      return range.count < 160 && !containsSentence(range)
    case UInt8(ascii: ","):
      // The next line of a heading may be its last part.
      let rank = HeadingStack.rank(of: range, in: document.text)
      return rank == .item || rank == .statement || rank == .filing || rank == .letter
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"):
      return false
    default:
      return true
    }
  }

  /// Whether the words look like a sentence: most of the longer ones start in lower case.
  private func containsSentence(_ range: TextRange) -> Bool {
    var lower = 0
    var upper = 0
    var previous = ASCII.space
    for index in range.indices {
      let byte = document.text.bytes[index]
      if previous == ASCII.space {
        if ASCII.isLower(byte) { lower += 1 } else if ASCII.isUpper(byte) { upper += 1 }
      }
      previous = byte
    }
    return lower > upper
  }

  private func isCapitals(_ range: TextRange) -> Bool {
    var upper = 0
    for index in range.indices.prefix(400) {
      let byte = document.text.bytes[index]
      if ASCII.isLower(byte) { return false }
      if ASCII.isUpper(byte) { upper += 1 }
    }
    return upper >= 4
  }
}
