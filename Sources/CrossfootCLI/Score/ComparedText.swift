internal import Crossfoot

/// Labels and findings in a form in which what two people spell differently is the same.
enum ComparedText {
  /// A text without case, punctuation and spaces.
  static func plain(_ text: String) -> String {
    Words.of(text.utf8).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// A name without `Mr.` before and `Esq.` behind it.
  static func name(_ text: String) -> String {
    plain(text).split(separator: " ").filter { !titlesOfNames.contains($0) }.joined(separator: " ")
  }

  private static let titlesOfNames: Set<Substring> = ["mr", "ms", "mrs", "dr", "esq", "esquire"]

  /// A file number with its leading zeros: `0-5486` and `000-05486` are one.
  static func fileNumber(_ text: String) -> String {
    let parts = text.split(separator: "-")
    guard parts.count >= 2 else { return text }
    let padded = [(parts[0], 3), (parts[1], 5)].map { part, width in
      String(repeating: "0", count: max(0, width - part.count)) + part
    }
    return (padded + parts.dropFirst(2).map(String.init)).joined(separator: "-")
  }

  /// A date as ISO 8601 has it, from that or from `December 31, 2020`.
  static func date(_ text: String) -> String {
    let words = plain(text).split(separator: " ")
    guard words.count == 3, let month = Months.names.firstIndex(of: String(words[0])),
      let day = Int(words[1]),
      let year = Int(words[2]), let date = CalendarDate(year: year, month: month + 1, day: day)
    else { return text }
    return date.description
  }

  /// A citation by its family and its components only: whose act a section is of, and what people call
  /// a body of questions, is spelled in many ways.
  static func citation(_ text: String) -> String {
    let words = text.lowercased().split(separator: " ").filter { !fillers.contains($0) }
    guard words.contains("c&di") else { return words.joined(separator: " ") }
    return "c&di " + words.filter { $0.contains(where: \.isNumber) }.joined(separator: " ")
  }

  private static let fillers: Set<Substring> = [
    "no.", "question", "of", "the", "act", "securities", "exchange", "internal", "revenue", "code",
    "pcaob", "company", "investment",
  ]
}
