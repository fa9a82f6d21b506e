/// Reads what a sentence tells of things that moved.
///
/// ```
/// FFO rose by 10.3% and AFFO by 4.9%, while the number of shares fell by 2.0%
/// the margin of Valves improved by 80 basis points, that of Pumps by 70 basis points
/// Projects accounted for 35.7% of the total, and grew by $47.1 million in 2020
/// ```
/// A verb holds until the next one, and so does a subject that none follows.
struct RowMoveReader {
  let text: TextStore
  let sentence: ArraySlice<ProseToken>
  var moves: [RowMove] = []
  /// Where the words begin that may name what moves next.
  var start: Int
  /// The verb that later figures may share, and whether a "by" stood behind it.
  private var verb: (direction: RowMove.Direction, hasBy: Bool)?

  /// How many words name a subject at most, and how many of a sentence's first ones do.
  private static let names = 14
  private static let openingNames = 16
  /// How many words of times stand between a verb and its figure at most.
  private static let times = 8
  /// How many words behind a figure may give it another basis.
  private static let tail = 3

  /// The moves of a sentence.
  static func moves(in sentence: ArraySlice<ProseToken>, of text: TextStore) -> [RowMove] {
    guard sentence.contains(where: { $0.says(RowMove.Direction.marks) }),
      sentence.contains(where: \.isFigure)
    else { return [] }
    var reader = RowMoveReader(sentence, text)
    reader.read()
    return reader.moves
  }

  private init(_ sentence: ArraySlice<ProseToken>, _ text: TextStore) {
    self.text = text
    self.sentence = sentence
    start = sentence.startIndex
  }

  private mutating func read() {
    var index = sentence.startIndex
    while index < sentence.endIndex {
      let token = sentence[index]
      if opensClause(at: index) { start = index }
      if let direction = direction(of: token) {
        index = readVerb(direction, at: index)
      } else if token.isFigure {
        index = readEllipsis(at: index)
      } else {
        index += 1
      }
    }
  }

  // MARK: Clauses

  /// Whether a comma, or a word that parts clauses, stands before the token at `index`, or it is one.
  private func opensClause(at index: Int) -> Bool {
    let token = sentence[index]
    if token.isClauseEnd { return true }
    guard index > sentence.startIndex else { return false }
    let last = sentence[index - 1]
    // "It now says that costs rose by", not "costs that rose by", "that of Pumps rose by".
    // What is expected is no figure of a table.
    if text.isWord(last, MoveLexicon.reporting), !token.says(.of), !token.says(.for) {
      return direction(of: token) == nil
        && !sentence[start..<index].contains { $0.says([.rough, .estimate]) }
    }
    return last.isClauseEnd || last.says(.clauseBreak)
      || text.hasComma(from: last.range.end, to: token.range.start)
      || text.hasQuote(from: last.range.end, to: token.range.start)
  }

  private func direction(of token: ProseToken) -> RowMove.Direction? {
    if token.says(.increase) { return .up }
    if token.says(.decrease) { return .down }
    return token.says(.betterment) ? .either : nil
  }

  // MARK: Moves

  /// Reads the figure behind a verb, and returns where to go on.
  private mutating func readVerb(_ direction: RowMove.Direction, at index: Int) -> Int {
    var next = index + 1
    let limit = min(sentence.endIndex, next + RowMoveReader.times)
    // "rose in 2016 by 10.3%"
    while next < limit, !sentence[next].says(.by), isTime(sentence[next]) { next += 1 }
    let hasTimes = next > index + 1
    let hasBy = next < sentence.endIndex && sentence[next].says(.by)
    if hasBy { next += 1 }
    verb = nil
    guard hasBy || !hasTimes else { return index + 1 }
    if let end = noteList(at: next, subject: start..<index, direction) { return end }
    guard let end = note(figureAt: next, subject: start..<index, direction) else {
      return index + 1
    }
    verb = (direction, hasBy)
    return end
  }

