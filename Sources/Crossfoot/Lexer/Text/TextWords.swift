/// The words of a text, as white space parts them.
extension TextStore {
  /// The first white space at or behind `position`.
  func wordEnd(from position: Int, _ limit: Int) -> Int {
    var end = position
    while end < limit, bytes[end] > ASCII.space { end += 1 }
    return end
  }

  /// The start of the word at or behind `position`.
  func wordStart(from position: Int, _ limit: Int) -> Int {
    var start = position
    while start < limit, bytes[start] <= ASCII.space { start += 1 }
    return start
  }

  /// The start of the word behind the one at `position`.
  func nextWord(from position: Int, _ limit: Int) -> Int {
    wordStart(from: wordEnd(from: position, limit), limit)
  }
}
