/// Tells whether a letter gives only answers, under the numbers of comments that it does not repeat.
enum AnswersOnly {
  /// A comment sounds more like the staff than this; who answers may do so a little.
  private static let question = 2

  /// Whether what `openings` open in `body` is answers alone.
  static func hold(
    _ openings: [ItemChain.Candidate], _ evidence: [BlockEvidence], _ body: Range<Int>,
    in store: TextStore
  ) -> Bool {
    // `Response to Comment 3:` opens what it names.
    if !openings.isEmpty,
      openings.allSatisfy({ $0.isAnswer || evidence[$0.block].isResponse })
    {
      return true
    }
    guard !body.contains(where: { evidence[$0].isResponse }) else { return false }
    if let first = openings.first?.block, first > body.lowerBound {
      let introduction = evidence[body.lowerBound..<first]
      if isSaid(in: introduction, of: store) { return true }
      if areRepeated(in: introduction, of: store), areFollowed(openings, evidence, body) {
        return false
      }
    }
    var answers = 0
    var questions = 0
    var voices = 0
    var areLabelled = false
    for opening in openings {
      let block = evidence[opening.block]
      if case .comment? = block.label?.kind { areLabelled = true }
      // Below a label or a title stands the text.
      let isAbove = block.isBareLabel || block.isTitle
      let below = max(opening.text, min(opening.block + 1, evidence.count - 1))
      let text = isAbove ? evidence[below] : block
      if text.voice <= -3 { answers += 1 }
      if text.staffVoice > question || text.has(.endsWithQuestion) { questions += 1 }
      voices += text.voice
    }
    // Where nothing sounds like the staff, nothing is a comment.
    if questions == 0, openings.count >= (voices < 0 ? 2 : 3) { return true }
    // One paragraph may sound like the wrong side; three hardly do.
    return !areLabelled && openings.count >= 3 && answers * 5 > openings.count * 3
  }

  /// Whether one of the first paragraphs says that each comment is given, and its answer behind it.
  private static func areRepeated(
    in introduction: ArraySlice<BlockEvidence>, of store: TextStore
  ) -> Bool {
    introduction.prefix(longestIntroduction).contains { block in
      RepeatedComments(text: store).sentence(in: block.text) != nil
        || block.cues.contains(.convention) && store.holds("followed by", in: block.text)
    }
  }

  /// Whether a paragraph without a label stands below each of `openings`.
  private static func areFollowed(
    _ openings: [ItemChain.Candidate], _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Bool {
    let ends = openings.dropFirst().map(\.block) + [body.upperBound]
    return zip(openings, ends).allSatisfy { opening, end in
      let below = opening.text + 1
      return below < end && evidence[below].label == nil && !evidence[below].has(.table)
    }
  }

  /// Whether one of the first paragraphs says that comments are left out.
  static func isSaid(in introduction: ArraySlice<BlockEvidence>, of store: TextStore) -> Bool {
    introduction.prefix(longestIntroduction).contains { saysSo($0.text, in: store) }
  }

  /// A letter says so in one of its first paragraphs.
  private static let longestIntroduction = 4

  /// Whether a paragraph says that comments are left out.
  ///
  /// Most of it holds no word for repeating, as a look at many bytes at once tells.
  private static func saysSo(_ range: TextRange, in store: TextStore) -> Bool {
    let span = store.bytes.span
    let end = Int(range.end)
    var position = Int(range.start)
    while position < end {
      let next = min(position + ByteBlocks.stretch, end)
      let mayHold =
        position + ByteBlocks.stretch + 4 > span.count || holdsOpening(span, at: position)
      if mayHold, saysSo(position..<next, of: range, in: store) { return true }
      position = next
    }
    return false
  }

  /// Whether a word that begins behind a space in `places` says so with its denial before it.
  private static func saysSo(
    _ places: Range<Int>, of range: TextRange, in store: TextStore
  ) -> Bool {
    let (bytes, end) = (store.bytes, Int(range.end))
    var position = places.lowerBound
    while let place = ByteWords.place(
      ofPair: ASCII.space, UInt8(ascii: "r"), in: bytes.span, from: position,
      limit: min(places.upperBound + 1, end))
    {
      for denial in [" not", " not been", " without"] as [StaticString] {
        let start = place - denial.utf8CodeUnitCount
        if start >= Int(range.start), store.hasPrefix(TextRange(UInt32(start), range.end), denial),
          AnnouncementLexicon.omissions.prefix(of: bytes, start + 1..<end) != nil
        {
          return true
        }
      }
      position = place + 1
    }
    return false
  }

  /// Whether ` repe`, ` repr` or ` rest`, or what differs little from them, begins in the stretch at `start`.
  ///
  /// It is a function of its own, and written as `ByteBlocks` asks for: so it becomes vector code.
  @inline(never)
  private static func holdsOpening(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    let size = ByteBlocks.stretch
    let spaces = bytes.extracting(start..<start &+ size)
    let second = bytes.extracting(start &+ 2..<start &+ 2 &+ size)
    let third = bytes.extracting(start &+ 3..<start &+ 3 &+ size)
    let fourth = bytes.extracting(start &+ 4..<start &+ 4 &+ size)
    var answer: UInt8 = 0
    for index in 0..<size {
      let isSpace: UInt8 = spaces[index] == ASCII.space ? 1 : 0
      let isE: UInt8 = second[index] | 0x20 == UInt8(ascii: "e") ? 1 : 0
      let isP: UInt8 = third[index] | 0x20 == UInt8(ascii: "p") ? 1 : 0
      let isS: UInt8 = third[index] | 0x20 == UInt8(ascii: "s") ? 1 : 0
      let isT: UInt8 = fourth[index] | 0x20 == UInt8(ascii: "t") ? 1 : 0
      let isVowel: UInt8 = fourth[index] | 0x20 == UInt8(ascii: "e") ? 1 : 0
      let isR: UInt8 = fourth[index] | 0x20 == UInt8(ascii: "r") ? 1 : 0
      answer |= isSpace & isE & (isP & (isVowel | isR) | isS & isT)
    }
    return answer == 1
  }
}
