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

  /// Where the key is counted among so many slots, a power of two.
  func slot(of slots: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) >> 16) & (slots - 1)
  }

  private init() {}

  private init(_ range: TextRange, in bytes: Span<UInt8>) {
    let text = bytes.extracting(range.indices)
    let first = BlockGlance.folded(text[0])
    let last = BlockGlance.folded(text[text.count &- 1])
    key = UInt32(first) | UInt32(last) << 24
    if text.count > 1 {
      let (second, lastButOne) = (text[1], text[text.count &- 2])
      if first != BlockGlance.number { key |= UInt32(BlockGlance.folded(second)) << 8 }
      if last != BlockGlance.number { key |= UInt32(BlockGlance.folded(lastButOne)) << 16 }
    }
    guard text.count <= BlockGlance.longestAddress else { return }
    let isLine = text.count <= BlockGlance.longestLine
    let isHeadLine = isLine && last != UInt8(ascii: ":")
    traits = isHeadLine ? [.address, .line, .headLine] : isLine ? [.address, .line] : .address
  }

  /// What stands for the digits of a number.
  private static let number = UInt8(ascii: "0")

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    let letter = ASCII.lowercased(byte)
    return ASCII.isDigit(byte) ? number : letter
  }

  /// A glance at each block of `document`.
  static func all(of document: LexedDocument) -> [BlockGlance] {
    var glances: [BlockGlance] = []
    glances.reserveCapacity(document.blocks.count)
    let bytes = document.text.bytes.span
    for block in document.blocks {
      if case .paragraph(let paragraph) = block {
        glances.append(BlockGlance(paragraph.text, in: bytes))
      } else {
        glances.append(BlockGlance())
      }
    }
    return glances
  }
}
