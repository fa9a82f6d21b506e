/// Reads the lines below signatures that stand beside each other: names, titles and companies in columns
/// of their own.
extension SignatureParser {
  /// Columns stand so many bytes apart in the file at least.
  private static let columnGap: UInt32 = 3
  /// A line that is read in columns is at most this long, in bytes.
  private static let longestRow = 240

  /// Reads `line` in as many columns as names were signed above it, or as it names companies; false when
  /// it has none.
  func readBeside(_ line: TextRange, _ state: inout State) -> Bool {
    guard line.count <= SignatureParser.longestRow else { return false }
    if state.row.isEmpty { return state.signatures.isEmpty && readCompanies(line, &state) }
    guard let parts = columns(of: line, state) else { return readAlone(withoutLabel(line), &state) }
    for (index, part) in zip(state.row, parts) { read(part, &state.signatures[index]) }
    return true
  }

  /// Reads a line that is no row: a name of those that signed, and what stands below it.
  private func readAlone(_ line: TextRange, _ state: inout State) -> Bool {
    if let index = state.row.first(where: { printedName(line, of: state.signatures[$0]) != nil }) {
      state.named = index
      read(line, &state.signatures[index])
      return true
    }
    // A title of several is none of the last one's alone.
    guard isTitle(line) else { return false }
    if let index = state.named { read(line, &state.signatures[index]) }
    return true
  }

  private func read(_ part: TextRange, _ signature: inout LetterHead.Person) {
    let signed = signature.name
    if let name = printedName(part, of: signature) {
      signature.name = name
      signature.title = signature.title ?? title(behind: name, in: part)
    } else if isTitle(part) {
      signature.title = signature.title ?? part
    } else if let company = company(part), company.start > signed.end {
      signature.organization = signature.organization ?? company
    }
  }

  /// The name of `signature` as it is printed at the start of `part`.
  private func printedName(_ part: TextRange, of signature: LetterHead.Person) -> TextRange? {
    guard let name = PersonParser(text: text).leadingName(in: part)?.range,
      isSame(name, signature.name) || isFuller(name, than: signature.name)
    else { return nil }
    return name
  }

  // MARK: Columns

  /// The columns of a line below the signatures of a row, each of which says the same sort of thing.
  private func columns(of line: TextRange, _ state: State) -> [TextRange]? {
    let signatures = state.signatures[state.row]
    let isSound = { (parts: [TextRange]) in
      parts.count == signatures.count
        && (zip(parts, signatures).allSatisfy { self.printedName($0, of: $1) != nil }
          || parts.allSatisfy(self.isTitle) || parts.allSatisfy { self.company($0) != nil })
    }
    let candidates = [
      parts(of: line, atWidestGaps: signatures.count - 1), parts(of: line, atNames: signatures),
      partsAtTitles(of: line),
    ]
    return candidates.lazy.compactMap { $0?.map { self.withoutLabel($0) } }.first(where: isSound)
  }

  /// The parts of `line` between the widest stretches of white space, or of markup, in the file; nil where
  /// the last of them is no wider than another.
  private func parts(of line: TextRange, atWidestGaps count: Int) -> [TextRange]? {
    let widest = LineColumns(text: text).gaps(of: line).sorted { $0.width > $1.width }
    guard widest.count >= count, count > 0, let last = widest[..<count].last,
      last.width >= SignatureParser.columnGap,
      widest.count == count || widest[count].width < last.width
    else { return nil }
    return parts(of: line, at: widest[..<count].map(\.place).sorted())
  }

  /// The parts of `line` that each end with the last name of who signed in that place.
  private func parts(
    of line: TextRange, atNames signatures: ArraySlice<LetterHead.Person>
  ) -> [TextRange]? {
    var places: [UInt32] = []
    var rest = line
    for signature in signatures.dropLast() {
      let last = text.bytes[signature.name.indices].reversed().prefix { $0 > ASCII.space }.count
      let word = Array(text.bytes[signature.name.indices].suffix(last))
      let end = rest.indices.first { index in
        let next = index + last
        return next < rest.indices.upperBound && text.bytes[next] == ASCII.space
          && text.bytes[index..<next].elementsEqual(word)
      }
      guard let end else { return nil }
      places.append(UInt32(end + last))
      rest = rest.suffix(from: UInt32(end + last))
    }
    return parts(of: line, at: places)
  }

  /// The parts of `line` that begin where a title ends and another opens: `President Treasurer`.
  private func partsAtTitles(of line: TextRange) -> [TextRange]? {
    var places: [UInt32] = []
    var wordStart = line.start
    for index in line.indices where text.bytes[index] == ASCII.space {
      let word = TextRange(wordStart, UInt32(index))
      wordStart = UInt32(index + 1)
      let closes =
        HeadLexicon.titleEnds.prefix(of: text.bytes, word.indices)?.end == word.indices.upperBound
      let next = line.suffix(from: wordStart)
      if closes, isTitle(next) || isTitle(withoutLabel(next)) { places.append(UInt32(index)) }
    }
    return parts(of: line, at: places)
  }

  private func parts(of line: TextRange, at places: [UInt32]) -> [TextRange] {
    LineColumns(text: text).parts(of: line, at: places)
  }

  // MARK: Companies

  /// Reads companies that stand beside each other above those who sign for them.
  private func readCompanies(_ line: TextRange, _ state: inout State) -> Bool {
    guard let parts = parts(of: line, atWidestGaps: 1),
      parts.allSatisfy({ company($0) != nil }),
      state.companies.isEmpty
        || parts.allSatisfy({ part in state.companies.contains { isSameName($0, part) } })
    else { return false }
    state.companies = parts
    return true
  }

  /// A signed name without the label of the one beside it: `Ann Roe By:`.
  func withoutNextLabel(_ name: TextRange) -> TextRange {
    for label in [" by:", " by"] as [StaticString] {
      let length = UInt32(label.utf8CodeUnitCount)
      if name.count > length, text.hasPrefix(name.suffix(from: name.end - length), label) {
        return text.trimmed(TextRange(name.start, name.end - length))
      }
    }
    return name
  }
}
