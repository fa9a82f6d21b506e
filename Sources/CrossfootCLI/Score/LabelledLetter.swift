/// What a person found in a letter, before seeing what the program makes of it: its kind and, for each
/// item, the number, the headings and the first and last six words of the comment and the response.
///
/// The words are few enough to hold no letter's text, and enough to tell every boundary.
struct LabelledLetter: Decodable {
  struct Item: Decodable {
    /// As printed; nil for an unnumbered comment.
    var number: String?
    var comment: [String]?
    var response: [String]?
    var headings: [String]
  }

  /// The name of the letter's file.
  var file: String
  var kind: String
  var items: [Item]

  /// How many words of each end are labelled.
  static let wordCount = 6
}
