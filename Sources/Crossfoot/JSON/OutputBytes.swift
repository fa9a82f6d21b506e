/// Bytes that are written one after the other, without a check of who else holds them.
///
/// `[UInt8]` asks at each byte whether its storage is shared. JSON is written in pieces of one to ten
/// bytes, so that this question costs more than the writing (`crossfoot bench`, stage json). This type
/// owns its memory alone: it can't be copied, and nothing but its own methods sees a pointer.
@safe
package struct OutputBytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit { unsafe start.deallocate() }

  /// Forgets the bytes and keeps the memory.
  package mutating func removeAll() { count = 0 }

  /// The bytes so far.
  func array() -> [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  /// Lends the bytes so far to `body`.
  package func lend<Failure: Error>(
    to body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    // Nothing is written, and the memory stays, until `body` returns.
    let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
    try unsafe body(bytes.span)
  }

  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    // Inside the allocation: the line above made room for one byte.
    unsafe start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    if capacity - count < length { grow(by: length) }
    // A literal's bytes live as long as the program; there is room for all of them.
    unsafe (start + count).update(from: text.utf8Start, count: length)
    count += length
  }

  /// Appends `text` as it stands.
  package mutating func append(_ text: [UInt8]) {
    reserve(text.count)
    append(text.span)
  }

  /// Appends `range` of `text` with `"`, `\\` and control characters spelt as JSON wants them.
  mutating func appendEscaped(_ text: Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    while true {
      let plain = position..<OutputBytes.plainEnd(text, from: position, limit: range.upperBound)
      reserve(max(plain.count, OutputBytes.shortText))
      store(text, plain)
      guard plain.upperBound < range.upperBound else { return }
      appendEscape(text[plain.upperBound])
      position = plain.upperBound + 1
    }
  }

  /// The first byte at or behind `start` that JSON escapes; `limit` when there is none before.
  private static func plainEnd(_ text: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var position = ByteBlocks.place(text, from: start, limit: limit, ByteBlocks.isEscaped)
    // The last word may reach beyond the limit, as long as it lies in the text.
    while position < limit, position &+ ByteWords.size <= text.count {
      let special = ByteWords.escapes(ByteWords.word(of: text, at: position))
      position &+= ByteWords.first(special)
      if special != 0 { return min(position, limit) }
    }
    while position < limit, ByteBlocks.isEscaped(text[position]) == 0 { position &+= 1 }
    return min(position, limit)
  }

  /// Appends `range` of `text`, in which there is nothing to escape.
  @inline(__always)
  mutating func appendPlain(_ text: borrowing [UInt8], _ range: Range<Int>) {
    reserve(max(range.count, OutputBytes.shortText))
    store(text.span, range)
  }

  /// Appends `range` of `text`, in which there is nothing to escape, between quotation marks.
  @inline(__always)
  mutating func appendQuoted(_ text: borrowing [UInt8], _ range: Range<Int>) {
    reserve(max(range.count, OutputBytes.shortText) + 2)
    // There is room for all of them.
    unsafe start[count] = UInt8(ascii: "\"")
    count &+= 1
    store(text.span, range)
    unsafe start[count] = UInt8(ascii: "\"")
    count &+= 1
  }

  private static let shortText = 32

  /// Appends `range` of `text`, for which there is room, and for a short text.
  @inline(__always)
  private mutating func store(_ text: Span<UInt8>, _ range: Range<Int>) {
    if range.count <= OutputBytes.shortText,
      range.lowerBound <= text.count &- OutputBytes.shortText
    {
      // As many bytes as an instruction or two move, which is less than a call: what stands behind the
      // text is written over.
      append(text.extracting(range.lowerBound..<range.lowerBound &+ OutputBytes.shortText))
      count &-= OutputBytes.shortText &- range.count
    } else {
      append(text.extracting(range))
    }
  }

  /// Appends `text`, for which there is room.
  @inline(__always)
  private mutating func append(_ text: Span<UInt8>) {
    // The pointer does not leave the closure.
    let place = unsafe UnsafeMutableRawBufferPointer(start: start + count, count: text.count)
    unsafe text.withUnsafeBytes { unsafe place.copyMemory(from: $0) }
    count &+= text.count
  }

  mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case ASCII.lineFeed: append("\\n")
    case ASCII.tab: append("\\t")
    case ASCII.carriageReturn: append("\\r")
    default:
      append("\\u00")
      append(OutputBytes.hexDigit(byte >> 4))
      append(OutputBytes.hexDigit(byte & 0xF))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// Makes room for `length` more bytes.
  @inline(__always)
  private mutating func reserve(_ length: Int) {
    if capacity - count < length { grow(by: length) }
  }

  /// Appends `"text":`, behind a comma if `hasPrevious`.
  @inline(__always)
  mutating func appendKey(_ text: StaticString, hasPrevious: Bool) {
    let length = text.utf8CodeUnitCount
    reserve(length + 4)
    unsafe start[count] = UInt8(ascii: ",")
    count &+= hasPrevious ? 1 : 0
    // A literal's bytes live as long as the program; there is room for all of them and the marks.
    unsafe start[count] = UInt8(ascii: "\"")
    unsafe UnsafeMutableRawPointer(start + (count &+ 1))
      .copyMemory(from: text.utf8Start, byteCount: length)
    unsafe start[count &+ 1 &+ length] = UInt8(ascii: "\"")
    unsafe start[count &+ 2 &+ length] = UInt8(ascii: ":")
    count &+= length &+ 3
  }

  /// Appends `text`, in which there is nothing to escape, between quotation marks.
  mutating func appendQuoted(_ text: Span<UInt8>) {
    reserve(text.count + 2)
    // There is room for all of them.
    unsafe start[count] = UInt8(ascii: "\"")
    count &+= 1
    append(text)
    unsafe start[count] = UInt8(ascii: "\"")
    count &+= 1
  }

  /// Appends `value` in decimal, with zeros before it up to `width`, which is at most 20.
  @inline(__always)
  mutating func appendDigits(_ value: UInt64, width: Int) {
    reserve(OutputBytes.longestNumber)
    storeDigits(value, width: width)
  }

  /// Appends `[first,second]`, with a space behind the comma if `isSpaced`.
  mutating func appendPair(_ first: UInt32, _ second: UInt32, isSpaced: Bool) {
    reserve(2 * OutputBytes.longestNumber + 4)
    // There is room for all of it.
    unsafe start[count] = UInt8(ascii: "[")
    count &+= 1
    storeDigits(UInt64(first), width: 1)
    unsafe start[count] = UInt8(ascii: ",")
    unsafe start[count &+ 1] = ASCII.space
    count &+= isSpaced ? 2 : 1
    storeDigits(UInt64(second), width: 1)
    unsafe start[count] = UInt8(ascii: "]")
    count &+= 1
  }

  /// A number takes up at most so many bytes, the part of a word of memory behind it included.
  private static let longestNumber = 32
  private static let tenToTheFour: UInt64 = 10_000
  private static let tenToTheFive: UInt64 = 100_000
  private static let tenToTheEight: UInt64 = 100_000_000

  /// Writes the digits of a number, for which there is room.
  @inline(__always)
  private mutating func storeDigits(_ value: UInt64, width: Int) {
    if value < 10, width <= 1 {
      // Numbers of rows, columns and tables mostly are.
      unsafe start[count] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value)
      count &+= 1
    } else if value < OutputBytes.tenToTheFour, width <= 4 {
      storeFour(UInt32(truncatingIfNeeded: value), width: width)
    } else if value < OutputBytes.tenToTheFive, width <= 1 {
      // Places in a letter mostly are.
      let first = UInt32(truncatingIfNeeded: value) / 10_000
      unsafe start[count] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: first)
      count &+= 1
      storeFour(UInt32(truncatingIfNeeded: value) &- first &* 10_000, width: 4)
    } else {
      storeLongDigits(value, width: width)
    }
  }

  private mutating func storeLongDigits(_ value: UInt64, width: Int) {
    guard value >= OutputBytes.tenToTheEight || width > ByteWords.size else {
      return storeEight(value, width: width)
    }
    let (high, low) = value.quotientAndRemainder(dividingBy: OutputBytes.tenToTheEight)
    storeLongDigits(high, width: width - ByteWords.size)
    storeEight(low, width: ByteWords.size)
  }

  /// Writes a number of four digits at most, as `storeEight` does.
  @inline(__always)
  private mutating func storeFour(_ value: UInt32, width: Int) {
    let hundreds = (value &* 5_243) >> 19
    let twos = hundreds | (value &- hundreds &* 100) << 16
    let tens = (twos &* 103) >> 10 & 0x000F_000F
    let digits = tens | (twos &- tens &* 10) << 8
    let zeros = min(digits.trailingZeroBitCount / 8, 4 &- max(width, 1))
    let word = (digits | 0x3030_3030) >> UInt32(truncatingIfNeeded: 8 &* zeros)
    // There is room for a whole word; what stands behind its digits is written over.
    unsafe UnsafeMutableRawPointer(start + count).storeBytes(of: word, as: UInt32.self)
    count &+= 4 &- zeros
  }

  /// Writes a number of eight digits at most.
  private mutating func storeEight(_ value: UInt64, width: Int) {
    let digits = OutputBytes.digits(value)
    let zeros = min(digits.trailingZeroBitCount / 8, ByteWords.size &- max(width, 1))
    let word = (digits | 0x3030_3030_3030_3030) >> UInt64(truncatingIfNeeded: 8 &* zeros)
    // There is room for a whole word; what stands behind its digits is written over.
    unsafe UnsafeMutableRawPointer(start + count).storeBytes(of: word, as: UInt64.self)
    count &+= ByteWords.size &- zeros
  }

  /// The eight digits of `value`, a byte each, the first in the lowest one.
  ///
  /// The number is halved three times, all parts at once: into four digits each, two, and one. Dividing
  /// by a constant is multiplying and shifting: 10,486 / 2²⁰ (which is 5,243 / 2¹⁹) and 103 / 2¹⁰ are near
  /// enough to 1/100 and 1/10 for numbers of four and of two digits.
  private static func digits(_ value: UInt64) -> UInt64 {
    let fours = value / 10_000 | (value % 10_000) << 32
    let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
    return tens | (twos &- tens &* 10) << 8
  }

  private mutating func grow(by length: Int) {
    let larger = max(capacity * 2, count + length)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    // The old bytes fit: the new memory is larger than the old.
    unsafe memory.update(from: start, count: count)
    unsafe start.deallocate()
    unsafe start = memory
    capacity = larger
  }
}
