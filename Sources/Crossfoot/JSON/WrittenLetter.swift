/// The letter whose JSON is written, as all parts of the writer share it.
///
/// A class, because a letter and its text are some twenty arrays, each with a count of who holds it:
/// handing them on by value costs more than writing a short letter.
final class WrittenLetter: Sendable {
  let letter: Letter
  let text: TextStore

  init(_ letter: Letter) {
    self.letter = letter
    text = letter.document.text
  }
}
