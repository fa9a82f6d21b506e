/// Writing a stretch of a file into a text store as clean text.
extension TextStore {
  /// Appends `range` of `source` with white space folded to single spaces, control and zero-width
  /// characters left out, and Windows-1252 turned into UTF-8; returns where the text came to stand.
  mutating func appendFolded(_ source: Source, _ range: Range<Int>) -> TextRange {
    let start = end
    let bytes = source.bytes
    var position = range.lowerBound
    var plainStart = position
    while position < range.upperBound {
      let byte = bytes[position]
      if byte &- 0x21 < 0x5E {
        position = PlainRun.end(bytes.span, from: position + 1, limit: range.upperBound)
        continue
      }
      if byte == ASCII.space, position + 1 < range.upperBound, bytes[position + 1] &- 0x21 < 0x5E {
        position += 1
        continue
      }
      if byte >= 0x80, source.encoding != .windows1252 {
        let character = SpecialCharacter(bytes.span, at: position, source.encoding)
        if character.meaning == .visible, character.meant == nil {
          position += character.length
          continue
        }
      }
      position = appendPlain(source, plainStart..<position)
      position = appendUnclean(source, at: position, limit: range.upperBound, textStart: start)
      plainStart = position
    }
    _ = appendPlain(source, plainStart..<max(plainStart, range.upperBound))
    return TextRange(start, end)
  }

  /// Takes in what can be copied as it stands, and returns where to go on: behind `range`, or behind the
  /// reference that its last character was written for.
  private mutating func appendPlain(_ source: Source, _ range: Range<Int>) -> Int {
    let end = range.upperBound
    guard !range.isEmpty, end < source.bytes.count, source.bytes[end] == Source.gapByte else {
      appendClean(source.bytes, range)
      return end
    }
    var last = end - 1
    while last > range.lowerBound, source.bytes[last] & 0xC0 == 0x80 { last -= 1 }
    guard let next = TextStore.referenceEnd(source, from: last, behind: end) else {
      appendClean(source.bytes, range)
      return end
    }
    appendClean(source.bytes, range.lowerBound..<last)
    appendDecoded(source.bytes[last..<end], last..<next)
    return next
  }

  /// The end of the reference in the file that stands at `start` and whose character was written over
  /// its first bytes, up to `end`; nil when there is none.
  private static func referenceEnd(_ source: Source, from start: Int, behind end: Int) -> Int? {
    guard source.fileBytes[start] == UInt8(ascii: "&") else { return nil }
    var position = end
    while position < source.bytes.count, source.bytes[position] == Source.gapByte {
      let byte = source.fileBytes[position]
      if byte == UInt8(ascii: ";") { return position + 1 }
      guard ASCII.isWord(byte) || byte == UInt8(ascii: "#") else { return nil }
      position += 1
    }
    return nil
  }

  /// Takes in what can't be copied as it stands: white space, or one Windows-1252 character.
  private mutating func appendUnclean(
    _ source: Source, at start: Int, limit: Int, textStart: UInt32
  ) -> Int {
    let bytes = source.bytes
    let span = bytes.span
    var position = start
    var hasSpace = false
    while position < limit {
      let byte = span[position]
      if byte <= ASCII.space || byte == 0x7F {
        // Tabs and spaces separate words; other control characters do not.
        hasSpace = hasSpace || byte == ASCII.space || (byte >= 0x09 && byte <= 0x0D)
        position += 1
        continue
      }
      guard byte >= 0x80 else { break }
      let character = SpecialCharacter(span, at: position, source.encoding)
      guard character.meaning != .visible else { break }
      hasSpace = hasSpace || character.meaning == .space
      position += character.length
    }
    if hasSpace, position < limit, end > textStart {
      // A plain space keeps its own byte, so that the piece before it simply goes on.
      if span[start] == ASCII.space {
        appendClean(source.bytes, start..<start + 1)
      } else {
        appendDecoded(CollectionOfOne(ASCII.space), start..<position)
      }
    }
    guard position < limit, span[position] >= 0x80 else { return position }
    return appendMeant(source, at: position)
  }

  /// Takes in the character at `position`, which is beyond ASCII, if it stands for another one; returns
  /// where to go on.
  private mutating func appendMeant(_ source: Source, at position: Int) -> Int {
    let bytes = source.bytes
    let span = bytes.span
    if source.encoding == .windows1252 {
      let codePoint = TextEncoding.windows1252CodePoint(span[position])
      let next = TextStore.referenceEnd(source, from: position, behind: position + 1)
      appendDecoded(utf8Units(of: codePoint), position..<(next ?? position + 1))
      return next ?? position + 1
    }
    let character = SpecialCharacter(span, at: position, source.encoding)
    guard let meant = character.meant else { return position }
    appendDecoded(utf8Units(of: meant), position..<position + character.length)
    return position + character.length
  }

  private func utf8Units(of codePoint: UInt16) -> [UInt8] {
    if codePoint < 0x800 {
      return [0xC0 | UInt8(codePoint >> 6), 0x80 | UInt8(codePoint & 0x3F)]
    }
    return [
      0xE0 | UInt8(codePoint >> 12), 0x80 | UInt8(codePoint >> 6 & 0x3F),
      0x80 | UInt8(codePoint & 0x3F),
    ]
  }
}
