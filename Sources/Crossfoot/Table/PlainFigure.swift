/// The figures that nearly all cells hold: digits in groups, with a dollar sign, brackets or a percent
/// sign about them, or a dash.
extension FigureParser {
  /// Reads the cell when it is a plain figure, in one pass; nil, with the position kept, when it
  /// needs a closer look.
  func readPlain() -> FigureReading? {
    let span = bytes.span
    var place = position
    var reading = FigureReading(status: .number)
    var wasOpened = false
    if span[place] == UInt8(ascii: "$") {
      reading.unit = .dollars
      place = afterSpaces(place + 1)
    }
    if place < end, span[place] == UInt8(ascii: "(") {
      wasOpened = true
      place = afterSpaces(place + 1)
    }
    guard place < end else { return nil }
    if !wasOpened, let dashes = dashesEnd(place) {
      guard dashes == end else { return nil }
      reading.status = .nil
      return reading
    }
    let start = place
    guard let figure = plainNumber(&place) else { return nil }
    let digits = start..<place
    var isOpen = wasOpened
    while place < end {
      switch span[place] {
      case ASCII.space: break
      case UInt8(ascii: ")") where isOpen: isOpen = false
      case UInt8(ascii: "%"): reading.unit = .percent
      default: return nil
      }
      place += 1
    }
    reading.figure = figure
    if wasOpened { reading.figure.digits = -figure.digits }
    let isBareInteger = figure.decimals == 0 && reading.unit == nil
    reading.isMarkerLike =
      isBareInteger && wasOpened && !isOpen && digits.count <= 2 && digits.upperBound + 1 == end
    reading.isYearLike =
      isBareInteger && !wasOpened && digits.count == 4 && (1900...2100).contains(figure.digits)
    return reading
  }

  private func afterSpaces(_ place: Int) -> Int {
    var place = place
    while place < end, bytes[place] == ASCII.space { place += 1 }
    return place
  }

  /// Where a run of hyphens and dashes (U+2011 to U+2015) ends that starts at `place`.
  private func dashesEnd(_ start: Int) -> Int? {
    let span = bytes.span
    var place = start
    while place < end {
      if span[place] == UInt8(ascii: "-") {
        place += 1
      } else if span[place] == 0xE2, place + 2 < end, span[place + 1] == 0x80,
        (0x91...0x95).contains(span[place + 2])
      {
        place += 3
      } else {
        break
      }
    }
    return place > start ? place : nil
  }

  /// The number at `place`, which is moved behind it; nil when its commas or its length are odd.
  private func plainNumber(_ place: inout Int) -> Figure? {
    let span = bytes.span
    let start = place
    var digits: Int64 = 0
    var lastComma = -1
    var point = -1
    while place < end {
      let digit = span[place] &- 0x30
      if digit < 10 {
        // Eighteen digits fit; the commas and the point are counted in, which is on the safe side.
        guard place - start < Limits.figureDigits else { return nil }
        digits = digits &* 10 &+ Int64(digit)
      } else if span[place] == UInt8(ascii: ","), point < 0 {
        let group = place - max(lastComma, start - 1) - 1
        guard group > 0, lastComma < 0 ? group <= 3 : group == 3 else { return nil }
        lastComma = place
      } else if span[place] == UInt8(ascii: "."), point < 0, place + 1 < end,
        ASCII.isDigit(span[place + 1])
      {
        point = place
      } else {
        break
      }
      place += 1
    }
    let whole = point < 0 ? place : point
    guard place > start, lastComma < 0 || whole - lastComma == 4 else { return nil }
    let decimals = point < 0 ? 0 : place - point - 1
    guard decimals <= Limits.fractionDigits else { return nil }
    return Figure(digits: digits, decimals: UInt8(decimals))
  }
}
