internal import Crossfoot

/// Company names in the form in which they are compared.
/// ```
/// The Widget Holdings Company, Inc.   →   widget holdings
/// WIDGET HOLDINGS CO                  →   widget holdings
/// ```
enum CompanyName {
  /// What stands behind a name and says only what kind of company it is.
  private static let suffixes = Set(CompanyForms.plain + CompanyForms.rare + ["co"])

  /// The most words of a name that stands in running text.
  private static let longestMention = 5

  /// The words of `text` in lower case: letters and digits, without the marks in and around them.
  static func words(_ text: some Sequence<UInt8>) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text {
      if ASCII.isWord(byte) {
        word.append(ASCII.lowercased(byte))
      } else if byte != UInt8(ascii: "."), byte != UInt8(ascii: "'"), !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The key of a name; nil when nothing is left of it.
  static func key(of name: some Sequence<UInt8>) -> String? { key(of: words(name)[...]) }

  private static func key(of words: ArraySlice<String>) -> String? {
    var words = words
    while let last = words.last, suffixes.contains(last) { words.removeLast() }
    if words.count > 1, words.first == "the" { words.removeFirst() }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The keys of all that may be a company's name in running text.
  ///
  /// These are up to five words before a word such as "Inc".
  static func mentions(in text: some Sequence<UInt8>) -> Set<String> {
    let words = words(text)
    var result: Set<String> = []
    for (index, word) in words.enumerated() where suffixes.contains(word) {
      for length in 1...longestMention where length <= index {
        if let key = key(of: words[(index - length)..<index]) { result.insert(key) }
      }
    }
    return result
  }
}
