/// Columns of text that stand beside each other in a line.
extension TextStore {
  /// Where the first space of `range` stands that takes up `width` bytes of the file and more: what stands
  /// on its sides is of two columns.
  func columnGap(in range: TextRange, atLeast width: UInt32) -> UInt32? {
    for index in range.indices.dropFirst().dropLast() where bytes[index] == ASCII.space {
      let place = UInt32(index)
      let before = sourceRange(of: TextRange(place - 1, place)).upperBound
      let after = sourceRange(of: TextRange(place + 1, place + 2)).lowerBound
      if after >= before + width { return place }
    }
    return nil
  }
}
