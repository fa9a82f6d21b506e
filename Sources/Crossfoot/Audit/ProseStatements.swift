/// The rule `prose-total`: sentences that give a figure together with those that it follows from.
enum ProseStatements {
  /// The checks that the paragraphs of `document` give.
  ///
  /// Each kind of statement has a percentage, or goes with an amount of money and one: most paragraphs
  /// are turned away by one look for the sign.
  static func checks(in document: LexedDocument) -> [Check] {
    let text = document.text
    let changes = ProseChanges(text: text)
    let shares = ProseShares(text: text)
    let growth = ProseGrowth(text: text)
    var checks: [Check] = []
    var percents = NextByte(of: UInt8(ascii: "%"))
    for case .paragraph(let paragraph) in document.blocks {
      let range = paragraph.text
      let percent = percents.place(in: text.bytes.span, range)
      guard percent < Int(range.end) else { continue }
      let mayChange = changes.mayState(range)
      let mayShare = shares.mayState(range, percent: percent)
      let mayGrow = growth.mayState(range)
      guard mayChange || mayShare || mayGrow else { continue }
      let tokens = ProseScanner.tokens(in: range, of: text)
      for clause in tokens.split(whereSeparator: { $0.isClauseEnd }) {
        let before = checks.count
        if mayChange { checks += changes.checks(in: clause) }
        if mayShare, let check = shares.check(clause) { checks.append(check) }
        if mayGrow {
          checks += growth.checks(in: clause, except: checks[before...].map(\.target.text))
        }
      }
    }
    return checks
  }
}

/// The places of one byte, asked for from range to range: what holds none is looked through once, however
/// many ranges it has.
private struct NextByte {
  private let byte: UInt8
  /// Where the last search began, and what it found.
  private var start = 0
  private var found = -1

  init(of byte: UInt8) { self.byte = byte }

  /// The first place in `range`, or one behind it.
  mutating func place(in bytes: Span<UInt8>, _ range: TextRange) -> Int {
    let (first, end) = (Int(range.start), Int(range.end))
    // What stands before the last range is looked through for itself.
    if first < start { return search(bytes, from: first, limit: end) }
    start = first
    if found < first { found = search(bytes, from: first, limit: bytes.count) }
    return found
  }

  private func search(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    let byte = byte
    let near = ByteBlocks.skip(bytes, from: start, limit: limit) { $0 == byte ? 1 : 0 }
    return ByteBlocks.place(of: byte, in: bytes, from: near, limit: limit)
  }
}
