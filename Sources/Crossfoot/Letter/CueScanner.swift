/// Finds the cues of a text in one pass over its words.
struct CueScanner {
  /// Adds the cues in `range` of `text` to `hits`, in order, none overlapping another.
  static func scan(_ text: Span<UInt8>, _ range: Range<Int>, into hits: inout [CueHit]) {
    let phrases = Cue.phrases
    var position = range.lowerBound
    let end = range.upperBound
    while position < end {
      var byte = text[position]
      guard ASCII.isLetter(byte) || ASCII.isDigit(byte) else {
        position += 1
        continue
      }
      let start = position
      var key: UInt64 = 0
      repeat {
        if position - start < 8 { key = key << 8 | UInt64(ASCII.lowercased(byte)) }
        position += 1
        guard position < end else { break }
        byte = text[position]
      } while ASCII.isLetter(byte) || ASCII.isDigit(byte)
      if let match = phrases.match(key: key, text, from: start, to: end) {
        hits.append(CueHit(start: UInt32(start), end: UInt32(match.end), cue: match.value))
        position = max(position, match.end)
      }
    }
  }
}
