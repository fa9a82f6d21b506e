extension [UInt8] {
  /// Appends `range` of `source`.
  ///
  /// A slice would count references twice, which costs more than most copies.
  @inline(__always)
  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    // Inside the array, by the precondition; the pointer does not leave the closure.
    unsafe source.withUnsafeBufferPointer { bytes in
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }
}
