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

  @inline(__always)
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if capacity - count < range.count { grow(by: range.count) }
    let slice = bytes[range]
    unsafe slice.withUnsafeBufferPointer { source in
      guard let base = source.baseAddress else { return }
      // The slice has been checked against its array; there is room for all of it.
      unsafe (start + count).update(from: base, count: source.count)
    }
    count += range.count
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
    var length = 1
    var bound: UInt64 = 10
    while length < 19, value >= bound {
      length += 1
      bound *= 10
    }
    if length == 19, value >= 10_000_000_000_000_000_000 { length = 20 }
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
