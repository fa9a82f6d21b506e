/// A place in a text file as a person counts it.
public struct SourceLocation: Equatable, Sendable {
  /// The line, counted from 1.
  ///
  /// LF, CRLF, CRCRLF and a lone CR each end a line.
  public let line: Int
  /// The column in bytes, counted from 1.
  public let column: Int
}

/// The starts of the lines of a file; turns byte offsets into lines and columns.
///
/// Made only when a finding has to be shown: the stages themselves work with offsets.
package struct LineIndex: Sendable {
  private let starts: [UInt32]
  private let end: UInt32

  package init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    let span = bytes.span
    for position in span.indices {
      let byte = span[position]
      if byte == ASCII.lineFeed
        || byte == ASCII.carriageReturn && LineIndex.isLone(span, position)
      {
        starts.append(UInt32(position + 1))
      }
    }
    self.starts = starts
    self.end = UInt32(bytes.count)
  }

  /// Whether the CR at `position` ends a line itself: an LF ends it behind one CR, or two.
  private static func isLone(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    let next = position + 1
    guard next < bytes.count else { return true }
    if bytes[next] == ASCII.lineFeed { return false }
    return
      !(bytes[next] == ASCII.carriageReturn && next + 1 < bytes.count
      && bytes[next + 1] == ASCII.lineFeed)
  }

  /// The location of `offset`, which is taken to the end of the file when it lies beyond.
  package func location(of offset: UInt32) -> SourceLocation {
    let target = min(offset, end)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= target { low = middle } else { high = middle }
    }
    return SourceLocation(line: low + 1, column: Int(target - starts[low]) + 1)
  }
}
