internal import Crossfoot
internal import Crypto

/// What tells one file from all others, wherever it lies: its content, and the accession number that
/// goes with it.
package struct FileIdentity: Hashable, Sendable {
  /// The SHA-256 of the bytes.
  package let contentHash: String
  /// The accession number that the header gives, or else the name of the file.
  package let accession: String?

  /// The identity of the file `bytes` at `path`, whose header gives `headerAccession`.
  package init(bytes: [UInt8], path: String, headerAccession: String?) {
    contentHash = FileIdentity.hash(of: bytes)
    accession = headerAccession ?? FileIdentity.accession(in: path)
  }

  /// The SHA-256 of `bytes` in 64 lower-case hexadecimal digits.
  static func hash(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(2 * SHA256.byteCount)
    for byte in SHA256.hash(data: bytes) {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return String(decoding: hex, as: UTF8.self)
  }

  /// The first accession number in the name of the file: `0001234567-24-000061`, or its 18 digits.
  package static func accession(in path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    let runs = name.utf8.split { !(ASCII.isDigit($0) || $0 == UInt8(ascii: "-")) }
    for run in runs {
      let digits = run.filter(ASCII.isDigit)
      let parts = run.split(separator: UInt8(ascii: "-")).map(\.count)
      guard digits.count == 18, parts == [10, 2, 6] || parts == [18] else { continue }
      let text = String(decoding: digits, as: UTF8.self)
      return "\(text.prefix(10))-\(text.dropFirst(10).prefix(2))-\(text.suffix(6))"
    }
    return nil
  }
}
