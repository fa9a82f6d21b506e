/// Citations in the order of their first mention, each canonical form once.
struct CitationList {
  private(set) var citations: [Citation] = []
  /// The canonical forms, from the time on when there are many.
  private var seen: Set<String> = []
  /// Where numbers that were named in full belong, by their first digits.
  private(set) var homes = CitationHomes()

  /// The standard, or paragraph of one, that was cited last.
  private var lastStandard: Citation?

  /// A few are compared sooner than hashed.
  private static let few = 12
  /// Few passages cite more.
  private static let usual = 4

  mutating func add(_ citation: Citation) {
    if citation.family == .preCodification || citation.family == .ifrs { lastStandard = citation }
    if citations.count < CitationList.few {
      guard !citations.contains(where: { $0.canonical == citation.canonical }) else { return }
    } else {
      if seen.isEmpty { seen = Set(citations.map(\.canonical)) }
      guard seen.insert(citation.canonical).inserted else { return }
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
