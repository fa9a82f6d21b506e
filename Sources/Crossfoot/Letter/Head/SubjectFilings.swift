/// Reads the filings that the lines of a subject name, with their periods, dates and file numbers.
struct SubjectFilings {
  let text: TextStore
  let hits: [CueHit]

  /// The number of an amendment that no form followed yet.
  var amendment: Int?
  /// Where that number ends, and those of further amendments that are named with it.
  var amendmentEnd: UInt32 = 0
  var furtherAmendments: [Int] = []
  /// Whether it is one that says when it becomes effective.
  var isAmendmentEffective = false
  /// When that amendment was filed, where the date stands before the form.
  var amendmentFiled: CalendarDate?
  /// The dates behind "filed" since the last form.
  var filed: [CalendarDate] = []
  /// Where the last of them ends.
  var filedEnd: UInt32?
  /// How many of the last filings one plural stands for; none when the last was named by itself.
  var plurals = 0
  /// How many amendments of the last form are named together, `Amendment Nos. 86 and 87`; none when it is one.
  var together = 0
  /// The filing whose period is no more than a day that follows on its form.
  var dayOnly: Int?
  /// Whether the plural names several forms, `Forms 10-K and 10-Q`.
  var hasSeveralForms = false
  /// Whether a slash joins the last two forms, `S-4/S-1`: they are one document.
  var isPair = false
  /// The further periods of one form: as many dates of filing tell that each has a report of its own.
  var furtherPeriods: [CalendarDate?] = []
  /// Where the last form is named.
  var lastForm: UInt32 = 0
  var numbers = SubjectNumbers()
  /// What a date at the start of the next line dates, where a line was cut before it.
  private var cut = Pending.nothing
  /// What a further date dates that the next line opens with, `and June 30, 2005`: this one ends with a list.
  private var listed = Pending.nothing
  /// Whether sentences are read, in which much else has dates.
  var isProse = false

  /// What a date that comes next dates.
  enum Pending {
    case nothing, period, periods, filing
    /// The day that follows on a report's form, which may be the end of its period.
    case day
    /// The days of several events, each of which has a report.
    case events

    var isOfPeriod: Bool { self == .period || self == .periods || self == .day }
  }

  init(text: TextStore, hits: [CueHit]) {
    self.text = text
    self.hits = hits
  }

  /// Reads one line, with the one below it at hand.
  mutating func read(
    _ line: SubjectParser.Line, above next: TextRange, _ head: inout LetterHead
  ) {
    numbers.read(line.text, text, into: &head)
    readFilings(line, above: next, &head)
  }

  /// Gives the last dates and the numbers to their filings.
  mutating func finish(_ head: inout LetterHead) {
    dateFilings(of: &head)
    numbers.give(to: &head)
  }

  private mutating func readFilings(
    _ line: SubjectParser.Line, above next: TextRange, _ head: inout LetterHead
  ) {
    var reading = takeReading(of: line.text)
    let (bytes, range, cues) = (text.bytes, line.text, line.cues)
    let (keywords, limit) = (SubjectFilings.keywords, Int(range.end))
    var month = nextMonth(from: cues.lowerBound, cues)
    SubjectFilings.forEachWord(in: range, of: bytes) { position in
      guard position >= reading.readEnd else { return true }
      let rest = range.suffix(from: UInt32(position))
      if position == Int(range.start) || opensForm(rest, in: range),
        let name = FormName(opening: rest, in: text)
      {
        reading.passCut()
        add([name.name], at: rest.start, plurals: 0, &head)
        reading.readEnd = Int(name.end)
        if isReportOfDay(name, range) { reading.pending = .day }
        return true
      }
      if let word = keywords.prefix(of: bytes, position..<limit) {
        if reading.skips(word.value, isFirst: head.filings.isEmpty) { return true }
        reading.take(word.value, endingAt: word.end)
        if isProse, word.value.namesFiling { reading.pending = .nothing }
        return read(word.value, position..<word.end, range, above: next, &reading.pending, &head)
      }
      var isDate = reading.pending != .nothing && ASCII.isDigit(bytes[position])
      let cue = month ?? cues.upperBound
      while let index = month, Int(hits[index].start) <= position {
        isDate = isDate || Int(hits[index].start) == position
        month = nextMonth(from: index + 1, cues)
      }
      guard isDate else {
        reading.passCut()
        return true
      }
      reading.isCut = false
      if isProse, isElse(reading.keywordEnd, position) {
        reading.pending = .nothing
        return true
      }
      readDates(at: UInt32(position), hits[cue..<max(cue, cues.upperBound)], range, &reading, &head)
      return true
    }
    if reading.keywordEnd == Int(text.trimmed(range).end) { cut = reading.pending }
  }

