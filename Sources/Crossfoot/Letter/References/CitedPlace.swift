/// A cue and what stands around it.
///
/// A class, as several readers of what is cited there hold it, and each of its parts is counted.
final class CitedPlace {
  let text: TextStore
  let hits: ArraySlice<CueHit>
  let index: Int
  let range: TextRange

  init(text: TextStore, hits: ArraySlice<CueHit>, index: Int, range: TextRange) {
    self.text = text
    self.hits = hits
    self.index = index
    self.range = range
  }

  /// How far behind a citation the name of its regulation or act may stand, in bytes.
  private static let reach: UInt32 = 48
  /// A form stands right behind its item: `of Form 10-K`.
  private static let formReach: UInt32 = 6

  var hit: CueHit { hits[index] }

  /// Where what ends at `end` belongs: what is named right before the cue, or behind its numbers.
  func home(behind end: UInt32) -> CitationHome? {
    if let home = homeBefore { return home }
    if index > hits.startIndex {
      let previous = hits[index - 1]
      // `Form 8-K Item 2.02`.
      if previous.cue == .form, let form = FormName(in: text, previous.end, range),
        form.end <= hit.start, hit.start - form.end <= 2,
        isJoined(to: form.end) || !isTaken(previous)
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
      if next.cue == .interpretation, hit.cue == .section { return .interpretations }
      if let home = CitationHome(next, text, range) { return opensNumber(next) ? nil : home }
      switch next.cue {
      // `Items 101(c) and Item 303 of Regulation S-K` belong to one regulation.
      case hit.cue where hit.cue == .item || hit.cue == .rule || hit.cue == .section: continue
      case .paragraph, .labelWord: continue
      default: if CitationGrammar(next, in: text) != nil { return nil }
      }
    }
    return nil
  }

  /// What is named right before the cue: `Regulation S-X Rule 3-05`.
  var homeBefore: CitationHome? {
    guard index > hits.startIndex else { return nil }
    let previous = hits[index - 1]
    guard previous.end <= hit.start, hit.start - previous.end <= 2, !isQuoted(previous.end),
      isJoined(to: previous.end) || !isTaken(previous)
    else { return nil }
    return CitationHome(previous, text, range)
  }

  /// Whether nothing but a space stands between `end` and the cue: `of Securities Act Release No. 10825`.
  private func isJoined(to end: UInt32) -> Bool {
    hit.start == end + 1 && text.bytes[Int(end)] == ASCII.space
  }

  /// Whether what `home` names is that of the number before it: `Rule 10-01 of Regulation S-X, Item 303`.
  private func isTaken(_ home: CueHit) -> Bool {
    let words: [StaticString] = [" of ", " of the "]
    guard
      let word = words.first(where: { word in
        let length = UInt32(word.utf8CodeUnitCount)
        return home.start >= range.start + length
          && text.hasPrefix(TextRange(home.start - length, home.start), word)
      })
    else { return false }
    let end = Int(home.start) - word.utf8CodeUnitCount
    return text.bytes[Int(range.start)..<end].reversed().prefix { $0 > ASCII.space }
      .contains(where: ASCII.isDigit)
  }

  /// Whether what `home` names is that of the number behind it: `Section 404, FRM Section 2045`.
  private func opensNumber(_ home: CueHit) -> Bool {
    guard let next = cue(at: home.end + 1) else { return false }
    switch next.cue {
    case .item, .rule, .section, .article:
      return home.start < range.start + 3
        || !text.hasPrefix(TextRange(home.start - 3, home.start), "of ")
    default: return false
    }
  }

  /// The cue that begins at `position`, behind this one.
  func cue(at position: UInt32) -> CueHit? {
    hits[index...].dropFirst().first { $0.start >= position }.flatMap {
      $0.start == position ? $0 : nil
    }
  }

  /// Whether `word` stands right before the cue.
  func isBehind(_ word: StaticString) -> Bool {
    let length = UInt32(word.utf8CodeUnitCount)
    return hit.start >= range.start + length
      && text.hasPrefix(TextRange(hit.start - length, hit.start), word)
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

  /// The bulletin or the release that sections belong to.
  func document(behind end: UInt32) -> CitedPlace? {
    guard let next = next(behind: end, within: CitedPlace.documentReach) else { return nil }
    let cue = hits[next].cue
    return cue == .industryGuide || cue == .release
      ? CitedPlace(text: text, hits: hits, index: next, range: range) : nil
  }

  /// The staff's bulletin that questions belong to.
  func bulletin(behind end: UInt32) -> CitedPlace? {
    guard let next = next(behind: end), hits[next].cue == .staffBulletin else { return nil }
    return CitedPlace(text: text, hits: hits, index: next, range: range)
  }

  /// The rule or item that paragraphs belong to.
  func rule(behind end: UInt32) -> (place: CitedPlace, grammar: CitationGrammar)? {
    guard let next = next(behind: end), let grammar = CitationGrammar(hits[next], in: text) else {
      return nil
    }
    switch grammar {
    case .item, .rule, .section, .regulationSX, .guide:
      return (CitedPlace(text: text, hits: hits, index: next, range: range), grammar)
    default:
      return nil
    }
  }

  /// What stands between a section and its release: `of SEC Interpretive`.
  private static let documentReach: UInt32 = 40

  /// The next cue behind `of`; those that only say whose it is are passed over.
  private func next(behind end: UInt32, within reach: UInt32 = 16) -> Int? {
    let opening = range.suffix(from: end)
    guard [" of ", " in ", ". of ", ". in "].contains(where: { text.hasPrefix(opening, $0) }) else {
      return nil
    }
    for next in hits[index...].indices.dropFirst() where hits[next].start >= end {
      guard hits[next].start - end <= reach else { return nil }
      switch hits[next].cue {
      case .act, .companyVoice, .companyHint, .staffHint, .agency: continue
      default: return next
      }
    }
    return nil
  }
}
