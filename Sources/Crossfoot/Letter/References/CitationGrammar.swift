/// How the numbers behind a cue are written.
enum CitationGrammar {
  case codification, topic, update, bulletin, standard, item, rule, section, international, release
  case guide, regulationSX, article, interpretation, auditing, manual
  /// An issue of the group that implemented derivatives: `C15`.
  case derivativesIssue
  /// A section of the Code of Federal Regulations: `240.12b-20`.
  case federalCode
  /// Paragraphs of a standard that is named behind them: `64`, `A240`, `82(a)`.
  case paragraph
  /// Sections of a bulletin: `III.C.3`.
  case bulletinSection
  /// General instructions of a form: `D(2)(a)`, `I.B.6`.
  case instruction

  /// The grammar behind a cue; nil when it names nothing that is cited.
  init?(_ hit: CueHit, in text: borrowing TextStore) {
    switch hit.cue {
    case .codification: self = .codification
    case .topic: self = .topic
    case .accountingUpdate: self = .update
    case .staffBulletin: self = .bulletin
    case .oldStandard where text.hasPrefix(hit.range, "dig"),
      .oldStandard where text.hasPrefix(hit.range, "statement 133"),
      .oldStandard where text.hasPrefix(hit.range, "derivatives"):
      self = .derivativesIssue
    case .oldStandard: self = .standard
    case .item: self = .item
    case .rule: self = .rule
    case .section: self = .section
    case .article: self = .article
    case .paragraph: self = .paragraph
    case .international: self = .international
    case .release: self = .release
    case .industryGuide: self = .guide
    case .interpretation: self = .interpretation
    case .auditingStandard: self = .auditing
    case .regulationSX: self = .regulationSX
    case .manual: self = .manual
    case .federalCode: self = .federalCode
    case .instruction: self = .instruction
    // `Question 102.10` is one of the staff's interpretations.
    case .labelWord where text.hasPrefix(hit.range, "question"): self = .interpretation
    default: return nil
    }
    // `Guide 3` is one, a guide is none.
    if hit.range.count == 5, text.matches(hit.range, "guide") {
      guard ASCII.isUpper(text.bytes[Int(hit.start)]) else { return nil }
      return
    }
    // Abbreviations are capitals: a fin is none, nor what an asc file holds.
    let isAbbreviation = hit.range.count <= 5 && CitationGrammar.isAbbreviated(hit.cue)
    if isAbbreviation, !text.bytes[hit.range.indices].allSatisfy({ $0 & 0x20 == 0 || $0 < 0x41 }) {
      return nil
    }
  }

  /// Whether something may be cited behind a cue: most cues are turned away without a look at the text.
  @inline(__always)
  static func mayFollow(_ cue: Cue) -> Bool {
    switch cue {
    case .codification, .topic, .accountingUpdate, .staffBulletin, .oldStandard, .item, .rule,
      .section, .article, .paragraph, .international, .release, .industryGuide, .interpretation,
      .auditingStandard, .regulationSX, .manual, .federalCode, .labelWord, .instruction:
      true
    default: false
    }
  }

  /// The cues behind which something may be cited, or that are cited themselves.
  static let cues: CueSet = {
    var cues = CueSet()
    for cue in Cue.allCases where mayFollow(cue) || cue == .regulation { cues.insert(cue) }
    return cues
  }()

  private static func isAbbreviated(_ cue: Cue) -> Bool {
    switch cue {
    case .codification, .accountingUpdate, .oldStandard, .staffBulletin, .international, .manual,
      .industryGuide:
      true
    default: false
    }
  }
}
