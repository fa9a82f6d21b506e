internal import Crossfoot

/// Looks for numbers and dates in the head of a letter whose lines were lost, so that it has no subject.
enum HeadScan {
  /// The runs of digits that follow `word` within a dozen bytes: `CIK No. 0001234567`.
  static func numbers(after word: StaticString, in text: ArraySlice<UInt8>) -> [String] {
    places(of: word, in: text).compactMap { place in
      let near = text[place...].prefix(12)
      guard let start = near.firstIndex(where: ASCII.isDigit) else { return nil }
      return String(decoding: text[start...].prefix(while: ASCII.isDigit), as: UTF8.self)
    }
  }

  /// The file numbers that are said to be such, padded as headers pad them: `001-00042`.
  static func fileNumbers(in text: ArraySlice<UInt8>) -> [String] {
    places(of: "file n", in: text).compactMap { place in
      let near = text[place...].prefix(12)
      guard let start = near.firstIndex(where: ASCII.isDigit) else { return nil }
      let prefix = text[start...].prefix(while: ASCII.isDigit)
      guard prefix.count <= 3, text.indices.contains(prefix.endIndex),
        text[prefix.endIndex] == UInt8(ascii: "-")
      else { return nil }
      let serial = text[(prefix.endIndex + 1)...].prefix(while: ASCII.isDigit)
      guard (3...6).contains(serial.count) else { return nil }
      return padded(prefix, to: 3) + "-" + padded(serial, to: 5)
    }
  }

  private static func padded(_ digits: ArraySlice<UInt8>, to count: Int) -> String {
    String(repeating: "0", count: max(count - digits.count, 0))
      + String(decoding: digits, as: UTF8.self)
  }

  /// What stands before `Re:`, or all of it.
  static func beforeSubject(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = places(of: "re:", in: text).first else { return text }
    return text[..<end]
  }

  /// The first date with a month in letters: `March 13, 2020`.
  static func firstDate(in text: ArraySlice<UInt8>) -> CalendarDate? {
    let words = CompanyName.words(text)
    for (index, word) in words.enumerated() where index + 2 < words.count {
      guard let month = Months.names.firstIndex(of: word), let day = Int(words[index + 1]),
        let year = Int(words[index + 2]),
        let date = CalendarDate(year: year, month: month + 1, day: day)
      else { continue }
      return date
    }
    return nil
  }

  /// Where the text behind each place of `word`, which is in lower case, starts.
  private static func places(of word: StaticString, in text: ArraySlice<UInt8>) -> [Int] {
    word.withUTF8Buffer { wanted in
      var places: [Int] = []
      var isInWord = false
      for start in text.indices.dropLast(max(wanted.count - 1, 0)) {
        let byte = ASCII.lowercased(text[start])
        if !isInWord, unsafe byte == wanted.first, unsafe has(wanted, text, at: start) {
          places.append(start + wanted.count)
        }
        isInWord = ASCII.isWord(byte)
      }
      return places
    }
  }

  private static func has(
    _ wanted: UnsafeBufferPointer<UInt8>, _ text: ArraySlice<UInt8>, at start: Int
  ) -> Bool {
    for offset in wanted.indices
    where unsafe ASCII.lowercased(text[start + offset]) != wanted[offset] {
      return false
    }
    return true
  }
}

extension CalendarDate {
  /// The number of days since the start of the year 0; only differences mean anything.
  var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
      + (153 * monthFromMarch + 2) / 5 + day - 1
  }

  /// The day that ISO 8601 writes so: `2014-01-03`.
  init?(iso text: String) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}
