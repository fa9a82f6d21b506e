/// Learns what a letter calls its answers, and its comments, where it uses none of the usual words:
/// `Ad 1:`, `[Staff]` and `[Roe]`, `Staff's request` above `Company's position`.
///
/// Such a name opens the answer to nearly every comment, once each, and nothing between the comment and
/// it sounds like an answer. The name of comments stands in front of each of them.
struct LearnedLabels {
  private let text: TextStore
  private let openings: [ItemChain.Candidate]
  /// The blocks of each item, from its opening to the next.
  private let spans: [Range<Int>]

  /// A name is at most this long, in bytes.
  private static let longestName = 40
  /// Only so many blocks behind an opening are looked at for the name of answers.
  private static let longestComment = 12
  /// What stands between a comment and its answer sounds at most this much like the company.
  private static let answeringVoice = -4

  /// A name as it comes back: with any number as the same sign.
  private struct Name {
    var key: UInt64
    /// Where the text behind it begins.
    var textStart: UInt32
    /// The name as printed, without what follows it.
    var label: TextRange
  }

  private init(_ openings: [ItemChain.Candidate], _ body: Range<Int>, in text: TextStore) {
    self.text = text
    self.openings = openings
    let ends = openings.dropFirst().map(\.block) + [body.upperBound]
    spans = zip(openings, ends).map { $0.text..<max($1, $0.text + 1) }
  }

  /// Labels the answers of a letter of at least two items that labels none, and takes the name of
  /// comments out of them.
  static func apply(
    to evidence: inout [BlockEvidence], _ openings: [ItemChain.Candidate], _ body: Range<Int>,
    in text: TextStore
  ) {
    guard openings.count >= 2, !body.contains(where: { evidence[$0].isResponse }) else { return }
    let names = LearnedLabels(openings, body, in: text)
    guard let answers = names.answers(evidence) else { return }
    for place in answers {
      evidence[place.block].label = ParagraphLabel(
        kind: .response(nil), label: place.name.label, number: .empty,
        textStart: place.name.textStart)
    }
    names.strip(&evidence)
  }

  // MARK: Answers

  /// A block that opens with a name.
  private struct Place {
    var block: Int
    var name: Name
    /// Whether something between the comment and it answers already.
    var isAnswered: Bool
  }

  /// The blocks that open answers by a name of the letter's own; nil when it has none.
  private func answers(_ evidence: [BlockEvidence]) -> [Place]? {
    var found: [UInt64: [Place]] = [:]
    var repeated: Set<UInt64> = []
    for span in spans {
      var seen: Set<UInt64> = []
      var isAnswered = false
      for index in span.prefix(LearnedLabels.longestComment + 1) {
        defer { isAnswered = isAnswered || evidence[index].voice <= LearnedLabels.answeringVoice }
        guard index > span.lowerBound, let name = name(at: index, evidence) else { continue }
        guard seen.insert(name.key).inserted else {
          repeated.insert(name.key)
          continue
        }
        found[name.key, default: []].append(
          Place(block: index, name: name, isAnswered: isAnswered))
      }
    }
    let least = max(2, (spans.count * 2 + 2) / 3)
    let candidates = found.filter { $0.value.count >= least && !repeated.contains($0.key) }
    // Of several the one that comes first is the answer's, others part it.
    let best = candidates.values.min { first, second in
      (second.count, first[0].block) < (first.count, second[0].block)
    }
    guard let best, !best.contains(where: \.isAnswered) else { return nil }
    return best
  }

  private func name(at index: Int, _ evidence: [BlockEvidence]) -> Name? {
    let block = evidence[index]
    guard block.label == nil, !block.has(.quoted), !block.has(.table), !block.text.isEmpty else {
      return nil
    }
    return name(of: block.text, mayBeAll: block.has(.headingLike) && !block.has(.endsWithColon))
  }

  // MARK: Comments

  /// Takes the name that stands in front of all comments out of their texts, and lines that are nothing
  /// but the name out of the headings.
  private func strip(_ evidence: inout [BlockEvidence]) {
    var names: [(block: Int, name: Name)] = []
    for opening in openings {
      let block = evidence[opening.text]
      let body = block.body
      // Below a label that stands alone the name does, too.
      let isBelow = opening.text > opening.block + 1
      let text = isBelow ? evidence[opening.text - 1].text : body
      guard !text.isEmpty, let name = name(of: text, mayBeAll: isBelow) else { return }
      names.append((isBelow ? opening.text - 1 : opening.text, name))
    }
    guard let first = names.first, names.allSatisfy({ $0.name.key == first.name.key }) else {
      return
    }
    for (block, name) in names {
      if name.textStart >= evidence[block].text.end {
        evidence[block].traits.insert(.furniture)
      } else if evidence[block].label != nil {
        evidence[block].label?.textStart = name.textStart
      }
    }
  }

  // MARK: Names

  /// The name that `range` opens with: in square brackets, before a colon, or all of a short line.
  private func name(of range: TextRange, mayBeAll: Bool) -> Name? {
    let bytes = text.bytes[range.indices].prefix(LearnedLabels.longestName)
    let end: Int
    if bytes.first == UInt8(ascii: "[") {
      guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      end = bracket + 1
    } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), isSpaced(colon + 1, range) {
      end = colon + 1
    } else if mayBeAll, range.count < LearnedLabels.longestName {
      end = Int(range.end)
    } else {
      return nil
    }
    guard end - Int(range.start) >= 3, let key = key(Int(range.start)..<end) else { return nil }
    var start = UInt32(end)
    while start < range.end, text.bytes[Int(start)] <= ASCII.space { start += 1 }
    return Name(key: key, textStart: start, label: TextRange(range.start, UInt32(end)))
  }

  private func isSpaced(_ position: Int, _ range: TextRange) -> Bool {
    position >= Int(range.end) || text.bytes[position] <= ASCII.space
  }

  /// The bytes of a name in one number, digits as one sign; nil where a sentence ends inside of it.
  private func key(_ range: Range<Int>) -> UInt64? {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    var wasDigit = false
    for index in range {
      let byte = ASCII.lowercased(text.bytes[index])
      if byte == UInt8(ascii: ","), index + 1 < range.upperBound { return nil }
      let isDigit = ASCII.isDigit(byte)
      if isDigit, wasDigit { continue }
      key = (key ^ UInt64(isDigit ? UInt8(ascii: "0") : byte)) &* 0x100_0000_01B3
      wasDigit = isDigit
    }
    return key
  }
}
