internal import Crossfoot

/// How long a review took, and how much was asked.
struct ThreadMeasures: Equatable {
  /// How many comment letters the staff wrote.
  private(set) var rounds = 0
  /// How many days the company had the last word from, all rounds together: comment to response.
  private(set) var companyDays = 0
  /// How many days the staff took: response to the next letter of the staff.
  private(set) var staffDays = 0
  private(set) var totalDays = 0
  private(set) var extensions = 0
  /// Whether the staff said that the review is over.
  private(set) var isClosed = false
  /// For each letter the round that it belongs to, from 1; 0 before the first comments.
  private(set) var roundOfLetter: [Int] = []

  /// Measures a thread of `letters`, earliest first.
  init(_ letters: [LinkedLetter]) {
    var askedOn: Int?
    var answeredOn: Int?
    for letter in letters {
      if letter.isStaff, let day = letter.day, let answered = answeredOn {
        staffDays += day - answered
        answeredOn = nil
      }
      if letter.asks {
        rounds += 1
        askedOn = letter.day
      } else if letter.answers, let day = letter.day {
        if let asked = askedOn { companyDays += day - asked }
        askedOn = nil
        answeredOn = answeredOn ?? day
      }
      if letter.kind == LetterKind.extension.rawValue, !letter.isStaff { extensions += 1 }
      if letter.kind == LetterKind.closing.rawValue { isClosed = true }
      roundOfLetter.append(rounds)
    }
    let days = letters.compactMap(\.day)
    if let first = days.first, let last = days.last { totalDays = last - first }
  }
}
