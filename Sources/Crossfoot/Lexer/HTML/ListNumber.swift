/// The number or the bullet that a browser shows before the item of a list.
enum ListNumber {
  private static let bullet = "\u{2022} "

  /// The mark of the item with `number`, counted as `numbering` says; a bullet for 0.
  static func text(_ number: Int, _ numbering: UInt8) -> String {
    guard number > 0 else { return bullet }
    switch numbering {
    case UInt8(ascii: "a") where number <= 26: return letter(0x60 + number)
    case UInt8(ascii: "A") where number <= 26: return letter(0x40 + number)
    case UInt8(ascii: "i"): return roman(number) + ". "
    case UInt8(ascii: "I"): return roman(number).uppercased() + ". "
    default: return "\(number). "
    }
  }

  private static func letter(_ code: Int) -> String {
    String(decoding: [UInt8(code)], as: UTF8.self) + ". "
  }

  private static func roman(_ number: Int) -> String {
    let signs: [(value: Int, sign: String)] = [
      (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
      (1, "i"),
    ]
    var rest = min(number, Limits.commentNumber)
    var result = ""
    for (value, sign) in signs {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }
}
