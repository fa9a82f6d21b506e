/// The file numbers of a subject, and which of its filings each belongs to.
struct SubjectNumbers {
  /// Where each filing is named, in order.
  private var places: [UInt32] = []
  private var numbers: [(number: String, place: UInt32)] = []
  private var known = KnownTexts()

  /// Notes that a filing is named at `place`.
  mutating func noteFiling(at place: UInt32) { places.append(place) }

  /// Notes one more filing where the last was named.
  mutating func repeatFiling() { if let last = places.last { places.append(last) } }

  /// Reads numbers such as `001-35126`, `0-25581`, `333-140273-01`: a known prefix, a hyphen, four to
  /// six digits.
  mutating func read(_ range: TextRange, _ text: TextStore, into head: inout LetterHead) {
    let bytes = text.bytes.span
    var position = Int(range.start)
    let end = Int(range.end)
    while position < end {
      if position + ByteWords.size <= end {
        let digits = ByteWords.digits(ByteWords.word(of: bytes, at: position))
        position += ByteWords.first(digits)
        if digits == 0 { continue }
      } else if !ASCII.isDigit(bytes[position]) {
        position += 1
        continue
      }
      let start = position
      let (hasHyphen, dashed) = SubjectNumbers.takeRun(bytes, &position, end)
      // Years and amounts have none.
      guard hasHyphen else { continue }
      let isBoundary = start == Int(range.start) || !ASCII.isWord(bytes[start - 1])
      guard isBoundary,
        let number = dashed.map({ FileNumber($0.span) })
          ?? number(bytes, start..<position, &position, end)
          ?? announced(start..<position, range, text)
      else { continue }
      if known.isNew(number.canonical, among: head.fileNumbers) {
        head.fileNumbers.append(number.canonical)
      }
      numbers.append((number.canonical, UInt32(start)))
      for further in suffixed(number.canonical, bytes, &position, end)
      where known.isNew(further, among: head.fileNumbers) {
        head.fileNumbers.append(further)
        numbers.append((further, UInt32(start)))
      }
    }
  }

  /// Reads the numbers of `lines` that each say that they name a file, `(File No. 333-185882)`, and no firm's own.
  mutating func read(namedIn lines: [TextRange], _ text: TextStore, into head: inout LetterHead) {
    for line in lines
    where SubjectLexicon.fileNames.contains(where: { namesFile($0, in: line, text) }) {
      var own = LetterHead()
      var numbers = SubjectNumbers()
      numbers.read(line, text, into: &own)
      let isAgencys = own.fileNumbers.allSatisfy { number in
        SubjectNumbers.commonPrefixes.contains(where: number.hasPrefix)
      }
      if isAgencys { read(line, text, into: &head) }
    }
  }

  /// Whether `name` stands in a line, and not for the papers of a firm: `Our File No. 333-4567`.
  private func namesFile(_ name: StaticString, in line: TextRange, _ text: TextStore) -> Bool {
    guard let place = text.place(of: name, in: line) else { return false }
    let before = text.trimmed(line.prefix(upTo: place))
    return !SubjectLexicon.fileOwners.contains { text.ends(before, with: $0) }
  }

  private static let commonPrefixes = [
    "333-", "811-", "814-", "001-", "000-", "377-", "024-", "367-",
  ]

  /// The numbers of which only the ends stand behind the one that `position` is the end of: `333-185882, -01 and
  /// -02`.
  private func suffixed(
    _ number: String, _ bytes: Span<UInt8>, _ position: inout Int, _ end: Int
  ) -> [String] {
    let stem =
      number.utf8.count(where: { $0 == UInt8(ascii: "-") }) > 1
      ? String(number.dropLast(3)) : number
    var further: [String] = []
    var next = position
    while true {
      while next < end, next - position < SubjectNumbers.longestJoint, isJoint(bytes[next]) {
        next += 1
      }
      let digits = next + 1..<next + 3
      guard next > position, digits.upperBound <= end, bytes[next] == UInt8(ascii: "-"),
        ASCII.isDigit(bytes[digits.lowerBound]), ASCII.isDigit(bytes[digits.lowerBound + 1]),
        digits.upperBound == end || !ASCII.isWord(bytes[digits.upperBound])
      else { return further }
      further.append(
        stem + "-" + String(decoding: [bytes[next + 1], bytes[next + 2]], as: UTF8.self))
      position = digits.upperBound
      next = position
    }
  }

