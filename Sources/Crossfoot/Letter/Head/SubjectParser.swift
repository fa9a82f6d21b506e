/// Reads the subject of a letter: the company, the filings it is about, and their file numbers.
struct SubjectParser {
  let text: TextStore
  let hits: [CueHit]

  /// A line of the subject, and the cues in it.
  struct Line {
    var text: TextRange
    /// As indices into the cues of the letter.
    var cues: Range<Int>
  }

  /// Reads the lines of a `Re:` block, without the label, into `head`, with those that stand `above` it: what names
  /// no file there may do so in the letterhead, or in a legend.
  func read(_ lines: [Line], below above: [TextRange], into head: inout LetterHead) {
    let lines = withWholeDates(lines)
    guard let first = lines.first else {
      var numbers = SubjectNumbers()
      return numbers.read(namedIn: above, text, into: &head)
    }
    head.subjectCompany = offeree(in: lines) ?? companyName(in: withoutRequest(withoutLabel(lines)))
    if let name = head.subjectCompany, isLetter(name) { head.subjectCompany = addressee(in: lines) }
    if let name = head.subjectCompany, name.end == first.text.end - 1 || name.end == first.text.end
    {
      head.subjectCompany = joined(name, lines)
    }
    // Where the first line says only what the letter is, the next ones name the company.
    if head.subjectCompany == nil {
      head.subjectCompany =
        filer(in: first.text) ?? topic(in: lines) ?? addressee(in: lines)
        ?? lines.dropFirst().prefix(3).lazy.compactMap { line in
          companyName(in: line.text).flatMap { formalName(in: $0) }
        }.first
        ?? lines.lazy.compactMap { owner(in: $0.text) }.first
    }
    var reader = SubjectFilings(text: text, hits: hits)
    var registrants: [(company: TextRange, first: Int)] = []
    for (index, line) in lines.enumerated() {
      if !head.filings.isEmpty, let company = registrant(in: line.text) {
        registrants.append((company, head.filings.count))
      }
      reader.read(line, above: index + 1 < lines.count ? lines[index + 1].text : .empty, &head)
    }
    if head.fileNumbers.isEmpty { reader.numbers.read(namedIn: above, text, into: &head) }
    reader.finish(&head)
    give(registrants, to: &head)
  }

  // MARK: The company

  /// Whether what stands where a subject names the company is a day, or the name of a letter with its day:
  /// `Letter dated May 4, 2013 to Roe, Inc.`.
  private func isLetter(_ name: TextRange) -> Bool {
    DateLine.isDate(name, in: text) || SubjectLexicon.letters.contains { text.holds($0, in: name) }
  }

  /// Whom the letter was written to that the first line names: `May 3, 2011 Comment Letter to Roe, Inc.`.
  private func addressee(in lines: [Line]) -> TextRange? {
    guard let line = lines.first?.text, text.holds("letter", in: line),
      let place = text.place(of: " to ", in: line)
    else { return nil }
    let rest = line.suffix(from: place + 4)
    guard !rest.isEmpty, ASCII.isUpper(text.bytes[Int(rest.start)]),
      let name = companyName(in: rest), CompanyName.mayBe(name, in: text),
      !text.bytes[name.indices].contains(where: ASCII.isDigit),
      case let persons = PersonParser(text: text), !persons.isHonoured(name),
      persons.leadingTitle(in: name) == nil
    else { return nil }
    return joined(name, lines)
  }

