/// Finds the bytes that a container put into a document: see `Source.Origin.gaps`.
struct ContainerGaps {
  /// Whether a PEM wrapper stands around the document: it puts `- ` before every line that begins
  /// with a dash, so that none of them looks like its own last line.
  let isDashEscaped: Bool
  /// Whether lines may be cut at `Limits.submissionLineBytes`.
  let isCut: Bool

  /// The gaps in `content`, in order.
  func find(in bytes: [UInt8], _ content: Range<Int>) -> [Range<Int>] {
    guard isDashEscaped || isCut else { return [] }
    let span = bytes.span
    var escapes: [Range<Int>] = []
    var cuts: [Range<Int>] = []
    var hasLonger = false
    var line = content.lowerBound
    while line < content.upperBound {
      let escape = escape(span, at: line, limit: content.upperBound)
      if let escape { escapes.append(escape) }
      let start = escape?.upperBound ?? line
      let end = ContainerScan.lineEnd(span, from: start, limit: content.upperBound)
      let next = ContainerScan.nextLine(span, from: end, limit: content.upperBound)
      if end - start == Limits.submissionLineBytes { cuts.append(end..<next) }
      hasLonger = hasLonger || end - start > Limits.submissionLineBytes
      line = next
    }
    // A longer line shows that this file was never cut: that one has the length is chance.
    return merged(escapes, isCut && !hasLonger ? cuts : [])
  }

  private func escape(_ span: Span<UInt8>, at line: Int, limit: Int) -> Range<Int>? {
    guard isDashEscaped, span.holds("- -", at: line, limit: limit) else { return nil }
    return line..<line + 2
  }

  /// Both in one order; what touches becomes one.
  private func merged(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
    let all = (left + right).sorted { $0.lowerBound < $1.lowerBound }
    return all.reduce(into: []) { result, range in
      if let last = result.last, last.upperBound == range.lowerBound {
        result[result.count - 1] = last.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
  }
}
