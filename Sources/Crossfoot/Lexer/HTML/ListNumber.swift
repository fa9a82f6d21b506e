/// The number or the bullet that a browser shows before the item of a list.
enum ListNumber {
  private static let bullet = Array("\u{2022} ".utf8)

  /// The mark of the item with `number`, counted as `numbering` says; a bullet for 0.
  static func text(_ number: Int, _ numbering: UInt8) -> [UInt8] {
    guard number > 0 else { return bullet }
    switch numbering {
    case UInt8(ascii: "a") where number <= 26: return [0x60 + UInt8(number)] + Array(". ".utf8)
    case UInt8(ascii: "A") where number <= 26: return [0x40 + UInt8(number)] + Array(". ".utf8)
    case UInt8(ascii: "i"): return roman(number) + Array(". ".utf8)
    case UInt8(ascii: "I"): return roman(number).map { $0 & 0xDF } + Array(". ".utf8)
    default: return Array("\(number). ".utf8)
    }
  }

  private static func roman(_ number: Int) -> [UInt8] {
    let signs: [(value: Int, sign: String)] = [
      (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
      (1, "i"),
    ]
    var rest = min(number, Limits.commentNumber)
    var result: [UInt8] = []
    for (value, sign) in signs {
      while rest >= value {
        result += Array(sign.utf8)
        rest -= value
      }
    }
    return result
  }
}
