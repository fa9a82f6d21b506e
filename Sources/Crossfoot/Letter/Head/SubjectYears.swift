/// Reads the years that a subject names where the ends of periods might be, and the reports on several periods
/// that one form stands for.
extension SubjectFilings {
  /// Takes in the years of a list that begins at `start`, `for the years ended 2012 and 2011`, where the end of
  /// a period is looked for.
  mutating func readYears(
    at start: UInt32, _ range: TextRange, _ reading: inout LineReading, _ head: inout LetterHead
  ) {
    guard reading.pending.isOfPeriod else { return }
    let dates = DateParser(text: text)
    var position = start
    var count = 0
    while count < SubjectFilings.longestRun, let year = dates.year(at: position, range) {
      count += 1
      (reading.pending, reading.readEnd) = (.nothing, Int(year.end))
      guard let joint = DateList.jointEnd(at: year.end, in: text, range) else { break }
      position = joint
    }
    if count > 1 { takeYears(count, &head) }
  }

  private mutating func takeYears(_ count: Int, _ head: inout LetterHead) {
    guard !head.filings.isEmpty, !hasSeveralForms else { return }
    if plurals == 0 {
      furtherPeriods = Array(repeating: nil, count: count - 1)
    } else {
      for _ in 1..<count { repeatLast(of: &head) { $0.period = nil } }
      plurals += count - 1
    }
  }

  /// Repeats the last filing for its further periods, when as many dates of filing as periods tell that each
  /// is that of a report of its own.
  mutating func repeatForPeriods(of head: inout LetterHead) {
    guard plurals == 0, !furtherPeriods.isEmpty, filed.count == furtherPeriods.count + 1 else {
      return
    }
    plurals = 1
    for period in furtherPeriods {
      repeatLast(of: &head) { $0.period = period }
      plurals += 1
    }
    furtherPeriods = []
  }
}
