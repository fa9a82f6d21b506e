/// Reads the subject of a letter: the company, the filings it is about, and their file numbers.
struct SubjectParser {
  let text: TextStore
  let hits: [CueHit]

  /// What a date that comes next dates.
  private enum Pending {
    case nothing, period, filing
  }

  /// What the lines read so far leave open.
  private struct State {
    /// The number of an amendment that no form followed yet.
    var amendment: Int?
    /// The dates behind "filed" since the last form.
    private var filed: [CalendarDate] = []
    /// Where the last of them ends.
    private var filedEnd: UInt32?

    /// Takes in a date: the period of the last filing, or when one was filed.
    mutating func take(_ date: DateMention, _ pending: Pending, _ head: inout LetterHead) {
      guard let last = head.filings.indices.last else { return }
      // `Filed May 1 and June 2, 2018` dates two.
      let isJoined =
        filedEnd.map { date.range.start >= $0 && date.range.start - $0 <= SubjectParser.datesApart }
        ?? false
      switch pending {
      case .period: head.filings[last].period = head.filings[last].period ?? date.date
      case .nothing where !isJoined: break
      case .nothing, .filing:
        filed.append(date.date)
        filedEnd = date.range.end
      }
    }

    /// Gives the dates to the filings named last: lists of forms and of dates run in parallel, and a
    /// single date is that of the last form.
    mutating func dateFilings(of head: inout LetterHead) {
      guard !filed.isEmpty else { return }
      let last = head.filings.indices.suffix(SubjectParser.longestRun)
      let undated = last.count { head.filings[$0].filedOn == nil }
      var next = 0
      // Of more filings than dates the last ones are dated.
      var skipped = max(0, undated - filed.count)
      for index in last where head.filings[index].filedOn == nil {
        if skipped > 0 {
          skipped -= 1
        } else if next < filed.count {
          head.filings[index].filedOn = filed[next]
          next += 1
        }
      }
      filed.removeAll(keepingCapacity: true)
    }
  }

  /// A line of the subject, and the cues in it.
  struct Line {
    var text: TextRange
    /// As indices into the cues of the letter.
    var cues: Range<Int>
  }

  /// Reads the lines of a `Re:` block, without the label, into `head`.
  func read(_ lines: [Line], into head: inout LetterHead) {
    guard let first = lines.first else { return }
    head.subjectCompany = companyName(in: withoutRequest(first.text))
    // Where the first line says only what the letter is, the next ones name the company.
    if head.subjectCompany == nil {
      head.subjectCompany =
        lines.dropFirst().prefix(3).compactMap { line in
          companyName(in: line.text).flatMap { CompanyName(in: text, $0) != nil ? $0 : nil }
        }.first
    }
    var state = State()
    for line in lines {
      readFileNumbers(line.text, into: &head)
      readFilings(line.text, line.cues, &state, into: &head)
    }
    state.dateFilings(of: &head)
    // Several filings under one number: it stands once, behind the last of them.
    if head.fileNumbers.count == 1 {
      for index in head.filings.indices where head.filings[index].fileNumbers.isEmpty {
        head.filings[index].fileNumbers = head.fileNumbers
      }
    }
  }

  // MARK: The company

