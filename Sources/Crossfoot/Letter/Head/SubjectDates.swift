/// Gives the dates of a subject to its filings: the ends of their periods, and when they were filed.
extension SubjectFilings {
  /// Whether a form may be named at the start of `rest` without the word for it: behind the name of a company that
  /// the line begins with, or behind a year.
  func opensForm(_ rest: TextRange, in line: TextRange) -> Bool {
    guard !isProse, ASCII.isWord(text.bytes[Int(rest.start)]) else { return false }
    var before = text.trimmed(line.prefix(upTo: rest.start))
    if before.count == 4, before.indices.allSatisfy({ ASCII.isDigit(text.bytes[$0]) }) {
      return true
    }
    guard FormName(opening: rest, in: text) != nil else { return false }
    while let last = before.indices.last, !ASCII.isWord(text.bytes[last]),
      text.bytes[last] != UInt8(ascii: ".")
    {
      before.end -= 1
    }
    return CompanyName.mayBe(before, in: text) && CompanyName(in: text, before)?.end == before.end
  }

  /// The form at `position`.
  func form(at position: UInt32, _ range: TextRange) -> FormName? {
    FormName(in: text, position, range) ?? FormName(lettered: text, position, range)
  }

  /// Whether a day follows on the form: `Form 10-KSB of June 30, 2006` is the report on what
  /// ended then.
  ///
  /// Without a word for that, `Form 10-Q, June 30, 2006`, only the last day of a month is the end of a period, and in
  /// prose, where reports are of days and comments for them, it always is.
  func isReportOfDay(_ form: FormName?, _ range: TextRange) -> Bool {
    guard let form, FilingNature.isReport(form.name),
      !FilingNature.isEvent(form.name)
    else { return false }
    let rest = range.suffix(from: form.end)
    if text.hasPrefix(rest, " of ") { return true }
    guard let joint = SubjectLexicon.periodJoints.first(where: { text.hasPrefix(rest, $0.joint) }),
      let date = date(at: form.end + UInt32(joint.joint.utf8CodeUnitCount), range)
    else { return false }
    return joint.isSure ? !isProse || date.endsMonth : !isProse && date.endsMonth
  }

  /// The date at `position`, with its year.
  private func date(at position: UInt32, _ range: TextRange) -> CalendarDate? {
    let rest = range.suffix(from: position)
    let dates = DateParser(text: text)
    if let mention = dates.numericDate(at: position, range) { return mention.date }
    guard
      let month = SubjectLexicon.months.prefix(of: text.bytes, rest.indices),
      let (day, year, _) = dates.dayAndYear(behind: UInt32(month.end), range), let year
    else { return nil }
    return CalendarDate(year: year, month: month.value, day: day)
  }

  /// Whether `dated` at `place` says when a letter was written: `Comment letters dated May 1 and June 2, 2018`.
  func datesLetter(at place: UInt32, _ range: TextRange) -> Bool {
    let start = max(range.start, lastForm)
    guard start < place else { return false }
    return SubjectLexicon.datedLetters.contains {
      text.place(of: $0, in: TextRange(start, place)) != nil
    }
  }

  /// Takes in the dates of a list: the periods of the last filings, or when they were filed.
  mutating func take(
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
    case .period, .periods:
      // `Form 10-K (March 31, 2013) for the year ended December 31, 2012`
      if dayOnly == last { head.filings[last].period = nil }
      takePeriods(dates, last, areSeveral: pending == .periods, &head)
    case .day where head.filings[last].period == nil:
      takePeriods(dates, last, areSeveral: false, &head)
      dayOnly = last
    case .day: break
    case .events:
      for _ in dates.dropFirst() {
        repeatLast(of: &head) { _ in }
        plurals += 1
      }
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
    // Forms that one plural names have their periods in order, a form and its amendment have one.
    if hasSeveralForms {
      let several = head.filings.indices.suffix(plurals)
      if let only = periods.first, periods.count == 1,
        Set(several.map { FilingNature.base(of: head.filings[$0].form) }).count == 1
      {
        for index in several where head.filings[index].period == nil {
          head.filings[index].period = only
        }
        return
      }
      let named = head.filings.indices.suffix(plurals).filter { head.filings[$0].period == nil }
      for (index, period) in zip(named, periods) { head.filings[index].period = period }
      return
    }
    if together > 1, periods.count == 1 || periods.count == together {
      return takePeriodsOfAmendments(periods, &head)
    }
    guard head.filings[last].period == nil else {
      if plurals > 0 || areSeveral && head.filings[last].form.hasPrefix("10-Q") {
        repeatLast(of: &head, on: periods)
      }
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

  /// Gives amendments that are named together their one period, or one each.
  private func takePeriodsOfAmendments(_ periods: [CalendarDate], _ head: inout LetterHead) {
    for (offset, index) in head.filings.indices.suffix(together).enumerated()
    where head.filings[index].period == nil {
      head.filings[index].period = periods.count == 1 ? periods[0] : periods[offset]
    }
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
    if isPair || together > 1, filed.count == 1, head.filings.count >= 2 {
      for index in head.filings.indices.suffix(max(together, 2))
      where head.filings[index].filedOn == nil {
        head.filings[index].filedOn = filed[0]
      }
    }
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
