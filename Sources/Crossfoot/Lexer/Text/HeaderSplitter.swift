/// Parts headers that a single space parts, where the rules below them say so.
///
/// ```
/// BEGINNING           AMOUNTS    AMOUNTS   END OF
///  OF YEAR  ADDITIONS COLLECTED WRITTEN OFF YEAR
/// --------- --------- --------- ----------- ------
/// ```
struct HeaderSplitter {
  let source: Source

  /// Appends `header` to `chunks`, in pieces if it stands over several of `rules` and has a space
  /// wherever one of them ends; `isLowest` says whether it stands right above them.
  func append(
    _ header: Chunk, over rules: ArraySlice<Chunk>, isLowest: Bool, to chunks: inout [Chunk]
  ) {
    guard let cuts = cuts(in: header, rules), isLowest || wordCount(header) == cuts.count + 1 else {
      chunks.append(header)
      return
    }
    var start = header.range.lowerBound
    for cut in cuts + [header.range.upperBound] {
      let left = header.left + start - header.range.lowerBound
      chunks.append(
        Chunk(
          range: start..<cut, left: left, right: left + cut - start, isFigure: false, isYear: false)
      )
      start = cut
      while start < header.range.upperBound, source.bytes[start] <= ASCII.space { start += 1 }
    }
  }

  /// The spaces of `header` that stand between the rules below it; nil when it stands over one rule
  /// only, or a word stands over the end of one.
  private func cuts(in header: Chunk, _ rules: ArraySlice<Chunk>) -> [Int]? {
    guard !header.isFigure, header.right - header.left == header.range.count else { return nil }
    let below = rules.filter { $0.left < header.right && header.left < $0.right }
    guard below.count > 1 else { return nil }
    var cuts: [Int] = []
    for (rule, next) in zip(below, below.dropFirst()) {
      // A header may be a letter wider than its rule.
      let gap = max(rule.right - 1, header.left + 1)..<min(next.left + 1, header.right)
      guard
        let column = gap.first(where: { column in
          source.bytes[header.range.lowerBound + column - header.left] == ASCII.space
        })
      else { return nil }
      cuts.append(header.range.lowerBound + column - header.left)
    }
    return Set(cuts).count == cuts.count ? cuts : nil
  }

  private func wordCount(_ chunk: Chunk) -> Int {
    chunk.range.count { source.bytes[$0] == ASCII.space } + 1
  }
}