  /// The company that a subject line names: what stands before a parenthesis, a form or a number.
  private func companyName(in range: TextRange) -> TextRange? {
    var end = range.start
    var isWordStart = true
    while end < range.end {
      let byte = text.bytes[Int(end)]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") {
        break
      }
      if isWordStart,
        SubjectParser.notNames.prefix(of: text.bytes, Int(end)..<Int(range.end)) != nil
      {
        break
      }
      isWordStart = byte <= ASCII.space
      end += 1
    }
    var name = text.trimmed(TextRange(range.start, end))
    while !name.isEmpty, text.bytes[Int(name.end) - 1] == UInt8(ascii: ",") { name.end -= 1 }
    name = withoutDash(name)
    return name.count >= 2 && name.count <= 160 ? name : nil
  }

  /// A name without the dash that parts it from a filing.
  private func withoutDash(_ name: TextRange) -> TextRange {
    var name = name
    guard let last = text.bytes[name.indices].last, last == UInt8(ascii: "-") || last >= 0x80 else {
      return name
    }
    for dash in [" -", " --", " \u{2013}", " \u{2014}"] where name.count > dash.utf8.count {
      let start = Int(name.end) - dash.utf8.count
      if text.bytes[start..<Int(name.end)].elementsEqual(dash.utf8) { name.end = UInt32(start) }
    }
    return name
  }

  /// A line without what it asks for: `Acceleration Request for Example Corp.` is about a company.
  private func withoutRequest(_ line: TextRange) -> TextRange {
    for request in SubjectParser.requests where text.hasPrefix(line, request) {
      return line.suffix(from: line.start + UInt32(request.utf8CodeUnitCount))
    }
    return line
  }

  private static let requests: [StaticString] = [
    "acceleration request for ", "request for acceleration of ", "request for withdrawal of ",
    "acceleration request of ", "withdrawal request for ", "responses to staff comments on ",
  ]

  /// Words with which a line stops being a company's name.
  private static let notNames = PhraseTable<Void>(
    [
      "form", "registration statement", "annual report", "file no", "file number", "file nos",
      "amendment no", "response to", "comment letter", "filed", "commission file", "sec file",
      "definitive proxy", "preliminary proxy", "schedule", "post-effective", "pre-effective",
      "draft registration", "response letter", "quarterly report", "current report", "cik",
      "request for", "acceleration",
    ].map { ($0, ()) })

  // MARK: Filings

  private func readFilings(
    _ range: TextRange, _ cues: Range<Int>, _ state: inout State, into head: inout LetterHead
  ) {
    var pending = Pending.nothing
    let (bytes, keywords) = (text.bytes, SubjectParser.keywords)
    let limit = Int(range.end)
    var month = nextMonth(from: cues.lowerBound, cues)
    forEachWord(in: range) { position in
      if let word = keywords.prefix(of: bytes, position..<limit) {
        return read(word.value, position..<word.end, range, &pending, &state, into: &head)
      }
      while let next = month, Int(hits[next].start) <= position {
        month = nextMonth(from: next + 1, cues)
        if Int(hits[next].start) == position,
          let date = DateParser(text: text).date(at: hits[next], within: range)
        {
          state.take(date, pending, &head)
          pending = .nothing
        }
      }
      return true
    }
  }

  /// The first of `cues` from `index` on that names a month, with which a date may begin.
  private func nextMonth(from index: Int, _ cues: Range<Int>) -> Int? {
    (index..<max(index, cues.upperBound)).first { hits[$0].cue.month != nil }
  }

  /// Takes in the keyword at `place`; false when no filing is named behind it.
  private func read(
    _ keyword: Keyword, _ place: Range<Int>, _ range: TextRange, _ pending: inout Pending,
    _ state: inout State, into head: inout LetterHead
  ) -> Bool {
    let end = UInt32(place.upperBound)
    switch keyword {
    case .period: pending = .period
    case .filed: pending = .filing
    // `Response Letter Filed …` dates no filing.
    case .letter: return false
    case .amendment: state.amendment = number(after: end, range)
    case .form, .schedule:
      guard !isDefinition(at: UInt32(place.lowerBound), range),
        let form = FormName(in: text, end, range)
      else { break }
      let name = keyword == .schedule ? "Schedule " + form.name : form.name
      state.dateFilings(of: &head)
      head.filings.append(LetterHead.Filing(form: name, amendment: state.amendment))
      state.amendment = nil
    }
    return true
  }

  /// Whether the words at `position` lie inside quotation marks: `(the "2012 Form 20-F")` defines a
  /// name, it names no second filing.
  private func isDefinition(at position: UInt32, _ range: TextRange) -> Bool {
    var index = Int(position)
    while index > Int(range.start), Int(position) - index < 24 {
      index -= 1
      let byte = text.bytes[index]
      if byte == UInt8(ascii: "\"") || byte == 0x9C { return true }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",") || byte == 0x9D { return false }
    }
    return false
  }

  /// Dates belong to one of so many filings named last.
  private static let longestRun = 24
  /// What joins the dates of a list is at most this long, in bytes.
  private static let datesApart: UInt32 = 6

  private enum Keyword: Sendable {
    case form, schedule, period, filed, amendment, letter
  }

  private static let keywords = PhraseTable<Keyword>([
    ("form", .form), ("forms", .form), ("schedule", .schedule), ("ended", .period),
    ("ending", .period), ("end", .period), ("filed", .filed), ("submitted", .filed),
    ("furnished", .filed), ("amendment no.", .amendment),
    ("response letter", .letter), ("responses filed", .letter), ("response dated", .letter),
    ("responses dated", .letter), ("response filed", .letter), ("response submitted", .letter),
    ("letter dated", .letter), ("comment letter", .letter), ("letter filed", .letter),
    ("correspondence filed", .letter), ("supplemental response", .letter),
    ("amendment number", .amendment), ("amendment", .amendment),
  ])

  private func number(after position: UInt32, _ range: TextRange) -> Int? {
    var end = position
    while end < range.end, !ASCII.isWord(text.bytes[Int(end)]), end - position < 4 { end += 1 }
    var value: Int?
    let start = end
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]), end - start < 3 {
      value = (value ?? 0) * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    return value
  }

  /// Calls `body` with the start of `range` and that of each later word in it, until it says no.
  @inline(__always)
  private func forEachWord(in range: TextRange, _ body: (Int) -> Bool) {
    let bytes = text.bytes
    guard !range.isEmpty, body(Int(range.start)) else { return }
    ByteWords.forEachStart(
      in: bytes.span, range.indices, ByteWords.wordBytes, ASCII.isWord, body)
  }

  // MARK: File numbers

  /// Reads numbers such as `001-35126`, `0-25581`, `333-140273-01`: a known prefix, a hyphen, four to
  /// six digits.
  private func readFileNumbers(_ range: TextRange, into head: inout LetterHead) {
    let bytes = text.bytes.span
    var position = Int(range.start)
    let end = Int(range.end)
    while position < end {
      if position + ByteWords.size <= end {
        let digits = ByteWords.digits(ByteWords.word(of: bytes, at: position))
        position += ByteWords.first(digits)
        if digits == 0 { continue }
      } else if !ASCII.isDigit(bytes[position]) {
        position += 1
        continue
      }
      let start = position
      var hyphens = 0
      while position < end, ASCII.isDigit(bytes[position]) || bytes[position] == UInt8(ascii: "-") {
        if bytes[position] == UInt8(ascii: "-") { hyphens += 1 }
        position += 1
      }
      // Years and amounts have none.
      guard hyphens > 0 else { continue }
      let isBoundary = start == Int(range.start) || !ASCII.isWord(bytes[start - 1])
      guard isBoundary, let number = FileNumber(bytes.extracting(start..<position)) else {
        continue
      }
      if !head.fileNumbers.contains(number.canonical) { head.fileNumbers.append(number.canonical) }
      if let last = head.filings.indices.last, head.filings[last].fileNumbers.isEmpty {
        head.filings[last].fileNumbers = [number.canonical]
      }
    }
  }
}

