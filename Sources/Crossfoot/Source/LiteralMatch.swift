/// Telling whether a literal stands in some bytes.
///
/// Literals are ASCII: their bytes lie at one address for as long as the program runs, and none behind
/// their ends is read, which is why the accesses marked unsafe are sound.
extension Span where Element == UInt8 {
  /// Whether `text` stands at `position` and ends before `limit`.
  @inline(__always)
  func holds(_ text: StaticString, at position: Int, limit: Int) -> Bool {
    guard limit - position >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where unsafe self[position + index] != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether `text`, given in lower case, stands at `position` and ends before `limit`; letters match in
  /// either case.
  @inline(__always)
  func holdsFolded(_ text: StaticString, at position: Int, limit: Int) -> Bool {
    guard limit - position >= text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where unsafe ASCII.lowercased(self[position + index]) != text.utf8Start[index] {
      return false
    }
    return true
  }

  /// Whether the bytes are those of `text`, given in lower case; letters match in either case.
  @inline(__always)
  func isFolded(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && holdsFolded(text, at: 0, limit: count)
  }
}
