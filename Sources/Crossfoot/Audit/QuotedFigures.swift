/// The rule `same-figure` between the two sides of a letter: a figure that the staff quotes in a comment
/// is the one that the company gives for the same thing in its answer, or in a table there.
///
/// ```
/// Comment    You disclose goodwill of $24.4 million as of December 31, 2019 …
/// Response   Goodwill (in thousands)      2019      2018
///            Carrying amount of goodwill  24,412    22,704       24.4 million is 24,412 thousand
/// ```
/// Figures are tied when they are equal, each up to its own rounding, when the words around them name the
/// same thing, and when the years that they name, if both name any, are not others. What does not tie is
/// another figure as far as anybody can tell: nothing is said of it.
///
/// Source: staff comments quote the filing under review, and the answer speaks of the same amounts.
struct QuotedFigures {
  /// A figure of prose with what its sentence says.
  private struct Quote {
    let token: ProseToken
    let figure: FigureReading
    let context: Context

    var value: Decimal { figure.figure.value * token.factor }
    var unit: Decimal { figure.figure.unit * token.factor }
    var isPercent: Bool { figure.unit == .percent }
  }

  /// What words say of a figure.
  private struct Context {
    var words: Set<WordKey> = []
    var years: Set<WordKey> = []

    /// Whether the years of both, if both have any, leave room for the same one.
    func mayMean(_ other: Context) -> Bool {
      years.isEmpty || other.years.isEmpty || !years.isDisjoint(with: other.years)
    }
  }

  /// How many digits must be the same, without zeros at the end.
  private static let digits = 2
  /// How many words two sentences must share: the fewer digits, the more.
  private static let wordsOfPair = [2: 3, 3: 2]
  private static let leastWords = 1
  /// The most figures of a comment that are looked for.
  private static let quotes = 40

  private let document: LexedDocument
  private let tables: [Table]

  private var text: TextStore { document.text }

  /// The checks that the comments of a letter give with their answers; `taken` holds the figures of
  /// prose that others have tested.
  static func checks(
    of items: [Item], in document: LexedDocument, _ tables: [Table], except taken: Set<TextRange>
  ) -> [Check] {
    let rule = QuotedFigures(document: document, tables: tables)
    return items.flatMap { item -> [Check] in
      guard let comment = item.comment, let response = item.response else { return [] }
      let quotes = rule.quotes(in: comment).filter { !taken.contains($0.token.range) }
      return quotes.isEmpty ? [] : rule.checks(of: quotes, in: response)
    }
  }

  // MARK: Comments

  /// The figures of a comment that tell something: amounts of money and percentages.
  private func quotes(in comment: Passage) -> [Quote] {
    var quotes: [Quote] = []
    for piece in comment.pieces where piece.table == nil {
      guard quotes.count < QuotedFigures.quotes, holdsSign(piece.text) else { continue }
      quotes += self.quotes(in: piece.text)
    }
    return Array(quotes.prefix(QuotedFigures.quotes))
  }

  private func quotes(in range: TextRange) -> [Quote] {
    let tokens = ProseScanner.tokens(in: range, of: text)
    return tokens.split(whereSeparator: { $0.isSentenceEnd }).flatMap { sentence -> [Quote] in
      let figures = sentence.filter { $0.figure.map(isTelling) ?? false }
      guard !figures.isEmpty else { return [] }
      let context = context(of: sentence)
      return figures.compactMap { token in
        token.figure.map { Quote(token: token, figure: $0, context: context) }
      }
    }
  }

  private func isTelling(_ figure: FigureReading) -> Bool {
    figure.status == .number && (figure.unit == .percent || figure.unit == .dollars)
      && figure.figure.significantDigits >= QuotedFigures.digits
  }

  private func holdsSign(_ range: TextRange) -> Bool {
    [UInt8(ascii: "$"), UInt8(ascii: "%")].contains { sign in
      let end = Int(range.end)
      return ByteWords.place(of: sign, in: text.bytes.span, from: Int(range.start), limit: end)
        < end
    }
  }

  private func context(of sentence: ArraySlice<ProseToken>) -> Context {
    var context = Context()
    for token in sentence {
      guard case .word = token.kind else { continue }
      add(token.range, to: &context)
    }
    return context
  }

  private func add(_ word: TextRange, to context: inout Context) {
    let first = text.bytes[Int(word.start)]
    if ASCII.isDigit(first) {
      if word.count == 4 { context.years.insert(WordKey(word, in: text.bytes.span)) }
    } else if word.count > 2, !text.isOne(of: AuditLexicon.commonWords, word),
      !text.isOne(of: AuditLexicon.headerStopWords, word),
      !text.isOne(of: AuditLexicon.periods, word)
    {
      context.words.insert(WordKey(word, in: text.bytes.span))
    }
  }

  // MARK: Answers

  private func checks(of quotes: [Quote], in response: Passage) -> [Check] {
    let answers = response.pieces.flatMap { piece -> [Quote] in
      piece.table == nil && holdsSign(piece.text) && mayRepeat(quotes, piece.text)
        ? self.quotes(in: piece.text) : []
    }
    let tables = response.pieces.compactMap(\.table)
    var taken: Set<Int> = []
    return quotes.compactMap { quote in
      if let check = tables.lazy.compactMap({ self.check(quote, table: $0) }).first { return check }
      // Of equal figures in a sentence each stands for one of the comment's.
      var best: (place: Int, rank: Int)?
      for place in answers.indices {
        guard let shared = sharedWords(quote, answers[place]) else { continue }
        let rank = shared * 2 + (taken.contains(place) ? 0 : 1)
        if rank > best?.rank ?? 0 { best = (place, rank) }
      }
      guard let place = best?.place else { return nil }
      taken.insert(place)
      return check(quote, answers[place])
    }
  }

