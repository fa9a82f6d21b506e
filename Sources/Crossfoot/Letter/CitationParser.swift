/// Reads what a text cites, from the cues that name a body of rules: `ASC 850-10-50-1a and 50-5`,
/// `Item 303(a) of Regulation S-K`, `SAB Topics 1.M and 5.F`.
struct CitationParser {
  let text: TextStore

  /// What the elements of a list are told apart by.
  private static let longestList = 12
  /// How far behind a citation the name of its regulation or form may stand, in bytes.
  private static let reach = 48

  /// Adds the citations in `range` to `list`.
  func read(_ hits: ArraySlice<CueHit>, within range: TextRange, into list: inout CitationList) {
    for hit in hits where hit.start >= range.start && hit.end <= range.end {
      guard let grammar = CitationGrammar(hit.cue) else { continue }
      read(hit, grammar, range, into: &list)
    }
  }

  private func read(
    _ hit: CueHit, _ grammar: CitationGrammar, _ range: TextRange, into list: inout CitationList
  ) {
    var pending: Citation?
    var position = skipConnectives(hit.end, range)
    var previous: CitedNumber?
    var isRangeEnd = false
    for _ in 0..<CitationParser.longestList {
      guard
        let number = CitedNumber(in: text, position, range, grammar, after: previous)
      else { break }
      let start = previous == nil ? hit.start : number.range.start
      if isRangeEnd, pending != nil {
        pending?.canonical += ".." + rangeEnd(number, previous)
        pending?.text.end = number.range.end
      } else {
        if let pending { list.add(pending) }
        let family = family(of: number, grammar, range)
        pending = Citation(
          family: family, canonical: canonical(number, family, grammar, hit, range),
          text: TextRange(start, number.range.end))
      }
      previous = number
      guard let joint = joint(at: number.range.end, range) else { break }
      position = joint.end
      isRangeEnd = joint.isRange
    }
    if let pending { list.add(pending) }
  }

  /// The last part of a range's end when the rest is the same: `3C..3E`.
  private func rangeEnd(_ number: CitedNumber, _ previous: CitedNumber?) -> String {
    guard let previous, let cut = number.canonical.lastIndex(of: "-"),
      previous.canonical.hasPrefix(number.canonical[...cut])
    else { return number.canonical }
    return String(number.canonical[number.canonical.index(after: cut)...])
  }

  // MARK: Families

  private func family(
    of number: CitedNumber, _ grammar: CitationGrammar, _ range: TextRange
  ) -> Citation.Family {
    switch grammar {
    case .codification: return .asc
    case .topic: return number.isDotted ? .sab : .asc
    case .update: return .asu
    case .bulletin: return .sab
    case .standard: return .preCodification
    case .international: return .ifrs
    case .release: return .release
    case .guide: return .guide
    case .section: return .section
    case .item:
      if refersTo(.regulationSK, after: number, range) { return .regulationSK }
      if formName(after: number, range) != nil { return .formItem }
      return number.value >= 100 && !number.isDotted ? .regulationSK : .formItem
    case .rule:
      if refersTo(.regulationSX, after: number, range) { return .regulationSX }
      return number.isHyphenatedDigits ? .regulationSX : .rule
    case .regulationSX: return .regulationSX
    }
  }

  private func canonical(
    _ number: CitedNumber, _ family: Citation.Family, _ grammar: CitationGrammar, _ hit: CueHit,
    _ range: TextRange
  ) -> String {
    switch family {
    case .asc: "ASC " + number.canonical
    case .asu: "ASU " + number.canonical
    case .sab: (number.isDotted ? "SAB Topic " : "SAB ") + number.canonical
    case .preCodification: standardName(hit) + " " + number.canonical
    case .ifrs: text.string(TextRange(hit.start, hit.end)).uppercased() + " " + number.canonical
    case .release: "Release " + number.canonical
    case .guide: guideName(hit) + " " + number.canonical
    case .section: actName(after: number, range) + "Section " + number.canonical
    case .regulationSK: "Regulation S-K Item " + number.canonical
    case .formItem:
      (formName(after: number, range).map { "Form " + $0 + " " } ?? "") + "Item "
        + number.canonical
    case .rule: "Rule " + number.canonical
    case .regulationSX: "Regulation S-X Rule " + number.canonical
    }
  }

  /// `FAS`, `SFAS No.` and `Statement No.` are one standard; so are the forms of others.
  private func standardName(_ hit: CueHit) -> String {
    let words = text.string(TextRange(hit.start, hit.end)).uppercased().split(separator: " ")
    let name = words.filter { !["NO.", "ISSUE", "OPINION"].contains($0) }.joined(separator: " ")
    switch name {
    case "FAS", "STATEMENT", "FINANCIAL ACCOUNTING STANDARDS", "FASB STATEMENT": return "SFAS"
    case "FASB INTERPRETATION": return "FIN"
    case "EITF TOPIC": return "EITF Topic"
    default: return name
    }
  }

