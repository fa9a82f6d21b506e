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
    for case .paragraph(let paragraph) in document.blocks {
      var rest = paragraph.text
      while !rest.isEmpty {
        let range = text.prosePart(of: rest)
        rest = rest.suffix(from: range.end)
        let percent = ProseStatements.percent(in: text.bytes.span, range.indices)
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
    }
    return checks
  }

  /// The place of the first per cent sign in `range`, or the end of it.
  private static func percent(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var place = range.lowerBound
    while place &+ ByteBlocks.stretch <= range.upperBound, !holdsPercent(bytes, at: place) {
      place &+= ByteBlocks.stretch
    }
    return ByteBlocks.place(
      of: UInt8(ascii: "%"), in: bytes, from: place, limit: range.upperBound)
  }

  /// Whether a stretch of text holds a per cent sign.
  ///
  /// It is a function of its own because the compiler asks many bytes at once only where little stands
  /// around.
  @inline(never)
  private static func holdsPercent(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    !ByteBlocks.none(bytes, at: start) { $0 == UInt8(ascii: "%") ? 1 : 0 }
  }
}
