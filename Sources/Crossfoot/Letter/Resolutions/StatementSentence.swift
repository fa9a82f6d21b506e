/// A sentence, and what stands anywhere in it.
struct StatementSentence {
  typealias Word = SentenceReader.Word

  let words: [Word]
  /// The roles that any of the words has.
  let roles: StatementRole
  /// A part of the filing under review is named, a page of it say.
  var hasPlace = false
  /// The place is a page or an exhibit.
  var hasPage = false
  var hasAmendment = false

  var hasDocument: Bool { roles.contains(.document) }
  /// A part of a filing that is nothing else is named.
  var hasWording: Bool { roles.contains(.wording) }
  var isAside: Bool { roles.contains(.aside) }
  var isLater: Bool { roles.contains(.later) }
  var namesReport: Bool { roles.contains(.report) }

  init(words: [Word], roles: StatementRole, in text: TextStore) {
    self.words = words
    self.roles = roles
    if roles.contains(.numbered) {
      hasPage = words.indices.dropLast().contains { index in
        words[index].roles.contains(.numbered) && words[index + 1].isNumber(in: text)
      }
    }
    if roles.contains(.amendment) {
      hasAmendment = words.indices.contains { index in
        words[index].roles.contains(.amendment) && !isOfContract(index, text)
      }
    }
    hasPlace = hasPage || roles.contains(.site)
  }

  func has(_ role: StatementRole, at index: Int) -> Bool {
    words.indices.contains(index) && words[index].roles.contains(role)
  }

  /// Whether one of `words[range]` has a role.
  func has(_ role: StatementRole, in range: Range<Int>) -> Bool {
    roles.contains(role)
      && words[range.clamped(to: words.indices)].contains { $0.roles.contains(role) }
  }

  /// Where the words go on behind adverbs.
  func afterAdverbs(_ index: Int) -> Int {
    var index = index
    while index < words.count, words[index].roles.contains(.adverb) { index += 1 }
    return index
  }

  /// What is amended is named by its form within so many words.
  private static let longestName = 4

  /// Whether the amendment named at `index` is one to an agreement.
  private func isOfContract(_ index: Int, _ text: TextStore) -> Bool {
    let isCounted = index + 1 < words.count && words[index + 1].isNumber(in: text)
    let next = isCounted ? index + 2 : index + 1
    guard has(.joint, at: next) else {
      // `a first amendment that we filed` amends anything.
      return StatementLexicon.counted.prefix(of: text.bytes, words[index].range.indices) != nil
    }
    let names = (next..<(next + StatementSentence.longestName)).clamped(to: words.indices)
    // `an amendment to the Form S-4`
    if words[names].contains(where: { text.matches($0.range, "form") }) { return false }
    return !has(.document, in: next..<(next + 6)) && !has(.report, in: next..<(next + 6))
  }
}
