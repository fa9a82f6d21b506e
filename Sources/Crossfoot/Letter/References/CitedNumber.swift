/// The number of a citation: `850-10-50-1a`, `303(a)(3)(i)`, `1.M`, `123(R)`.
struct CitedNumber {
  /// The number in one form, with what it inherits from the one before it.
  var canonical: String
  var range: TextRange
  /// The value of its first digits.
  var value = 0
  /// Whether a point stands between its parts: `5.T`, `4.02`.
  var isDotted = false
  /// Whether two digits follow the point: `4.02`.
  var isHundredth = false
  /// Whether it is digits, a hyphen and two digits: the rules of Regulation S-X are.
  var isHyphenatedDigits = false
  /// Whether it takes the place of the number before it, which it completes.
  var isCompletion = false
  /// The part of title 17 of the Code of Federal Regulations that stands before it: `210.4-08`.
  var part: Int?

  /// The number of parts between hyphens.
  var parts: Int { canonical.utf8.count { $0 == UInt8(ascii: "-") } + 1 }
  var hasGroups: Bool { canonical.utf8.contains(UInt8(ascii: "(")) }
  var isPlainDigits = false

  /// Reads a number of `grammar` at `start`.
  ///
  /// `previous` is the one before it in a list, from which an elliptical one inherits: `50-5`
  /// behind `850-10-50-1a` is `850-10-50-5`.
  init?(
    in text: TextStore, _ start: UInt32, _ range: TextRange, _ grammar: CitationGrammar,
    after previous: CitedNumber?
  ) {
    // Most cues have no number behind them: a look at the next bytes tells.
    if case .bulletinSection = grammar {
      guard start < range.end else { return nil }
    } else {
      guard CitedNumber.hasDigit(near: start, in: text, range) else { return nil }
    }
    part = CitedNumber.part(in: text, start, range, grammar)
    let extent = NumberExtent(in: text, part == nil ? start : start + 4, range)
    let bytes = text.bytes[extent.range.indices]
    self.range = TextRange(start, extent.range.end)
    canonical = extent.string(in: text)
    isDotted =
      extent.isDotted && bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: ":"))
    if case .bulletinSection = grammar {
      guard CitedNumber.isOutline(bytes) else { return nil }
      return
    }
    guard let firstDigit = bytes.firstIndex(where: ASCII.isDigit) else { return nil }
    for byte in bytes[firstDigit...].prefix(4) {
      guard ASCII.isDigit(byte) else { break }
      value = value * 10 + Int(byte - 0x30)
    }
    isPlainDigits = bytes.allSatisfy(ASCII.isDigit)
    isHyphenatedDigits = CitedNumber.isRuleOfAccounting(extent.parts, text)
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
      isHundredth = bytes[(point + 1)...].prefix { ASCII.isDigit($0) }.count == 2
    }
    // Most are written in their one form already.
    if !CitedNumber.isNormal(bytes, grammar) { normalize(grammar) }
    guard isPlausible(grammar, extent.parts, text),
      inherit(grammar, extent.parts, text, previous)
    else { return nil }
  }

  /// Reads a number that leaves out what it shares with the one before it: `(2)` behind `303(a)(1)`,
  /// `91` behind `606-10-55-89`.
  init?(
    in text: TextStore, _ start: UInt32, _ range: TextRange, inheriting previous: CitedNumber,
    _ grammar: CitationGrammar
  ) {
    guard start < range.end else { return nil }
    value = previous.value
    isHyphenatedDigits = previous.isHyphenatedDigits
    isDotted = previous.isDotted
    if text.bytes[Int(start)] == UInt8(ascii: "(") {
      guard let end = CitedNumber.groupsEnd(in: text, start, range),
        let shared = previous.sharedPart(with: text.bytes[Int(start) + 1])
      else { return nil }
      self.range = TextRange(start, end)
      canonical = shared + text.string(self.range)
      return
    }
    guard case .codification = grammar else { return nil }
    if let basis = CitedNumber.basis(in: text, start, range), let topic = previous.topic {
      self.range = basis.range
      canonical = topic + " BC" + basis.digits
      isCompletion = previous.parts == 1 && !previous.canonical.contains(" ")
      return
    }
    guard previous.parts == 4, let last = previous.canonical.lastIndex(of: "-") else { return nil }
    if let letter = CitedNumber.lettered(in: text, start, range), previous.isLettered {
      self.range = letter
      canonical = previous.canonical.dropLast() + text.string(letter)
      return
    }
    let isHyphened = text.bytes[Int(start)] == UInt8(ascii: "-")
    let extent = NumberExtent(in: text, isHyphened ? start + 1 : start, range)
    let bytes = text.bytes[extent.range.indices]
    let digits = bytes.prefix { ASCII.isDigit($0) }.count
    guard extent.parts.count == 1, (1...3).contains(digits), bytes.count <= digits + 2 else {
      return nil
    }
    self.range = extent.range
    isPlainDigits = digits == bytes.count
    canonical = previous.canonical[...last] + text.string(extent.range)
  }

  /// Reads a paragraph, or two as a range, of a section named before it: `23-24` behind
  /// `250-10-45 paragraphs`.
  init?(
    in text: TextStore, _ start: UInt32, _ range: TextRange, paragraphOf previous: CitedNumber
  ) {
    let extent = NumberExtent(in: text, start, range)
    let parts = extent.parts
    let isShort = { (part: TextRange) in
      (1...4).contains(part.count) && ASCII.isDigit(text.bytes[Int(part.start)])
    }
    guard previous.parts == 3, parts.count <= 2, isShort(parts.first),
      parts.count == 1 || isShort(parts.second)
    else { return nil }
    self.range = extent.range
    value = previous.value
    canonical = previous.canonical + "-" + text.string(parts.first)
    if parts.count == 2 { canonical += ".." + text.string(parts.second) }
    isCompletion = true
  }

  /// This number when it completes `previous`: `606-10-25-19` behind `606`.
  func completed(_ previous: CitedNumber) -> CitedNumber? {
    let completes =
      isCompletion
      || previous.isPlainDigits && previous.canonical.utf8.count == 3
        && canonical.hasPrefix(previous.canonical + "-")
    return completes ? self : nil
  }
}

