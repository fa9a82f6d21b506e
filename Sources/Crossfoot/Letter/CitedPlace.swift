/// A cue and what stands around it.
struct CitedPlace {
  let text: TextStore
  let hits: ArraySlice<CueHit>
  let index: Int
  let range: TextRange

  /// How far behind a citation the name of its regulation or act may stand, in bytes.
  private static let reach: UInt32 = 48
  /// A form stands right behind its item: `of Form 10-K`.
  private static let formReach: UInt32 = 6

  var hit: CueHit { hits[index] }

  /// Where what ends at `end` belongs: what is named right before the cue, or behind its numbers.
  func home(behind end: UInt32) -> CitationHome? {
    if index > hits.startIndex {
      let previous = hits[index - 1]
      if previous.end <= hit.start, hit.start - previous.end <= 2, !isQuoted(previous.end) {
        if let home = CitationHome(previous, text, range) { return home }
      }
      // `Form 8-K Item 2.02`.
      if previous.cue == .form, let form = FormName(in: text, previous.end, range),
        form.end <= hit.start, hit.start - form.end <= 2
      {
        return .form("Form " + form.name)
      }
    }
    if let schedule = schedule(behind: end) { return schedule }
    for next in hits[index...].dropFirst() where next.start >= end {
      guard next.start - end <= CitedPlace.reach, !holdsSentenceEnd(end, next.start) else {
        return nil
      }
      if next.cue == .form {
        guard next.start - end <= CitedPlace.formReach else { return nil }
        if let form = FormName(in: text, next.end, range) { return .form("Form " + form.name) }
        return nil
      }
      if let home = CitationHome(next, text, range) { return home }
      switch next.cue {
      // `Items 101(c) and Item 303 of Regulation S-K` belong to one regulation.
      case hit.cue where hit.cue == .item || hit.cue == .rule || hit.cue == .section: continue
      case .paragraph, .labelWord: continue
      default: if CitationGrammar(next, in: text) != nil { return nil }
      }
    }
    return nil
  }

  /// The schedule of `Item 14 of Schedule 14A`.
  private func schedule(behind end: UInt32) -> CitationHome? {
    let rest = range.suffix(from: end)
    let opening: StaticString = " of schedule "
    guard text.hasPrefix(rest, opening) else { return nil }
    let name = rest.suffix(from: rest.start + UInt32(opening.utf8CodeUnitCount))
    if text.hasPrefix(name, "to") { return .form("Schedule TO") }
    return FormName(in: text, name.start, range).map { .form("Schedule " + $0.name) }
  }

  private func isQuoted(_ end: UInt32) -> Bool { end < range.end && text.bytes[Int(end)] > 0x7F }

  private func holdsSentenceEnd(_ start: UInt32, _ end: UInt32) -> Bool {
    guard end > start + 1 else { return false }
    for index in Int(start)..<Int(end) - 1
    where text.bytes[index] == UInt8(ascii: ".") && text.bytes[index + 1] == ASCII.space {
      return true
    }
    return false
  }

  /// The standard that a list of paragraphs belongs to: right behind `of`.
  func citing(behind end: UInt32) -> (place: CitedPlace, grammar: CitationGrammar)? {
    guard let next = next(behind: end), let grammar = CitationGrammar(hits[next], in: text) else {
      return nil
    }
    switch grammar {
    case .standard, .international, .codification, .auditing, .update:
      return (CitedPlace(text: text, hits: hits, index: next, range: range), grammar)
    default:
      return nil
    }
  }

  /// The bulletin that sections belong to.
  func guide(behind end: UInt32) -> CueHit? {
    next(behind: end).flatMap { hits[$0].cue == .industryGuide ? hits[$0] : nil }
  }

  private func next(behind end: UInt32) -> Int? {
    let opening = range.suffix(from: end)
    guard [" of ", " in ", ". of "].contains(where: { text.hasPrefix(opening, $0) }) else {
      return nil
    }
    for next in hits[index...].indices.dropFirst() where hits[next].start >= end {
      return hits[next].start - end <= 16 ? next : nil
    }
    return nil
  }
}
