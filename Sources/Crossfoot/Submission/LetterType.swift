/// The types of documents, and the forms of submissions, by which EDGAR tells correspondence.
///
/// This is the one place for them.
package enum LetterType: String, Sendable {
  /// What a company writes; about a draft that is not public yet, a type of its own.
  case correspondence = "CORRESP"
  case draftLetter = "DRSLTR"
  /// What comes with a company's letter.
  case cover = "COVER"
  /// What the staff writes: the form of the submission, and the type of the document in it.
  case upload = "UPLOAD"
  case letter = "LETTER"
  /// The text of a letter that the submission also holds as a PDF.
  case extract = "TEXT-EXTRACT"
  /// The staff's order on a request for confidential treatment.
  case order = "CT ORDER"

  /// The type that EDGAR spells `type`, in either case; nil when that is none of letters.
  package init?(_ type: String?) {
    guard let type else { return nil }
    self.init(rawValue: type.uppercased())
  }

  /// Whether a submission of this form is correspondence as a whole.
  var isForm: Bool {
    switch self {
    case .correspondence, .draftLetter, .upload, .letter: true
    case .cover, .extract, .order: false
    }
  }
}
