/// Tells of a letter whose text could not be read, or not all of it: a PDF without a text layer or
/// without a program that takes it out, uuencoded data that is cut off.
enum MissingText {
  /// The findings for `source`; none when all of its text is there.
  static func findings(_ source: Source) -> [Finding] {
    var findings: [Finding] = []
    // What was taken out of a PDF has other offsets: such a finding stands at its start.
    let end = source.holdsText ? source.content.lowerBound : source.content.upperBound
    let range = UInt32(source.content.lowerBound)..<UInt32(end)
    if source.origin.isDamaged {
      findings.append(
        Finding(
          rule: .noText, severity: .warning,
          message: "the uuencoded data of the document is cut off or damaged; some of its text may "
            + "be missing: compare it with the original",
          range: range))
    }
    if !source.holdsText {
      findings.append(
        Finding(
          rule: .noText, severity: .warning,
          message: "the letter is a PDF whose text was not read: 'pdftotext' is missing (install "
            + "the package poppler-utils), the PDF is damaged, or it is a scan (have it recognised)",
          range: range))
    }
    return findings
  }
}
