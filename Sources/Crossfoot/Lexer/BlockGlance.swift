/// What a glance at a block tells: a pass over a letter's blocks need not look at the text of most.
struct BlockGlance {
  /// What a block is, as far as furniture goes.
  enum Role: UInt8 {
    case content
    case pageNumber
    case pageBreak
    case furniture
    /// A note at the foot of a page: it stays, but cuts no sentence.
    case footnote
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// It is a paragraph that is short enough for a line of furniture.
    static let line = Traits(rawValue: 1)
    /// It is such a line and no label: labels come back with every comment.
    static let headLine = Traits(rawValue: 2)
    /// It is a paragraph that is short enough for an address.
    static let address = Traits(rawValue: 4)
    /// It begins or ends as the names of merge fields do.
    static let field = Traits(rawValue: 8)
    /// It may be a page number, or end in one.
    static let number = Traits(rawValue: 16)
    /// It is no paragraph, but a grid, a table or the end of a page.
    static let other = Traits(rawValue: 32)
  }

  var role = Role.content
  private(set) var traits: Traits = []
  /// The first two bytes and the last two of a paragraph: letters in lower case, and any number as one
  /// zero, so that texts that differ in case and numbers only have the same key.
  private(set) var key: UInt32 = 0

  /// A line of furniture is at most this long, in bytes.
  static let longestLine = 200
  /// An address that was joined to one line is at most this long, in bytes.
  static let longestAddress = 400

  /// The first byte of a paragraph, as the key has it.
  var first: UInt8 { UInt8(truncatingIfNeeded: key) }
  /// The second byte; 0 behind a digit.
  var second: UInt8 { UInt8(truncatingIfNeeded: key >> 8) }
  /// The last byte.
  var last: UInt8 { UInt8(truncatingIfNeeded: key >> 24) }
  /// The byte before the last; 0 before a digit.
  var lastButOne: UInt8 { UInt8(truncatingIfNeeded: key >> 16) }

  /// The last two bytes.
  var ending: UInt16 { UInt16(truncatingIfNeeded: key >> 16) }

  /// Where the key is counted among so many slots, a power of two.
  func slot(of slots: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 16) & (slots - 1)
  }

  /// A glance at what is no paragraph.
  private init() { traits = .other }

  /// A glance at a paragraph, or at a part of one, that is not empty.
  init(_ range: TextRange, in bytes: Span<UInt8>) {
    let text = bytes.extracting(range.indices)
    var edges = UInt32(text[0]) | UInt32(text[text.count &- 1]) << 24
    if text.count > 1 {
      edges |= UInt32(text[1]) << 8 | UInt32(text[text.count &- 2]) << 16
    }
    key = BlockGlance.folded(edges)
    guard text.count <= BlockGlance.longestAddress else { return }
    let isLine = text.count <= BlockGlance.longestLine
    let isHeadLine = isLine && last != UInt8(ascii: ":")
    traits = isHeadLine ? [.address, .line, .headLine] : isLine ? [.address, .line] : .address
    if isLine, MergeResidue.mayHoldField(self) { traits.insert(.field) }
    if PageNumber.mayBe(range, self) || OneLineHead.mayBe(range, self) { traits.insert(.number) }
  }

  /// Four bytes with their letters in lower case and their digits as zeros; what stands beside a digit
  /// at an end is 0, as it may belong to the same number.
  @inline(__always)
  private static func folded(_ edges: UInt32) -> UInt32 {
    let digits = (ByteWords.digits(UInt64(edges)) >> 7) &* 0xFF
    let isDigit = UInt32(truncatingIfNeeded: digits)
    let letters = UInt32(truncatingIfNeeded: ByteWords.lowercasedExactly(UInt64(edges)))
    let folded = letters & ~isDigit | 0x3030_3030 & isDigit
    return folded & ~(isDigit << 8 & 0xFF00) & ~(isDigit >> 8 & 0xFF_0000)
  }

  /// A glance at each block of `document`; the keys of what is short enough for an address are counted.
  static func all(of document: borrowing LexedDocument, _ keys: inout KeyCounts) -> [BlockGlance] {
    var glances: [BlockGlance] = []
    glances.reserveCapacity(document.blocks.count)
    let bytes = document.text.bytes.span
    for block in document.blocks {
      guard case .paragraph(let paragraph) = block else {
        glances.append(BlockGlance())
        continue
      }
      let glance = BlockGlance(paragraph.text, in: bytes)
      if glance.traits.contains(.address) { keys.add(glance) }
      glances.append(glance)
    }
    return glances
  }
}

extension [BlockGlance] {
  /// The first block at or behind `index` that has one of `traits`; a place behind all when none has.
  @inline(__always)
  func next(_ traits: BlockGlance.Traits, from index: Int) -> Int {
    var index = index
    while index < count, self[index].traits.isDisjoint(with: traits) { index &+= 1 }
    return index
  }
}
