/// What a person read in a table, before seeing what the program makes of it.
///
/// Texts are compared without white space and currency signs. Of a text that is longer than twice six
/// words, only the first and the last six are labelled, with `…` between them.
struct LabelledTable: Decodable {
  struct Row: Decodable {
    /// Without footnote markers; empty for a row without one.
    var label: String
    /// As printed, without brackets.
    var markers: [String]
    var role: String
    /// Further roles that are as good.
    var otherRoles: [String]?
    /// One text a column, with signs and `%`, without currency signs.
    var cells: [String]

    enum CodingKeys: String, CodingKey {
      case label, markers, role, cells
      case otherRoles = "role_alt"
    }
  }

  /// The name of the letter's file.
  var file: String
  /// Which `<table>` of the file it is, from 1; nil where the file is plain text.
  var ordinal: UInt32?
  /// The line of the first row with figures, from 1, where the file is plain text.
  var line: Int?
  /// What a header row says of nothing but the scale: no part of the paths.
  var scaleNote: String?
  /// The headers above each column right of the labels, outermost first.
  var columns: [[String]]
  var rows: [Row]

  enum CodingKeys: String, CodingKey {
    case file, columns, rows, line
    case ordinal = "source_ordinal"
    case scaleNote = "scale_note"
  }
}
