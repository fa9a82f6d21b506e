/// Tells amounts of one currency from those of several, which nobody adds up: `US$50.0 million` and `C$20.0 million`.
///
/// The name of a currency is part of the text of its amount. The dollar alone is that of the United States wherever
/// others have names.
struct NamedCurrencies {
  let text: TextStore

  /// Whether all amounts of a check that prose gives are of one currency.
  func areOne(in check: Check) -> Bool {
    var known: ArraySlice<UInt8>?
    for reference in [check.target] + check.operands where reference.place == nil {
      guard let name = name(of: reference.text) else { continue }
      if let known, known != name { return false }
      known = name
    }
    return true
  }

  /// The letters of a currency that an amount begins with, none for a dollar of the United States; nil for what is no
  /// money.
  private func name(of range: TextRange) -> ArraySlice<UInt8>? {
    let bytes = text.bytes[range.indices]
    guard bytes.last != UInt8(ascii: "%"), let figure = bytes.firstIndex(where: ASCII.isDigit)
    else {
      return nil
    }
    let letters = bytes[..<figure].prefix(while: ASCII.isLetter)
    let name = TextRange(range.start, range.start + UInt32(letters.count))
    let isSigned = bytes[..<figure].contains(UInt8(ascii: "$"))
    let isNamed =
      text.isOne(of: CurrencyLexicon.codes, name)
      || isSigned && text.isOne(of: CurrencyLexicon.dollars, name)
    guard isSigned || isNamed else { return nil }
    // "above $12 million" is no other currency.
    return !isNamed || text.isOne(of: CurrencyLexicon.americanNames, name) ? [] : letters
  }
}
