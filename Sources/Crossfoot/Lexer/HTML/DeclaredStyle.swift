/// What a `style` attribute says that matters for a letter.
///
/// Lengths are in points; a property that is not declared is nil, or in neither set.
struct DeclaredStyle: Sendable {
  enum Display: Sendable { case none, inline, block }
  enum Border: Int, Comparable, Sendable {
    case none, single, double
    static func < (left: Border, right: Border) -> Bool { left.rawValue < right.rawValue }
  }

  /// The styles that are switched on, and those that are switched off.
  var adds: TextStyle = []
  var removes: TextStyle = []
  var alignment: Paragraph.Alignment?
  /// The left margin and padding together.
  var indent: Int?
  var firstLineIndent: Int?
  var spaceAbove: Int?
  var spaceBelow: Int?
  var display: Display?
  var breaksBefore = false
  var breaksAfter = false
  var borderAbove: Border?
  var borderBelow: Border?
  /// Whether the text is shifted up: a superscript, if its element stands in a line.
  var isRaised = false

  /// Reads declarations such as `margin-left:0.5in; font-weight:bold`, given in lower case.
  init(_ declarations: [UInt8]) {
    var start = 0
    while start < declarations.count {
      let end = DeclaredStyle.position(
        of: UInt8(ascii: ";"), in: declarations, start..<declarations.count)
      let colon = DeclaredStyle.position(of: UInt8(ascii: ":"), in: declarations, start..<end)
      if colon < end,
        let property = CSSProperty.named(
          declarations, CSSValue.trimmed(declarations, start..<colon))
      {
        take(property, CSSValue(declarations, colon + 1..<end))
      }
      start = end + 1
    }
  }

  /// The first `byte` in `range`, or its end.
  private static func position(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    ByteWords.place(
      of: byte, in: bytes.span, from: range.lowerBound, limit: range.upperBound)
  }

  private mutating func take(_ property: CSSProperty, _ value: CSSValue) {
    switch property {
    case .fontWeight: set(.bold, value.isBold)
    case .fontStyle: set(.italic, value.isAny("italic", "oblique"))
    case .textDecoration:
      if value.holds("underline") { adds.insert(.underline) }
      if value.holds("line-through") { adds.insert(.struck) }
      if value.isAny("none") { removes.formUnion([.underline, .struck]) }
    case .font:
      if value.holds("bold") { adds.insert(.bold) }
      if value.holds("italic") { adds.insert(.italic) }
    case .verticalAlign: isRaised = isRaised || value.isAny("super", "text-top")
    case .textAlign: alignment = value.alignment
    case .marginLeft, .paddingLeft: indent = (indent ?? 0) + value.points
    case .margin, .padding: takeSides(value, isMargin: property == .margin)
    case .textIndent: firstLineIndent = value.points
    case .marginTop: spaceAbove = value.points
    case .marginBottom: spaceBelow = value.points
    case .display:
      display = value.isAny("none") ? Display.none : value.holds("inline") ? .inline : .block
    case .breakBefore: breaksBefore = value.isAny("always", "page")
    case .breakAfter: breaksAfter = value.isAny("always", "page")
    case .borderTop: borderAbove = value.border
    case .borderBottom: borderBelow = value.border
    case .top: isRaised = isRaised || value.points < 0
    case .bottom: isRaised = isRaised || value.points > 0
    }
  }

  private mutating func set(_ style: TextStyle, _ isOn: Bool) {
    if isOn {
      adds.insert(style)
      removes.remove(style)
    } else {
      removes.insert(style)
      adds.remove(style)
    }
  }

  /// `margin: top right bottom left`, with one to four values.
  private mutating func takeSides(_ value: CSSValue, isMargin: Bool) {
    let sides = value.lengths
    guard let top = sides.first else { return }
    let bottom = sides.count > 2 ? sides[2] : top
    let left = sides.count > 3 ? sides[3] : sides.count > 1 ? sides[1] : top
    indent = (indent ?? 0) + left
    if isMargin {
      spaceAbove = top
      spaceBelow = bottom
    }
  }
}
