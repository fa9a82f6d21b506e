/// Finds the answer to the only comment of a letter that a converter joined to one line, where no phrase opens it.
extension FlatText {
  /// What stands behind the last demand is no answer unless it is that long, in bytes.
  private static let shortestAnswer = 200

  /// Starts a paragraph behind the last sentence of a lone comment that asks for something, where the company,
  /// and not the staff, speaks from there on.
  mutating func breakBehindDemand() {
    guard nextNumber == 2 else { return }
    let place = starts.firstIndex { $0 > UInt32(lastComment) } ?? starts.count
    let end = place < starts.count ? Int(starts[place]) : Int(line.end)
    var demand: Int?
    var answer: Int?
    var position = text.nextWord(from: lastComment, end)
    while position < end {
      if follows(position), ASCII.isUpper(text.bytes[position]) {
        if FlatLexicon.demands.prefix(of: text.bytes, position..<end) != nil {
          (demand, answer) = (position, nil)
        } else if demand != nil, answer == nil {
          answer = position
        }
      }
      position = text.nextWord(from: position, end)
    }
    guard let answer, end - answer >= FlatText.shortestAnswer,
      isCompanys(TextRange(UInt32(answer), UInt32(end)))
    else { return }
    starts.insert(UInt32(answer), at: place)
  }

  /// Whether the company speaks: of itself, and not to itself.
  private func isCompanys(_ range: TextRange) -> Bool {
    FlatLexicon.companyWords.contains { text.holds($0, in: range) }
      && !FlatLexicon.addressing.contains { text.holds($0, in: range) }
  }
}
