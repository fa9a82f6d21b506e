/// Reads what stands behind the last item: acknowledgements, closing phrase, signatures, copies.
struct ClosingParser {
  let document: LexedDocument
  let evidence: [BlockEvidence]
  let hits: [CueHit]

  private var text: TextStore { document.text }

  /// A signature takes up at most this many blocks.
  private static let longestSignature = 14
  /// Lines of a signature or a list of copies are at most this long, in bytes.
  private static let longestLine = 170

  /// The closing of a letter with these `zones`.
  func parse(_ zones: LetterZones) -> LetterClosing {
    var closing = LetterClosing()
    closing.acknowledgements = acknowledgements(in: zones)
    guard let first = zones.close.first else { return closing }
    var start = first
    if evidence[first].opening == .closing {
      closing.phrase = evidence[first].text
      start += 1
    }
    readSignatures(zones.close.clamped(to: start..<evidence.count), into: &closing)
    return closing
  }

  // MARK: Acknowledgements

  /// The bullets below the sentence that announces them, or the sentence itself.
  private func acknowledgements(in zones: LetterZones) -> [TextRange] {
    let whole = zones.body.lowerBound..<zones.close.lowerBound
    for index in whole
    where evidence[index].has(.endsWithColon)
      && (announces(evidence[index]) || zones.remarks.contains(index))
    {
      let list = list(below: index, limit: whole.upperBound)
      // One element at least has to sound like it, unless the list stands among the remarks.
      let isCertain = announces(evidence[index]) && zones.remarks.contains(index)
      if !list.isEmpty, isCertain || list.contains(where: { evidence[$0].has(.acknowledgement) }) {
        return list.map { evidence[$0].label == nil ? evidence[$0].text : evidence[$0].body }
      }
    }
    return zones.remarks.compactMap { index in
      evidence[index].has(.acknowledgement) && !evidence[index].has(.table)
        ? evidence[index].body : nil
    }
  }

  /// The blocks that go on with the list which the block at `index` opens.
  private func list(below index: Int, limit: Int) -> [Int] {
    var list: [Int] = []
    var next = index + 1
    while next < limit, isListed(evidence[next], isFirst: list.isEmpty) {
      list.append(next)
      next += 1
    }
    return list
  }

  private func announces(_ block: BlockEvidence) -> Bool {
    block.opening == .acknowledgement
      || hits[block.hits].contains { $0.cue == .acknowledgement || $0.cue == .acknowledging }
      || contains(block.text, "acknowledge")
  }

  /// Whether a block goes on with a list of acknowledgements.
  private func isListed(_ block: BlockEvidence, isFirst: Bool) -> Bool {
    guard !block.has(.table), block.opening == nil || block.label != nil else { return false }
    switch block.label?.kind {
    case .bullet?, .letter?, .number?: return true
    default: return block.has(.startsLower) || (isFirst && block.has(.acknowledgement))
    }
  }

  private func contains(_ range: TextRange, _ word: StaticString) -> Bool {
    guard range.count <= 600 else { return false }
    return range.indices.contains { start in
      text.hasPrefix(TextRange(UInt32(start), range.end), word)
    }
  }

  // MARK: Signatures and copies

  private func readSignatures(_ zone: Range<Int>, into closing: inout LetterClosing) {
    var index = zone.lowerBound
    let limit = min(zone.upperBound, zone.lowerBound + ClosingParser.longestSignature)
    var organization: TextRange?
    while index < limit {
      let block = evidence[index]
      if block.opening == .copies || isExhibit(block) { break }
      if isCopy(block, closing) { break }
      guard !block.has(.table), block.text.count <= ClosingParser.longestLine else { break }
      readSignatureLine(block, &organization, into: &closing)
      index += 1
    }
    readCopies(index..<zone.upperBound, into: &closing)
  }

