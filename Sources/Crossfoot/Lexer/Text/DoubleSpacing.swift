/// Closes up text that is set with a blank line behind every line of it.
///
/// ```
/// We note that the loans were sold to a third party during
///
/// the year. Please tell us how you determined
/// ```
/// There a single blank line says nothing, and a wider gap what a blank line says elsewhere.
enum DoubleSpacing {
  /// So many lines have a blank line behind them at least, and lines that stand close are no more than
  /// those by so many, or the text is set as nearly all are.
  private static let fewestSpaced = 12
  private static let closeLines = 16
  /// So many lines stop in the middle of a sentence that goes on behind a blank line.
  private static let fewestCut = 6
  /// Lines of prose that somebody wrapped have so many columns.
  private static let proseWidths = 40...120

  /// `lines` without the blank ones that stand between all of them; as they are in other texts.
  static func close(_ lines: [Line], _ bytes: [UInt8]) -> [Line] {
    guard isSpaced(lines), cutsSentences(lines, bytes) else { return lines }
    var result: [Line] = []
    result.reserveCapacity(lines.count)
    for index in lines.indices where !isSpacing(at: index, lines, bytes) {
      result.append(lines[index])
    }
    return result
  }

  /// Whether hardly any line of text stands right below another.
  private static func isSpaced(_ lines: [Line]) -> Bool {
    let lines = lines.span
    var (spaced, tight) = (0, 0)
    var index = 1
    while index < lines.count {
      defer { index += 1 }
      guard lines[index].kind == .text else { continue }
      if lines[index - 1].kind == .text {
        tight += 1
        // Most letters show within a few lines that they are set close.
        if tight > closeLines + spaced { return false }
      } else if index > 1, lines[index - 1].kind == .blank, lines[index - 2].kind == .text {
        spaced += 1
      }
    }
    return spaced >= fewestSpaced && tight * 4 <= spaced
  }

  /// Whether a quarter of the blank lines part the lines of a sentence.
  private static func cutsSentences(_ lines: [Line], _ bytes: [UInt8]) -> Bool {
    var (spaced, cut) = (0, 0)
    for index in lines.indices.dropLast(2)
    where lines[index].kind == .text && lines[index + 1].kind == .blank
      && lines[index + 2].kind == .text
    {
      let (line, next) = (lines[index], lines[index + 2])
      guard line.start < line.end, next.start < next.end else { continue }
      spaced += 1
      if proseWidths.contains(line.width), ASCII.isLower(bytes[Int(next.start)]),
        ASCII.isWord(bytes[Int(line.end) - 1]) || bytes[Int(line.end) - 1] == UInt8(ascii: ",")
      {
        cut += 1
      }
    }
    return cut >= fewestCut && cut * 4 >= spaced
  }

  /// Whether the line at `index` is the blank one between two that are set with one behind each.
  private static func isSpacing(at index: Int, _ lines: [Line], _ bytes: [UInt8]) -> Bool {
    guard index > 0, index + 1 < lines.count, lines[index].kind == .blank,
      lines[index - 1].kind != .blank
    else { return false }
    // A letterhead may be set close, and a blank line counts there.
    if index > 1, lines[index - 1].kind == .text, lines[index - 2].kind == .text { return false }
    if index + 2 < lines.count, lines[index + 1].kind == .text, lines[index + 2].kind == .text {
      return false
    }
    return lineEnds(Int(lines[index - 1].end)..<Int(lines[index + 1].lineStart), bytes) == 2
  }

  /// How many line ends stand in `range`, up to three.
  private static func lineEnds(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    var (feeds, returns) = (0, 0)
    for position in range {
      if bytes[position] == ASCII.lineFeed { feeds += 1 }
      if bytes[position] == ASCII.carriageReturn { returns += 1 }
      if feeds > 2 { return feeds }
    }
    return feeds > 0 ? feeds : min(returns, 3)
  }
}
