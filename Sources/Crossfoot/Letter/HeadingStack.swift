/// The headings in force while a letter is read from top to bottom.
///
/// A heading takes the place of the last one of its rank, and of everything below it; what stands
/// above stays in force. Headings of one group nest into each other when their ranks do; a group of
/// topics, which have no rank of their own, nests in the order it is written.
struct HeadingStack {
  /// All headings of the letter.
  private(set) var headings: [Heading] = []
  /// The ones in force, outermost first, as indices into `headings`.
  private(set) var current: [Int] = []

  /// More headings than this are not in force at once: outer ones give way.
  private static let deepest = 6

  /// Puts a group of headings, which stand directly above one item, in force.
  mutating func enter(_ group: [Heading]) {
    guard let first = group.first else { return }
    // A note stands among the notes: a part that names a page of its own does not hold it.
    if first.rank == .note,
      let other = current.firstIndex(where: {
        headings[$0].rank == .part && !headings[$0].pages.isEmpty
      })
    {
      current.removeSubrange(other...)
    }
    // Everything that the first one replaces goes, with what stands below it.
    if let replaced = current.firstIndex(where: { headings[$0].rank >= first.rank }) {
      current.removeSubrange(replaced...)
    }
    var isFirst = true
    for heading in group {
      if !isFirst, heading.rank < .topic,
        let replaced = current.firstIndex(where: { headings[$0].rank >= heading.rank })
      {
        current.removeSubrange(replaced...)
      }
      current.append(headings.count)
      headings.append(heading)
      isFirst = false
    }
    if current.count > HeadingStack.deepest {
      current.removeFirst(current.count - HeadingStack.deepest)
    }
  }

  /// The rank that the words of a heading give it.
  static func rank(of text: TextRange, in store: TextStore) -> Heading.Rank {
    var start = Int(text.start)
    while start < Int(text.end), !ASCII.isWord(store.bytes[start]) { start += 1 }
    let range = start..<Int(text.end)
    if let match = ranks.prefix(of: store.bytes, range) { return match.value }
    // `15. Insurance Operations` is a note by its number.
    if case .number? = Enumerator(in: store.bytes, range)?.value { return .note }
    return .topic
  }

  /// The words that headings of a rank open with. This is the one place for them.
  private static let ranks = PhraseTable<Heading.Rank>(
    [
      "form", "forms", "annual report", "quarterly report", "current report", "registration statement",
      "amendment no.", "amendment", "amended form", "pre-effective amendment", "post-effective",
      "proxy statement", "definitive proxy", "preliminary proxy", "schedule 14a", "schedule to",
      "schedule 13e-3", "draft registration statement", "offering statement", "response letter",
      "response dated", "response letter dated", "prospectus", "earnings release",
      "correspondence dated", "letter dated", "revised preliminary", "preliminary information",
    ].map { ($0, Heading.Rank.filing) }
      + [
        "item", "part", "management's discussion", "consolidated financial statements",
        "notes to consolidated", "notes to the consolidated", "notes to financial",
        "notes to the financial", "financial statements", "notes to condensed", "risk factors",
        "exhibit", "exhibits", "prospectus summary", "controls and procedures",
        "consolidated statements", "consolidated balance sheets", "disclosure controls", "md&a",
        "notes to unaudited", "notes to combined", "notes to the combined", "notes to the condensed",
        "notes to the unaudited", "executive compensation", "compensation discussion",
        "condensed consolidated", "management's annual report", "report of independent",
        "audited financial statements", "cover page", "part i", "part ii",
      ].map { ($0, Heading.Rank.part) }
      + ["note", "notes", "footnote", "footnotes"].map { ($0, Heading.Rank.note) })
}
