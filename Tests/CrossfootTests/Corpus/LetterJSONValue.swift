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
