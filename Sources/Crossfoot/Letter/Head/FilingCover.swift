/// Tells the cover of a filing, a report or a registration statement, which is no letter: the Commission's
/// name stands above its form, and it greets nobody.
enum FilingCover {
  /// The form stands within so many blocks.
  private static let reach = 30
  /// A line with the form alone is at most this long, in bytes: `FORM 10-K/A`.
  private static let longestForm = 14

  /// Whether a document begins with such a cover.
  static func isOne(_ evidence: [BlockEvidence], in text: TextStore) -> Bool {
    var isAgency = false
    for block in evidence.prefix(reach) where !block.has(.table) {
      switch block.opening {
      case .salutation?, .subject?, .closing?, .signature?, .attention?: return false
      default: break
      }
      if isAgency, isForm(block.text, in: text) {
        return !evidence.prefix(reach).contains { $0.opening == .salutation }
      }
      isAgency = isAgency || block.cues.contains(.agency)
    }
    return false
  }

  /// Whether a line is the name of a form, and nothing else.
  private static func isForm(_ line: TextRange, in text: TextStore) -> Bool {
    guard line.count <= longestForm, text.hasPrefix(line, "form "), line.count > 5 else {
      return false
    }
    let number = line.suffix(from: line.start + 5)
    return !text.bytes[number.indices].contains(ASCII.space)
      && text.bytes[number.indices].contains(where: ASCII.isDigit)
  }
}
