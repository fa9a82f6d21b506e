/// Feet of pages that hardly anything else is left of: an address, on a few short lines that come back word by
/// word.
extension PageFurniture {
  /// A line of such a foot has at most so many bytes.
  private static let longestFootLine = 80

  /// Marks the lines of addresses that stand below the letter's own head twice and more, with the short lines
  /// next to them that come back with them.
  ///
  /// Addresses that come back are feet of pages if they do so three times, or where one of them stands at what
  /// else is left of a page's end: a number, a rule, the end of the letter.
  mutating func markAddressFeet() {
    var lines: [Int] = []
    let start = head.subjectEnd
    for index in start..<max(glances.count, start)
    where glances[index].last == UInt8(ascii: "0") && isFootLine(index) {
      if let line = paragraph(at: index), holdsPostalNumber(line) { lines.append(index) }
    }
    guard lines.count >= 2 else { return }
    let end = signing()
    var groups: [UInt64: [Foot]] = [:]
    for index in lines {
      guard let line = paragraph(at: index) else { continue }
      let key = LineFingerprint.of(line, in: document.text.bytes.span)
      var feet = groups.removeValue(forKey: key) ?? []
      var size = (above: 0, below: 0)
      if let last = feet.indices.last {
        size = self.size(of: feet[last].line, index)
        feet[last].size = size
      }
      feet.append(Foot(line: index, size: size))
      groups[key] = feet
    }
    // What is marked shows others that stand next to it: the order counts.
    let sorted = groups.values.sorted { $0[0].line < $1[0].line }
    for feet in sorted where feet.count >= 2 {
      guard feet.allSatisfy({ !isNamed($0) && holdsStreet($0) }),
        feet.count >= PageFurniture.repeatedFeet || feet.contains(where: isAtPageEnd)
      else { continue }
      for foot in feet where foot.blocks.lowerBound < end { markContent(foot.blocks) }
    }
  }

  /// Addresses that come back so often are feet of pages.
  private static let repeatedFeet = 3

  /// An address that comes back: the line with a number, and those around it that come back with it.
  private struct Foot {
    let line: Int
    var size = (above: 0, below: 0)

    var blocks: Range<Int> { line - size.above..<line + size.below + 1 }
  }

  /// How many lines around the two equal ones at `first` and `second` are equal, too.
  private func size(of first: Int, _ second: Int) -> (above: Int, below: Int) {
    var above = 0
    while above < PageFurniture.mostHeadLines, isSameLine(first - above - 1, second - above - 1) {
      above += 1
    }
    var below = 0
    while above + below < PageFurniture.mostHeadLines,
      first + below + 1 < second - above, isSameLine(first + below + 1, second + below + 1)
    { below += 1 }
    return (above, below)
  }

  /// Whether a sentence leads to an address: `Please write to`, `The cover will read:`.
  private func isNamed(_ foot: Foot) -> Bool {
    let above = foot.blocks.lowerBound - 1
    guard above >= 0, let line = paragraph(at: above) else { return false }
    let text = document.text
    if text.bytes[Int(line.end) - 1] == UInt8(ascii: ":") { return true }
    let word = ASCII.lastWord(of: text.bytes, line.indices)
    return RepeatedWords.leading.prefix(of: text.bytes, word)?.end == word.upperBound
  }

  /// A number alone is no address: a street or a town stands next to it.
  private func holdsStreet(_ foot: Foot) -> Bool { foot.blocks.contains(where: isStreet) }

  /// Whether what is left of the end of a page stands next to an address.
  private func isAtPageEnd(_ foot: Foot) -> Bool {
    let (above, below) = (foot.blocks.lowerBound - 1, foot.blocks.upperBound)
    if foot.blocks.contains(where: isMark) { return true }
    return below >= glances.count || above >= 0 && isMark(above) || isMark(below)
  }

  private func isMark(_ index: Int) -> Bool {
    if glances[index].role != .content { return true }
    guard let line = paragraph(at: index) else { return false }
    return RuledNotes.isRule(line, document.text.bytes)
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
      line.count <= PageFurniture.longestFootLine, !isNumbered(index), !endsSentence(line)
    else { return false }
    return RepeatedWords.openings.prefix(of: document.text.bytes, line.indices) == nil
  }

  private func endsSentence(_ line: TextRange) -> Bool {
    let bytes = document.text.bytes
    return line.count >= 2 && bytes[Int(line.end) - 1] == UInt8(ascii: ".")
      && ASCII.isLower(bytes[Int(line.end) - 2])
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
  func signing() -> Int {
    let start = head.subjectEnd
    return (start..<max(glances.count, start)).first {
      guard glances[$0].traits.contains(.line), let line = paragraph(at: $0) else { return false }
      return document.text.hasPrefix(line, "/s/")
        || RepeatedWords.signing.prefix(of: document.text.bytes, line.indices) != nil
    } ?? glances.count
  }

  func paragraph(at index: Int) -> TextRange? {
    guard case .paragraph(let paragraph) = document.blocks[index] else { return nil }
    return paragraph.text
  }

  /// Whether `line` holds a postal code behind a state, `OR 97031`, or a telephone number: groups of three, three
  /// and four digits.
  func holdsPostalNumber(_ line: TextRange) -> Bool {
    let bytes = document.text.bytes.span
    var groups: (Int, Int, Int) = (0, 0, 0)
    var index = Int(line.start)
    let end = Int(line.end)
    while index < end {
      let start = index
      while index < end, ASCII.isDigit(bytes[index]) { index += 1 }
      if index > start {
        groups = (groups.1, groups.2, index - start)
        let isBehindState =
          start - 3 >= Int(line.start) && bytes[start - 1] == ASCII.space
          && ASCII.isUpper(bytes[start - 2]) && ASCII.isUpper(bytes[start - 3])
        if groups == (3, 3, 4) || groups.2 == 5 && isBehindState { return true }
      } else {
        if !PageFurniture.isGap(bytes[index]) { groups = (0, 0, 0) }
        index += 1
      }
    }
    return false
  }

  /// Whether `byte` may part the groups of a telephone number.
  private static func isGap(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.space, UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
