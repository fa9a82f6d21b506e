/// Joins the lines of a subject that are cut inside of a date, or of a list of dates: `for the year ended September`
/// above `30, 2018`, `for the quarters ended March 31, 2018,` above `June 30, 2018`.
extension SubjectParser {
  /// `lines`, with those joined between which the month, or the day, of a date is parted from the rest of it, or a
  /// date from the one that is listed before it.
  func withWholeDates(_ lines: [Line]) -> [Line] {
    guard lines.indices.dropFirst().contains(where: { isCut(lines[$0 - 1], lines[$0]) }) else {
      return lines
    }
    var joined: [Line] = []
    for line in lines {
      if let last = joined.last, isCut(last, line) {
        joined[joined.count - 1].text.end = line.text.end
        joined[joined.count - 1].cues = last.cues.lowerBound..<line.cues.upperBound
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  private func isCut(_ line: Line, _ next: Line) -> Bool {
    isCutDate(line, next) || isCutList(line, next)
  }

  /// Whether `line` ends with a date and what leads to another, which `next` begins with.
  ///
  /// A year that something else follows on is that of a name, `2013 Proxy Statement`, and the date of a letter is none
  /// of the list.
  private func isCutList(_ line: Line, _ next: Line) -> Bool {
    guard next.text.start >= line.text.end,
      next.text.start - line.text.end <= SubjectParser.lineGap,
      line.cues.upperBound == next.cues.lowerBound, let end = listEnd(of: line, above: next.text)
    else { return false }
    let dates = DateParser(text: text)
    if let hit = hits[next.cues].first, hit.cue.month != nil, hit.start == next.text.start {
      return dates.dayAndYear(behind: hit.end, next.text) != nil
        && !text.holds(SubjectLexicon.otherDeeds, in: next.text)
    }
    if let mention = dates.numericDate(at: next.text.start, next.text) {
      return mention.range.start == next.text.start
        && !text.holds(SubjectLexicon.otherDeeds, in: next.text)
    }
    // `and 2011` is the same day of another year.
    let start = restOfYears(next.text)
    guard end.hasYear, let year = dates.year(at: start, next.text) else { return false }
    if year.end == next.text.end { return true }
    return DateList.jointEnd(at: year.end, in: text, next.text).map {
      dates.year(at: $0, next.text) != nil
    } ?? false
  }

  /// Where the years of a line may begin: behind the `and` that opens it.
  private func restOfYears(_ line: TextRange) -> UInt32 {
    for joint in SubjectLexicon.listOpenings where text.hasPrefix(line, joint) {
      return line.start + UInt32(joint.utf8CodeUnitCount)
    }
    return line.start
  }

  /// Whether `line` ends with a date and a joint behind it, and whether that date has its year; the line `next` may
  /// begin with the joint.
  private func listEnd(of line: Line, above next: TextRange) -> (place: UInt32, hasYear: Bool)? {
    var rest = text.trimmed(line.text)
    if let joint = SubjectLexicon.listEnds.first(where: { text.ends(rest, with: $0) }) {
      rest = text.trimmed(rest.prefix(upTo: rest.end - UInt32(joint.utf8CodeUnitCount)))
    } else if restOfYears(next) == next.start {
      return nil
    }
    let dates = DateParser(text: text)
    if let month = hits[line.cues].last(where: { $0.cue.month != nil && $0.end <= rest.end }) {
      let day = dates.dayAndYear(behind: month.end, rest)
      if let day, day.end == rest.end { return (rest.end, day.year != nil) }
      if let date = dates.date(at: month, within: rest), date.range.end == rest.end {
        return (rest.end, true)
      }
    }
    let word = ASCII.lastWord(of: text.bytes, rest.indices)
    let last = TextRange(UInt32(word.lowerBound), UInt32(word.upperBound))
    // `December 31, 2012, 2011`
    if let year = dates.year(at: last.start, last), year.end == last.end,
      hits[line.cues].contains(where: { dates.date(at: $0, within: rest) != nil })
    {
      return (rest.end, true)
    }
    guard let date = dates.numericDate(at: last.start, last), date.range.end == last.end else {
      return nil
    }
    return (rest.end, true)
  }

  /// Whether `line` ends with the month, or the day, of a date that `next` begins with the rest of.
  private func isCutDate(_ line: Line, _ next: Line) -> Bool {
    guard !next.text.isEmpty, ASCII.isDigit(text.bytes[Int(next.text.start)]),
      next.text.start >= line.text.end, next.text.start - line.text.end <= SubjectParser.lineGap,
      line.cues.upperBound == next.cues.lowerBound,
      let month = hits[line.cues].last(where: { $0.cue.month != nil })
    else { return false }
    let dates = DateParser(text: text)
    let whole = TextRange(line.text.start, next.text.end)
    guard dates.date(at: month, within: line.text) == nil,
      let date = dates.date(at: month, within: whole)
    else { return false }
    return date.range.end > next.text.start
  }
}