  /// Reads a figure whose verb stands further up: "and AFFO by 4.9%".
  private mutating func readEllipsis(at index: Int) -> Int {
    defer { start = max(start, index + 1) }
    guard let verb, start < index else { return index + 1 }
    let hasBy = sentence[index - 1].says(.by)
    let words = sentence[start..<(hasBy ? index - 1 : index)]
    guard let last = words.last, case .word = last.kind else { return index + 1 }
    // "grew by 9.3% in 2020, compared with 5.2% in 2019"
    let isCompared =
      last.says([.with, .to]) && words.contains { $0.says(.compared) }
      && year(behind: index + 1) != nil
    if !isCompared {
      guard hasBy == verb.hasBy || !words.contains(where: { !isJoint($0) }),
        !last.says([.of, .to, .from, .with, .for, .or, .giving, .restatement, .comparison]),
        !words.contains(where: { $0.says([.comparison, .compared, .restatement]) })
      else { return index + 1 }
    }
    let subject = isCompared ? index..<index : words.indices
    return note(figureAt: index, subject: subject, verb.direction, isShared: true) ?? index + 1
  }

  /// Whether a word stands for no subject of its own: "in 2020 and".
  private func isJoint(_ token: ProseToken) -> Bool { token.says(.and) || isTime(token) }

  /// The year that the words from `place` on name: "in 2019", "for fiscal 2019".
  private func year(behind place: Int) -> WordKey? {
    let words = sentence[min(place, sentence.endIndex)...].prefix(RowMoveReader.tail)
      .prefix { isTime($0) }
    return words.first { NameKey.isYear($0.range, text.bytes.span) }
      .map { WordKey($0.range, in: text.bytes.span) }
  }

  private func isTime(_ token: ProseToken) -> Bool {
    if NameKey.isYear(token.range, text.bytes.span) { return true }
    return text.isWord(token, MoveLexicon.times)
  }

  /// Whether the words from `place` on, but for times, say what a change comes from.
  private func hasCause(behind place: Int) -> Bool {
    // What a comma parts is the cause of all of it, unless others follow that have figures of their own.
    if place < sentence.endIndex, text.isParted(sentence[place - 1], sentence[place]),
      !sentence[place...].contains(where: \.isFigure)
    {
      return false
    }
    let words = sentence[place...].prefix(RowMoveReader.times)
    let bytes = text.bytes.span
    let cause = words.indices.first { index in
      guard words[index].says(.from) else { return !isTime(words[index]) }
      // "from 2019 to 2020"
      return index + 1 == words.endIndex || !NameKey.isYear(words[index + 1].range, bytes)
    }
    return cause.map { text.isWord(words[$0], MoveLexicon.causes) } ?? false
  }

  /// Takes the figures at `place` for the change of a subject; returns where they end, or nil when they are none.
  private mutating func note(
    figureAt place: Int, subject: Range<Int>, _ direction: RowMove.Direction,
    isShared: Bool = false
  ) -> Int? {
    guard let first = figure(at: place), let subject = self.subject(subject, isShared) else {
      return nil
    }
    var found = [first]
    var end = first.end
    // "by $0.10, or 4.1%"
    if end < sentence.endIndex, sentence[end].says(.or), let second = figure(at: end + 1),
      second.amount.isPercent != first.amount.isPercent
    {
      found.append(second)
      end = second.end
    }
    guard isPlain(from: subject.start, figures: place..<end) else { return nil }
    for figure in found {
      moves.append(
        RowMove(
          subject: subject.names, direction: direction, measure: figure.measure,
          amount: figure.amount, statement: place, end: end, hasCause: hasCause(behind: end),
          year: year(behind: end)))
    }
    start = end
    return end
  }

  /// A figure with the points that it may count.
  func figure(
    at place: Int
  ) -> (amount: ProseAmount, measure: RowMove.Measure, end: Int)? {
    guard place < sentence.endIndex, let amount = ProseAmount(sentence[place]) else { return nil }
    let next = sentence[(place + 1)...].prefix(2)
    let points = next.firstIndex { text.isWord($0, ProseLexicon.points) }
    guard let points, let kind = next.first, amount.unit == nil || amount.isPercent else {
      return (amount, amount.isPercent ? .percent : .amount, place + 1)
    }
    if points == next.startIndex || text.isWord(kind, MoveLexicon.pointKinds) {
      return (amount, .points(perCent: 0), points + 1)
    }
    return text.matches(kind.range, MoveLexicon.basis)
      ? (amount, .points(perCent: 2), points + 1) : nil
  }

