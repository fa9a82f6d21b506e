/// Reads citations of which one part is named apart from the other: `paragraphs 64 and A240 of FAS 123R`,
/// `IFRS 15, paragraph B34`, `Instruction 4 to Item 303(a)`, `Section III.B of Release No. 33-8350`.
struct NestedCitations {
  let place: CitedPlace

  private var text: TextStore { place.text }
  private var parser: CitationParser { CitationParser(text: place.text) }
  private var range: TextRange { place.range }

  // MARK: Paragraphs

  /// Reads paragraphs that stand before what they belong to, and returns where that ends.
  ///
  /// Each is a citation; the standard or the rule by itself is none.
  func readParagraphs(into list: inout CitationList) -> UInt32? {
    let whole = parser.elements(behind: place.hit, .codification, range)
    if let last = whole.last, whole[0].number.parts >= 3 {
      for element in whole {
        list.add(Citation(family: .asc, canonical: "ASC " + element.canonical, text: element.text))
      }
      return last.text.end
    }
    return readRuleParagraphs(into: &list) ?? readStandardParagraphs(into: &list)
      ?? readFurtherParagraphs(into: &list)
  }

  private func readStandardParagraphs(into list: inout CitationList) -> UInt32? {
    let paragraphs = parser.elements(behind: place.hit, .paragraph, range)
    guard let last = paragraphs.last, let (next, grammar) = place.citing(behind: last.text.end),
      let standard = parser.elements(behind: next.hit, grammar, range).first
    else { return nil }
    let names = CitationNames(place: next, grammar: grammar, end: standard.text.end)
    guard let name = names.name(of: standard, list.homes) else { return nil }
    add(paragraphs, of: name, lastEnd: standard.text.end, into: &list)
    return standard.text.end
  }

  /// Reads `paragraph 17 of that statement`, and `paragraph 17` behind paragraphs of a standard.
  private func readFurtherParagraphs(into list: inout CitationList) -> UInt32? {
    guard let standard = list.standard else { return nil }
    let paragraphs = parser.elements(behind: place.hit, .paragraph, range)
    guard let last = paragraphs.last else { return nil }
    let rest = range.suffix(from: last.text.end)
    let isNamed = ReferenceLexicon.anaphors.contains { text.hasPrefix(rest, $0) }
    // What is of anything else, or stands in the letter, is none of the standard's.
    guard
      isNamed
        || standard.isByParagraph
          && !ReferenceLexicon.otherHomes.contains(where: { text.hasPrefix(rest, $0) })
    else { return nil }
    add(paragraphs, of: standard.name, lastEnd: last.text.end, into: &list)
    return last.text.end
  }

  /// Reads `paragraph (b)(2)(iv) of Rule 3-05`.
  private func readRuleParagraphs(into list: inout CitationList) -> UInt32? {
    let groups = groups(behind: place.hit.end)
    guard let last = groups.last, let (next, grammar) = place.rule(behind: last.end),
      let rule = parser.elements(behind: next.hit, grammar, range).first, rule.rangeEnd == nil
    else { return nil }
    let names = CitationNames(place: next, grammar: grammar, end: rule.text.end)
    guard let (family, name) = names.name(of: rule, list.homes) else { return nil }
    var joint = ""
    if case .guide = grammar { joint = " paragraph " }
    let numbers = completed(groups)
    for (index, group) in groups.enumerated() {
      let start = index == 0 ? place.hit.start : group.start
      let end = index + 1 == groups.count ? rule.text.end : group.end
      list.add(
        Citation(
          family: family, canonical: name + joint + numbers[index], text: TextRange(start, end)))
    }
    list.remember(names, [rule])
    return rule.text.end
  }

