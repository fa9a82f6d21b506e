/// Eight bytes at a time: the questions that the hot loops ask of whole words of text.
///
/// The bit tricks are the classic ones (a zero byte in a word, by Alan Mycroft, 1987); each has a slow
/// twin in the tests.
enum ByteWords {
  /// The number of bytes in a word.
  static let size = 8

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The high bit of each byte.
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The word at `offset`; the caller has made sure that eight bytes lie there.
  @inline(__always)
  static func word(of bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= bytes.count &- size)
    let raw = unsafe bytes.bytes
    // Inside the span, by the precondition: a second check would cost as much as the loading.
    return unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
  }

  /// Whether a byte of the word is not ASCII.
  @inline(__always)
  static func holdsNonASCII(_ word: UInt64) -> Bool { word & highs != 0 }

  /// The first `byte` at or behind `start`, or a place near the end of the text before which there is
  /// none.
  @inline(__always)
  static func position(
    of byte: UInt8, near start: Int, in bytes: Span<UInt8>, limit: Int
  ) -> Int {
    var position = start
    while position + size <= limit {
      let found = marks(of: byte, word(of: bytes, at: position))
      if found != 0 { return position + first(found) }
      position += size
    }
    return position
  }

  /// The first `byte` at or behind `start`, or `limit`; for one that is near, as the end of a tag is.
  @inline(__always)
  static func place(of byte: UInt8, in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var place = position(of: byte, near: start, in: bytes, limit: limit)
    while place < limit, bytes[place] != byte { place += 1 }
    return place
  }

  /// The last `byte` at or behind `start` and before `end`; nil when there is none.
  @inline(__always)
  static func lastPlace(
    of byte: UInt8, in bytes: Span<UInt8>, from start: Int, before end: Int
  ) -> Int? {
    var place = end
    while place &- size >= start {
      let found = marks(of: byte, word(of: bytes, at: place &- size))
      if found != 0 { return place &- 1 &- found.leadingZeroBitCount / 8 }
      place &-= size
    }
    while place > start {
      place &-= 1
      if bytes[place] == byte { return place }
    }
    return nil
  }

  /// The first space or control character at or behind `start`, or `limit`: where a word ends.
  @inline(__always)
  static func blank(in bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var place = start
    while place &+ size <= limit {
      let found = spaces(word(of: bytes, at: place))
      if found != 0 { return place &+ first(found) }
      place &+= size
    }
    while place < limit, bytes[place] > ASCII.space { place &+= 1 }
    return place
  }

  /// Calls `body` with each place in `range`, but for the first one, where a run of bytes begins that lie
  /// inside of words, as `insides` tells of eight bytes and `isInside` of one; until it says no.
  @inline(__always)
  static func forEachStart(
    in bytes: Span<UInt8>, _ range: Range<Int>, _ insides: (UInt64) -> UInt64,
    _ isInside: (UInt8) -> Bool, _ body: (Int) -> Bool
  ) {
    guard var place = range.first else { return }
    var wasInside = isInside(bytes[place])
    place &+= 1
    while place &+ size <= range.upperBound {
      let inside = insides(word(of: bytes, at: place))
      var starts = inside & ~(inside &<< 8 | (wasInside ? 0x80 : 0))
      while starts != 0 {
        guard body(place &+ first(starts)) else { return }
        starts &= starts &- 1
      }
      wasInside = inside >> 63 != 0
      place &+= size
    }
    while place < range.upperBound {
      let isNowInside = isInside(bytes[place])
      if isNowInside, !wasInside, !body(place) { return }
      wasInside = isNowInside
      place &+= 1
    }
  }

  /// The first place at or behind `start` where `first` and `second` stand side by side, both before
  /// `limit`; nil when there is none.
  ///
  /// Letters, which are given in lower case, match in either case; all other bytes asked for have their
  /// sixth bit set, as the space and most marks do.
  @inline(__always)
  static func place(
    ofPair first: UInt8, _ second: UInt8, in bytes: Span<UInt8>, from start: Int, limit: Int
  ) -> Int? {
    var position = start
    // Of eight bytes the last one is looked at again, as the first of the next ones.
    while position &+ 1 < limit, position &+ size <= bytes.count {
      let word = lowercased(word(of: bytes, at: position))
      let found = marks(of: first, word) & (marks(of: second, word) &>> 8)
      if found != 0 {
        let place = position &+ ByteWords.first(found)
        return place &+ 1 < limit ? place : nil
      }
      position &+= size &- 1
    }
    while position &+ 1 < limit {
      if bytes[position] | 0x20 == first, bytes[position &+ 1] | 0x20 == second { return position }
      position &+= 1
    }
    return nil
  }

  /// The high bit of each byte that JSON escapes: `"`, `\` and control characters.
  @inline(__always)
  static func escapes(_ word: UInt64) -> UInt64 {
    let control = ~((word & ~highs) &+ ones &* (0x80 - 0x20)) & ~word & highs
    return control | marks(of: UInt8(ascii: "\""), word) | marks(of: UInt8(ascii: "\\"), word)
  }

  /// The high bit of each byte that is no ASCII letter and no digit.
  @inline(__always)
  static func notAlphanumeric(_ word: UInt64) -> UInt64 {
    // No sum below carries into the next byte: its parts are less than 0x80 and at most 0x50.
    let ascii = word & ~highs
    let lower = ascii | ones &* 0x20
    let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B))
    let digits = (ascii &+ ones &* (0x80 - 0x30)) & ~(ascii &+ ones &* (0x80 - 0x3A))
    return ~((letters | digits) & ~word) & highs
  }

  /// The high bit of each byte that stands inside a word: letters, digits, and all bytes beyond ASCII.
  @inline(__always)
  static func wordBytes(_ word: UInt64) -> UInt64 { (~notAlphanumeric(word) | word) & highs }

  /// The high bit of each byte that is no printable ASCII character and no space.
  @inline(__always)
  static func unprintable(_ word: UInt64) -> UInt64 {
    let ascii = word & ~highs
    return (~(ascii &+ ones &* (0x80 - 0x20)) | (ascii &+ ones) | word) & highs
  }

  /// The high bit of each byte that is a space or a control character of ASCII.
  @inline(__always)
  static func spaces(_ word: UInt64) -> UInt64 {
    let ascii = word & ~highs
    return ~((ascii &+ ones &* (0x80 - 0x21)) | word) & highs
  }

  /// The high bit of each byte that is `byte`.
  @inline(__always)
  static func marks(of byte: UInt8, _ word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return ~(((difference & ~highs) &+ ~highs) | difference) & highs
  }

  /// The number of the first byte that `marks` has the high bit of; 8 when it has none.
  @inline(__always)
  static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount / 8 }

  /// The high bit of each byte that is a digit.
  @inline(__always)
  static func digits(_ word: UInt64) -> UInt64 {
    let ascii = word & ~highs
    return (ascii &+ ones &* (0x80 - 0x30)) & ~(ascii &+ ones &* (0x80 - 0x3A)) & ~word & highs
  }

  /// The word with its letters in lower case; other bytes stay.
  @inline(__always)
  static func lowercasedExactly(_ word: UInt64) -> UInt64 {
    let ascii = word & ~highs
    let capitals = (ascii &+ ones &* (0x80 - 0x41)) & ~(ascii &+ ones &* (0x80 - 0x5B))
    return word | (capitals & ~word & highs) &>> 2
  }

  /// The word with its letters in lower case; digits stay, other bytes become anything.
  @inline(__always)
  static func lowercased(_ word: UInt64) -> UInt64 { word | ones &* 0x20 }

  /// The letters of the word at `offset` without the bit of their case; digits become bytes that no letter
  /// becomes.
  @inline(__always)
  static func folded(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    word(of: bytes, at: offset) & foldedBits
  }

  /// The bits of a word without those that tell small letters from capitals.
  static let foldedBits: UInt64 = 0xDFDF_DFDF_DFDF_DFDF

  /// All bits of the bytes before the first one that `marks`, which is not 0, has the high bit of.
  @inline(__always)
  static func bytes(before marks: UInt64) -> UInt64 { ((marks & (0 &- marks)) &- 1) >> 7 }
}
