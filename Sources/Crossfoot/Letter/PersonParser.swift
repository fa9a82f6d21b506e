/// Reads names with their titles, one a line or run together: `Ann Roe, Branch Chief Bo Li, Staff
/// Accountant`.
///
/// A name is two to five capitalized words that belong to no title. A title is a run of words that
/// titles consist of. Where a title's words stop and another name starts, so does another person.
struct PersonParser {
  let text: TextStore

  private struct Word {
    var range: TextRange
    var isTitle = false
    var isJoint = false
    var isHonorific = false
    var isSuffix = false
    var isCapitalized = false
    var endsWithComma = false
  }

  /// The persons that `ranges`, the lines of an address, name before anything else.
  func persons(in ranges: [TextRange]) -> [LetterHead.Person] {
    var persons: [LetterHead.Person] = []
    for range in ranges {
      let words = words(in: range)
      guard let first = words.first else { continue }
      // A line of title words only belongs to the person above it.
      if words.allSatisfy({ $0.isTitle || $0.isJoint }), var last = persons.popLast() {
        last.title = last.title ?? TextRange(first.range.start, words[words.count - 1].range.end)
        persons.append(last)
      } else {
        persons += read(words)
      }
    }
    return persons
  }

  // MARK: Words

  private func words(in range: TextRange) -> [Word] {
    var words: [Word] = []
    var position = Int(range.start)
    let end = Int(range.end)
    while position < end, words.count < 80 {
      while position < end, text.bytes[position] <= ASCII.space { position += 1 }
      let start = position
      while position < end, text.bytes[position] > ASCII.space { position += 1 }
      guard position > start else { break }
      words.append(word(start..<position))
    }
    return words
  }

  private func word(_ range: Range<Int>) -> Word {
    var end = range.upperBound
    var word = Word(range: .empty)
    while end > range.lowerBound,
      text.bytes[end - 1] == UInt8(ascii: ",") || text.bytes[end - 1] == UInt8(ascii: ";")
    {
      word.endsWithComma = true
      end -= 1
    }
    word.range = TextRange(UInt32(range.lowerBound), UInt32(end))
    let inner = range.lowerBound..<end
    guard let first = text.bytes[inner].first else { return word }
    let roles = roles(inner)
    word.isTitle = roles.contains(.title)
    word.isJoint = roles.contains(.joint)
    word.isHonorific = roles.contains(.honorific)
    word.isSuffix = roles.contains(.suffix)
    word.isCapitalized = ASCII.isUpper(first) || first >= 0x80
    return word
  }

  private func roles(_ range: Range<Int>) -> HeadLexicon.Role {
    if let match = HeadLexicon.roles.prefix(of: text.bytes, range) {
      return match.end == range.upperBound ? match.value : []
    }
    // `&` and dashes open no word that the table could be asked for: they stand between all others.
    return PersonParser.isMark(text.bytes[range]) ? .all : []
  }

  /// Whether `bytes` are one of the marks that stand between the words of a title.
  private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 1
      ? bytes.first == UInt8(ascii: "&") || bytes.first == UInt8(ascii: "-")
      : bytes.elementsEqual([0xE2, 0x80, 0x93])
  }

  // MARK: Persons

  private func read(_ words: [Word]) -> [LetterHead.Person] {
    var persons: [LetterHead.Person] = []
    var index = 0
    while index < words.count {
      if words[index].isHonorific || words[index].isJoint {
        index += 1
        continue
      }
      guard let name = name(words, &index) else { return persons }
      var person = LetterHead.Person(name: name)
      person.title = title(words, &index)
      persons.append(person)
    }
    return persons
  }

  /// Reads a name; nil when the words at `index` are none.
  private func name(_ words: [Word], _ index: inout Int) -> TextRange? {
    let first = index
    var end = index
    while end < words.count, end - first < 5 {
      let word = words[end]
      let isParticle = !word.isCapitalized && word.range.count <= 3 && !word.isJoint
      guard word.isCapitalized && !word.isTitle && !word.isHonorific || isParticle && end > first
      else { break }
      guard !text.bytes[word.range.indices].contains(where: ASCII.isDigit) else { return nil }
      end += 1
      if word.endsWithComma { break }
    }
    while end < words.count, words[end].isSuffix { end += 1 }
    guard end - first >= 2 else { return nil }
    index = end
    return TextRange(words[first].range.start, words[end - 1].range.end)
  }

  /// Reads the title that follows a name, if any.
  private func title(_ words: [Word], _ index: inout Int) -> TextRange? {
    var end = index
    while end < words.count, words[end].isTitle || (words[end].isJoint && end > index) { end += 1 }
    while end > index, words[end - 1].isJoint { end -= 1 }
    guard end > index else { return nil }
    let range = TextRange(words[index].range.start, words[end - 1].range.end)
    index = end
    return range
  }
}
