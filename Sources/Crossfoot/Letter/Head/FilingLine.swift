/// Tells the lines of a subject that name a filing: `Form 10-K for the year`, `20-F filed May 3`, `Revised Preliminary
/// Proxy Statement`.
enum FilingLine {
  /// Whether `line` opens with the name of a filing, or with what else stands in a subject of one.
  static func opens(_ line: TextRange, in text: TextStore) -> Bool {
    guard !line.isEmpty else { return false }
    let name = withoutVersion(line, in: text)
    return SubjectLexicon.openings.prefix(of: text.bytes, name.indices) != nil
      || FormName(opening: line, in: text) != nil
  }

  /// `line` without the words at its start that say which version of a filing it names.
  static func withoutVersion(_ line: TextRange, in text: TextStore) -> TextRange {
    var (rest, words) = (line, 0)
    while words < mostVersions,
      let version = SubjectLexicon.versions.prefix(of: text.bytes, rest.indices),
      version.end < Int(rest.end), text.bytes[version.end] == ASCII.space
    {
      rest = text.trimmed(rest.suffix(from: UInt32(version.end)))
      words += 1
    }
    return rest
  }

  /// A version is told in so many words: `Second Revised Preliminary`.
  private static let mostVersions = 4
}
