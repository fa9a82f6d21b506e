/// The elements of HTML that say something about a letter; all others are `inline`.
enum MarkupTag: UInt8 {
  /// An element without a meaning of its own: its style counts, nothing else.
  case inline
  case bold, italic, underline, struck, raised
  /// What shows no text: the head, scripts, style sheets.
  case hidden
  case body, block, paragraph, centre, quote, listItem, orderedList, bulletList, preformatted
  case lineBreak, rule, image
  case table, tableRow, cell, headerCell, tableSection

  /// The names, as libxml2 hands them over: in lower case.
  private static let names: [(name: StaticString, tag: MarkupTag)] = [
    ("b", .bold), ("strong", .bold), ("i", .italic), ("em", .italic), ("cite", .italic),
    ("u", .underline), ("ins", .underline), ("s", .struck), ("strike", .struck),
    ("del", .struck), ("sup", .raised), ("head", .hidden), ("script", .hidden),
    ("style", .hidden), ("title", .hidden), ("ix:header", .hidden), ("body", .body),
    ("html", .body), ("p", .paragraph), ("h1", .paragraph), ("h2", .paragraph),
    ("h3", .paragraph), ("h4", .paragraph), ("h5", .paragraph), ("h6", .paragraph),
    ("div", .block), ("address", .block), ("form", .block), ("section", .block),
    ("article", .block), ("header", .block), ("footer", .block), ("dl", .block), ("dt", .block),
    ("dd", .quote), ("center", .centre), ("blockquote", .quote), ("li", .listItem),
    ("ol", .orderedList), ("ul", .bulletList), ("menu", .bulletList), ("dir", .bulletList),
    ("pre", .preformatted), ("br", .lineBreak), ("hr", .rule), ("img", .image),
    ("table", .table), ("tr", .tableRow), ("td", .cell), ("th", .headerCell),
    ("thead", .tableSection), ("tbody", .tableSection), ("tfoot", .tableSection),
    ("caption", .block),
  ]

  /// The elements by name.
  static let byName: [String: MarkupTag] = {
    var result: [String: MarkupTag] = [:]
    for (name, tag) in names { result[name.description] = tag }
    return result
  }()

  /// Whether the element begins and ends paragraphs.
  var isBlock: Bool {
    switch self {
    case .inline, .bold, .italic, .underline, .struck, .raised, .hidden, .lineBreak, .image: false
    default: true
    }
  }

  /// The style that the element gives its text.
  var style: TextStyle {
    switch self {
    case .bold, .headerCell: .bold
    case .italic: .italic
    case .underline: .underline
    case .struck: .struck
    case .raised: .raised
    default: []
    }
  }
}
