/// Marks the legends that stand on every page of a letter for which confidential treatment is asked, and the
/// control numbers below them, where no break tells a page's end.
enum RunningLegends {
  /// A legend is at most this long, in bytes.
  private static let longest = 200
  /// A control number, `MFI-0002`, is at most this long.
  private static let longestNumber = 40
  /// The name of who requests confidential treatment is at most this long.
  private static let longestName = 80

  /// Marks the legends in `body`.
  static func mark(_ evidence: inout [BlockEvidence], _ body: Range<Int>, in text: TextStore) {
    var isBelow = false
    var isOpen = false
    for index in body {
      let block = evidence[index]
      // `Confidential Treatment Requested by` goes on with the name of who requests it.
      if isOpen, block.label == nil, block.text.count <= longestName,
        CompanyName.mayBe(block.text, in: text)
      {
        evidence[index].traits.insert(.furniture)
        isOpen = false
        continue
      }
      let isLegend =
        block.label == nil && block.text.count <= longest && block.has(.headingLike)
        && (opens(block.text, with: LegendLexicon.running, in: text)
          || isBelow && opens(block.text, with: LegendLexicon.runningRests, in: text))
        && HeadingStack.rank(of: block.text, in: text) != .filing
      isBelow = isLegend || isBelow && isControlNumber(block, in: text)
      isOpen =
        isLegend && block.text.count > 3
        && text.hasPrefix(block.text.suffix(from: block.text.end - 3), " by")
      if isBelow { evidence[index].traits.insert(.furniture) }
    }
  }

  private static func opens(
    _ range: TextRange, with phrases: PhraseTable<Void>, in text: TextStore
  ) -> Bool {
    var start = Int(range.start)
    while start < Int(range.end), !ASCII.isWord(text.bytes[start]) { start += 1 }
    return phrases.prefix(of: text.bytes, start..<Int(range.end)) != nil
  }

  /// Whether a short line is a control number: no small letters, and digits at its end.
  private static func isControlNumber(_ block: BlockEvidence, in text: TextStore) -> Bool {
    guard (1...longestNumber).contains(block.text.count),
      ASCII.isDigit(text.bytes[Int(block.text.end) - 1]), !block.cues.contains(.page)
    else { return false }
    return !text.bytes[block.text.indices].contains { ASCII.isLower($0) }
  }
}
