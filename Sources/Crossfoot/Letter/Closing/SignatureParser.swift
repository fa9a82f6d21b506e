/// Reads who signed a letter, line by line: for whom, `/s/`, name, title.
struct SignatureParser {
  let text: TextStore
  let evidence: [BlockEvidence]
  let side: LetterSide

  /// Signatures take up at most this many blocks: a statement may be signed for all subsidiaries.
  private static let longestZone = 400
  /// Lines of a signature are at most this long, in bytes.
  static let longestLine = 170
  /// A name that nothing announces is at most this long.
  private static let longestName = 60

  /// What the lines read so far leave open.
  struct State {
    var signatures: [LetterHead.Person] = []
    /// The companies named since the last signature.
    var companies: [TextRange] = []
    /// Whether companies stand above those who sign for them, not below.
    var isCompanyFirst = false
    /// The line above, without a label.
    var above: TextRange?
    /// Whether the line above is one that nothing else is known of.
    var mayBeFirm = false
    /// Lines above the signatures that nothing is known of: firms without a form may be among them.
    var strangers: [TextRange] = []
    /// Whether the last one signed for somebody whose name is printed below: `/s/ J. Roe for`.
    var isForAnother = false
    /// The signatures that stand beside each other in the last line of them; none when one stands alone.
    var row = 0..<0
    /// The one of them whose name stood alone in a line last.
    var named: Int?
    /// Those who signed below another's signature where no company's name stands between.
    var heirs: [Int] = []
    /// Those who signed without `/s/` below another's title.
    var further: [Int] = []
    /// Whether somebody signed by hand, and whether the first who did not has the title in the same line.
    var isByHand = false
    var isTitleBeside = false
  }

  /// Reads the signatures of `zone` into `closing`; returns where they end.
  func read(_ zone: Range<Int>, into closing: inout LetterClosing) -> Int {
    var state = State()
    var index = zone.lowerBound
    let limit = min(zone.upperBound, index + SignatureParser.longestZone)
    while index < limit {
      let block = evidence[index]
      if !readFurther(index, before: limit, &state) {
        if block.opening == .copies || block.opening == .exhibit || block.opening == .enclosure
          || isCopy(block, state)
        {
          break
        }
        guard !block.has(.table), block.text.count <= SignatureParser.longestLine else { break }
        read(block, &state)
      }
      index += 1
    }
    if let last = state.signatures.indices.last, !state.isCompanyFirst {
      state.signatures[last].organization =
        state.signatures[last].organization ?? state.companies.first
    }
    shareCompany(&state)
    closing.signatures = state.signatures.map(withFirmOfTitle)
    if state.companies.isEmpty { giveCompany(to: state.heirs, of: &closing.signatures) }
    return index
  }

  private func read(_ block: BlockEvidence, _ state: inout State) {
    if side == .staff, let office = office(block.text) {
      readOffice(office, &state)
    } else if let name = signedName(block.text) {
      if let firm = firm(above: block, state) { state.companies.append(firm) }
      state.isByHand = true
      signAll(name, &state)
    } else if readBeside(block.text, &state) {
      return
    } else if state.signatures.isEmpty {
      readUnsigned(block, &state)
    } else {
      readBelow(block, &state)
    }
  }

  /// Signs with each of the names that stand beside each other in one line.
  private func signAll(_ names: TextRange, _ state: inout State) {
    let first = state.signatures.count
    let companies = state.companies
    var rest = names
    while let next = text.place(of: "/s/", in: rest) {
      let name = withoutNextLabel(text.trimmed(TextRange(rest.start, next)))
      if !name.isEmpty { sign(name, &state) }
      rest.start = next + 3
    }
    rest = text.trimmed(rest)
    if !rest.isEmpty { sign(rest, &state) }
    state.row = first..<state.signatures.count
    state.named = nil
    if state.row.count < 2 { state.row = 0..<0 }
    if state.row.count >= 2, state.row.count == companies.count {
      for (index, company) in zip(state.row, companies) {
        state.signatures[index].organization = company
      }
    } else if state.row.count >= 2, state.isCompanyFirst, companies.count == 1 {
      for index in state.row { state.signatures[index].organization = companies[0] }
    }
  }

