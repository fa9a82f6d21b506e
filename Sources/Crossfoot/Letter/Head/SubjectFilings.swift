/// Reads the filings that the lines of a subject name, with their periods, dates and file numbers.
struct SubjectFilings {
  let text: TextStore
  let hits: [CueHit]

  /// The number of an amendment that no form followed yet.
  var amendment: Int?
  /// When that amendment was filed, where the date stands before the form.
  var amendmentFiled: CalendarDate?
  /// The dates behind "filed" since the last form.
  var filed: [CalendarDate] = []
  /// Where the last of them ends.
  private var filedEnd: UInt32?
  /// How many of the last filings one plural stands for; none when the last was named by itself.
  var plurals = 0
  /// Whether the plural names several forms, `Forms 10-K and 10-Q`.
  var hasSeveralForms = false
  /// The further periods of one form: as many dates of filing tell that each has a report of its own.
  var furtherPeriods: [CalendarDate?] = []
  /// Where the last form is named.
  private var lastForm: UInt32 = 0
  private var numbers = SubjectNumbers()
  /// What a date at the start of the next line dates, where a line was cut before it.
  private var cut = Pending.nothing

  /// What a date that comes next dates.
  enum Pending {
    case nothing, period, periods, filing
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
    var reading = LineReading(cut)
    cut = .nothing
    let (bytes, range, cues) = (text.bytes, line.text, line.cues)
    let (keywords, limit) = (SubjectFilings.keywords, Int(range.end))
    var month = nextMonth(from: cues.lowerBound, cues)
    SubjectFilings.forEachWord(in: range, of: bytes) { position in
      guard position >= reading.readEnd else { return true }
      if position == Int(range.start), let name = FormName(opening: range, in: text) {
        reading.passCut()
        add([name.name], at: range.start, plurals: 0, &head)
        return true
      }
      if let word = keywords.prefix(of: bytes, position..<limit) {
        reading.take(word.value, endingAt: word.end)
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
      let list = dates(at: UInt32(position), hits[cue..<max(cue, cues.upperBound)], range)
      if list.isEmpty {
        readYears(at: UInt32(position), range, &reading, &head)
      } else {
        takeList(list, range, &reading, &head)
      }
      return true
    }
    if reading.keywordEnd == Int(text.trimmed(range).end) { cut = reading.pending }
  }

  /// The dates of the list that begins at `position`, of which `cues` name the months.
  private func dates(
    at position: UInt32, _ cues: ArraySlice<CueHit>, _ range: TextRange
  ) -> [DateMention] {
    var dates = DateList(text: text, hits: cues)
    return dates.dates(at: position, within: range)
  }

  /// Takes in the dates of a list, in the line `range`.
  private mutating func takeList(
    _ list: [DateMention], _ range: TextRange, _ reading: inout LineReading,
    _ head: inout LetterHead
  ) {
    guard let last = list.last else { return }
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
      let isPlural = SubjectFilings.reported.contains { endsWith($0, before: start) }
      pending = isPlural ? .periods : .period
    case .filed: pending = .filing
    // `Response Letter Filed …` dates no filing.
    case .letter: return false
    case .amendment:
      // `as amended by Amendment No. 1` tells how the filing above came about.
      guard !follows("amended by", at: place.lowerBound) else { break }
      readAmendment(number(after: end, range), range.suffix(from: end), above: next, &head)
    case .form, .schedule:
      guard !isDefinition(at: start, range) else { break }
      let last = text.bytes[place.upperBound - 1]
      let names = names(keyword, at: end, isPlural: last, range)
      if names.isEmpty { break }
      let isPlural = last | 0x20 == UInt8(ascii: "s")
      add(names, at: start, plurals: isPlural ? names.count : 0, &head)
      if isReportOfDay(at: end, range) { pending = .period }
    case .type:
      // `Form 424B5` was read with its keyword, `Form DEF 14A` was not.
      guard !isDefinition(at: start, range),
        !(ASCII.isDigit(text.bytes[place.lowerBound]) && follows("form", at: place.lowerBound))
      else { break }
      add([text.string(TextRange(start, end))], at: end, plurals: 0, &head)
    case .proxyStatement, .informationStatement:
      guard !isDefinition(at: start, range), isStatement(place, range),
        !namesSchedule(range.suffix(from: end), above: next)
      else { break }
      let name = keyword == .proxyStatement ? "Schedule 14A" : "Schedule 14C"
      add([name], at: start, plurals: 0, &head)
    }
    return true
  }

  /// Whether a statement by its kind, `Definitive Proxy Statement`, or with what dates it stands at `place`:
  /// responses and prospectuses may be said to be on a proxy statement, too.
  private func isStatement(_ place: Range<Int>, _ range: TextRange) -> Bool {
    let kinds: [StaticString] = ["definitive", "preliminary"]
    let name = range.suffix(from: UInt32(place.lowerBound))
    if kinds.contains(where: { text.hasPrefix(name, $0) }) { return true }
    let rest = range.suffix(from: UInt32(place.upperBound))
    return FormName.followers.contains { text.hasPrefix(rest, $0) }
  }

