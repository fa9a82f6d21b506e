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

  /// Adds the cues in `range` of `text` to `hits`, in order, none overlapping another.
  mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>, into hits: inout [CueHit]) -> Marks {
    let (phrases, filter) = (phrases, filter)
    var marks = Marks()
    var end = UInt32(range.lowerBound)
    var nextMark = 0
    words.begin(range)
    while words.read(text, filter) {
      // A phrase that may go on behind the stretch is read from the text.
      let cut = words.isLast ? words.count : words.count - phrases.mostWords
      let (allWords, allOpenings) = (words.words, words.openings)
      let (list, openings) = (allWords.span, allOpenings.span)
      for index in 0..<words.openingCount {
        let number = Int(openings[index])
        let start = list[number].start
        guard start >= end,
          let match = phrases.match(list, number, isCut: number >= cut, text, to: range.upperBound)
        else { continue }
        if nextMark < words.marks.count {
          note(text, range.upperBound, before: start, from: &nextMark, &marks, &hits)
        }
        end = UInt32(match.end)
        hits.append(CueHit(start: start, end: end, cue: match.value))
      }
    }
    if nextMark < words.marks.count {
      note(text, range.upperBound, before: .max, from: &nextMark, &marks, &hits)
    }
    return marks
  }

  /// Takes in the marks from `nextMark` on that stand before `position`.
  private func note(
    _ text: Span<UInt8>, _ limit: Int, before position: UInt32, from nextMark: inout Int,
    _ marks: inout Marks, _ hits: inout [CueHit]
  ) {
    while nextMark < words.marks.count, words.marks[nextMark] < position {
      note(text, at: Int(words.marks[nextMark]), limit, &marks, &hits)
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
