/// Reads the head of a memorandum, which says who writes in lines behind `From:`.
extension HeadParser {
  /// Takes in a line that stands behind `From:`; whether it is one.
  func takeFrom(_ block: BlockEvidence, _ lines: inout Lines) -> Bool {
    if text.hasPrefix(block.text, "from:") {
      lines.isFrom = true
      let name = text.trimmed(block.text.suffix(from: block.text.start + 5))
      if !name.isEmpty { lines.from.append(name) }
      return true
    }
    guard lines.isFrom, block.opening == nil, !text.hasPrefix(block.text, "date:"),
      dateLine(block) == nil, !startsAddress(block)
    else {
      lines.isFrom = false
      return false
    }
    lines.from.append(block.text)
    return true
  }
}
