internal import Synchronization

/// Reads the attributes of start tags, and knows those that it has read: producers repeat a few
/// hundred tags thousands of times, and the same ones in all their letters.
struct AttributeReader: Sendable {
  /// What stands in a tag between its name and the first `>` behind it.
  struct TagRest: Sendable {
    /// How many of its bytes are attributes: all, or all but the `/` before the `>`.
    var length: Int
    /// Whether nothing is wrong with them; only then they are read.
    var isSound: Bool
    var attributes = MarkupAttributes()
  }

  typealias Token = ByteMemo<TagRest>.Token

  private var known = ByteMemo<TagRest>()
  private var styles = ByteMemo<DeclaredStyle>()

  // MARK: From letter to letter

  /// Readers that no letter needs just now.
  private static let idle = Mutex<[AttributeReader]>([])
  /// More letters than this are not read at the same time.
  private static let mostIdle = 64

  /// A reader, if possible one that knows the tags of other letters.
  static func borrowed() -> AttributeReader {
    idle.withLock { $0.popLast() } ?? AttributeReader()
  }

  /// Gives back a reader whose letter is read.
  static func giveBack(_ reader: AttributeReader) {
    idle.withLock { if $0.count < mostIdle { $0.append(reader) } }
  }

  // MARK: Reading

  /// The rest of a tag as it was read before; nil when it has not been.
  @inline(__always)
  func known(_ rest: Span<UInt8>, at slot: Int) -> (rest: TagRest, token: Token)? {
    guard let token = known.token(of: rest, at: slot), let value = known.value(of: token) else {
      return nil
    }
    return (value, token)
  }

  /// Where the rest of a tag is looked for, and noted.
  @inline(__always)
  func slot(of rest: Span<UInt8>) -> Int { known.slot(of: rest) }

  /// Notes the rest of a tag: the first `length` bytes of it are attributes.
  mutating func note(
    _ rest: Span<UInt8>, at slot: Int, length: Int, isSound: Bool
  ) -> Token {
    var value = TagRest(length: length, isSound: isSound)
    if isSound { value.attributes = read(rest.extracting(0..<length)) }
    return known.note(value, of: rest, at: slot)
  }

  /// The attributes of a tag that was noted with `token`; nil when they have to be read again.
  @inline(__always)
  func attributes(_ token: Token) -> MarkupAttributes? { known.value(of: token)?.attributes }

  /// Reads attributes that nothing is wrong with.
  mutating func read(_ text: Span<UInt8>) -> MarkupAttributes {
    var result = MarkupAttributes()
    var seen: UInt8 = 0
    var position = AttributeScanner.blanksEnd(in: text, from: 0, limit: text.count)
    while let attribute = AttributeScanner.attribute(in: text, at: position, limit: text.count) {
      position = AttributeScanner.blanksEnd(in: text, from: attribute.end, limit: text.count)
      guard let name = MarkupAttributes.Name(text.extracting(attribute.name)),
        // Of two attributes of one name, the first counts.
        seen & 1 << name.rawValue == 0
      else { continue }
      seen |= 1 << name.rawValue
      guard let value = attribute.value else { continue }
      take(name, text.extracting(value), &result)
    }
    return result
  }

  /// Takes in an attribute that libxml2 has read.
  mutating func take(
    name: Span<UInt8>, value: Span<UInt8>, _ result: inout MarkupAttributes
  ) {
    guard let name = MarkupAttributes.Name(name) else { return }
    take(name, value, &result)
  }

  private mutating func take(
    _ name: MarkupAttributes.Name, _ value: Span<UInt8>, _ result: inout MarkupAttributes
  ) {
    switch name {
    case .style: result.style = style(of: value)
    case .start: result.start = AttributeReader.number(value)
    case .align: result.alignment = AttributeReader.alignment(value)
    case .colspan: result.columnSpan = AttributeReader.number(value)
    case .rowspan: result.rowSpan = AttributeReader.number(value)
    case .type: result.numbering = value.isEmpty ? 0 : value[0]
    case .value: result.value = AttributeReader.number(value)
    }
  }

  /// What the declarations of a `style` attribute say.
  private mutating func style(of value: Span<UInt8>) -> DeclaredStyle {
    let slot = styles.slot(of: value)
    if let token = styles.token(of: value, at: slot), let style = styles.value(of: token) {
      return style
    }
    var declarations: [UInt8] = []
    declarations.reserveCapacity(value.count)
    for index in value.indices { declarations.append(ASCII.lowercased(value[index])) }
    let style = DeclaredStyle(declarations)
    _ = styles.note(style, of: value, at: slot)
    return style
  }

  /// A positive number; 1 for anything else.
  ///
  /// What has more digits than any limit is cut to nine.
  private static func number(_ value: Span<UInt8>) -> Int {
    var result = 0
    var index = 0
    while index < min(value.count, 9), ASCII.isDigit(value[index]) {
      result = result * 10 + Int(value[index] - 0x30)
      index += 1
    }
    return max(result, 1)
  }

  private static func alignment(_ value: Span<UInt8>) -> Paragraph.Alignment {
    switch value.isEmpty ? 0 : ASCII.lowercased(value[0]) {
    case UInt8(ascii: "c"), UInt8(ascii: "m"): .centred
    case UInt8(ascii: "r"): .trailing
    default: .leading
    }
  }
}
