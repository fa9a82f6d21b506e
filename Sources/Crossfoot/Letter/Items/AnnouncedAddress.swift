/// The lines of an address that a comment announces, `Please send the report to:`, which look like headings of
/// the next one.
struct AnnouncedAddress {
  let text: TextStore

  /// Where headings begin in `lines`, which follow on a colon: behind the last one that only an address has.
  func end(of lines: ArraySlice<BlockEvidence>) -> Int {
    lines.lastIndex { isLast($0) }.map { $0 + 1 } ?? lines.startIndex
  }

  /// Whether an address may end with a line: it has a postal code, or says for whose attention it is.
  private func isLast(_ line: BlockEvidence) -> Bool {
    AnnouncementLexicon.addressLines.prefix(of: text.bytes, line.text.indices) != nil
      || PostalCode.ends(line.text, of: text)
        && text.bytes[line.text.indices].contains(UInt8(ascii: ","))
  }
}
