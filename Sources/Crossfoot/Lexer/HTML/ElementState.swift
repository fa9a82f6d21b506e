/// What an open element hands down to what stands in it.
struct ElementState {
  var tag = MarkupTag.body
  var style: TextStyle = []
  var alignment = Paragraph.Alignment.leading
  /// The left edge of its text, in points.
  var indent = 0
  /// How far the first line of its paragraphs is indented further, in points; may be negative.
  var firstLineIndent = 0
  var isHidden = false
  var keepsLines = false
  /// Whether the element begins and ends paragraphs.
  var isBlock = false
  /// Whether white space is left below it.
  var spaceBelow = false
  var breaksAfter = false
  /// The number of its next list item; 0 for a list without numbers.
  var nextNumber = 0
  var numbering = UInt8(ascii: "1")

  /// A point of a margin is nothing that a reader sees as a gap.
  private static let visibleSpace = 3
  /// How far lists and quotations are indented, in points.
  private static let listIndent = 30

  init() {}

  /// The state inside of an element that stands in one of state `parent`.
  init(_ tag: MarkupTag, _ attributes: MarkupAttributes, in parent: ElementState) {
    self = parent
    self.tag = tag
    isBlock = tag.isBlock
    spaceBelow = tag == .paragraph
    breaksAfter = false
    style.formUnion(tag.style)
    switch tag {
    case .hidden: isHidden = true
    case .centre: alignment = .centred
    case .quote, .orderedList, .bulletList: indent += ElementState.listIndent
    case .preformatted: keepsLines = true
    case .cell, .headerCell:
      // What surrounds a table does not move the text within its cells.
      indent = 0
      firstLineIndent = 0
      alignment = tag == .headerCell ? .centred : .leading
    default: break
    }
    if tag == .orderedList { nextNumber = min(attributes.start, Limits.commentNumber) }
    if tag == .bulletList { nextNumber = 0 }
    if tag == .orderedList { numbering = attributes.numbering }
    if let alignment = attributes.alignment { self.alignment = alignment }
    if let declared = attributes.style { take(declared) }
  }

  private mutating func take(_ declared: DeclaredStyle) {
    style.subtract(declared.removes)
    style.formUnion(declared.adds)
    if let alignment = declared.alignment { self.alignment = alignment }
    switch declared.display {
    case .some(.none): isHidden = true
    case .some(.inline) where tag == .block: isBlock = false
    default: break
    }
    guard isBlock else {
      if declared.isRaised { style.insert(.raised) }
      return
    }
    indent += declared.indent ?? 0
    if let first = declared.firstLineIndent { firstLineIndent = first }
    if let below = declared.spaceBelow { spaceBelow = below >= ElementState.visibleSpace }
    breaksAfter = declared.breaksAfter
  }

  /// Whether white space is left above an element with these attributes.
  static func leavesSpaceAbove(_ tag: MarkupTag, _ declared: DeclaredStyle?) -> Bool {
    guard let above = declared?.spaceAbove else { return tag == .paragraph }
    return above >= visibleSpace
  }
}
