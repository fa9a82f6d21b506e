/// A listing of what each block of a letter was taken for, and of the evidence for it.
///
/// ```
///  12 body   opens 3  number 3 period  staff 8 company 0  | 3. We note your response to prior …
/// ```
package enum EvidenceDump {
  /// How much of each block is shown, in bytes.
  private static let shownLength: UInt32 = 100

  package static func text(of document: LexedDocument) -> String {
    let gathered = EvidenceGatherer(document)
    let zones = LetterZones(gathered.evidence, in: document.text)
    let side = SideDecision(document, gathered.evidence, gathered.hits, zones).side
    let chain = ItemChain.openings(
      gathered.evidence, zones.body.lowerBound..<zones.remarks.lowerBound, side)
    var result = ""
    for (index, block) in gathered.evidence.enumerated() {
      let opening = chain.contains { $0.block == index } ? "OPENS " : ""
      let label = block.label.map { "\($0.kind) " } ?? ""
      let shown = block.text.prefix(upTo: block.text.start + shownLength)
      result +=
        "\(index) \(zone(of: index, zones)) \(opening)\(label)"
        + (block.opening.map { "<\($0)> " } ?? "")
        + "staff \(block.staffVoice) company \(block.companyVoice)\(traits(of: block)) | "
        + (block.has(.table) ? "table" : document.text.string(shown)) + "\n"
    }
    return result
  }

  private static func zone(of index: Int, _ zones: LetterZones) -> String {
    if zones.head.contains(index) { return "head" }
    if zones.body.contains(index) { return "body" }
    return zones.remarks.contains(index) ? "remarks" : "close"
  }

  private static func traits(of block: BlockEvidence) -> String {
    let names: [(BlockEvidence.Traits, String)] = [
      (.headingLike, "heading"), (.endsWithColon, "colon"), (.endsWithQuestion, "question"),
      (.quoted, "quoted"), (.capitals, "capitals"), (.ornament, "ornament"),
      (.acknowledgement, "acknowledgement"), (.contact, "contact"), (.startsLower, "lower"),
    ]
    return names.filter { block.has($0.0) }.map { " " + $0.1 }.joined()
  }
}
