/// The names of the months.
package enum Months {
  /// The whole names in lower case, January first.
  package static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
