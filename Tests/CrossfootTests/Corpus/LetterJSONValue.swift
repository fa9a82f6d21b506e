import Crossfoot
import Foundation
import Testing

/// The JSON of a letter, read back as a program that does not know the library would read it.
struct LetterJSONValue {
  private let root: NSDictionary

  /// Reads the JSON of `letter`; fails when it is not valid.
  init(_ letter: Letter) throws {
    let value = try JSONSerialization.jsonObject(with: Data(letter.json()))
    root = try #require(value as? NSDictionary)
  }

  /// Every range, wherever in the JSON it stands; what is no pair of whole numbers is nil.
  var ranges: [(lower: Int, upper: Int)?] {
    var result: [(lower: Int, upper: Int)?] = []
    LetterJSONValue.walk(root) { value in
      guard let range = (value as? NSDictionary)?["range"] else { return }
      let pair = range as? [Int] ?? []
      result.append(pair.count == 2 ? (pair[0], pair[1]) : nil)
    }
    return result
  }

  /// Every string below the given keys, in the order of the JSON.
  func strings(under keys: [String]) -> [String] {
    var result: [String] = []
    for key in keys {
      guard let value = root[key] else { continue }
      LetterJSONValue.walk(value) { value in
        if let string = value as? String { result.append(string) }
      }
    }
    return result
  }

  /// Visits every value, the members of an object in the order of their keys.
  private static func walk(_ value: Any, _ visit: (Any) -> Void) {
    visit(value)
    if let object = value as? NSDictionary {
      for name in object.allKeys.compactMap({ $0 as? String }).sorted() {
        if let member = object[name] { walk(member, visit) }
      }
    } else if let array = value as? [Any] {
      for element in array { walk(element, visit) }
    }
  }
}

/// Fails unless every range in the JSON of `letter` is ordered and lies inside its `size` bytes.
func expectRangesInside(_ letter: Letter, size: Int, _ what: String) throws {
  let outside = try LetterJSONValue(letter).ranges.filter { range in
    guard let range else { return true }
    return !(0 <= range.lower && range.lower <= range.upper && range.upper <= size)
  }
  #expect(outside.isEmpty, "\(what), \(size) bytes: \(outside.prefix(3))")
}

/// The same for a letter whose JSON is too large to be read back in time: its bytes are searched.
///
/// No text can be taken for a range, since a quotation mark in one is escaped.
func expectRangesInside(largeLetter letter: Letter, size: Int) {
  let key = Array("\"range\":[".utf8)
  let json = letter.json()
  let bytes = json.span
  var outside: [String] = []
  var start = 0
  while start + key.count < bytes.count {
    guard bytes[start] == key[0], key.indices.allSatisfy({ bytes[start + $0] == key[$0] }) else {
      start += 1
      continue
    }
    start += key.count
    var end = start
    while bytes[end] != UInt8(ascii: "]") { end += 1 }
    let range = String(decoding: json[start..<end], as: UTF8.self)
    let pair = range.split(separator: ",").compactMap { Int($0) }
    if pair.count != 2 || pair[0] < 0 || pair[0] > pair[1] || pair[1] > size {
      outside.append(range)
    }
    start = end
  }
  #expect(outside.isEmpty, "\(size) bytes: \(outside.prefix(3))")
}
