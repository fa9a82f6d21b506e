/// Finds the lines at the end of a page among which those of its head or foot are.
extension PageFurniture {
  /// The first of the lines that may stand above the end of a page at `edge`, as its foot.
  func edgeLines(above edge: Int) -> Int {
    var first = edge
    while first > 0, edge - first < PageFurniture.mostHeadLines,
      isAtEdge(first - 1, isNext: first == edge)
    {
      first -= 1
    }
    return first
  }

  /// The last of those that may stand below it, as the head of the next one.
  func edgeLines(below edge: Int) -> Int {
    var last = edge
    while last + 1 < glances.count, last - edge < PageFurniture.mostHeadLines,
      isAtEdge(last + 1, isNext: last == edge)
    {
      last += 1
    }
    return last
  }

  /// Whether nothing but such a line may stand between the end of a page and the lines of its head or foot: a sentence
  /// only right at the edge, and nothing that a number opens.
  private func isAtEdge(_ index: Int, isNext: Bool) -> Bool {
    guard glances[index].role == .content else { return true }
    guard isHeadLine(index), case .paragraph(let paragraph) = document.blocks[index] else {
      return false
    }
    return isNext || !isSentence(paragraph.text) && !isNumbered(index)
  }
}