  /// Whether a day follows on the form at `position`: `Form 10-KSB of June 30, 2006` is the report on what
  /// ended then.
  private func isReportOfDay(at position: UInt32, _ range: TextRange) -> Bool {
    guard let form = FormName(in: text, position, range) else { return false }
    return FilingNature.isReport(form.name) && !FilingNature.isEvent(form.name)
      && text.hasPrefix(range.suffix(from: form.end), " of ")
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
    (amendment, amendmentFiled) = (nil, nil)
    furtherPeriods = []
    plurals = count
    hasSeveralForms = names.count > 1
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
    return FormName(tenderOffer: text, position, range).map { ["Schedule " + $0.name] } ?? []
  }

  /// The forms named at `position`: several behind a plural, `Forms 10-K and 10-Q`.
  private func formNames(at position: UInt32, isPlural last: UInt8, _ range: TextRange) -> [String]
  {
    guard let first = FormName(in: text, position, range) else { return [] }
    var names = [first.name]
    var end = first.end
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

  /// What several reports are on.
  private static let reported: [StaticString] = ["quarters ", "periods ", "years "]

  /// Dates belong to one of so many filings named last.
  static let longestRun = 24
  /// What joins the dates of a list is at most this long, in bytes.
  private static let datesApart: UInt32 = 6

  enum Keyword: Sendable {
    case form, schedule, period, filed, amendment, letter
    /// What the system calls a filing: `PREC14A`.
    case type
    /// What is filed under a schedule, which may not be named.
    case proxyStatement, informationStatement
  }

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
  static func forEachWord(
    in range: TextRange, of bytes: [UInt8], _ body: (Int) -> Bool
  ) {
    guard !range.isEmpty, body(Int(range.start)) else { return }
    ByteWords.forEachStart(
      in: bytes.span, range.indices, ByteWords.wordBytes, ASCII.isWord, body)
  }
}

// MARK: - Dates

extension SubjectFilings {
  /// Takes in the dates of a list: the periods of the last filings, or when they were filed.
  private mutating func take(
    _ dates: [DateMention], _ pending: Pending, _ head: inout LetterHead
  ) {
    guard let first = dates.first else { return }
    // `Amendment No. 2 filed May 1 to the Registration Statement on Form S-1`.
    if pending == .filing, amendment != nil {
      amendmentFiled = first.date
      return
    }
    guard let last = head.filings.indices.last else { return }
    // `Filed May 1 and June 2, 2018` dates two.
    let isJoined =
      filedEnd.map {
        first.range.start >= $0 && first.range.start - $0 <= SubjectFilings.datesApart
      } ?? false
    switch pending {
    case .period, .periods: takePeriods(dates, last, areSeveral: pending == .periods, &head)
    case .nothing where !isJoined: break
    case .nothing, .filing:
      filed += dates.map(\.date)
      filedEnd = dates[dates.count - 1].range.end
    }
  }

  /// Gives the periods of a list to the filings that a plural names, or that they tell of.
  private mutating func takePeriods(
    _ dates: [DateMention], _ last: Int, areSeveral: Bool, _ head: inout LetterHead
  ) {
    let periods = dates.map(\.date)
    // Forms that one plural names have their periods in order.
    if hasSeveralForms {
      let named = head.filings.indices.suffix(plurals).filter { head.filings[$0].period == nil }
      for (index, period) in zip(named, periods) { head.filings[index].period = period }
      return
    }
    guard head.filings[last].period == nil else {
      if plurals > 0 { repeatLast(of: &head, on: periods) }
      return
    }
    head.filings[last].period = periods.first
    // A report on years may be one with two of them, one on quarters has one.
    let isQuarterly = areSeveral && head.filings[last].form.hasPrefix("10-Q")
    guard plurals > 0 || isQuarterly else {
      furtherPeriods = periods.dropFirst().map { $0 }
      return
    }
    if periods.count > 1 { plurals = 1 }
    repeatLast(of: &head, on: periods.dropFirst())
  }

  private mutating func repeatLast(
    of head: inout LetterHead, on periods: some Sequence<CalendarDate>
  ) {
    for period in periods {
      repeatLast(of: &head) { $0.period = period }
      plurals += 1
    }
  }

  /// Adds one more of the last filing, without its dates.
  mutating func repeatLast(
    of head: inout LetterHead, _ change: (inout LetterHead.Filing) -> Void
  ) {
    guard let last = head.filings.last else { return }
    var filing = LetterHead.Filing(form: last.form, amendment: last.amendment)
    change(&filing)
    head.filings.append(filing)
    numbers.repeatFiling()
  }

  /// Gives the dates to the filings named last: lists of forms and of dates run in parallel, and a
  /// single date is that of the last form.
  mutating func dateFilings(of head: inout LetterHead) {
    guard !filed.isEmpty else { return }
    repeatForPeriods(of: &head)
    let isRepeated = plurals == 1 && filed.count > 1
    // What one plural names is dated by as many dates, whatever stands undated above it.
    let reach = isRepeated || plurals == filed.count ? plurals : SubjectFilings.longestRun
    let last = head.filings.indices.suffix(reach)
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
    // `Forms 8-K filed May 1 and June 2, 2018` are two.
    if isRepeated, next == 1 {
      for date in filed.dropFirst() { repeatLast(of: &head) { $0.filedOn = date } }
    }
    filed.removeAll(keepingCapacity: true)
    filedEnd = nil
  }
}