  /// The paragraphs of a list in full: `(3)` behind `(b)(2)` is `(b)(3)`.
  private func completed(_ groups: [TextRange]) -> [String] {
    var numbers: [String] = []
    var last: TextRange?
    for group in groups {
      let shared = last.flatMap { goesOn(group, behind: $0) ? numbers.last : nil }.flatMap {
        CitedNumber.sharedPart(of: $0, with: text.bytes[Int(group.start) + 1])
      }
      numbers.append((shared ?? "") + text.string(group))
      last = group
    }
    return numbers
  }

  /// Whether `group`, a single one, counts on the last part of `previous`, not the first: numbers do, and
  /// roman numerals behind others.
  private func goesOn(_ group: TextRange, behind previous: TextRange) -> Bool {
    let inner = text.bytes[group.indices].dropFirst().dropLast()
    guard !inner.contains(UInt8(ascii: "(")) else { return false }
    if inner.first.map(ASCII.isDigit) == true { return true }
    let last = text.bytes[previous.indices].dropLast().reversed().prefix { $0 != UInt8(ascii: "(") }
    return inner.allSatisfy(NestedCitations.isRoman) && last.allSatisfy(NestedCitations.isRoman)
  }

  private static func isRoman(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
  }

  /// The paragraphs in brackets behind the word for them: `(b)(2), (3) and (5)`.
  private func groups(behind end: UInt32) -> [TextRange] {
    var groups: [TextRange] = []
    var position = end
    while groups.count < CitationParser.longestList, position < range.end,
      text.bytes[Int(position)] == ASCII.space,
      let end = CitedNumber.groupsEnd(in: text, position + 1, range)
    {
      groups.append(TextRange(position + 1, end))
      position = end
      if text.hasPrefix(range.suffix(from: end), ",") { position += 1 }
      for joint in [" and", " or"] as [StaticString]
      where text.hasPrefix(range.suffix(from: position), joint) {
        position += UInt32(joint.utf8CodeUnitCount)
      }
    }
    return groups
  }

  /// Reads `IFRS 15, paragraphs B34 and B35`: the paragraphs behind the only number of `elements`.
  func readParagraphs(
    behind elements: [CitationParser.Element], _ names: CitationNames,
    into list: inout CitationList
  ) -> UInt32? {
    guard elements.count == 1, let standard = elements.first, standard.rangeEnd == nil else {
      return nil
    }
    switch names.grammar {
    case .standard, .international: break
    default: return nil
    }
    var start = standard.text.end
    if text.hasPrefix(range.suffix(from: start), ",") { start += 1 }
    guard text.hasPrefix(range.suffix(from: start), " par"),
      let word = place.cue(at: start + 1), word.cue == .paragraph
    else { return nil }
    let paragraphs = parser.elements(behind: word, .paragraph, range)
    guard let last = paragraphs.last, let name = names.name(of: standard, list.homes) else {
      return nil
    }
    add(paragraphs, of: name, start: standard.text.start, lastEnd: last.text.end, into: &list)
    return last.text.end
  }

  private func add(
    _ paragraphs: [CitationParser.Element], of name: CitationNames.Name, start: UInt32? = nil,
    lastEnd: UInt32, into list: inout CitationList
  ) {
    for (index, element) in paragraphs.enumerated() {
      var range = element.text
      if index == 0 { range.start = start ?? range.start }
      if index + 1 == paragraphs.count { range.end = lastEnd }
      list.add(
        Citation(
          family: name.family, canonical: name.canonical + " paragraph " + element.canonical,
          text: range))
    }
  }

  // MARK: Sections

  /// Reads what is cited as a part of something that is named behind it; returns where that ends.
  func readParts(_ grammar: CitationGrammar, into list: inout CitationList) -> UInt32? {
    switch grammar {
    case .section: readSections("Section", into: &list)
    // `Item IV.A of Industry Guide 3`: the items of forms and regulations have other numbers.
    case .item where isOutline(behind: place.hit.end): readSections("Item", into: &list)
    case .instruction: readGeneralInstructions(into: &list)
    case .interpretation: readQuestions(into: &list)
    default: nil
    }
  }

