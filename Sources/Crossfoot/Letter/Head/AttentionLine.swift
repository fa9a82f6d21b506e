/// Finds the persons in an address whose lines run on in one.
extension HeadParser {
  /// Those for whose attention a letter is, where all lines of the address run on in one: `Securities and
  /// Exchange Commission 100 F Street, N.E. Attention: Ann Roe`.
  func attentionBehind(_ start: UInt32, _ block: BlockEvidence) -> TextRange? {
    let address = block.text.suffix(from: start)
    for word in [" attention:", " attn:"] as [StaticString] {
      if let place = text.place(of: word, in: address) {
        return text.trimmed(address.suffix(from: place + 1))
      }
    }
    return nil
  }
}
