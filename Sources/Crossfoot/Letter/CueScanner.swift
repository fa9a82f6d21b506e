/// Finds the cues of a text in one pass over its words, and counts the marks between them.
struct CueScanner {
  /// What stands between the words of a text.
  struct Marks {
    /// The number of plain quotation marks.
    var straightQuotes = 0
    /// The number of curly marks that open a quotation, less those that close one.
    var curlyBalance = 0
  }

  private let phrases = Cue.phrases

  /// Adds the cues in `range` of `text` to `hits`, in order, none overlapping another.
  func scan(_ text: Span<UInt8>, _ range: Range<Int>, into hits: inout [CueHit]) -> Marks {
    var marks = Marks()
    let end = range.upperBound
    let phrases = phrases
    var start = range.lowerBound
    var word = WordKeys.next(in: text, start, end)
    while start < end {
      guard word.end > start else {
        note(text, at: start, end, &marks, &hits)
        start += 1
        word = WordKeys.next(in: text, start, end)
        continue
      }
      // Nearly every word is followed by a space and another word: most pairs open no phrase.
      let hash = WordKeys.hash(word.key)
      let isSpaced = word.end < end && text[word.end] == ASCII.space
      let next = word.end + (isSpaced ? 1 : 0)
      let nextWord = WordKeys.next(in: text, next, end)
      let isPair = isSpaced && nextWord.end > next
      if !isPair || phrases.mayOpen(hash, WordKeys.hash(nextWord.key)),
        let match = phrases.match(
          key: word.key, text, from: start, wordEnd: word.end, to: end)
      {
        hits.append(CueHit(start: UInt32(start), end: UInt32(match.end), cue: match.value))
        start = max(word.end, match.end)
        word = WordKeys.next(in: text, start, end)
      } else {
        start = next
        word = nextWord
      }
    }
    return marks
  }

  /// Takes in a byte that belongs to no word.
  @inline(__always)
  private func note(
    _ text: Span<UInt8>, at position: Int, _ end: Int, _ marks: inout Marks, _ hits: inout [CueHit]
  ) {
    switch text[position] {
    case ASCII.space:
      return
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
