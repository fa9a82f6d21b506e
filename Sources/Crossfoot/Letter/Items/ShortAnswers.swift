/// Tells lines that are too short to sound like anybody, and yet are answers.
///
/// ```
/// Done. See page 22.
/// ```
enum ShortAnswers {
  /// A word in front of the end of a sentence has so many letters at least: others are abbreviated.
  private static let shortestWord = 4
  /// What may follow on the first words of an answer is at most this long, in bytes.
  private static let longest = 120

  /// Whether `text`, a line that ends with a period, is an answer: it opens like one, or holds two
  /// sentences.
  static func isAnswer(_ text: TextRange, in store: TextStore) -> Bool {
    guard text.count <= longest else { return false }
    if let match = openings.prefix(of: store.bytes, text.indices) {
      let next = match.end < Int(text.end) ? store.bytes[match.end] : UInt8(ascii: ".")
      if next == UInt8(ascii: ".") || next == UInt8(ascii: ",") || next == UInt8(ascii: ";") {
        return true
      }
    }
    return openEnded.prefix(of: store.bytes, text.indices) != nil
      || pointsToNumber(text, in: store) || holdsTwoSentences(text, in: store)
  }

  /// Whether a line without a full stop is an answer nevertheless: nothing but the words of one, or a clause that
  /// says that a change was made, as no heading does.
  static func tellsOfChange(_ text: TextRange, in store: TextStore) -> Bool {
    guard text.count <= longest else { return false }
    if openings.prefix(of: store.bytes, text.indices)?.end == Int(text.end) { return true }
    guard let place = store.firstPlace(of: changes, in: text) else { return false }
    return !store.hasWordSuffix(store.trimmed(text.prefix(upTo: place.start)), relatives)
  }

  /// Whether `text` only points to another answer, as `See 6.` does.
  private static func pointsToNumber(_ text: TextRange, in store: TextStore) -> Bool {
    guard let match = pointers.prefix(of: store.bytes, text.indices) else { return false }
    let rest = store.trimmed(text.suffix(from: UInt32(match.end)))
    return (2...longestNumber + 1).contains(rest.count)
      && store.bytes[Int(rest.end) - 1] == UInt8(ascii: ".")
      && rest.indices.dropLast().allSatisfy { ASCII.isDigit(store.bytes[$0]) }
  }

  /// The number of a comment has at most so many digits.
  private static let longestNumber = 3

  /// Whether a word of letters alone, a period and a capital stand inside of `text`.
  private static func holdsTwoSentences(_ text: TextRange, in store: TextStore) -> Bool {
    var letters = 0
    for index in text.indices.dropLast(2) {
      let byte = store.bytes[index]
      if byte == UInt8(ascii: "."), letters >= shortestWord, store.bytes[index + 1] == ASCII.space,
        ASCII.isUpper(store.bytes[index + 2])
      {
        return true
      }
      letters = ASCII.isLower(byte) || letters == 0 && ASCII.isUpper(byte) ? letters + 1 : 0
    }
    return false
  }

  /// This is the one place for these words.
  private static let openings = PhraseTable<Void>(
    [
      "done", "none", "noted", "duly noted", "comment noted", "yes", "no", "complied", "agreed",
      "complied with", "confirmed", "revised", "deleted", "added", "corrected", "disclosed",
      "removed", "provided", "revised as requested", "deleted as requested", "so revised",
      "revised accordingly", "not applicable", "acknowledged", "understood", "see above",
      "so noted", "done as requested", "filed herewith",
      "filed with the amendment", "included", "changed", "replaced", "moved", "clarified", "gone",
      "we agree", "we have complied", "we so confirm", "fixed", "comment complied with",
      "no response required", "no response is required", "no response necessary",
      "no response is necessary", "no response needed", "no response is needed",
    ].map { ($0, ()) })
  /// Verbs of a change that was made as the staff asked.
  private static let changes: WordList = [
    "has been made", "have been made", "has been revised", "have been revised", "has been added",
    "have been added", "has been deleted", "have been deleted", "has been removed",
    "have been removed", "has been expanded", "have been expanded", "has been updated",
    "has been clarified", "has been corrected", "have been corrected", "company has revised",
    "registrant has revised", "fund has revised", "trust has revised", "we have revised",
    "we have added", "we have deleted", "we have removed", "we have expanded", "we have updated",
    "we have made", "company has complied", "company has added",
  ]
  /// What such a verb only describes: `Matters that have been revised`.
  private static let relatives: WordList = ["that", "which", "who", "as", "if", "where", "when"]
  private static let pointers = PhraseTable<Void>([
    ("see|see no.|see comment|see number|see answer|see answer no.|see response", ())
  ])
  private static let openEnded = PhraseTable<Void>(
    [("filed as exhibit|filed as exhibits|added on page|revised on page|deleted from page", ())])
}
