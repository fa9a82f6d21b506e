/// Figures of a space-aligned line that a single space parts: columns that are filled to their width.
///
/// ```
/// 1,272,444  371,991   → one chunk each by their wide gap
/// $1,737,414 $531,378  → two figures all the same
/// 541 -- 2,187,370     → three
/// 7 1/2%   2 - 5   612 (4)   → one: a fraction, a range, a figure with a marker
/// (56) $      → two, as nothing stands before it that it could be a marker of
/// ```
package enum FigureRun {
  /// What a word of a run is.
  private enum Word {
    case figure, opener, closer, marker
  }

  /// The figures in `range`, each with its signs, and last a sign that stands before no figure; nil when
  /// they are fewer than two, or there are other words.
  package static func split(_ range: Range<Int>, of bytes: Span<UInt8>) -> [Range<Int>]? {
    guard holdsSpace(range, bytes) else { return nil }
    var figures: [Range<Int>] = []
    // Where the figure begins whose `$` or bracket has been read.
    var opened: Int?
    var opensWithMarker = false
    var position = range.lowerBound
    while position < range.upperBound {
      while position < range.upperBound, bytes[position] <= ASCII.space { position += 1 }
      let start = position
      while position < range.upperBound, bytes[position] > ASCII.space { position += 1 }
      guard start < position, let word = word(start..<position, bytes) else { return nil }
      switch word {
      case .opener: opened = opened ?? start
      case .figure:
        figures.append((opened ?? start)..<position)
        opened = nil
      case .marker where figures.isEmpty:
        opensWithMarker = opened == nil
        figures.append((opened ?? start)..<position)
        opened = nil
      case .closer, .marker:
        guard opened == nil, let last = figures.last else { return nil }
        figures[figures.count - 1] = last.lowerBound..<position
      }
    }
    if opensWithMarker, opened == nil || figures.count > 1 { return nil }
    // The sign of the next figure, behind a wider gap.
    if let opened { figures.append(opened..<range.upperBound) }
    return figures.count > 1 ? figures : nil
  }

  private static func holdsSpace(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    for position in range where bytes[position] <= ASCII.space { return true }
    return false
  }

  /// What the word at `range` is; nil when it can't stand in a run of figures.
  private static func word(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Word? {
    var digits = 0
    var dashes = 0
    var signs = 0
    var isBracketed = false
    for position in range {
      switch bytes[position] {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        isBracketed = true
        signs += 1
      case UInt8(ascii: "$"), UInt8(ascii: "%"): signs += 1
      case UInt8(ascii: ","), UInt8(ascii: "."): break
      default: return nil
      }
    }
    // The first price of a range, `23.50-$`, goes on in the second one.
    if digits > 0, dashes == 1, bytes[range.upperBound - 1] == UInt8(ascii: "$") { return .opener }
    if digits > 0 {
      let isMarker = isBracketed && range.count == digits + 2 && digits <= 2
      return isMarker && signs == 2 ? .marker : dashes <= 1 ? .figure : nil
    }
    // A single dash may be that of a range.
    if dashes > 0 { return dashes > 1 && dashes < Chunk.ruleDashes ? .figure : nil }
    let first = bytes[range.lowerBound]
    if first == UInt8(ascii: ")") || first == UInt8(ascii: "%") { return .closer }
    return signs == range.count ? .opener : nil
  }
}
