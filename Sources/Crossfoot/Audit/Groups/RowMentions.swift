/// Finds the rows of a table that prose spells out: "Brightsun Capital and Asia Growth Fund together own …".
struct RowMentions {
  private let text: TextStore
  /// The words of the labels, one label after the other.
  private var words: [WordKey] = []
  /// The labels in the order of their first words, and of their rows.
  private var labels: [Label] = []

  /// The label of a row, and where its words stand.
  private struct Label {
    let row: Int
    let start: Int
    let end: Int

    var count: Int { end - start }
  }

  /// The most rows of a table that are looked at.
  private static let most = 60
  /// The fewest letters of a label that is one word.
  private static let letters = 4

  init(_ table: Table, in text: TextStore) {
    self.text = text
    guard table.rows.count <= RowMentions.most else { return }
    labels.reserveCapacity(table.rows.count)
    var ranges: [TextRange] = []
    for row in table.rows.indices where table.rows[row].role == .data {
      ranges.removeAll(keepingCapacity: true)
      for word in Words(in: table.rows[row].label, of: text) { ranges.append(word) }
      // What a company is, the prose may leave out.
      while let last = ranges.last, ranges.count > 1,
        text.isOne(of: AuditLexicon.headerStopWords, last)
      {
        ranges.removeLast()
      }
      guard let first = ranges.first, ranges.count > 1 || first.count >= RowMentions.letters else {
        continue
      }
      labels.append(Label(row: row, start: words.count, end: words.count + ranges.count))
      for range in ranges { words.append(WordKey(range, in: text.bytes.span)) }
    }
    let words = words
    labels.sort {
      words[$0.start] == words[$1.start]
        ? $0.row < $1.row : words[$0.start] < words[$1.start]
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
    guard case .word = sentence[index].kind else { return nil }
    let word = WordKey(sentence[index].range, in: text.bytes.span)
    var best: (row: Int, count: Int)?
    var isUnique = true
    var place = firstLabel(from: word)
    while place < labels.count, words[labels[place].start] == word {
      let label = labels[place]
      place += 1
      guard label.count >= best?.count ?? 0, stands(label, at: index, in: sentence) else {
        continue
      }
      isUnique = label.count != best?.count
      best = (label.row, label.count)
    }
    return isUnique ? best : nil
  }

  /// The place of the first label that begins with `word`, or with one behind it.
  private func firstLabel(from word: WordKey) -> Int {
    var (low, high) = (0, labels.count)
    while low < high {
      let middle = (low + high) / 2
      if words[labels[middle].start] < word { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func stands(
    _ label: Label, at index: Int, in sentence: ArraySlice<ProseToken>
  ) -> Bool {
    guard index + label.count <= sentence.endIndex else { return false }
    // One word is a name where it is written as one, and a year is.
    if label.count == 1 {
      let range = sentence[index].range
      return index > sentence.startIndex
        && (ASCII.isUpper(text.bytes[Int(range.start)]) || NameKey.isYear(range, text.bytes.span))
    }
    return (0..<label.count).allSatisfy { place in
      guard case .word = sentence[index + place].kind else { return false }
      return WordKey(sentence[index + place].range, in: text.bytes.span)
        == words[label.start + place]
    }
  }
}
