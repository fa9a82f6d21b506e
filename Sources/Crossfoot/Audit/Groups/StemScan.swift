/// Stems of words, looked for in a text all at once.
///
/// Three letters of each stem that stand side by side in few words are looked for in many bytes at a time; the
/// stems themselves where those of one of them stand.
struct StemScan {
  /// The first of three letters of a stem, and those behind it.
  private typealias Sign = (UInt8, UInt8, UInt8)

  private let stems: [StaticString]
  private let signs: [Sign]

  /// How many bytes are looked at in one go.
  private static let stretch = 64
  /// Those and the last letters of a sign that begins with the last of them.
  private static let width = stretch + 2
  /// How long a stem is at most.
  private static let reach = 16

  /// Stems of ASCII letters in lower case, each with the number of the first of its letters that tell it.
  init(_ stems: KeyValuePairs<StaticString, Int>) {
    self.stems = stems.map(\.key)
    // A literal of ASCII has its bytes at this address for as long as the program runs.
    signs = stems.map { stem, first in
      unsafe (stem.utf8Start[first], stem.utf8Start[first + 1], stem.utf8Start[first + 2])
    }
  }

  /// Whether one of the stems stands in `range`, in letters of either case.
  func holds(in range: TextRange, of text: TextStore) -> Bool {
    let (first, end) = (Int(range.start), Int(range.end))
    let bytes = text.bytes.span
    guard end - first >= StemScan.width else {
      return stems.contains { text.holds($0, in: range) }
    }
    var start = first
    while true {
      // The last stretch reaches back to the one before.
      start = min(start, end - StemScan.width)
      let block = bytes.extracting(start..<start + StemScan.width)
      if signs.contains(where: { StemScan.stands($0, in: block) }) {
        let near = TextRange(
          UInt32(max(start - StemScan.reach, first)),
          UInt32(min(start + StemScan.width + StemScan.reach, end)))
        if stems.contains(where: { text.holds($0, in: near) }) { return true }
      }
      if start + StemScan.width == end { return false }
      start += StemScan.stretch
    }
  }

  /// Whether the letters of a sign stand somewhere in a block.
  ///
  /// It is a function of its own because the compiler asks many bytes at once only where little stands around.
  @inline(never)
  private static func stands(_ sign: Sign, in block: Span<UInt8>) -> Bool {
    let block = block.extracting(0..<width)
    var answer: UInt8 = 0
    for index in 0..<stretch {
      let isFirst: UInt8 = block[index] | 0x20 == sign.0 ? 1 : 0
      let isSecond: UInt8 = block[index &+ 1] | 0x20 == sign.1 ? 1 : 0
      let isThird: UInt8 = block[index &+ 2] | 0x20 == sign.2 ? 1 : 0
      answer |= isFirst & isSecond & isThird
    }
    return answer != 0
  }
}
