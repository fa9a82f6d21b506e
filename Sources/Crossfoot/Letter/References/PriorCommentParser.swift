/// Finds references to comments of earlier letters: `prior comment 3`, `comment 5 of our letter dated
/// May 1, 2012`.
struct PriorCommentParser {
  let text: TextStore

  /// Whether a text with `cues` may refer to comments.
  static func mayRead(_ cues: CueSet) -> Bool {
    cues.contains(.priorComment) || cues.contains(.comment) || cues.contains(.staffVoice)
  }

  /// The comments that `range` refers to, each once, in order.
  func priorComments(_ hits: ArraySlice<CueHit>, within range: TextRange) -> [PriorComment] {
    var result: [PriorComment] = []
    for index in hits.indices where hits[index].start >= range.start {
      let hit = hits[index]
      guard let isPrior = isPrior(hit, range) else { continue }
      let numbers = numbers(after: hit, range)
      guard !numbers.values.isEmpty else { continue }
      let date = letterDate(hits[(index + 1)...], after: numbers.end, range)
      // Without the word "prior" it takes the date of a letter, or "our letter", to be one.
      guard isPrior || date != nil || mentionsLetter(after: numbers.end, range) else { continue }
      for number in numbers.values where !result.contains(where: { $0.number == number }) {
        result.append(PriorComment(number: number, letterDate: date))
      }
    }
    return result
  }

  /// Whether a cue names a comment of an earlier letter by itself; nil when it names none.
  private func isPrior(_ hit: CueHit, _ range: TextRange) -> Bool? {
    switch hit.cue {
    case .priorComment: return true
    case .comment: return follows(hit, range)
    // The staff's own words for its comments are cues of its voice.
    case .staffVoice where text.hasPrefix(hit.range, "our "):
      if text.hasPrefix(hit.range, "our prior comment") { return true }
      if text.hasPrefix(hit.range, "our previous comment") { return true }
      return text.hasPrefix(hit.range, "our comment")
        ? follows(hit, range) || isOfEarlierLetter(hit, range) : nil
    default: return nil
    }
  }

  /// Whether the staff speaks of a comment of its own by a number: `refer to our comment number 3`, which is one
  /// of an earlier letter if it stands neither above nor below.
  private func isOfEarlierLetter(_ hit: CueHit, _ range: TextRange) -> Bool {
    let numbers = numbers(after: hit, range)
    let rest = range.suffix(from: numbers.end)
    return !numbers.values.isEmpty
      && !ReferenceLexicon.ownPlaces.contains { text.hasPrefix(rest, $0) }
  }

  /// Whether "response to" stands right before a comment, or a word for asking again: `your response to comment 3`,
  /// `we reissue comment 3`, `we reissue the second part of comment 3`.
  private func follows(_ hit: CueHit, _ range: TextRange) -> Bool {
    let near = TextRange(
      hit.start - min(hit.start - range.start, PriorCommentParser.longestLead), hit.start)
    if ReferenceLexicon.responding.contains(where: { text.ends(near, with: $0) }) { return true }
    for words in ReferenceLexicon.reissuing {
      guard let place = text.place(of: words, in: near) else { continue }
      let object = text.trimmed(near.suffix(from: place + UInt32(words.utf8CodeUnitCount)))
      if object.isEmpty || ReferenceLexicon.reissued.contains(where: { text.matches(object, $0) }) {
        return true
      }
      // A part of it is asked again.
      return text.ends(object, with: " of")
        && ReferenceLexicon.partOpenings.contains { text.hasPrefix(object, $0) }
        && !text.bytes[object.indices].contains(UInt8(ascii: "."))
    }
    return false
  }

  /// What leads to a comment takes up so many bytes at most: `reissue the second sentence of`.
  private static let longestLead: UInt32 = 60

  private func numbers(
    after hit: CueHit, _ range: TextRange
  ) -> (values: [Int], end: UInt32) {
    var values: [Int] = []
    var position = hit.end
    var isPlural = ReferenceLexicon.plurals.contains { text.ends(hit.range, with: $0) }
    while values.count < 12 {
      var next = position
      while next < range.end, !ASCII.isWord(text.bytes[Int(next)]),
        text.bytes[Int(next)] != UInt8(ascii: "("), next - position < 4
      {
        next += 1
      }
      for word in ReferenceLexicon.numberWords
      where text.hasPrefix(range.suffix(from: next), word) {
        next += UInt32(word.utf8CodeUnitCount)
        isPlural =
          isPlural
          || ReferenceLexicon.plurals.contains {
            text.ends(TextRange(position, next - 1), with: $0)
          }
      }
      guard let number = number(at: next, range) else { break }
      values.append(number.value)
      position = number.end
      if isPlural, let span = spanEnd(from: number, range) {
        values += number.value + 1...span.value
        position = span.end
      }
    }
    return (values, position)
  }

