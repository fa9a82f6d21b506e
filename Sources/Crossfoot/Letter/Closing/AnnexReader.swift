/// Reads what stands behind the names at the end of a letter.
///
/// An annex begins with a line that names it, or, where none does, with the first table or paragraph
/// that is too long for a name, a title or an address.
struct AnnexReader {
  let text: TextStore
  let blocks: [Block]
  let evidence: [BlockEvidence]

  /// A line that names an annex is at most this long, in bytes.
  private static let longestTitle = 120
  /// A paragraph is at least this long, in bytes.
  private static let shortestParagraph = 120
  /// So many blocks behind a line that names an annex, what it holds begins at the latest.
  private static let mostTitles = 14

  /// The annexes behind the `closing` that stands in `zone`, or above it where the items do, too.
  func annexes(behind closing: LetterClosing, in zone: Range<Int>) -> [Annex] {
    let opensWithPhrase = zone.first.map { evidence[$0].opening == .closing } ?? false
    let names = zone.lowerBound + (closing.phrase != nil && opensWithPhrase ? 1 : 0)
    guard names < zone.upperBound, let first = start(names..<zone.upperBound, closing) else {
      return []
    }
    var annexes: [Annex] = []
    var open = first
    for index in first + 1..<zone.upperBound + 1 {
      guard index == zone.upperBound || isTitle(index) else { continue }
      if let annex = annex(open..<index) { annexes.append(annex) }
      open = index
    }
    return annexes
  }

  /// The block that the first annex begins with; nil when there is none.
  private func start(_ zone: Range<Int>, _ closing: LetterClosing) -> Int? {
    // Names and their titles are short, and stand above whatever is long.
    let end = (closing.signatures + closing.copies).reduce(0) { end, person in
      ([person.name] + person.titleLines + [person.organization].compactMap(\.self))
        .reduce(end) { max($0, $1.end) }
    }
    let names = (closing.signatures + closing.copies).map(\.name)
    guard
      let body = zone.first(where: { index in
        isNote(index, below: end)
          || isBody(index) && !isName(index, above: end, among: names)
      })
    else {
      return nil
    }
    if let title = zone.first(where: { isTitle($0) && isFollowed($0, in: zone, below: end) }),
      title <= body
    {
      return title
    }
    var first = body
    while first > zone.lowerBound, evidence[first - 1].has(.headingLike),
      evidence[first - 1].opening == nil, evidence[first - 1].text.start >= end,
      !repeatsName(evidence[first - 1].text, closing)
    {
      first -= 1
    }
    return isOfPage(first..<zone.upperBound, from: body) ? nil : first
  }

  /// Whether all that stands behind the names belongs to the last page, and nothing is attached: the company's
  /// address with a sentence on its marks, or notes on the text above.
  ///
  /// What is not yet the `body` is short.
  private func isOfPage(_ zone: Range<Int>, from body: Int) -> Bool {
    let rest = body..<zone.upperBound
    guard !rest.contains(where: { evidence[$0].has(.table) }) else { return false }
    let told = rest.filter { isTold(evidence[$0]) }
    guard (1..<AnnexReader.mostNotes).contains(told.count) else { return false }
    if told.count == 1, body - zone.lowerBound >= AnnexReader.leastAddress {
      // What acknowledges something, or promises it, is attached.
      let note = evidence[told[0]]
      if note.has(.acknowledgement) || note.companyVoice > 0 { return false }
      return (zone.lowerBound..<body).contains { reachesSender(evidence[$0].text) }
    }
    return zone.lowerBound == body
      && told.allSatisfy { isPageNote(evidence[$0]) || isMarked(told: $0) }
  }

  /// So many notes, and no fewer, are more than stand on the last page.
  private static let mostNotes = 4
  /// An address at the foot of a letter has so many lines at least, with the number to call.
  private static let leastAddress = 2

  /// Whether a line gives a number to call, or ends with the code of a place.
  private func reachesSender(_ line: TextRange) -> Bool {
    LetterheadLexicon.telephones.prefix(of: text.bytes, line.indices) != nil
      || PostalCode.ends(line, of: text)
  }

  /// Whether the block at `index` begins with a bare number that stands right behind a word in the text above, as the
  /// mark of a note does: `at the end of every shift.2`.
  private func isMarked(told index: Int) -> Bool {
    let block = evidence[index]
    let bytes = text.bytes
    let number = block.text.indices.prefix { ASCII.isDigit(bytes[$0]) }
    guard (1...AnnexReader.longestMark).contains(number.count), block.isSentence(in: text),
      bytes[number.endIndex] == ASCII.space
    else { return false }
    let limit = number.startIndex - number.count
    return (1..<max(1, limit)).contains { place in
      bytes[place] == bytes[number.startIndex] && isNoteMark(place..<place + number.count)
        && bytes[place..<place + number.count].elementsEqual(bytes[number])
    }
  }

