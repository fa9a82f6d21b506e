/// The number of a citation: `850-10-50-1a`, `303(a)(3)(i)`, `1.M`, `123(R)`.
struct CitedNumber {
  /// The number in one form, with what it inherits from the one before it.
  var canonical: String
  var range: TextRange
  /// The value of its first digits.
  var value = 0
  /// Whether a point stands between its parts: `5.T`, `4.02`.
  var isDotted = false
  /// Whether it is digits, a hyphen and two digits: the rules of Regulation S-X are.
  var isHyphenatedDigits = false

  /// Longer ones are no citations.
  private static let longest = 28

  /// Reads a number of `grammar` at `start`.
  ///
  /// `previous` is the one before it in a list, from which an elliptical one inherits: `50-5`
  /// behind `850-10-50-1a` is `850-10-50-5`.
  init?(
    in text: TextStore, _ start: UInt32, _ range: TextRange, _ grammar: CitationGrammar,
    after previous: CitedNumber?
  ) {
    let extent = CitedNumber.extent(in: text, start, range)
    self.range = extent.range
    isDotted = extent.isDotted
    let parts = extent.parts
    let bytes = text.bytes[self.range.indices]
    guard let firstDigit = bytes.firstIndex(where: ASCII.isDigit), firstDigit - Int(start) <= 2
    else {
      return nil
    }
    for byte in bytes[firstDigit...].prefix(4) where ASCII.isDigit(byte) {
      value = value * 10 + Int(byte - 0x30)
    }
    isHyphenatedDigits =
      parts.count == 2
      && parts.allSatisfy { part in
        let digits = text.bytes[part.indices].prefix { ASCII.isDigit($0) }.count
        return (1...2).contains(digits) && (digits == part.count || parts[1] == part)
      }
    canonical = text.string(self.range)
    // `Topic 11:B` is `Topic 11.B`.
    if let colon = canonical.firstIndex(of: ":") {
      canonical.replaceSubrange(colon...colon, with: ".")
    }
    guard isPlausible(grammar, parts, text), inherit(grammar, parts, text, previous) else {
      return nil
    }
  }

  /// How far a number reaches, and its parts between hyphens.
  private struct Extent {
    var range: TextRange
    var parts: [TextRange] = []
    var isDotted = false
  }

  private static func extent(
    in text: TextStore, _ start: UInt32, _ range: TextRange
  ) -> Extent {
    var extent = Extent(range: TextRange(start, start))
    var end = start
    var partStart = start
    var depth = 0
    scan: while end < range.end, Int(end - start) < CitedNumber.longest {
      switch text.bytes[Int(end)] {
      case UInt8(ascii: "("):
        // A parenthesis belongs to the number when it touches it and holds little.
        guard end > start, isShort(text, from: end, range) else { break scan }
        depth += 1
      case UInt8(ascii: ")"):
        guard depth > 0 else { break scan }
        depth -= 1
      case UInt8(ascii: "-"):
        extent.parts.append(TextRange(partStart, end))
        partStart = end + 1
      case UInt8(ascii: "."), UInt8(ascii: ":"):
        // A period inside a number is followed by more of it.
        guard end + 1 < range.end, ASCII.isWord(text.bytes[Int(end) + 1]) else { break scan }
        extent.isDotted = true
      case let byte:
        guard ASCII.isDigit(byte) || ASCII.isLetter(byte) else { break scan }
      }
      end += 1
    }
    extent.parts.append(TextRange(partStart, end))
    while end > start, !ASCII.isWord(text.bytes[Int(end) - 1]),
      text.bytes[Int(end) - 1] != UInt8(ascii: ")")
    {
      end -= 1
    }
    extent.range.end = end
    return extent
  }

  private static func isShort(_ text: TextStore, from start: UInt32, _ range: TextRange) -> Bool {
    let end = min(range.end, start + 7)
    return text.bytes[Int(start)..<Int(end)].contains(UInt8(ascii: ")"))
  }

  /// Whether the number has the shape that its grammar asks for.
  private func isPlausible(
    _ grammar: CitationGrammar, _ parts: [TextRange], _ text: TextStore
  ) -> Bool {
    let first = text.bytes[parts[0].indices]
    let digits = first.prefix { ASCII.isDigit($0) }.count
    switch grammar {
    case .codification:
      return digits == 3 || digits == 2 && parts.count >= 2 || first.first == UInt8(ascii: "S")
    case .topic: return digits == 3 || isDotted && digits <= 2 && digits > 0
    case .update: return digits == 4 && parts.count == 2
    case .release: return parts.count == 2
    case .bulletin, .guide, .international: return digits >= 1 && digits <= 3
    case .standard:
      // `A20` behind `SFAS 141, paragraph` is a paragraph, not a standard; `D-98` is one of EITF's.
      return digits > 0 || parts.count == 2 && !first.isEmpty
    case .item, .rule, .section, .regulationSX: return digits >= 1 && digits <= 4
    }
  }

  /// Completes an elliptical number of the codification; false when it can't be one.
  private mutating func inherit(
    _ grammar: CitationGrammar, _ parts: [TextRange], _ text: TextStore, _ previous: CitedNumber?
  ) -> Bool {
    guard case .codification = grammar else {
      // Inside a list of items `(2)` would inherit too; that is left to its reader.
      return true
    }
    let digits = text.bytes[parts[0].indices].prefix { ASCII.isDigit($0) }.count
    if digits == 3 { return true }
    guard let previous else { return false }
    let inherited = previous.canonical.split(separator: "-").prefix(2)
    guard inherited.count == 2 else { return false }
    canonical = inherited.joined(separator: "-") + "-" + canonical
    return true
  }
}

/// The name of an SEC form: `10-K`, `S-1`, `20-F`, `10-KSB/A`.
struct FormName {
  var name: String
  var end: UInt32

  /// Reads the name at `start`; nil when there is none.
  init?(in text: TextStore, _ start: UInt32, _ range: TextRange) {
    var position = start
    while position < range.end, text.bytes[Int(position)] <= ASCII.space { position += 1 }
    let first = position
    var hasDigit = false
    var hasMark = false
    while position < range.end, position - first < 12 {
      let byte = text.bytes[Int(position)]
      if ASCII.isDigit(byte) {
        hasDigit = true
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
        hasMark = true
      } else if !ASCII.isUpper(byte) {
        break
      }
      position += 1
    }
    while position > first, !ASCII.isWord(text.bytes[Int(position) - 1]) { position -= 1 }
    guard hasDigit, position > first, position - first <= 10 else { return nil }
    let isEnd = position == range.end || !ASCII.isWord(text.bytes[Int(position)])
    // `Form 10` is a form, `Form 2009` is not.
    guard isEnd || text.bytes[Int(position)] == UInt8(ascii: "s"),
      hasMark || position - first <= 3
    else { return nil }
    name = text.string(TextRange(first, position))
    end = position
  }
}
