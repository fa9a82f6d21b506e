/// Reads the filings that the lines of a subject name, with their periods, dates and file numbers.
struct SubjectFilings {
  let text: TextStore
  let hits: [CueHit]

  /// The number of an amendment that no form followed yet.
  var amendment: Int?
  /// The dates behind "filed" since the last form.
  var filed: [CalendarDate] = []
  /// Where the last of them ends.
  private var filedEnd: UInt32?
  /// How many of the last filings one plural stands for; none when the last was named by itself.
  var plurals = 0
  /// Whether the plural names several forms, `Forms 10-K and 10-Q`.
  private var hasSeveralForms = false
  /// The further periods of one form: as many dates of filing tell that each has a report of its own.
  private var furtherPeriods: [CalendarDate?] = []
  /// Where the names of the last forms end.
  private var formEnd: UInt32 = 0
  /// Where the last form is named.
  private var lastForm: UInt32 = 0
  private var numbers = SubjectNumbers()

  /// What a date that comes next dates.
  private enum Pending {
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
    var pending = Pending.nothing
    let (bytes, range, cues) = (text.bytes, line.text, line.cues)
    let keywords = SubjectFilings.keywords
    let limit = Int(range.end)
    var month = nextMonth(from: cues.lowerBound, cues)
    var readEnd = 0
    forEachWord(in: range) { position in
      guard position >= readEnd else { return true }
      if let word = keywords.prefix(of: bytes, position..<limit) {
        let place = position..<word.end
        return read(word.value, place, range, above: next, &pending, &head)
      }
      if ASCII.isDigit(bytes[position]), let name = bareForm(at: UInt32(position), range) {
        dateFilings(of: &head)
        add([name.name], at: UInt32(position), plurals: 0, &head)
        readEnd = Int(name.end)
        return true
      }
      var isDate = pending != .nothing && ASCII.isDigit(bytes[position])
      let cue = month ?? cues.upperBound
      while let index = month, Int(hits[index].start) <= position {
        isDate = isDate || Int(hits[index].start) == position
        month = nextMonth(from: index + 1, cues)
      }
      guard isDate else { return true }
      var dates = DateList(text: text, hits: hits[cue..<max(cue, cues.upperBound)])
      let list = dates.dates(at: UInt32(position), within: range)
      if let last = list.last {
        take(list, pending, in: range, &head)
        pending = .nothing
        readEnd = Int(last.range.end)
      } else if pending == .period || pending == .periods,
        let years = yearsEnd(at: UInt32(position), range)
      {
        takeYears(years.count, &head)
        pending = .nothing
        readEnd = Int(years.end)
      }
      return true
    }
  }

  /// Takes in a list of dates in the line `range`.
  private mutating func take(
    _ list: [DateMention], _ pending: Pending, in range: TextRange, _ head: inout LetterHead
  ) {
    // `Form 8-K filed May 1 and June 2, 2018` is as good as its plural: an event has one date.
    if lastForm >= range.start, plurals == 0, list.count > 1, pending == .filing,
      FilingNature.isEvent(head.filings.last?.form ?? "")
    {
      plurals = 1
    }
    take(list, pending, &head)
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
    let end = UInt32(place.upperBound)
    switch keyword {
    case .period:
      let isPlural = SubjectFilings.reported.contains {
        endsWith($0, before: UInt32(place.lowerBound))
      }
      pending = isPlural ? .periods : .period
    case .filed: pending = .filing
    // `Response Letter Filed …` dates no filing.
    case .letter: return false
    case .amendment:
      // `as amended by Amendment No. 1` tells how the filing above came about.
      guard !follows("amended by", at: place.lowerBound) else { break }
      readAmendment(number(after: end, range), range.suffix(from: end), above: next, &head)
    case .form, .schedule:
      guard !isDefinition(at: UInt32(place.lowerBound), range) else { break }
      let (names, namesEnd) = formNames(at: end, isPlural: text.bytes[place.upperBound - 1], range)
      if names.isEmpty { break }
      formEnd = namesEnd
      dateFilings(of: &head)
      let isPlural = text.bytes[place.upperBound - 1] | 0x20 == UInt8(ascii: "s")
      add(
        names.map { keyword == .schedule ? "Schedule " + $0 : $0 }, at: UInt32(place.lowerBound),
        plurals: isPlural ? names.count : 0, &head)
      // `Form 10-KSB of June 30, 2006` is the report on what ended then.
      if keyword == .form, let last = names.last, FilingNature.isReport(last),
        !FilingNature.isEvent(last), text.hasPrefix(range.suffix(from: namesEnd), " of ")
      {
        pending = .period
      }
    }
    return true
  }

