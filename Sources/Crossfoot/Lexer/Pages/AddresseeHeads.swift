/// Running heads that tell by whom they address, so that they need not come back.
extension PageFurniture {
  /// Marks the lines next to the page number at `number` that name who is addressed, the agency or a date: they
  /// are a running head, though it stands in the letter once.
  mutating func markAddressee(at number: Int) {
    var isHead = false
    var line = number - 1
    while line >= head.end, number - line <= PageFurniture.mostHeadLines {
      let isKnown = glances[line].role == .furniture
      guard isKnown || glances[line].role == .content && isHeadLine(line),
        case .paragraph(let paragraph) = document.blocks[line]
      else { break }
      guard
        isKnown || isDate(line) || HeadLines.opensWithAgency(paragraph.text, in: document.text)
          || head.names(paragraph.text, in: document.text)
          || isHead && RepeatedWords.isAddressee(paragraph.text, in: document.text)
          || line < number - 1 && isFirm(paragraph.text)
      else { break }
      // The agency stands below the names of its offices and its staff.
      isHead = isHead || HeadLines.opensWithAgency(paragraph.text, in: document.text)
      markContent(line..<line + 1)
      line -= 1
    }
  }

  /// Whether a line above the lines of a running head is that of a firm: its name, or one with its web address.
  private func isFirm(_ line: TextRange) -> Bool {
    let text = document.text
    return text.holds("www.", in: line) || FirmForms.names.contains { text.ends(line, with: $0) }
  }

  /// Marks the only line that a running head was made into, `Ms. Jane Roe, May 2, 2020, Page 2`, and the line
  /// next to it that gives the web address of a firm.
  mutating func markOneLineHeads() {
    for index in head.end..<max(glances.count, head.end)
    where glances[index].last == UInt8(ascii: "0") && glances[index].role == .content
      && isHeadLine(index)
    {
      guard case .paragraph(let paragraph) = document.blocks[index],
        OneLineHead.addresses(paragraph.text, head, in: document.text)
      else { continue }
      markContent(index..<index + 1)
      for next in [index - 1, index + 1]
      where glances.indices.contains(next) && glances[next].role == .content && isHeadLine(next) {
        if case .paragraph(let line) = document.blocks[next],
          document.text.holds("www.", in: line.text)
        {
          markContent(next..<next + 1)
        }
      }
    }
  }
}
