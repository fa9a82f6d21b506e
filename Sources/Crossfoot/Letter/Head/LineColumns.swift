/// The texts that stand side by side in one line, as white space or markup parts them in the file.
struct LineColumns {
  let text: TextStore

  /// Columns stand so many bytes apart in the file at least; a typist leaves less between words, and a space that
  /// keeps two words in one line takes up less in HTML.
  private static let narrowest: (plain: UInt32, styled: UInt32) = (4, 8)

  /// Whether a gap is as wide as one between columns.
  func isWide(_ gap: (place: UInt32, width: UInt32)) -> Bool {
    gap.width >= (text.isStyled ? LineColumns.narrowest.styled : LineColumns.narrowest.plain)
  }

  /// The stretches of white space in `line`, each with how many bytes of the file stand in it.
  func gaps(of line: TextRange) -> [(place: UInt32, width: UInt32)] {
    var gaps: [(place: UInt32, width: UInt32)] = []
    for index in line.indices.dropFirst().dropLast() where text.bytes[index] == ASCII.space {
      let place = UInt32(index)
      // Of several spaces the first stands for all.
      guard text.bytes[index - 1] != ASCII.space else { continue }
      var end = place
      while end < line.end, text.bytes[Int(end)] == ASCII.space { end += 1 }
      let before = text.sourceRange(of: TextRange(place - 1, place)).upperBound
      let after = text.sourceRange(of: TextRange(end, end + 1)).lowerBound
      gaps.append((place, after > before ? after - before : 0))
    }
    return gaps
  }

  /// The parts of `line` between `places`, which ascend.
  func parts(of line: TextRange, at places: [UInt32]) -> [TextRange] {
    let ends = places + [line.end]
    let starts = [line.start] + places
    return zip(starts, ends).map { text.trimmed(TextRange($0, $1)) }
  }

  /// The parts of `line` between the gaps that are wide enough for one between columns.
  func parts(of line: TextRange) -> [TextRange] {
    parts(of: line, at: gaps(of: line).filter(isWide).map(\.place))
  }
}
