/// How a stretch of text is set off from plain text.
package struct TextStyle: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = TextStyle(rawValue: 1)
  package static let italic = TextStyle(rawValue: 2)
  package static let underline = TextStyle(rawValue: 4)
  /// Struck through: text that a proposed change takes out.
  package static let struck = TextStyle(rawValue: 8)
  /// Above the line, as footnote markers are.
  package static let raised = TextStyle(rawValue: 16)
}
