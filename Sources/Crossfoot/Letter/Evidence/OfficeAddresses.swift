/// Marks the addresses of several offices, with their telephones, that a firm prints at the foot of a page: they are
/// no text, and head nothing.
///
/// Each is a few short lines, a street, a town with its postal code, numbers to call; there are two at least.
enum OfficeAddresses {
  private enum Line {
    case name, street, town, telephone
  }

  /// Such a line is at most this long, in bytes.
  private static let longest = 60
  /// So many lines that are no part of an address, names of buildings, stand in one.
  private static let mostNames = 2
  /// So many digits are a postal code, and so many a telephone number.
  private static let codeLength = 5
  private static let telephoneLength = 7

  /// Marks the lines in `body`.
  static func mark(_ evidence: inout [BlockEvidence], _ body: Range<Int>, in text: TextStore) {
    var index = body.lowerBound
    while index < body.upperBound {
      guard line(evidence[index], in: text) != nil else {
        index += 1
        continue
      }
      let start = index
      var (towns, telephones, names) = (0, 0, 0)
      var (first, end) = (start, start)
      while index < body.upperBound, names <= mostNames, let line = line(evidence[index], in: text)
      {
        switch line {
        case .name: names += 1
        case .street: names = 0
        case .town: (towns, names) = (towns + 1, 0)
        case .telephone: (telephones, names) = (telephones + 1, 0)
        }
        index += 1
        if names > 0 { continue }
        // Above the first address stands one name at most.
        if end == start { first = max(start, index - 2) }
        end = index
      }
      let isAnnounced = first > body.lowerBound && evidence[first - 1].has(.endsWithColon)
      if towns >= 2, telephones >= 2, !isAnnounced {
        for line in first..<end { evidence[line].traits.insert(.furniture) }
      }
      index = max(index, start + 1)
    }
  }

  private static func line(_ block: BlockEvidence, in text: TextStore) -> Line? {
    guard block.has(.headingLike), block.label == nil, (1...longest).contains(block.text.count),
      !block.cues.contains(.page), !block.cues.contains(.form), !block.has(.quoted)
    else { return nil }
    var digits = 0
    var letters = 0
    var isParted = false
    for byte in text.bytes[block.text.indices] {
      if ASCII.isDigit(byte) { digits += 1 } else if ASCII.isLetter(byte) { letters += 1 }
      isParted = isParted || byte == UInt8(ascii: ",")
    }
    let isNamed =
      LetterheadLexicon.telephones.prefix(of: text.bytes, block.text.indices) != nil
    if digits >= telephoneLength, letters == 0 || isNamed { return .telephone }
    if isParted, digits >= codeLength { return .town }
    if digits > 0, text.holds(OfficeLexicon.streets, in: block.text) { return .street }
    return digits == 0 && !block.has(.capitals) ? .name : nil
  }
}
