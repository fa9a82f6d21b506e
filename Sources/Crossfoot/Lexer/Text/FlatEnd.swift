/// Finds where the closing remarks of a letter begin that a converter joined to one line: at the ornament
/// above them, and at what the company acknowledges.
extension FlatText {
  /// So many stars end whatever stands before them; fewer end a sentence only.
  private static let plainOrnament = 5
  private static let shortestOrnament = 3

  /// Where the text goes on behind the ornament that stands at `start`, `* * *` or `*****`; nil when none does.
  func ornamentEnd(at start: Int) -> Int? {
    guard text.bytes[start] == UInt8(ascii: "*") else { return nil }
    let limit = Int(line.end)
    var stars = 0
    var spaces = 0
    var position = start
    while position < limit {
      let byte = text.bytes[position]
      if byte == UInt8(ascii: "*") { stars += 1 } else if byte > ASCII.space { break }
      if byte <= ASCII.space { spaces += 1 }
      position += 1
    }
    // `***` marks a note as well, and `**` hangs on a word.
    guard text.bytes[position - 1] <= ASCII.space || position == limit else { return nil }
    let isPlain = stars >= FlatText.plainOrnament
    let isSpaced = stars >= FlatText.shortestOrnament && spaces >= stars
    return isPlain || isSpaced && endsSentence(before: start) ? position : nil
  }

  /// Whether a sentence, or the foot of a page in its middle, may end before the capital at `position`: `… page 4.
  /// LONDON NEW YORK The Company respectfully advises`.
  func mayEnd(before position: Int) -> Bool {
    if endsSentence(before: position) { return true }
    let start = lastWord(before: position)
    // Nothing stands before the start of the line.
    guard start < position - 1 else { return false }
    let word = text.bytes[start..<position - 1]
    return text.hasPrefix(line.suffix(from: UInt32(position)), "the company ")
      && word.count > 1 && word.allSatisfy { ASCII.isUpper($0) || $0 == UInt8(ascii: ",") }
  }

  /// A sentence that acknowledges something begins so many bytes before these words at most.
  private static let longestSubject = 120

  /// Starts a paragraph at the sentence behind the last comment that leads to a list of what is acknowledged.
  mutating func breakBeforeAcknowledgement() {
    let behind = line.suffix(from: UInt32(lastComment))
    // Most letters acknowledge nothing: they are searched once.
    guard let word = text.place(of: FlatLexicon.acknowledgement, in: behind) else { return }
    let rest = behind.suffix(from: max(word, 1) - 1)
    for words in FlatLexicon.acknowledging {
      guard let place = text.place(of: words, in: rest) else { continue }
      let first = max(lastComment, Int(place) - FlatText.longestSubject)
      guard let start = (first...Int(place)).last(where: follows),
        ASCII.isUpper(text.bytes[start])
      else { return }
      let next = starts.firstIndex { $0 >= UInt32(start) } ?? starts.count
      if next == starts.count || starts[next] > UInt32(start) {
        starts.insert(UInt32(start), at: next)
      }
      return
    }
  }
}
