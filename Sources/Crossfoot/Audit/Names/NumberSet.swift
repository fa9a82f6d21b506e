/// Things that a number tells apart.
protocol Numbered {
  var ownNumber: Int { get }
}

/// A set of such things.
///
/// All kinds of them share the one `Set<Int>` of the program: for the first set of each kind the runtime looks
/// through all conformances that there are, which takes as long as reading a letter.
struct NumberSet<Element: Numbered>: ExpressibleByArrayLiteral {
  private var numbers: Set<Int> = []

  init(arrayLiteral elements: Element...) { formUnion(elements) }

  init(_ elements: some Sequence<Element>) { formUnion(elements) }

  var isEmpty: Bool { numbers.isEmpty }

  /// Takes an element in; false when it is known.
  mutating func insert(_ element: Element) -> Bool {
    numbers.insert(element.ownNumber).inserted
  }

  mutating func formUnion(_ elements: some Sequence<Element>) {
    for element in elements { numbers.insert(element.ownNumber) }
  }

  func contains(_ element: Element) -> Bool { numbers.contains(element.ownNumber) }

  func isDisjoint(with elements: some Sequence<Element>) -> Bool {
    !elements.contains { numbers.contains($0.ownNumber) }
  }
}

extension TextRange: Numbered {
  var ownNumber: Int { Int(truncatingIfNeeded: UInt64(start) << 32 | UInt64(end)) }
}

extension Reference.Place: Numbered {
  var ownNumber: Int { Int(truncatingIfNeeded: number) }
}