  func sign(_ name: TextRange, _ state: inout State) {
    if let last = state.signatures.last, isSame(last.name, name), last.title == nil,
      state.companies.isEmpty
    {
      return
    }
    let signer = withoutFor(name)
    state.isForAnother = signer.end < name.end
    var person: LetterHead.Person
    if let twice = SignedNames(text: text).repeated(in: signer) {
      person = LetterHead.Person(name: twice.name)
      let rest = SignedNames(text: text).withoutFoot(twice.rest)
      if !rest.isEmpty, isTitle(rest) { person.title = rest }
    } else {
      person = LetterHead.Person(name: withoutTitle(signer))
      if person.name.end < signer.end { person.title = title(behind: person.name, in: signer) }
    }
    if state.signatures.isEmpty { state.isCompanyFirst = !state.companies.isEmpty }
    if state.isCompanyFirst {
      // Who signs for several signs for none of them alone.
      person.organization = state.companies.count == 1 ? state.companies[0] : nil
      if state.companies.isEmpty { state.heirs.append(state.signatures.count) }
    } else if let last = state.signatures.indices.last {
      state.signatures[last].organization =
        state.signatures[last].organization ?? state.companies.first
    }
    state.companies = []
    state.signatures.append(person)
  }

  /// A line above the first signature: a company that signs, or a name without `/s/`.
  private func readUnsigned(_ block: BlockEvidence, _ state: inout State) {
    let line = withoutLabel(block.text)
    let isPlain = block.opening == nil && line.start == block.text.start
    defer { state.above = line }
    state.mayBeFirm = isPlain
    if namesPrincipal(line, state) {
      return
    } else if isKnown(line, state) {
      state.companies = [line]
    } else if let company = company(line, below: state.above) {
      if let last = state.companies.last, last.start >= company.start {
        state.companies.removeLast()
      }
      // `By: Alpha LLC` below the names of two firms tells for which of them the next one signs, and so does
      // its name alone.
      if state.companies.contains(where: { isSameName($0, company) }) { state.companies = [] }
      state.companies.append(company)
    } else if line.count <= SignatureParser.longestName, block.opening != .closing,
      block.opening != .delivery, let name = unsignedName(in: line)
    {
      sign(name, &state)
      state.isTitleBeside = name == line && PersonParser(text: text).nameAlone(in: line) == nil
    } else if isPlain, state.strangers.count < SignatureParser.mostStrangers {
      state.strangers.append(line)
    }
  }

  /// A line below a signature: the name again, a title, a company.
  private func readBelow(_ block: BlockEvidence, _ state: inout State) {
    let last = state.signatures.count - 1
    let line = withoutLabel(block.text)
    let signature = state.signatures[last]
    defer { state.above = line }
    if state.companies.isEmpty,
      signature.organization.map({ $0.end < line.start }) != true
        || state.isCompanyFirst, let title = signature.titleLines.last,
      isUnfinished(title) || goesOn(title, with: line, below: state.above)
    {
      state.signatures[last].appendToTitle(line)
    } else if side == .staff, let office = signature.organization, line.start > office.end,
      isUnfinished(office) || goesOn(line)
    {
      state.signatures[last].organization?.end = line.end
    } else if text.bytes[line.indices].starts(with: text.bytes[signature.name.indices]) {
      let name = TextRange(line.start, line.start + UInt32(signature.name.count))
      if signature.title == nil { state.signatures[last].title = title(behind: name, in: line) }
    } else if isTitle(line) {
      if state.companies.isEmpty { state.signatures[last].title = signature.title ?? line }
    } else if namesPrincipal(line, state) {
      return
    } else if isKnown(line, state) {
      state.companies = [line]
    } else if let company = company(line, below: state.above) {
      if let last = state.companies.last, last.start >= company.start {
        state.companies.removeLast()
      }
      state.companies.append(company)
    } else if signature.title == nil, let name = PersonParser(text: text).nameAlone(in: line),
      state.isForAnother || isFuller(name, than: signature.name)
    {
      state.signatures[last].name = name
      state.isForAnother = false
    }
  }

