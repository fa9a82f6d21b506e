/// Bytes that are written one after the other, without a check of who else holds them.
///
/// `[UInt8]` asks at each byte whether its storage is shared. JSON is written in pieces of one to ten
/// bytes, so that this question costs more than the writing (`crossfoot bench`, stage json). This type
/// owns its memory alone: it can't be copied, and nothing but its own methods sees a pointer.
@safe
struct OutputBytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit { unsafe start.deallocate() }

  /// Forgets the bytes and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// The bytes so far.
  func array() -> [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
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

  /// Appends `range` of `text` with `"`, `\\` and control characters spelt as JSON wants them.
  ///
  /// Bytes are copied eight at a time while they are looked at.
  mutating func appendEscaped(_ text: Span<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    let end = range.upperBound
    reserve(end - position + ByteWords.size)
    while position < end {
      while position &+ ByteWords.size <= end {
        let word = ByteWords.word(of: text, at: position)
        // Room was made for what is left, and for a word beyond it.
        unsafe UnsafeMutableRawPointer(start + count).storeBytes(of: word, as: UInt64.self)
        let special = ByteWords.escapes(word)
        let plain = special == 0 ? ByteWords.size : ByteWords.first(special)
        position &+= plain
        count &+= plain
        if special != 0 { break }
      }
      guard position < end else { return }
      let byte = text[position]
      position += 1
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        // As above.
        unsafe start[count] = byte
        count += 1
      } else {
        appendEscape(byte)
        reserve(end - position + ByteWords.size)
      }
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
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
    if hasPrevious { count += 1 }
    // A literal's bytes live as long as the program; there is room for all of them and the marks.
    unsafe start[count] = UInt8(ascii: "\"")
    unsafe (start + count + 1).update(from: text.utf8Start, count: length)
    unsafe start[count + 1 + length] = UInt8(ascii: "\"")
    unsafe start[count + 2 + length] = UInt8(ascii: ":")
    count += length + 3
  }

  /// Appends `text` between quotation marks.
  @inline(__always)
  mutating func appendQuoted(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    if capacity - count < length + 2 { grow(by: length + 2) }
    // A literal's bytes live as long as the program; there is room for all of them and the marks.
    unsafe start[count] = UInt8(ascii: "\"")
    unsafe (start + count + 1).update(from: text.utf8Start, count: length)
    unsafe start[count + 1 + length] = UInt8(ascii: "\"")
    count += length + 2
  }

  /// Appends `value` in decimal, with zeros before it up to `width`, which is at most 20.
  ///
  /// The digits are found from the last one on: dividing by a constant costs a multiplication.
  mutating func appendDigits(_ value: UInt64, width: Int) {
    var length = OutputBytes.digitCount(value)
    length = max(length, width)
    if capacity - count < length { grow(by: length) }
    var rest = value
    var place = count + length
    while place > count {
      place -= 1
      // Between the bytes so far and the room that was made for `length` more.
      unsafe start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  /// How many digits a number has.
  ///
  /// A number of n binary digits has about n · log 2 decimal ones (1233 / 4096): that, or one more.
  @inline(__always)
  private static func digitCount(_ value: UInt64) -> Int {
    let bits = 64 - (value | 1).leadingZeroBitCount
    let least = (bits * 1233) >> 12
    guard least < powers.count else { return least }
    return least + (value >= powers[least] ? 1 : 0) + (value == 0 && least == 0 ? 1 : 0)
  }

  /// The powers of ten that fit, from 10⁰ on.
  private static let powers: [UInt64] = (0...19).map { exponent in
    (0..<exponent).reduce(1) { product, _ in product * 10 }
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
