/// Tells whose text the style is that a letter names: `new language is in italics` says nothing of comments.
struct StatedStyles {
  let text: TextStore

  /// A clause is looked through so far before the word for a style, in bytes.
  private static let longestClause: UInt32 = 400

  /// Whether `style`, a word for one in `sentence`, is that of text which is added, or taken out.
  func isOfChanges(_ style: TextRange, in sentence: TextRange) -> Bool {
    // A clause is no longer than that; a sentence may name many styles.
    let first = style.start - min(style.start - sentence.start, StatedStyles.longestClause)
    var start = style.start
    search: while start > first {
      switch text.bytes[Int(start) - 1] {
      case UInt8(ascii: ","), UInt8(ascii: ";"): break search
      default: start -= 1
      }
    }
    let clause = TextRange(start, style.start)
    return OpeningLexicon.changes.contains { text.holds($0, in: clause) }
      && OpeningLexicon.changedTexts.contains { text.holds($0, in: clause) }
      && !text.holds("comment", in: clause)
  }

  /// Those of `styles`, the words for styles in `sentence`, that are of comments, where it gives others to responses
  /// or headings: `Each comment is in bold and our responses are in italics`.
  func ofComments(_ styles: [CueHit], in sentence: TextRange) -> [CueHit] {
    guard styles.count > 1 else {
      return styles.first.map({ isOfResponses($0, in: sentence) }) == true ? [] : styles
    }
    var own: [CueHit] = []
    var last: Bool?
    var start = sentence.start
    for style in styles {
      let isOfComment =
        object(behind: style.end, in: sentence)
        ?? lastNoun(in: TextRange(start, max(start, style.start))) ?? last ?? true
      if isOfComment { own.append(style) }
      (last, start) = (isOfComment, style.end)
    }
    return own.isEmpty ? styles : own
  }

  /// Whether the only style of a sentence is that of responses: `repeated and followed by our response in italics`.
  private func isOfResponses(_ style: CueHit, in sentence: TextRange) -> Bool {
    guard object(behind: style.end, in: sentence) == nil else { return false }
    return lastNoun(in: TextRange(sentence.start, max(sentence.start, style.start))) == false
  }

  /// Whether comments are what stands right behind a style, `italicized each comment`; nil when nothing is named.
  private func object(behind end: UInt32, in sentence: TextRange) -> Bool? {
    let near = TextRange(end, min(sentence.end, end + StatedStyles.objectReach))
    var first: (place: UInt32, isComment: Bool)?
    for (noun, isComment) in OpeningLexicon.styled {
      if let place = text.place(of: noun, in: near), place < first?.place ?? .max {
        first = (place, isComment)
      }
    }
    let between = TextRange(end, first?.place ?? end)
    guard let first, !OpeningLexicon.styleJoints.contains(where: { text.holds($0, in: between) }),
      !text.bytes[Int(end)..<Int(first.place)].contains(where: { ",;.".utf8.contains($0) })
    else { return nil }
    return first.isComment
  }

  private func lastNoun(in range: TextRange) -> Bool? {
    let near = range.suffix(
      from: range.end - min(range.end - range.start, StatedStyles.longestClause))
    var last: (place: UInt32, isComment: Bool)?
    for (noun, isComment) in OpeningLexicon.styled {
      var rest = near
      while let place = text.place(of: noun, in: rest) {
        // `correspond` is no response.
        let opensWord = place == near.start || !ASCII.isLetter(text.bytes[Int(place) - 1])
        if opensWord, place >= last?.place ?? 0 { last = (place, isComment) }
        rest = rest.suffix(from: place + 1)
      }
    }
    return last?.isComment
  }

  /// What a style is given to stands so near behind it, in bytes.
  private static let objectReach: UInt32 = 24
}
