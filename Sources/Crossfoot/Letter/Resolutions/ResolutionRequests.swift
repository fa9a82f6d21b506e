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
      opens(spokenRange(passage.range), passage.range)
        || text.anyOpening(in: passage.range) { place in
          place.index > Int(passage.range.start) && endsSentence(text.bytes[place.index - 1])
            && opens((place.index + 1)..<Int(passage.range.end), passage.range)
        }
    }
  }

  /// Whether a sentence that begins with `words` of a comment asks for a change with its first words.
  private func opens(_ words: Range<Int>, _ range: TextRange) -> Bool {
    guard let match = ResolutionLexicon.openings.prefix(of: text.bytes, words) else {
      return false
    }
    return !isForStaff(behind: match.end, range)
  }

  /// Whether a sentence in `range` of a comment asks to leave something out.
  func wishesRemoval(_ range: TextRange) -> Bool {
    let openings = ResolutionLexicon.openingRemovals
    let words = ResolutionLexicon.removalsAskedFor
    return openings.prefix(of: text.bytes, spokenRange(range)) != nil
      || text.anyOpening(in: range) { place in
        words.stand(at: place, before: range.end, in: text)
          || place.index > Int(range.start) && endsSentence(text.bytes[place.index - 1])
            && openings.prefix(of: text.bytes, (place.index + 1)..<Int(range.end)) != nil
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

  /// Whether `range` of a comment holds a wish for a change; what it holds before that goes into `words`.
  func wishes(_ range: TextRange, _ words: inout RequestedChanges.Words) -> Bool {
    let (questions, wished) = (ResolutionLexicon.questions, ResolutionLexicon.wishes)
    let (soft, promises) = (ResolutionLexicon.softWishes, ResolutionLexicon.promisesAskedFor)
    readSoftOpening(range, &words)
    return commands(at: Int(range.start), range, &words)
      || ResolutionLexicon.plainOpenings.prefix(of: text.bytes, spokenRange(range))
        .map { !isForStaff(behind: $0.end, range, &words) } ?? false
      || text.anyOpening(in: range) { place in
        words.ask = words.ask || questions.stand(at: place, before: range.end, in: text)
        if let length = soft.word(at: place, before: range.end, in: text) {
          words.softWish =
            !isForStaff(length, at: place.index, range, &words) || words.softWish
          return false
        }
        if let length = promises.word(at: place, before: range.end, in: text) {
          return ResolutionLexicon.disclosing.prefix(
            of: text.bytes, (place.index + length + 1)..<Int(range.end)) != nil
        }
        let opensSentence =
          place.index > Int(range.start) && text.bytes[place.index - 1] == UInt8(ascii: ".")
        return wished.word(at: place, before: range.end, in: text)
          .map {
            !isToldOfPast(at: place.index, range)
              && !isForStaff($0, at: place.index, range, &words)
          } ?? false
          || opensSentence && commands(at: place.index + 1, range, &words)
      }
  }

  /// Notes what a comment begins with that may be a wish for a change, or a question: `Please quantify`.
  private func readSoftOpening(_ range: TextRange, _ words: inout RequestedChanges.Words) {
    let spoken = spokenRange(range)
    guard let opening = ResolutionLexicon.softOpenings.prefix(of: text.bytes, spoken) else {
      return
    }
    let rest = range.suffix(from: UInt32(spoken.lowerBound))
    if text.hasPrefix(rest, "please address the following") {
      words.ask = true
    } else if !isForStaff(behind: opening.end, range, &words) {
      words.softWish = true
    }
  }

  /// Whether the sentence of a comment that begins at `index` begins with what has to be done.
  private func commands(
    at index: Int, _ range: TextRange, _ words: inout RequestedChanges.Words
  ) -> Bool {
    ResolutionLexicon.commands.prefix(of: text.bytes, index..<Int(range.end))
      .map { !isForStaff(behind: $0.end, range, &words) } ?? false
  }

  /// Whether what the words at `index` ask for is to be told to the staff alone, as a question then says:
  /// `In your response, please address`, `Please address the following`.
  private func isForStaff(
    _ length: Int, at index: Int, _ range: TextRange, _ words: inout RequestedChanges.Words
  ) -> Bool {
    let answer: StaticString = "response,"
    let start = index - answer.utf8CodeUnitCount
    if text.hasPrefix(range.suffix(from: UInt32(index)), " please address the following")
      || start >= Int(range.start) && text.hasPrefix(TextRange(UInt32(start), range.end), answer)
    {
      words.ask = true
      return true
    }
    return isForStaff(behind: index + length, range, &words)
  }

  /// The same of words that end at `end`: `quantify for us`.
  private func isForStaff(
    behind end: Int, _ range: TextRange, _ words: inout RequestedChanges.Words
  ) -> Bool {
    let isFor = isForStaff(behind: end, range)
    words.ask = words.ask || isFor
    return isFor
  }

  /// Whether the words that end at `end` are followed by who alone is to be told, or by what is only told.
  private func isForStaff(behind end: Int, _ range: TextRange) -> Bool {
    let rest = range.suffix(from: UInt32(end))
    return ResolutionLexicon.forStaff.contains { text.hasPrefix(rest, $0) }
  }

  /// Whether `revised` at `index` tells what was done long ago, not what is asked for or done now.
  ///
  /// `Grants for which you revised the measurement date`, `it appears that you revise estimates` tell so.
  func isToldOfPast(at index: Int, _ range: TextRange) -> Bool {
    let place = UInt32(index)
    guard text.hasPrefix(range.suffix(from: place), " revise") else { return false }
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
