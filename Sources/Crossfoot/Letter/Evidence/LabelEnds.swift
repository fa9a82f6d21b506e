/// Where labels end that hold more than a word and a number.
struct LabelEnds {
  let text: TextStore

  /// A label that says whose words follow, and stands alone, is at most this long, in bytes.
  private static let longestSpeaker = 40

  /// Where a remark in brackets ends that a label holds, `Comment 3 (page 45):`.
  func remark(at position: UInt32, _ range: TextRange) -> UInt32? {
    let limit = min(Int(range.end), Int(position) + LabelParser.longestLabel)
    let bytes = text.bytes[Int(position)..<limit]
    return bytes.firstIndex(of: UInt8(ascii: ")")).map { UInt32($0 + 1) }
  }

  /// Where a label ends that says whose words follow: `Response of the Company:`, `Comment 2 of the
  /// Staff's letter:`; nil when a sentence goes on.
  func speaker(at position: UInt32, _ range: TextRange) -> UInt32? {
    let limit = min(Int(range.end), Int(position) + LabelParser.longestLabel)
    // `Response of the Company`, and nothing else.
    if Int(range.end) == limit, range.count <= LabelEnds.longestSpeaker,
      LabelLexicon.beforeSpeaker.prefix(of: text.bytes, Int(position)..<limit) != nil,
      text.bytes[limit - 1] != UInt8(ascii: ".")
    {
      return range.end
    }
    guard
      LabelLexicon.beforeSpeaker.prefix(of: text.bytes, Int(position)..<limit) != nil,
      let colon = text.bytes[Int(position)..<limit].firstIndex(of: UInt8(ascii: ":")),
      !text.bytes[Int(position)..<colon].contains(UInt8(ascii: ","))
    else { return nil }
    return UInt32(colon + 1)
  }

  /// Where a label ends that names a page behind the comma at `position`: `Staff comment, page 2:`.
  func page(at position: UInt32, _ range: TextRange) -> UInt32? {
    let start = text.skipSpace(position + 1, range)
    guard let word = LabelLexicon.pages.prefix(of: text.bytes, Int(start)..<Int(range.end)),
      word.end + 1 < Int(range.end)
    else { return nil }
    let limit = min(Int(range.end), word.end + LabelEnds.longestPage)
    guard let colon = text.bytes[word.end..<limit].firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let places = text.bytes[word.end + 1..<colon]
    let isPage = places.allSatisfy { ASCII.isWord($0) || $0 == UInt8(ascii: "-") }
    return isPage && places.contains(where: ASCII.isDigit) ? UInt32(colon + 1) : nil
  }

  /// A page is at most this long, in bytes: `F-12`, or `12-14`.
  private static let longestPage = 12

  /// Whether a space and a capital follow at `position`.
  func startsSentence(_ position: UInt32, _ range: TextRange) -> Bool {
    position + 1 < range.end && text.bytes[Int(position)] == ASCII.space
      && ASCII.isUpper(text.bytes[Int(position) + 1])
  }
}
