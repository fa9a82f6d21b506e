/// Comments that are quoted as mail programs do, with an arrow before each line of them.
///
/// ```
/// > 1. Please tell us why the balance fell.
///
/// It fell because we sold the plant.
/// ```
/// An arrow before a figure, or in one row of a table, means "more than".
enum ArrowQuotes {
  private static let arrow = UInt8(ascii: ">")
  /// A letter quotes so many times at least, or its arrows are something else.
  private static let fewestQuotes = 2
  /// A line of prose takes up so many columns at least.
  private static let proseWidth = 30

  /// `lines` without the arrows before quoted ones, which have a trait for it; as they are where nothing is
  /// quoted so.
  static func open(_ lines: [Line], _ bytes: [UInt8]) -> [Line] {
    let quotes = count(lines, bytes)
    guard quotes.prose >= fewestQuotes, quotes.numbered >= fewestQuotes || quotes.others == 0 else {
      return lines
    }
    return lines.map { isQuoted($0, bytes) ? opened($0, bytes) : $0 }
  }

  /// How many stretches of lines with arrows hold a line of prose, how many begin with a number, and how many are
  /// something else than comments: a colon announces them, or numbers stand outside of all arrows.
  private static func count(
    _ lines: [Line], _ bytes: [UInt8]
  ) -> (prose: Int, numbered: Int, others: Int) {
    var (prose, numbered, others) = (0, 0, 0)
    var (isInside, holdsProse) = (false, false)
    var above: UInt8?
    for line in lines {
      let isQuoted = isQuoted(line, bytes)
      if isQuoted {
        if !isInside {
          let opened = opened(line, bytes)
          let isNumbered = isNumbered(opened, bytes)
          if isNumbered { numbered += 1 }
          if above == UInt8(ascii: ":"), !isNumbered { others += 1 }
        }
        holdsProse =
          holdsProse
          || line.width >= proseWidth && !line.traits.contains(.wideGap)
            && !line.traits.contains(.tab)
      } else {
        if holdsProse { prose += 1 }
        holdsProse = false
        if line.kind == .text, line.start < line.end {
          above = bytes[Int(line.end) - 1]
          if isNumbered(line, bytes) { others += 1 }
        }
      }
      isInside = isQuoted
    }
    return (prose, numbered, others)
  }

  private static func isNumbered(_ line: Line, _ bytes: [UInt8]) -> Bool {
    guard line.kind == .text, line.start < line.end, ASCII.isDigit(bytes[Int(line.start)]),
      case .number? = Enumerator(in: bytes, Int(line.start)..<Int(line.end))?.value
    else { return false }
    return true
  }

  /// Whether an arrow stands before `line`, alone or with a space behind it.
  private static func isQuoted(_ line: Line, _ bytes: [UInt8]) -> Bool {
    // A line of tabs has no content, and may end with the file.
    guard line.kind == .text, line.start < line.end, bytes[Int(line.start)] == arrow else {
      return false
    }
    return line.end == line.start + 1 || bytes[Int(line.start) + 1] == ASCII.space
  }

  /// `line` without its arrows.
  private static func opened(_ line: Line, _ bytes: [UInt8]) -> Line {
    var line = line
    while line.start < line.end,
      bytes[Int(line.start)] == arrow || bytes[Int(line.start)] == ASCII.space
    {
      line.start += 1
      line.left = min(line.left + 1, line.right)
    }
    line.traits.insert(.arrowed)
    if line.start == line.end { line.kind = .blank }
    return line
  }
}
