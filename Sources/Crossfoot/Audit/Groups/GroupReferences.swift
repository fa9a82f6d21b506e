/// What prose says of one group of rows: the rows, and the figures that the words give for it.
struct GroupSegment {
  var rows: [Int]
  /// Whether it names several groups.
  var isUnion: Bool
  /// Whether it spells out the names of its rows.
  var isSpelt: Bool
  /// The sentence, and where in it the figures stand.
  var sentence: ArraySlice<ProseToken>
  var places: [Int] = []
  /// Whether words such as "marked", or "aggregate", say that the figures are of all of the rows.
  var isPlain: Bool
  /// Whether the figures are rough, or paired in another way.
  var isLoose: Bool

  var figures: [ProseToken] { places.map { sentence[$0] } }
}

/// Finds the groups of rows that sentences speak of, by markers and by the words for them.
///
/// ```
/// The two holders marked (1) hold in aggregate 24.05% of … and 25.70% of …
/// The lines with an asterisk come to 4,415 in all; those marked b have 6,891 between them.
/// 24.05% is held by the two holders in footnote 1, and 16.95% by the three in footnote 2.
/// ```
struct GroupReferences {
  private let table: Table
  private let names: ProseNames
  private let text: TextStore
  private let rowNames: RowMentions

  /// Rows with a marker, or one that is named.
  private enum Group: Hashable {
    case marker(Marker)
    case row(Int)
  }

  /// A mention of a group: up to where its words go, and which it is.
  private typealias Mention = (start: Int, end: Int, group: Group)

  /// How many words stand between "marked" and the last marker at most.
  private static let reach = 8
  /// How many bytes are looked through for a symbol.
  private static let gap = 8

  init(_ table: Table, _ names: ProseNames, in text: TextStore) {
    self.table = table
    self.names = names
    self.text = text
    rowNames = RowMentions(table, in: text)
  }

  /// The segments of a paragraph, sentence by sentence.
  func segments(of tokens: [ProseToken]) -> [GroupSegment] {
    var segments: [GroupSegment] = []
    var last: [Group] = []
    for sentence in tokens.sentences {
      var mentions = self.mentions(in: sentence)
      if mentions.isEmpty { mentions = named(in: sentence) }
      if mentions.isEmpty, !last.isEmpty, isContinued(sentence) {
        mentions = last.map { (sentence.startIndex, sentence.startIndex, $0) }
      }
      guard !mentions.isEmpty else {
        last = []
        continue
      }
      let found = self.segments(mentions, of: sentence)
      segments += found.segments
      last = found.last
    }
    return segments
  }

  private func isContinued(_ sentence: ArraySlice<ProseToken>) -> Bool {
    sentence.contains { text.isWord($0, GroupLexicon.pronouns) }
  }

  // MARK: Segments

  /// The figures of a sentence, dealt out to the groups before them; or to those behind, where figures come
  /// first.
  private func segments(
    _ mentions: [Mention], of sentence: ArraySlice<ProseToken>
  ) -> (segments: [GroupSegment], last: [Group]) {
    let figures = sentence.indices.filter { index in
      sentence[index].figure != nil && !mentions.contains { $0.start <= index && index < $0.end }
    }
    let isPlain = sentence.contains {
      text.isWord($0, AuditLexicon.sums) || text.isWord($0, GroupLexicon.together)
    }
    let (first, last) = (mentions[0].start, mentions[mentions.count - 1].start)
    let isTrailing =
      figures.first.map { $0 < first } ?? false && !figures.contains { $0 > last }
    var segments: [GroupSegment] = []
    var groups: [Group] = []
    var given: [Int] = []
    var start = sentence.startIndex
    for (place, mention) in mentions.enumerated() {
      let next = place + 1 < mentions.count ? mentions[place + 1].start : sentence.endIndex
      let before = figures.filter { start <= $0 && $0 < mention.start }
      let behind = figures.filter { mention.end <= $0 && $0 < next }
      start = mention.end
      if isTrailing, !before.isEmpty { (groups, given) = ([], before) }
      if !groups.contains(mention.group) { groups.append(mention.group) }
      if !isTrailing { given = behind }
      // Where nothing is given between two markers, they stand for one group.
      guard isTrailing ? place + 1 == mentions.count || !behind.isEmpty : !behind.isEmpty else {
        continue
      }
      segments.append(segment(groups, given, sentence, isPlain: isPlain))
      if !isTrailing, place + 1 < mentions.count { groups = [] }
    }
    return (segments.filter { !$0.places.isEmpty && $0.rows.count > 1 }, groups)
  }

  private func segment(
    _ groups: [Group], _ figures: [Int], _ sentence: ArraySlice<ProseToken>, isPlain: Bool
  ) -> GroupSegment {
    var rows: [Int] = []
    for row in groups.flatMap(self.rows) where !rows.contains(row) { rows.append(row) }
    let isPaired = groups.count > 1 && sentence.contains { $0.says(.pairing) }
    return GroupSegment(
      rows: rows.sorted(), isUnion: groups.count > 1, isSpelt: isSpelt(groups), sentence: sentence,
      places: figures,
      isPlain: isPlain, isLoose: isPaired || sentence.contains { $0.says(.rough) })
  }

  private func isSpelt(_ groups: [Group]) -> Bool {
    groups.contains { if case .row = $0 { true } else { false } }
  }

  private func rows(of group: Group) -> [Int] {
    switch group {
    case .marker(let marker): rows(of: marker)
    case .row(let row): [row]
    }
  }

  // MARK: Mentions

