/// Puts the title of a form together that a letter sets in two lines: `Form 10-K for the Fiscal Year
/// Ended December 31,` and `2022`.
enum WrappedTitle {
  private static let longestTitle = 160
  private static let longestRest = 24

  /// Joins such lines of `document`.
  static func join(in document: inout LexedDocument) {
    var joined: Set<Int> = []
    var index = 1
    while index < document.blocks.count {
      defer { index += 1 }
      guard case .paragraph(let rest) = document.blocks[index],
        rest.text.count <= longestRest,
        case .paragraph(var title) = document.blocks[index - 1],
        title.text.count <= longestTitle, document.text.hasPrefix(title.text, "form "),
        isCut(title.text, in: document.text), isDate(rest.text, in: document.text)
      else { continue }
      title.text = document.text.joined([title.text, rest.text])
      document.blocks[index - 1] = .paragraph(title)
      joined.insert(index)
      index += 1
    }
    guard !joined.isEmpty else { return }
    // All at once: taking each out by itself would move all that follow each time.
    document.blocks = document.blocks.indices.filter { !joined.contains($0) }
      .map { document.blocks[$0] }
  }

  /// Whether a title stops in the middle of a date, or before one.
  private static func isCut(_ title: TextRange, in text: TextStore) -> Bool {
    let bytes = text.bytes[title.indices]
    if bytes.last == UInt8(ascii: ",") { return true }
    return bytes.suffix(6).elementsEqual(" ended".utf8) { $0 | 0x20 == $1 | 0x20 }
  }

  /// Whether `range` is a year, or a date that ends with one.
  private static func isDate(_ range: TextRange, in text: TextStore) -> Bool {
    DateLine.isYear(range, in: text) || DateLine.isDate(range, in: text)
  }
}
