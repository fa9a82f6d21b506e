/// Marks the ends of pages, page numbers, and running heads that end in one.
struct PageMarks {
  private let text: TextStore
  /// The first block behind the letter's own head.
  private let headEnd: Int
  private var lastNumber = 0
  /// Whether pages bear their numbers without the word.
  private var hasBareNumbers = false

  private init(_ text: TextStore, headEnd: Int) {
    self.text = text
    self.headEnd = headEnd
  }

  /// Tells in `glances` what the blocks of `document` are; `headEnd` is the first one behind its own head.
  static func mark(
    _ glances: inout [BlockGlance], of document: borrowing LexedDocument, headEnd: Int
  ) {
    var marks = PageMarks(document.text, headEnd: headEnd)
    var index = glances.next([.other, .number], from: 0)
    while index < glances.count {
      switch document.blocks[index] {
      case .table: break
      case .grid(let grid):
        if let number = GridPageNumber.number(in: document.grids[grid], of: document) {
          marks.lastNumber = max(marks.lastNumber, number.value)
          glances[index].role = .pageNumber
        }
      case .pageBreak: glances[index].role = .pageBreak
      case .paragraph(let paragraph):
        glances[index].role = marks.role(of: paragraph.text, glances[index], at: index)
      }
      index = glances.next([.other, .number], from: index + 1)
    }
  }

  /// What the paragraph at `index` is, as far as its own text tells.
  private mutating func role(
    of range: TextRange, _ glance: BlockGlance, at index: Int
  ) -> BlockGlance.Role {
    if OneLineHead.mayBe(range, glance), index >= headEnd,
      let number = OneLineHead.page(range, in: text)
    {
      lastNumber = number.value
      return .furniture
    }
    guard PageNumber.mayBe(range, glance), let number = PageNumber.of(range, in: text) else {
      return .content
    }
    // Page numbers ascend; a figure that stands alone does not fit in.
    let isNext = number.value > lastNumber && number.value <= lastNumber + 3
    guard number.isNamed || isNext else { return .content }
    // A page that is named far ahead of the letter's own numbers is one of a filing.
    if number.isNamed, hasBareNumbers, number.value > lastNumber + 3 { return .content }
    hasBareNumbers = hasBareNumbers || !number.isNamed
    lastNumber = number.value
    return .pageNumber
  }
}
