/// The attributes of a start tag that matter for a letter.
struct MarkupAttributes {
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
