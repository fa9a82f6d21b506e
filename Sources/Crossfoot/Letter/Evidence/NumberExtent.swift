/// How far the number of a citation reaches, and its parts between hyphens.
struct NumberExtent {
  private(set) var range: TextRange
  private(set) var parts = Parts()
  /// Whether a point stands inside it.
  private(set) var isDotted = false
  /// Whether some of its hyphens are not those of ASCII.
  private(set) var hasWideHyphens = false

  /// The parts of a number between its hyphens; only the first two are looked at.
  struct Parts {
    private(set) var first = TextRange.empty
    private(set) var second = TextRange.empty
    private(set) var count = 0

    fileprivate mutating func append(_ part: TextRange) {
      if count == 0 { first = part } else if count == 1 { second = part }
      count += 1
    }
  }

  /// Longer ones are no citations.
  private static let longest = 28

  /// Reads on from `start` as far as a number may go.
  init(in text: borrowing TextStore, _ start: UInt32, _ range: TextRange) {
    self.range = TextRange(start, start)
    var end = start
    var partStart = start
    var depth = 0
    scan: while end < range.end, Int(end - start) < NumberExtent.longest {
      switch text.bytes[Int(end)] {
      case UInt8(ascii: "("):
        // A parenthesis belongs to the number when it touches it and holds little.
        guard end > start, NumberExtent.isShort(text, from: end, range) else { break scan }
        depth += 1
      case UInt8(ascii: ")"):
        guard depth > 0 else { break scan }
        depth -= 1
      case UInt8(ascii: "-"):
        // `11-02-(a)` is `11-02(a)`; a line may have ended behind the hyphen.
        if end + 1 < range.end, text.bytes[Int(end) + 1] == UInt8(ascii: "(") { break }
        // `1202(a)(2)-Instruction 3` goes on with a word.
        if NumberExtent.opensWord(text, end + 1, range) { break scan }
        parts.append(TextRange(partStart, end))
        if NumberExtent.isBroken(text, end, range) { end += 1 }
        partStart = end + 1
      case 0xE2 where isWideHyphen(text, end, range):
        parts.append(TextRange(partStart, end))
        end += 2
        partStart = end + 1
        hasWideHyphens = true
      case UInt8(ascii: "."), UInt8(ascii: ":"):
        guard NumberExtent.isPoint(text, end, range) else { break scan }
        isDotted = true
      case let byte:
        guard ASCII.isDigit(byte) || ASCII.isLetter(byte) else { break scan }
      }
      end += 1
    }
    parts.append(TextRange(partStart, end))
    self.range.end = NumberExtent.withoutMarks(text, start, end)
  }

  /// Where a number ends whose last marks belong to the sentence.
  private static func withoutMarks(_ text: TextStore, _ start: UInt32, _ end: UInt32) -> UInt32 {
    var end = end
    while end > start, !ASCII.isWord(text.bytes[Int(end) - 1]),
      text.bytes[Int(end) - 1] != UInt8(ascii: ")")
    {
      end -= 1
    }
    return end
  }

  /// Its text, with plain hyphens.
  func string(in text: TextStore) -> String {
    let string = text.string(range)
    guard hasWideHyphens else { return string }
    return String(string.map { NumberExtent.wideHyphens.contains($0) ? "-" : $0 })
  }

  private static let wideHyphens: [Character] = ["\u{2010}", "\u{2011}", "\u{2013}"]

  /// Whether a hyphen of more than one byte stands at `position`; a dash is one where no other hyphen
  /// stands in the number, or else it may stand for "through".
  private func isWideHyphen(_ text: TextStore, _ position: UInt32, _ range: TextRange) -> Bool {
    guard position + 3 < range.end, text.bytes[Int(position) + 1] == 0x80,
      ASCII.isWord(text.bytes[Int(position) + 3])
    else { return false }
    switch text.bytes[Int(position) + 2] {
    case 0x90, 0x91: return true
    case 0x93: return parts.count == 0 || hasWideHyphens
    default: return false
    }
  }

  /// Whether a point is inside a number: digits follow it, or a letter or two by themselves.
  ///
  /// Behind `50-4.The` a sentence begins.
  private static func isPoint(_ text: TextStore, _ point: UInt32, _ range: TextRange) -> Bool {
    var end = Int(point) + 1
    guard end < Int(range.end), ASCII.isWord(text.bytes[end]) else { return false }
    if ASCII.isDigit(text.bytes[end]) { return true }
    while end < Int(range.end), ASCII.isLetter(text.bytes[end]) { end += 1 }
    return (2...3).contains(end - Int(point))
  }

  /// A word that is no part of a number has so many letters.
  private static let shortestWord: UInt32 = 4

  private static func opensWord(_ text: TextStore, _ start: UInt32, _ range: TextRange) -> Bool {
    range.end >= start && range.end - start >= shortestWord
      && text.bytes[Int(start)..<Int(start + shortestWord)].allSatisfy(ASCII.isLetter)
  }

  private static func isBroken(_ text: TextStore, _ hyphen: UInt32, _ range: TextRange) -> Bool {
    hyphen + 2 < range.end && text.bytes[Int(hyphen) + 1] == ASCII.space
      && ASCII.isDigit(text.bytes[Int(hyphen) + 2])
  }

  private static func isShort(_ text: TextStore, from start: UInt32, _ range: TextRange) -> Bool {
    let end = min(range.end, start + 7)
    return text.bytes[Int(start)..<Int(end)].contains(UInt8(ascii: ")"))
  }
}