  private func guideName(_ hit: CueHit) -> String {
    text.hasPrefix(TextRange(hit.start, hit.end), "industry")
      ? "Industry Guide"
      : "Staff Legal Bulletin"
  }

  private func refersTo(_ cue: Cue, after number: CitedNumber, _ range: TextRange) -> Bool {
    var hits: [CueHit] = []
    let end = min(Int(range.end), Int(number.range.end) + CitationParser.reach)
    var scanner = CueScanner()
    _ = scanner.scan(text.bytes.span, Int(number.range.end)..<end, into: &hits)
    for hit in hits {
      if hit.cue == cue { return true }
      if CitationGrammar(hit.cue) != nil, hit.cue != .section { return false }
    }
    return false
  }

  /// The form of `of Form 10-K`, when it follows.
  private func formName(after number: CitedNumber, _ range: TextRange) -> String? {
    let rest = range.suffix(from: number.range.end)
    for opening in [" of form ", " on form ", " in form "] as [StaticString]
    where text.hasPrefix(rest, opening) {
      return FormName(in: text, rest.start + UInt32(opening.utf8CodeUnitCount), range)?.name
    }
    return nil
  }

  private func actName(after number: CitedNumber, _ range: TextRange) -> String {
    let rest = range.suffix(from: number.range.end)
    if text.hasPrefix(rest, " of the securities act") { return "Securities Act " }
    if text.hasPrefix(rest, " of the exchange act")
      || text.hasPrefix(rest, " of the securities exchange act")
    {
      return "Exchange Act "
    }
    return text.hasPrefix(rest, " of the investment company act") ? "Investment Company Act " : ""
  }

  // MARK: Between the numbers

  /// Skips the words that may stand between a name and its number: `Topic`, `No.`, `paragraph`.
  private func skipConnectives(_ start: UInt32, _ range: TextRange) -> UInt32 {
    var position = start
    while true {
      while position < range.end,
        text.bytes[Int(position)] <= ASCII.space || text.bytes[Int(position)] == UInt8(ascii: "(")
      {
        position += 1
      }
      guard
        let match = CitationParser.connectives.prefix(
          of: text.bytes, Int(position)..<Int(range.end))
      else { return position }
      position = UInt32(match.end)
      if position < range.end, text.bytes[Int(position)] == UInt8(ascii: ".") { position += 1 }
    }
  }

  /// What joins two numbers of one list.
  private func joint(at start: UInt32, _ range: TextRange) -> (end: UInt32, isRange: Bool)? {
    var position = start
    while position < range.end, text.bytes[Int(position)] <= ASCII.space { position += 1 }
    for (mark, isRange) in CitationParser.joints
    where text.hasPrefix(range.suffix(from: position), mark) {
      var end = position + UInt32(mark.utf8CodeUnitCount)
      end = skipConnectives(end, range)
      if text.hasPrefix(range.suffix(from: end), "and ") { end += 4 }
      return (skipConnectives(end, range), isRange)
    }
    return nil
  }

  private static let connectives = PhraseTable<Void>(
    [
      "topic", "topics", "subtopic", "no", "nos", "section", "paragraph", "paragraphs",
      "subparagraph", "number", "issue", "rule", "rules", "codification", "asc",
    ].map { ($0, ()) })

  private static let joints: [(StaticString, Bool)] = [
    (",", false), (";", false), ("and ", false), ("or ", false), ("& ", false),
    ("through ", true), ("to ", true), ("and/or ", false),
  ]
}

/// Citations in the order of their first mention, each canonical form once.
struct CitationList {
  private(set) var citations: [Citation] = []
  private var seen: Set<String> = []

  mutating func add(_ citation: Citation) {
    if seen.insert(citation.canonical).inserted { citations.append(citation) }
  }
}

/// How the numbers behind a cue are written.
enum CitationGrammar {
  case codification, topic, update, bulletin, standard, item, rule, section, international, release
  case guide, regulationSX

  init?(_ cue: Cue) {
    switch cue {
    case .codification: self = .codification
    case .topic: self = .topic
    case .accountingUpdate: self = .update
    case .staffBulletin: self = .bulletin
    case .oldStandard: self = .standard
    case .item: self = .item
    case .rule: self = .rule
    case .section: self = .section
    case .international: self = .international
    case .release: self = .release
    case .industryGuide: self = .guide
    default: return nil
    }
  }
}
