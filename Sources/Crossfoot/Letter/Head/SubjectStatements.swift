/// Tells which words for statements and materials name filings of their own.
extension SubjectFilings {
  /// Whether a statement by its kind, `Definitive Proxy Statement`, or with what dates it stands at `place`, or
  /// in the line below: responses and prospectuses may be said to be on a proxy statement, too.
  ///
  /// `last` is the filing named last.
  func isStatement(
    _ place: Range<Int>, _ range: TextRange, above next: TextRange, _ last: LetterHead.Filing?
  ) -> Bool {
    let name = range.suffix(from: UInt32(place.lowerBound))
    let rest = range.suffix(from: UInt32(place.upperBound))
    if Self.materials.prefix(of: text.bytes, name.indices) != nil {
      // What is filed under another rule is no proxy statement.
      if Self.otherRules.contains(where: { text.place(of: $0, in: rest) != nil }) { return false }
      if let last, describes(last, range, rest, above: next) { return false }
    }
    if Self.statementKinds.contains(where: { text.hasPrefix(name, $0) }) { return true }
    // `DFAN14A: soliciting materials` has named them.
    if text.hasPrefix(name, Self.soliciting) { return !isProse && lastForm < range.start }
    if FormName.followers.contains(where: { text.hasPrefix(rest, $0) }) { return true }
    return !isProse && place.lowerBound == Int(range.start) && text.trimmed(rest).isEmpty
      && (text.hasPrefix(next, "filed ") || text.hasPrefix(next, "file no"))
  }

  /// Whether materials, behind which `rest` stands, are what the filing named last holds: it is named in the same
  /// line, or by a form for nothing else, and is not dated; or nothing dates them.
  private func describes(
    _ last: LetterHead.Filing, _ range: TextRange, _ rest: TextRange, above next: TextRange
  ) -> Bool {
    let form = last.form
    guard Self.materialForms.contains(where: form.hasSuffix) else { return false }
    let isDated = !filed.isEmpty || last.filedOn != nil
    if !isDated { return lastForm >= range.start || !form.hasPrefix("Schedule") }
    return !text.holds(Self.filedWords, in: rest) && !text.hasPrefix(next, "filed")
      && !Self.ownForms.contains { text.place(of: $0, in: rest) != nil }
  }
}
