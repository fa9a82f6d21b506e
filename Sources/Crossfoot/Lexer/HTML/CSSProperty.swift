/// The properties of CSS that matter for a letter.
enum CSSProperty {
  case fontWeight, fontStyle, font, textDecoration, verticalAlign, textAlign, textIndent
  case margin, marginLeft, marginTop, marginBottom, padding, paddingLeft
  case display, breakBefore, breakAfter, borderTop, borderBottom, top, bottom

  /// The property of a lower-case name, newer names among them; nil for any other.
  static func named(_ name: ArraySlice<UInt8>) -> CSSProperty? {
    for (known, property) in names where CSSValue.equals(name, known) { return property }
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
