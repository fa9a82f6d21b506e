/// Feet of a firm's pages that stand once: the firm's name with its address, or what the firm is, right above the
/// head or the number of the next page.
///
/// ```
/// Marsh & Fennel LLP
/// 12 Quarry Road, Dover, DE 19901  +1.302.555.0100
/// Ms. Jane Roe
/// March 3, 2010
/// Page 2
/// ```
extension PageFurniture {
  /// Such a foot has at most so many lines.
  private static let mostFirmLines = 7
  /// A line of an address in it has at most so many bytes.
  private static let longestFirmLine = 120

  /// Marks such feet above what is marked already.
  mutating func markFirmFeet() {
    let firms = firmsInHead
    guard !firms.isEmpty else { return }
    let start = head.subjectEnd + 1
    var end: Int?
    for edge in start..<max(glances.count, start)
    where glances[edge].role != .content && glances[edge - 1].role == .content {
      guard let first = firmFoot(above: edge, from: start, firms) else { continue }
      // Below the names of who signs, a firm is one of them.
      if end == nil { end = signing() }
      if first < end ?? 0 { markContent(first..<edge) }
    }
  }

  /// The lines of the letterhead that end as the names of firms do: only such a firm has feet.
  private var firmsInHead: [TextRange] {
    let text = document.text
    return (0..<min(head.end, document.blocks.count)).compactMap { index in
      guard let line = paragraph(at: index),
        text.ends(line, with: "llp")
          || FirmForms.names.contains(where: { text.ends(line, with: $0) })
      else { return nil }
      return line
    }
  }

  /// The first line of the foot that ends above the block at `edge`; nil where none does.
  ///
  /// The letterhead names `firms`.
  private func firmFoot(
    above edge: Int, from start: Int, _ firms: [TextRange]
  ) -> Int? {
    var isReachable = false
    var index = edge - 1
    while index >= start, edge - index <= Self.mostFirmLines, glances[index].role == .content,
      let line = paragraph(at: index), line.count <= BlockGlance.longestLine
    {
      if saysWhatFirmIs(line) { return isSent(line, by: firms) ? index : nil }
      isReachable = isReachable || holdsPostalNumber(line)
      if isFirm(line) {
        return isReachable && isSent(line, by: firms) && !isAnnounced(index) ? index : nil
      }
      guard line.count <= Self.longestFirmLine, isHeadLine(index), isInCapitals(line) else {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// Whether the firm that a line names, or says what it is, is one of those in the letterhead: others are spoken of.
  private func isSent(_ line: TextRange, by firms: [TextRange]) -> Bool {
    if document.text.hasPrefix(line, "a ") { return true }
    let name = opening(of: line)
    return firms.contains { firm in
      opening(of: firm).elementsEqual(name) { $0 | 0x20 == $1 | 0x20 }
    }
  }

  /// The first two words of a name.
  private func opening(of line: TextRange) -> ArraySlice<UInt8> {
    let bytes = document.text.bytes[line.indices]
    let first = bytes.prefix { $0 != ASCII.space }
    let second = bytes[first.endIndex...].dropFirst().prefix { $0 != ASCII.space }
    return bytes[..<second.endIndex]
  }

  /// Whether the line above the one at `index` leads to it with a colon.
  private func isAnnounced(_ index: Int) -> Bool {
    paragraph(at: index - 1).map { document.text.ends($0, with: ":") } ?? false
  }

  /// Whether a line begins with the name of a firm of lawyers or accountants, and goes on with no sentence.
  private func isFirm(_ line: TextRange) -> Bool {
    let text = document.text
    guard ASCII.isUpper(text.bytes[Int(line.start)]), isInCapitals(line) else { return false }
    // `Marsh & FennelLLP` has lost a space.
    return text.ends(line, with: "llp")
      || FirmForms.names.contains { form in
        guard let place = text.place(of: form, in: line) else { return false }
        let next = Int(place) + form.utf8CodeUnitCount
        return next >= Int(line.end) || text.bytes[next] == ASCII.space
          || text.bytes[next] == UInt8(ascii: ",")
      }
  }

  /// Whether a line says what a firm is: `Marsh LLP is a Delaware limited liability partnership`, or `A Limited
  /// Liability Partnership formed in the State of Delaware`.
  private func saysWhatFirmIs(_ line: TextRange) -> Bool {
    let text = document.text
    guard
      let kind = RepeatedWords.firmKinds.compactMap({ text.place(of: $0, in: line) }).min()
    else { return false }
    let before = TextRange(line.start, kind)
    guard ASCII.isUpper(text.bytes[Int(line.start)]) else { return false }
    if text.matches(before, "a") { return line.count <= Self.longestFirmLine }
    guard let verb = text.place(of: " is a ", in: before) else { return false }
    let name = before.prefix(upTo: verb)
    return FirmForms.names.contains { text.holds($0, in: name) || text.ends(name, with: $0) }
  }

  /// Whether every word of a line begins with a capital, a digit or a mark, but for a few that join them.
  private func isInCapitals(_ line: TextRange) -> Bool {
    let bytes = document.text.bytes
    return bytes[line.indices].split(separator: ASCII.space).allSatisfy { word in
      guard let first = word.first, ASCII.isLower(first) else { return true }
      return word.count <= 3 || word.contains(UInt8(ascii: ".")) || word.last == UInt8(ascii: ":")
    }
  }
}