  /// Whether a Roman number stands at `position`, behind a space.
  private func isOutline(behind position: UInt32) -> Bool {
    guard position + 1 < range.end, text.bytes[Int(position)] == ASCII.space else { return false }
    switch text.bytes[Int(position) + 1] {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): return true
    default: return false
    }
  }

  /// Reads `Sections III.B and III.D of Staff Legal Bulletin No. 19`; returns where they end.
  private func readSections(_ word: String, into list: inout CitationList) -> UInt32? {
    let sections = parser.elements(behind: place.hit, .bulletinSection, range)
    guard let last = sections.last, let document = place.document(behind: last.text.end),
      let grammar = CitationGrammar(document.hit, in: text),
      let number = parser.elements(behind: document.hit, grammar, range).first
    else { return nil }
    let names = CitationNames(place: document, grammar: grammar, end: number.text.end)
    guard let (family, name) = names.name(of: number, list.homes) else { return nil }
    for (index, element) in sections.enumerated() {
      var range = element.text
      if index + 1 == sections.count { range.end = number.text.end }
      list.add(
        Citation(
          family: family, canonical: name + " " + word + " " + element.canonical, text: range))
    }
    return number.text.end
  }

  /// Reads `Questions 4 and 6 of SAB Topic 14.D.1`; returns where they end.
  private func readQuestions(into list: inout CitationList) -> UInt32? {
    let isNamed = (["question", "questions"] as [StaticString]).contains {
      text.matches(place.hit.range, $0)
    }
    guard isNamed else { return nil }
    let questions = parser.elements(behind: place.hit, .paragraph, range)
    guard let last = questions.last, let bulletin = place.bulletin(behind: last.text.end),
      let topic = parser.elements(behind: bulletin.hit, .bulletin, range).first
    else { return nil }
    let names = CitationNames(place: bulletin, grammar: .bulletin, end: topic.text.end)
    guard let (family, name) = names.name(of: topic, list.homes) else { return nil }
    for (index, element) in questions.enumerated() {
      var range = element.text
      if index + 1 == questions.count { range.end = topic.text.end }
      list.add(
        Citation(family: family, canonical: name + " Question " + element.canonical, text: range))
    }
    return topic.text.end
  }

  /// Reads `Industry Guide 3, Item III.C`: the items behind the only number of `elements`.
  func readItems(
    behind elements: [CitationParser.Element], _ names: CitationNames,
    into list: inout CitationList
  ) -> UInt32? {
    guard case .guide = names.grammar, elements.count == 1, let guide = elements.first else {
      return nil
    }
    var start = guide.text.end
    if text.hasPrefix(range.suffix(from: start), ",") { start += 1 }
    guard let word = place.cue(at: start + 1), let name = names.name(of: guide, list.homes) else {
      return nil
    }
    if word.cue == .paragraph { return readParagraphs(word, of: name, guide, into: &list) }
    guard isOutline(behind: word.end), word.cue == .item || word.cue == .section else { return nil }
    let items = parser.elements(behind: word, .bulletinSection, range)
    for (index, item) in items.enumerated() {
      let part = (word.cue == .item ? " Item " : " Section ") + item.canonical
      list.add(
        Citation(
          family: name.family, canonical: name.canonical + part,
          text: TextRange(index == 0 ? guide.text.start : item.text.start, item.text.end)))
    }
    return items.last?.text.end
  }

  /// Reads `Industry Guide 7, paragraph (b)(5)`: the paragraphs behind `word` of a guide.
  private func readParagraphs(
    _ word: CueHit, of name: CitationNames.Name, _ guide: CitationParser.Element,
    into list: inout CitationList
  ) -> UInt32? {
    let groups = groups(behind: word.end)
    let numbers = completed(groups)
    for (index, group) in groups.enumerated() {
      list.add(
        Citation(
          family: name.family, canonical: name.canonical + " paragraph " + numbers[index],
          text: TextRange(index == 0 ? guide.text.start : group.start, group.end)))
    }
    return groups.last?.end
  }

  // MARK: General instructions

  /// Reads `General Instructions I.B.1 and D(2)(a) of Form 10-K`; returns where they end.
  private func readGeneralInstructions(into list: inout CitationList) -> UInt32? {
    var numbers: [TextRange] = []
    var position = place.hit.end
    while numbers.count < CitationParser.longestList {
      for joint in [",", " and", " or"] as [StaticString]
      where text.hasPrefix(range.suffix(from: position), joint) {
        position += UInt32(joint.utf8CodeUnitCount)
      }
      guard position + 1 < range.end, text.bytes[Int(position)] == ASCII.space,
        ASCII.isUpper(text.bytes[Int(position) + 1])
      else { break }
      let extent = NumberExtent(in: text, position + 1, range)
      // `General Instruction Form` names no number.
      guard text.bytes[extent.range.indices].prefix(while: ASCII.isLetter).count <= 3 else { break }
      numbers.append(extent.range)
      position = extent.range.end
    }
    guard let last = numbers.last, let form = form(behind: last.end) else { return nil }
    for (index, number) in numbers.enumerated() {
      let start = index == 0 ? place.hit.start : number.start
      let end = index + 1 == numbers.count ? form.end : number.end
      list.add(
        Citation(
          family: .formItem,
          canonical: "Form " + form.name + " General Instruction " + text.string(number),
          text: TextRange(start, end)))
    }
    return form.end
  }

  /// The form that is named behind `of`, `to` or `for`.
  private func form(behind end: UInt32) -> FormName? {
    let rest = range.suffix(from: end)
    for opening in [" of form", " to form", " for form", " in form"] as [StaticString]
    where text.hasPrefix(rest, opening) {
      return FormName(in: text, end + UInt32(opening.utf8CodeUnitCount), range)
    }
    return nil
  }

  // MARK: Instructions

  /// What stands before an item that instructions are cited to, at most, in bytes.
  private static let longestInstructions: UInt32 = 40

  /// Reads the instructions right before what `citation` cites, as in `Instructions 1 and 4 to Item
  /// 303(a)`; false when there are none.
  func readInstructions(to citation: Citation, into list: inout CitationList) -> Bool {
    let hit = place.hit
    switch hit.cue {
    case .item, .rule: break
    default: return false
    }
    guard place.isBehind(" to ") || place.isBehind(" of "),
      let start = instructionStart(before: hit.start)
    else { return false }
    var numbers: [String] = []
    var position = start + UInt32("instruction".utf8.count)
    if position < range.end, text.bytes[Int(position)] | 0x20 == UInt8(ascii: "s") { position += 1 }
    while position + 4 < hit.start {
      for joint in [",", " and", " or"] as [StaticString]
      where text.hasPrefix(range.suffix(from: position), joint) {
        position += UInt32(joint.utf8CodeUnitCount)
      }
      guard text.bytes[Int(position)] == ASCII.space,
        ASCII.isDigit(text.bytes[Int(position) + 1])
      else { return false }
      let number = NumberExtent(in: text, position + 1, range)
      guard number.range.end < hit.start else { return false }
      numbers.append(number.string(in: text))
      position = number.range.end
    }
    for number in numbers {
      list.add(
        Citation(
          family: citation.family, canonical: citation.canonical + " Instruction " + number,
          text: TextRange(start, citation.text.end)))
    }
    return !numbers.isEmpty
  }

  private func instructionStart(before end: UInt32) -> UInt32? {
    let first = max(range.start, end - min(end, NestedCitations.longestInstructions))
    for index in (Int(first)..<Int(end)).reversed()
    where text.bytes[index] | 0x20 == UInt8(ascii: "i") {
      if text.hasPrefix(TextRange(UInt32(index), end), "instruction") { return UInt32(index) }
    }
    return nil
  }
}
