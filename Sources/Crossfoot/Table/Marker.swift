/// A footnote marker, comparable however it is printed: `(1)`, `[1]` and `1` are the same.
struct Marker: Hashable {
  /// Up to eight bytes of what stands inside the brackets.
  private var packed: UInt64 = 0

  /// The marker that `range` holds; nil when it is too long to be one.
  init?(_ range: TextRange, in text: TextStore) {
    var count = 0
    for index in range.indices {
      let byte = text.bytes[index]
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), ASCII.space:
        continue
      default:
        guard count < 8 else { return nil }
        packed = packed << 8 | UInt64(ASCII.lowercased(byte))
        count += 1
      }
    }
    if count == 0 { return nil }
  }

  /// The single markers of a run such as `(1)(2)`, as printed.
  static func split(_ run: TextRange, in text: TextStore) -> [TextRange] {
    var markers: [TextRange] = []
    var parser = FigureParser(run, in: text)
    while parser.position < parser.end {
      let start = parser.position
      if parser.takeMarker() {
        markers.append(TextRange(UInt32(start), UInt32(parser.position)))
      } else {
        parser.position += 1
      }
    }
    return markers
  }
}
