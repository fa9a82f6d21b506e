/// The attributes of a start tag that matter for a letter.
struct MarkupAttributes: Sendable {
  /// The attributes that are read.
  enum Name: UInt8 {
    case style, start, align, colspan, rowspan, type, value

    private static let names: [(word: StaticString, name: Name)] = [
      ("style", .style), ("align", .align), ("colspan", .colspan), ("rowspan", .rowspan),
      ("start", .start), ("type", .type), ("value", .value),
    ]

    /// The attribute of that name, letters in either case; nil for one that says nothing of letters.
    init?(_ name: Span<UInt8>) {
      guard name.count >= 4, name.count <= 7, mayMatter(name[0]) else { return nil }
      for known in Name.names where name.isFolded(known.word) {
        self = known.name
        return
      }
      return nil
    }
  }

  /// Whether the name of an attribute that matters may begin with `byte`.
  @inline(__always)
  static func mayMatter(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "r"),
      UInt8(ascii: "t"), UInt8(ascii: "v"):
      true
    default: false
    }
  }

  var style: DeclaredStyle?
  var alignment: Paragraph.Alignment?
  var columnSpan = 1
  var rowSpan = 1
  /// The first number of an ordered list.
  var start = 1
  /// The number that an item of a list gives itself.
  var value: Int?
  /// The kind of numbers of an ordered list: `1`, `a`, `A`, `i` or `I`.
  var numbering = UInt8(ascii: "1")
}
