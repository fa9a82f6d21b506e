/// A list of phrases that a text is searched for word by word, each standing for a value.
///
/// The phrases form a tree over their words: a word that opens no phrase costs one look into one hash
/// table, and a phrase of five words costs five, however many phrases begin alike.
/// ```
/// we ─┬─ note ──┬─ (we note)
///     │         └─ that ─ (we note that)
///     └─ believe ─ (we believe)
/// ```
/// Phrases are given in lower case with plain apostrophes and hyphens; in the text letters match in
/// either case, and curly apostrophes and non-breaking hyphens match the plain ones.
///
/// It is a class so that a scan passes it on as one pointer, not as the dozen words of its arrays.
package final class PhraseTable<Value: Sendable>: Sendable {
  private let tree: PhraseTree
  private let values: [Value]

  /// Holds the phrases of `lists`, in each of which `|` or the end of a line parts one from the next.
  package init(_ lists: [(String, Value)]) {
    var builder = PhraseTreeBuilder()
    var values: [Value] = []
    for (list, value) in lists {
      builder.add(list) { _ in values.append(value) }
    }
    self.values = values
    tree = PhraseTree(builder)
  }

  private init(_ tree: PhraseTree, _ values: [Value]) {
    self.tree = tree
    self.values = values
  }

  /// The longest phrase that stands at `start`, whose first word has `key` and ends at `wordEnd`.
  @inline(__always)
  func match(
    key: UInt64, _ text: Span<UInt8>, from start: Int, wordEnd: Int, to limit: Int
  ) -> (value: Value, end: Int)? {
    let hash = WordKeys.hash(key)
    guard let match = tree.match(hash: hash, text, start: start, wordEnd: wordEnd, to: limit) else {
      return nil
    }
    return (values[match.phrase], match.end)
  }

  /// The same for a word that a `PhraseScan` has found.
  @inline(__always)
  func match(
    _ opening: PhraseScan.Opening, _ filter: PhraseFilter, _ text: Span<UInt8>, to limit: Int
  ) -> (value: Value, end: Int)? {
    let (start, length) = (Int(opening.start), Int(opening.length))
    let hash = WordKeys.hash(filter.key(in: text, start, length: length))
    guard
      let match = tree.match(
        hash: hash, followedBy: opening.next, text, start: start, wordEnd: start &+ length,
        to: limit)
    else { return nil }
    return (values[match.phrase], match.end)
  }

  /// The phrases, in the order in which they were given.
  var texts: [[UInt8]] { tree.texts }

  /// The phrase that the text of `range` begins with.
  @inline(__always)
  package func prefix(of bytes: [UInt8], _ range: Range<Int>) -> (value: Value, end: Int)? {
    guard tree.mayOpen(bytes, range), let match = tree.prefix(of: bytes.span, range) else {
      return nil
    }
    return (values[match.phrase], match.end)
  }
}

extension PhraseTable where Value: SetAlgebra {
  /// Holds the phrases of `lists`; what stands in several has the values of all of them.
  convenience init(joining lists: [(String, Value)]) {
    var builder = PhraseTreeBuilder()
    var values: [Value] = []
    for (list, value) in lists {
      builder.add(list, once: true) { phrase in
        if phrase < values.count { values[phrase].formUnion(value) } else { values.append(value) }
      }
    }
    self.init(PhraseTree(builder), values)
  }
}
