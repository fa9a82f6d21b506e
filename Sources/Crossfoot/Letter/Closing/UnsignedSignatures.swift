/// Reads the names of those who sign without `/s/`.
extension SignatureParser {
  /// The name of a person alone in a line, or with nothing but a title behind it: `Ann Roe, Treasurer`.
  func unsignedName(in line: TextRange) -> TextRange? {
    let persons = PersonParser(text: text)
    if let name = persons.nameAlone(in: line) { return name }
    return persons.nameWithTitle(in: line) == nil ? nil : line
  }

  /// Reads a further name below that of one who signs without `/s/`, and whose title is told: a name above a title,
  /// or with one behind it as the first one has; false where none stands there.
  ///
  /// ```
  /// Ann Roe
  /// Chairman
  ///
  /// Jo Lee
  /// Treasurer
  /// ```
  func readFurther(_ block: BlockEvidence, above next: TextRange?, _ state: inout State) -> Bool {
    guard side == .company, !state.isByHand, block.opening == nil,
      let last = state.signatures.last, last.title != nil, signsForAll(state),
      let name = unsignedName(in: block.text)
    else { return false }
    let persons = PersonParser(text: text)
    if persons.nameAlone(in: block.text) != nil {
      guard !state.isTitleBeside, !isFuller(name, than: last.name), !isSame(name, last.name),
        let next, isTitle(withoutLabel(next)), next.count <= SignatureParser.longestTitle
      else { return false }
    } else {
      guard state.isTitleBeside else { return false }
    }
    sign(name, &state)
    state.above = block.text
    return true
  }

  /// A title below such a name is at most this long, in bytes.
  private static let longestTitle = 80

  /// Gives the company that stands above the first of several signatures to those of `heirs` who hold an office: all
  /// of them sign for it.
  func giveCompany(to heirs: [Int], of signatures: inout [LetterHead.Person]) {
    for index in heirs where index > 0 && index < signatures.count {
      guard signatures[index].title != nil, signatures[index].organization == nil else { continue }
      signatures[index].organization = signatures[index - 1].organization
    }
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
    var name = text.hasPrefix(name, "and ") ? name.suffix(from: name.start + 4) : name
    if text.ends(name, with: " and") { name.end -= 4 }
    while !name.isEmpty, text.bytes[Int(name.end) - 1] == UInt8(ascii: ",") { name.end -= 1 }
    return name
  }
}
