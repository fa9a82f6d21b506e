internal import Crossfoot

/// The rows that one file gives, ready to be written: made on any thread, played on the writer's.
///
/// All text lies in one array, so that writing a row allocates nothing. Rows refer to each other by
/// numbers that count within the tape; the writer adds what the database holds already.
/// ```
/// tape       letters 0, items 0, items 1 (letter 0)
/// database   letters 41, items 97, items 98 (letter 41)
/// ```
package struct RowTape: Sendable {
  /// What stands in one column.
  enum Value: Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(start: Int, count: Int)
    /// The row of `kind` that was begun as the `number`th of the tape, from 0.
    case row(RowKind, number: Int)
  }

  private(set) var kinds: [RowKind] = []
  /// The values of all rows, one after the other.
  private(set) var values: [Value] = []
  private(set) var bytes: [UInt8] = []
  /// How many rows of each numbered kind there are.
  private(set) var counts = [Int](repeating: 0, count: RowKind.allCases.count)

  init() {}

  /// Roughly how much memory the tape takes, in bytes.
  package var weight: Int { bytes.count + values.count * MemoryLayout<Value>.stride }

  // MARK: Writing

  /// Begins a row; its values have to follow, one for each column.
  mutating func begin(_ kind: RowKind) { kinds.append(kind) }

  /// Begins a row that others refer to, and gives its number.
  mutating func beginNumbered(_ kind: RowKind) -> Int {
    let number = counts[Int(kind.rawValue)]
    counts[Int(kind.rawValue)] += 1
    kinds.append(kind)
    values.append(.row(kind, number: number))
    return number
  }

  mutating func null() { values.append(.null) }

  mutating func integer(_ value: Int?) {
    values.append(value.map { .integer(Int64($0)) } ?? .null)
  }

  mutating func boolean(_ value: Bool) { values.append(.integer(value ? 1 : 0)) }

  mutating func real(_ value: Double?) { values.append(value.map { .real($0) } ?? .null) }

  mutating func row(_ kind: RowKind, _ number: Int?) {
    values.append(number.map { .row(kind, number: $0) } ?? .null)
  }

  mutating func text(_ value: String?) {
    guard let value else { return null() }
    let start = bytes.count
    bytes.append(contentsOf: value.utf8)
    values.append(.text(start: start, count: bytes.count - start))
  }

  mutating func text(_ range: TextRange?, of store: TextStore) {
    guard let range else { return null() }
    text([range], of: store, separator: "")
  }

  /// Several texts as one.
  mutating func text(_ ranges: [TextRange], of store: TextStore, separator: StaticString) {
    let start = bytes.count
    for (index, range) in ranges.enumerated() {
      if index > 0 {
        unsafe bytes.append(
          contentsOf: UnsafeBufferPointer(
            start: separator.utf8Start, count: separator.utf8CodeUnitCount))
      }
      bytes.append(contentsOf: store.bytes[range.indices])
    }
    values.append(.text(start: start, count: bytes.count - start))
  }

  /// Bytes that are UTF-8.
  mutating func text(utf8 text: [UInt8]) {
    let start = bytes.count
    bytes += text
    values.append(.text(start: start, count: bytes.count - start))
  }

  /// The place of the value that was written last, for `repeatValue`.
  var lastPlace: Int { values.count - 1 }

  /// Writes the value at `place` once more, without a copy of its text.
  mutating func repeatValue(at place: Int) { values.append(values[place]) }

  mutating func range(_ range: SourceRange) {
    integer(Int(range.lowerBound))
    integer(Int(range.upperBound))
  }

  // MARK: Figures

  mutating func figure(_ figure: Figure) {
    real(Double(figure.digits) / Double(Decimal.powersOfTen[Int(figure.decimals)]))
  }

  /// Reads the figure from its digits, so that it is the nearest double to what is printed.
  mutating func figure(_ value: Decimal?) {
    real(value.map { Double($0.nanos) / Double(Decimal.nanosPerOne) })
  }
}
