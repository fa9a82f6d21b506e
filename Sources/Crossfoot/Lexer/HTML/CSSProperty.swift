/// The properties of CSS that matter for a letter.
enum CSSProperty {
  case fontWeight, fontStyle, font, textDecoration, verticalAlign, textAlign, textIndent
  case margin, marginLeft, marginTop, marginBottom, padding, paddingLeft
  case display, breakBefore, breakAfter, borderTop, borderBottom, top, bottom

  /// The property of a lower-case name, newer names among them; nil for any other.
  static func named(_ bytes: [UInt8], _ name: Range<Int>) -> CSSProperty? {
    guard let first = name.first.map({ bytes[$0] }) else { return nil }
    // Fonts' names and sizes, colours and widths are most of what is declared: one letter tells.
    switch first {
    case UInt8(ascii: "f"), UInt8(ascii: "t"), UInt8(ascii: "v"), UInt8(ascii: "m"),
      UInt8(ascii: "p"), UInt8(ascii: "d"), UInt8(ascii: "b"):
      for (known, property) in names where CSSValue.equals(bytes, name, known) { return property }
    default: break
    }
    return nil
  }

  private static let names: [(name: StaticString, property: CSSProperty)] = [
    ("font-weight", .fontWeight), ("font-style", .fontStyle), ("font", .font),
    ("text-decoration", .textDecoration), ("text-decoration-line", .textDecoration),
    ("vertical-align", .verticalAlign), ("text-align", .textAlign), ("text-indent", .textIndent),
    ("margin", .margin), ("margin-left", .marginLeft), ("margin-top", .marginTop),
    ("margin-bottom", .marginBottom), ("padding", .padding), ("padding-left", .paddingLeft),
    ("display", .display), ("page-break-before", .breakBefore),
    ("break-before", .breakBefore), ("page-break-after", .breakAfter),
    ("break-after", .breakAfter), ("border-top", .borderTop), ("border-bottom", .borderBottom),
    ("border-top-style", .borderTop), ("border-bottom-style", .borderBottom), ("top", .top),
    ("bottom", .bottom),
  ]
}