  /// The last number of a span that opens with `first`: `through 4`.
  private func spanEnd(
    from first: (value: Int, end: UInt32), _ range: TextRange
  ) -> (value: Int, end: UInt32)? {
    let rest = range.suffix(from: first.end)
    for joint in ReferenceLexicon.spanJoints where text.hasPrefix(rest, joint) {
      let start = first.end + UInt32(joint.utf8CodeUnitCount)
      guard let last = number(at: start, range), last.value > first.value,
        last.value - first.value <= PriorCommentParser.longestSpan
      else { return nil }
      return last
    }
    return nil
  }

  /// So far apart the first and the last number of a span are at most.
  private static let longestSpan = 30

  private func number(at start: UInt32, _ range: TextRange) -> (value: Int, end: UInt32)? {
    guard start < range.end else { return nil }
    if let spelled = LabelLexicon.spelledNumbers.prefix(
      of: text.bytes, Int(start)..<Int(range.end))
    {
      return (spelled.value, UInt32(spelled.end))
    }
    var end = start
    var value = 0
    while end < range.end, ASCII.isDigit(text.bytes[Int(end)]), end - start < 3 {
      value = value * 10 + Int(text.bytes[Int(end)] - 0x30)
      end += 1
    }
    guard end > start, value > 0,
      end == range.end || !ASCII.isDigit(text.bytes[Int(end)])
    else { return nil }
    return (value, end)
  }

  /// The date of the letter that is named within a few words behind a number.
  private func letterDate(
    _ hits: ArraySlice<CueHit>, after position: UInt32, _ range: TextRange
  ) -> CalendarDate? {
    for hit in hits.prefix(8) where hit.start >= position && hit.start < position + 90 {
      if hit.cue == .comment || hit.cue == .priorComment { return nil }
      if let date = DateParser(text: text).date(at: hit, within: range) {
        return isOfLetter(date.range, after: position, range) ? date.date : nil
      }
    }
    return nil
  }

  /// Whether a date behind a comment's number is that of a letter, not of a sale or an agreement.
  private func isOfLetter(_ date: TextRange, after position: UInt32, _ range: TextRange) -> Bool {
    let before = TextRange(position, max(date.start, position))
    if before.count <= PriorCommentParser.longestDating { return true }
    let around = TextRange(position, min(range.end, date.end + PriorCommentParser.longestName))
    return ReferenceLexicon.letters.contains { text.holds($0, in: around) }
  }

  /// What stands between a comment's number and its date is at most this long, in bytes: `, dated`, `issued on`.
  private static let longestDating = 12
  /// So far behind its date a letter is named.
  private static let longestName: UInt32 = 24

  private func mentionsLetter(after position: UInt32, _ range: TextRange) -> Bool {
    let rest = range.suffix(from: position)
    if ReferenceLexicon.letterRests.contains(where: { text.hasPrefix(rest, $0) }) { return true }
    // `in our last letter`, `from our comment letter`
    guard let owner = ReferenceLexicon.letterOwners.first(where: { text.hasPrefix(rest, $0) })
    else { return false }
    let name = rest.suffix(from: rest.start + UInt32(owner.utf8CodeUnitCount))
    let near = name.prefix(upTo: min(name.end, name.start + PriorCommentParser.longestName))
    return text.place(of: "letter", in: near).map { place in
      !text.bytes[Int(near.start)..<Int(place)].contains {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
      }
    } ?? false
  }

  /// The date of the letter that a paragraph says is meant by prior comments: `our references to prior
  /// comments are to comments in our March 6, 2014 letter`.
  func statedLetter(_ hits: ArraySlice<CueHit>, in range: TextRange) -> CalendarDate? {
    guard text.holds(ReferenceLexicon.statementOpening, in: range) else { return nil }
    for words in ReferenceLexicon.statements {
      guard let place = text.place(of: words, in: range) else { continue }
      return letterDate(
        hits.drop { $0.start < place + UInt32(words.utf8CodeUnitCount) },
        after: place + UInt32(words.utf8CodeUnitCount), range)
    }
    return nil
  }
}
