/// Reads names with their titles, one a line or run together: `Ann Roe, Branch Chief Bo Li, Staff
/// Accountant`.
///
/// A name is two to five capitalized words that belong to no title. A title is a run of words that
/// titles consist of. Where a title's words stop and another name starts, so does another person.
struct PersonParser {
  let text: TextStore

  struct Word {
    var range: TextRange
    var roles: HeadLexicon.Role = []
    var isCapitalized = false
    var endsWithComma = false

    var isTitle: Bool { roles.contains(.title) }
    var isJoint: Bool { roles.contains(.joint) }
    var isHonorific: Bool { roles.contains(.honorific) }
    var isSuffix: Bool { roles.contains(.suffix) }
    var isGeneration: Bool { roles.contains(.generation) }
    var isNoName: Bool { roles.contains(.noName) }
    var isPlaceOpening: Bool { roles.contains(.placeOpening) }
  }

  /// The persons that `ranges`, the lines of an address, name before anything else.
  func persons(in ranges: [TextRange]) -> [LetterHead.Person] {
    var persons: [LetterHead.Person] = []
    var words: [Word] = []
    words.reserveCapacity(PersonParser.usualWords)
    // What begins with a digit is a street or a number.
    for range in ranges
    where !range.isEmpty && !ASCII.isDigit(text.bytes[Int(range.start)]) && !isNumber(range) {
      read(range, into: &words)
      guard let first = words.first else { continue }
      // A line of title words only belongs to the person above it.
      if let title = persons.last?.title, let longer = self.title(title, goingOnWith: range) {
        persons[persons.count - 1].title = longer
      } else if isTitleLine(words), var last = persons.popLast() {
        let end = words.last { !$0.isJoint } ?? words[words.count - 1]
        last.title = last.title ?? TextRange(first.range.start, end.range.end)
        persons.append(last)
      } else if !isCompany(range) {
        read(words, into: &persons)
      }
    }
    return persons
  }

  /// Whether a line is a number to call, or the one under which a firm keeps its papers: `Our File No. 2568-24`.
  private func isNumber(_ range: TextRange) -> Bool {
    (HeadLexicon.numberLabels.prefix(of: text.bytes, range.indices) != nil
      || LetterheadLexicon.telephones.prefix(of: text.bytes, range.indices) != nil)
      && text.bytes[range.indices].contains(where: ASCII.isDigit)
  }

  /// Whether a line is the name of a company that says its form, and nothing else: `Roe plc`.
  func isCompany(_ range: TextRange) -> Bool {
    guard CompanyName.mayBe(range, in: text), let company = CompanyName(in: text, range),
      company.hasForm, company.end == range.end
    else { return false }
    return !words(in: range).dropLast().contains { $0.isHonorific || $0.isTitle }
  }

  /// Whether `range` begins with an honorific.
  func isHonoured(_ range: TextRange) -> Bool {
    let (span, limit) = (text.bytes.span, Int(range.end))
    var start = Int(range.start)
    while start < limit, span[start] <= ASCII.space { start += 1 }
    guard start < limit else { return false }
    return word(span, start..<ByteWords.blank(in: span, from: start, limit: limit)).isHonorific
  }

  /// Whether the last word of `name` is one of `range`, a salutation say.
  func isNamed(_ name: TextRange, in range: TextRange) -> Bool {
    var start = Int(name.end)
    while start > Int(name.start), text.bytes[start - 1] > ASCII.space { start -= 1 }
    let last = start..<Int(name.end)
    return words(in: range).contains { word in
      let end = word.range.indices.lowerBound + last.count
      return end <= word.range.indices.upperBound
        && text.bytes[word.range.indices.lowerBound..<end].elementsEqual(text.bytes[last]) {
          $0 | 0x20 == $1 | 0x20
        } && text.bytes[end..<word.range.indices.upperBound].allSatisfy { !ASCII.isWord($0) }
    }
  }

