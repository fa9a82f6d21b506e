import Crossfoot
import Testing

/// A letter in the layout of one paragraph a line, made of a body between a head and a close that
/// leave no doubt.
struct ComposedLetter {
  let letter: Letter

  /// A letter with `annexes` behind its signature.
  init(_ body: String, behind annexes: String = "") throws {
    let text = """
      Marsh & Fennel Instruments, Inc. 14 Quarry Road Dover, Delaware 19901

      May 9, 2013

      VIA EDGAR

      Ada Thornbury, Accounting Branch Chief Securities and Exchange Commission 100 F Street, N.E. \
      Washington, D.C. 20549

      Re: Marsh & Fennel Instruments, Inc.
      Form 10-K for the Fiscal Year Ended December 31, 2012
      Filed February 28, 2013
      File No. 1-23456

      Dear Ms. Thornbury:

      Our answers to the letter of the staff dated April 25, 2013 follow.

      \(body)

      Very truly yours,

      /s/ Jonas Marsh

      Jonas Marsh

      Chief Financial Officer

      \(annexes)
      """
    letter = try Letter(parsing: Array(text.utf8), path: "fixture")
  }

  /// A letter without items, between its `head` and what stands behind the closing phrase.
  static func signed(_ head: String, _ closing: String) throws -> Letter {
    let text =
      head + "\n\nLadies and Gentlemen:\n\nWe answer your letter.\n\nSincerely,\n\n" + closing
    return try Letter(parsing: Array(text.utf8))
  }

  /// The staff's own letter.
  init(staff body: String) throws {
    let text = """
      May 9, 2013

      Via E-mail
      Jonas Marsh
      Chief Financial Officer
      Marsh & Fennel Instruments, Inc.
      14 Quarry Road
      Dover, Delaware 19901

      Re: Marsh & Fennel Instruments, Inc.
          Form 10-K for the Fiscal Year Ended December 31, 2012
          Filed February 28, 2013
          File No. 1-23456

      Dear Mr. Marsh:

      We have reviewed your filing and have the following comments.

      \(body)

      You may contact Hester Quill at (202) 555-0100 if you have questions.

      Sincerely,

      Ada Thornbury
      Accounting Branch Chief
      """
    letter = try Letter(parsing: Array(text.utf8), path: "fixture")
  }

  /// The items as `number | comment | response`, with ` / ` between paragraphs.
  var items: [String] {
    letter.content.items.map { item in
      let number = item.number.map(text) ?? "-"
      return "\(number) | \(self.text(item.comment)) | \(self.text(item.response))"
    }
  }

  func text(_ range: TextRange) -> String { letter.document.text.string(range) }

  private func text(_ passage: Passage?) -> String {
    guard let passage else { return "none" }
    return passage.pieces.map { $0.table.map { "table \($0)" } ?? text($0.text) }
      .joined(separator: " / ")
  }

  /// The headings in force over each item, outermost first.
  var headings: [[String]] {
    letter.content.items.map { $0.headings.map { text(letter.content.headings[$0].text) } }
  }
}