  /// Whether the digits of one of `quotes` stand in `range` behind a dollar sign or before a per cent
  /// sign: most answers are turned away without being cut into words.
  private func mayRepeat(_ quotes: [Quote], _ range: TextRange) -> Bool {
    let span = text.bytes.span
    let end = Int(range.end)
    for quote in quotes {
      let digits = digits(of: quote.token.range)
      guard !digits.isEmpty else { continue }
      let first = text.bytes[digits.lowerBound]
      var place = ByteWords.place(of: first, in: span, from: Int(range.start), limit: end)
      while place + digits.count <= end {
        if digits.indices.allSatisfy({ span[place + $0 - digits.lowerBound] == span[$0] }) {
          return true
        }
        place = ByteWords.place(of: first, in: span, from: place + 1, limit: end)
      }
    }
    return false
  }

  /// The digits of a figure with what stands between them.
  private func digits(of range: TextRange) -> Range<Int> {
    let bytes = text.bytes
    guard let first = range.indices.first(where: { ASCII.isDigit(bytes[$0]) }),
      let last = range.indices.last(where: { ASCII.isDigit(bytes[$0]) })
    else { return 0..<0 }
    return first..<last + 1
  }

  /// How many words two sentences share, when the figures are equal and so many words are enough.
  private func sharedWords(_ quote: Quote, _ answer: Quote) -> Int? {
    guard quote.value == answer.value, quote.isPercent == answer.isPercent,
      quote.context.mayMean(answer.context)
    else { return nil }
    let shared = quote.context.words.intersection(answer.context.words).count
    let needed =
      QuotedFigures.wordsOfPair[quote.figure.figure.significantDigits] ?? QuotedFigures.leastWords
    return shared >= needed ? shared : nil
  }

  private func check(_ quote: Quote, _ answer: Quote) -> Check {
    let reference = Reference(
      place: nil, text: answer.token.range, source: text.sourceRange(of: answer.token.range))
    return check(quote, reference, value: answer.value, half: answer.unit.half, isExact: true)
  }

  // MARK: Tables

  /// The check of a quote with the cell of a table that shows the same; nil when none does, or when the
  /// words name several.
  private func check(_ quote: Quote, table ordinal: Int) -> Check? {
    let table = tables[ordinal]
    guard table.isCertain else { return nil }
    let factors = FigureFactors(table, in: text)
    var found: (shared: Int, check: Check)?
    for row in table.rows.indices where table.rows[row].role != .section {
      for column in 1..<table.columns.count {
        let cell = table.cell(row: row, column: column)
        guard cell.status == .number,
          ((cell.unit ?? table.columns[column].unit) == .percent) == quote.isPercent
        else { continue }
        let factor = factors.factor(row: row, column: column)
        let (value, half) = (cell.figure.value * factor, (cell.figure.unit * factor).half)
        let difference = (value - quote.value).magnitude
        guard difference <= half + quote.unit.half,
          difference == .zero || cell.figure.significantDigits > QuotedFigures.digits,
          let shared = sharedWords(quote, table, row: row, column: column),
          shared > found?.shared ?? 0
        else { continue }
        let reference = table.reference(row: row, column: column, ordinal: ordinal)
        found = (
          shared,
          check(quote, reference, value: value, half: half, isExact: difference == .zero)
        )
      }
    }
    return found?.check
  }

  /// How many words of a row's label stand in the sentence of `quote`, when they are most of them and no
  /// year is against it.
  private func sharedWords(_ quote: Quote, _ table: Table, row: Int, column: Int) -> Int? {
    var label = Context()
    for word in Words(in: table.rows[row].label, of: text) { add(word, to: &label) }
    let shared = label.words.intersection(quote.context.words).count
    guard shared > 0, shared * 2 >= label.words.count else { return nil }
    var context = label
    for header in table.columns[column].path {
      for word in Words(in: header, of: text) { add(word, to: &context) }
    }
    guard quote.context.mayMean(context) else { return nil }
    let all = context.words.intersection(quote.context.words).count
    let needed =
      QuotedFigures.wordsOfPair[quote.figure.figure.significantDigits] ?? QuotedFigures.leastWords
    return all + (context.years.isEmpty || quote.context.years.isEmpty ? 0 : 1) >= needed
      ? all : nil
  }

  private func check(
    _ quote: Quote, _ reference: Reference, value: Decimal, half: Decimal, isExact: Bool
  ) -> Check {
    let inQuote = { (value: Decimal) in Decimal(nanos: value.nanos / Int128(quote.token.factor)) }
    return Check(
      rule: .sameFigure, operator: .equal, table: reference.place?.table,
      target: Reference(
        place: nil, text: quote.token.range, source: text.sourceRange(of: quote.token.range)),
      operands: [reference], stated: quote.figure.figure, computed: inQuote(value),
      interval: DecimalInterval(inQuote(value - half), inQuote(value + half)),
      tolerance: inQuote(quote.unit.half + half), verdict: isExact ? .exact : .rounding)
  }
}
