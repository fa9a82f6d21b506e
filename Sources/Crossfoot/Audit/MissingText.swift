/// Tells of a letter whose text could not be read: a PDF without a text layer, or without a program
/// that takes it out.
enum MissingText {
  /// The finding for `source`; none when it has text.
  static func findings(_ source: Source) -> [Finding] {
    guard !source.holdsText else { return [] }
    let range = UInt32(source.content.lowerBound)..<UInt32(source.content.upperBound)
    return [
      Finding(
        rule: .noText, severity: .warning,
        message:
          "the letter is a PDF whose text was not read: either 'pdftotext' is missing (install "
          + "the package poppler-utils), or the PDF is a scan (have its text recognised first)",
        range: range)
    ]
  }
}
