/// Reads what a text cites, from the cues that name a body of rules: `ASC 850-10-50-1a and 50-5`,
/// `Item 303(a) of Regulation S-K`, `SAB Topics 1.M and 5.F`.
struct CitationParser {
  let text: TextStore

  /// A list of numbers has at most so many.
  static let longestList = 12

  /// A number of a list, and where the range that it begins ends.
  struct Element {
    var number: CitedNumber
    /// The end of a range, as the canonical form has it: `3E`.
    var rangeEnd: String?
    var text: TextRange
    /// The number with the end of its range.
    var canonical: String {
      guard let rangeEnd else { return number.canonical }
      return number.canonical + ".." + rangeEnd
    }
  }

  /// Adds the citations in `range` to `list`.
  func read(_ hits: ArraySlice<CueHit>, within range: TextRange, into list: inout CitationList) {
    // What a citation was read from is not read again.
    var end = range.start
    for index in hits.indices {
      let hit = hits[index]
      if hit.cue == .regulation, isWhole(hit, behind: end, range) {
        list.add(Citation(family: .regulation, canonical: "Regulation G", text: hit.range))
      }
      guard CitationGrammar.mayFollow(hit.cue), hit.start >= end, hit.end <= range.end,
        let grammar = CitationGrammar(hit, in: text), mayStand(behind: hit, grammar, range),
        !isDefined(hit, range)
      else { continue }
      let around = CitedPlace(text: text, hits: hits, index: index, range: range)
      let nested = NestedCitations(place: around)
      if case .paragraph = grammar, let close = nested.readParagraphs(into: &list) {
        end = close
      } else if let close = nested.readParts(grammar, into: &list) {
        end = close
      } else {
        let elements = elements(behind: hit, grammar, range)
        guard let last = elements.last else { continue }
        end = max(end, last.text.end)
        let names = CitationNames(place: around, grammar: grammar, end: last.text.end)
        if let close = nested.readParagraphs(behind: elements, names, into: &list)
          ?? nested.readItems(behind: elements, names, into: &list)
        {
          end = close
          continue
        }
        for (index, element) in elements.enumerated() {
          guard let (family, canonical) = names.name(of: element, list.homes) else { continue }
          let citation = Citation(family: family, canonical: canonical, text: element.text)
          if index > 0 || !nested.readInstructions(to: citation, into: &list) {
            list.add(citation)
          }
        }
        list.remember(names, elements)
      }
    }
  }

  /// Whether a cue is in the name that a text gives to what it just cited: `(“SLB 19”)`.
  private func isDefined(_ hit: CueHit, _ range: TextRange) -> Bool {
    let place = Int(hit.start)
    guard hit.start >= range.start + 4 else { return false }
    if text.bytes[place - 1] == UInt8(ascii: "\"") {
      return text.bytes[place - 2] == UInt8(ascii: "(")
    }
    return text.bytes[place - 1] == 0x9C && text.bytes[place - 3] == 0xE2
      && text.bytes[place - 4] == UInt8(ascii: "(")
  }

  /// Whether a cue names a regulation that is cited as a whole, as Regulation G is; `end` is where the
  /// citation before it ends.
  private func isWhole(_ hit: CueHit, behind end: UInt32, _ range: TextRange) -> Bool {
    guard hit.cue == .regulation, hit.start >= end, text.hasPrefix(hit.range, "regulation g") else {
      return false
    }
    // `Rule 100 of Regulation G` and `Regulation G, Rule 100` name it for the rule.
    let between = TextRange(end, hit.start)
    guard !(end > range.start && text.hasPrefix(between, " of ") && between.count <= 8) else {
      return false
    }
    let behind = range.suffix(from: hit.end)
    return ![" rule", ", rule", " item", " section"].contains { text.hasPrefix(behind, $0) }
  }

  /// Whether a number may stand behind a cue: of most a few bytes tell that none does.
  private func mayStand(
    behind hit: CueHit, _ grammar: CitationGrammar, _ range: TextRange
  ) -> Bool {
    let position = skipConnectives(hit.end, range)
    if CitedNumber.hasDigit(near: position, in: text, range) { return true }
    switch grammar {
    // `Section III.B` of a bulletin, `Item IV.A` of a guide.
    case .section, .item:
      return position < range.end && CitedNumber.opensOutline(text.bytes[Int(position)])
    // `General Instruction I.B.6` of a form, which is read by itself.
    case .instruction: return true
    // `paragraph (b)` of a rule.
    case .paragraph: return text.hasPrefix(range.suffix(from: hit.end), " (")
    default: return false
    }
  }

  // MARK: Lists

  /// The numbers behind a cue.
  func elements(
    behind hit: CueHit, _ grammar: CitationGrammar, _ range: TextRange
  ) -> [Element] {
    var position = skipConnectives(hit.end, range)
    // `FR-72`.
    if case .guide = grammar, position == hit.end, position < range.end,
      text.bytes[Int(position)] == UInt8(ascii: "-")
    {
      position += 1
    }
    guard let number = CitedNumber(in: text, position, range, grammar, after: nil) else {
      return []
    }
    let element = Element(number: number, text: TextRange(hit.start, number.range.end))
    // Most numbers stand alone.
    guard let joint = joint(at: number.range.end, grammar, range) else { return [element] }
    return list(from: element, joint, grammar, hit, range)
  }

