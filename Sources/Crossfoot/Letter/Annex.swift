/// What a letter brings along behind its signatures and copies: proposed disclosure, the text of an
/// exhibit, a statement of the company behind the letter of its counsel.
package struct Annex: Sendable {
  /// The line that names it, `Annex A`; nil where it has none.
  package var title: TextRange?
  /// Its paragraphs and tables in order, without the title; never empty.
  package var passage: Passage
}
