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
      let range = paragraph.text
      let percent = ByteBlocks.place(
        of: UInt8(ascii: "%"), in: text.bytes.span, from: Int(range.start), limit: Int(range.end))
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
