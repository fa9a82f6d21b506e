/// The names of merge fields that the Commission's letter template leaves on the last page of letters
/// since about 2018: `FirstName LastName`, `Comapany Name` (sic), run together with what was merged.
enum MergeResidue {
  /// What the template prints on its own line behind a field, and has to stay.
  private static let kept: [StaticString] = ["sincerely,", "division of", "office of"]

  /// The part of `range` that is no residue: all of it, a tail of it, or nothing.
  static func content(of range: TextRange, in text: TextStore) -> TextRange {
    guard range.count <= 200, holdsField(range, in: text) else { return range }
    for index in range.indices {
      let rest = TextRange(UInt32(index), range.end)
      for words in kept where text.hasPrefix(rest, words) {
        return withoutField(rest, in: text)
      }
    }
    return .empty
  }

  private static func holdsField(_ range: TextRange, in text: TextStore) -> Bool {
    guard let first = text.bytes[range.indices].first, let last = text.bytes[range.indices].last,
      first == UInt8(ascii: "F") || first == UInt8(ascii: "C") || last == UInt8(ascii: "e")
    else { return false }
    return text.hasPrefix(range, "firstname lastname") || text.hasPrefix(range, "comapany name")
      || hasSuffix(range, "firstname lastname", in: text)
  }

  private static func withoutField(_ range: TextRange, in text: TextStore) -> TextRange {
    guard hasSuffix(range, "firstname lastname", in: text) else { return range }
    return text.trimmed(TextRange(range.start, range.end - 18))
  }

  private static func hasSuffix(
    _ range: TextRange, _ suffix: StaticString, in text: TextStore
  ) -> Bool {
    let length = UInt32(suffix.utf8CodeUnitCount)
    return range.end - range.start >= length
      && text.hasPrefix(range.suffix(from: range.end - length), suffix)
  }
}
