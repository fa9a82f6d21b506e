/// A company's answer that a seed composes from the ways in which letters label, set and lay out
/// comments and responses, with the items that must be read from it.
struct GeneratedLetter {
  struct ExpectedItem: Equatable, CustomStringConvertible {
    var number: String
    var comment: [String]
    var response: [String]
    var headings: [String]

    var description: String {
      "\(headings.joined(separator: " > ")) || \(number) | \(comment.joined(separator: " / ")) | "
        + response.joined(separator: " / ")
    }
  }

  /// How a comment is labelled; `#` stands for its number, `%` for the number in roman numerals.
  static let commentLabels = [
    "#.", "#)", "(#)", "Comment #:", "Comment #.", "Comment No. #:", "Comment ##:", "##",
    "SEC Comment #:", "Staff Comment #:", "Staff's Comment No. #:", "#. Comment:",
    "#. Staff Comment:", "Comment #\n", "Comment No. #\n", "SEC Comment #\n", "Q#.", "#.\n",
    "Question #:", "[#]", "Comment # (page 12):", "SEC Staff Comment #:", "Text of Comment #:",
    "Comment # of the Staff's letter:", "Staff Comment No. # -", "Comment Number #\n",
    "COMMENT #\n",
    "%.",
  ]
  /// How a response is labelled; nothing at all is a way, too.
  static let responseLabels = [
    "Response:", "RESPONSE:", "Response\n", "Response:\n", "RESPONSE:\n", "Company Response:",
    "Company's Response:", "Company Response\n", "Management Response:", "Management's Response:",
    "Fennel Response:", "Response #:", "Response to Comment #:", "Response to Comment No. #\n",
    "Response No. #:", "A:", "Answer:", "R:", "Response.", "Response -", "[Response]\n",
    "Response of the Company:", "Response from Fennel:", "Response to Question #:",
    "RESPONSE NO. #:", "Our Response:", "Reply:", "R#:", "Response to Staff Comment #:",
    "Registrant's Response\n", "", "", "", "",
  ]

  static let romanNumerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]

  /// How comments are set in HTML; in text they may be quoted.
  enum Style: CaseIterable {
    case plain, bold, italic, boldItalic, responsesBold, quoted

    func comment(_ text: String) -> String {
      switch self {
      case .plain, .responsesBold, .quoted: text
      case .bold: "<b>\(text)</b>"
      case .italic: "<i>\(text)</i>"
      case .boldItalic: "<b><i>\(text)</i></b>"
      }
    }

    func response(_ text: String) -> String {
      self == .responsesBold ? "<b>\(text)</b>" : text
    }
  }

  let source: String
  let expected: [ExpectedItem]
  let summary: String

  init(seed: UInt64) {
    var composer = LetterComposer(seed: seed)
    composer.compose()
    source = composer.source
    expected = composer.expected
    summary = "seed \(seed): \(composer.summary)"
  }
}

/// Composes one letter, paragraph by paragraph.
private struct LetterComposer {
  private var random: SplitMix64
  private var text = Vocabulary()
  private let isHTML: Bool
  private let commentLabel: String
  private let responseLabel: String
  private let style: GeneratedLetter.Style
  private let isNumberInCell: Bool
  /// Whether the number stands in a title above each comment.
  private let isTitled: Bool
  private let isBulleted: Bool

