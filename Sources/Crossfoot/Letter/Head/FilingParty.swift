/// The words that name who filed something, without those for whom it was filed: `Roe Trust` of `Roe Trust (the
/// "Trust"), on behalf of its series, the Roe Fund,`, and of `On behalf of Roe Trust, which`.
struct FilingParty {
  private(set) var range: TextRange

  /// `subject` is what stands before the verb.
  init(_ subject: TextRange, _ text: TextStore) {
    range = subject
    // `On behalf of Roe Trust, which filed …, we respond`.
    if text.hasPrefix(subject, SubjectLexicon.behalfOpening),
      let relative = SubjectLexicon.relatives.first(where: { text.ends(subject, with: $0) })
    {
      let length = UInt32(relative.utf8CodeUnitCount)
      let opening = UInt32(SubjectLexicon.behalfOpening.utf8CodeUnitCount)
      range = TextRange(subject.start + opening, max(subject.start + opening, subject.end - length))
    }
    let place = SubjectLexicon.behalves.compactMap { text.place(of: $0, in: range) }.min()
    if let place, place > range.start { range = range.prefix(upTo: place) }
    range = withoutBracket(in: text)
  }

  /// The name without the bracket behind it that gives a shorter one.
  private func withoutBracket(in text: TextStore) -> TextRange {
    let name = text.trimmed(range)
    let bytes = text.bytes
    guard bytes[name.indices].last == UInt8(ascii: ")"),
      let open = bytes[name.indices].lastIndex(of: UInt8(ascii: "(")), open > Int(name.start)
    else { return name }
    return text.trimmed(name.prefix(upTo: UInt32(open)))
  }
}