  /// How a line is read: on from where the line above was cut, or ends with a list.
  private mutating func takeReading(of line: TextRange) -> LineReading {
    defer { (cut, listed) = (.nothing, .nothing) }
    guard cut == .nothing, listed != .nothing, let start = restOfList(line) else {
      return LineReading(cut)
    }
    var reading = LineReading(listed)
    reading.readEnd = start
    return reading
  }

  /// Reads the list of dates that begins at `position`, of which `cues` name the months, or that of years.
  private mutating func readDates(
    at position: UInt32, _ cues: ArraySlice<CueHit>, _ range: TextRange,
    _ reading: inout LineReading, _ head: inout LetterHead
  ) {
    var dates = DateList(text: text, hits: cues)
    let list = dates.dates(at: position, within: range)
    if list.isEmpty {
      readYears(at: position, range, &reading, &head)
    } else {
      takeList(list, range, &reading, &head)
    }
  }

  /// Takes in the dates of a list, in the line `range`.
  private mutating func takeList(
    _ list: [DateMention], _ range: TextRange, _ reading: inout LineReading,
    _ head: inout LetterHead
  ) {
    guard let last = list.last else { return }
    if text.trimmed(range.suffix(from: last.range.end)).count <= 1, range.end - last.range.end <= 2
    {
      listed = reading.pending
    }
    let isOwn = lastForm >= range.start
    // `Form 8-K filed May 1 and June 2, 2018` is as good as its plural: an event has one date.
    if isOwn, plurals == 0, list.count > 1, reading.pending == .filing,
      FilingNature.isEvent(head.filings.last?.form ?? "")
    {
      plurals = 1
    }
    take(list, reading.pending, &head)
    reading.pending = .nothing
    reading.readEnd = Int(last.range.end)
  }

  /// The first of `cues` from `index` on that names a month, with which a date may begin.
  private func nextMonth(from index: Int, _ cues: Range<Int>) -> Int? {
    (index..<max(index, cues.upperBound)).first { hits[$0].cue.month != nil }
  }

  /// Takes in the keyword at `place`; false when no filing is named behind it.
  private mutating func read(
    _ keyword: Keyword, _ place: Range<Int>, _ range: TextRange, above next: TextRange,
    _ pending: inout Pending, _ head: inout LetterHead
  ) -> Bool {
    let (start, end) = (UInt32(place.lowerBound), UInt32(place.upperBound))
    switch keyword {
    case .period:
      let isPlural = SubjectLexicon.periods.contains { endsWith($0, before: start) }
      pending = isPlural ? .periods : .period
    case .filed: pending = .filing
    // `Forms 8-K dated May 1 and June 2, 2018` are two.
    case .dated
    where plurals == 1 && FilingNature.isEvent(head.filings.last?.form ?? "")
      && !datesLetter(at: start, range):
      pending = .events
    case .dated: break
    // `Response Letter Filed …` dates no filing.
    case .letter: return false
    case .amendment:
      // `as amended by Amendment No. 1` tells how the filing above came about.
      guard !follows("amended by", at: place.lowerBound) else { break }
      readAmendments(place, range, above: next, &head)
    case .form, .schedule:
      if readForms(keyword, place, range, &head), isReportOfDay(form(at: end, range), range) {
        pending = .day
      }
    case .type:
      // `Form 424B5` was read with its keyword, `Form DEF 14A` was not.
      guard !isDefinition(at: start, range), !follows("type:", at: place.lowerBound),
        !(ASCII.isDigit(text.bytes[place.lowerBound]) && follows("form", at: place.lowerBound))
      else { break }
      add([text.string(TextRange(start, end))], at: end, plurals: 0, &head)
    case .proxyStatement, .informationStatement:
      guard !isDefinition(at: start, range),
        isStatement(place, range, above: next, head.filings.last),
        !namesSchedule(range.suffix(from: end), above: next)
      else { break }
      let name = keyword == .proxyStatement ? "Schedule 14A" : "Schedule 14C"
      add([name], at: start, plurals: 0, &head)
    }
    return true
  }

  /// The words for a form and a schedule are at most this long, in bytes.
  private static let longestForm = 8

  /// Adds the forms that are named behind the keyword at `place`; false where none are.
  private mutating func readForms(
    _ keyword: Keyword, _ place: Range<Int>, _ range: TextRange, _ head: inout LetterHead
  ) -> Bool {
    let (start, end) = (UInt32(place.lowerBound), UInt32(place.upperBound))
    guard !isDefinition(at: start, range), !isWaived(range.prefix(upTo: start)) else {
      return false
    }
    let last = text.bytes[place.upperBound - 1]
    let names = names(keyword, at: end, isPlural: last, range)
    guard let first = names.first?.utf8.first else { return false }
    // `Registration Statement on S-4` lacks the word; `on 10 May 2013` is a day.
    if place.count > SubjectFilings.longestForm, !ASCII.isLetter(first),
      endsWith(" on", before: end)
    {
      return false
    }
    let isPlural = last | 0x20 == UInt8(ascii: "s")
    add(names, at: start, plurals: isPlural ? names.count : 0, &head)
    if names.count == 1, let number = FormName(in: text, end, range)?.amendment {
      head.filings[head.filings.count - 1].amendment = number
    }
    return true
  }