  /// A comma, a space, `and` or `&`.
  private func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "&"), ASCII.space, UInt8(ascii: "a"), UInt8(ascii: "n"),
      UInt8(ascii: "d"):
      true
    default: false
    }
  }

  /// So many bytes stand between two of them at most: `, and `.
  private static let longestJoint = 6

  /// Takes digits and hyphens; where longer dashes stand for those, `333—12345`, the run with plain ones, too.
  private static func takeRun(
    _ bytes: Span<UInt8>, _ position: inout Int, _ end: Int
  ) -> (hasHyphen: Bool, dashed: [UInt8]?) {
    let start = position
    var hasHyphen = false
    var dashed: [UInt8]?
    while position < end {
      let byte = bytes[position]
      if ASCII.isDigit(byte) || byte == UInt8(ascii: "-") {
        if byte == UInt8(ascii: "-") { hasHyphen = true }
        dashed?.append(byte)
        position += 1
      } else if byte == 0xE2, position + 3 < end, bytes[position + 1] == 0x80,
        (0x90...0x94).contains(bytes[position + 2]), ASCII.isDigit(bytes[position + 3])
      {
        var run = dashed ?? (start..<position).map { bytes[$0] }
        run.append(UInt8(ascii: "-"))
        (dashed, hasHyphen) = (run, true)
        position += 3
      } else {
        break
      }
    }
    return (hasHyphen, dashed)
  }

  /// The number whose digits stand in `place`, or go on behind a space after the hyphen: `811- 29915`; `position`
  /// moves to its end.
  private func number(
    _ bytes: Span<UInt8>, _ place: Range<Int>, _ position: inout Int, _ end: Int
  ) -> FileNumber? {
    guard bytes[place.upperBound - 1] == UInt8(ascii: "-") else {
      return FileNumber(bytes.extracting(place))
    }
    var next = place.upperBound
    while next < end, next - place.upperBound < SubjectNumbers.longestGap,
      bytes[next] == ASCII.space
    {
      next += 1
    }
    let start = next
    while next < end, ASCII.isDigit(bytes[next]) { next += 1 }
    guard start > place.upperBound, next > start else { return nil }
    var digits: [UInt8] = []
    for index in place { digits.append(bytes[index]) }
    for index in start..<next { digits.append(bytes[index]) }
    guard let number = FileNumber(digits.span) else { return nil }
    position = next
    return number
  }

  /// The number in `place` whatever its prefix, where a line says that it is one: `File No. 03-19598`.
  private func announced(_ place: Range<Int>, _ range: TextRange, _ text: TextStore) -> FileNumber?
  {
    let before = text.trimmed(range.prefix(upTo: UInt32(place.lowerBound)))
    guard SubjectLexicon.numberLabels.contains(where: { text.ends(before, with: $0) }) else {
      return nil
    }
    return FileNumber(text.bytes.span.extracting(place), isAnnounced: true)
  }

  /// So many spaces may stand in a number.
  private static let longestGap = 2
}

// MARK: - Whose they are

extension SubjectNumbers {
  /// Gives the numbers to the filings of `head`: those behind one or several filings belong to them.
  func give(to head: inout LetterHead) {
    guard places.count == head.filings.count, let first = places.first else { return }
    // Several filings under one number: it stands once, behind the last of them.
    if head.fileNumbers.count == 1 {
      for index in head.filings.indices { head.filings[index].fileNumbers = head.fileNumbers }
      return
    }
    if let number = numbers.first, number.place < first, let last = numbers.last?.place,
      last < places[places.count - 1]
    {
      return giveBefore(to: &head)
    }
    var (filing, number) = (0, 0)
    while number < numbers.count {
      let start = filing
      while filing < places.count, places[filing] < numbers[number].place { filing += 1 }
      let end = filing < places.count ? places[filing] : .max
      let named = numbers[number...].prefix { $0.place < end }
      number = named.endIndex
      distribute(named.map(\.number), among: start..<filing, of: &head)
    }
  }

