internal import Crossfoot

/// The digits of a figure as they stand in a file, so that another figure can be put in their place.
struct PrintedFigure {
  /// The bytes from the first digit to the last one.
  let range: Range<Int>
  /// The digits without commas and point.
  let digits: [UInt8]
  let decimals: Int
  private let isGrouped: Bool
  /// The brackets or the sign around a negative figure; nil for a positive one.
  let sign: Range<Int>?

  /// The figure in `source`, when the bytes there are its text and nothing else.
  init?(_ source: SourceRange, in bytes: [UInt8]) {
    let slice = Int(source.lowerBound)..<Int(source.upperBound)
    guard slice.upperBound <= bytes.count, slice.count <= 32 else { return nil }
    let plain = Set("0123456789,.$%() -".utf8)
    guard bytes[slice].allSatisfy(plain.contains),
      let first = bytes[slice].firstIndex(where: PrintedFigure.isDigit),
      let last = bytes[slice].lastIndex(where: PrintedFigure.isDigit)
    else { return nil }
    range = first..<last + 1
    let core = bytes[range]
    guard core.allSatisfy({ $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ")") }) else {
      return nil
    }
    digits = core.filter(PrintedFigure.isDigit)
    isGrouped = core.contains(UInt8(ascii: ","))
    decimals = core.lastIndex(of: UInt8(ascii: ".")).map { last - $0 } ?? 0
    let opening = bytes[slice.lowerBound..<first].lastIndex(of: UInt8(ascii: "("))
    let closing = bytes[last..<slice.upperBound].firstIndex(of: UInt8(ascii: ")"))
    sign = opening.flatMap { start in closing.map { start..<$0 + 1 } }
    guard digits.count <= 15 else { return nil }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The digits as a number.
  var value: Int64 { digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) } }

  /// Another figure printed as this one is.
  func printed(_ value: Int64) -> [UInt8] {
    var text = Array(String(value.magnitude).utf8)
    while text.count <= decimals { text.insert(0x30, at: 0) }
    let whole = text.dropLast(decimals)
    var result: [UInt8] = []
    for (index, digit) in whole.enumerated() {
      if isGrouped, index > 0, (whole.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    if decimals > 0 { result += [UInt8(ascii: ".")] + text.suffix(decimals) }
    return result
  }
}
