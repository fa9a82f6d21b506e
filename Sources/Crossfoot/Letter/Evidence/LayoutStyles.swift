/// Reads capitals and indentation of a plain letter as styles, where nothing else tells comments from
/// answers.
enum LayoutStyles {
  /// A paragraph is set off by so many columns at least.
  private static let leastIndent: UInt16 = 3
  /// A paragraph of this many bytes is prose.
  private static let proseLength = 60

  /// Takes capitals for bold print, and what stands further in than most prose for italics.
  static func apply(to evidence: inout [BlockEvidence], _ body: Range<Int>) {
    let margin =
      evidence[body].filter { $0.text.count >= proseLength && !$0.has(.table) }
      .map(\.indent).min() ?? 0
    for index in body where evidence[index].text.count >= proseLength {
      if evidence[index].has(.capitals) { evidence[index].style.insert(.bold) }
      if evidence[index].indent >= margin + leastIndent { evidence[index].style.insert(.italic) }
    }
  }
}
