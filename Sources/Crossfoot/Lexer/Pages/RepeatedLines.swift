/// Lines among which those are looked for that come back.
///
/// Few are ever asked for: texts are compared only with those that a glance does not tell from them, and
/// only once one of these is asked for.
struct RepeatedLines {
  /// The blocks that the lines are.
  private var lines: [Int] = []
  private var keys = KeyCounts()
  /// How often each line occurs, by its fingerprint, as far as it was asked for.
  private var counts = FingerprintCounts(capacity: 0)
  /// A bit for each slot whose lines are counted.
  private var countedSlots: UInt64 = 0

  /// Makes room for so many lines.
  init(capacity: Int) { lines.reserveCapacity(capacity) }

  /// Adds the line that the block at `index` is; all are added before one is asked for.
  mutating func add(_ index: Int, _ glance: BlockGlance) {
    lines.append(index)
    keys.add(glance)
  }

  /// Whether a glance at a line does not rule out that it occurs twice: what no other line has the key of
  /// comes back nowhere.
  mutating func mayRepeat(_ glance: BlockGlance) -> Bool { keys.count(of: glance) > 1 }

  /// How often a line occurs that a glance does not rule out to repeat.
  mutating func count(
    of line: TextRange, _ glance: BlockGlance, _ glances: [BlockGlance],
    in document: borrowing LexedDocument
  ) -> Int {
    let text = document.text.bytes.span
    let slot = glance.slot(of: UInt64.bitWidth)
    if countedSlots &>> UInt64(slot) & 1 == 0 {
      if countedSlots == 0 { counts = FingerprintCounts(capacity: keys.repeated) }
      countedSlots |= 1 &<< UInt64(slot)
      for index in lines
      where glances[index].slot(of: UInt64.bitWidth) == slot && mayRepeat(glances[index]) {
        guard case .paragraph(let paragraph) = document.blocks[index] else { continue }
        counts.add(LineFingerprint.of(paragraph.text, in: text))
      }
    }
    return counts.count(of: LineFingerprint.of(line, in: text))
  }
}