// MARK: - Shapes

extension CitedNumber {
  /// What stands before the first digit of a number, at most: `S-X`.
  private static let longestPrefix: UInt32 = 3

  /// Whether a digit stands at `start`, or so near that a number may begin there.
  @inline(__always)
  static func hasDigit(near start: UInt32, in text: TextStore, _ range: TextRange) -> Bool {
    var position = start
    let end = min(range.end, start + longestPrefix + 1)
    while position < end, !ASCII.isDigit(text.bytes[Int(position)]) { position += 1 }
    return position < end
  }

  /// The parts of title 17 that are cited with their sections.
  private static let parts = [200, 210, 229, 230, 232, 240, 243, 244, 270]

  /// The part of title 17 that a number begins with: `229.` and more.
  private static func part(
    in text: TextStore, _ start: UInt32, _ range: TextRange, _ grammar: CitationGrammar
  ) -> Int? {
    switch grammar {
    case .item, .rule, .section, .regulationSX, .federalCode: break
    default: return nil
    }
    guard start + 4 < range.end, text.bytes[Int(start) + 3] == UInt8(ascii: "."),
      ASCII.isDigit(text.bytes[Int(start) + 4])
    else { return nil }
    var value = 0
    for byte in text.bytes[Int(start)..<Int(start) + 3] {
      guard ASCII.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return parts.contains(value) ? value : nil
  }

  private static func isRuleOfAccounting(_ parts: NumberExtent.Parts, _ text: TextStore) -> Bool {
    guard parts.count == 2 else { return false }
    let digits = text.bytes[parts.first.indices].prefix { ASCII.isDigit($0) }.count
    let rest = text.bytes[parts.second.indices].prefix { ASCII.isDigit($0) }.count
    return (1...2).contains(digits) && digits == parts.first.count && (1...2).contains(rest)
  }

  /// Whether the number of a section in an outline may begin with `byte`.
  static func opensOutline(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
  }

  /// Whether `bytes` number a section as outlines do: `III.C.3`.
  private static func isOutline(_ bytes: ArraySlice<UInt8>) -> Bool {
    let roman = bytes.prefix(while: opensOutline)
    guard !roman.isEmpty else { return false }
    let rest = bytes.dropFirst(roman.count)
    return rest.isEmpty || rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: "(")
  }

