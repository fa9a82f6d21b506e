/// Puts together a letter of which every page is one paragraph: some producers show pages as pictures,
/// and hide the text of each behind it in one piece.
enum FlatPages {
  /// A head that pages share is at least this long, in bytes.
  private static let shortestHead = 8

  /// Breaks the text of such a letter up into paragraphs; leaves any other as it is.
  static func restore(_ document: inout LexedDocument) {
    guard var pages = pages(of: document) else { return }
    let head = sharedHead(of: pages, in: document.text)
    for index in pages.indices.dropFirst() {
      let start = min(pages[index].start + UInt32(head), pages[index].end)
      pages[index] = document.text.trimmed(pages[index].suffix(from: start))
    }
    let whole = document.text.joined(pages.filter { !$0.isEmpty })
    guard whole.count >= FlatText.shortestLine else { return }
    let ranges = FlatText.paragraphs(of: whole, in: document.text)
    guard ranges.count > pages.count else { return }
    document.isFlattened = true
    document.blocks = ranges.map { range in
      var paragraph = Paragraph(text: range)
      paragraph.gapBefore = true
      return .paragraph(paragraph)
    }
  }

  /// The texts of the pages; nil unless there are several, each with one paragraph.
  private static func pages(of document: LexedDocument) -> [TextRange]? {
    var pages: [TextRange] = []
    var isOpen = true
    for block in document.blocks {
      switch block {
      case .pageBreak: isOpen = true
      case .paragraph(let paragraph) where isOpen:
        pages.append(paragraph.text)
        isOpen = false
      default: return nil
      }
    }
    return pages.count >= 2 ? pages : nil
  }

  /// How many bytes all pages begin with alike, whole words only; 0 for fewer than a head has.
  private static func sharedHead(of pages: [TextRange], in text: TextStore) -> Int {
    guard let first = pages.first else { return 0 }
    var length = first.count
    for page in pages.dropFirst() {
      let same = zip(first.indices.prefix(length), page.indices)
        .prefix { text.bytes[$0] == text.bytes[$1] }.count
      length = same
    }
    while length > 0, length < first.count,
      text.bytes[Int(first.start) + length - 1] != ASCII.space
    { length -= 1 }
    return length >= shortestHead ? length : 0
  }
}
