/// Joins the lines of a subject that are cut inside of a date: `for the year ended September` above `30, 2018`.
extension SubjectParser {
  /// `lines`, with those joined between which the month, or the day, of a date is parted from the rest of it.
  func withWholeDates(_ lines: [Line]) -> [Line] {
    guard lines.indices.dropFirst().contains(where: { isCutDate(lines[$0 - 1], lines[$0]) }) else {
      return lines
    }
    var joined: [Line] = []
    for line in lines {
      if let last = joined.last, isCutDate(last, line) {
        joined[joined.count - 1].text.end = line.text.end
        joined[joined.count - 1].cues = last.cues.lowerBound..<line.cues.upperBound
      } else {
        joined.append(line)
      }
    }
    return joined
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
