/// Tells the lines of a letterhead that say what a firm is, or head a list of its members, and are no name:
/// `Attorneys at Law`, `A Limited Liability Partnership`, `Resident Hong Kong Partners`.
enum FirmKind {
  /// Whether `line` is one: it consists of words for a firm and the places of its offices.
  static func isOne(_ line: TextRange, in text: TextStore) -> Bool {
    let bytes = text.bytes
    var (hasKind, hasPartners, hasPlace, isResident) = (false, false, false, false)
    var index = line.indices.lowerBound
    while index < line.indices.upperBound {
      let rest = index..<line.indices.upperBound
      if let word = LetterheadLexicon.firmWords.prefix(of: bytes, rest) {
        switch word.value {
        case .kind: hasKind = true
        case .partners: hasPartners = true
        case .resident: isResident = true
        case .joint: break
        }
        index = word.end
      } else if let place = OfficeLexicon.places.prefix(of: bytes, rest) {
        hasPlace = true
        index = place.end
      } else if bytes[index] == UInt8(ascii: "&") {
        // The table knows words only.
        index += 1
      } else {
        return false
      }
      while index < line.indices.upperBound, bytes[index] == ASCII.space { index += 1 }
    }
    return hasKind || hasPartners && (isResident || !hasPlace)
  }
}
