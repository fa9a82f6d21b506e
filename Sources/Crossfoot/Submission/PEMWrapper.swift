/// The Privacy-Enhanced Mail wrapper (RFC 1421, MIC-CLEAR) that EDGAR served files in until 2010.
struct PEMWrapper {
  /// What the wrapper holds, as offsets into the file.
  let content: Range<Int>

  private static let opening: StaticString = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
  private static let ending: StaticString = "-----END PRIVACY-ENHANCED MESSAGE-----"

  /// Finds the wrapper that starts at `start`; nil when there is none.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    let limit = bytes.count
    guard bytes.holds(PEMWrapper.opening, at: start, limit: limit) else { return nil }
    var line = start
    // The wrapper's own header ends at a blank line; a tag tells that the blank line was lost.
    while line < limit {
      let end = ContainerScan.lineEnd(bytes, from: line, limit: limit)
      if end == line || bytes[line] == UInt8(ascii: "<") { break }
      line = ContainerScan.nextLine(bytes, from: end, limit: limit)
    }
    content = line..<PEMWrapper.end(bytes, from: line)
  }

  /// Where the last line of the wrapper starts; the end of the file when it is cut off.
  private static func end(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var end = bytes.count
    while end > start, bytes[end - 1] <= ASCII.space { end -= 1 }
    let last = end - ending.utf8CodeUnitCount
    guard last >= start, bytes.holds(ending, at: last, limit: end) else {
      return bytes.count
    }
    return last
  }
}
