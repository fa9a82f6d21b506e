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

  /// The property of a lower-case name, shorthands and newer names among them.
  static func named(_ name: String) -> CSSProperty? {
    switch name {
    case "break-before": .breakBefore
    case "break-after": .breakAfter
    case "text-decoration-line": .textDecoration
    case "border-top-style": .borderTop
    case "border-bottom-style": .borderBottom
    default: CSSProperty(rawValue: name)
    }
  }
}
