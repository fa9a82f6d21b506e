/// Reads the names of those who sign without `/s/`.
extension SignatureParser {
  /// The name of a person alone in a line, or with nothing but a title behind it: `Ann Roe, Treasurer`.
  func unsignedName(in line: TextRange) -> TextRange? {
    let persons = PersonParser(text: text)
    if let name = persons.nameAlone(in: line) { return name }
    return persons.nameWithTitle(in: line) == nil ? nil : line
  }

  /// Reads a further name below that of one who signs without `/s/`, and whose title is told: a name above a title,
  /// or with one behind it as the first one has; false where none stands at `index`.
  ///
  /// ```
  /// Ann Roe
  /// Chairman
  ///
  /// Jo Lee
  /// Treasurer
  /// ```
  func readFurther(_ index: Int, before limit: Int, _ state: inout State) -> Bool {
    let block = evidence[index]
    guard side == .company, !state.isByHand, block.opening == nil,
      let last = state.signatures.last, last.title != nil, signsForAll(state),
      followsSignature(state), let name = unsignedName(in: block.text),
      !isCopied(index, before: limit)
    else { return false }
    let persons = PersonParser(text: text)
    if persons.nameAlone(in: block.text) != nil {
      guard !state.isTitleBeside, !isFuller(name, than: last.name), !isSame(name, last.name),
        index + 1 < limit, case let next = evidence[index + 1].text, isTitle(withoutLabel(next)),
        next.count <= SignatureParser.longestTitle
      else { return false }
    } else {
      guard state.isTitleBeside else { return false }
    }
    state.further.append(state.signatures.count)
    sign(name, &state)
    state.above = block.text
    return true
  }

  /// Whether nothing but the last signature, with its title and company, stands right above.
  private func followsSignature(_ state: State) -> Bool {
    guard let above = state.above, let last = state.signatures.last,
      text.bytes[above.indices].contains(where: ASCII.isLetter)
    else { return true }
    let ends = [
      last.name.end, last.titleLines.last?.end, last.organization?.end, state.companies.last?.end,
    ]
    return above.start < (ends.compactMap { $0 }.max() ?? 0)
  }

  /// Whether the name at `index` is that of somebody who gets a copy: it is one with an honorific or of a lawyer, or
  /// the lines with it name another firm or the agency.
  private func isCopied(_ index: Int, before limit: Int) -> Bool {
    let line = evidence[index].text
    if PersonParser(text: text).isHonoured(line)
      || text.bytes[line.indices].contains(UInt8(ascii: ":"))
      || ClosingLexicon.lawyers.contains(where: { text.place(of: $0, in: line) != nil })
    {
      return true
    }
    return evidence[index..<min(limit, index + Self.linesOfSigner)].contains { block in
      isOfFirm(block.text)
        || ClosingLexicon.otherOffices.contains { text.place(of: $0, in: block.text) != nil }
    }
  }

  /// A signer has so many lines: a name, a title, and a company.
  private static let linesOfSigner = 3

  /// Gives the company below the last of several who sign without `/s/` to all of them.
  func shareCompany(_ state: inout State) {
    for index in state.further.reversed()
    where index < state.signatures.count
      && !(state.signatures[index - 1].title.map(isOfFirm) ?? false)
    {
      state.signatures[index - 1].organization =
        state.signatures[index - 1].organization ?? state.signatures[index].organization
    }
  }

  /// A title below such a name is at most this long, in bytes.
  private static let longestTitle = 80

  /// Gives the company that stands above the first of several signatures to those of `heirs` who hold an office: all
  /// of them sign for it.
  func giveCompany(to heirs: [Int], of signatures: inout [LetterHead.Person]) {
    for index in heirs where index > 0 && index < signatures.count {
      guard let title = signatures[index].title, signatures[index].organization == nil,
        let above = signatures[index - 1].title, isOfFirm(title) == isOfFirm(above)
      else { continue }
      signatures[index].organization = signatures[index - 1].organization
    }
  }

  /// Whether a title is one that only people of a law firm, or another firm, have.
  private func isOfFirm(_ title: TextRange) -> Bool {
    ClosingLexicon.firmTitles.prefix(of: text.bytes, title.indices) != nil
  }

  /// Whether nothing but the company that all sign for stands below the last name.
  private func signsForAll(_ state: State) -> Bool {
    guard state.companies.count == 1, let company = state.companies.first else {
      return state.companies.isEmpty
    }
    return !state.isCompanyFirst && CompanyName(in: text, company)?.hasForm == true
  }

  /// Whether two ranges hold the same name, in capitals or not, and whatever joins it to another.
  func isSameName(_ left: TextRange, _ right: TextRange) -> Bool {
    let (left, right) = (withoutJoints(left), withoutJoints(right))
    return left.count == right.count
      && zip(left.indices, right.indices).allSatisfy {
        ASCII.lowercased(text.bytes[$0]) == ASCII.lowercased(text.bytes[$1])
      }
  }

  private func withoutJoints(_ name: TextRange) -> TextRange {
    let (opening, end) = ClosingLexicon.nameJoints
    var name = name
    if text.hasPrefix(name, opening) { name.start += UInt32(opening.utf8CodeUnitCount) }
    if text.ends(name, with: end) { name.end -= UInt32(end.utf8CodeUnitCount) }
    while !name.isEmpty, text.bytes[Int(name.end) - 1] == UInt8(ascii: ",") { name.end -= 1 }
    return name
  }
}
