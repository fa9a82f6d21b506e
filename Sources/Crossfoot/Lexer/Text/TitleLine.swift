/// What the wording of a line tells of titles: whether one can't end there yet, whether it is whole,
/// and whether a line is one at all.
///
/// Where letters are wrapped and titles are, too, widths alone don't tell a title's second line from
/// the next title, nor a title from the end of the paragraph above it.
struct TitleLine {
  private let bytes: [UInt8]
  private let range: Range<Int>

  /// The line that holds `range` of `bytes`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// A title has at most so many words.
  private static let mostWords = 30

  /// Whether the line stops before its end: at a word that something has to follow.
  var isUnfinished: Bool {
    guard let word = lastWord, word.lowerBound > range.lowerBound else { return false }
    guard let match = TitleLine.unfinished.prefix(of: bytes, word) else { return false }
    return match.end == range.upperBound
  }

  /// Whether the line is a caption that everybody knows, to its last word: what follows is another.
  var isWholeCaption: Bool {
    let caption = TitleLine.caption
    guard range.count >= caption.count else { return false }
    let tail = bytes[(range.upperBound - caption.count)..<range.upperBound]
    return zip(tail, caption).allSatisfy { ASCII.lowercased($0) == $1 }
  }

  /// Whether the line reads like a title: it starts with a capital, ends no sentence, and refers to a
  /// page, names a part of a filing, or capitalizes its words.
  var isTitle: Bool {
    guard let first = bytes[range].first, let last = bytes[range].last,
      ASCII.isUpper(first), ASCII.isWord(last) || last == UInt8(ascii: ")")
    else { return false }
    var words = 0
    var capitals = 0
    var small = 0
    var isReference = false
    var start = range.lowerBound
    while start < range.upperBound, words <= TitleLine.mostWords {
      var end = start
      while end < range.upperBound, bytes[end] != ASCII.space { end += 1 }
      let word = start..<end
      words += 1
      let initial = bytes[start] == UInt8(ascii: "(") ? min(start + 1, end - 1) : start
      if ASCII.isUpper(bytes[initial]) {
        capitals += 1
      } else if ASCII.isLower(bytes[initial]), !isSmall(word) {
        small += 1
      }
      isReference =
        TitleLine.pages.prefix(of: bytes, word) != nil
        || isReference && (ASCII.isDigit(bytes[end - 1]) || isSmall(word))
      start = end + 1
      while start < range.upperBound, bytes[start] == ASCII.space { start += 1 }
    }
    guard words >= 2, words <= TitleLine.mostWords else { return false }
    return isReference || namesPart || capitals >= 2 && small == 0
  }

  /// Whether the line opens with a part of a filing and its number.
  private var namesPart: Bool {
    guard let match = TitleLine.parts.prefix(of: bytes, range), match.end + 1 < range.upperBound
    else { return false }
    let next = bytes[match.end + 1]
    return bytes[match.end] == ASCII.space && (ASCII.isDigit(next) || ASCII.isUpper(next))
  }

  /// Whether a word has no capital in a title either.
  private func isSmall(_ word: Range<Int>) -> Bool {
    TitleLine.small.prefix(of: bytes, word)?.end == word.upperBound
  }

  /// The last word of the line.
  private var lastWord: Range<Int>? {
    var start = range.upperBound
    while start > range.lowerBound, ASCII.isLetter(bytes[start - 1]) || bytes[start - 1] == 0x2E {
      start -= 1
    }
    return start < range.upperBound ? start..<range.upperBound : nil
  }

  // MARK: Words

  /// Words that stand before something else.
  private static let unfinished = words(
    "of the a an for on in at by from with to into under between page pages its their our your as")
  private static let pages = words("page pages pp. pg.")
  private static let small = words(
    "of the a an for on in at by from with to into under between and or as its per page pages")
  private static let parts = words("form item note exhibit schedule amendment annex appendix part")
  /// How management's discussion is called, from its first part on that is never cut.
  private static let caption = Array(
    "discussion and analysis of financial condition and results of operations".utf8)

  private static func words(_ list: String) -> PhraseTable<Void> {
    PhraseTable(list.split(separator: " ").map { (String($0), ()) })
  }
}