  /// The rows that a sentence names; none when it is not several.
  private func named(in sentence: ArraySlice<ProseToken>) -> [Mention] {
    let rows = rowNames.rows(in: sentence)
    return rows.count < 2 ? [] : rows.map { ($0.start, $0.end, .row($0.row)) }
  }

  private func mentions(in sentence: ArraySlice<ProseToken>) -> [Mention] {
    var mentions: [Mention] = []
    var index = sentence.startIndex
    while index < sentence.endIndex {
      defer { index += 1 }
      if let marker = sentence[index].marker {
        guard names.rows[marker] != nil else { continue }
        fillRange(upTo: marker, at: index, &mentions, sentence)
        mentions.append((index, index + 1, .marker(marker)))
      } else if text.isWord(sentence[index], GroupLexicon.cues) {
        let found = cued(by: index, in: sentence)
        mentions += found
        index = max(index, (found.last?.end ?? 0) - 1)
      } else if let symbol = symbol(at: index, in: sentence), isKnown(symbol) {
        mentions.append((index, index + 1, .marker(symbol)))
      }
    }
    return mentions
  }

  /// Adds the markers between the last one and `marker`, when only "through", or a dash, stands between them.
  private func fillRange(
    upTo marker: Marker, at index: Int, _ mentions: inout [Mention],
    _ sentence: ArraySlice<ProseToken>
  ) {
    guard let last = mentions.last, case .marker(let first) = last.group else { return }
    let isRange =
      last.end == index - 1 && text.isWord(sentence[index - 1], AuditLexicon.ranges)
      || last.end == index && text.isDashed(sentence[index - 1], sentence[index])
    guard isRange else { return }
    for between in first.successors(upTo: marker) where names.rows[between] != nil {
      mentions.append((index, index, .marker(between)))
    }
  }

  /// The markers without brackets behind a word such as "marked".
  private func cued(by cue: Int, in sentence: ArraySlice<ProseToken>) -> [Mention] {
    var mentions: [Mention] = []
    if let symbol = symbol(behind: cue, in: sentence) {
      mentions.append((cue, cue + 1, .marker(symbol)))
    }
    var index = cue + 1
    while index < sentence.endIndex, index <= cue + GroupReferences.reach {
      let token = sentence[index]
      if let symbol = self.symbol(at: index, in: sentence) {
        if isKnown(symbol) { mentions.append((cue, index + 1, .marker(symbol))) }
      } else if let marker = name(at: index, in: sentence) {
        mentions.append((cue, index + 1, .marker(marker)))
      } else if !text.isWord(token, GroupLexicon.fillers) {
        break
      } else if let symbol = symbol(behind: index, in: sentence) {
        mentions.append((cue, index + 1, .marker(symbol)))
      }
      index += 1
    }
    return mentions
  }

  /// The letter or number at `index` that rows are marked with.
  private func name(at index: Int, in sentence: ArraySlice<ProseToken>) -> Marker? {
    let range = sentence[index].range
    guard range.count <= 2, sentence[index].marker == nil,
      range.indices.allSatisfy({ ASCII.isDigit(text.bytes[$0]) })
        || range.count == 1 && ASCII.isLetter(text.bytes[Int(range.start)]),
      let marker = Marker(range, in: text), isKnown(marker)
    else { return nil }
    // "A" before a noun is an article.
    if text.matches(range, "a"), index + 1 < sentence.endIndex,
      symbol(at: index + 1, in: sentence) != nil
        || text.isWord(sentence[index + 1], GroupLexicon.fillers)
          && !sentence[index + 1].says(.list)
    {
      return nil
    }
    return marker
  }

  /// The symbol that the word at `index` names.
  private func symbol(at index: Int, in sentence: ArraySlice<ProseToken>) -> Marker? {
    guard case .word = sentence[index].kind else { return nil }
    let range = sentence[index].range
    let bytes = text.bytes.span
    guard let name = GroupLexicon.symbols.match(bytes, all: range.indices) else { return nil }
    if index > sentence.startIndex, text.isWord(sentence[index - 1], GroupLexicon.doubles) {
      let both = TextRange(sentence[index - 1].range.start, range.end)
      if let double = GroupLexicon.symbols.match(bytes, all: both.indices) {
        return Marker(symbol: double.utf8)
      }
    }
    return Marker(symbol: name.utf8)
  }

  /// The symbol printed right behind the word at `index`.
  private func symbol(behind index: Int, in sentence: ArraySlice<ProseToken>) -> Marker? {
    let start = sentence[index].range.end
    let next = index + 1 < sentence.endIndex ? sentence[index + 1].range.start : start
    guard next > start, next - start <= GroupReferences.gap,
      let marker = Marker(text.trimmed(TextRange(start, next)), in: text)
    else { return nil }
    return names.rows[marker] == nil ? nil : marker
  }

  // MARK: Rows

  private func isKnown(_ marker: Marker) -> Bool { !rows(of: marker).isEmpty }

  /// The rows that carry a marker, or end with it where no row has it in brackets: `Television panels a`.
  private func rows(of marker: Marker) -> [Int] {
    if let rows = names.rows[marker] { return rows }
    return table.rows.indices.filter { row in
      let label = table.rows[row].label
      guard table.rows[row].role == .data, label.count > 2,
        text.bytes[Int(label.end) - 2] == ASCII.space,
        ASCII.isLower(text.bytes[Int(label.end) - 1])
      else { return false }
      return Marker(TextRange(label.end - 1, label.end), in: text) == marker
    }
  }
}
