/// What the words of a comment ask for: a change, or an explanation to the staff alone.
extension ResolutionParser {
  /// Whether a comment begins with a question.
  func opensWithQuestion(_ comment: [Passage]) -> Bool {
    comment.contains { passage in
      ResolutionLexicon.openingQuestions.prefix(of: text.bytes, spokenRange(passage.range)) != nil
    }
  }

  /// Whether a sentence of a comment begins with what has to be changed.
  func opensWithChange(_ comment: [Passage]) -> Bool {
    comment.contains { passage in
      ResolutionLexicon.openings.prefix(of: text.bytes, spokenRange(passage.range)) != nil
        || text.anyOpening(in: passage.range) { place in
          place.index > Int(passage.range.start) && endsSentence(text.bytes[place.index - 1])
            && ResolutionLexicon.openings.prefix(
              of: text.bytes, (place.index + 1)..<Int(passage.range.end)) != nil
        }
    }
  }

  /// Whether a sentence may end with `byte`: a period, a question mark, or a quotation mark behind one.
  private func endsSentence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "\"")
      || byte == 0x9D
  }

  /// `range` without the marks that open it.
  private func spokenRange(_ range: TextRange) -> Range<Int> {
    var start = range.indices.lowerBound
    while start < range.indices.upperBound, !ASCII.isLetter(text.bytes[start]) { start += 1 }
    return start..<range.indices.upperBound
  }

  /// Whether `range` of a comment holds a wish for a change; `asks` when it has a question before that.
  func wishes(_ range: TextRange, _ asks: inout Bool) -> Bool {
    let (questions, wished) = (ResolutionLexicon.questions, ResolutionLexicon.wishes)
    return commands(at: Int(range.start), range, &asks)
      || ResolutionLexicon.plainOpenings.prefix(of: text.bytes, spokenRange(range))
        .map { !isForStaff(behind: $0.end, range, &asks) } ?? false
      || text.anyOpening(in: range) { place in
        asks = asks || questions.stand(at: place, before: range.end, in: text)
        let opensSentence =
          place.index > Int(range.start) && text.bytes[place.index - 1] == UInt8(ascii: ".")
        return wished.word(at: place, before: range.end, in: text)
          .map {
            !isToldOfPast(at: place.index, range) && !isForStaff($0, at: place.index, range, &asks)
          } ?? false
          || opensSentence && commands(at: place.index + 1, range, &asks)
      }
  }

  /// Whether the sentence of a comment that begins at `index` begins with what has to be done.
  private func commands(at index: Int, _ range: TextRange, _ asks: inout Bool) -> Bool {
    ResolutionLexicon.commands.prefix(of: text.bytes, index..<Int(range.end))
      .map { !isForStaff(behind: $0.end, range, &asks) } ?? false
  }

  /// Whether what the words at `index` ask for is to be told to the staff alone: `In your response,
  /// please address`, `Please address the following`; `asks` when it is.
  private func isForStaff(
    _ length: Int, at index: Int, _ range: TextRange, _ asks: inout Bool
  ) -> Bool {
    let answer: StaticString = "response,"
    let start = index - answer.utf8CodeUnitCount
    if text.hasPrefix(range.suffix(from: UInt32(index)), " please address the following")
      || start >= Int(range.start) && text.hasPrefix(TextRange(UInt32(start), range.end), answer)
    {
      asks = true
      return true
    }
    return isForStaff(behind: index + length, range, &asks)
  }

  /// The same of words that end at `end`: `quantify for us`.
  private func isForStaff(behind end: Int, _ range: TextRange, _ asks: inout Bool) -> Bool {
    let rest = range.suffix(from: UInt32(end))
    guard ResolutionLexicon.forStaff.contains(where: { text.hasPrefix(rest, $0) }) else {
      return false
    }
    asks = true
    return true
  }

  /// Whether `revised` at `index` tells what was done long ago, not what is asked for or done now: `grants for
  /// which you revised the measurement date`.
  func isToldOfPast(at index: Int, _ range: TextRange) -> Bool {
    let place = UInt32(index)
    guard text.hasPrefix(range.suffix(from: place), " revised") else { return false }
    return ResolutionLexicon.pastSubjects.contains { words in
      let length = UInt32(words.utf8CodeUnitCount)
      return place >= range.start + length
        && text.hasPrefix(TextRange(place - length, place), words)
    }
  }

  /// Whether a cue of a comment speaks of later filings: `the paragraph beginning with` speaks of none.
  func isForLater(_ cue: CueHit, in range: TextRange) -> Bool {
    guard cue.cue == .futureFilings else { return false }
    let isBeginning = text.hasPrefix(cue.range.suffix(from: cue.end - 5), " with")
    return !isBeginning || contains(sentence(around: cue, in: range), ResolutionLexicon.reports)
  }
}