  /// The name of a person that `range` begins with, and where what belongs to it ends; nil when a
  /// firm, an office or a place stands there.
  func leadingName(in range: TextRange) -> (range: TextRange, end: UInt32)? {
    guard mayOpenName(range) else { return nil }
    let words = words(in: range)
    var index = 0
    while index < words.count, words[index].isHonorific { index += 1 }
    let first = index
    guard let name = name(words, &index), !words[first].isPlaceOpening,
      !words[first..<index].contains(where: { $0.isNoName && $0.range.end <= name.end }),
      !isFirm(name, words[index...], in: range)
    else { return nil }
    let end = words[index - 1].range.end
    if index < words.count, !words[index - 1].endsWithComma {
      let next = words[index]
      let isMarked = !ASCII.isWord(text.bytes[Int(next.range.start)]) && next.range.count < 4
      let isAmpersand = text.bytes[Int(next.range.start)] == UInt8(ascii: "&")
      let isOpening = text.bytes[Int(next.range.start)] == UInt8(ascii: "(")
      guard !isAmpersand, next.isTitle || next.isJoint || isMarked || isOpening else { return nil }
    }
    return (name, end)
  }

  /// The last name behind an honorific that `range` begins with, `Mr. Roe`, and where it ends: nothing but a
  /// title, or what stands in brackets, follows.
  func leadingSurname(in range: TextRange) -> (range: TextRange, end: UInt32)? {
    let words = words(in: range)
    guard words.count >= 2, words[0].isHonorific, words[1].isCapitalized,
      words[1].roles.isEmpty, words[1].range.count > 2
    else { return nil }
    // `Dr. Marsh, Inc.` is a company.
    if words.count > 2,
      HeadLexicon.companySuffixes.prefix(of: text.bytes, words[2].range.indices)?.value == .form
    {
      return nil
    }
    if words.count > 2, !words[1].endsWithComma,
      text.bytes[Int(words[2].range.start)] != UInt8(ascii: "(")
    {
      return nil
    }
    return (TextRange(words[0].range.start, words[1].range.end), words[1].range.end)
  }

  /// Whether `name` is the beginning of a company's name, as in `Roe Energy, Inc.`.
  private func isFirm(
    _ name: TextRange, _ rest: ArraySlice<Word>, in range: TextRange
  ) -> Bool {
    // `Roe, International Hulls Inc.` is a person of that company.
    if let next = rest.first, !next.isTitle,
      let match = HeadLexicon.companySuffixes.prefix(of: text.bytes, next.range.indices),
      text.bytes[match.end..<next.range.indices.upperBound].allSatisfy({ !ASCII.isWord($0) }),
      match.value == .form || text.bytes[Int(name.end)] != UInt8(ascii: ",")
    {
      return true
    }
    guard let company = CompanyName(in: text, range) else { return false }
    // `Roe, Hulls, Inc.`, `Roe (Hulls, Inc.)`, `Roe - Hulls, Inc.` are persons of that company.
    if holdsDash(Int(name.end), Int(company.range.end)) { return false }
    return !text.bytes[Int(name.end)..<Int(max(name.end, company.range.end))].contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(")
    }
  }

  /// Whether a dash follows right behind a name.
  private func holdsDash(_ start: Int, _ end: Int) -> Bool {
    guard start + 3 < end, text.bytes[start] == ASCII.space else { return false }
    return text.bytes[start + 1] == UInt8(ascii: "-") && text.bytes[start + 2] == ASCII.space
      || text.bytes[start + 1] == 0xE2 && text.bytes[start + 2] == 0x80
  }

  /// The name of a person that stands alone in `range`.
  func nameAlone(in range: TextRange) -> TextRange? {
    guard let name = leadingName(in: range), name.end + 2 >= range.end else { return nil }
    return name.range
  }

