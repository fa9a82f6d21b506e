/// Marks the lines in which a firm's letterhead names the places of its offices, at the foot of a page or above a
/// running head: they are no text, and head nothing.
///
/// A line may name one of them or several, `Boston | Chicago | Miami`; three places are named at least. Where
/// most lines of a run are known for places, so are the others.
enum OfficeLines {
  /// Such a line is at most this long, in bytes.
  private static let longest = 240
  /// A place that is not known is at most this long.
  private static let longestPlace = 24
  /// So many places are a firm's offices.
  private static let leastPlaces = 3

  /// What a line, or several, name.
  private struct Places {
    var known = 0
    var others = 0
    var states = 0

    /// Whether they are a firm's offices.
    var areOffices: Bool { known >= OfficeLines.leastPlaces && known >= 2 * others }
  }

  /// Whether a line is nothing but a list of offices.
  static func namesOffices(_ line: TextRange, in text: TextStore) -> Bool {
    line.count <= longest && places(line, in: text)?.areOffices ?? false
  }

  /// Whether a line names nothing but places that are known for offices.
  static func namesPlaces(_ line: TextRange, in text: TextStore) -> Bool {
    let line = text.trimmed(line)
    guard line.count <= longest, let places = places(line, in: text) else { return false }
    return places.known > 0 && places.others == 0
  }

  /// Marks the lines in `body`.
  static func mark(_ evidence: inout [BlockEvidence], _ body: Range<Int>, in text: TextStore) {
    var index = body.lowerBound
    while index < body.upperBound {
      guard mayName(evidence[index]), opensWithPlace(evidence[index].text, in: text) else {
        index += 1
        continue
      }
      var places = Places()
      var end = index
      var next = index
      var others = 0
      while next < body.upperBound, mayName(evidence[next]),
        let line = self.places(evidence[next].text, in: text),
        // States in lines of their own are what anybody lists.
        line.states == 0 || line.areOffices
      {
        next += 1
        others += line.others
        // A heading below the last line is none of them.
        guard line.known > 0 else { continue }
        places.known += line.known
        places.others += others
        (others, end) = (0, next)
      }
      if places.areOffices {
        while end < body.upperBound, isRest(evidence[end], in: text) { end += 1 }
      }
      // What a colon announces is a list of the writer's own.
      let isAnnounced = index > body.lowerBound && evidence[index - 1].has(.endsWithColon)
      if !isAnnounced, places.areOffices {
        for line in index..<end { evidence[line].traits.insert(.furniture) }
      }
      index = max(end, index + 1)
    }
    OfficeAddresses.mark(&evidence, body, in: text)
  }

  private static func mayName(_ block: BlockEvidence) -> Bool {
    block.has(.headingLike) && block.label == nil && block.text.count <= longest
      && block.opening == nil && !block.has(.endsWithColon) && !block.has(.quoted)
  }

  private static func opensWithPlace(_ range: TextRange, in text: TextStore) -> Bool {
    OfficeLexicon.places.prefix(of: text.bytes, range.indices) != nil
      || OfficeLexicon.states.prefix(of: text.bytes, range.indices) != nil
  }

  /// Whether a line below those of offices says something more of the firm: its form, an affiliate, its place in
  /// the network, its name.
  private static func isRest(_ block: BlockEvidence, in text: TextStore) -> Bool {
    guard block.label == nil, !block.has(.quoted), (1...longest).contains(block.text.count) else {
      return false
    }
    return OfficeLexicon.rests.prefix(of: text.bytes, block.text.indices) != nil
      || OfficeLexicon.affiliates.contains { text.holds($0, in: block.text) }
      || block.has(.headingLike) && FirmForms.names.contains { text.ends(block.text, with: $0) }
  }

  /// What a line of places names; nil for another line.
  private static func places(_ range: TextRange, in text: TextStore) -> Places? {
    var places = Places()
    var index = Int(range.start)
    let end = Int(range.end)
    while index < end {
      if let match = OfficeLexicon.places.prefix(of: text.bytes, index..<end) {
        places.known += 1
        index = match.end
      } else if let match = OfficeLexicon.states.prefix(of: text.bytes, index..<end) {
        places.known += 1
        places.states += 1
        index = match.end
      } else if let match = OfficeLexicon.parts.prefix(of: text.bytes, index..<end) {
        index = match.end
      } else if text.hasPrefix(range.suffix(from: UInt32(index)), "www.") {
        while index < end, text.bytes[index] > ASCII.space { index += 1 }
      } else {
        let start = index
        while index < end, !isMark(text.bytes[index]), !opensPlace(range, at: index, in: text) {
          // No place has a number, nor a small word.
          let opensWord = index == start || text.bytes[index - 1] == ASCII.space
          if ASCII.isDigit(text.bytes[index]) || opensWord && ASCII.isLower(text.bytes[index]) {
            return nil
          }
          index += 1
        }
        guard index - start <= longestPlace else { return nil }
        places.others += 1
      }
      while index < end, isMark(text.bytes[index]) || text.bytes[index] == ASCII.space {
        index += 1
      }
    }
    return places
  }

  /// Whether a place that is known begins a word at `index`.
  private static func opensPlace(_ range: TextRange, at index: Int, in text: TextStore) -> Bool {
    index > Int(range.start) && text.bytes[index - 1] == ASCII.space
      && OfficeLexicon.places.prefix(of: text.bytes, index..<Int(range.end)) != nil
  }

  /// Whether a byte stands between two places.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: ";"), UInt8(ascii: "-"), UInt8(ascii: "*"), 0x80...:
      true
    default: false
    }
  }
}
