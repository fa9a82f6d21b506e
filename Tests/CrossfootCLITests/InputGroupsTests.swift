import CrossfootCLI
import Testing

@Suite("InputGroups")
struct InputGroupsTests {
  /// The groups of inputs that have so many bytes, or nil.
  private func groups(_ sizes: [Int?], sharedBy sharers: Int = 1) -> [[Int?]] {
    var groups = InputGroups(sizes.makeIterator(), sharedBy: sharers) { $0 }
    var found: [[Int?]] = []
    while let group = groups.next() { found.append(group) }
    return found
  }

  private var most: Int { InputGroups<IndexingIterator<[Int?]>>.most }
  private var enough: Int { InputGroups<IndexingIterator<[Int?]>>.enoughBytes }

  @Test("nothing gives no group")
  func nothing() {
    #expect(groups([]).isEmpty)
  }

  @Test("small inputs come together, as many as a group has at most, and none is lost")
  func small() {
    let sizes = (1...(2 * most + 1)).map { Optional($0) }
    #expect(groups(sizes).map(\.count) == [most, most, 1])
    #expect(groups(sizes).flatMap { $0 } == sizes)
  }

  @Test("the input that makes a group large ends it")
  func large() {
    #expect(groups([1, enough, 2, 3]) == [[1, enough], [2, 3]])
    #expect(groups([enough - 1, 1, 1]) == [[enough - 1, 1], [1]])
    #expect(groups([enough, enough]) == [[enough], [enough]])
  }

  @Test("what has no size comes alone, and holds back nothing that stands before it")
  func unsized() {
    #expect(groups([1, 2, nil, 3, 4]) == [[1, 2], [nil], [3, 4]])
    #expect(groups([nil, nil, 1]) == [[nil], [nil], [1]])
  }

  @Test(
    "where several share the groups, the first ones are small and the later ones grow to the most")
  func shared() {
    let sizes = [Int?](repeating: 1, count: 1_000)
    let counts = groups(sizes, sharedBy: 2).map(\.count)
    #expect(counts.prefix(8).allSatisfy { $0 == 1 })
    // Only the last one may have what is left.
    let grown = counts.dropLast()
    #expect(grown.elementsEqual(grown.sorted()))
    #expect(counts.max() == most)
    #expect(counts.reduce(0, +) == sizes.count)
  }

  @Test("an iterator that has ended gives nothing more")
  func ended() {
    var groups = InputGroups([Optional(1)].makeIterator(), sharedBy: 1) { $0 }
    #expect(groups.next() == [1])
    #expect(groups.next() == nil)
    #expect(groups.next() == nil)
  }
}
