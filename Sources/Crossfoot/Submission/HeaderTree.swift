/// The header of a submission as a tree of keys, whatever dialect it was written in.
///
/// Keys have one form: lower case, words joined by underscores, and one name where the dialects have
/// two (see `HeaderLexicon`).
struct HeaderTree {
  /// A key, its value, and what stands below it.
  struct Node {
    var key: String
    /// Its value; nil for a section, and for a key that stands for itself.
    var value: String?
    /// Indices into `nodes`.
    var children: [Int] = []
    /// How many levels lie below it.
    var height = 0
  }

  private(set) var nodes: [Node] = []
  /// The keys that stand in no section.
  var roots: [Int] = []
  /// Whether reading stopped before the header ended, because it has more keys than any real one.
  private(set) var isCut = false

  /// Takes a key in; nil when there are more than a header may have.
  mutating func add(_ key: String, value: String?) -> Int? {
    guard nodes.count < Limits.headerKeys else {
      isCut = true
      return nil
    }
    nodes.append(Node(key: key, value: value))
    return nodes.count - 1
  }

  /// Puts `children` below `parent`; false when that would be deeper than a header may be.
  mutating func attach(_ children: [Int], to parent: Int) -> Bool {
    let height = children.reduce(0) { max($0, nodes[$1].height + 1) }
    guard height <= Limits.headerDepth else { return false }
    nodes[parent].children += children
    nodes[parent].height = max(nodes[parent].height, height)
    return true
  }

  /// Lengthens the value of the last key by a line that has none of its own.
  mutating func append(_ text: String, to index: Int) {
    nodes[index].value = nodes[index].value.map { $0 + " " + text } ?? text
  }

  /// The first value below `index` that has `key`.
  func value(_ key: String, in index: Int) -> String? {
    nodes[index].children.lazy.compactMap { child in
      nodes[child].key == key ? nodes[child].value : nil
    }.first
  }
}
