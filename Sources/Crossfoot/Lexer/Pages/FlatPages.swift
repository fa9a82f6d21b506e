/// Puts together a letter of which every page is one paragraph: some producers show pages as pictures,
/// and hide the text of each behind it in one piece.
enum FlatPages {
  /// A head that pages share is at least this long, in bytes.
  private static let shortestHead = 8
  /// A letter of one paragraph has so many bytes.
  private static let shortestLetter = 500
  /// Pages have so many bytes on average.
  private static let shortestPage = 800
  /// The page's number stands so near its start, in bytes.
  private static let longestHead = 200

  /// Breaks the text of such a letter up into paragraphs; leaves any other as it is.
  static func restore(_ document: inout LexedDocument) {
    guard var pages = pages(of: document) else { return }
    let least = pages.count == 1 ? shortestLetter : FlatText.shortestLine
    guard length(pages) >= least else { return }
    let head = sharedHead(of: pages, in: document.text)
    for index in pages.indices.dropFirst() {
      let end = max(UInt32(head), numberedHead(of: pages[index], number: index + 1, document.text))
      let start = min(pages[index].start + end, pages[index].end)
      pages[index] = document.text.trimmed(pages[index].suffix(from: start))
    }
    let texts = pages.filter { !$0.isEmpty }
    guard length(texts) >= least else { return }
    let whole = document.text.joined(texts)
    let ranges = FlatText.paragraphs(of: whole, in: document.text)
    guard ranges.count > pages.count + 2 else { return }
    document.isFlattened = true
    document.blocks = ranges.map { range in
      var paragraph = Paragraph(text: range)
      paragraph.gapBefore = true
      return .paragraph(paragraph)
    }
  }

  /// How long the texts are together, with a space between each two.
  private static func length(_ texts: [TextRange]) -> Int {
    texts.reduce(texts.count - 1) { $0 + $1.count }
  }

  /// How many bytes of a page are its running head, `Ms. Roe, May 2, 2020, Page 2`; 0 without one.
  private static func numberedHead(
    of page: TextRange, number: Int, _ text: TextStore
  ) -> UInt32 {
    let span = text.bytes.span
    let end = min(Int(page.end), Int(page.start) + longestHead)
    var next = Int(page.start)
    while case let start = ByteWords.place(of: UInt8(ascii: "P"), in: span, from: next, limit: end),
      start < end
    {
      next = start + 1
      let rest = page.suffix(from: UInt32(start))
      guard text.hasPrefix(rest, "page ") else { continue }
      let digits = text.bytes[rest.indices].dropFirst(5).prefix { ASCII.isDigit($0) }
      guard digits.count <= 3, digits.reduce(0, { $0 * 10 + Int($1 - 0x30) }) == number else {
        continue
      }
      return UInt32(digits.endIndex) - page.start
    }
    return 0
  }

  /// Whether a glance at the blocks does not rule out that each page is one paragraph: most letters have
  /// two on a page, or shorter ones than pages are.
  private static func mayBePages(_ document: borrowing LexedDocument) -> Bool {
    var count = 0
    var length = 0
    var isOpen = true
    var isBroken = false
    for block in document.blocks {
      switch block {
      case .pageBreak:
        isOpen = true
        isBroken = true
      case .paragraph(let paragraph) where isOpen || !isBroken:
        count &+= 1
        length &+= paragraph.text.count
        isOpen = false
      default: return false
      }
    }
    return isBroken || count == 1 || length >= shortestPage * count
  }

  /// The texts of the pages; nil unless each has one paragraph.
  ///
  /// Where page breaks are lost, the same head or the next number on all of them tells.
  private static func pages(of document: LexedDocument) -> [TextRange]? {
    guard mayBePages(document) else { return nil }
    var pages: [TextRange] = []
    pages.reserveCapacity(document.blocks.count)
    var isBroken = false
    for block in document.blocks {
      if case .paragraph(let paragraph) = block {
        pages.append(paragraph.text)
      } else {
        isBroken = true
      }
    }
    guard let first = pages.first, pages.count >= 2 || first.count >= shortestLetter else {
      return nil
    }
    if isBroken || pages.count == 1 { return pages }
    let isLong = pages.reduce(0) { $0 + $1.count } >= shortestPage * pages.count
    guard isLong else { return nil }
    let isNumbered = pages.indices.dropFirst().allSatisfy {
      numberedHead(of: pages[$0], number: $0 + 1, document.text) > 0
    }
    return isNumbered || sharedHead(of: pages, in: document.text) > 0 ? pages : nil
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
