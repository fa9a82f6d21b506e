/// The names of the merge fields that the Commission's letter template leaves in letters since about 2018.
///
/// This is the one place for them.
enum MergeField {
  /// The names as they are printed, `Comapany` (sic) among them.
  static let printed: [StaticString] = ["FirstName LastName", "Comapany Name"]
  /// The field of whom a letter is for.
  static let person: StaticString = "firstname lastname"
  /// The field of the company that a letter is for.
  static let company: StaticString = "comapany name"
  /// What it begins with: heads of pages into which fields were mixed have it on a line of its own.
  static let companyStart: StaticString = "comapany"
  /// The words of the names, as they stand in front of what was merged: `LastNameRoe`.
  static let words: [StaticString] = ["firstname", "lastname", "comapany", "name"]
}