  /// Whether nothing makes figures rough, one of a list, or changes of something else.
  private func isPlain(from start: Int, figures: Range<Int>) -> Bool {
    let end = figures.upperBound
    if sentence[start..<end].contains(where: { $0.says([.rough, .estimate, .pairing]) }) {
      return false
    }
    guard end < sentence.endIndex else { return true }
    let next = sentence[end]
    // What stands behind ", of which" are parts of it.
    if next.says(.of), !text.isParted(sentence[end - 1], next) { return false }
    // "by 5% to 7%" is a range.
    let isRange =
      next.says(.to) && sentence[end - 1].isFigure && end + 1 < sentence.endIndex
      && sentence[end + 1].figure?.unit == sentence[figures.lowerBound].figure?.unit
      && sentence[end + 1].isFigure
    if isRange { return false }
    let isListed =
      next.says([.and, .or]) && end + 1 < sentence.endIndex && sentence[end + 1].isFigure
      || next.isFigure
    if isListed { return false }
    let tail = sentence[end...].prefix(RowMoveReader.tail).prefix { !$0.says(.and) }
    return !tail.contains { $0.says([.otherBasis, .otherChange, .pairing]) }
  }

  // MARK: Subjects

  /// What the tokens in `range` name, and where it begins; nil when they name nothing that can be told.
  ///
  /// No words stand for what the sentence begins with, or for what moved last if that `isShared`.
  func subject(
    _ range: Range<Int>, _ isShared: Bool = false
  ) -> (names: RowSubject, start: Int)? {
    var words = sentence[range]
    while let first = words.first, first.says([.list, .clauseBreak]) || isFiller(first) {
      words = words.dropFirst()
    }
    while let last = words.last, isFiller(last) { words = words.dropLast() }
    guard let first = words.first else {
      if isShared { return moves.last.map { ($0.subject, range.lowerBound) } }
      let opening = sentence.prefix(RowMoveReader.openingNames).prefix { !$0.isFigure }
      return opening.isEmpty || opening.startIndex == range.lowerBound
        ? nil : (RowSubject(opening: opening), range.lowerBound)
    }
    guard words.count <= RowMoveReader.names, words.allSatisfy(isWord) else { return nil }
    let joint = words.firstIndex { $0.says([.of, .for]) }
    var names = RowSubject(words: keys(words))
    if let joint {
      names.head = keys(words[..<joint])
      names.name = keys(words[(joint + 1)...])
      if text.isWord(first, MoveLexicon.pronouns), joint == words.startIndex + 1 {
        guard let last = moves.last?.subject, last.hasHead else { return nil }
        (names.head, names.needsSection) = (last.head, last.needsSection)
      } else {
        names.needsSection = words[..<joint].contains { $0.says([.otherBasis, .otherChange]) }
      }
    } else {
      names.name = names.words
    }
    return names.words.isEmpty ? nil : (names, words.startIndex)
  }

  private func isWord(_ token: ProseToken) -> Bool {
    if case .word = token.kind { return true }
    return false
  }

  /// Whether a word before a verb says nothing of what moves.
  private func isFiller(_ token: ProseToken) -> Bool {
    text.isWord(token, MoveLexicon.fillers) || text.isAdverb(token) || isTime(token)
  }

  private func keys(_ tokens: ArraySlice<ProseToken>) -> [WordKey] {
    tokens.filter { !$0.says([.headerStop, .owner]) }.map {
      WordKey($0.range, in: text.bytes.span)
    }
  }
}

extension TextStore {
  /// Whether a comma stands from `start` to `end`.
  func hasComma(from start: UInt32, to end: UInt32) -> Bool {
    var place = start
    while place < end {
      if bytes[Int(place)] == UInt8(ascii: ",") { return true }
      place += 1
    }
    return false
  }

  /// Whether a colon, or a mark of quotation, stands from `start` to `end`: there begins what is quoted.
  func hasQuote(from start: UInt32, to end: UInt32) -> Bool {
    guard start < end else { return false }
    return (start..<end).contains { place in
      let byte = bytes[Int(place)]
      return byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\"")
        || byte == TextStore.curlyQuote.last && place >= start + 2
          && bytes[Int(place) - 1] == TextStore.curlyQuote[1]
          && bytes[Int(place) - 2] == TextStore.curlyQuote[0]
    }
  }

  private static let curlyQuote = Array("\u{201C}".utf8)

  /// Whether a word ends as adverbs do.
  func isAdverb(_ token: ProseToken) -> Bool {
    guard case .word = token.kind, token.range.count > 4 else { return false }
    let end = Int(token.range.end)
    return bytes[end - 2] == UInt8(ascii: "l") && bytes[end - 1] == UInt8(ascii: "y")
  }
}
