/// The scale that a sentence at the beginning of a letter names for all of its tables.
///
/// "The amounts in the tables are in thousands of dollars" is such a sentence.
enum CommonScale {
  /// How many blocks of a letter are its beginning.
  private static let reach = 40
  /// A sentence that says it is no longer than this on either side of the words, in bytes.
  private static let longest: UInt32 = 200

  /// Gives the scale to the tables behind the sentence that have none and count more than percentages.
  static func give(to tables: inout [Table], in document: LexedDocument) {
    guard tables.contains(where: { $0.scale == nil && !$0.countsPercentages }) else { return }
    for (index, block) in document.blocks.prefix(reach).enumerated() {
      guard case .paragraph(let paragraph) = block,
        let scale = scale(in: paragraph.text, of: document.text)
      else { continue }
      for table in tables.indices
      where tables[table].block > index && tables[table].scale == nil
        && !tables[table].countsPercentages
      {
        tables[table].scale = scale
      }
      return
    }
  }

  private static func scale(in range: TextRange, of text: TextStore) -> Table.Scale? {
    guard let place = text.firstPlace(of: TableLexicon.allTables, in: range) else { return nil }
    var start = place.start
    while start > range.start, place.start - start < longest, !isStop(start - 1, in: text) {
      start -= 1
    }
    var end = place.end
    while end < range.end, end - place.end < longest, !isStop(end, in: text) { end += 1 }
    return ScaleReader.scale(before: TextRange(start, end), of: text)
  }

  private static func isStop(_ offset: UInt32, in text: TextStore) -> Bool {
    text.bytes[Int(offset)] == UInt8(ascii: ".")
  }
}

extension Table {
  /// Whether all of its figures are percentages.
  var countsPercentages: Bool {
    let width = columns.count - 1
    var isEmpty = true
    for index in cells.indices where cells[index].status == .number {
      guard (cells[index].unit ?? columns[index % width + 1].unit) == .percent else { return false }
      isEmpty = false
    }
    return !isEmpty
  }
}
