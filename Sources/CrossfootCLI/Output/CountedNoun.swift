/// Numbers of things in messages: `1 letter`, `2 letters`.
enum CountedNoun {
  static func text(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