  /// Whether a number has its one form already: `normalize` would leave it as it is.
  private static func isNormal(_ bytes: ArraySlice<UInt8>, _ grammar: CitationGrammar) -> Bool {
    switch grammar {
    case .topic, .bulletin, .standard:
      return bytes.allSatisfy { ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
    case .codification where letterMark(bytes) != nil: return false
    default:
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == UInt8(ascii: ":") || byte == ASCII.space || byte >= 0x80 { return false }
        if byte == UInt8(ascii: "("), previous == UInt8(ascii: "-") { return false }
        previous = byte
      }
      return true
    }
  }

  /// Writes what is spelled in several ways in one: `Topic 11:B` and `Topic 11B` are `11.B`, `123R` is
  /// `123(R)`.
  private mutating func normalize(_ grammar: CitationGrammar) {
    // Nearly all are spelled in that way already, and bytes tell.
    if let colon = canonical.utf8.firstIndex(of: UInt8(ascii: ":")) {
      canonical.replaceSubrange(colon...colon, with: ".")
    }
    if canonical.utf8.contains(ASCII.space) { canonical.removeAll { $0 == " " } }
    if let hyphen = canonical.utf8.lastIndex(of: UInt8(ascii: "-")),
      canonical.utf8[hyphen...].starts(with: "-(".utf8)
    {
      let isRange = canonical[..<hyphen].hasSuffix(")")
      canonical.replaceSubrange(hyphen...hyphen, with: isRange ? ".." : "")
    }
    if case .codification = grammar { joinLetter() }
    let letters = canonical.utf8.drop(while: ASCII.isDigit)
    separateTopic(grammar)
    guard letters.count == 1, let letter = letters.first, ASCII.isUpper(letter) else { return }
    let digits = canonical.dropLast()
    switch grammar {
    case .topic, .bulletin:
      guard digits.count <= 2, !digits.isEmpty else { return }
      canonical = digits + "." + canonical.suffix(1)
      isDotted = true
    case .standard:
      if letter == UInt8(ascii: "R") { canonical = digits + "(R)" }
    default:
      return
    }
  }

  /// `740-30-50-2.b` is `740-30-50-2b`.
  private mutating func joinLetter() {
    let bytes = ArraySlice(canonical.utf8)
    guard let mark = CitedNumber.letterMark(bytes) else { return }
    let place = canonical.utf8.index(canonical.startIndex, offsetBy: mark)
    canonical.remove(at: place)
  }

  /// `11B.3` of a bulletin is `11.B.3`.
  private mutating func separateTopic(_ grammar: CitationGrammar) {
    switch grammar {
    case .topic, .bulletin: break
    default: return
    }
    let digits = canonical.utf8.prefix(while: ASCII.isDigit)
    let rest = canonical.utf8[digits.endIndex...]
    guard (1...2).contains(digits.count), rest.count > 2, let letter = rest.first,
      ASCII.isUpper(letter), rest.dropFirst().first == UInt8(ascii: ".")
    else { return }
    canonical.insert(".", at: digits.endIndex)
  }

  /// Whether the number has the shape that its grammar asks for.
  private func isPlausible(
    _ grammar: CitationGrammar, _ parts: NumberExtent.Parts, _ text: TextStore
  ) -> Bool {
    let first = text.bytes[parts.first.indices]
    let digits = first.prefix { ASCII.isDigit($0) }.count
    switch grammar {
    case .codification:
      return digits == 3 || digits == 2 && parts.count >= 2
        || first.first == UInt8(ascii: "S") && first.dropFirst().first.map(ASCII.isDigit) == true
    case .topic: return digits == 3 || isDotted && digits <= 2 && digits > 0
    case .update: return digits == 4 && parts.count == 2
    case .release:
      if parts.count == 1 { return isPlainDigits && (4...6).contains(digits) }
      return parts.count == 2 && first.count == 2
        && (digits == 2 || first.elementsEqual("IC".utf8) || first.elementsEqual("IA".utf8))
        && CitedNumber.isOfRelease(text.bytes[parts.second.indices])
    case .bulletin, .guide, .international: return digits >= 1 && digits <= 3
    case .standard:
      // `A20` behind `SFAS 141, paragraph` is a paragraph, not a standard; `D-98` is one of EITF's.
      return digits > 0 || parts.count == 2 && !first.isEmpty
    case .derivativesIssue:
      return first.count <= 3 && ASCII.isUpper(first.first ?? 0)
        && first.dropFirst().allSatisfy(ASCII.isDigit)
    case .item, .rule, .regulationSX, .auditing: return digits >= 1 && digits <= 4
    case .section: return digits >= 1 && digits <= 5
    case .manual: return (4...5).contains(digits) || digits == 3 && isDotted
    case .federalCode: return part != nil
    case .article: return digits >= 1 && digits <= 2
    case .interpretation: return digits == 3 && isDotted && isHundredth
    case .paragraph:
      // `A240`, `BC12`, `25A`: a few digits between a letter or two; `82(a)` has groups behind them.
      let bare = first.prefix { $0 != UInt8(ascii: "(") }
      let figures = bare.count { ASCII.isDigit($0) }
      return (1...3).contains(figures) && bare.count - figures <= 2 && parts.count <= 2
    case .bulletinSection, .instruction: return true
    }
  }
}