  // MARK: The staff's offices

  /// The division or office that a line of the staff's names, behind what a page left there.
  private func office(_ range: TextRange) -> TextRange? {
    if namesOffice(range) { return range }
    var rest = range
    // Both end alike.
    while let place = text.place(of: " of ", in: rest) {
      for word in [" office of ", " division of "] as [StaticString] {
        let length = UInt32(word.utf8CodeUnitCount)
        guard place + 4 >= range.start + length else { continue }
        let start = place + 4 - length
        if text.hasPrefix(range.suffix(from: start), word) { return range.suffix(from: start + 1) }
      }
      rest = rest.suffix(from: place + 1)
    }
    return nil
  }

  private func namesOffice(_ range: TextRange) -> Bool {
    HeadLexicon.offices.contains { text.hasPrefix(range, $0) }
  }

  /// An unsigned letter is its division's.
  private func readOffice(_ office: TextRange, _ state: inout State) {
    guard let last = state.signatures.indices.last else {
      state.signatures.append(LetterHead.Person(name: office))
      return
    }
    let isOffice = !text.hasPrefix(office, "division")
    if isOffice || state.signatures[last].organization == nil {
      state.companies = []
      state.above = nil
      state.signatures[last].organization = office
    }
  }

  // MARK: Lines

  /// The name behind `/s/`, with `By:` before it perhaps.
  private func signedName(_ range: TextRange) -> TextRange? {
    let rest = withoutLabel(range)
    guard !rest.isEmpty, !ASCII.isWord(text.bytes[Int(rest.start)]) || holdsHand(rest) else {
      return nil
    }
    guard let mark = ClosingLexicon.signatureMarks.first(where: { text.hasPrefix(rest, $0) }) else {
      return nil
    }
    let name = text.trimmed(rest.suffix(from: rest.start + UInt32(mark.utf8CodeUnitCount)))
    return name.isEmpty ? nil : name
  }

  /// Whether a line opens with the letter before a slash: `s/ Ann Roe`.
  private func holdsHand(_ line: TextRange) -> Bool { text.hasPrefix(line, "s/") }

  /// A name up to the comma or the mark behind which a title stands.
  private func withoutTitle(_ name: TextRange) -> TextRange {
    let comma = name.indices.first { text.bytes[$0] == UInt8(ascii: ",") }
    guard let comma, isTitle(text.trimmed(name.suffix(from: UInt32(comma + 1)))) else {
      return name
    }
    return TextRange(name.start, UInt32(comma))
  }

  /// The name of who signs for another, without the word that says so.
  private func withoutFor(_ name: TextRange) -> TextRange {
    let words: [StaticString] = [" for", " (for)"]
    guard let word = words.first(where: { text.ends(name, with: $0) }) else { return name }
    var signer = name.prefix(upTo: name.end - UInt32(word.utf8CodeUnitCount))
    while !signer.isEmpty, text.bytes[Int(signer.end) - 1] == UInt8(ascii: ",") { signer.end -= 1 }
    return signer
  }

  func title(behind name: TextRange, in line: TextRange) -> TextRange? {
    var rest = line.suffix(from: name.end)
    while !rest.isEmpty, !ASCII.isWord(text.bytes[Int(rest.start)]) { rest.start += 1 }
    return !rest.isEmpty && isTitle(rest) ? rest : nil
  }

  /// The line behind `Name:` or `Title:`.
  func withoutLabel(_ range: TextRange) -> TextRange {
    guard !range.isEmpty, SignatureParser.opensLabel(text.bytes[Int(range.start)]) else {
      return range
    }
    for label in ClosingLexicon.signatureLabels where text.hasPrefix(range, label) {
      return text.trimmed(range.suffix(from: range.start + UInt32(label.utf8CodeUnitCount)))
    }
    return range
  }

