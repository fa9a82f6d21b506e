internal import Crossfoot

/// What is said above a table: where it stands, its caption and its scale.
struct TableTitle {
  /// The file, the line and the number: `path:line: table 2, item 3`.
  let place: String
  /// The caption and the scale, as far as there are any.
  let caption: String

  init(_ ordinal: Int, of letter: Letter, _ lines: FileLines) {
    let table = letter.tables[ordinal]
    let text = letter.document.text
    let line = lines.locations(of: [table.source.lowerBound], in: letter).first?.line ?? 1
    let item = letter.content.tableItems[ordinal].map { ", item \($0 + 1)" } ?? ""
    let doubt = table.isCertain ? "" : ", low confidence: not audited"
    place = "\(letter.path.printable):\(line): table \(ordinal + 1)\(item)\(doubt)"
    let scale = table.scale.map { text.string($0.text) } ?? ""
    let title = table.caption.map { text.string($0) } ?? ""
    // A scale that the caption holds need not be said twice.
    caption =
      [title, title.contains(scale) ? "" : scale].filter { !$0.isEmpty }
      .joined(separator: " ").printable
  }
}
