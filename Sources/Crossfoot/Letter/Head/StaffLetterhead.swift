/// Who sends a letter of the staff: the Commission, where its letterhead names it, else the division or office.
/// ```
///       UNITED STATES
/// SECURITIES AND EXCHANGE COMMISSION     the sender
///    DIVISION OF
/// CORPORATION FINANCE                    a part of it
/// ```
/// Letters on a picture of the letterhead have a text in its place that says what it shows: that is no name.
struct StaffLetterhead {
  private var division: TextRange?
  private var office: TextRange?
  private var commission: TextRange?
  /// The line above the one that is read next.
  private var above = TextRange.empty

  /// Who sends the letter, as the letterhead has it; nil when it names nobody.
  var sender: TextRange? { commission ?? division ?? office }

  /// A line of a letterhead is at most this long, in bytes.
  private static let longestLine: UInt32 = 80

  /// Takes in the next line of the letterhead.
  mutating func read(_ line: TextRange, in text: TextStore) {
    defer { above = line }
    guard !line.isEmpty, line.count < StaffLetterhead.longestLine,
      !StaffLetterhead.describesPicture(line, in: text)
    else { return }
    if division == nil { division = divisionName(line, text) }
    if office == nil, division == nil, text.hasPrefix(line, "office of ") {
      office = StaffLetterhead.name(from: line.start, line, text)
    }
    if commission == nil { commission = commissionName(line, text) }
  }

  /// Whether a line says what a picture shows: `United States securities and exchange commission logo`.
  private static func describesPicture(_ line: TextRange, in text: TextStore) -> Bool {
    LetterheadLexicon.pictures.contains { names($0, line, text) }
  }

  /// Whether a line says `picture` behind another word, or says of what it is one: `SEC seal`, `seal of the SEC`.
  private static func names(
    _ picture: StaticString, _ line: TextRange, _ text: TextStore
  ) -> Bool {
    guard let place = text.place(of: picture, in: line) else { return false }
    let rest = line.suffix(from: place + UInt32(picture.utf8CodeUnitCount))
    let goesOn = !rest.isEmpty && ASCII.isLetter(text.bytes[Int(rest.start)])
    let isBehind = place > line.start && !ASCII.isLetter(text.bytes[Int(place) - 1])
    return !goesOn && (isBehind || rest.isEmpty || text.hasPrefix(rest, " of "))
  }

  /// The division that a line names, or that the line above it begins to name.
  private func divisionName(_ line: TextRange, _ text: TextStore) -> TextRange? {
    if text.matches(above, "division of") {
      return StaffLetterhead.name(from: above.start, line, text)
    }
    guard text.hasPrefix(line, "division of ") else { return nil }
    return StaffLetterhead.name(from: line.start, line, text)
  }

  /// The name that begins at `start` and ends in `line`: with the last word of a division that is known
  /// there, as places and dates may follow, else with the line.
  private static func name(from start: UInt32, _ line: TextRange, _ text: TextStore) -> TextRange? {
    for known in LetterheadLexicon.divisions {
      if let place = text.place(of: known, in: line) {
        return TextRange(start, place + UInt32(known.utf8CodeUnitCount))
      }
    }
    return text.bytes[line.indices].contains(where: ASCII.isDigit)
      ? nil : TextRange(start, line.end)
  }

  /// The Commission's name in a line, with the country in it or above it.
  private func commissionName(_ line: TextRange, _ text: TextStore) -> TextRange? {
    guard let place = text.place(of: "securities and exchange commission", in: line) else {
      return nil
    }
    let end = place + UInt32("securities and exchange commission".utf8.count)
    if text.matches(above, "united states"), place == line.start {
      return TextRange(above.start, end)
    }
    return TextRange(text.hasPrefix(line, "united states ") ? line.start : place, end)
  }
}
