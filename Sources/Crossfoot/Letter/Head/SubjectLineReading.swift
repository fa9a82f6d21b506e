extension SubjectFilings {
  /// How far a line has been read.
  struct LineReading {
    /// What a date that comes next dates.
    var pending: Pending
    /// Whether the line above was cut before a date, and nothing of this one is read.
    var isCut: Bool
    var keywordEnd = 0
    var readEnd = 0

    init(_ cut: Pending) {
      pending = cut
      isCut = cut != .nothing
    }

    /// Passes what is no date: a line that was cut before a date opens with one.
    mutating func passCut() {
      if isCut { (pending, isCut) = (.nothing, false) }
    }

    mutating func take(_ keyword: Keyword, endingAt end: Int) {
      passCut()
      keywordEnd = end
      // What is inside of the name of a statement names no other.
      if keyword == .proxyStatement || keyword == .informationStatement { readEnd = end }
    }
  }
}
