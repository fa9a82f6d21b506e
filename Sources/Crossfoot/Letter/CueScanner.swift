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
  private var places = PhraseScan()

  /// Adds the cues in `range` of `text` to `hits`, in order, none overlapping another.
  mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>, into hits: inout [CueHit]) -> Marks {
    let phrases = phrases
    var marks = Marks()
    var end = UInt32(range.lowerBound)
    var nextMark = 0
    places.begin(range)
    while places.readBlock(text, filter) {
      for index in 0..<places.count where places.places[index].start >= end {
        let place = places.places[index]
        guard
          let match = phrases.match(place, text, to: range.upperBound)
        else { continue }
        note(text, range.upperBound, before: place.start, from: &nextMark, &marks, &hits)
        end = max(place.end, UInt32(match.end))
        hits.append(CueHit(start: place.start, end: UInt32(match.end), cue: match.value))
      }
    }
    note(text, range.upperBound, before: .max, from: &nextMark, &marks, &hits)
    return marks
  }

  /// Takes in the marks from `nextMark` on that stand before `position`.
  @inline(__always)
  private func note(
    _ text: Span<UInt8>, _ limit: Int, before position: UInt32, from nextMark: inout Int,
    _ marks: inout Marks, _ hits: inout [CueHit]
  ) {
    while nextMark < places.marks.count, places.marks[nextMark] < position {
      note(text, at: Int(places.marks[nextMark]), limit, &marks, &hits)
      nextMark += 1
    }
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
