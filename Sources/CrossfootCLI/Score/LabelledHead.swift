/// What a person found at the head and the end of a letter, and in the references of its items, before
/// seeing what the program makes of it.
///
/// Maps go from an item's number to what it holds; an empty list means that there is nothing.
struct LabelledHead: Decodable {
  struct Person: Decodable {
    var name: String
    var title: String?
    var organization: String?
  }

  struct Filing: Decodable {
    var form: String
    /// As ISO 8601 or as printed, `December 31, 2020`.
    var period: String?
    var filedOn: String?

    enum CodingKeys: String, CodingKey {
      case form, period
      case filedOn = "filed_on"
    }
  }

  struct Subject: Decodable {
    var company: String?
    var fileNumbers: [String]
    var filings: [Filing]

    enum CodingKeys: String, CodingKey {
      case company, filings
      case fileNumbers = "file_numbers"
    }
  }

  /// The name of the letter's file.
  var file: String
  var kind: String
  var date: String?
  var delivery: [String]
  var sender: String?
  var recipients: [Person]
  var subject: Subject
  var repliesTo: [String]
  var salutation: String?
  var signatures: [Person]
  var copies: [String]
  /// The number of acknowledgements.
  var acknowledgements: Int
  var citations: [String: [String]]
  var priorComments: [String: [String]]
  var resolution: [String: String?]

  enum CodingKeys: String, CodingKey {
    case file, kind, date, delivery, sender, recipients, subject, salutation, signatures, copies
    case acknowledgements, citations, resolution
    case repliesTo = "replies_to"
    case priorComments = "prior_comments"
  }
}
