/// Finds the bracketed marks that stand for what a letter leaves out: `[***]`, `[*]`, `[REDACTED]`, `[●]`.
struct Redactions {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]

  /// A mark is at most this long, in bytes, and one in words.
  private static let longestMark = 24
  private static let longestInWords = 200

  /// All marks of the letter, in order.
  func all() -> [TextRange] {
    var marks: [TextRange] = []
    for block in evidence where block.cues.contains(.bracket) {
      // The legend of a letter says what the mark stands for.
      let isLegend = block.cues.contains(.confidentialTreatment)
      for hit in hits[block.hits] where hit.cue == .bracket {
        guard let mark = redaction(at: hit, in: block.text),
          !(isLegend && isNamed(mark, in: block.text))
        else { continue }
        marks.append(mark)
      }
    }
    return marks
  }

  /// The mark that the bracket `hit` opens in the block `range`; nil when it leaves nothing out.
  private func redaction(at hit: CueHit, in range: TextRange) -> TextRange? {
    let isInWords = isInWords(range.suffix(from: hit.end))
    let longest = isInWords ? Redactions.longestInWords : Redactions.longestMark
    let limit = min(Int(range.end), Int(hit.start) + longest)
    guard Int(hit.end) < limit,
      let close = text.bytes[Int(hit.end)..<limit].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let mark = TextRange(hit.start, UInt32(close + 1))
    // In a line of its own, as at the head of each page, it says of the letter that something is left out.
    if isInWords { return mark.count < text.trimmed(range).count ? mark : nil }
    return isRedaction(mark) ? mark : nil
  }

  /// Whether what stands behind a bracket says in words that something is left out.
  private func isInWords(_ inner: TextRange) -> Bool {
    LegendLexicon.redactions.contains { text.hasPrefix(inner, $0) }
  }

  /// Whether a mark of the legend `block` stands in quotation marks, or behind a word that names it.
  private func isNamed(_ range: TextRange, in block: TextRange) -> Bool {
    let (start, bytes) = (Int(range.start), text.bytes)
    guard start >= 3 else { return false }
    let before = block.prefix(upTo: range.start)
    if LegendLexicon.markNames.contains(where: { text.ends(before, with: $0) }) { return true }
    return bytes[start - 1] == UInt8(ascii: "\"")
      || bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x80 && bytes[start - 1] == 0x9C
  }

  private func isRedaction(_ range: TextRange) -> Bool {
    let inner = TextRange(range.start + 1, range.end - 1)
    if text.hasPrefix(inner, "redacted") || text.hasPrefix(inner, "omitted") { return true }
    guard !inner.isEmpty else { return false }
    return inner.indices.allSatisfy { index in
      switch text.bytes[index] {
      case UInt8(ascii: "*"), ASCII.space, UInt8(ascii: "_"), 0xE2, 0x97, 0x8F, 0x80, 0xA2: true
      default: false
      }
    }
  }
}
