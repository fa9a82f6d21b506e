/// Finds the cues of a letter's paragraphs in one pass over their words, and counts the marks between them.
struct CueScanner {
  /// What stands between the words of a text.
  struct Marks {
    /// Whether the number of plain quotation marks is odd.
    var hasOddQuote = false
    /// The number of curly marks that open a quotation, less those that close one; as far as it goes.
    private(set) var curlyBalance: Int16 = 0

    mutating func addCurly(_ step: Int16) {
      curlyBalance = Int16(clamping: Int(curlyBalance) + Int(step))
    }
  }

  /// The cues of all paragraphs, one paragraph behind the other, none overlapping another.
  private(set) var hits: [CueHit] = []
  /// For each paragraph the number of cues in it and in those before it, and its marks.
  private(set) var paragraphs: [(hitsEnd: UInt32, marks: Marks)] = []

  private let phrases = Cue.phrases
  private let filter = Cue.filter
  /// The marks of the paragraph that is being read.
  private var marks = Marks()
  /// The first of a stretch's marks that has not been looked at.
  private var nextMark = 0
  /// Where the last cue of the stretch that is being read ends.
  private var end: UInt32 = 0

  /// There is a cue in so many bytes.
  private static let usualDistance = 40
  /// Paragraphs that stand so far apart at most, in bytes, are read in one go: what stands between others
  /// is a table.
  private static let longestGap: UInt32 = 64

  /// The cues in `ranges`, the paragraphs of `text`, none of which overlaps another.
  init(_ text: Span<UInt8>, _ ranges: Span<TextRange>) {
    hits.reserveCapacity(text.count / CueScanner.usualDistance)
    paragraphs.reserveCapacity(ranges.count)
    var scan = PhraseScan()
    var openings = PhraseScan.Openings(repeating: PhraseScan.Opening())
    while paragraphs.count < ranges.count {
      let first = paragraphs.count
      let stretch = ranges.extracting(first..<CueScanner.stretchEnd(from: first, ranges, text))
      scan.begin(text, Int(stretch[0].start)..<Int(stretch[stretch.count - 1].end))
      (nextMark, end) = (0, stretch[0].start)
      while scan.read(text, filter, into: &openings) {
        let found = openings.span.extracting(first: scan.openingCount)
        take(found, scan.marks.span, text, stretch, first)
      }
      while paragraphs.count - first < stretch.count {
        close(stretch[paragraphs.count - first], scan.marks.span, text)
      }
    }
  }

  /// The end of the paragraphs, from number `first` on, between which nothing stands that is worth a word;
  /// nor does a word go on from one to the next.
  private static func stretchEnd(
    from first: Int, _ ranges: Span<TextRange>, _ text: Span<UInt8>
  ) -> Int {
    var next = first + 1
    while next < ranges.count, areClose(ranges[next - 1].end, ranges[next].start, text) {
      next += 1
    }
    return next
  }

  /// Whether little stands between two paragraphs, of which one ends at `end` and the next one starts at
  /// `start`: one that was put together anew may stand behind those that follow on it.
  @inline(__always)
  private static func areClose(_ end: UInt32, _ start: UInt32, _ text: Span<UInt8>) -> Bool {
    guard start >= end, start &- end <= longestGap else { return false }
    return start > end
      ? !WordKeys.isWord(text[Int(end)]) && !WordKeys.isWord(text[Int(start) &- 1])
      : !PhraseScan.isInWord(text, Int(start))
  }

  /// Takes in words with which cues may begin, in a stretch of paragraphs of which number `first` is the
  /// first.
  private mutating func take(
    _ openings: Span<PhraseScan.Opening>, _ stretchMarks: Span<UInt32>, _ text: Span<UInt8>,
    _ stretch: Span<TextRange>, _ first: Int
  ) {
    let (phrases, filter) = (phrases, filter)
    var paragraph = paragraphs.count - first
    var range = paragraph < stretch.count ? stretch[paragraph] : .empty
    // Where the next cue may begin.
    var free = max(range.start, end)
    defer { end = free }
    var mark = markPlace(stretchMarks)
    for number in openings.indices {
      let opening = openings[number]
      while opening.start >= range.end {
        guard paragraph < stretch.count else { return }
        close(range, stretchMarks, text)
        paragraph += 1
        range = paragraph < stretch.count ? stretch[paragraph] : .empty
        free = max(range.start, free)
        mark = markPlace(stretchMarks)
      }
      guard opening.start >= free else { continue }
      guard let match = phrases.match(opening, filter, text, to: Int(range.end)) else { continue }
      if mark < opening.start {
        note(stretchMarks, range, before: opening.start, text)
        mark = markPlace(stretchMarks)
      }
      free = UInt32(truncatingIfNeeded: match.end)
      let end = match.value == .item ? CueScanner.wordEnd(text, before: free) : free
      hits.append(CueHit(start: opening.start, end: end, cue: match.value))
    }
  }

  /// Where the letters of a word end that a number was run together with: `Item308`.
  private static func wordEnd(_ text: Span<UInt8>, before end: UInt32) -> UInt32 {
    var end = end
    while end > 0, ASCII.isDigit(text[Int(end) - 1]) { end -= 1 }
    return end
  }

  /// Where the next mark stands that has not been looked at; beyond all texts when there is none.
  @inline(__always)
  private func markPlace(_ stretchMarks: Span<UInt32>) -> UInt32 {
    nextMark < stretchMarks.count ? stretchMarks[nextMark] : .max
  }

  /// Ends the paragraph at `range`.
  private mutating func close(
    _ range: TextRange, _ stretchMarks: Span<UInt32>, _ text: Span<UInt8>
  ) {
    if markPlace(stretchMarks) < range.end { note(stretchMarks, range, before: range.end, text) }
    paragraphs.append((UInt32(hits.count), marks))
    marks = Marks()
  }

  /// Takes in the next marks of the paragraph at `range` that stand before `position`: there are few.
  @inline(never)
  private mutating func note(
    _ stretchMarks: Span<UInt32>, _ range: TextRange, before position: UInt32, _ text: Span<UInt8>
  ) {
    while nextMark < stretchMarks.count, stretchMarks[nextMark] < position {
      // What stands between two paragraphs is of neither.
      if stretchMarks[nextMark] >= range.start { note(text, at: stretchMarks[nextMark], range.end) }
      nextMark += 1
    }
  }

  private mutating func note(_ text: Span<UInt8>, at mark: UInt32, _ end: UInt32) {
    let position = Int(mark)
    switch text[position] {
    case UInt8(ascii: "\""):
      marks.hasOddQuote.toggle()
    case UInt8(ascii: "["):
      hits.append(CueHit(start: mark, end: mark + 1, cue: .bracket))
    case 0xA7 where position > 0 && text[position - 1] == 0xC2:
      hits.append(CueHit(start: mark - 1, end: mark + 1, cue: .section))
    case 0xE2 where mark + 2 < end && text[position + 1] == 0x80:
      if text[position + 2] == 0x9C { marks.addCurly(1) }
      if text[position + 2] == 0x9D { marks.addCurly(-1) }
    default:
      return
    }
  }
}
