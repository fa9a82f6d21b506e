/// A footnote marker, comparable however it is printed: `(1)`, `[1]` and `1` are the same.
struct Marker: Hashable {
  /// Up to eight bytes of what stands inside the brackets.
  private var packed: UInt64 = 0

  private init(packed: UInt64) { self.packed = packed }

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

  /// The marker that is printed as `symbol`, which has eight bytes at most.
  init(symbol: some Sequence<UInt8>) {
    for byte in symbol { packed = packed << 8 | UInt64(byte) }
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

extension Marker {
  /// The single markers of a raised run, as printed: `1`, `(1)(2)`, `1, 2`.
  static func raised(_ run: TextRange, in text: TextStore) -> [TextRange] {
    let bracketed = split(run, in: text)
    guard bracketed.isEmpty else { return bracketed }
    var markers: [TextRange] = []
    var start = run.start
    for offset in run.start...run.end {
      let isEnd = offset == run.end
      let byte = isEnd ? UInt8(ascii: ",") : text.bytes[Int(offset)]
      guard byte == UInt8(ascii: ",") || byte == ASCII.space else { continue }
      if offset > start { markers.append(TextRange(start, offset)) }
      start = offset + 1
    }
    return markers
  }

  /// The markers after this one and before `last`, for "(a) through (d)"; a hundred at most.
  func successors(upTo last: Marker) -> [Marker] {
    var markers: [Marker] = []
    var next = successor
    while let marker = next, marker != last {
      guard markers.count < 100 else { return [] }
      markers.append(marker)
      next = marker.successor
    }
    return next == nil ? [] : markers
  }

  /// Whether it is the one right behind `last`, or, without that, the first of its kind.
  func follows(_ last: Marker?) -> Bool {
    guard let last else { return packed == 0x31 || packed == 0x61 }
    return last.successor == self
  }

  /// The next number or letter; nil for symbols, and after `z` and `99`.
  private var successor: Marker? {
    let low = packed & 0xFF
    let high = packed >> 8
    switch low {
    case 0x30...0x38, 0x61...0x79: return Marker(packed: packed + 1)
    case 0x39:
      let tens = high == 0 ? 0x31 : high + 1
      return tens <= 0x39 ? Marker(packed: tens << 8 | 0x30) : nil
    default: return nil
    }
  }
}
