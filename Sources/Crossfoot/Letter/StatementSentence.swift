/// A sentence, and what stands anywhere in it.
struct StatementSentence {
  typealias Word = SentenceReader.Word

  let words: [Word]
  /// A part of the filing under review is named, a page of it say.
  var hasPlace = false
  /// The place is a page or an exhibit.
  var hasPage = false
  var hasDocument = false
  /// A part of a filing that is nothing else is named.
  var hasWording = false
  var hasAmendment = false
  var isAside = false
  var isLater = false
  var namesReport = false

  init(words: [Word]) {
    self.words = words
    for (index, word) in words.enumerated() where !word.roles.isEmpty {
      let next = index + 1 < words.count ? words[index + 1] : nil
      if word.roles.contains(.numbered), next?.isNumber == true { hasPage = true }
      if word.roles.contains(.site) { hasPlace = true }
      if word.roles.contains(.document) { hasDocument = true }
      if word.roles.contains(.wording) { hasWording = true }
      if word.roles.contains(.amendment), !isOfContract(index) { hasAmendment = true }
      if word.roles.contains(.aside) { isAside = true }
      if word.roles.contains(.later) { isLater = true }
      if word.roles.contains(.report) { namesReport = true }
    }
    hasPlace = hasPlace || hasPage
  }

  func has(_ role: StatementRole, at index: Int) -> Bool {
    words.indices.contains(index) && words[index].roles.contains(role)
  }

  /// Whether one of `words[range]` has a role.
  func has(_ role: StatementRole, in range: Range<Int>) -> Bool {
    words[range.clamped(to: words.indices)].contains { $0.roles.contains(role) }
  }

  /// Where the words go on behind adverbs.
  func afterAdverbs(_ index: Int) -> Int {
    var index = index
    while index < words.count, words[index].roles.contains(.adverb) { index += 1 }
    return index
  }

  /// Whether the amendment named at `index` is one to an agreement.
  private func isOfContract(_ index: Int) -> Bool {
    let next = index + 1 < words.count && words[index + 1].isNumber ? index + 2 : index + 1
    guard has(.joint, at: next) else { return false }
    return !has(.document, in: next..<(next + 6)) && !has(.report, in: next..<(next + 6))
  }
}