  /// The mark of a note is at most this long, in bytes.
  private static let longestMark = 2

  /// Whether digits at `place` stand right behind a sentence or a word, and end there.
  private func isNoteMark(_ place: Range<Int>) -> Bool {
    let bytes = text.bytes
    let before = bytes[place.lowerBound - 1]
    let isBehindWord =
      ASCII.isLower(before)
      || place.lowerBound > 1 && !ASCII.isDigit(bytes[place.lowerBound - 2])
        && (before == UInt8(ascii: ".") || before == UInt8(ascii: ",")
          || before == UInt8(ascii: ")"))
    return isBehindWord && !ASCII.isWord(bytes[place.upperBound])
  }

  /// Whether a block is the long line of one of those named at the end, who are `names`: `Ann Roe, Chief Executive
  /// Officer, President and General Counsel of Marsh Hulls, Inc.`.
  private func isName(_ index: Int, above end: UInt32, among names: [TextRange]) -> Bool {
    let line = evidence[index].text
    return line.start < end && line.count <= SignatureParser.longestLine
      && names.contains { $0.start == line.start }
  }

  /// Whether a line is the printed name of who signed above it: `Walter Penn, Esq.`.
  private func repeatsName(_ line: TextRange, _ closing: LetterClosing) -> Bool {
    closing.signatures.suffix(AnnexReader.mostNames).contains { person in
      let name = person.name
      return name.count <= line.count && line.count - name.count <= AnnexReader.longestSuffix
        && zip(name.indices, line.indices).allSatisfy {
          ASCII.lowercased(text.bytes[$0]) == ASCII.lowercased(text.bytes[$1])
        }
    }
  }

  /// The names of so many who sign are looked for, the last of them.
  private static let mostNames = 8
  /// What belongs to a printed name behind it is at most this long, in bytes.
  private static let longestSuffix = 10

  /// Whether a block is a table, or a sentence that is too long to name anybody.
  private func isBody(_ index: Int) -> Bool {
    let block = evidence[index]
    if block.has(.table) { return true }
    return block.text.count >= AnnexReader.shortestParagraph && isTold(block)
      && block.has(.endsWithPeriod) && !isPageNote(block)
      && block.opening != .copies && block.opening != .enclosure && block.opening != .delivery
  }

  /// Whether a block below all names, which end at `names`, is a sentence, or a note at the foot of the last page.
  private func isNote(_ index: Int, below names: UInt32) -> Bool {
    let block = evidence[index]
    return block.text.start >= names && isTold(block)
      && (block.isSentence(in: text)
        || block.text.count >= AnnexReader.shortestParagraph && isPageNote(block))
  }

  /// Whether a block is a note at the foot of a page, as a raised marker or the page shows.
  private func isPageNote(_ block: BlockEvidence) -> Bool {
    block.has(.pageFoot)
      || text.isStyled && text.style(at: block.text.start).contains(.raised)
  }

  /// Whether a block names an annex.
  private func isTitle(_ index: Int) -> Bool {
    let block = evidence[index]
    return block.opening == .exhibit && block.text.count <= AnnexReader.longestTitle
      && block.has(.headingLike) && !block.has(.furniture)
  }

  /// Whether what a line names begins soon behind it; a list of what is enclosed is followed by nothing.
  private func isFollowed(_ title: Int, in zone: Range<Int>, below names: UInt32) -> Bool {
    (title + 1..<min(title + 1 + AnnexReader.mostTitles, zone.upperBound)).contains {
      isBody($0) || isNote($0, below: names)
    }
  }

  /// Whether a block belongs to the text, and not to the pages that it stands on.
  private func isTold(_ block: BlockEvidence) -> Bool {
    !block.text.isEmpty && !block.has(.ornament) && !block.has(.furniture)
  }

  /// What the blocks of `range` hold below their title; nil when that is nothing.
  private func annex(_ range: Range<Int>) -> Annex? {
    let title = isTitle(range.lowerBound) ? evidence[range.lowerBound].text : nil
    var pieces: [Passage.Piece] = []
    for index in range.dropFirst(title == nil ? 0 : 1) {
      if case .table(let ordinal) = blocks[index] {
        pieces.append(Passage.Piece(block: index, text: .empty, table: ordinal, isQuoted: false))
      } else if isTold(evidence[index]) {
        pieces.append(
          Passage.Piece(block: index, text: evidence[index].text, table: nil, isQuoted: false))
      }
    }
    return pieces.isEmpty ? nil : Annex(title: title, passage: Passage(pieces: pieces))
  }
}
