internal import Crossfoot

/// Counts how much of what a person labelled the program finds.
struct LabelScore {
  private(set) var letters = 0
  private(set) var rightKinds = 0
  private(set) var labelled = 0
  private(set) var found = 0
  private(set) var perfect = 0
  private(set) var headingsRight = 0
  /// Items of which the headings were compared: those whose comment begins where it should.
  private(set) var headingsCompared = 0
  /// Items that are wrong, and those of them that say so by their confidence.
  private(set) var wrong = 0
  private(set) var wrongSaid = 0
  /// One line for each thing that is not as labelled.
  private(set) var differences: [String] = []

  mutating func add(_ letter: Letter, _ label: LabelledLetter) {
    letters += 1
    let kind = letter.content.kind.rawValue
    if kind == label.kind {
      rightKinds += 1
    } else {
      differences.append("\(label.file): kind \(kind), labelled \(label.kind)")
    }
    labelled += label.items.count
    found += letter.content.items.count
    var candidates = letter.content.items
    for (ordinal, item) in label.items.enumerated() {
      let name = "\(label.file) item \(item.number ?? "(\(ordinal + 1))")"
      guard let index = candidates.firstIndex(where: { isSame(item, $0, in: letter) }) else {
        differences.append("\(name): not found")
        continue
      }
      let candidate = candidates.remove(at: index)
      compare(candidate, with: item, in: letter, name)
    }
    for item in candidates {
      let number = item.number.map { letter.document.text.string($0) } ?? "without number"
      differences.append("\(label.file): item \(number) is not labelled")
      wrong += 1
      if !item.isCertain { wrongSaid += 1 }
    }
  }

  private mutating func compare(
    _ item: Crossfoot.Item, with label: LabelledLetter.Item, in letter: Letter, _ name: String
  ) {
    let faults =
      faults(item.comment, label.comment, in: letter, "comment")
      + faults(item.response, label.response, in: letter, "response")
    if faults.isEmpty {
      perfect += 1
    } else {
      wrong += 1
      if !item.isCertain { wrongSaid += 1 }
      differences.append("\(name): \(faults.joined(separator: "; "))")
    }
    headingsCompared += 1
    let headings = item.headings.map { index in
      Words.of(letter.document.text.bytes[letter.content.headings[index].text.indices])
    }
    let isRight =
      headings.count == label.headings.count
      && zip(headings, label.headings).allSatisfy { $0.starts(with: Words.of($1.utf8)) }
    if isRight {
      headingsRight += 1
    } else {
      let printed = item.headings.map {
        letter.document.text.string(letter.content.headings[$0].text)
      }
      differences.append("\(name): headings \(printed), labelled \(label.headings)")
    }
  }

  /// Whether `item` is the one that was labelled: of its number, and with its comment's first words
  /// where it has none.
  private func isSame(
    _ label: LabelledLetter.Item, _ item: Crossfoot.Item, in letter: Letter
  ) -> Bool {
    let number = item.number.map { letter.document.text.string($0) }
    guard number == label.number else { return false }
    guard number == nil, let comment = item.comment, let first = label.comment?.first else {
      return true
    }
    return Words.of(comment, in: letter).starts(with: Words.of(first.utf8))
  }

  /// What is wrong with the ends of `passage`.
  private func faults(
    _ passage: Passage?, _ ends: [String]?, in letter: Letter, _ what: String
  ) -> [String] {
    guard let ends, ends.count == 2 else { return passage == nil ? [] : ["\(what) not labelled"] }
    guard let passage else { return ["\(what) missing"] }
    let words = Words.of(passage, in: letter)
    var faults: [String] = []
    if !words.starts(with: Words.of(ends[0].utf8)) {
      faults.append(
        "\(what) begins \"\(text(words.prefix(LabelledLetter.wordCount)))\", labelled \"\(ends[0])\""
      )
    }
    let last = Words.of(ends[1].utf8)
    if !words.reversed().starts(with: last.reversed()), !endsInFootnote(passage, last, in: letter) {
      faults.append(
        "\(what) ends \"\(text(words.suffix(LabelledLetter.wordCount)))\", labelled \"\(ends[1])\"")
    }
    return faults
  }

  /// Whether `passage` ends in a table whose last footnote ends in `words`.
  private func endsInFootnote(_ passage: Passage, _ words: [[UInt8]], in letter: Letter) -> Bool {
    guard let table = passage.pieces.last(where: { $0.table != nil })?.table,
      let footnote = letter.tables[table].footnotes.last
    else { return false }
    let printed = Words.of(letter.document.text.bytes[footnote.text.indices])
    return printed.reversed().starts(with: words.reversed())
  }

  private func text(_ words: some Sequence<[UInt8]>) -> String {
    words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

extension LabelScore: CustomStringConvertible {
  var description: String {
    let precision = Double(perfect) / Double(max(found, 1))
    let recall = Double(perfect) / Double(max(labelled, 1))
    let balance = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    return """
      letters            \(letters)
      kinds right        \(rightKinds) of \(letters)
      items labelled     \(labelled)
      items found        \(found)
      perfect            \(perfect): precision \(percent(precision)), recall \(percent(recall)), \
      F1 \(percent(balance))
      headings right     \(headingsRight) of \(headingsCompared)
      wrong, and said    \(wrongSaid) of \(wrong) have low confidence

      """
  }

  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