  /// The numbers of the list that `first` begins, with `joint` behind it.
  private func list(
    from first: Element, _ joint: Joint, _ grammar: CitationGrammar, _ hit: CueHit,
    _ range: TextRange
  ) -> [Element] {
    var elements = [first]
    var joint = joint
    while elements.count < CitationParser.longestList {
      let last = elements.count - 1
      guard let number = number(behind: joint, grammar, elements[last].number, range),
        goesOn(number, grammar, hit, joint.isRange, range)
      else { break }
      if joint.isRange {
        elements[last].rangeEnd = rangeEnd(number, elements[last].number)
        elements[last].text.end = number.range.end
      } else if last == 0, let whole = number.completed(elements[0].number) {
        // `ASC 606, paragraph 606-10-25-19` cites the paragraph only.
        elements[0].number = whole
        elements[0].text.end = whole.range.end
      } else {
        elements.append(Element(number: number, text: number.range))
      }
      guard let next = self.joint(at: number.range.end, grammar, range) else { break }
      joint = next
    }
    return elements
  }

  private func number(
    behind joint: Joint, _ grammar: CitationGrammar, _ previous: CitedNumber, _ range: TextRange
  ) -> CitedNumber? {
    if joint.isParagraph,
      let number = CitedNumber(in: text, joint.end, range, paragraphOf: previous)
    {
      return number
    }
    return CitedNumber(in: text, joint.end, range, grammar, after: previous)
      ?? CitedNumber(in: text, joint.end, range, inheriting: previous, grammar)
  }

  /// Whether a number behind a joint is one more of a list, not the beginning of what follows.
  private func goesOn(
    _ number: CitedNumber, _ grammar: CitationGrammar, _ hit: CueHit, _ isRangeEnd: Bool,
    _ range: TextRange
  ) -> Bool {
    if number.isCompletion { return true }
    switch grammar {
    case .item, .rule, .section, .article, .topic:
      let isPlural = text.bytes[Int(hit.end) - 1] | 0x20 == UInt8(ascii: "s")
      guard isPlural || !number.isPlainDigits else { return false }
      return isPlural && number.value >= 100 || isAtEnd(number.range.end, range)
    case .codification, .standard, .bulletin, .international:
      return !number.isPlainDigits || isAtEnd(number.range.end, range)
    default:
      return true
    }
  }

  /// Whether nothing that a number could count follows.
  private func isAtEnd(_ position: UInt32, _ range: TextRange) -> Bool {
    guard position < range.end else { return true }
    guard text.bytes[Int(position)] == ASCII.space else {
      return !ASCII.isWord(text.bytes[Int(position)])
        && text.bytes[Int(position)] != UInt8(ascii: "%")
    }
    return CitationParser.followers.prefix(
      of: text.bytes, Int(position + 1)..<Int(range.end)) != nil
  }

  /// The last part of a range's end when the rest is the same: `3C..3E`.
  private func rangeEnd(_ number: CitedNumber, _ previous: CitedNumber) -> String {
    let end = number.canonical
    for mark in [UInt8(ascii: "("), UInt8(ascii: "-")] {
      guard let cut = end.utf8.lastIndex(of: mark),
        previous.canonical.utf8.starts(with: end.utf8[..<cut])
      else { continue }
      return String(end[(mark == UInt8(ascii: "-") ? end.utf8.index(after: cut) : cut)...])
    }
    return end
  }

  // MARK: Between the numbers

  /// Skips the words that may stand between a name and its number: `Topic`, `No.`, `paragraph`.
  private func skipConnectives(
    _ start: UInt32, _ range: TextRange, inList: Bool = false
  ) -> UInt32 {
    var position = start
    while true {
      while position < range.end,
        text.bytes[Int(position)] <= ASCII.space || text.bytes[Int(position)] == UInt8(ascii: "(")
      {
        // Inside a list `(2)` is a number of its own.
        if inList, text.bytes[Int(position)] == UInt8(ascii: "("), isGroup(position, range) {
          return position
        }
        position += 1
      }
      if text.hasPrefix(range.suffix(from: position), "§") {
        position += 2
        continue
      }
      guard
        let match = CitationParser.connectives.prefix(
          of: text.bytes, Int(position)..<Int(range.end))
      else { return position }
      position = UInt32(match.end)
      if position < range.end, text.bytes[Int(position)] == UInt8(ascii: ".") { position += 1 }
    }
  }

  private func isGroup(_ position: UInt32, _ range: TextRange) -> Bool {
    let end = min(range.end, position + 6)
    return text.bytes[Int(position)..<Int(end)].contains(UInt8(ascii: ")"))
  }

