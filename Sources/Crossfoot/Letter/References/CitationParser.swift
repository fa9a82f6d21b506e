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
    var last: CitationGrammar?
    for index in hits.indices {
      let hit = hits[index]
      if hit.cue == .regulation, isWhole(hit, behind: end, range) {
        list.add(Citation(family: .regulation, canonical: "Regulation G", text: hit.range))
      }
      guard CitationGrammar.mayFollow(hit.cue), hit.start >= end, hit.end <= range.end,
        let grammar = CitationGrammar(hit, in: text), mayStand(behind: hit, grammar, range),
        !isDefined(hit, range) || isBulletin(grammar) && !isBulletin(last)
      else { continue }
      last = grammar
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
        add(elements, names, nested, to: &list)
      }
    }
  }

  /// Adds what `elements` cite, each by its name.
  private func add(
    _ elements: [Element], _ names: CitationNames, _ nested: NestedCitations,
    to list: inout CitationList
  ) {
    for (index, element) in elements.enumerated() {
      guard let (family, canonical) = names.name(of: element, list.homes) else { continue }
      let citation = Citation(family: family, canonical: canonical, text: element.text)
      if index > 0 || !nested.readInstructions(to: citation, into: &list) { list.add(citation) }
    }
    list.remember(names, elements)
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

  /// Whether a bulletin of the staff's is cited, which may stand in brackets behind the standard that it is on:
  /// `ASC 250 ("SAB 99")`.
  private func isBulletin(_ grammar: CitationGrammar?) -> Bool {
    if case .bulletin? = grammar { return true }
    return false
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
    let position = skipConnectives(hit.end, range).end
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
    var position = skipConnectives(hit.end, range).end
    if mayBeHyphened(grammar), position == hit.end, position < range.end,
      text.bytes[Int(position)] == UInt8(ascii: "-")
    {
      position += 1
    }
    guard let number = CitedNumber(in: text, position, range, grammar, after: nil) else {
      return []
    }
    let element = Element(number: number, text: TextRange(hit.start, number.range.end))
    // Most numbers stand alone.
    guard let joint = joint(at: number.range.end, grammar, hit, range) else { return [element] }
    return list(from: element, joint, grammar, hit, range)
  }

  /// Whether a hyphen may join a name and its number: `FR-72`, `ASC-606-10-25`.
  private func mayBeHyphened(_ grammar: CitationGrammar) -> Bool {
    switch grammar {
    case .guide, .codification, .update: true
    default: false
    }
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
        goesOn(number, grammar, hit, behind: joint, range)
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
      guard let next = self.joint(at: number.range.end, grammar, hit, range) else { break }
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
    let whole = CitedNumber(in: text, joint.end, range, grammar, after: previous)
    if let whole, joint.words.mayName(whole, grammar) { return whole }
    guard joint.words.isSubset(of: .ofParts) else { return nil }
    return CitedNumber(in: text, joint.end, range, inheriting: previous, grammar)
  }

  /// Whether a number behind a joint is one more of a list, not the beginning of what follows.
  private func goesOn(
    _ number: CitedNumber, _ grammar: CitationGrammar, _ hit: CueHit, behind joint: Joint,
    _ range: TextRange
  ) -> Bool {
    if number.isCompletion { return true }
    // `Item 601 and Item 4.02 of Form 8-K`: a number may have its own home, as it has its own name.
    if !joint.words.isDisjoint(with: .ofHomes),
      text.hasPrefix(range.suffix(from: number.range.end), " of ")
    {
      return false
    }
    switch grammar {
    case .item, .rule, .section, .article, .topic:
      if joint.isSlash || speaksOfCertificates(behind: number, range) { return true }
      // Two section signs stand for several, as the letter does behind a word.
      let isPlural =
        text.bytes[Int(hit.end) - 1] | 0x20 == UInt8(ascii: "s")
        || text.hasPrefix(TextRange(hit.start, range.end), "§§")
      guard isPlural || !number.isPlainDigits else { return false }
      return isPlural && number.value >= 100 || isAtEnd(number.range.end, range)
    case .codification, .standard, .bulletin, .international, .guide, .auditing:
      return !number.isPlainDigits || isAtEnd(number.range.end, range)
    default:
      return true
    }
  }

  /// Whether a number is that of a section on certificates: `Section 302 and 906 certifications`.
  private func speaksOfCertificates(behind number: CitedNumber, _ range: TextRange) -> Bool {
    number.value >= 100 && text.hasPrefix(range.suffix(from: number.range.end), " certif")
  }

  /// Whether nothing that a number could count follows.
  private func isAtEnd(_ position: UInt32, _ range: TextRange) -> Bool {
    guard position < range.end else { return true }
    guard text.bytes[Int(position)] == ASCII.space else {
      return !ASCII.isWord(text.bytes[Int(position)])
        && text.bytes[Int(position)] != UInt8(ascii: "%")
    }
    return ReferenceLexicon.followers.prefix(
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

  /// Skips the words that may stand between a name and its number: `Topic`, `No.`, `paragraph`; inside a
  /// list only those of `own`, as another opens what has a name of its own.
  private func skipConnectives(
    _ start: UInt32, _ range: TextRange, inListOf own: NumberWords? = nil
  ) -> (end: UInt32, words: NumberWords) {
    var position = own == nil ? definitionEnd(start, range) : start
    var words: NumberWords = []
    while true {
      while position < range.end,
        text.bytes[Int(position)] <= ASCII.space || text.bytes[Int(position)] == UInt8(ascii: "(")
      {
        // Inside a list `(2)` is a number of its own.
        if own != nil, text.bytes[Int(position)] == UInt8(ascii: "("), isGroup(position, range) {
          return (position, words)
        }
        position += 1
      }
      if text.hasPrefix(range.suffix(from: position), "§") {
        position += 2
        continue
      }
      guard
        let match = NumberWords.table.prefix(
          of: text.bytes, Int(position)..<Int(range.end)),
        own?.isSuperset(of: match.value) ?? true
      else { return (position, words) }
      words.formUnion(match.value)
      position = UInt32(match.end)
      if position < range.end, text.bytes[Int(position)] == UInt8(ascii: ".") { position += 1 }
    }
  }

  /// Where the short name ends that a text gives to what it just named: `Standards Codification (“ASC”) 606`;
  /// `start` when it gives none.
  private func definitionEnd(_ start: UInt32, _ range: TextRange) -> UInt32 {
    let reach = min(range.end, start + CitationParser.longestDefinition)
    guard start + 2 < reach, text.bytes[Int(start)] == ASCII.space,
      text.bytes[Int(start) + 1] == UInt8(ascii: "("),
      let close = text.bytes[Int(start)..<Int(reach)].firstIndex(of: UInt8(ascii: ")")),
      CitationParser.isQuote(text.bytes, before: close)
    else { return start }
    let first = text.bytes[Int(start) + 2]
    return first == UInt8(ascii: "\"") || first == 0xE2 ? UInt32(close + 1) : start
  }

  /// A short name in its brackets is at most this long, in bytes.
  private static let longestDefinition: UInt32 = 32

  /// Whether a closing quotation mark ends right before `position`.
  private static func isQuote(_ bytes: [UInt8], before position: Int) -> Bool {
    bytes[position - 1] == UInt8(ascii: "\"") || bytes[position - 1] == 0x9D
  }

  private func isGroup(_ position: UInt32, _ range: TextRange) -> Bool {
    let end = min(range.end, position + 6)
    return text.bytes[Int(position)..<Int(end)].contains(UInt8(ascii: ")"))
  }

  /// What joins two numbers of one list, and where it ends.
  private struct Joint {
    var end: UInt32
    var isRange = false
    /// Whether nothing but the word for a paragraph or a section joins them.
    var isParagraph = false
    /// Whether a slash joins them, as it does nothing else but two of a kind.
    var isSlash = false
    /// What is said before the second.
    var words: NumberWords = []
  }

  private func joint(
    at start: UInt32, _ grammar: CitationGrammar, _ hit: CueHit, _ range: TextRange
  ) -> Joint? {
    var position = start
    while position < range.end, text.bytes[Int(position)] <= ASCII.space { position += 1 }
    guard position < range.end, CitationParser.opensJoint(text.bytes[Int(position)]) else {
      return nil
    }
    let rest = range.suffix(from: position)
    for (mark, isRange) in ReferenceLexicon.numberJoints where text.hasPrefix(rest, mark) {
      var end = position + UInt32(mark.utf8CodeUnitCount)
      if namesParagraphs(behind: end, grammar, range) { return nil }
      let own = NumberWords(inListsOf: grammar, hit, text)
      let skipped = skipConnectives(end, range, inListOf: own)
      end = skipped.end
      for word in ReferenceLexicon.conjunctions where text.hasPrefix(range.suffix(from: end), word)
      {
        end += UInt32(word.utf8CodeUnitCount)
        break
      }
      let last = skipConnectives(end, range, inListOf: own)
      // Rules have no sign; that of a section opens one of a law: `Rule 506(c), § 4(a)(2)`.
      if case .rule = grammar,
        text.bytes[Int(position)..<Int(last.end)].contains(ReferenceLexicon.sectionSign)
      {
        return nil
      }
      return Joint(
        end: last.end, isRange: isRange, isSlash: text.bytes[Int(position)] == UInt8(ascii: "/"),
        words: skipped.words.union(last.words))
    }
    // `ASC 606 paragraph 606-10-25-19`, `ASC 606 BC100`: no mark between the two.
    if case .codification = grammar, position > start {
      if text.hasPrefix(rest, "paragraph") || text.hasPrefix(rest, "section") {
        return Joint(end: skipConnectives(position, range).end, isParagraph: true)
      }
      if text.hasPrefix(rest, "bc") { return Joint(end: position) }
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
}