  /// Adds filings of the forms `names`, which stand at `place`.
  private mutating func add(
    _ names: [String], at place: UInt32, plurals count: Int, _ head: inout LetterHead
  ) {
    dateFilings(of: &head)
    for name in names {
      head.filings.append(
        LetterHead.Filing(form: name, amendment: amendment, filedOn: amendmentFiled))
      numbers.noteFiling(at: place)
    }
    if names.count == 1 {
      for number in furtherAmendments { repeatLast(of: &head) { $0.amendment = number } }
    }
    (amendment, amendmentFiled) = (nil, nil)
    furtherPeriods = []
    together = furtherAmendments.isEmpty ? 0 : furtherAmendments.count + 1
    plurals = together == 0 ? count : together
    furtherAmendments = []
    hasSeveralForms = names.count > 1
    isPair =
      names.count == 2
      && text.bytes[Int(place)..<text.bytes.count].prefix(SubjectFilings.pairReach)
        .contains(UInt8(ascii: "/"))
    lastForm = place
  }

  /// The forms that a keyword names, or the schedules.
  private func names(
    _ keyword: Keyword, at position: UInt32, isPlural last: UInt8, _ range: TextRange
  ) -> [String] {
    let names = formNames(at: position, isPlural: last, range)
    guard keyword == .schedule else {
      return names.isEmpty
        ? FormName(lettered: text, position, range).map { [$0.name] } ?? [] : names
    }
    guard names.isEmpty else { return names.map { "Schedule " + $0 } }
    guard let offer = FormName(tenderOffer: text, position, range) else {
      return isOfState(at: position, range) ? ["Schedule B"] : []
    }
    let second = FormName(behindSlash: text, offer.end, range)
    return ["Schedule " + offer.name] + (second.map { ["Schedule " + $0.name] } ?? [])
  }

  /// Whether the schedule at `position` is the one of foreign states: `Registration Statement under Schedule B`.
  private func isOfState(at position: UInt32, _ range: TextRange) -> Bool {
    let keyword = Int(position) - "schedule".utf8.count
    guard keyword >= 0, follows("statement under", at: keyword),
      text.hasPrefix(range.suffix(from: position), " b")
    else { return false }
    let end = Int(position) + 2
    return end >= Int(range.end) || !ASCII.isWord(text.bytes[end])
  }

  /// The forms named at `position`: several behind a plural, `Forms 10-K and 10-Q`.
  private func formNames(at position: UInt32, isPlural last: UInt8, _ range: TextRange) -> [String]
  {
    guard let first = FormName(in: text, position, range) else { return [] }
    var names = [first.name]
    var end = first.end
    if let second = FormName(behindSlash: text, end, range) { return names + [second.name] }
    while last | 0x20 == UInt8(ascii: "s"), names.count < SubjectFilings.longestRun,
      let joint = DateList.jointEnd(at: end, in: text, range),
      let name = FormName(in: text, joint, range)
    {
      names.append(name.name)
      end = name.end
    }
    return names
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

  /// Whether `words` end before `position`, with nothing but white space between.
  private func follows(_ words: StaticString, at position: Int) -> Bool {
    var end = position
    while end > 0, text.bytes[end - 1] <= ASCII.space { end -= 1 }
    return endsWith(words, before: UInt32(end))
  }

  /// Whether `word` ends right before `position`.
  private func endsWith(_ word: StaticString, before position: UInt32) -> Bool {
    let length = UInt32(word.utf8CodeUnitCount)
    return position >= length && text.hasPrefix(TextRange(position - length, position), word)
  }

  /// The names of two forms that a slash joins stand so close, in bytes, with the word before them.
  private static let pairReach = 24

  /// Dates belong to one of so many filings named last.
  static let longestRun = 24
  /// What joins the dates of a list is at most this long, in bytes.
  static let datesApart: UInt32 = 6

  /// What a word of a subject announces.
  enum Keyword: Sendable {
    /// Whether a filing is named by it, which a date before it does not date.
    var namesFiling: Bool {
      self == .form || self == .schedule || self == .amendment || self == .type
    }

    case form, schedule, period, filed, dated, amendment, letter
    /// What the system calls a filing: `PREC14A`.
    case type
    /// What is filed under a schedule, which may not be named.
    case proxyStatement, informationStatement
  }

  /// Calls `body` with the start of `range` and that of each later word in it, until it says no.
  @inline(__always)
  static func forEachWord(
    in range: TextRange, of bytes: [UInt8], _ body: (Int) -> Bool
  ) {
    guard !range.isEmpty, body(Int(range.start)) else { return }
    ByteWords.forEachStart(
      in: bytes.span, range.indices, ByteWords.wordBytes, ASCII.isWord, body)
  }
}
