extension SubjectFilings {
  /// How far a line has been read.
  struct LineReading {
    /// What a date that comes next dates.
    var pending: Pending
    /// Whether the line above was cut before a date, and nothing of this one is read.
    var isCut: Bool
    var keywordEnd = 0
    var readEnd = 0
    /// Whether a letter was named before any filing, and none since: what is dated is that.
    private var isOfLetter = false

    init(_ cut: Pending) {
      pending = cut
      isCut = cut != .nothing
    }

    /// Passes what is no date: a line that was cut before a date opens with one.
    mutating func passCut() {
      if isCut { (pending, isCut) = (.nothing, false) }
    }

    /// Whether a keyword says nothing of a filing: it names a letter, `Comment Letter dated May 1, 2019 on Form
    /// 10-K`, or dates that; the first of the filings may still follow.
    mutating func skips(_ keyword: Keyword, isFirst: Bool) -> Bool {
      guard isFirst else { return false }
      if keyword == .letter {
        (isOfLetter, pending) = (true, .nothing)
        return true
      }
      if keyword != .filed && keyword != .period && keyword != .dated { isOfLetter = false }
      return isOfLetter
    }

    mutating func take(_ keyword: Keyword, endingAt end: Int) {
      passCut()
      keywordEnd = end
      // What is inside of the name of a statement names no other.
      if keyword == .proxyStatement || keyword == .informationStatement { readEnd = end }
    }
  }
}

extension SubjectFilings {
  /// In a sentence a date stands so far behind the word that leads to it, in bytes, and no other deed between.
  private static let proseReach = 90

  /// Whether a date at `position` is that of something else than what the word that ends at `end` leads to.
  func isElse(_ end: Int, _ position: Int) -> Bool {
    guard position > end, position - end <= SubjectFilings.proseReach else { return true }
    return text.holds(SubjectLexicon.otherDeeds, in: TextRange(UInt32(end), UInt32(position)))
  }

  /// Where the rest of a list begins that the line above ends with: `and June 30, 2005`.
  func restOfList(_ line: TextRange) -> Int? {
    for joint in ["and ", "& "] as [StaticString] where text.hasPrefix(line, joint) {
      return Int(line.start) + joint.utf8CodeUnitCount
    }
    return nil
  }
}
