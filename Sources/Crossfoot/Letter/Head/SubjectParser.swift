/// Reads the subject of a letter: the company, the filings it is about, and their file numbers.
struct SubjectParser {
  let text: TextStore
  let hits: [CueHit]

  /// A line of the subject, and the cues in it.
  struct Line {
    var text: TextRange
    /// As indices into the cues of the letter.
    var cues: Range<Int>
  }

  /// Reads the lines of a `Re:` block, without the label, into `head`.
  func read(_ lines: [Line], into head: inout LetterHead) {
    guard let first = lines.first else { return }
    head.subjectCompany = companyName(in: withoutRequest(first.text))
    // Where the first line says only what the letter is, the next ones name the company.
    if head.subjectCompany == nil {
      head.subjectCompany =
        lines.dropFirst().prefix(3).compactMap { line in
          companyName(in: line.text).flatMap { CompanyName(in: text, $0) != nil ? $0 : nil }
        }.first
    }
    var reader = SubjectFilings(text: text, hits: hits)
    for (index, line) in lines.enumerated() {
      reader.read(line, above: index + 1 < lines.count ? lines[index + 1].text : .empty, &head)
    }
    reader.finish(&head)
  }

  // MARK: The company

  /// The company that a subject line names: what stands before a parenthesis, a form or a number.
  private func companyName(in range: TextRange) -> TextRange? {
    var end = range.start
    var isWordStart = true
    while end < range.end {
      let byte = text.bytes[Int(end)]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") {
        break
      }
      if isWordStart,
        SubjectParser.notNames.prefix(of: text.bytes, Int(end)..<Int(range.end)) != nil
      {
        break
      }
      // `Example Corp.Form 10-K` has lost the end of a line.
      isWordStart =
        byte <= ASCII.space
        || ASCII.isLower(byte) && end + 1 < range.end
          && ASCII.isUpper(text.bytes[Int(end) + 1])
      end += 1
    }
    var name = text.trimmed(TextRange(range.start, end))
    while !name.isEmpty, text.bytes[Int(name.end) - 1] == UInt8(ascii: ",") { name.end -= 1 }
    name = withoutDash(name)
    return name.count >= 2 && name.count <= 160 ? name : nil
  }

  /// A name without the dash that parts it from a filing.
  private func withoutDash(_ name: TextRange) -> TextRange {
    var name = name
    guard let last = text.bytes[name.indices].last, last == UInt8(ascii: "-") || last >= 0x80 else {
      return name
    }
    for dash in [" -", " --", " \u{2013}", " \u{2014}"] where name.count > dash.utf8.count {
      let start = Int(name.end) - dash.utf8.count
      if text.bytes[start..<Int(name.end)].elementsEqual(dash.utf8) { name.end = UInt32(start) }
    }
    return name
  }

  /// A line without what it asks for: `Acceleration Request for Example Corp.` is about a company.
  private func withoutRequest(_ line: TextRange) -> TextRange {
    for request in SubjectParser.requests where text.hasPrefix(line, request) {
      return line.suffix(from: line.start + UInt32(request.utf8CodeUnitCount))
    }
    return line
  }

  private static let requests: [StaticString] = [
    "acceleration request for ", "request for acceleration of ", "request for withdrawal of ",
    "acceleration request of ", "withdrawal request for ", "responses to staff comments on ",
  ]

  /// Words with which a line stops being a company's name.
  private static let notNames = PhraseTable<Void>(
    [
      "form", "registration statement", "annual report", "file no", "file number", "file nos",
      "amendment no", "response to", "comment letter", "filed", "commission file", "sec file",
      "definitive proxy", "preliminary proxy", "schedule", "post-effective", "pre-effective",
      "draft registration", "response letter", "quarterly report", "current report", "cik",
      "request for", "acceleration", "10-k", "10-q", "20-f", "40-f", "8-k", "10-ksb", "10-qsb",
    ].map { ($0, ()) })
}
