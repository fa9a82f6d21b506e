/// Reads lists of dates that share a year or a day: `March 31, June 30 and September 30, 2012`,
/// `December 31, 2012 and 2011`.
struct DateList {
  let text: TextStore
  /// The cues of the line from the list on.
  private var hits: ArraySlice<CueHit>

  /// A list has at most so many dates.
  private static let longest = 24

  /// A date of a list, of which the year, or all but the year, may stand at another.
  private struct Entry {
    var month: Int?
    var day = 0
    var year: Int?
    var range: TextRange

    /// The date; nil when a part of it is missing, or there is none such.
    var mention: DateMention? {
      guard let year, let month,
        let date = CalendarDate(year: year, month: month, day: day)
      else { return nil }
      return DateMention(date: date, range: range)
    }
  }

  init(text: TextStore, hits: ArraySlice<CueHit>) {
    self.text = text
    self.hits = hits
  }

  /// The dates of the list that begins at `start`; none when no date stands there.
  mutating func dates(at start: UInt32, within range: TextRange) -> [DateMention] {
    guard let first = entry(at: start, range, nil) else { return [] }
    // Most dates stand alone.
    guard let joint = DateList.jointEnd(at: first.range.end, in: text, range),
      let second = entry(at: joint, range, first)
    else { return first.mention.map { [$0] } ?? [] }
    var entries = [first, second]
    while entries.count < DateList.longest, let last = entries.last,
      let next = DateList.jointEnd(at: last.range.end, in: text, range),
      let entry = entry(at: next, range, last)
    {
      entries.append(entry)
    }
    // A year stands behind the last of the days that it is that of.
    var year: Int?
    for index in entries.indices.reversed() {
      year = entries[index].year ?? year
      entries[index].year = year
    }
    return entries.compactMap(\.mention)
  }

  private mutating func entry(at start: UInt32, _ range: TextRange, _ previous: Entry?) -> Entry? {
    let dates = DateParser(text: text)
    if let (hit, month) = month(at: start) {
      if let rest = dates.dayAndYear(behind: hit.end, range) {
        return Entry(
          month: month, day: rest.day, year: rest.year, range: TextRange(start, rest.end))
      }
      return dates.date(at: hit, within: range).map(whole)
    }
    if let (day, end) = dates.day(at: start, range), let (hit, month) = month(at: end) {
      let year = dates.year(behind: hit.end, range)
      return Entry(
        month: month, day: day, year: year?.year, range: TextRange(start, year?.end ?? hit.end))
    }
    if let mention = dates.numericDate(at: start, range) { return whole(mention) }
    // `and 2011`: the same day of another year.
    guard let previous, previous.year != nil, let (year, end) = dates.year(at: start, range) else {
      return nil
    }
    return Entry(
      month: previous.month, day: previous.day, year: year, range: TextRange(start, end))
  }

  /// The month whose name begins at `start`; the cues before it are not looked at again.
  private mutating func month(at start: UInt32) -> (hit: CueHit, month: Int)? {
    while let first = hits.first, first.start < start { hits.removeFirst() }
    guard let hit = hits.first, hit.start == start, let month = hit.cue.month else { return nil }
    return (hit, month)
  }

  private func whole(_ mention: DateMention) -> Entry {
    let date = mention.date
    return Entry(month: date.month, day: date.day, year: date.year, range: mention.range)
  }

  /// Where what joins two elements of a list ends, when it begins at `start`.
  static func jointEnd(at start: UInt32, in text: TextStore, _ range: TextRange) -> UInt32? {
    let rest = range.suffix(from: start)
    for joint in joints where text.hasPrefix(rest, joint) {
      return start + UInt32(joint.utf8CodeUnitCount)
    }
    return nil
  }

  private static let joints: [StaticString] = [
    ", and ", ", ", " and ", "; and ", "; ", " & ", "/",
  ]
}
