/// One line of a plain-text file: where its content lies, and what a glance tells of it.
struct Line: Equatable {
  enum Kind: UInt8 {
    /// One or more lines without content.
    case blank
    /// A line with content of any sort.
    case text
    /// A line of `-` or `_` only.
    case rule
    /// A line of `=` only.
    case doubleRule
    /// A line that begins with `<` and a name: `<TABLE>`, `<S>`, `<PAGE>`.
    case tag
    /// A form feed.
    case pageBreak
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// A tab stands inside the line.
    static let tab = Traits(rawValue: 1)
    /// Two words stand further apart than words of prose do.
    static let wideGap = Traits(rawValue: 2)
    /// The content has to be folded or decoded before it is clean text.
    static let needsFolding = Traits(rawValue: 4)
    /// A tab stands before the content.
    static let leadingTab = Traits(rawValue: 8)
    /// The line is what did not fit into the one before, where a text was cut twice.
    static let remainder = Traits(rawValue: 16)
    /// The last byte is one that figures end with, in any encoding.
    static let figureEnd = Traits(rawValue: 32)
    /// A `|` stands at an end of the line, as the border of a table does, and another one inside.
    static let bordered = Traits(rawValue: 64)
    /// An arrow stood before the line, as mail programs quote.
    static let arrowed = Traits(rawValue: 128)
  }

  /// The offset of the first byte of the line, white space included.
  var lineStart: UInt32
  /// The content, without white space at its ends, as offsets into the file.
  var start: UInt32
  var end: UInt32
  /// The columns at which the content starts and ends, from 0; at most 65,535.
  var left: UInt16
  var right: UInt16
  var kind: Kind
  var traits: Traits

  /// The number of columns that the content takes up.
  var width: Int { Int(right) - Int(left) }
  var content: Range<Int> { Int(start)..<Int(end) }
  var isRule: Bool { kind == .rule || kind == .doubleRule }
  /// What the line is as a row of a table.
  var rowKind: GridRow.Kind {
    switch kind {
    case .rule: .rule
    case .doubleRule: .doubleRule
    default: .cells
    }
  }

  /// Leaves out the tag that the line begins with, when text stands behind it: the text keeps its
  /// columns.
  mutating func dropTag(of bytes: [UInt8]) {
    guard let close = bytes[content].firstIndex(of: UInt8(ascii: ">")) else { return }
    var position = UInt32(close) + 1
    while position < end, bytes[Int(position)] == ASCII.space { position += 1 }
    // A tab before the text would take up an unknown number of columns.
    guard position < end, bytes[Int(position)] > ASCII.space else { return }
    left += UInt16(clamping: position - start)
    start = position
    kind = .text
  }
}
