/// Inputs, a few at a time: small letters are faster to parse together.
///
/// A group ends with the input that makes it large, so that what lies in memory is bounded by a constant
/// and the largest letter. What has no size, such as a pipe, may be large and may keep its reader waiting:
/// it comes alone, and what stands before it is not held back. Where several workers share the groups, the
/// first ones are small: none is to wait while another has all that there is.
package struct InputGroups<Inputs: IteratorProtocol>: IteratorProtocol {
  /// The most inputs of a group; with more than these a letter is no faster.
  package static var most: Int { 16 }
  /// How many bytes end a group.
  package static var enoughBytes: Int { 256 * 1024 }

  private var inputs: Inputs
  private let sharers: Int
  /// How many inputs were handed out.
  private var given = 0
  private let size: (Inputs.Element) -> Int?
  /// What was found behind the last group.
  private var held: Inputs.Element?

  /// Groups what `inputs` gives for so many workers; `size` tells how many bytes an input has, or nil.
  package init(
    _ inputs: Inputs, sharedBy sharers: Int, size: @escaping (Inputs.Element) -> Int?
  ) {
    self.inputs = inputs
    self.sharers = sharers
    self.size = size
  }

  /// The next group; nil when nothing is left.
  package mutating func next() -> [Inputs.Element]? {
    var group: [Inputs.Element] = []
    var bytes = 0
    let most = sharers > 1 ? min(max(given / (4 * sharers), 1), Self.most) : Self.most
    while group.count < most, bytes < Self.enoughBytes, let input = held.take() ?? inputs.next() {
      guard let size = size(input) else {
        if group.isEmpty { group = [input] } else { held = input }
        break
      }
      group.append(input)
      bytes += size
    }
    given += group.count
    return group.isEmpty ? nil : group
  }
}

extension InputGroups<InputWalk> {
  /// Groups the files that a walk finds.
  init(_ walk: InputWalk, sharedBy sharers: Int) {
    self.init(walk, sharedBy: sharers) { input in
      guard case .success(let path) = input else { return 0 }
      return FileSystem.size(of: path)
    }
  }
}
