/// Gathers the evidence of every block of a letter, in one pass over its text.
struct EvidenceGatherer {
  let hits: [CueHit]
  private(set) var evidence: [BlockEvidence] = []

  init(_ document: LexedDocument) {
    let text = document.text
    let cues = CueScanner(text.bytes.span, EvidenceGatherer.paragraphs(of: document).span)
    hits = cues.hits
    let reader = ParagraphReader(text)
    evidence.reserveCapacity(document.blocks.count)
    var paragraph = 0
    var firstHit = 0
    for block in document.blocks {
      if case .paragraph(let words) = block {
        let (end, marks) = cues.paragraphs[paragraph]
        evidence.append(reader.evidence(of: words, hits, firstHit..<Int(end), marks))
        firstHit = Int(end)
        paragraph += 1
      } else {
        evidence.append(
          BlockEvidence(text: .empty, label: nil, hits: firstHit..<firstHit, traits: .table))
      }
    }
    LabelContext.mend(&evidence, in: text)
    LoneNumbers.join(&evidence)
    QuotedBlocks.mark(&evidence, in: text)
  }

  /// The texts of all paragraphs.
  private static func paragraphs(of document: LexedDocument) -> [TextRange] {
    var paragraphs: [TextRange] = []
    paragraphs.reserveCapacity(document.blocks.count)
    for case .paragraph(let paragraph) in document.blocks { paragraphs.append(paragraph.text) }
    return paragraphs
  }
}