  /// Adds the filings that are named at `start`.
  private mutating func add(
    _ names: [String], at start: UInt32, plurals: Int, _ head: inout LetterHead
  ) {
    for name in names {
      head.filings.append(LetterHead.Filing(form: name, amendment: amendment))
      numbers.noteFiling(at: start)
    }
    amendment = nil
    furtherPeriods = []
    self.plurals = plurals
    hasSeveralForms = names.count > 1
    lastForm = start
  }

  /// The name of a report at `position` that the word "Form" doesn't stand before: `10-K for the year
  /// ended June 30, 2006`.
  private func bareForm(at position: UInt32, _ range: TextRange) -> FormName? {
    guard position >= formEnd,
      position == range.start || text.bytes[Int(position) - 1] == ASCII.space,
      let name = FormName(in: text, position, range), FilingNature.isReport(name.name),
      !isDefinition(at: position, range)
    else { return nil }
    let rest = range.suffix(from: name.end)
    let isAlone = rest.isEmpty && position == range.start
    return isAlone || [" for ", " filed", ", filed"].contains { text.hasPrefix(rest, $0) }
      ? name : nil
  }

  /// The forms named at `position`: several behind a plural, `Forms 10-K and 10-Q`.
  private func formNames(
    at position: UInt32, isPlural last: UInt8, _ range: TextRange
  ) -> (names: [String], end: UInt32) {
    guard let first = FormName(in: text, position, range) else { return ([], position) }
    var names = [first.name]
    var end = first.end
    while last | 0x20 == UInt8(ascii: "s"), names.count < SubjectFilings.longestRun,
      let joint = DateList.jointEnd(at: end, in: text, range),
      let name = FormName(in: text, joint, range)
    {
      names.append(name.name)
      end = name.end
    }
    return (names, end)
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
  private static let longestRun = 24
  /// The form that is amended is looked for so far behind the number of the amendment, in bytes.
  static let amendmentReach: UInt32 = 240
  /// What joins the dates of a list is at most this long, in bytes.
  private static let datesApart: UInt32 = 6

  enum Keyword: Sendable {
    case form, schedule, period, filed, amendment, letter
  }

  static let keywords = PhraseTable<Keyword>([
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
  func forEachWord(in range: TextRange, _ body: (Int) -> Bool) {
    let bytes = text.bytes
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
    guard let last = head.filings.indices.last, let first = dates.first else { return }
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

  /// Takes in that so many years are named where the ends of periods might be: `for the years ended 2012
  /// and 2011`.
  private mutating func takeYears(_ count: Int, _ head: inout LetterHead) {
    guard !head.filings.isEmpty, !hasSeveralForms, count > 1 else { return }
    if plurals == 0 {
      furtherPeriods = Array(repeating: nil, count: count - 1)
    } else {
      for _ in 1..<count { repeatLast(of: &head) { $0.period = nil } }
      plurals += count - 1
    }
  }

  /// How many years a list names that begins at `start`, and where it ends; nil when none does.
  private func yearsEnd(at start: UInt32, _ range: TextRange) -> (count: Int, end: UInt32)? {
    let dates = DateParser(text: text)
    var position = start
    var count = 0
    var end: UInt32?
    while count < SubjectFilings.longestRun, let year = dates.year(at: position, range) {
      count += 1
      end = year.end
      guard let joint = DateList.jointEnd(at: year.end, in: text, range) else { break }
      position = joint
    }
    return end.map { (count, $0) }
  }

  mutating func repeatLast(
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
    // As many dates as periods: each is that of a report of its own.
    if plurals == 0, !furtherPeriods.isEmpty, filed.count == furtherPeriods.count + 1 {
      plurals = 1
      for period in furtherPeriods {
        repeatLast(of: &head) { $0.period = period }
        plurals += 1
      }
      furtherPeriods = []
    }
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