extension CitedNumber {
  /// Whether `bytes` number a release: digits, and a letter behind those of one that changed another, `8732A`.
  private static func isOfRelease(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last else { return false }
    let digits = ASCII.isUpper(last) ? bytes.dropLast() : bytes
    return !digits.isEmpty && digits.allSatisfy(ASCII.isDigit)
  }

  /// Where the mark stands that parts the letter of a paragraph of the codification from its number, `50-2.b`
  /// and `50-2-b`; nil when none does.
  private static func letterMark(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count > 4, let last = bytes.last, ASCII.isLower(last) else { return nil }
    let mark = bytes.endIndex - 2
    guard bytes[mark] == UInt8(ascii: ".") || bytes[mark] == UInt8(ascii: "-"),
      ASCII.isDigit(bytes[mark - 1])
    else { return nil }
    return mark
  }
}

// MARK: - Ellipsis

extension CitedNumber {
  /// Completes an elliptical number of the codification; false when it can't be one.
  private mutating func inherit(
    _ grammar: CitationGrammar, _ parts: NumberExtent.Parts, _ text: TextStore,
    _ previous: CitedNumber?
  ) -> Bool {
    guard case .codification = grammar else { return true }
    let digits = text.bytes[parts.first.indices].prefix { ASCII.isDigit($0) }.count
    if digits == 3 { return parts.count > 1 || range.count == 3 }
    guard let previous else { return false }
    let inherited = previous.canonical.split(separator: "-").prefix(2)
    guard inherited.count == 2 else { return false }
    canonical = inherited.joined(separator: "-") + "-" + canonical
    return true
  }

  /// The topic of a number of the codification: its first three digits.
  private var topic: String? {
    let digits = canonical.prefix { $0.isNumber }
    return digits.utf8.count == 3 ? String(digits) : nil
  }

  /// What of this number stands before the last group of the same sort as one that begins with `byte`:
  /// before the `(1)` of `303(a)(1)`, for `(2)`.
  private func sharedPart(with byte: UInt8) -> String? {
    CitedNumber.sharedPart(of: canonical, with: byte)
  }

  /// What a number that opens with `byte` shares with `previous`, one with parentheses before it in a list.
  static func sharedPart(of previous: String, with byte: UInt8) -> String? {
    let sort = CitedNumber.sort(byte)
    let bytes = Array(previous.utf8)
    for index in bytes.indices.dropFirst().reversed()
    where bytes[index - 1] == UInt8(ascii: "(") && CitedNumber.sort(bytes[index]) == sort {
      return String(decoding: bytes[..<(index - 1)], as: UTF8.self)
    }
    return nil
  }

  private static func sort(_ byte: UInt8) -> Int {
    ASCII.isDigit(byte) ? 0 : ASCII.isUpper(byte) ? 1 : 2
  }

  /// The end of `(2)(i)`; nil when the parentheses hold anything but a short number or letter.
  static func groupsEnd(
    in text: TextStore, _ start: UInt32, _ range: TextRange
  ) -> UInt32? {
    var end = start
    while end < range.end, text.bytes[Int(end)] == UInt8(ascii: "(") {
      var close = end + 1
      while close < range.end, ASCII.isWord(text.bytes[Int(close)]), close - end <= 4 { close += 1 }
      guard close > end + 1, close < range.end, text.bytes[Int(close)] == UInt8(ascii: ")") else {
        return nil
      }
      end = close + 1
    }
    return end > start ? end : nil
  }
}