  /// The company that a subject line names: what stands before a parenthesis, a form or a number.
  private func companyName(in range: TextRange) -> TextRange? {
    var end = range.start
    var isWordStart = true
    while end < range.end {
      let byte = text.bytes[Int(end)]
      if byte == UInt8(ascii: "("), let inner = innerEnd(at: end, range) {
        end = inner
        continue
      }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") {
        break
      }
      if isWordStart,
        SubjectLexicon.notNames.prefix(of: text.bytes, Int(end)..<Int(range.end)) != nil
          || opensVersion(range.suffix(from: end))
      {
        break
      }
      // `Example Corp.Form 10-K` has lost the end of a line.
      isWordStart =
        byte <= ASCII.space || isLongDash(endingAt: end, range)
        || ASCII.isLower(byte) && end + 1 < range.end
          && ASCII.isUpper(text.bytes[Int(end) + 1])
      end += 1
    }
    var name = text.trimmed(TextRange(range.start, end))
    while let last = text.bytes[name.indices].last,
      last == UInt8(ascii: ",") || last == UInt8(ascii: ":") || last == UInt8(ascii: "|")
        || last == UInt8(ascii: "/") && !endsWithState(name)
    {
      name = text.trimmed(name.prefix(upTo: name.end - 1))
    }
    name = withoutStop(withoutDash(name))
    return name.count >= 2 && name.count <= 160 ? name : nil
  }

  /// Whether a name ends with the mark that EDGAR puts behind those that several companies have: `/DE/`.
  private func endsWithState(_ name: TextRange) -> Bool {
    let word = text.bytes[name.indices].reversed().prefix { $0 != ASCII.space }
    return word.count > 2 && word.last == UInt8(ascii: "/")
  }

  /// Whether what opens `range` says which version of a filing is meant that is named behind it: `Revised Preliminary
  /// Proxy Statement`.
  private func opensVersion(_ range: TextRange) -> Bool {
    let name = FilingLine.withoutVersion(range, in: text)
    return name.start > range.start
      && SubjectLexicon.notNames.prefix(of: text.bytes, name.indices) != nil
  }

  /// Where a parenthesis ends that stands inside of a company's name, before its form: `Roe Fund (W), LLC`.
  private func innerEnd(at open: UInt32, _ range: TextRange) -> UInt32? {
    let inside = text.bytes[range.suffix(from: open).indices].prefix(SubjectParser.longestInner)
    guard let close = inside.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    var next = close + 1
    while next < Int(range.end),
      text.bytes[next] == UInt8(ascii: ",") || text.bytes[next] == ASCII.space
    {
      next += 1
    }
    let form = HeadLexicon.companySuffixes.prefix(of: text.bytes, next..<max(next, Int(range.end)))
    return form?.value == .form ? UInt32(close) + 1 : nil
  }

  /// A parenthesis inside of a name is at most this long, in bytes.
  private static let longestInner = 12

  /// Whether a dash longer than a hyphen ends at `place`: it parts a name from what follows without a space.
  private func isLongDash(endingAt place: UInt32, _ range: TextRange) -> Bool {
    guard place >= range.start + 2, text.bytes[Int(place) - 2] == 0xE2 else { return false }
    let last = text.bytes[Int(place)]
    return text.bytes[Int(place) - 1] == 0x80 && (last == 0x93 || last == 0x94)
  }

  /// The first line without the word for what it names, `Registrant: Roe Trust`; the second one where nothing
  /// stands behind that.
  private func withoutLabel(_ lines: [Line]) -> TextRange {
    guard let first = lines.first?.text,
      let label = SubjectLexicon.labels.prefix(of: text.bytes, first.indices),
      label.end < Int(first.end), text.bytes[label.end] == UInt8(ascii: ":")
    else { return lines.first?.text ?? .empty }
    let rest = text.trimmed(first.suffix(from: UInt32(label.end) + 1))
    return rest.isEmpty && lines.count > 1 ? lines[1].text : rest
  }

  /// A name with the form of the company that the next line begins with: `Roe Engineering,` above `Inc.`.
  private func joined(_ name: TextRange, _ lines: [Line]) -> TextRange {
    guard lines.count > 1, lines[0].text.contains(name), lines[0].text.end > name.end,
      text.bytes[Int(lines[0].text.end) - 1] == UInt8(ascii: ",")
    else { return name }
    let next = lines[1].text
    guard let form = HeadLexicon.companySuffixes.prefix(of: text.bytes, next.indices),
      form.value == .form, next.start >= name.end, next.start - name.end <= SubjectParser.lineGap
    else { return name }
    var end = UInt32(form.end)
    if end < next.end, text.bytes[Int(end)] == UInt8(ascii: ".") { end += 1 }
    return TextRange(name.start, end)
  }

  /// What stands between the parts of a name in two lines takes up so many bytes at most.
  static let lineGap: UInt32 = 6

  /// What the first line says a letter is about: `Comment Letter dated May 1, 2019 regarding Roe, Inc.`.
  private func topic(in lines: [Line]) -> TextRange? {
    guard let line = lines.first?.text else { return nil }
    for joint in SubjectLexicon.topics {
      guard let place = text.place(of: joint, in: line) else { continue }
      let rest = line.suffix(from: place + UInt32(joint.utf8CodeUnitCount))
      guard !rest.isEmpty, ASCII.isUpper(text.bytes[Int(rest.start)]),
        let name = companyName(in: rest)
      else { continue }
      let whole = joined(name, lines)
      if CompanyName.mayBe(whole, in: text) { return whole }
    }
    return nil
  }

  /// Whose a filing is, where the line that names it says so: `Form S-1 Registration Statement of Roe, Inc.`,
  /// or where the name stands behind the file number and a dash.
  private func owner(in line: TextRange) -> TextRange? {
    // `Form N-1A for Roe Trust on behalf of Roe Fund` is the trust's.
    owner(in: line, mayBeBehalf: false)
      ?? (text.holds(" behalf of ", in: line) ? owner(in: line, mayBeBehalf: true) : nil)
  }

  /// The same; on whose behalf something was filed counts only if it `mayBeBehalf`.
  private func owner(in line: TextRange, mayBeBehalf: Bool) -> TextRange? {
    let filing = ownedFilingEnd(in: line)
    for (joint, isSure) in SubjectLexicon.ownerJoints {
      var rest = line
      while let place = text.place(of: joint, in: rest) {
        rest = line.suffix(from: place + UInt32(joint.utf8CodeUnitCount))
        let isBehind = filing.map { $0 <= place } ?? false
        let isBehalf = text.ends(line.prefix(upTo: place), with: "on behalf")
        guard isSure || isBehind, mayBeBehalf || !isBehalf else { continue }
        let name = text.hasPrefix(rest, "the ") ? rest.suffix(from: rest.start + 4) : rest
        if let company = formalCompany(at: name) { return company }
        if isBehind, let fund = fund(at: name) { return fund }
      }
    }
    // A longer dash has three bytes.
    for index in line.indices.dropLast(4)
    where text.bytes[index] == 0xE2 && text.bytes[index + 1] == 0x80
      && (text.bytes[index + 2] == 0x93 || text.bytes[index + 2] == 0x94)
    {
      let rest = text.trimmed(line.suffix(from: UInt32(index) + 3))
      if let company = formalCompany(at: rest) { return company }
    }
    return nil
  }

  /// A company's name at the start of `range` that says the form of the company; a line may hold many places that
  /// one may begin at, so none is read further than a name is long.
  private func formalCompany(at range: TextRange) -> TextRange? {
    let range = range.prefix(upTo: range.start + UInt32(SubjectParser.longestOwner) + 1)
    let start = startBehindNumber(range)
    guard start < range.end, ASCII.isUpper(text.bytes[Int(start)]),
      SubjectLexicon.notNames.prefix(of: text.bytes, range.indices) == nil,
      let company = CompanyName(in: text, range.suffix(from: start)), company.hasForm,
      start > range.start || !company.isWordAlone(in: text)
    else { return nil }
    let name = TextRange(range.start, company.range.end)
    return name.count <= SubjectParser.longestOwner ? name : nil
  }

  /// Where a name goes on behind a first word that begins with digits and goes on with letters.
  ///
  /// `1st Roe Bancorp` and `3D Hulls, Inc.` have such a word.
  private func startBehindNumber(_ range: TextRange) -> UInt32 {
    let word = text.bytes[range.indices].prefix { $0 > ASCII.space }
    let letters = word.drop(while: ASCII.isDigit)
    guard letters.startIndex > word.startIndex, !letters.isEmpty,
      letters.allSatisfy(ASCII.isLetter), word.endIndex + 1 < Int(range.end)
    else { return range.start }
    // `4Q` and `1st Quarter` are parts of a year.
    let rest = range.suffix(from: UInt32(word.endIndex + 1))
    let isQuarter =
      letters.count == 1
      && SubjectLexicon.quarters.contains(ASCII.lowercased(letters[letters.startIndex]))
      || SubjectLexicon.yearParts.prefix(of: text.bytes, rest.indices) != nil
    return isQuarter ? range.start : rest.start
  }

  /// Where the first name ends of a filing that says whose it is.
  private func ownedFilingEnd(in line: TextRange) -> UInt32? {
    SubjectLexicon.ownedFilings.compactMap { name in
      text.place(of: name, in: line).map { $0 + UInt32(name.utf8CodeUnitCount) }
    }.min()
  }

  /// A name without the form of a company at the start of `range`, behind the name of a filing.
  ///
  /// `Registration Statement on Form N-1A of Roe Trust (File No. …)`. No name is read further than one is long.
  private func fund(at range: TextRange) -> TextRange? {
    let range = range.prefix(upTo: range.start + UInt32(2 * SubjectParser.longestOwner) + 1)
    guard !range.isEmpty, ASCII.isUpper(text.bytes[Int(range.start)]),
      var name = companyName(in: range)
    else { return nil }
    for end in SubjectLexicon.ownerEnds {
      if let place = text.place(of: end, in: name), place > name.start {
        name = name.prefix(upTo: place)
      }
    }
    name = text.trimmed(name)
    guard name.count <= SubjectParser.longestOwner, text.bytes[name.indices].contains(ASCII.space),
      CompanyName.mayBe(name, in: text)
    else { return nil }
    return name
  }

  /// The name of a filing's owner is at most this long, in bytes.
  private static let longestOwner = 80

  /// The name in a line below the first one, if it says that it is a company's; without the day on which the
  /// company did something: `filed by` above `Example Corporation on May 3, 2019`.
  private func formalName(in line: TextRange) -> TextRange? {
    guard let company = CompanyName(in: text, line), !company.isWordAlone(in: text) else {
      return nil
    }
    return text.hasPrefix(line.suffix(from: company.end), " on ") ? company.range : line
  }

  /// Who filed what a line is about, where it says so: `Comments on Form S-4 filed by Example Corporation`.
  private func filer(in line: TextRange) -> TextRange? {
    guard let place = text.place(of: " filed by ", in: line) else { return nil }
    let rest = line.suffix(from: place + UInt32(" filed by ".utf8.count))
    return CompanyName(in: text, rest)?.range
  }

  /// A name without the full stop of its sentence, `Roe Income Trust.`: that of `Roe Inc.` belongs to it.
  private func withoutStop(_ name: TextRange) -> TextRange {
    guard text.ends(name, with: ".") else { return name }
    let word = ASCII.lastWord(of: text.bytes, name.indices)
    let plain = word.lowerBound..<word.upperBound - 1
    guard HeadLexicon.companySuffixes.prefix(of: text.bytes, plain)?.end == plain.upperBound,
      !CompanyForms.dotted.contains(where: {
        text.bytes[word].elementsEqual($0.utf8) {
          ASCII.lowercased($0) == $1
        }
      })
    else { return name }
    return name.prefix(upTo: name.end - 1)
  }

  /// A name without the dash that parts it from a filing.
  private func withoutDash(_ name: TextRange) -> TextRange {
    var name = name
    guard let last = text.bytes[name.indices].last, last == UInt8(ascii: "-") || last >= 0x80 else {
      return name
    }
    for dash in [" -", " --", " \u{2013}", " \u{2014}", "\u{2013}", "\u{2014}"]
    where name.count > dash.utf8.count {
      let start = Int(name.end) - dash.utf8.count
      if text.bytes[start..<Int(name.end)].elementsEqual(dash.utf8) { name.end = UInt32(start) }
    }
    return name
  }

  /// A line without what it asks for, or is: `Acceleration Request for Example Corp.` is about a company.
  private func withoutRequest(_ line: TextRange) -> TextRange {
    guard let request = SubjectLexicon.requests.prefix(of: text.bytes, line.indices) else {
      return line
    }
    let rest = text.trimmed(line.suffix(from: UInt32(request.end)))
    // `… of Effectiveness of Example Corp.'s Registration Statement` goes on with what the company has.
    if let end = possessive(in: rest) {
      let owner = rest.prefix(upTo: end)
      if let company = CompanyName(in: text, owner), company.hasForm, company.end == end {
        return owner
      }
    }
    return rest
  }

  /// Where the first `'s` stands in a line.
  private func possessive(in line: TextRange) -> UInt32? {
    var index = line.start
    while index < line.end {
      switch text.bytes[Int(index)] {
      case UInt8(ascii: "'") where text.hasPrefix(line.suffix(from: index + 1), "s "): return index
      case 0xE2 where text.hasPrefix(line.suffix(from: min(index + 3, line.end)), "s "):
        return index
      default: index += 1
      }
    }
    return nil
  }
}
