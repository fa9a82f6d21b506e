/// Reads the filing that a letter is about where its subject names none, as those about funds do: `comments on
/// Post-Effective Amendment No. 14 to the Trust's registration statement on Form N-1A`.
struct FilingsInProse {
  let text: TextStore
  let hits: [CueHit]

  /// So many paragraphs below the salutation may name it.
  private static let paragraphs = 2
  /// A paragraph that is looked at is at most this long, in bytes.
  private static let longest = 1500

  /// Reads the first of `blocks` that names an amendment and its form into `head`.
  func read(_ blocks: ArraySlice<BlockEvidence>, into head: inout LetterHead) {
    guard head.filings.isEmpty, !head.fileNumbers.isEmpty else { return }
    for block in blocks.prefix(FilingsInProse.paragraphs) {
      guard block.cues.contains(.form), block.label == nil,
        block.text.count <= FilingsInProse.longest,
        text.holds(FilingsInProse.opening, in: block.text)
      else { continue }
      var read = LetterHead()
      var filings = SubjectFilings(text: text, hits: hits)
      filings.read(.init(text: block.text, cues: block.hits), above: .empty, &read)
      filings.finish(&read)
      // One that others follow may be any of them.
      guard read.filings.count == 1, var filing = read.filings.first, filing.amendment != nil else {
        continue
      }
      filing.fileNumbers = head.fileNumbers
      head.filings = [filing]
      return
    }
  }

  private static let opening: StaticString = "amendment no"
}
