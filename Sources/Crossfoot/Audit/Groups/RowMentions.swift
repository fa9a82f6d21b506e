/// Finds the rows of a table that prose spells out: "Brightsun Capital and Asia Growth Fund together own …".
struct RowMentions {
  private let text: TextStore
  /// The rows whose labels begin with a word, and the words of each label.
  private var labels: [WordKey: [(row: Int, keys: [WordKey])]] = [:]

  /// The most rows of a table that are looked at.
  private static let most = 60
  /// The fewest letters of a label that is one word.
  private static let letters = 4

  init(_ table: Table, in text: TextStore) {
    self.text = text
    guard table.rows.count <= RowMentions.most else { return }
    for row in table.rows.indices where table.rows[row].role == .data {
      var words = Array(Words(in: table.rows[row].label, of: text))
      // What a company is, the prose may leave out.
      while let last = words.last, words.count > 1,
        text.isOne(of: AuditLexicon.headerStopWords, last)
      {
        words.removeLast()
      }
      guard let first = words.first, words.count > 1 || first.count >= RowMentions.letters else {
        continue
      }
      let keys = words.map { WordKey($0, in: text.bytes.span) }
      labels[keys[0], default: []].append((row, keys))
    }
  }

  /// The rows that a sentence names, and where their names stand; a label that stands within another is none.
  func rows(in sentence: ArraySlice<ProseToken>) -> [(start: Int, end: Int, row: Int)] {
    var found: [(start: Int, end: Int, row: Int)] = []
    var index = sentence.startIndex
    while index < sentence.endIndex {
      if let name = name(at: index, in: sentence) {
        found.append((index, index + name.count, name.row))
        index += name.count
      } else {
        index += 1
      }
    }
    return found
  }

  /// The row with the longest label that stands at `index`; nil when two have it.
  private func name(
    at index: Int, in sentence: ArraySlice<ProseToken>
  ) -> (row: Int, count: Int)? {
    guard case .word = sentence[index].kind,
      let candidates = labels[WordKey(sentence[index].range, in: text.bytes.span)]
    else { return nil }
    var best: (row: Int, count: Int)?
    var isUnique = true
    for (row, keys) in candidates where keys.count >= best?.count ?? 0 {
      guard stands(keys, at: index, in: sentence) else { continue }
      isUnique = keys.count != best?.count
      best = (row, keys.count)
    }
    return isUnique ? best : nil
  }

  private func stands(
    _ keys: [WordKey], at index: Int, in sentence: ArraySlice<ProseToken>
  ) -> Bool {
    guard index + keys.count <= sentence.endIndex else { return false }
    // One word is a name where it is written as one.
    if keys.count == 1 {
      return ASCII.isUpper(text.bytes[Int(sentence[index].range.start)])
        && index > sentence.startIndex
    }
    return keys.indices.allSatisfy { place in
      guard case .word = sentence[index + place].kind else { return false }
      return WordKey(sentence[index + place].range, in: text.bytes.span) == keys[place]
    }
  }
}
