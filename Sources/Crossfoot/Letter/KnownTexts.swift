/// Tells which texts of a list are new to it.
struct KnownTexts {
  /// All of them, from the time on when there are many.
  private var many: Set<String> = []

  /// A few are compared sooner than hashed.
  private static let few = 12

  /// Whether `text` is none of `known`, which hold what this said was new, and nothing else.
  mutating func isNew(_ text: String, among known: some Collection<String>) -> Bool {
    if known.count < KnownTexts.few { return !known.contains(text) }
    if many.isEmpty { many = Set(known) }
    return many.insert(text).inserted
  }
}