  /// Gives each number to the filings behind it, where each stands before its own.
  private func giveBefore(to head: inout LetterHead) {
    // A fund has two: that of its offering, and that of the fund itself.
    if places.count == 1, head.fileNumbers.count == 2, !FilingNature.isReport(head.filings[0].form),
      head.fileNumbers.contains(where: SubjectNumbers.isOfFund)
    {
      head.filings[0].fileNumbers = head.fileNumbers
      return
    }
    var number = 0
    for (index, place) in places.enumerated() {
      let start = number
      while number < numbers.count, numbers[number].place < place { number += 1 }
      // A fund has two of its own, as above.
      if number == start + 2,
        numbers[start..<number].count(where: { SubjectNumbers.isOfFund($0.number) }) == 1
      {
        head.filings[index].fileNumbers = numbers[start..<number].map(\.number)
        continue
      }
      if number > start + 1 {
        // Those of several companies stand behind their names.
        for index in head.filings.indices { head.filings[index].fileNumbers = [] }
        return
      }
      if number > start {
        head.filings[index].fileNumbers = [numbers[start].number]
      } else if index > 0 {
        head.filings[index].fileNumbers = head.filings[index - 1].fileNumbers
      }
    }
  }

  /// Gives `numbers` to the filings of `range`, which stand right before them.
  ///
  /// All reports of a company have one number, so several are those of several companies. Offerings
  /// have a number each.
  private func distribute(
    _ numbers: [String], among range: Range<Int>, of head: inout LetterHead
  ) {
    guard let last = range.last else { return }
    if range.count == 1 {
      var known = KnownTexts()
      var own: [String] = []
      for number in numbers where known.isNew(number, among: own) { own.append(number) }
      head.filings[last].fileNumbers = own
      return
    }
    // Amendments that are named together are of one filing.
    let together = range.filter { places[$0] == places[last] }
    if together.count == range.count, numbers.count == 1 || SubjectNumbers.areOfFund(numbers) {
      for index in range { head.filings[index].fileNumbers = numbers }
      return
    }
    let reports = range.filter { FilingNature.isUnderExchangeAct(head.filings[$0].form) }
    let theirs = numbers.filter(SubjectNumbers.isOfReports)
    if numbers.count == 1, range.count == 2, reports.isEmpty,
      places[last] - places[range.lowerBound] <= SubjectNumbers.longestPair
    {
      // `Amendment No. 1 on Form S-1 to Registration Statement on Form SB-2` is one document.
      for index in range { head.filings[index].fileNumbers = numbers }
    } else if numbers.count == 1 {
      let isTheirs = theirs.count == 1 && reports.contains(last)
      for index in isTheirs ? reports : together { head.filings[index].fileNumbers = numbers }
    } else if reports.isEmpty || theirs.isEmpty {
      give(numbers, to: Array(range), of: &head)
    } else {
      for index in reports { head.filings[index].fileNumbers = theirs }
      give(
        numbers.filter { !SubjectNumbers.isOfReports($0) },
        to: range.filter { !reports.contains($0) }, of: &head)
    }
  }

  /// The names of two forms in one line stand so close, in bytes.
  private static let longestPair: UInt32 = 48

  /// Gives `numbers` to as many filings, in order.
  private func give(_ numbers: [String], to filings: [Int], of head: inout LetterHead) {
    guard numbers.count == filings.count else { return }
    for (index, number) in zip(filings, numbers) { head.filings[index].fileNumbers = [number] }
  }

  /// Whether two numbers are those of a fund: that of its offering, and its own.
  private static func areOfFund(_ numbers: [String]) -> Bool {
    numbers.count == 2 && numbers.count(where: isOfFund) == 1
  }

  /// Whether a number is that of a fund itself, not of its offering.
  private static func isOfFund(_ number: String) -> Bool {
    number.hasPrefix("811-") || number.hasPrefix("814-")
  }

  /// Whether a number is one under which a company reports.
  private static func isOfReports(_ number: String) -> Bool {
    number.hasPrefix("000-") || number.hasPrefix("001-")
  }
}
