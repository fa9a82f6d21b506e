/// Reads who gets a copy of a letter: names with their titles and firms, a line or several each.
struct CopiesParser {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]

  /// So many lines that name nobody end the list.
  private static let mostStrangers = 6

  /// Who was named last, and by what.
  private struct Last {
    /// Whether it is a firm or a board, not a person.
    var isBody = false
    /// Whether the person's firm stands in the person's own line.
    var hasFirm = false
    /// Whether a label opened the list.
    var isLabelled = false
    /// Whether no firm stands before the firm.
    var isAlone = true
    /// Whether nothing stands behind the label yet.
    var isAtLabel = false
    /// The firm right behind the label, whose people are named below it.
    var firm: TextRange?
  }

  /// Reads the copies of `zone`, which begins behind the signatures, into `closing`.
  func read(_ zone: Range<Int>, into closing: inout LetterClosing) {
    var strangers = 0
    var last = Last()
    for index in zone {
      let block = evidence[index]
      if block.opening == .enclosure || block.opening == .delivery && !isNamedEdgar(block.text) {
        continue
      }
      guard !block.has(.table), !block.has(.ornament), block.opening != .exhibit,
        block.opening != .signature, !isLegend(block), !isAttached(block),
        closing.copies.isEmpty || !isAnnexTitle(block),
        block.opening == .copies || block.text.count <= SignatureParser.longestLine,
        strangers < CopiesParser.mostStrangers
      else { return }
      var range = block.text
      if block.opening == .copies {
        last.isLabelled = true
        (last.isAtLabel, last.firm) = (true, nil)
        range = range.suffix(from: labelEnd(range))
      } else if case .bullet? = block.label?.kind {
        range = block.body
      }
      if range.isEmpty { continue }
      let entries = RunOnCopies(text: text).entries(of: range)
      // In a line with several names firms stand behind them.
      if entries.count > 1 { (last.isAtLabel, last.firm) = (false, nil) }
      for entry in entries where entry.count <= SignatureParser.longestLine {
        strangers = read(entry, &last, into: &closing.copies) ? 0 : strangers + 1
      }
    }
  }

  /// Whether a line asks for confidential treatment, as the foot of a page may.
  private func isLegend(_ block: BlockEvidence) -> Bool {
    block.opening != .copies && hits[block.hits].contains { $0.cue == .confidentialTreatment }
  }

  /// Whether a line is the title of what is attached behind the copies, `Statement of Acme`, say.
  private func isAttached(_ block: BlockEvidence) -> Bool {
    block.opening != .copies
      && HeadLexicon.attachments.prefix(of: text.bytes, block.text.indices) != nil
  }

  /// Whether a line below the copies is the title of what comes behind them: `Annexes A-D`.
  private func isAnnexTitle(_ block: BlockEvidence) -> Bool {
    HeadLexicon.annexTitles.prefix(of: text.bytes, block.text.indices) != nil
  }

  /// Whether what looks like a way of delivery is a person's name.
  private func isNamedEdgar(_ range: TextRange) -> Bool {
    text.hasPrefix(range, "edgar ") && PersonParser(text: text).leadingName(in: range) != nil
  }

  /// Reads one line; false when it names nobody.
  private func read(
    _ line: TextRange, _ last: inout Last, into copies: inout [LetterHead.Person]
  ) -> Bool {
    if isPlace(line) { return false }
    var isNaming = false
    let persons = PersonParser(text: text)
    for part in parts(of: line) {
      if let name = nameBeforeDash(in: part) ?? persons.leadingName(in: part)
        ?? persons.leadingSurname(in: part)
      {
        readPerson(name.range, part.suffix(from: name.end), below: &last, into: &copies)
        isNaming = true
      } else if let name = RunOnCopies(text: text).initialledName(in: part) {
        // `Ann B. Roe Hulls, Inc.` is a person with the firm behind the name.
        readPerson(name, part.suffix(from: name.end), into: &copies)
        (last.isBody, last.hasFirm) = (false, copies[copies.count - 1].organization != nil)
        isNaming = true
      } else if let body = body(in: part, last), standsAlone(body, behind: copies.last, last) {
        copies.append(LetterHead.Person(name: body))
        last.isAlone = !last.isBody
        last.isBody = true
        last.firm = last.isAtLabel && !namesBoard(body) ? body : nil
        isNaming = true
      } else if !copies.isEmpty, !last.isBody, !persons.isHonoured(part) {
        readBelow(part, &copies)
      }
      last.isAtLabel = false
    }
    return isNaming
  }

  /// Adds the person `name`, with `rest` behind it, to `copies`; the firm above may be the person's.
  private func readPerson(
    _ name: TextRange, _ rest: TextRange, below last: inout Last,
    into copies: inout [LetterHead.Person]
  ) {
    let body = last.isBody ? copies.last : nil
    let first = copies.count
    readPerson(name, rest, into: &copies)
    // `Marsh Hulls, Inc.` above names says whose people they are.
    if let firm = last.firm, copies[first].organization == nil {
      copies[first].organization = firm
      if last.isBody { copies.remove(at: first - 1) }
    } else if let body, last.isAlone, copies[first].organization == nil || first == 1,
      !isPartnership(body.name) || first == 1, !isBoard(body.name)
    {
      copies.remove(at: first - 1)
    }
    last.isBody = false
    last.hasFirm = copies[copies.count - 1].organization != nil
  }

  /// Reads what stands below a name: more of a title, or a firm; one in brackets is that of all persons
  /// above it that have none.
  private func readBelow(_ part: TextRange, _ copies: inout [LetterHead.Person]) {
    let last = copies.count - 1
    let isBracketed =
      text.bytes[Int(part.start)] == UInt8(ascii: "(")
      && text.bytes[Int(part.end) - 1] == UInt8(ascii: ")")
    var part = part
    if let title = copies[last].title,
      let longer = PersonParser(text: text).title(title, goingOnWith: part)
    {
      copies[last].title = longer
      part = text.trimmed(part.suffix(from: longer.end))
      if part.isEmpty { return }
    }
    // `(Principal Financial Officer)` goes on with the title, as below a signature.
    if isBracketed, part.count > 2, copies[last].title != nil, copies[last].titleRest == nil {
      let inside = TextRange(part.start + 1, part.end - 1)
      if PersonParser(text: text).leadingTitle(in: inside)?.end == inside.end {
        return copies[last].appendToTitle(part)
      }
    }
    let hadFirm = copies[last].organization != nil
    readRest(part, of: &copies[last])
    guard isBracketed, !hadFirm, let firm = copies[last].organization else { return }
    for index in copies.indices.dropLast().reversed() {
      guard copies[index].organization == nil else { break }
      copies[index].organization = firm
    }
  }

  /// Whether a line is a place with its code, `Sunny Quarry, Florida 33160`, as addresses below names end.
  private func isPlace(_ line: TextRange) -> Bool {
    line.count <= CopiesParser.longestPlace && PostalCode.ends(line, of: text)
  }

  private static let longestPlace = 40

  /// The name of a person that a dash parts from the firm, with no space between: `Ann Roe—Hulls LLP`.
  private func nameBeforeDash(in part: TextRange) -> (range: TextRange, end: UInt32)? {
    guard
      let place = part.indices.dropLast(2).first(where: { index in
        text.bytes[index] == 0xE2 && text.bytes[index + 1] == 0x80 && text.bytes[index + 2] == 0x94
      }), place > Int(part.start)
    else { return nil }
    let before = part.prefix(upTo: UInt32(place))
    guard let name = PersonParser(text: text).leadingName(in: before), name.range.end == before.end
    else { return nil }
    return (name.range, before.end + 3)
  }

  /// Reads a person, and those who follow in the same line behind their firms.
  private func readPerson(
    _ name: TextRange, _ rest: TextRange, into copies: inout [LetterHead.Person]
  ) {
    var (name, rest) = (name, rest)
    while true {
      copies.append(LetterHead.Person(name: name))
      readRest(rest, of: &copies[copies.count - 1])
      guard let firm = copies[copies.count - 1].organization,
        let company = CompanyName(in: text, firm), company.hasForm, company.end < firm.end
      else { return }
      let behind = text.trimmed(firm.suffix(from: company.end))
      guard let next = PersonParser(text: text).leadingName(in: behind) else { return }
      copies[copies.count - 1].organization = company.range
      (name, rest) = (next.range, behind.suffix(from: next.end))
    }
  }

  // MARK: Firms and boards

  /// The firm or the board that a line names.
  private func body(in line: TextRange, _ last: Last) -> TextRange? {
    if last.isAtLabel, text.hasPrefix(line, "securities and exchange commission") { return line }
    if HeadLexicon.boards.prefix(of: text.bytes, line.indices) != nil { return line }
    guard ASCII.isLetter(text.bytes[Int(line.start)]),
      let company = CompanyName(in: text, line), company.hasForm,
      text.bytes[Int(company.end) - 1] != UInt8(ascii: ":"),
      !goesOn(behind: company.end, line),
      !PersonParser(text: text).isHonoured(line)
    else { return nil }
    return company.range
  }

  private func namesBoard(_ body: TextRange) -> Bool {
    HeadLexicon.boards.prefix(of: text.bytes, body.indices) != nil
  }

  /// Whether a board gets a copy itself; the line above its members' names is a heading.
  private func isBoard(_ body: TextRange) -> Bool {
    namesBoard(body)
      && text.bytes[Int(body.end) - 1] != UInt8(ascii: ":") && !text.hasPrefix(body, "members")
  }

  /// Whether a sentence goes on behind a firm's name.
  private func goesOn(behind end: UInt32, _ line: TextRange) -> Bool {
    let rest = text.trimmed(line.suffix(from: end))
    return !rest.isEmpty && ASCII.isLower(text.bytes[Int(rest.start)])
  }

  /// Whether a firm gets a copy itself; the line below a person may tell that person's.
  private func standsAlone(
    _ body: TextRange, behind person: LetterHead.Person?, _ last: Last
  ) -> Bool {
    guard let person else { return last.isLabelled }
    if last.isAtLabel, !namesBoard(body) { return true }
    if last.isBody || HeadLexicon.boards.prefix(of: text.bytes, body.indices) != nil { return true }
    if last.hasFirm {
      return person.organization.map { text.bytes[$0.indices] != text.bytes[body.indices] } ?? true
    }
    // An officer is none of a firm of lawyers or accountants.
    return person.organization == nil && person.title.map { !isPartner($0) } ?? false
      && isPartnership(body)
  }

  private func isPartner(_ title: TextRange) -> Bool {
    HeadLexicon.partners.contains { text.hasPrefix(title, $0) }
  }

  private func isPartnership(_ firm: TextRange) -> Bool {
    FirmForms.names.contains { form in
      let length = UInt32(form.utf8CodeUnitCount)
      return firm.count > length && text.hasPrefix(firm.suffix(from: firm.end - length), form)
    }
  }

  // MARK: Entries

  /// The entries of a line: between semicolons, and between the names that an "and" joins.
  private func parts(of line: TextRange) -> [TextRange] {
    let isOne =
      !text.bytes[line.indices].contains(UInt8(ascii: ";")) && !text.holds(" and ", in: line)
    if isOne {
      let part = text.trimmed(line)
      return part.isEmpty ? [] : [part]
    }
    let persons = PersonParser(text: text)
    var parts: [TextRange] = []
    var start = line.start
    for index in line.indices {
      let rest = TextRange(UInt32(index), line.end)
      var next = rest.start
      if text.bytes[index] == UInt8(ascii: ";") {
        next += 1
      } else if text.bytes[index] == ASCII.space, text.hasPrefix(rest, " and "),
        persons.leadingName(in: TextRange(start, rest.start))?.end == rest.start,
        persons.leadingName(in: rest.suffix(from: rest.start + 5)) != nil
      {
        next += 5
      } else {
        continue
      }
      parts.append(text.trimmed(TextRange(start, rest.start)))
      start = next
    }
    parts.append(text.trimmed(TextRange(start, line.end)))
    return parts.filter { !$0.isEmpty }
  }

  /// What stands behind a name or below it: a title, then a firm.
  private func readRest(_ rest: TextRange, of person: inout LetterHead.Person) {
    var rest = rest
    while !rest.isEmpty, !ASCII.isWord(text.bytes[Int(rest.start)]) { rest.start += 1 }
    while !rest.isEmpty, isClosingMark(text.bytes[Int(rest.end) - 1]) { rest.end -= 1 }
    let persons = PersonParser(text: text)
    if let title = persons.leadingTitle(in: rest) {
      person.title = person.title ?? title
      rest = withoutOf(rest.suffix(from: title.end))
      while !rest.isEmpty, !ASCII.isWord(text.bytes[Int(rest.start)]) { rest.start += 1 }
    } else if person.title == nil, let title = persons.trailingTitle(in: rest) {
      person.title = title
      rest = text.trimmed(rest.prefix(upTo: title.start))
      while !rest.isEmpty, isClosingMark(text.bytes[Int(rest.end) - 1]) { rest.end -= 1 }
    }
    rest = withoutOf(rest)
    guard rest.count >= 3, person.organization == nil, opensFirm(rest) else { return }
    person.organization = rest
  }

  /// Whether what stands behind a title may be a firm: it begins with a capital, and holds no number but that with
  /// which the names of some companies begin, `3M Company`.
  private func opensFirm(_ rest: TextRange) -> Bool {
    let bytes = text.bytes[rest.indices]
    guard let first = bytes.first else { return false }
    if ASCII.isUpper(first), !bytes.contains(where: ASCII.isDigit) { return true }
    // `K9 Materials, Inc.` and `eBay Inc.` say that they are companies.
    if ASCII.isLetter(first), let company = CompanyName(in: text, rest), company.hasForm,
      company.range.start == rest.start, company.end == rest.end
    {
      return true
    }
    let word = bytes.prefix { $0 > ASCII.space }
    return ASCII.isDigit(first) && word.contains(where: ASCII.isUpper)
      && !bytes[word.endIndex...].contains(where: ASCII.isDigit)
      && CompanyName(in: text, rest.suffix(from: UInt32(word.endIndex))) != nil
  }

  /// What stands behind a title, without the word that leads to the firm if one follows on it.
  private func withoutOf(_ rest: TextRange) -> TextRange {
    let rest = text.trimmed(rest)
    for word in HeadLexicon.firmJoints where text.hasPrefix(rest, word) {
      let firm = rest.suffix(from: rest.start + UInt32(word.utf8CodeUnitCount))
      if CompanyName(in: text, firm)?.hasForm == true { return firm }
    }
    return rest
  }

  private func isClosingMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
  }

  private func labelEnd(_ range: TextRange) -> UInt32 {
    var position = range.start
    while position < range.end, position - range.start < 24,
      text.bytes[Int(position)] != UInt8(ascii: ":")
    {
      position += 1
    }
    guard position < range.end, text.bytes[Int(position)] == UInt8(ascii: ":") else {
      // `cc Name`: the label is the first word.
      position = range.start
      while position < range.end, text.bytes[Int(position)] > ASCII.space { position += 1 }
      return text.trimmed(range.suffix(from: position)).start
    }
    return text.trimmed(range.suffix(from: position + 1)).start
  }
}
