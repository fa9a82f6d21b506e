/// Finds the pages that a text refers to: `page F-33`, `pages 12-14`, `pages 5 and 9`.
struct PageReferences {
  let text: TextStore

  /// The references behind the page cues among `hits`, as printed, in order, each once.
  func references(_ hits: ArraySlice<CueHit>, within range: TextRange) -> [TextRange] {
    var result: [TextRange] = []
    read(hits, within: range, into: &result)
    return result
  }

  /// Adds them to `pages`.
  func read(
    _ hits: ArraySlice<CueHit>, within range: TextRange, into pages: inout [TextRange]
  ) {
    for index in hits.indices where hits[index].cue == .page && isPage(hits[index], range) {
      guard hits[index].start >= range.start, hits[index].end <= range.end else { continue }
      var position = hits[index].end
      // A Roman number is the first page, or stands behind another: `page 45, i.e.,` names one page.
      var mayBeRoman = true
      while let page = page(at: &position, range, mayBeRoman: mayBeRoman) {
        mayBeRoman = isRoman(page, range)
        if !pages.contains(where: { isSame($0, page) }) { pages.append(page) }
        guard goesOn(&position, range) else { break }
      }
    }
  }

  /// Whether a cue names pages: `p. 4` does, `SAB Topic 5:P.4` does not.
  private func isPage(_ hit: CueHit, _ range: TextRange) -> Bool {
    guard hit.end - hit.start == 2 else { return true }
    let (start, end) = (Int(hit.start), Int(hit.end))
    guard text.bytes[start] == UInt8(ascii: "p"), hit.end < range.end,
      text.bytes[end] == ASCII.space
    else { return false }
    return hit.start <= range.start || text.bytes[start - 1] == ASCII.space
      || text.bytes[start - 1] == UInt8(ascii: "(")
  }

  /// Adds those of `more` to `pages` that are not among them.
  func add(_ more: [TextRange], to pages: inout [TextRange]) {
    for page in more where !pages.contains(where: { isSame($0, page) }) { pages.append(page) }
  }

  private func isSame(_ left: TextRange, _ right: TextRange) -> Bool {
    text.bytes[left.indices] == text.bytes[right.indices]
  }

  /// Reads `F-33`, `12`, `iv`: letters and a hyphen perhaps, digits, a range perhaps.
  private func page(
    at position: inout UInt32, _ range: TextRange, mayBeRoman: Bool
  ) -> TextRange? {
    var start = position
    while start < range.end, text.bytes[Int(start)] <= ASCII.space { start += 1 }
    var end = start
    var digits = 0
    while end < range.end, end - start < 12 {
      let byte = text.bytes[Int(end)]
      if ASCII.isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "-") ? end == start : !ASCII.isLetter(byte) {
        break
      } else if ASCII.isLetter(byte), digits > 0 || end - start >= 3 {
        break
      }
      end += 1
    }
    let isRoman = mayBeRoman && digits == 0 && isRoman(TextRange(start, end), range)
    guard isRoman || digits > 0, digits <= 4 else { return nil }
    position = end
    return TextRange(start, end)
  }

  /// Whether `page` is a small Roman number and nothing else, as pages before the first one have.
  private func isRoman(_ page: TextRange, _ range: TextRange) -> Bool {
    !page.isEmpty && text.bytes[page.indices].allSatisfy(Self.isRomanDigit)
      && (page.end == range.end || !ASCII.isWord(text.bytes[Int(page.end)]))
      && !isAbbreviated(page, range)
  }

  /// Whether a point and a letter touch the end of `page`: `i.e.` is no page.
  private func isAbbreviated(_ page: TextRange, _ range: TextRange) -> Bool {
    page.end + 1 < range.end && text.bytes[Int(page.end)] == UInt8(ascii: ".")
      && ASCII.isLetter(text.bytes[Int(page.end) + 1])
  }

  private static func isRomanDigit(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "i") || byte == UInt8(ascii: "v") || byte == UInt8(ascii: "x")
  }

  /// Whether what joins two pages may begin with `byte`.
  @inline(__always)
  private static func opensJoint(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "a"),
      UInt8(ascii: "t"):
      true
    default: false
    }
  }

  /// Skips what joins two pages of one reference: a comma, a hyphen, "and", "through", "to".
  private func goesOn(_ position: inout UInt32, _ range: TextRange) -> Bool {
    var next = position
    while next < range.end, text.bytes[Int(next)] <= ASCII.space { next += 1 }
    guard next < range.end, PageReferences.opensJoint(text.bytes[Int(next)]) else { return false }
    let rest = range.suffix(from: next)
    for joint in [",", "-", "and ", "through ", "to ", "& "] as [StaticString]
    where text.hasPrefix(rest, joint) {
      next += UInt32(joint.utf8CodeUnitCount)
      while next < range.end, text.bytes[Int(next)] <= ASCII.space { next += 1 }
      if text.hasPrefix(range.suffix(from: next), "and ") { next += 4 }
      guard next < range.end else { return false }
      let byte = text.bytes[Int(next)]
      guard ASCII.isDigit(byte) || ASCII.isUpper(byte) || Self.isRomanDigit(byte) else {
        return false
      }
      position = next
      return true
    }
    return false
  }
}
