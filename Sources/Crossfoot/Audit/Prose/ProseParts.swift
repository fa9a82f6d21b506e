/// The sentences, or the clauses, of tokens, one after the other: what stands between their ends.
///
/// None is empty. They are read one by one, without an array of all: most rules leave off after a few.
struct ProseParts: Sequence, IteratorProtocol {
  private var rest: ArraySlice<ProseToken>
  private let areClauses: Bool

  fileprivate init(_ tokens: ArraySlice<ProseToken>, areClauses: Bool) {
    (rest, self.areClauses) = (tokens, areClauses)
  }

  mutating func next() -> ArraySlice<ProseToken>? {
    var start = rest.startIndex
    let limit = rest.endIndex
    while start < limit, isEnd(rest[start]) { start += 1 }
    guard start < limit else { return nil }
    var end = start + 1
    while end < limit, !isEnd(rest[end]) { end += 1 }
    defer { rest = rest[end...] }
    return rest[start..<end]
  }

  @inline(__always)
  private func isEnd(_ token: ProseToken) -> Bool {
    areClauses ? token.isClauseEnd : token.isSentenceEnd
  }
}

extension ArraySlice<ProseToken> {
  var sentences: ProseParts { ProseParts(self, areClauses: false) }
  var clauses: ProseParts { ProseParts(self, areClauses: true) }
}

extension [ProseToken] {
  var sentences: ProseParts { self[...].sentences }
  var clauses: ProseParts { self[...].clauses }
}