  /// Whether one of the labels begins with `byte`: most lines are turned away by it.
  @inline(__always)
  private static func opensLabel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "i"), UInt8(ascii: "b"),
      UInt8(ascii: "o"), UInt8(ascii: "f"):
      true
    default: false
    }
  }

  /// The company that a line names, and nothing else, with what stands of its name in the line above.
  func company(_ line: TextRange, below above: TextRange? = nil) -> TextRange? {
    let line = withoutCapacity(withoutBrackets(line))
    guard CompanyName.mayBe(line, in: text), let company = CompanyName(in: text, line),
      text.trimmed(line.suffix(from: company.end)).isEmpty
    else { return nil }
    return TextRange(above.map { company.joined(to: $0, in: text).start } ?? line.start, line.end)
  }

  /// What stands in brackets, if that is all of a line: `(Marsh Hulls, Inc.)`.
  private func withoutBrackets(_ line: TextRange) -> TextRange {
    guard line.count > 2, text.bytes[Int(line.start)] == UInt8(ascii: "("),
      text.bytes[Int(line.end) - 1] == UInt8(ascii: ")")
    else { return line }
    return TextRange(line.start + 1, line.end - 1)
  }

  /// Whether a line names who signs for the company above: `its general partner`.
  private func namesPrincipal(_ line: TextRange, _ state: State) -> Bool {
    !state.companies.isEmpty && withoutCapacity(line).end < line.end
  }

  /// A company's name without what it signs as: `Marsh GP, LLC, general partner`.
  private func withoutCapacity(_ line: TextRange) -> TextRange {
    guard
      let comma = text.bytes[line.indices].lastIndex(of: UInt8(ascii: ",")).map(UInt32.init),
      comma > line.start
    else { return line }
    let rest = text.trimmed(line.suffix(from: comma + 1))
    let match = HeadLexicon.capacities.prefix(of: text.bytes, rest.indices)
    return match?.end == Int(rest.end) ? TextRange(line.start, comma) : line
  }

  /// Whether a line goes on with the name of an office: `and Services`.
  private func goesOn(_ line: TextRange) -> Bool {
    text.hasPrefix(line, "and ") || text.hasPrefix(line, "& ")
  }

  func isTitle(_ range: TextRange) -> Bool {
    HeadLexicon.titles.prefix(of: text.bytes, range.indices) != nil
  }

  /// Whether a printed name is the signed one in full: the same last word, the same initial.
  func isFuller(_ name: TextRange, than signed: TextRange) -> Bool {
    guard text.bytes[Int(name.start)] == text.bytes[Int(signed.start)] else { return false }
    let ends = [name, signed].map { range in
      text.bytes[range.indices].reversed().prefix { $0 > ASCII.space }
    }
    return Array(ends[0]) == Array(ends[1])
  }

  func isSame(_ left: TextRange, _ right: TextRange) -> Bool {
    text.bytes[left.indices] == text.bytes[right.indices]
  }

  private func isComma(at position: UInt32) -> Bool {
    Int(position) < text.bytes.count && text.bytes[Int(position)] == UInt8(ascii: ",")
  }

  /// Whether a line behind a signature names someone else: a name, a comma, and who they are.
  private func isCopy(_ block: BlockEvidence, _ state: State) -> Bool {
    guard let signature = state.signatures.last, signature.title != nil,
      block.text.count <= SignatureParser.longestLine, signedName(block.text) == nil,
      text.bytes[block.text.indices].contains(UInt8(ascii: ",")),
      let name = PersonParser(text: text).leadingName(in: block.text)
    else { return false }
    // `Roe, Treasurer of Hulls, Inc.` is a person, `Roe Hulls, Inc.` the company that signs.
    return company(block.text) == nil || name.end > block.text.start && isComma(at: name.range.end)
  }
}
