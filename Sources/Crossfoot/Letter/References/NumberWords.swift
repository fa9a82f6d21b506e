/// The words that may stand between a name and its number, or before one more number of a list.
struct NumberWords: OptionSet, Sendable {
  let rawValue: UInt16

  /// `No.`, which goes with every name.
  static let number = NumberWords(rawValue: 1 << 0)
  static let paragraph = NumberWords(rawValue: 1 << 1)
  static let topic = NumberWords(rawValue: 1 << 2)
  static let section = NumberWords(rawValue: 1 << 3)
  static let codification = NumberWords(rawValue: 1 << 4)
  static let item = NumberWords(rawValue: 1 << 5)
  static let rule = NumberWords(rawValue: 1 << 6)
  static let issue = NumberWords(rawValue: 1 << 7)
  static let question = NumberWords(rawValue: 1 << 8)
  static let part = NumberWords(rawValue: 1 << 9)

  /// The words for what may leave out what it shares with the number before it.
  static let ofParts: NumberWords = [.number, .paragraph]

  /// The words for what belongs to a form, a regulation or an act.
  static let ofHomes: NumberWords = [.item, .rule, .section]

  /// This is the one place for these words.
  static let table = PhraseTable<NumberWords>([
    ("no|nos|number", .number), ("paragraph|paragraphs|subparagraph", .paragraph),
    ("topic|topics|subtopic|subtopics", .topic), ("section|sections", .section),
    ("codification|asc", .codification), ("item|items", .item), ("rule|rules", .rule),
    ("issue", .issue), ("question|questions", .question), ("part", .part),
  ])
}

extension NumberWords {
  /// The words that may stand before a further number of a list; any other opens what has a name of its
  /// own, as in `SAB 99, ASC 250 and Item 4.02`.
  init(inListsOf grammar: CitationGrammar, _ hit: CueHit, _ text: TextStore) {
    self = .number
    switch grammar {
    case .codification: formUnion([.paragraph, .topic, .section, .codification])
    case .topic: formUnion([.paragraph, .topic, .section])
    case .bulletin: formUnion(.topic)
    case .guide where text.hasPrefix(hit.range, "disclosure"): formUnion(.topic)
    case .item: formUnion([.item, .paragraph])
    case .rule, .regulationSX: formUnion([.rule, .paragraph])
    case .section: formUnion([.section, .paragraph])
    case .article, .paragraph: formUnion(.paragraph)
    case .manual, .federalCode: formUnion(.section)
    case .bulletinSection: formUnion([.section, .item])
    case .interpretation: formUnion(.question)
    case .derivativesIssue: formUnion(.issue)
    case .standard where text.hasPrefix(hit.range, "eitf"): formUnion(.issue)
    case .standard, .update, .international, .release, .guide, .auditing, .instruction: break
    }
  }

  /// Whether `number`, read as one of a list of `grammar`, may stand behind these words.
  func mayName(_ number: CitedNumber, _ grammar: CitationGrammar) -> Bool {
    switch grammar {
    // `Section 404` is one of an act; `ASC 606, Section 10-25` is one of the codification.
    case .codification, .topic: !contains(.section) || number.parts > 1
    // `SAB 99 and Topic 718` names one of the codification.
    case .bulletin: !contains(.topic) || number.value < 100
    case .item, .rule, .section, .article: !contains(.paragraph)
    case .regulationSX: !contains(.paragraph) && number.isHyphenatedDigits
    // `EITF 99-19 and FR-72` names a release; a topic of EITF's may follow on another, `D-98 and D-101`.
    case .standard:
      number.canonical.utf8.first.map { ASCII.isDigit($0) || $0 == UInt8(ascii: "D") } == true
    default: true
    }
  }
}
