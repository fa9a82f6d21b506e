/// Decides which side a letter is from.
///
/// The Commission's name above the date is a letterhead; below it, an address. What the body says
/// counts less: a company, too, may open with "We have reviewed your letter".
struct SideDecision {
  /// The votes: positive for the staff.
  private(set) var votes = 0

  var side: LetterSide { votes > 0 ? .staff : .company }

  /// How many blocks of the head and the body are looked at.
  private static let headBlocks = 40

  init(_ text: TextStore, _ evidence: [BlockEvidence], _ zones: LetterZones) {
    var dateSeen = false
    var agency: Int?
    for index in zones.head.prefix(SideDecision.headBlocks) {
      let block = evidence[index]
      if block.opening == .subject { break }
      // Without a date, too, whoever is named right above the Commission, or below it, is written to there.
      if !dateSeen, SideDecision.isAddressee(block, text) {
        if let agency, index - agency <= SideDecision.addressReach { votes = min(votes, 0) - 2 }
        dateSeen = dateSeen || agency == nil && index < SideDecision.addressReach
      }
      if block.cues.contains(.agency) {
        votes += dateSeen || index > 4 ? -2 : index < 2 ? 3 : 1
        agency = index
      }
      if !block.cues.isDisjoint(with: .months) { dateSeen = true }
    }
    let message = zones.body.lowerBound..<zones.remarks.upperBound
    for index in message.prefix(4) { votes += SideDecision.bodyVotes(evidence[index], text) }
    let isSigned = { SideDecision.isStaffSignature(evidence[$0], text) }
    votes +=
      message.suffix(3).contains(where: isSigned)
        || zones.close.prefix(8).contains(where: isSigned) ? 4 : 0
    if SideDecision.isOrder(evidence, text) { votes += 8 }
    let voice = zones.body.reduce(0) { $0 + evidence[$1].voice.signum() }
    votes += voice < -2 ? -2 : voice > 2 ? 1 : 0
    // Only companies label responses.
    let responses = zones.body.count { index in
      if case .response? = evidence[index].label?.kind { return !evidence[index].has(.quoted) }
      return false
    }
    if responses > 0 { votes -= 6 }
  }

  /// An address has so many lines around the one for whose attention a letter is.
  private static let addressReach = 4

  /// Whether a line says for whose attention a letter is, or names somebody with an honorific.
  private static func isAddressee(_ block: BlockEvidence, _ text: TextStore) -> Bool {
    if block.opening == .attention { return true }
    guard block.opening == nil, block.text.count <= longestName,
      let title = honorifics.prefix(of: text.bytes, block.text.indices)
    else { return false }
    return title.end < Int(block.text.end) && text.bytes[title.end] == ASCII.space
  }

  private static let honorifics = PhraseTable<Void>(Honorifics.plain.map { ($0, ()) })
  /// A line that names one person is at most this long, in bytes.
  private static let longestName: UInt32 = 60

  private static func bodyVotes(_ block: BlockEvidence, _ text: TextStore) -> Int {
    guard let match = openings.prefix(of: text.bytes, block.text.indices) else { return 0 }
    return match.value
  }

  /// So many of the last blocks are looked at for the formula of an order.
  private static let orderBlocks = 12

  /// Whether the Commission orders something, which its staff signs for it: an order greets nobody, and
  /// talks of what the company requests.
  private static func isOrder(_ evidence: [BlockEvidence], _ text: TextStore) -> Bool {
    evidence.suffix(orderBlocks).contains { text.hasPrefix($0.text, "for the commission, by ") }
  }

  private static func isStaffSignature(_ block: BlockEvidence, _ text: TextStore) -> Bool {
    guard !block.text.isEmpty else { return false }
    // One letter tells most lines from all of these.
    switch ASCII.lowercased(text.bytes[Int(block.text.start)]) {
    case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "o"): break
    default: return false
    }
    return text.hasPrefix(block.text, "division of corporation")
      || text.hasPrefix(block.text, "division of investment")
      || text.hasPrefix(block.text, "office of ")
      || text.hasPrefix(block.text, "accounting branch chief")
      || text.hasPrefix(block.text, "branch chief")
      || text.hasPrefix(block.text, "assistant director")
  }

  /// How the first paragraphs of a letter begin, and for whom that speaks.
  private static let openings = PhraseTable<Int>([
    ("we have reviewed your", 2), ("we have completed our", 3), ("we have limited our", 3),
    ("we have conducted", 2), ("we completed our review", 3), ("this is to advise you", 3),
    ("our review of", 2), ("we have not reviewed", 3), ("please respond", 2),
    ("after reviewing your response", 2), ("on behalf of", -4), ("this letter sets forth", -3),
    ("this letter responds", -3), ("this letter is", -2), ("set forth below", -3),
    ("we are writing", -1), ("the company", -2), ("we refer to", -1), ("reference is made", -2),
    ("we are responding", -3), ("we are in receipt", -3), ("in response to", -3),
    ("we have received", -2), ("i am writing", -2), ("pursuant to", -2), ("thank you for", -2),
  ])
}
