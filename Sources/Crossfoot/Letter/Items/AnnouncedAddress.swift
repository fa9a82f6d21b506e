/// The lines of an address that a comment announces, `Please send the report to:`, which look like headings of
/// the next one.
struct AnnouncedAddress {
  let text: TextStore

  /// So many digits in a row are a postal code.
  private static let codeLength = 5
  /// The digits that may follow on it.
  private static let extensionLength = 4

  /// Where headings begin in `lines`, which follow on a colon: behind the last one that only an address has.
  func end(of lines: ArraySlice<BlockEvidence>) -> Int {
    lines.lastIndex { isLast($0) }.map { $0 + 1 } ?? lines.startIndex
  }

  /// Whether an address may end with a line: it has a postal code, or says for whose attention it is.
  private func isLast(_ line: BlockEvidence) -> Bool {
    AnnouncedAddress.ends.prefix(of: text.bytes, line.text.indices) != nil
      || endsWithCode(line.text)
  }

  /// Whether a place and a postal code end a line: `Washington, D.C. 20549-7010`.
  private func endsWithCode(_ line: TextRange) -> Bool {
    let bytes = text.bytes[line.indices]
    var code = bytes.reversed().prefix { ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
    guard code.count < bytes.count else { return false }
    if code.count == AnnouncedAddress.codeLength + 1 + AnnouncedAddress.extensionLength {
      code = code.dropFirst(AnnouncedAddress.extensionLength + 1)
    }
    guard code.count == AnnouncedAddress.codeLength, code.allSatisfy(ASCII.isDigit) else {
      return false
    }
    return bytes.contains(UInt8(ascii: ","))
  }

  private static let ends = PhraseTable<Void>([
    ("attn|attention|mail stop|facsimile|fax|telephone|phone|e-mail|email|c/o", ())
  ])
}