  private(set) var expected: [GeneratedLetter.ExpectedItem] = []
  private var paragraphs: [String] = []
  private var headings: [String] = []
  private var outline: HeadingOutline

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    outline = HeadingOutline(&random)
    isHTML = Bool.random(using: &random)
    commentLabel = GeneratedLetter.commentLabels.randomElement(using: &random) ?? "#."
    responseLabel = GeneratedLetter.responseLabels.randomElement(using: &random) ?? ""
    let styles: [GeneratedLetter.Style] =
      isHTML ? GeneratedLetter.Style.allCases : [.plain, .plain, .quoted]
    style = styles.randomElement(using: &random) ?? .plain
    isNumberInCell = isHTML && Bool.random(using: &random)
    isBulleted = Bool.random(using: &random)
    isTitled = Int.random(in: 0..<8, using: &random) == 0
  }

  /// Whether the letter has nothing but comments with an answer each: what else there is to read rests
  /// on numbers in front of the comments.
  private var isSimple: Bool { isTitled || commentLabel == "%." || style == .quoted }

  var summary: String {
    "\(isHTML ? "HTML" : "text"), \(style), \(isTitled ? "title" : "\"\(commentLabel)\""), "
      + "\"\(responseLabel)\"".replacing("\n", with: "⏎")
  }

  mutating func compose() {
    var number = 0
    let count = Int.random(in: 2...6, using: &random)
    let restart = !isSimple && chance(6) ? Int.random(in: 2...4, using: &random) : 0
    for index in 0..<count {
      let restarts = index > 0 && index == restart
      number = restarts ? 1 : number + 1
      if index == 0 || restarts || isTitled || chance(3) {
        addHeadings(newFiling: index == 0 || restarts, number)
      }
      if isSimple {
        addItem(number)
        continue
      }
      // A comment may be left out of the letter.
      if !restarts, index > 0, chance(12) { number += 1 }
      if chance(14) {
        addOmitted(number)
      } else if chance(14), !responseLabel.isEmpty, index + 1 < count {
        addJoint(number)
        number += 1
      } else if isBulleted, chance(5), !responseLabel.isEmpty {
        addInterleaved(number)
      } else {
        addItem(number)
      }
      // What was left out is said in the same words each time, as a running head is.
      if isHTML, chance(5), expected.last?.response.isEmpty == false { addPageBreak() }
    }
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &random) == 0
  }

  // MARK: Items

  private mutating func addItem(_ number: Int) {
    let comment = comment()
    let response = response(isFirst: true)
    addComment(comment, number)
    addResponse(response, number)
    let isRoman = commentLabel == "%." && !isTitled
    expected.append(
      GeneratedLetter.ExpectedItem(
        number: isRoman ? GeneratedLetter.romanNumerals[number - 1] : "\(number)",
        comment: style == .quoted ? quoted(comment) : comment, response: response,
        headings: headings))
  }

  private mutating func addOmitted(_ number: Int) {
    addComment(["[Intentionally omitted]"], number)
    expected.append(
      GeneratedLetter.ExpectedItem(
        number: "\(number)", comment: ["[Intentionally omitted]"], response: [], headings: headings)
    )
  }

  /// Two comments, and one response that names both: it is the answer to each of them.
  private mutating func addJoint(_ number: Int) {
    let first = comment()
    let second = comment()
    let response = response(isFirst: true)
    addComment(first, number)
    addComment(second, number + 1)
    let label = "Response to Comments \(number) and \(number + 1):"
    addPassage(response, label: label) { [style] in style.response($0) }
    expected.append(
      GeneratedLetter.ExpectedItem(
        number: "\(number)", comment: first, response: response, headings: headings))
    expected.append(
      GeneratedLetter.ExpectedItem(
        number: "\(number + 1)", comment: second, response: response, headings: headings))
  }

  /// A comment of several bullets, each with a response of its own.
  private mutating func addInterleaved(_ number: Int) {
    var item = GeneratedLetter.ExpectedItem(
      number: "\(number)", comment: ["Please address the following matters in your response:"],
      response: [], headings: headings)
    addComment(item.comment, number)
    for _ in 0..<2 {
      let bullet = "• " + text.comment(&random)
      let response = [text.answer(&random)]
      add(style.comment(bullet))
      addResponse(response, number)
      item.comment.append(bullet)
      item.response += response
    }
    expected.append(item)
  }

  private mutating func comment() -> [String] {
    var comment = [text.comment(&random)]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: comment.append(text.comment(&random))
    case 1 where isBulleted:
      comment[0] = "Please address the following matters in your response:"
      comment += ["• " + text.request(&random), "• " + text.request(&random)]
    case 2 where isBulleted:
      comment += ["(a) " + text.request(&random), "(b) " + text.request(&random)]
    default: break
    }
    return comment
  }

  private mutating func response(isFirst: Bool) -> [String] {
    var response = [text.answer(&random)]
    for _ in 0..<Int.random(in: 0...2, using: &random) { response.append(text.fact(&random)) }
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      response.append("We considered the following in reaching our conclusion:")
      response += (1...3).map { "\($0). \(text.element(&random))" }
    case 1:
      response.append("The note will read as follows in our future filings:")
      response += text.disclosure(&random)
    case 2:
      response.append("We looked at these measures of the segment:")
      response += (1...2).map { _ in "• " + text.element(&random) }
    default: break
    }
    return response
  }

  // MARK: Layout

  /// Adds what is new of the headings above comment `number`; the last of them may be its title.
  private mutating func addHeadings(newFiling: Bool, _ number: Int) {
    if newFiling { outline = HeadingOutline(&random) }
    var (group, all) = outline.next(&random)
    headings = all
    if isTitled, let title = group.popLast() { group.append("\(number). \(title)") }
    for heading in group { add(isHTML ? "<u>\(heading)</u>" : heading) }
  }

  private mutating func addComment(_ paragraphs: [String], _ number: Int) {
    let paragraphs = style == .quoted ? quoted(paragraphs) : paragraphs
    guard !isTitled else {
      for paragraph in paragraphs { add(style.comment(paragraph)) }
      return
    }
    let label = commentLabel.replacing("##", with: "#\(number)")
      .replacing("%", with: GeneratedLetter.romanNumerals[number - 1])
      .replacing("#", with: "\(number)", maxReplacements: commentLabel.contains("##") ? 0 : 1)
    if isNumberInCell, !label.hasSuffix("\n") {
      let first = style.comment(escaped(paragraphs[0]))
      self.paragraphs.append(
        "<table><tr><td>\(style.comment(label))</td><td>\(first)</td></tr></table>")
      for rest in paragraphs.dropFirst() { add(style.comment(rest)) }
    } else {
      addPassage(paragraphs, label: label) { [style] in style.comment($0) }
    }
  }

  private func quoted(_ paragraphs: [String]) -> [String] {
    var paragraphs = paragraphs
    paragraphs[0] = "“" + paragraphs[0]
    paragraphs[paragraphs.count - 1] += "”"
    return paragraphs
  }

  private mutating func addResponse(_ paragraphs: [String], _ number: Int) {
    addPassage(paragraphs, label: responseLabel.replacing("#", with: "\(number)")) {
      [style] in style.response($0)
    }
  }

  private mutating func addPassage(
    _ paragraphs: [String], label: String, set: (String) -> String
  ) {
    var paragraphs = paragraphs
    if label.hasSuffix("\n") {
      add(set(String(label.dropLast())))
    } else if !label.isEmpty {
      paragraphs[0] = label + " " + paragraphs[0]
    }
    for paragraph in paragraphs { add(set(paragraph)) }
  }

  private mutating func add(_ paragraph: String) {
    paragraphs.append(isHTML ? "<p>\(escaped(paragraph))</p>" : paragraph)
  }

  private func escaped(_ text: String) -> String { text.replacing("&", with: "&amp;") }

  private mutating func addPageBreak() {
    let page = paragraphs.count(where: { $0.hasPrefix("<hr") }) + 2
    paragraphs.append("<hr style=\"page-break-after:always\">")
    paragraphs.append("<p>Securities and Exchange Commission</p><p>May 9, 2013</p>")
    paragraphs.append("<p>Page \(page)</p>")
  }

  var source: String {
    let head = [
      "May 9, 2013", "VIA EDGAR", "Ada Thornbury, Accounting Branch Chief",
      "Securities and Exchange Commission", "100 F Street, N.E.", "Washington, D.C. 20549",
      "Re: Marsh &amp; Fennel Instruments, Inc.", "File No. 1-23456", "Dear Ms. Thornbury:",
      "This letter answers the comments of the staff in its letter dated April 25, 2013. Each comment "
        + "is repeated below, followed by our response.",
    ]
    let close = [
      "Please call me at (302) 555-0100 if you have any questions.", "Very truly yours,",
      "/s/ Jonas Marsh", "Jonas Marsh", "Chief Financial Officer",
    ]
    if isHTML {
      let set = { (lines: [String]) in lines.map { "<p>\($0)</p>" } }
      return "<html><body>\n" + (set(head) + paragraphs + set(close)).joined(separator: "\n")
        + "\n</body></html>"
    }
    return (head.map { $0.replacing("&amp;", with: "&") } + paragraphs + close)
      .joined(separator: "\n\n")
  }
}
