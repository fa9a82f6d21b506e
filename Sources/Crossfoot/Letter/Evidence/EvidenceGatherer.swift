/// Gathers the evidence of every block of a letter, in one pass over its text.
struct EvidenceGatherer {
  private(set) var hits: [CueHit] = []
  private(set) var evidence: [BlockEvidence] = []

  init(_ document: LexedDocument) {
    let text = document.text
    let reader = ParagraphReader(text)
    var scanner = CueScanner()
    let span = text.bytes.span
    evidence.reserveCapacity(document.blocks.count)
    hits.reserveCapacity(text.bytes.count / 40)
    for block in document.blocks {
      let firstHit = hits.count
      if case .paragraph(let paragraph) = block {
        let marks = scanner.scan(span, paragraph.text.indices, into: &hits)
        evidence.append(reader.evidence(of: paragraph, hits, from: firstHit, marks))
      } else {
        evidence.append(
          BlockEvidence(text: .empty, label: nil, hits: firstHit..<firstHit, traits: .table))
      }
    }
    QuotedBlocks.mark(&evidence, in: text)
  }
}