  /// The title that `range` begins with.
  func leadingTitle(in range: TextRange) -> TextRange? {
    // The Commission's name begins with the word of a title.
    if text.hasPrefix(range, "securities and exchange") { return nil }
    let words = words(in: range)
    var index = 0
    return title(words, &index)
  }

  // MARK: Words

  /// No more words are read of one line.
  private static let mostWords = 80
  private static let usualWords = 16
  /// Words of names and titles are at least this long on average, in bytes, with the space behind them.
  private static let shortestWord = 4

  /// Whether the first word of `range` may open a name: of most lines that have none it tells.
  private func mayOpenName(_ range: TextRange) -> Bool {
    let span = text.bytes.span
    let (start, limit) = (Int(text.trimmed(range).start), Int(range.end))
    guard start < limit else { return false }
    let first = word(span, start..<ByteWords.blank(in: span, from: start, limit: limit))
    return first.isHonorific || first.isCapitalized && !first.isTitle && !first.isPlaceOpening
  }

  func words(in range: TextRange) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(min(range.count / PersonParser.shortestWord, PersonParser.mostWords))
    read(range, into: &words)
    return words
  }

  /// Reads the words of `range` into `words`, which holds others now.
  private func read(_ range: TextRange, into words: inout [Word]) {
    if !words.isEmpty { words.removeAll(keepingCapacity: true) }
    let bytes = text.bytes
    let span = bytes.span
    let limit = Int(range.end)
    var position = Int(range.start)
    while words.count < PersonParser.mostWords {
      while position < limit, span[position] <= ASCII.space { position += 1 }
      guard position < limit else { break }
      let start = position
      position = ByteWords.blank(in: span, from: start, limit: limit)
      var rest = start
      while let slash = slash(between: rest..<position) {
        var first = word(span, rest..<slash)
        first.endsWithComma = !first.isTitle
        words.append(first)
        rest = slash + 1
      }
      words.append(word(span, rest..<position))
    }
  }

  @inline(__always)
  private func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Word {
    var end = range.upperBound
    var word = Word(range: .empty)
    // A slash behind a name, `Ann Roe/ Bo Li`, parts it from the next as a comma does.
    while end > range.lowerBound,
      bytes[end - 1] == UInt8(ascii: ",") || bytes[end - 1] == UInt8(ascii: ";")
        || bytes[end - 1] == UInt8(ascii: "/") && end - range.lowerBound > PersonParser.shortestPart
    {
      word.endsWithComma = true
      end -= 1
    }
    word.range = TextRange(UInt32(range.lowerBound), UInt32(end))
    guard end > range.lowerBound else { return word }
    word.roles = roles(range.lowerBound..<end)
    let first = bytes[range.lowerBound]
    word.isCapitalized = ASCII.isUpper(first) || first >= 0x80
    return word
  }

  /// The first slash between two names in `range`: `Ann Roe/Bo Li`.
  private func slash(between range: Range<Int>) -> Int? {
    let bytes = text.bytes
    guard let slash = bytes[range].firstIndex(of: UInt8(ascii: "/")),
      slash - range.lowerBound >= PersonParser.shortestPart,
      range.upperBound - slash > PersonParser.shortestPart, ASCII.isLower(bytes[slash - 1]),
      ASCII.isUpper(bytes[slash + 1]), roles(range).isEmpty
    else { return nil }
    return slash
  }

  /// What a slash parts is at least this long, in bytes.
  private static let shortestPart = 2

  private func roles(_ range: Range<Int>) -> HeadLexicon.Role {
    if let match = HeadLexicon.roles.prefix(of: text.bytes, range) {
      return match.end == range.upperBound ? match.value : []
    }
    // `&` and dashes open no word that the table could be asked for: they stand between all others.
    return isMark(range) ? .all : []
  }

  /// Whether `range` is one of the marks that stand between the words of a title.
  private func isMark(_ range: Range<Int>) -> Bool {
    let first = text.bytes[range.lowerBound]
    switch range.count {
    case 1: return first == UInt8(ascii: "&") || first == UInt8(ascii: "-")
    case 3:
      let last = text.bytes[range.lowerBound + 2]
      return first == 0xE2 && text.bytes[range.lowerBound + 1] == 0x80
        && (last == 0x93 || last == 0x94)
    default: return false
    }
  }

  // MARK: Persons

  /// Adds those whom the words of a line name to `persons`.
  private func read(_ words: [Word], into persons: inout [LetterHead.Person]) {
    let known = persons.count
    var index = 0
    while index < words.count {
      // A slash parts two names as `and` does.
      let first = text.bytes[Int(words[index].range.start)]
      if words[index].isHonorific || words[index].isJoint || first == UInt8(ascii: "/") {
        index += 1
        continue
      }
      // `(accounting)` tells what those before it are asked about; others may follow.
      if first == UInt8(ascii: "("), persons.count > known {
        while index < words.count, text.bytes[Int(words[index].range.end) - 1] != UInt8(ascii: ")")
        {
          index += 1
        }
        index += 1
        continue
      }
      let start = index
      let isPlace = words[index].isPlaceOpening
      guard let name = name(words, &index) else { return }
      var person = LetterHead.Person(name: name)
      person.title = title(words, &index)
      if let title = person.title, isShared(title) {
        for index in persons.indices[known...].reversed() {
          guard persons[index].title == nil else { break }
          persons[index].title = title
        }
      }
      // `Washington, D.C.` stands below those whom a letter is for.
      if !isPlace, !words[start..<index].contains(where: \.isNoName), !isOffice(name) {
        persons.append(person)
      }
    }
  }

  /// Whether a title is that of several persons: `Staff Accountants`.
  private func isShared(_ title: TextRange) -> Bool {
    var start = Int(title.end)
    while start > Int(title.start), text.bytes[start - 1] > ASCII.space { start -= 1 }
    let last = start..<Int(title.end)
    return HeadLexicon.plurals.prefix(of: text.bytes, last).map { $0.end == last.upperBound }
      ?? false
  }

  /// Reads a name; nil when the words at `index` are none.
  private func name(_ words: [Word], _ index: inout Int) -> TextRange? {
    let first = index
    var end = index
    while end < words.count, end - first < 5 {
      let word = words[end]
      let isParticle =
        !word.isCapitalized && word.range.count <= 3 && !word.isJoint
        && ASCII.isLetter(text.bytes[Int(word.range.start)])
      guard word.isCapitalized && !word.isTitle && !word.isHonorific || isParticle && end > first
      else { break }
      guard !text.bytes[word.range.indices].contains(where: ASCII.isDigit) else { return nil }
      end += 1
      if word.endsWithComma { break }
    }
    guard end - first >= 2, !words[first..<end].allSatisfy(isInitial) else { return nil }
    while end < words.count, words[end].isGeneration, !opensTitle(words, end) { end += 1 }
    let last = words[first..<end].lastIndex { !$0.isSuffix } ?? first
    while end < words.count, words[end].isSuffix, words[end].range.count > 1 { end += 1 }
    index = end
    return TextRange(words[first].range.start, words[last].range.end)
  }

  /// Whether a name is that of a place where firms have offices.
  private func isOffice(_ name: TextRange) -> Bool {
    OfficeLexicon.places.prefix(of: text.bytes, name.indices)?.end == name.indices.upperBound
  }

  /// Whether a word is one letter with a point: `U. S.` names nobody.
  private func isInitial(_ word: Word) -> Bool {
    word.range.count == 2 && text.bytes[Int(word.range.end) - 1] == UInt8(ascii: ".")
  }

  /// Whether the word at `index` opens a title: `Sr. Vice President` is one, `Sr., Treasurer` is none.
  private func opensTitle(_ words: [Word], _ index: Int) -> Bool {
    let next = index + 1
    return words[index].isTitle && !words[index].endsWithComma && next < words.count
      && words[next].isTitle && !words[next].isJoint
  }
}
