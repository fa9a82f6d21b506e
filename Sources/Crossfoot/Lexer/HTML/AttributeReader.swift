/// Reads the attributes of start tags, and knows those that it has read: producers repeat a few
/// hundred tags thousands of times.
struct AttributeReader {
  private struct Entry {
    /// Where the attributes stand that were read first.
    var start: UInt32
    var end: UInt32
    var attributes: MarkupAttributes
  }

  private static let size = 1024
  private var entries: [Entry] = []
  /// For each hash, the entry that was used last, counted from 1; 0 for none.
  private var slots = [UInt16](repeating: 0, count: size)
  private var styles = StyleCache()

  /// The attributes that stand in `range` of `bytes`; all ranges are of the same bytes.
  mutating func attributes(in bytes: Span<UInt8>, _ range: Range<Int>) -> MarkupAttributes {
    let text = bytes.extracting(range)
    let slot = Int(truncatingIfNeeded: ByteHash.of(text) % UInt64(AttributeReader.size))
    let known = Int(slots[slot]) - 1
    if known >= 0 {
      let first = Int(entries[known].start)..<Int(entries[known].end)
      if ByteHash.areSame(bytes.extracting(first), text) { return entries[known].attributes }
    }
    let entry = Entry(
      start: UInt32(range.lowerBound), end: UInt32(range.upperBound), attributes: read(text))
    if entries.count < AttributeReader.size {
      entries.append(entry)
      slots[slot] = UInt16(entries.count)
    } else if known >= 0 {
      entries[known] = entry
    }
    return entry.attributes
  }

  /// Reads attributes that nothing is wrong with.
  private mutating func read(_ text: Span<UInt8>) -> MarkupAttributes {
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
    case .style: result.style = styles.style(of: value)
    case .start: result.start = AttributeReader.number(value)
    case .align: result.alignment = AttributeReader.alignment(value)
    case .colspan: result.columnSpan = AttributeReader.number(value)
    case .rowspan: result.rowSpan = AttributeReader.number(value)
    case .type: result.numbering = value.isEmpty ? 0 : value[0]
    case .value: result.value = AttributeReader.number(value)
    }
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
