extension TextStore {
  /// The texts of `parts` as one text, a space between each two; with the way back of each part.
  mutating func joined(_ parts: [TextRange], with separator: UInt8? = ASCII.space) -> TextRange {
    guard let first = parts.first else { return .empty }
    guard parts.count > 1 else { return first }
    let start = end
    for (index, part) in parts.enumerated() {
      if index > 0, let separator {
        appendSeparator(
          separator, sourceOffset: Int(sourceRange(of: parts[index - 1]).upperBound))
      }
      appendCopy(of: part)
    }
    return TextRange(start, end)
  }
}
