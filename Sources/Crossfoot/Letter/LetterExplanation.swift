/// What each block of a letter was taken for, and the evidence that spoke for it.
///
/// ```
/// 21  body     comment 1      number 1., bold, staff 18, company 1   | 1. We note that you …
/// 22  body     response 1     label "Response:", company 12          | Response: We will …
/// ```
/// Voices are sums of the cues in a block; what a letter's style tells is added to them.
struct LetterExplanation {
  private let document: LexedDocument
  private let evidence: [BlockEvidence]
  private let zones: LetterZones
  /// What each block was taken for.
  private var roles: [String]

  /// How much of each block is shown, in bytes.
  private static let shownLength: UInt32 = 90

  init(_ document: LexedDocument, _ tables: [Table], side: LetterSide?) {
    let (content, evidence, zones) = LetterParser.explain(document, tables, side: side)
    self.document = document
    self.evidence = evidence
    self.zones = zones
    roles = evidence.indices.map { evidence[$0].opening.map { "\($0)" } ?? "" }
    takeRoles(content)
  }

  private mutating func takeRoles(_ content: LetterContent) {
    var blocks: [UInt32: Int] = [:]
    for (index, block) in evidence.enumerated() where !block.has(.table) {
      blocks[block.text.start] = index
    }
    for heading in content.headings {
      if let block = blocks[heading.text.start] { roles[block] = "heading, \(heading.rank)" }
    }
    for (index, item) in content.items.enumerated() {
      let number = item.number.map { document.text.string($0) } ?? "(\(index + 1))"
      let doubt = item.isCertain ? "" : "?"
      for piece in item.comment?.pieces ?? [] { roles[piece.block] = "comment \(number)\(doubt)" }
      for piece in item.response?.pieces ?? [] {
        roles[piece.block] = "response \(number)\(doubt)"
      }
    }
  }

  /// One line a block, in the order of the letter.
  var text: String {
    evidence.indices.map { index in
      let block = evidence[index]
      let shown = block.text.prefix(upTo: block.text.start + LetterExplanation.shownLength)
      return [
        padded("\(index + 1)", 4), padded(zone(of: index), 8), padded(roles[index], 18),
        padded(reasons(for: block), 44),
        "| " + (block.has(.table) ? "table" : document.text.string(shown)),
      ].joined(separator: " ") + "\n"
    }.joined()
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  private func zone(of index: Int) -> String {
    if zones.head.contains(index) { return "head" }
    if zones.body.contains(index) { return "body" }
    return zones.remarks.contains(index) ? "remarks" : "close"
  }

  private func reasons(for block: BlockEvidence) -> String {
    var reasons: [String] = []
    if let label = block.label {
      reasons.append("\(name(of: label.kind)) \"\(document.text.string(label.label))\"")
    }
    for (style, name) in LetterExplanation.styles where block.style.contains(style) {
      reasons.append(name)
    }
    if block.staffVoice > 0 { reasons.append("staff \(block.staffVoice)") }
    if block.companyVoice > 0 { reasons.append("company \(block.companyVoice)") }
    for (trait, name) in LetterExplanation.traits where block.has(trait) { reasons.append(name) }
    return reasons.joined(separator: ", ")
  }

  private func name(of kind: ParagraphLabel.Kind) -> String {
    switch kind {
    case .number: "number"
    case .comment: "comment label"
    case .response: "response label"
    case .letter: "letter"
    case .bullet: "bullet"
    }
  }

  private static let styles: [(TextStyle, String)] = [
    (.bold, "bold"), (.italic, "italic"), (.underline, "underlined"), (.struck, "struck"),
  ]

  private static let traits: [(BlockEvidence.Traits, String)] = [
    (.headingLike, "like a heading"), (.endsWithColon, "colon"), (.endsWithQuestion, "question"),
    (.quoted, "quoted"), (.capitals, "capitals"), (.ornament, "ornament"),
    (.acknowledgement, "acknowledges"), (.contact, "contact"), (.omission, "left out"),
    (.startsLower, "starts small"), (.pageFoot, "at the foot of a page"),
  ]
}
