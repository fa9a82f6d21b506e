/// An SEC file number in its full form: a prefix of three digits, a serial number of five or six,
/// a suffix perhaps.
struct FileNumber {
  var canonical: String

  /// Reads `digits`, which are digits and hyphens; the prefix is one in use, unless a label says that it is the
  /// number of a file.
  init?(_ digits: Span<UInt8>, isAnnounced: Bool = false) {
    var lengths = InlineArray<3, Int>(repeating: 0)
    var part = 0
    var prefix = 0
    for index in digits.indices {
      if digits[index] == UInt8(ascii: "-") {
        part += 1
        guard part < lengths.count else { return nil }
      } else {
        lengths[part] += 1
        if part == 0, lengths[0] <= 3 { prefix = prefix * 10 + Int(digits[index] - 0x30) }
      }
    }
    guard part > 0, (1...3).contains(lengths[0]), (3...6).contains(lengths[1]),
      part == 1 || lengths[2] == 2, isAnnounced || FileNumber.isInUse(prefix)
    else { return nil }
    let (lead, gap) = (3 - lengths[0], max(0, 5 - lengths[1]))
    let hyphen = lengths[0]
    // At most three digits, six and two, with hyphens between: so short a text needs no memory of its own,
    // and each of its bytes is written.
    canonical = unsafe String(unsafeUninitializedCapacity: digits.count + lead + gap) { full in
      for place in 0..<lead { unsafe full[place] = UInt8(ascii: "0") }
      for index in 0...hyphen { unsafe full[lead + index] = digits[index] }
      for place in 0..<gap { unsafe full[lead + hyphen + 1 + place] = UInt8(ascii: "0") }
      for index in hyphen + 1..<digits.count { unsafe full[lead + gap + index] = digits[index] }
      return lead + gap + digits.count
    }
  }

  /// Whether a prefix is in use; what else has the shape is a phone number or a ZIP code.
  private static func isInUse(_ prefix: Int) -> Bool {
    switch prefix {
    case 0, 1, 2, 5, 8, 21, 22, 24, 28, 33, 333, 367, 377, 801, 811, 812, 813, 814: true
    default: false
    }
  }
}