  /// What joins two numbers of one list, and where it ends.
  private typealias Joint = (end: UInt32, isRange: Bool, isParagraph: Bool)

  private func joint(
    at start: UInt32, _ grammar: CitationGrammar, _ range: TextRange
  ) -> Joint? {
    var position = start
    while position < range.end, text.bytes[Int(position)] <= ASCII.space { position += 1 }
    guard position < range.end, CitationParser.opensJoint(text.bytes[Int(position)]) else {
      return nil
    }
    let rest = range.suffix(from: position)
    // `Release No. 33-8176/34-47226`.
    if case .release = grammar, text.hasPrefix(rest, "/") { return (position + 1, false, false) }
    for (mark, isRange) in CitationParser.joints where text.hasPrefix(rest, mark) {
      var end = position + UInt32(mark.utf8CodeUnitCount)
      if namesParagraphs(behind: end, grammar, range) { return nil }
      end = skipConnectives(end, range, inList: true)
      if text.hasPrefix(range.suffix(from: end), "and ") { end += 4 }
      return (skipConnectives(end, range, inList: true), isRange, false)
    }
    // `ASC 606 paragraph 606-10-25-19`, `ASC 606 BC100`: no mark between the two.
    if case .codification = grammar, position > start {
      if text.hasPrefix(rest, "paragraph") || text.hasPrefix(rest, "section") {
        return (skipConnectives(position, range), false, true)
      }
      if text.hasPrefix(rest, "bc") { return (position, false, false) }
    }
    return nil
  }

  /// Whether what joins two numbers may begin with `byte`: behind most numbers one look tells that nothing
  /// does.
  @inline(__always)
  private static func opensJoint(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "&"),
      UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "p"),
      UInt8(ascii: "s"), UInt8(ascii: "b"), 0xE2:
      true
    default: false
    }
  }

  /// Whether the paragraphs of a standard follow, which have numbers of their own.
  private func namesParagraphs(
    behind end: UInt32, _ grammar: CitationGrammar, _ range: TextRange
  ) -> Bool {
    switch grammar {
    case .standard, .international:
      text.hasPrefix(range.suffix(from: end), " para")
        || text.hasPrefix(range.suffix(from: end), " pars.")
        || text.hasPrefix(range.suffix(from: end), "para")
        || text.hasPrefix(range.suffix(from: end), " and para")
    default: false
    }
  }

  private static let connectives = PhraseTable<Void>(
    [
      "topic", "topics", "subtopic", "no", "nos", "section", "paragraph", "paragraphs",
      "subparagraph", "number", "issue", "rule", "rules", "codification", "asc", "question",
      "questions", "subtopics", "sections", "item", "items", "part",
    ].map { ($0, ()) })

  /// The words that follow a citation, not a count.
  private static let followers = PhraseTable<Void>(
    [
      "of", "and", "or", "through", "to", "under", "in", "as", "above", "respectively", "which",
      "when", "that", "requires", "require", "for", "with", "is", "are", "we", "the",
    ].map { ($0, ()) })

  private static let joints: [(StaticString, Bool)] = [
    (",", false), (";", false), ("and/or ", false), ("and ", false), ("or ", false), ("& ", false),
    ("through ", true), ("to ", true), ("–", true),
  ]
}

/// Citations in the order of their first mention, each canonical form once.
struct CitationList {
  private(set) var citations: [Citation] = []
  /// The canonical forms, from the time on when there are many.
  private var seen: Set<String> = []
  /// Where numbers that were named in full belong, by their first digits.
  private(set) var homes = CitationHomes()

  /// The standard, or paragraph of one, that was cited last.
  private var lastStandard: Citation?

  /// A few are compared sooner than hashed.
  private static let few = 12
  /// Few passages cite more.
  private static let usual = 4

  mutating func add(_ citation: Citation) {
    if citation.family == .preCodification || citation.family == .ifrs { lastStandard = citation }
    if citations.count < CitationList.few {
      guard !citations.contains(where: { $0.canonical == citation.canonical }) else { return }
    } else {
      if seen.isEmpty { seen = Set(citations.map(\.canonical)) }
      guard seen.insert(citation.canonical).inserted else { return }
    }
    if citations.isEmpty { citations.reserveCapacity(CitationList.usual) }
    citations.append(citation)
  }

  /// The standard that was cited last, and whether by paragraph.
  var standard: (name: CitationNames.Name, isByParagraph: Bool)? {
    guard let last = lastStandard else { return nil }
    let words: Substring = " paragraph "
    guard let cut = last.canonical.firstRange(of: words) else {
      return ((last.family, last.canonical), false)
    }
    return ((last.family, String(last.canonical[..<cut.lowerBound])), true)
  }

  mutating func remember(_ names: CitationNames, _ elements: [CitationParser.Element]) {
    guard let home = names.home else { return }
    for element in elements {
      homes.remember(
        home, of: CitationHome.Key(cue: names.place.hit.cue, value: element.number.value))
    }
  }
}
