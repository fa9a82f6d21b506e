/// What some figures begin with, by which sentences are told that have none of them: figures that are the
/// same amount, in whatever unit, begin with the same two digits.
struct LeadingDigits {
  /// Whether one of the figures begins with the number that is the index.
  private var isLead = Array(repeating: false, count: 100)

  init(_ figures: [Figure]) {
    for figure in figures { isLead[figure.leadingDigits] = true }
  }

  /// Whether a number that stands in `range` begins as one of the figures does.
  func mayStand(in range: TextRange, of bytes: Span<UInt8>) -> Bool {
    let end = Int(range.end)
    var place = Int(range.start)
    while place < end {
      if place + ByteWords.size <= end,
        ByteWords.digits(ByteWords.word(of: bytes, at: place)) == 0
      {
        place += ByteWords.size
        continue
      }
      guard ASCII.isDigit(bytes[place]) else {
        place += 1
        continue
      }
      if isLead[LeadingDigits.lead(bytes, from: place, to: end)] { return true }
      while place < end, ASCII.isDigit(bytes[place]) { place += 1 }
    }
    return false
  }

  /// The first two digits of the number at `start`, with neither zeros before them nor what stands between.
  private static func lead(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var lead = 0
    for place in start..<end {
      let byte = bytes[place]
      if ASCII.isDigit(byte) {
        let digit = Int(byte - 0x30)
        if lead > 0 { return lead * 10 + digit }
        lead = digit
      } else if byte != UInt8(ascii: ","), byte != UInt8(ascii: ".") {
        break
      }
    }
    return lead * 10
  }
}
