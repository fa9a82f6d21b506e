extension TextStore {
  /// The texts of `parts` as one text, a space between each two; with the way back of each part.
  mutating func joined(_ parts: [TextRange], with separator: UInt8? = ASCII.space) -> TextRange {
    guard let first = parts.first else { return .empty }
    guard parts.count > 1 else { return first }
    if separator == nil, let whole = adjacent(parts) { return whole }
    // What was joined before lies at the end of the text, and is added to instead of copied: the work
    // would grow with the square of the parts of a row or a paragraph.
    let isLast = first.end == end && !first.isEmpty
    let start = isLast ? first.start : end
    for (index, part) in parts.enumerated() {
      if index > 0, let separator {
        appendSeparator(
          separator, sourceOffset: Int(sourceRange(of: parts[index - 1]).upperBound))
      }
      if index > 0 || !isLast { appendCopy(of: part) }
    }
    return TextRange(start, end)
  }

  /// The text that `parts` are as they stand, one right behind the other, as a figure behind its currency
  /// sign is; nil when something stands between them.
  ///
  /// A copy would be as long again, with its way back.
  private func adjacent(_ parts: [TextRange]) -> TextRange? {
    guard let first = parts.first, let last = parts.last, !parts.contains(where: \.isEmpty),
      zip(parts, parts.dropFirst()).allSatisfy({ $0.end == $1.start })
    else { return nil }
    return TextRange(first.start, last.end)
  }
}
