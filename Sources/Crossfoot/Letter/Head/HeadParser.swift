/// Reads the head of a letter: date, delivery, sender, recipients, subject and salutation.
struct HeadParser {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]
  let side: LetterSide

  /// What the lines of a head are, by what stands around them.
  struct Lines {
    var letterhead: [TextRange] = []
    /// Those of a letter of the staff's own.
    var staff = StaffLetterhead()
    /// The lines of the address that name somebody, up to where the Commission's own name or place begins.
    var address: [TextRange] = []
    var subject: [SubjectParser.Line] = []
    /// Whether the lines are those of the subject, or of the address above it.
    var isSubject = false
    var isAddress = false
    /// Whether the line above belongs to the legend of a request for confidential treatment.
    var isLegend = false
    /// Whether there was such a legend: who requests the treatment is named in it, with whom to ask.
    var hasLegend = false
    /// Whether it names who requests the treatment in the lines below it.
    var isEntity = false
    /// The lines of it that may name a file.
    var legend: [TextRange] = []
    /// Whether the line above is one of those who get a copy.
    var isCopy = false
    /// Whether the line above is one behind `From:`, and those lines.
    var isFrom = false
    var from: [TextRange] = []
    /// Whether the line above is one of an address that stands below the subject.
    var isAttention = false
    /// Whether the Commission's name or place was among the lines of the address.
    var isAgency = false
    /// The block of the way of delivery that was read last.
    var delivery: Int?
    /// The block of the date line, and where the date ends.
    var dating: (block: Int, end: UInt32)?

    /// Has room for so many lines of each sort.
    init(capacity: Int, _ side: LetterSide) {
      if side == .company { letterhead.reserveCapacity(capacity) }
      address.reserveCapacity(side == .staff ? HeadParser.staffNames : capacity)
      subject.reserveCapacity(capacity)
    }
  }

  /// Reads the head that the blocks of `zone` make up into `head`, which is empty.
  func parse(_ zone: Range<Int>, into head: inout LetterHead) {
    var lines = Lines(capacity: zone.count, side)
    let bareSubject = subjectWithoutLabel(zone)
    var greetingEnd = zone.lowerBound
    for index in zone {
      let block = evidence[index]
      if block.has(.table) || index < greetingEnd { continue }
      if block.opening == .salutation {
        greetingEnd = Salutation.end(evidence, from: index, in: text)
        head.salutation = TextRange(block.text.start, evidence[greetingEnd - 1].text.end)
        // Some letters name their subject below it.
      } else if lines.isSubject {
        readInSubject(block, &lines, into: &head)
      } else if block.opening == .subject || index == bareSubject {
        lines.isSubject = true
        let label = index == bareSubject ? block.text.start : labelEnd(block.text)
        let text = block.text.suffix(from: label)
        if !text.isEmpty { lines.subject.append(.init(text: text, cues: block.hits)) }
      } else {
        readAboveSubject(index, block, &lines, into: &head)
      }
    }
    if head.delivery.isEmpty {
      head.delivery = deliveryBehindDate(lines.dating ?? dating(zone))
    }
    if side == .staff, lines.subject.isEmpty,
      let order = OrderCaption(text: text, evidence: evidence).subject(in: zone)
    {
      // An order is sent to nobody by name.
      (lines.subject, lines.address) = (order, [])
    }
    if lines.subject.isEmpty, head.salutation != nil {
      lines.subject = subjectBelow(zone.upperBound)
    }
    complete(&head, lines, zone)
  }

  /// Reads a line of the subject, or one of the address or a way of delivery that stands below it.
  private func readInSubject(
    _ block: BlockEvidence, _ lines: inout Lines, into head: inout LetterHead
  ) {
    if block.opening == .delivery, !lines.subject.isEmpty, !block.cues.contains(.form),
      !PersonParser(text: text).isCompany(block.text)
    {
      // Some letters tell it below their subject; `Via Marsh, Inc.` is one, and so is `Confidential Submission
      // of Form S-1`.
      head.delivery.append(withoutOffices(block.text))
    } else if side == .company, isAttention(block, behind: lines.isAttention) {
      lines.isAttention = true
      addName(block.text, to: &lines.address)
    } else {
      lines.isAttention = false
      lines.subject.append(.init(text: block.text, cues: block.hits))
    }
  }

  /// Reads the block at `index`, which stands above the subject.
  private func readAboveSubject(
    _ index: Int, _ block: BlockEvidence, _ lines: inout Lines, into head: inout LetterHead
  ) {
    // The closing has those who get copies, wherever they stand.
    lines.isCopy = block.opening == .copies || lines.isCopy && block.opening == nil
    if lines.isCopy, dateLine(block) == nil { return }
    if side == .company, takeFrom(block, &lines) { return }
    if let last = lines.delivery, last + 1 == index,
      goesOnWithDelivery(block, below: evidence[last])
    {
      addDelivery(block.text, to: &head.delivery)
      lines.delivery = index
    } else if head.date == nil, let mention = dateLine(block) {
      if lines.hasLegend, !lines.isAgency { lines.address.removeAll() }
      head.date = mention.date
      lines.dating = (index, mention.range.end)
      lines.isAddress = true
    } else if block.opening == .delivery, !(lines.isLegend && isStamp(block)) {
      head.delivery.append(withoutOffices(block.text))
      (lines.isAddress, lines.delivery) = (true, index)
    } else if lines.isAddress, opensLegend(block) || lines.isLegend && block.has(.capitals) {
      lines.isLegend = true
      lines.legend.append(block.text)
    } else if lines.isAddress || block.opening == .attention || startsAddress(block)
      || namesAddressee(block, at: index),
      !opensLegend(block)
    {
      readAddress(block, &lines, into: &head)
    } else if side == .company, let (rest, delivery) = deliveryBeside(block.text) {
      head.delivery.append(delivery)
      lines.letterhead.append(rest)
    } else {
      readLetterhead(block, &lines)
    }
  }

  /// Reads a line of the address.
  private func readAddress(
    _ block: BlockEvidence, _ lines: inout Lines, into head: inout LetterHead
  ) {
    let isAgency = startsAddress(block)
    if isAgency, !lines.isAddress { takeAddressee(from: &lines) }
    lines.isAddress = true
    // The writer's own name may stand between the date and the address, with how to reach the writer.
    if side == .company, !lines.isAgency, isWriterContact(block.text) {
      return lines.address.removeAll()
    }
    lines.isAgency = lines.isAgency || isAgency
    var persons = side == .company ? block.text.prefix(upTo: agencyStart(block)) : block.text
    if side == .company, let delivery = deliveryBehindName(persons) {
      head.delivery.append(delivery)
      persons = persons.prefix(upTo: delivery.start)
    }
    addName(text.trimmed(persons), to: &lines.address)
    if side == .company, let rest = attentionBehind(persons.end, block) {
      addName(rest, to: &lines.address)
    }
  }

  private func readLetterhead(_ block: BlockEvidence, _ lines: inout Lines) {
    // A second company is the one that sends the letter.
    if lines.isEntity, CompanyName(in: text, block.text)?.hasForm == true,
      lines.legend.contains(where: { CompanyName(in: text, $0)?.hasForm == true })
    {
      (lines.isEntity, lines.isLegend) = (false, false)
    }
    lines.isLegend =
      isLegend(block) || lines.isLegend && (goesOnWithLegend(block) || lines.isEntity)
    if lines.isLegend, text.ends(block.text, with: ":"),
      LegendLexicon.entities.contains(where: { text.place(of: $0, in: block.text) != nil })
    {
      lines.isEntity = true
    }
    lines.hasLegend = lines.hasLegend || block.cues.contains(.confidentialTreatment)
    if lines.isLegend { return lines.legend.append(block.text) }
    switch side {
    case .company: lines.letterhead.append(block.text)
    case .staff: lines.staff.read(block.text, in: text)
    }
  }

  private func complete(_ head: inout LetterHead, _ lines: Lines, _ zone: Range<Int>) {
    if head.date == nil { head.date = firstDate(zone) ?? lineOfDate(in: zone) }
    SubjectParser(text: text, hits: hits).read(
      lines.subject, below: lines.letterhead + lines.legend, into: &head)
    FilingsInProse(text: text, hits: hits, side: side).read(
      evidence[zone.upperBound...], into: &head)
    if side == .company {
      FilingDay(text: text, hits: hits).complete(&head, by: evidence[zone.upperBound...])
    }
    let persons = PersonParser(text: text)
    head.recipients = recipients(lines.address, persons)
    if head.recipients.isEmpty, side == .company {
      head.recipients = recipients(addressBelow(lines.subject), persons)
    }
    if let salutation = head.salutation { dropStrangers(&head.recipients, salutation) }
    if head.recipients.isEmpty, side == .company, let agency = agency(zone) {
      head.recipients = [LetterHead.Person(name: agency)]
    }
    if side == .staff {
      head.sender = lines.staff.sender.map { LetterHead.Person(name: $0) }
    } else if isLetter(head, lines),
      let sender = SenderParser(text: text).sender(of: lines, writingOf: head.subjectCompany)
    {
      head.sender = sender.person
      head.senderAddress = SenderAddress(text: text).lines(sender.address)
    }
  }

  /// Whether anything else than lines at its top shows that a text is a letter: who sends it may stand
  /// there only then.
  private func isLetter(_ head: LetterHead, _ lines: Lines) -> Bool {
    head.date != nil || head.salutation != nil || !head.delivery.isEmpty
      || head.subjectCompany != nil || !head.filings.isEmpty
      || !head.fileNumbers.isEmpty && !lines.subject.isEmpty
      || !head.recipients.isEmpty
  }

  // MARK: Addresses

  func startsAddress(_ block: BlockEvidence) -> Bool {
    let start = agencyStart(block)
    return side == .company && start < block.text.end && !isProse(block.text.prefix(upTo: start))
  }

  /// Whether a sentence goes on behind `range`, which ends with an article.
  ///
  /// `portions of this letter with the Securities and Exchange Commission` opens no address.
  private func isProse(_ range: TextRange) -> Bool {
    let bytes = text.bytes[text.trimmed(range).indices]
    return bytes.count > 4 && bytes.suffix(4).elementsEqual(" the".utf8)
  }

  /// Where the Commission's own name or address begins; the end of the block when it does not.
  func agencyStart(_ block: BlockEvidence) -> UInt32 {
    guard block.cues.contains(.agency) else { return block.text.end }
    return hits[block.hits].first { $0.cue == .agency && !isOwnOffice($0, block) }?.start
      ?? block.text.end
  }

  /// Whether an office is one that companies have: `Office of the General Counsel`.
  private func isOwnOffice(_ hit: CueHit, _ block: BlockEvidence) -> Bool {
    let office = block.text.suffix(from: hit.start)
    return LetterheadLexicon.ownOffices.contains { text.hasPrefix(office, $0) }
  }

  /// The division that a letter to nobody by name is addressed to, or the Commission itself.
  private func agency(_ zone: Range<Int>) -> TextRange? {
    var commission: TextRange?
    for index in zone {
      for hit in hits[evidence[index].hits]
      where evidence[index].cues.contains(.agency) && hit.cue == .agency {
        if text.hasPrefix(hit.range, "division of") {
          // The cue ends before the last word: `Division of Corporation` is one of Finance.
          return TextRange(hit.start, wordEnd(behind: hit.end, evidence[index].text))
        }
        if commission == nil { commission = commissionName(hit.range, evidence[index].text) }
      }
      if evidence[index].opening == .salutation { break }
    }
    return commission
  }

  /// The Commission's name at a cue, with the country before it.
  private func commissionName(_ cue: TextRange, _ range: TextRange) -> TextRange? {
    if text.hasPrefix(cue, "securities") { return cue }
    guard
      ["u.s. securities", "us securities", "united states securities"].contains(where: {
        text.hasPrefix(cue, $0)
      })
    else { return nil }
    let rest = range.suffix(from: cue.start)
    let name: StaticString = "securities and exchange commission"
    guard let place = text.place(of: name, in: rest), place < cue.end else { return nil }
    return TextRange(cue.start, place + UInt32(name.utf8CodeUnitCount))
  }

  private func wordEnd(behind start: UInt32, _ range: TextRange) -> UInt32 {
    var end = start
    while end < range.end, text.bytes[Int(end)] <= ASCII.space { end += 1 }
    while end < range.end, ASCII.isLetter(text.bytes[Int(end)]) { end += 1 }
    return end
  }

  /// Whether a line belongs to the legend of a request for confidential treatment.
  private func isLegend(_ block: BlockEvidence) -> Bool {
    opensLegend(block)
      || text.hasPrefix(block.text, "corresp") && block.text.count < 32
      || text.matches(block.text, "draft")
      || (block.has(.capitals) && block.text.count > 60
        && text.bytes[Int(block.text.end) - 1] == UInt8(ascii: "."))
  }

  /// Whether a line opens a legend where the address stands.
  private func opensLegend(_ block: BlockEvidence) -> Bool {
    block.cues.contains(.confidentialTreatment)
      || LegendLexicon.openings.prefix(of: text.bytes, block.text.indices) != nil
  }

  /// Whether the line below a line of the legend is one, too: `by Roe, Inc. for portions of this letter`.
  private func goesOnWithLegend(_ block: BlockEvidence) -> Bool {
    LegendLexicon.rests.prefix(of: text.bytes, block.text.indices) != nil
  }

  /// Whether a line below a line of the legend is the stamp with the name of who requests the treatment: `BY
  /// ELECTRIC HULLS INC.: EH-001`.
  private func isStamp(_ block: BlockEvidence) -> Bool {
    goesOnWithLegend(block) && CompanyName(in: text, block.text)?.hasForm == true
  }

  private func labelEnd(_ range: TextRange) -> UInt32 {
    var position = range.start
    while position < range.end, ASCII.isLetter(text.bytes[Int(position)]) { position += 1 }
    while position < range.end, !ASCII.isWord(text.bytes[Int(position)]) { position += 1 }
    return position
  }

  /// In a letter of the staff the lines under a person's name and title are the company and its address.
  private static let staffNames = 2

  /// Adds a line of an address to `names` if it may name somebody.
  func addName(_ line: TextRange, to names: inout [TextRange]) {
    let name = withoutAttention(line)
    if side == .staff, names.count >= HeadParser.staffNames {
      // A title may take up two lines.
      let goesOn =
        names.count == HeadParser.staffNames
        && PersonParser(text: text).title(names[1], goingOnWith: name) != nil
      if !goesOn { return }
    }
    if name.isEmpty || side == .company && namesOffices(name) { return }
    if side == .staff, names.isEmpty, isStranger(name) { return }
    names.append(name)
  }

  /// Whether a line above the person whom the staff writes to names nobody: a company, or a mail stop.
  private func isStranger(_ line: TextRange) -> Bool {
    text.hasPrefix(line, "mail stop") || PersonParser(text: text).isCompany(line)
  }

  /// Those whom the lines of an address name.
  private func recipients(
    _ names: [TextRange], _ persons: PersonParser
  ) -> [LetterHead.Person] {
    let named = persons.persons(in: names)
    return side == .staff && named.count > 1 ? [named[0]] : named
  }

  /// A line of an address without the word that says for whom it is.
  func withoutAttention(_ line: TextRange) -> TextRange {
    guard let match = HeadParser.attention.prefix(of: text.bytes, line.indices) else { return line }
    var rest = line.suffix(from: UInt32(match.end))
    while !rest.isEmpty, !ASCII.isWord(text.bytes[Int(rest.start)]) { rest.start += 1 }
    return rest
  }

  private static let attention = PhraseTable<Void>([(Opening.attentionWords, ())])

  /// So many who are not greeted, and more than those who are, stand in no address: the offices of a
  /// firm are printed beside it.
  private static let mostStrangers = 4

  /// Drops the places that a letterhead puts between the lines of an address: the salutation tells
  /// whom a letter is for.
  private func dropStrangers(_ recipients: inout [LetterHead.Person], _ salutation: TextRange) {
    guard recipients.count > HeadParser.mostStrangers else { return }
    let persons = PersonParser(text: text)
    let greeted = recipients.count { persons.isNamed($0.name, in: salutation) }
    let isStranger = { (person: LetterHead.Person) in
      person.title == nil && !persons.isNamed(person.name, in: salutation)
    }
    let strangers = recipients.count(where: isStranger)
    guard greeted > 0, strangers >= HeadParser.mostStrangers, strangers > greeted else { return }
    recipients.removeAll(where: isStranger)
  }
}
