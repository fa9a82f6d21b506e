/// Finds the cues of a text in one pass over its words, and counts the marks between them.
struct CueScanner {
  /// What stands between the words of a text.
  struct Marks {
    /// The number of plain quotation marks.
    var straightQuotes: UInt32 = 0
    /// The number of curly marks that open a quotation, less those that close one.
    var curlyBalance: Int32 = 0
  }

  private let phrases = Cue.phrases
  private let filter = Cue.filter
  private var words = PhraseScan()
  private var openings = [PhraseScan.Opening](
    repeating: PhraseScan.Opening(), count: PhraseScan.mostOpenings)
  /// The first of `openings`, and of the marks, that has not been looked at.
  private var nextOpening = 0
  private var nextMark = 0

  /// Adds the cues in `range` of `text` to `hits`, in order, none overlapping another.
  ///
  /// Paragraphs are best asked for one behind the other.
  mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>, into hits: inout [CueHit]) -> Marks {
    if words.begin(text, range) { (nextOpening, nextMark) = (0, 0) }
    // What stands between two paragraphs is of neither.
    while nextMark < words.marks.count, words.marks[nextMark] < range.lowerBound { nextMark += 1 }
    var marks = Marks()
    var end = range.lowerBound
    repeat {
      // In names of their own, as what a scanner holds is read anew for each word.
      let (phrases, openings, count) = (phrases, openings, words.openingCount)
      var next = nextOpening
      while next < count {
        let opening = openings[next]
        let (start, wordEnd) = (Int(opening.start), Int(opening.end))
        guard start < range.upperBound else { break }
        next &+= 1
        guard start >= end else { continue }
        let match = phrases.match(
          key: filter.key(in: text, start, length: wordEnd &- start), text, from: start,
          wordEnd: wordEnd, to: range.upperBound)
        guard let match else { continue }
        if nextMark < words.marks.count {
          note(text, range.upperBound, before: start, &marks, &hits)
        }
        end = match.end
        hits.append(
          CueHit(start: opening.start, end: UInt32(truncatingIfNeeded: end), cue: match.value))
      }
      nextOpening = next
    } while readOn(text)
    if nextMark < words.marks.count {
      note(text, range.upperBound, before: range.upperBound, &marks, &hits)
    }
    return marks
  }

  /// Reads more of a paragraph, all of whose openings have been looked at.
  private mutating func readOn(_ text: Span<UInt8>) -> Bool {
    guard words.read(text, filter, into: &openings) else { return false }
    nextOpening = 0
    return true
  }

  /// Takes in the next marks that stand before `position`, in a paragraph that ends at `limit`.
  private mutating func note(
    _ text: Span<UInt8>, _ limit: Int, before position: Int, _ marks: inout Marks,
    _ hits: inout [CueHit]
  ) {
    while nextMark < words.marks.count, words.marks[nextMark] < position {
      note(text, at: Int(words.marks[nextMark]), limit, &marks, &hits)
      nextMark += 1
    }
    guard nextMark == words.marks.count else { return }
    words.dropMarks()
    nextMark = 0
  }

  private func note(
    _ text: Span<UInt8>, at position: Int, _ end: Int, _ marks: inout Marks, _ hits: inout [CueHit]
  ) {
    switch text[position] {
    case UInt8(ascii: "\""):
      marks.straightQuotes += 1
    case UInt8(ascii: "["):
      hits.append(CueHit(start: UInt32(position), end: UInt32(position + 1), cue: .bracket))
    case 0xE2 where position + 2 < end && text[position + 1] == 0x80:
      if text[position + 2] == 0x9C { marks.curlyBalance += 1 }
      if text[position + 2] == 0x9D { marks.curlyBalance -= 1 }
    default:
      return
    }
  }
}
