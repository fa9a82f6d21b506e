/// Does uuencode, the way different encoders do it.
struct UUEncoder {
  /// What stands for zero: a space or a backtick.
  var zero: UInt8 = 0x60
  /// Whether spaces at the ends of lines are lost.
  var isStripped = false
  /// Whether a further character to check stands behind each line.
  var isChecked = false

  /// The lines of `bytes`, 45 bytes each, and the empty one that ends them.
  func lines(of bytes: [UInt8]) -> String {
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 45) {
      result += line(of: bytes[start..<min(start + 45, bytes.count)]) + "\n"
    }
    return result + line(of: []) + "\n"
  }

  private func line(of bytes: ArraySlice<UInt8>) -> String {
    var line = [character(UInt8(bytes.count))]
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.endIndex ? bytes[start + $0] : 0 }
      line.append(character(group[0] >> 2))
      line.append(character(group[0] << 4 & 0x30 | group[1] >> 4))
      line.append(character(group[1] << 2 & 0x3C | group[2] >> 6))
      line.append(character(group[2] & 0x3F))
    }
    if isChecked, !bytes.isEmpty { line.append(UInt8(ascii: "X")) }
    while isStripped, line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  private func character(_ value: UInt8) -> UInt8 { value == 0 ? zero : value + 0x20 }
}
