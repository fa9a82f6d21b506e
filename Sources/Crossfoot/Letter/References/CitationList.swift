/// Citations in the order of their first mention, each canonical form once.
struct CitationList {
  private(set) var citations: [Citation] = []
  private var known = KnownTexts()
  /// Where numbers that were named in full belong, by their first digits.
  private(set) var homes = CitationHomes()

  /// The standard, or paragraph of one, that was cited last.
  private var lastStandard: Citation?

  /// Few passages cite more.
  private static let usual = 4

  mutating func add(_ citation: Citation) {
    if citation.family == .preCodification || citation.family == .ifrs { lastStandard = citation }
    guard known.isNew(citation.canonical, among: citations.lazy.map { $0.canonical }) else {
      return
    }
    if citations.isEmpty { citations.reserveCapacity(CitationList.usual) }
    citations.append(citation)
  }

  /// The standard that was cited last, and whether by paragraph.
  var standard: (name: CitationNames.Name, isByParagraph: Bool)? {
    guard let last = lastStandard else { return nil }
    let words: Substring = " paragraph "
    guard let cut = last.canonical.firstRange(of: words) else {
      return ((last.family, last.canonical), false)
    }
    return ((last.family, String(last.canonical[..<cut.lowerBound])), true)
  }

  mutating func remember(_ names: CitationNames, _ elements: [CitationParser.Element]) {
    guard let home = names.home else { return }
    for element in elements {
      homes.remember(
        home, of: CitationHome.Key(cue: names.place.hit.cue, value: element.number.value))
    }
  }
}