/// An SEC file number in its full form: a prefix of three digits, a serial number of five or six,
/// a suffix perhaps.
struct FileNumber {
  var canonical: String

  /// Reads `digits`, which are digits and hyphens.
  init?(_ digits: Span<UInt8>) {
    var lengths = InlineArray<3, Int>(repeating: 0)
    var part = 0
    var prefix = 0
    for index in digits.indices {
      if digits[index] == UInt8(ascii: "-") {
        part += 1
        guard part < lengths.count else { return nil }
      } else {
        lengths[part] += 1
        if part == 0, lengths[0] <= 3 { prefix = prefix * 10 + Int(digits[index] - 0x30) }
      }
    }
    guard part > 0, (1...3).contains(lengths[0]), (3...6).contains(lengths[1]),
      part == 1 || lengths[2] == 2, FileNumber.isInUse(prefix)
    else { return nil }
    let (lead, gap) = (3 - lengths[0], max(0, 5 - lengths[1]))
    let hyphen = lengths[0]
    // At most three digits, six and two, with hyphens between: so short a text needs no memory of its own,
    // and each of its bytes is written.
    canonical = unsafe String(unsafeUninitializedCapacity: digits.count + lead + gap) { full in
      for place in 0..<lead { unsafe full[place] = UInt8(ascii: "0") }
      for index in 0...hyphen { unsafe full[lead + index] = digits[index] }
      for place in 0..<gap { unsafe full[lead + hyphen + 1 + place] = UInt8(ascii: "0") }
      for index in hyphen + 1..<digits.count { unsafe full[lead + gap + index] = digits[index] }
      return lead + gap + digits.count
    }
  }

  /// Whether a prefix is in use; what else has the shape is a phone number or a ZIP code.
  private static func isInUse(_ prefix: Int) -> Bool {
    switch prefix {
    case 0, 1, 2, 5, 8, 21, 22, 24, 28, 33, 333, 367, 377, 801, 811, 812, 813, 814: true
    default: false
    }
  }
}
