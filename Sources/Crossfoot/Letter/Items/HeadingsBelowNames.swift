/// Tells the headings of items that stand behind the signature from the names above them.
extension ItemBuilder {
  /// Whether names and titles stand at `index`, or above it: behind a signature, and in a list of copies.
  func isBelowNames(_ index: Int, _ body: Range<Int>) -> Bool {
    guard index > body.lowerBound else { return false }
    switch evidence[index - 1].opening {
    case .signature?, .copies?: return true
    default: return false
    }
  }

  /// Whether the block at `index` names a page or a part of a filing, or is a usual topic: behind the signature, names
  /// stand above it.
  func isCertainHeading(_ index: Int) -> Bool {
    let block = evidence[index]
    if block.cues.contains(.page) || text.isOne(of: HeadingLexicon.usual, block.text) {
      return true
    }
    switch HeadingStack.rank(of: block.text, in: text) {
    case .topic, .registrant: return false
    default: return true
    }
  }
}
