internal import Crossfoot

/// The rows of a letter's items: comments, responses, and what they refer to.
struct ItemRows {
  let letter: Letter
  let text: TextStore

  /// Writes all items; gives the number of the row of each.
  func write(to tape: inout RowTape, letter letterNumber: Int) -> [Int] {
    var numbers: [Int] = []
    for (index, item) in letter.content.items.enumerated() {
      let number = tape.beginNumbered(.items)
      numbers.append(number)
      tape.row(.letters, letterNumber)
      tape.integer(index + 1)
      tape.text(item.number.flatMap { $0.isEmpty ? nil : $0 }, of: text)
      let headings = item.headings.map { letter.content.headings[$0].text }
      tape.text(headings, of: text, separator: " > ")
      tape.text(item.pages, of: text, separator: " ")
      tape.text(item.resolution?.rawValue)
      tape.text(item.isCertain ? "high" : "low")
      writeHeadings(of: item, number, to: &tape)
      writeTexts(of: item, number, to: &tape)
      writeReferences(of: item, number, to: &tape)
    }
    for (index, item) in letter.content.items.enumerated() {
      for other in Set(item.jointWith).sorted() where numbers.indices.contains(other) {
        tape.begin(.jointItems)
        tape.row(.items, numbers[index])
        tape.row(.items, numbers[other])
      }
    }
    return numbers
  }

  private func writeTexts(of item: Item, _ number: Int, to tape: inout RowTape) {
    if let comment = item.comment {
      tape.begin(.comments)
      tape.row(.items, number)
      write(comment, to: &tape)
      let place = tape.lastPlace
      tape.range(range(of: comment))
      tape.begin(.commentsSearch)
      tape.row(.items, number)
      tape.repeatValue(at: place)
    }
    if let response = item.response {
      tape.begin(.responses)
      tape.row(.items, number)
      tape.text(item.responseLabel, of: text)
      write(response, to: &tape)
      let place = tape.lastPlace
      tape.range(range(of: response))
      tape.begin(.responsesSearch)
      tape.row(.items, number)
      tape.repeatValue(at: place)
    }
    for (index, part) in item.parts.enumerated() {
      tape.begin(.parts)
      tape.row(.items, number)
      tape.integer(index + 1)
      tape.text(part.label, of: text)
      for passage in [part.comment, part.response] {
        write(passage, to: &tape)
        if let passage {
          tape.range(range(of: passage))
        } else {
          tape.null()
          tape.null()
        }
      }
    }
  }

  private func writeHeadings(of item: Item, _ number: Int, to tape: inout RowTape) {
    for (index, place) in item.headings.enumerated() {
      let heading = letter.content.headings[place]
      tape.begin(.headings)
      tape.row(.items, number)
      tape.integer(index + 1)
      tape.text(heading.text, of: text)
      tape.text(heading.pages, of: text, separator: " ")
      tape.range(text.sourceRange(of: heading.text))
    }
  }

  // MARK: Blocks

  /// Writes of what paragraphs and tables the comments and responses consist.
  func writeBlocks(to tape: inout RowTape, items: [Int], tables: [Int]) {
    for (index, item) in letter.content.items.enumerated() {
      for (passage, place) in [(item.comment, "comment"), (item.response, "response")] {
        var paragraph = 0
        for (ordinal, piece) in (passage?.pieces ?? []).enumerated() {
          if piece.table == nil { paragraph += 1 }
          tape.begin(.blocks)
          tape.row(.items, items[index])
          tape.text(place)
          tape.integer(ordinal + 1)
          tape.integer(piece.table == nil ? paragraph : nil)
          tape.row(.tables, piece.table.map { tables[$0] })
          tape.boolean(piece.isQuoted)
          // A table has no text of its own here.
          let isParagraph = piece.table == nil
          let style = isParagraph ? text.mainStyle(of: piece.text).names : []
          tape.text(style.joined(separator: " "))
          let struck = isParagraph ? text.struckParts(of: piece.text) : []
          let ranges = struck.map { text.sourceRange(of: $0) }
          tape.text(ranges.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " "))
          tape.range(
            piece.table.map { letter.tables[$0].source } ?? text.sourceRange(of: piece.text))
        }
      }
    }
  }

  // MARK: References

  private func writeReferences(of item: Item, _ number: Int, to tape: inout RowTape) {
    for (index, prior) in item.priorComments.enumerated() {
      tape.begin(.priorComments)
      tape.row(.items, number)
      tape.integer(index + 1)
      tape.integer(prior.number)
      tape.text(prior.letterDate?.description)
    }
    let citations =
      item.commentCitations.map { ($0, "comment") }
      + item.responseCitations.map { ($0, "response") }
    for (index, (citation, place)) in citations.enumerated() {
      tape.begin(.citations)
      tape.row(.items, number)
      tape.integer(index + 1)
      tape.text(citation.family.rawValue)
      tape.text(citation.canonical)
      tape.text(citation.text, of: text)
      tape.text(place)
      tape.range(text.sourceRange(of: citation.text))
    }
  }

  /// Writes the paragraphs of a passage, with a blank line between them, as the JSON does.
  private func write(_ passage: Passage?, to tape: inout RowTape) {
    guard let passage else { return tape.null() }
    let texts = passage.pieces.filter { $0.table == nil }.map(\.text)
    tape.text(texts, of: text, separator: "\n\n")
  }

  /// The bytes from the first piece of a passage to its last.
  private func range(of passage: Passage) -> SourceRange {
    var lower = UInt32.max
    var upper: UInt32 = 0
    for piece in passage.pieces {
      let range = piece.table.map { letter.tables[$0].source } ?? text.sourceRange(of: piece.text)
      lower = min(lower, range.lowerBound)
      upper = max(upper, range.upperBound)
    }
    return min(lower, upper)..<upper
  }
}
