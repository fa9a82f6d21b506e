/// The titles before the names of persons, in lower case.
///
/// This is the one place for those that letters use everywhere; who reads names adds rarer ones.
enum Honorifics {
  /// Those that say nothing of a person.
  static let plain = ["mr.", "ms.", "mrs."]
  /// With those that do, and that of several persons.
  static let all = plain + ["dr.", "messrs."]
}
