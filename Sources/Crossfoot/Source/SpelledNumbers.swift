/// The numbers that are written out.
enum SpelledNumbers {
  /// Their names in lower case, one first, up to twenty.
  static let names = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]
}