  private func readSignatureLine(
    _ block: BlockEvidence, _ organization: inout TextRange?, into closing: inout LetterClosing
  ) {
    if let name = signedName(block.text) {
      if !closing.signatures.contains(where: { isSame($0.name, name) }) {
        closing.signatures.append(
          LetterHead.Person(name: name, title: nil, organization: organization))
      }
      return
    }
    guard let last = closing.signatures.indices.last else {
      if let company = CompanyName(in: text, block.text), company.end == block.text.end {
        organization = block.text
      } else if block.text.count <= 60, block.opening == nil, isName(block.text) {
        closing.signatures.append(
          LetterHead.Person(name: block.text, title: nil, organization: organization))
      }
      return
    }
    let line = withoutLabel(block.text)
    if isSame(closing.signatures[last].name, line) { return }
    if let title = closing.signatures[last].title, isUnfinished(title), line.start > title.end {
      closing.signatures[last].title?.end = line.end
    } else if isTitle(line) {
      closing.signatures[last].title = closing.signatures[last].title ?? line
    } else if CompanyName(in: text, line) != nil {
      closing.signatures[last].organization = closing.signatures[last].organization ?? line
    }
  }

  /// The name behind `/s/`, with `By:` before it perhaps.
  private func signedName(_ range: TextRange) -> TextRange? {
    var start = range.start
    for prefix in ["by:", "by"] as [StaticString] where text.hasPrefix(range, prefix) {
      start += UInt32(prefix.utf8CodeUnitCount)
      break
    }
    let rest = text.trimmed(range.suffix(from: start))
    guard text.hasPrefix(rest, "/s/") else { return nil }
    let name = text.trimmed(rest.suffix(from: rest.start + 3))
    return name.isEmpty ? nil : name
  }

  /// The line behind `Name:` or `Title:`.
  private func withoutLabel(_ range: TextRange) -> TextRange {
    for label in ["name:", "title:", "its:"] as [StaticString] where text.hasPrefix(range, label) {
      return text.trimmed(range.suffix(from: range.start + UInt32(label.utf8CodeUnitCount)))
    }
    return range
  }

  /// Whether a title goes on in the next line: it ends with a comma, or a word that needs another.
  private func isUnfinished(_ title: TextRange) -> Bool {
    for ending in [",", " and", " of", "&", " and chief", ", chief", " vice", " senior", "/"]
      as [StaticString]
    where title.count >= ending.utf8CodeUnitCount
      && text.hasPrefix(title.suffix(from: title.end - UInt32(ending.utf8CodeUnitCount)), ending)
    {
      return true
    }
    return false
  }

  private func isTitle(_ range: TextRange) -> Bool {
    HeadLexicon.titles.prefix(of: text.bytes, range.indices) != nil
  }

  private func isName(_ range: TextRange) -> Bool {
    !PersonParser(text: text).persons(in: [range]).isEmpty
  }

  private func isSame(_ left: TextRange, _ right: TextRange) -> Bool {
    text.bytes[left.indices] == text.bytes[right.indices]
  }

  private func isExhibit(_ block: BlockEvidence) -> Bool {
    block.opening == .exhibit || block.opening == .enclosure
  }

  /// Whether a line behind a signature names someone else: a name, a comma, and who they are.
  private func isCopy(_ block: BlockEvidence, _ closing: LetterClosing) -> Bool {
    guard let signature = closing.signatures.last, signature.title != nil,
      block.text.count <= ClosingParser.longestLine, signedName(block.text) == nil
    else { return false }
    return text.bytes[block.text.indices].contains(UInt8(ascii: ",")) && isName(block.text)
  }

  private func readCopies(_ zone: Range<Int>, into closing: inout LetterClosing) {
    for index in zone {
      let block = evidence[index]
      if block.has(.table) || isExhibit(block) || block.has(.ornament) { return }
      guard block.text.count <= ClosingParser.longestLine else { return }
      var range = block.text
      if block.opening == .copies { range = range.suffix(from: copiesLabelEnd(range)) }
      if case .bullet? = block.label?.kind { range = block.body }
      if range.isEmpty { continue }
      guard isName(range) || CompanyName(in: text, range) != nil else {
        if block.opening == .copies { continue }
        return
      }
      closing.copies.append(range)
    }
  }

  private func copiesLabelEnd(_ range: TextRange) -> UInt32 {
    var position = range.start
    while position < range.end, position - range.start < 12,
      text.bytes[Int(position)] != UInt8(ascii: ":")
    {
      position += 1
    }
    guard position < range.end, text.bytes[Int(position)] == UInt8(ascii: ":") else {
      // `cc Name`: the label is the first word.
      position = range.start
      while position < range.end, text.bytes[Int(position)] > ASCII.space { position += 1 }
      return text.trimmed(range.suffix(from: position)).start
    }
    return text.trimmed(range.suffix(from: position + 1)).start
  }
}
