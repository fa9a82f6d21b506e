/// Finds the bracketed marks that stand for what a letter leaves out: `[***]`, `[*]`, `[REDACTED]`, `[●]`.
struct Redactions {
  let text: TextStore
  let evidence: [BlockEvidence]
  let hits: [CueHit]

  /// All marks of the letter, in order.
  func all() -> [TextRange] {
    var marks: [TextRange] = []
    for block in evidence where block.cues.contains(.bracket) {
      // The legend of a letter says what the mark stands for.
      let isLegend = block.cues.contains(.confidentialTreatment)
      for hit in hits[block.hits] where hit.cue == .bracket {
        guard let mark = redaction(at: hit), !(isLegend && isNamed(mark)) else { continue }
        marks.append(mark)
      }
    }
    return marks
  }

  /// The mark that the bracket `hit` opens; nil when it leaves nothing out.
  private func redaction(at hit: CueHit) -> TextRange? {
    let limit = min(text.bytes.count, Int(hit.start) + 24)
    guard let close = text.bytes[Int(hit.end)..<limit].firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let range = TextRange(hit.start, UInt32(close + 1))
    return isRedaction(range) ? range : nil
  }

  /// Whether a mark stands in quotation marks.
  private func isNamed(_ range: TextRange) -> Bool {
    let (start, bytes) = (Int(range.start), text.bytes)
    guard start >= 3 else { return false }
    return bytes[start - 1] == UInt8(ascii: "\"")
      || bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x80 && bytes[start - 1] == 0x9C
  }

  private func isRedaction(_ range: TextRange) -> Bool {
    let inner = TextRange(range.start + 1, range.end - 1)
    if text.hasPrefix(inner, "redacted") || text.hasPrefix(inner, "omitted") {
      return true
    }
    guard !inner.isEmpty else { return false }
    return inner.indices.allSatisfy { index in
      switch text.bytes[index] {
      case UInt8(ascii: "*"), ASCII.space, UInt8(ascii: "_"), 0xE2, 0x97, 0x8F, 0x80, 0xA2: true
      default: false
      }
    }
  }
}
