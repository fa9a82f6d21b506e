/// Undoes uuencode, by which EDGAR puts a PDF into a text file.
///
/// EDGAR strips spaces from the ends of lines, and a space stands for zero: a line is taken to hold as
/// many characters as the first one promises. Both zeros, space and backtick, are read; what stands
/// behind the promised characters (some encoders add one to check) is not looked at.
struct UUDecoder {
  /// The decoded bytes.
  private(set) var bytes: [UInt8] = []
  /// Whether the line `end` was found; without it the data is cut off.
  private(set) var isComplete = false
  /// The number of lines that no encoder writes.
  private(set) var damagedLines = 0

  /// Where the line after `begin 644 name` starts, when it stands at the start of `content`.
  static func dataStart(_ bytes: Span<UInt8>, _ content: Range<Int>) -> Int? {
    let limit = content.upperBound
    var line = ContainerScan.skipSpace(bytes, from: content.lowerBound, limit: limit)
    for _ in 0..<Limits.uuencodeLines where line < limit {
      let end = ContainerScan.lineEnd(bytes, from: line, limit: limit)
      let next = ContainerScan.nextLine(bytes, from: end, limit: limit)
      if isBegin(bytes, line..<end) { return next }
      line = next
    }
    return nil
  }

  /// Whether a line is `begin`, a file mode in octal, and a name.
  private static func isBegin(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    guard bytes.holds("begin ", at: line.lowerBound, limit: line.upperBound) else {
      return false
    }
    var position = line.lowerBound + 6
    let start = position
    while position < line.upperBound, bytes[position] &- 0x30 < 8 { position += 1 }
    guard (3...4).contains(position - start) else { return false }
    return position == line.upperBound || bytes[position] == ASCII.space
  }

  /// Decodes the lines of `data`, up to `end`.
  init(_ source: [UInt8], _ data: Range<Int>, isDashEscaped: Bool) {
    bytes.reserveCapacity(data.count / 4 * 3)
    let span = source.span
    var line = data.lowerBound
    while line < data.upperBound {
      var start = line
      let end = ContainerScan.lineEnd(span, from: line, limit: data.upperBound)
      if isDashEscaped, span.holds("- -", at: start, limit: end) { start += 2 }
      if span.holds("end", at: start, limit: end) {
        isComplete = true
        return
      }
      // The tags that close the document stand where data should go on.
      if start < end, span[start] == UInt8(ascii: "<"),
        span.holds("</", at: start, limit: end),
        ContainerTag(in: span, at: start, limit: end)?.end == end
      {
        return
      }
      decode(span, start..<end)
      line = ContainerScan.nextLine(span, from: end, limit: data.upperBound)
    }
  }

  private mutating func decode(_ span: Span<UInt8>, _ line: Range<Int>) {
    guard let first = line.first else { return }
    guard UUDecoder.isData(span[first]) else {
      damagedLines += 1
      return
    }
    var rest = Int(UUDecoder.value(span[first]))
    var position = first + 1
    var isDamaged = false
    while rest > 0 {
      var group: UInt32 = 0
      for offset in 0..<4 {
        // What a line lacks was spaces.
        let byte = position + offset < line.upperBound ? span[position + offset] : ASCII.space
        isDamaged = isDamaged || !UUDecoder.isData(byte)
        group = group << 6 | UInt32(UUDecoder.value(byte))
      }
      bytes.append(UInt8(truncatingIfNeeded: group >> 16))
      if rest > 1 { bytes.append(UInt8(truncatingIfNeeded: group >> 8)) }
      if rest > 2 { bytes.append(UInt8(truncatingIfNeeded: group)) }
      rest -= 3
      position += 4
    }
    if isDamaged { damagedLines += 1 }
  }

  private static func isData(_ byte: UInt8) -> Bool { (ASCII.space...0x60).contains(byte) }

  private static func value(_ byte: UInt8) -> UInt8 { (byte &- ASCII.space) & 0x3F }
}
