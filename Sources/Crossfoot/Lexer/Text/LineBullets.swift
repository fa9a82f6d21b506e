/// Bullets at the beginning of lines, and lines that are nothing else.
extension ParagraphAssembler {
  func isBullet(at position: Int, limit: Int) -> Bool {
    // White space follows a bullet.
    if position + 1 < limit, bytes[position + 1] <= ASCII.space {
      return isBullet(at: position, length: 1) || isDrawn(at: position, length: 1, limit: limit)
    }
    return position + 3 < limit && bytes[position + 3] <= ASCII.space
      && isBullet(at: position, length: 3)
      || position + 2 < limit && isDrawn(at: position, length: 2, limit: limit)
  }

  /// Whether the character at `position` is one that Wingdings draws as a bullet, and set off from a word: `q  the
  /// Company is responsible …`, where the font was lost.
  private func isDrawn(at position: Int, length: Int, limit: Int) -> Bool {
    let text = position + length + 2
    guard text < limit, bytes[text - 2] <= ASCII.space, bytes[text - 1] <= ASCII.space else {
      return false
    }
    switch bytes[position] {
    case let letter where SpecialCharacter.isFontBullet(letter):
      return length == 1
    case 0xD8, 0xFC, 0xFE:
      // Ø ü þ in Windows-1252.
      return length == 1
    case 0xC3: return length == 2 && [0x98, 0xBC, 0xBE].contains(bytes[position + 1])
    default: return false
    }
  }

  /// Whether a line begins with `--` or `>`, which are bullets behind the end of a sentence; within one
  /// they may be a dash, or a sign.
  func isDrawnBullet(_ line: Line) -> Bool {
    let start = Int(line.start)
    switch bytes[start] {
    case UInt8(ascii: ">"): return line.content.count > 1 && bytes[start + 1] == ASCII.space
    case UInt8(ascii: "-"):
      return line.content.count > 2 && bytes[start + 1] == UInt8(ascii: "-")
        && bytes[start + 2] == ASCII.space
    default: return false
    }
  }

  /// Whether the character at `position` that takes up `length` bytes is a bullet.
  private func isBullet(at position: Int, length: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "o"), 0x95, 0xB7: return length == 1
    case 0xE2 where length == 3:
      // • ‣ ● ◦ ▪ in UTF-8.
      return bytes[position + 1] == 0x80 && bytes[position + 2] == 0xA2
        || bytes[position + 1] == 0x97
    case 0xEF where length == 3:
      return bytes[position + 1] == 0x82
        && SpecialCharacter.symbolBullet(bytes[position + 2]) != nil
    default: return false
    }
  }

  /// Whether a line holds nothing but a mark that can't be anything else than a bullet.
  func isMarkAlone(_ line: Line) -> Bool {
    isBulletAlone(line) && bytes[Int(line.start)] >= 0x80
  }

  /// Whether a line holds a bullet and nothing else: its text is on the next line.
  func isBulletAlone(_ line: Line) -> Bool {
    guard line.end - line.start <= 3, line.start < line.end else { return false }
    let start = Int(line.start)
    if isBullet(at: start, length: Int(line.end - line.start)) { return true }
    // · § – ▪ open a line as punctuation, or as the sign of a section; alone they are bullets.
    switch (line.end - line.start, bytes[start]) {
    case (2, 0xC2): return bytes[start + 1] == 0xB7 || bytes[start + 1] == 0xA7
    case (3, 0xE2):
      return bytes[start + 1] == 0x80 && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0xA3)
        || bytes[start + 1] == 0x96 && bytes[start + 2] == 0xAA
    default: return false
    }
  }
}
