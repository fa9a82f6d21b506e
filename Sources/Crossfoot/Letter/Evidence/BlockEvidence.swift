/// What a glance at a block tells: everything that the decision over the whole letter weighs.
struct BlockEvidence: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt32
    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Short, without the end of a sentence: it may be a heading.
    static let headingLike = Traits(rawValue: 1 << 0)
    /// It ends with a colon, so that what follows belongs to it.
    static let endsWithColon = Traits(rawValue: 1 << 1)
    static let endsWithQuestion = Traits(rawValue: 1 << 2)
    /// It lies inside a quotation that runs over several paragraphs, or is quoted as a whole.
    static let quoted = Traits(rawValue: 1 << 3)
    /// All its letters are capitals.
    static let capitals = Traits(rawValue: 1 << 4)
    /// Stars or dashes only, `* * *`.
    static let ornament = Traits(rawValue: 1 << 5)
    /// It speaks of acknowledgements that the staff used to ask for.
    static let acknowledgement = Traits(rawValue: 1 << 6)
    /// It is a table.
    static let table = Traits(rawValue: 1 << 7)
    /// It ends in the middle of a sentence.
    static let unfinished = Traits(rawValue: 1 << 8)
    /// It starts with a lower-case letter.
    static let startsLower = Traits(rawValue: 1 << 9)
    /// It tells whom to ask, and how.
    static let contact = Traits(rawValue: 1 << 10)
    /// It says that a comment was left out.
    static let omission = Traits(rawValue: 1 << 11)
    /// It is a note at the foot of a page.
    static let pageFoot = Traits(rawValue: 1 << 12)
    /// It repeats a comment or a response of an earlier round, above a new comment on it.
    static let recital = Traits(rawValue: 1 << 13)
    /// Its text begins with a quotation mark.
    static let opensQuote = Traits(rawValue: 1 << 14)
    /// It is the first of a cell that stands in a column of comments, or of their answers.
    static let opensComment = Traits(rawValue: 1 << 15)
    static let opensAnswer = Traits(rawValue: 1 << 16)
    /// It stands on every page and belongs to none of the texts around it.
    static let furniture = Traits(rawValue: 1 << 17)
    /// It ends with a period, as a sentence or `Example Inc.` does.
    static let endsWithPeriod = Traits(rawValue: 1 << 18)
    /// It ends with a semicolon, or with `and` behind one: it is an entry of a list that goes on.
    static let endsWithSemicolon = Traits(rawValue: 1 << 19)
  }

  // All letters have many blocks, which are looked at many times: small numbers are kept small, and fields in
  // an order that leaves no gaps.

  /// Which cues it holds.
  var cues = CueSet()
  /// The text; empty for a table.
  var text: TextRange
  var label: ParagraphLabel?
  var opening: Opening?
  /// The style of nearly all of its text.
  var style: TextStyle = []
  /// The column at which its first line starts.
  var indent: UInt16 = 0
  private var staff: Int16 = 0
  private var company: Int16 = 0
  /// Whether a plain quotation mark in it has no other half, and the balance of the curly ones.
  var marks = CueScanner.Marks()
  private var firstHit: UInt32
  private var hitsEnd: UInt32
  var traits: Traits

  /// A block of `text`, with the cues of `hits`.
  init(
    text: TextRange, label: ParagraphLabel?, hits: Range<Int>, traits: Traits,
    opening: Opening? = nil
  ) {
    self.text = text
    self.label = label
    self.traits = traits
    self.opening = opening
    firstHit = UInt32(hits.lowerBound)
    hitsEnd = UInt32(hits.upperBound)
  }

  /// The cues in it, as indices into the letter's list of cues.
  var hits: Range<Int> { Int(firstHit)..<Int(hitsEnd) }

  /// How much it sounds like the staff, and like the company.
  var staffVoice: Int {
    get { Int(staff) }
    set { staff = Int16(clamping: newValue) }
  }
  var companyVoice: Int {
    get { Int(company) }
    set { company = Int16(clamping: newValue) }
  }

  /// Positive when the staff seems to be speaking.
  var voice: Int { staffVoice - companyVoice }

  func has(_ trait: Traits) -> Bool { !traits.isDisjoint(with: trait) }

  /// Whether it is a label or a number without a text of its own.
  var isBareLabel: Bool {
    label.map { $0.textStart >= text.end } ?? false
  }

  /// Whether it is labelled as a comment behind a letter: `b. Comment: …`.
  var isLetteredComment: Bool {
    guard case .comment(nil)? = label?.kind else { return false }
    return label?.number.isEmpty == false
  }

  /// Whether it is labelled as a response, and not quoted.
  var isResponse: Bool {
    if case .response? = label?.kind { return !has(.quoted) }
    return false
  }

  /// Whether it names something, and neither says nor asks anything.
  var isTitle: Bool {
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
  var body: TextRange {
    label.map { text.suffix(from: $0.textStart) } ?? text
  }
}

extension [BlockEvidence] {
  /// Where behind the block at `index` a letter takes its leave; `end` where none does before.
  func leave(behind index: Int, before end: Int) -> Int {
    (index + 1..<Swift.max(end, index + 1)).first {
      self[$0].opening == .closing && !self[$0].has(.quoted)
    } ?? end
  }

  /// Whether a line behind a label for a question, `Q: What will I get?, page 27`, is one of the filing, and heads
  /// the numbered comment directly below it.
  func isQuestionHeading(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, self[index].voice <= 0, !self[index].isBareLabel,
      case .comment(nil)? = self[index].label?.kind, self[index].label?.number.isEmpty == true,
      case .number(_, let form)? = self[index + 1].label?.kind
    else { return false }
    return form != .bare
  }

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
    switch self[index].label?.kind {
    case .comment?: break
    case .number?: return headedText(from: next, before: end) ?? next
    default: return next
    }
    while next + 1 < end, self[next].isTitle, !self[next + 1].isResponse { next += 1 }
    return next
  }

  /// What stands below headings sounds this much like the staff.
  private static var commentVoice: Int { 4 }

  /// The block below the headings at `start` that sounds like the staff, or that a label for a response
  /// follows on before anything else is labelled; nil where none stand there, or something else does below
  /// them.
  private func headedText(from start: Int, before end: Int) -> Int? {
    var next = start
    while next + 1 < end, next - start < Limits.headings, self[next].label == nil,
      self[next].isTitle, self[next].voice < Self.commentVoice
    {
      next += 1
    }
    guard next > start, self[next].label == nil, !self[next].has(.headingLike),
      self[next].voice >= Self.commentVoice || isAnswered(next, before: end)
    else { return nil }
    return next
  }

  /// A comment has at most so many paragraphs.
  private static var longestComment: Int { 12 }

  /// Whether a label for a response follows on the block at `index`, before anything else is labelled.
  func isAnswered(_ index: Int, before end: Int) -> Bool {
    let label = self[index + 1..<Swift.max(end, index + 1)].prefix(Self.longestComment)
      .first { block in
        switch block.label?.kind {
        case .number?, .comment?, .response?: true
        default: false
        }
      }
    return label?.isResponse == true
  }
}
