/// The figures that nearly all cells hold: digits in groups, with a dollar sign, brackets or a percent
/// sign about them, or a dash.
extension FigureReading {
  /// Reads the cell at `range`, which is not empty, when it holds a plain figure, in one pass; nil
  /// when it needs a closer look.
  init?(plain range: Range<Int>, of text: Span<UInt8>) {
    let end = range.upperBound
    var place = range.lowerBound
    self.init(status: .number)
    if text[place] == UInt8(ascii: "$") {
      unit = .dollars
      place = FigureReading.afterSpaces(place + 1, end, text)
    }
    var isNegative = false
    if place < end, text[place] == UInt8(ascii: "(") {
      isNegative = true
      place = FigureReading.afterSpaces(place + 1, end, text)
    }
    guard place < end else { return nil }
    let start = place
    guard let number = PlainNumber(in: text, &place, end) else {
      guard !isNegative, FigureReading.isDashes(place..<end, text) else { return nil }
      status = .nil
      return
    }
    let digitsEnd = place
    guard takeSuffix(&place, end, text, mayClose: isNegative) else { return nil }
    figure = Figure(digits: isNegative ? -number.digits : number.digits, decimals: number.decimals)
    let isBareInteger = number.decimals == 0 && unit == nil
    isMarkerLike =
      isBareInteger && isNegative && digitsEnd - start <= 2 && digitsEnd + 1 == end
      && text[digitsEnd] == UInt8(ascii: ")")
    isYearLike =
      isBareInteger && !isNegative && digitsEnd - start == 4
      && (1900...2100).contains(number.digits)
  }

  private static func afterSpaces(_ start: Int, _ end: Int, _ text: Span<UInt8>) -> Int {
    var place = start
    while place < end, text[place] == ASCII.space { place += 1 }
    return place
  }

  /// Takes a closing bracket and a percent sign up to the end of the cell; false when anything else
  /// stands there.
  private mutating func takeSuffix(
    _ place: inout Int, _ end: Int, _ text: Span<UInt8>, mayClose: Bool
  ) -> Bool {
    var mayClose = mayClose
    while place < end {
      switch text[place] {
      case ASCII.space: break
      case UInt8(ascii: ")") where mayClose: mayClose = false
      case UInt8(ascii: "%"): unit = .percent
      default: return false
      }
      place += 1
    }
    return true
  }

  /// Whether `range` holds nothing but hyphens and dashes (U+2011 to U+2015).
  private static func isDashes(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      if text[place] == UInt8(ascii: "-") {
        place += 1
      } else if text[place] == 0xE2, place + 2 < range.upperBound, text[place + 1] == 0x80,
        (0x91...0x95).contains(text[place + 2])
      {
        place += 3
      } else {
        return false
      }
    }
    return true
  }
}

/// Digits, perhaps with commas between groups of three and a point before the last ones.
private struct PlainNumber {
  private(set) var digits: Int64 = 0
  private(set) var decimals: UInt8 = 0

  /// Reads the number at `place`, which is moved behind it; nil, with `place` kept, when there is
  /// none, or its commas or its length are odd.
  init?(in text: Span<UInt8>, _ place: inout Int, _ end: Int) {
    let start = place
    var position = start
    var groupStart = start
    var isGrouped = false
    var pointEnd = -1
    while position < end {
      let byte = text[position]
      let digit = byte &- 0x30
      if digit < 10 {
        digits = digits &* 10 &+ Int64(digit)
      } else if byte == UInt8(ascii: ","), pointEnd < 0 {
        let length = position - groupStart
        guard length > 0, isGrouped ? length == 3 : length <= 3 else { return nil }
        isGrouped = true
        groupStart = position + 1
      } else if byte == UInt8(ascii: "."), pointEnd < 0, position + 1 < end,
        ASCII.isDigit(text[position + 1])
      {
        if isGrouped, position - groupStart != 3 { return nil }
        pointEnd = position + 1
      } else {
        break
      }
      position += 1
    }
    // Eighteen digits fit; the commas and the point are counted in, which is on the safe side.
    guard position > start, position - start <= Limits.figureDigits else { return nil }
    if pointEnd >= 0 {
      guard position - pointEnd <= Limits.fractionDigits else { return nil }
      decimals = UInt8(position - pointEnd)
    } else if isGrouped, position - groupStart != 3 {
      return nil
    }
    place = position
  }
}
