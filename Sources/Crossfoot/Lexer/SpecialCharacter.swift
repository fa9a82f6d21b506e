/// A character beyond ASCII, and whether it shows, stands for white space, or for nothing.
struct SpecialCharacter {
  enum Meaning {
    case visible
    /// A hard or typographic space.
    case space
    /// A soft hyphen, a zero-width character, a byte order mark.
    case nothing
  }

  var meaning: Meaning
  /// The number of bytes in the file, at least 1.
  var length: Int
  /// The character that was meant, when the file has a control character of Latin 1 in its place:
  /// somebody took Windows-1252 for Latin 1 and made it UTF-8; or when it has one of private use, which is
  /// the place of a bullet in a font of symbols.
  var meant: UInt16?

  /// Reads the character at `position`, whose byte is 0x80 or above.
  @inline(__always)
  init(_ span: Span<UInt8>, at position: Int, _ encoding: TextEncoding) {
    let lead = span[position]
    if encoding == .windows1252 {
      length = 1
      meaning = lead == 0xA0 ? .space : lead == 0xAD ? .nothing : .visible
      return
    }
    length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    // A byte order mark before text in Windows-1252 aside, the text is valid UTF-8 here; the bound
    // keeps a broken promise from reading past the end.
    length = min(length, span.count - position)
    meaning = .visible
    if lead == 0xC2, length == 2 {
      let second = span[position + 1]
      meaning = second == 0xA0 ? .space : second == 0xAD ? .nothing : .visible
      if second < 0xA0 {
        let codePoint = TextEncoding.windows1252CodePoint(second)
        meant = codePoint == TextEncoding.unassigned ? nil : codePoint
        if meant == nil { meaning = .nothing }
      }
    } else if length == 3 {
      meaning = SpecialCharacter.meaning(lead, span[position + 1], span[position + 2])
      if lead == 0xEF, span[position + 1] == 0x82 {
        meant = SpecialCharacter.symbolBullet(span[position + 2])
      }
    }
  }

  private static func meaning(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Meaning {
    switch (lead, second, third) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      .space
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
      (0xEF, 0xBB, 0xBF):
      .nothing
    default:
      .visible
    }
  }

  /// The bullet that U+F0B7 of Symbol or U+F0A7 of Wingdings stands for, told by the last byte.
  static func symbolBullet(_ last: UInt8) -> UInt16? {
    switch last {
    case 0xB7: 0x2022
    case 0xA7: 0x25AA
    default: nil
    }
  }

  /// Whether Wingdings draws a letter as a bullet, which is left where the font was lost: `q  the Company is …`.
  static func isFontBullet(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "q"), UInt8(ascii: "u"),
      UInt8(ascii: "v"), UInt8(ascii: "w"), UInt8(ascii: "x"):
      true
    default: false
    }
  }

  /// What a character means that the file spells as a reference.
  static func meaning(of scalar: Unicode.Scalar) -> Meaning {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0..<0x20, 0x7F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .nothing
    default: .visible
    }
  }
}
