/// Feet of pages that no page's end is left of: the address of a letterhead, on a few short lines that come
/// back word by word.
extension PageFurniture {
  /// A line of such a foot has at most so many bytes.
  private static let longestFootLine = 80

  /// Marks the lines of addresses that stand below the letter's own head twice and more, with the short lines
  /// next to them that come back with them.
  mutating func markAddressFeet() {
    var feet: [(fingerprint: UInt64, block: Int)] = []
    let start = max(head.end, head.subjectEnd)
    for index in start..<max(glances.count, start)
    where glances[index].last == UInt8(ascii: "0") && isFootLine(index) {
      guard let line = paragraph(at: index), holdsPostalNumber(line) else { continue }
      feet.append((LineFingerprint.of(line, in: document.text.bytes.span), index))
    }
    guard feet.count >= 2 else { return }
    let end = signing()
    var last: [UInt64: Int] = [:]
    for foot in feet {
      if let other = last[foot.fingerprint] { markFeet(at: other, foot.block, before: end) }
      last[foot.fingerprint] = foot.block
    }
  }

  /// Marks the lines around the two equal ones at `first` and `second` that are equal, too, and stand before `end`.
  private mutating func markFeet(at first: Int, _ second: Int, before end: Int) {
    var above = 0
    while above < PageFurniture.mostHeadLines, isSameLine(first - above - 1, second - above - 1) {
      above += 1
    }
    var below = 0
    while above + below < PageFurniture.mostHeadLines,
      first + below + 1 < second - above, isSameLine(first + below + 1, second + below + 1)
    { below += 1 }
    // A number alone is no address: a street or a town stands next to it.
    guard (-above...below).contains(where: { isStreet(first + $0) }) else { return }
    for start in [first, second] where start < end {
      markContent(start - above..<start + below + 1)
    }
  }

  private func isSameLine(_ first: Int, _ second: Int) -> Bool {
    guard first > head.end, second < glances.count, glances[first].key == glances[second].key,
      isFootLine(first), isFootLine(second), let line = paragraph(at: first),
      let other = paragraph(at: second)
    else { return false }
    let bytes = document.text.bytes
    return bytes[line.indices].elementsEqual(bytes[other.indices])
  }

  /// Whether the block at `index` may be a line of a foot: it is short, and no number, label or sentence.
  private func isFootLine(_ index: Int) -> Bool {
    guard isHeadLine(index), let line = paragraph(at: index),
      line.count <= PageFurniture.longestFootLine, !isNumbered(index)
    else { return false }
    return RepeatedWords.openings.prefix(of: document.text.bytes, line.indices) == nil
  }

  /// Whether the line at `index` has a word that begins with a capital: of a street, a town or a firm.
  private func isStreet(_ index: Int) -> Bool {
    guard let line = paragraph(at: index) else { return false }
    let bytes = document.text.bytes
    return line.indices.dropFirst().contains {
      ASCII.isUpper(bytes[$0 - 1]) && ASCII.isLower(bytes[$0])
    }
  }

  /// The first block behind the letter's head that someone signs with, or that tells who gets a copy: addresses
  /// below it are theirs.
  private func signing() -> Int {
    let start = max(head.end, head.subjectEnd)
    return (start..<max(glances.count, start)).first {
      guard glances[$0].traits.contains(.line), let line = paragraph(at: $0) else { return false }
      return document.text.hasPrefix(line, "/s/")
        || RepeatedWords.signing.prefix(of: document.text.bytes, line.indices) != nil
    } ?? glances.count
  }

  private func paragraph(at index: Int) -> TextRange? {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return nil }
    return paragraph.text
  }

  /// Whether `line` holds a postal code or a telephone number: five digits in a row, or three, three and four
  /// of them; no amount, whose digits commas part, and no file number, `001-12345`.
  private func holdsPostalNumber(_ line: TextRange) -> Bool {
    let bytes = document.text.bytes
    var groups: (Int, Int, Int) = (0, 0, 0)
    var index = Int(line.start)
    let end = Int(line.end)
    while index < end {
      let start = index
      while index < end, ASCII.isDigit(bytes[index]) { index += 1 }
      if index > start {
        groups = (groups.1, groups.2, index - start)
        let isCut = index < end && bytes[index] == UInt8(ascii: ",")
        let goesOn = start > Int(line.start) && bytes[start - 1] == UInt8(ascii: "-")
        if groups == (3, 3, 4) || groups.2 == 5 && !isCut && !goesOn { return true }
      } else {
        let isGap = bytes[index] == ASCII.space || "-()".utf8.contains(bytes[index])
        if !isGap { groups = (0, 0, 0) }
        index += 1
      }
    }
    return false
  }
}
