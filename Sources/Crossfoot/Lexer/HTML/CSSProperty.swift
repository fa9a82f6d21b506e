/// The properties that matter, by their names in CSS.
enum CSSProperty: String, CaseIterable {
  case fontWeight = "font-weight"
  case fontStyle = "font-style"
  case textDecoration = "text-decoration"
  case font
  case verticalAlign = "vertical-align"
  case textAlign = "text-align"
  case marginLeft = "margin-left"
  case paddingLeft = "padding-left"
  case margin, padding
  case textIndent = "text-indent"
  case marginTop = "margin-top"
  case marginBottom = "margin-bottom"
  case display
  case whiteSpace = "white-space"
  case breakBefore = "page-break-before"
  case breakAfter = "page-break-after"
  case borderTop = "border-top"
  case borderBottom = "border-bottom"
  case top, bottom

  /// The property of a lower-case name, newer names among them.
  static func named(_ name: String) -> CSSProperty? { names[name] }

  private static let names: [String: CSSProperty] = {
    var result: [String: CSSProperty] = [
      "break-before": .breakBefore, "break-after": .breakAfter,
      "text-decoration-line": .textDecoration, "border-top-style": .borderTop,
      "border-bottom-style": .borderBottom,
    ]
    for property in allCases { result[property.rawValue] = property }
    return result
  }()
}
