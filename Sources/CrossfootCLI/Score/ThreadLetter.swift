/// One line of a threads file: which review a letter belongs to, and when it was filed.
struct ThreadLetter: Decodable {
  var threadID: String
  var accessionNumber: String
  var form: String
  var filingDate: String

  enum CodingKeys: String, CodingKey {
    case threadID = "thread_id"
    case accessionNumber, form, filingDate
  }

  /// Whether the staff wrote it.
  var isStaff: Bool { form == "UPLOAD" || form == "LETTER" }
}
