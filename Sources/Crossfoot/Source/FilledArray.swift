extension Array {
  /// An array of `count` times `value`.
  ///
  /// `init(repeating:count:)` of the library looks its buffer's type up at every call, which costs more than to
  /// fill a short array; what is compiled here knows the type.
  init(filledWith value: Element, count: Int) {
    self = []
    reserveCapacity(count)
    append(contentsOf: repeatElement(value, count: count))
  }
}
