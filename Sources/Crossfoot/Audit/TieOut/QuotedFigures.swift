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
    let sentence: Sentence

    var value: Decimal { figure.figure.value * token.factor }
    var unit: Decimal { figure.figure.unit * token.factor }
    var isPercent: Bool { figure.unit == .percent }

    /// How many words must name the same thing: the fewer digits are the same, the more.
    var wordsNeeded: Int {
      switch figure.figure.significantDigits {
      case 2: 3
      case 3: 2
      default: 1
      }
    }
  }

  /// A sentence with what it says, which is read when a figure is found that is the same as one of its own.
  private final class Sentence {
    let tokens: ArraySlice<ProseToken>
    var context: Context?

    init(_ tokens: ArraySlice<ProseToken>) { self.tokens = tokens }
  }

  /// What words say of a figure.
  private struct Context {
    var words = SortedWords()
    var years = SortedWords()

    /// Whether the years of both, if both have any, leave room for the same one.
    func mayMean(_ other: Context) -> Bool {
      years.isEmpty || other.years.isEmpty || years.sharedCount(with: other.years) > 0
    }

    mutating func sort() {
      words.sort()
      years.sort()
    }
  }

  /// How many digits must be the same, without zeros at the end.
  private static let digits = 2
  /// The most figures of a comment that are looked for.
  private static let quotes = 40

  private let document: LexedDocument
  private let tables: [Table]

  private var text: TextStore { document.text }

  /// The checks that the comments of a letter give with their answers; `taken` holds the figures of
  /// prose that others have tested.
  static func checks(
    of items: [Item], in document: LexedDocument, _ tables: [Table],
    except taken: NumberSet<TextRange>
  ) -> [Check] {
    let rule = QuotedFigures(document: document, tables: tables)
    return items.flatMap { item -> [Check] in
      guard let comment = item.comment, let response = item.response else { return [] }
      guard rule.mayTie(comment, response) else { return [] }
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
      quotes += self.quotes(in: text.prosePart(of: piece.text))
    }
    return Array(quotes.prefix(QuotedFigures.quotes))
  }

  /// The figures of prose that tell something, of those that begin with `leads` if any are given.
  private func quotes(in range: TextRange, leads: LeadingDigits? = nil) -> [Quote] {
    var quotes: [Quote] = []
    var rest = range
    while !rest.isEmpty {
      let sentence = text.sentence(of: rest)
      rest = rest.suffix(from: sentence.end)
      guard leads?.mayStand(in: sentence, of: text.bytes.span) ?? true, mayQuote(sentence) else {
        continue
      }
      quotes += self.quotes(among: sentence)
    }
    return quotes
  }

  /// Whether a figure that tells something may stand in a sentence.
  private func mayQuote(_ sentence: TextRange) -> Bool {
    text.holdsNumbers(1, in: sentence)
      && (holdsSign(sentence) || text.holds(AuditLexicon.dollarCode, in: sentence)
        || text.mayHoldPercent(sentence))
  }

  /// The figures of a sentence, or of a few of which it is not plain where one ends.
  private func quotes(among range: TextRange) -> [Quote] {
    let tokens = ProseScanner.tokens(in: range, of: text)
    return tokens.sentences.flatMap { sentence -> [Quote] in
      let figures = sentence.filter { $0.figure.map { isTelling($0) } ?? false }
      guard !figures.isEmpty else { return [] }
      let shared = Sentence(sentence)
      return figures.compactMap { token in
        token.figure.map { Quote(token: token, figure: $0, sentence: shared) }
      }
    }
  }

  private func isTelling(_ figure: FigureReading) -> Bool {
    figure.status == .number && (figure.unit == .percent || figure.unit == .dollars)
      && figure.figure.significantDigits >= QuotedFigures.digits
  }

  private func holdsSign(_ range: TextRange) -> Bool {
    let span = text.bytes.span
    let (start, end) = (Int(range.start), Int(range.end))
    return ByteBlocks.place(of: UInt8(ascii: "$"), in: span, from: start, limit: end) < end
      || ByteBlocks.place(of: UInt8(ascii: "%"), in: span, from: start, limit: end) < end
  }

  private func context(of quote: Quote) -> Context {
    if let known = quote.sentence.context { return known }
    var context = Context()
    for token in quote.sentence.tokens {
      guard case .word = token.kind else { continue }
      add(token.range, to: &context)
    }
    context.sort()
    quote.sentence.context = context
    return context
  }

  private func add(_ word: TextRange, to context: inout Context) {
    let first = text.bytes[Int(word.start)]
    if ASCII.isDigit(first) {
      if word.count == 4 { context.years.insert(word, in: text.bytes.span) }
    } else if word.count > 2, !text.isOne(of: AuditLexicon.commonWords, word),
      !text.isOne(of: AuditLexicon.headerStopWords, word),
      !text.isOne(of: AuditLexicon.periods, word)
    {
      context.words.insert(word, in: text.bytes.span)
    }
  }

  // MARK: Answers

  private func checks(of quotes: [Quote], in response: Passage) -> [Check] {
    let digits = quotes.compactMap { self.digits(of: $0.token.range) }
    let leads = LeadingDigits(quotes.map(\.figure.figure))
    var answers: [Quote] = []
    for piece in response.pieces where piece.table == nil && repeats(digits, piece.text) {
      answers += self.quotes(in: piece.text, leads: leads).filter { answer in
        quotes.contains { isSame($0, answer) }
      }
    }
    let cells = response.pieces.compactMap(\.table).compactMap { likelyCells(of: $0, for: quotes) }
    if answers.isEmpty, cells.isEmpty { return [] }
    var taken: Set<Int> = []
    return quotes.compactMap { quote in
      for cells in cells {
        if let check = check(quote, cells) { return check }
      }
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

  private func isSame(_ quote: Quote, _ answer: Quote) -> Bool {
    quote.value == answer.value && quote.isPercent == answer.isPercent
  }

  // MARK: A first look

  /// Whether the answer has a table, or repeats the digits of a figure of the comment: most comments are
  /// turned away without being cut into words.
  private func mayTie(_ comment: Passage, _ response: Passage) -> Bool {
    let digits = comment.pieces.flatMap { $0.table == nil ? signedDigits(in: $0.text) : [] }
    guard !digits.isEmpty else { return false }
    return response.pieces.contains { $0.table != nil || repeats(digits, $0.text) }
  }

  /// The digits, with what stands between them, right behind each dollar sign and right before each per
  /// cent sign.
  private func signedDigits(in range: TextRange) -> [Range<Int>] {
    let span = text.bytes.span
    let (start, end) = (Int(range.start), Int(range.end))
    var found: [Range<Int>] = []
    var place = start
    while true {
      place = ByteBlocks.place(of: UInt8(ascii: "$"), in: span, from: place, limit: end)
      guard place < end else { break }
      place += 1
      while place < end, span[place] == ASCII.space { place += 1 }
      let first = place
      while place < end, isPartOfFigure(span[place]) { place += 1 }
      appendDigits(first..<place, to: &found)
    }
    place = start
    while true {
      place = ByteBlocks.place(of: UInt8(ascii: "%"), in: span, from: place, limit: end)
      guard place < end else { return found }
      var first = place
      while first > start, span[first - 1] == ASCII.space { first -= 1 }
      let last = first
      while first > start, isPartOfFigure(span[first - 1]) { first -= 1 }
      appendDigits(first..<last, to: &found)
      place += 1
    }
  }

  private func isPartOfFigure(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
  }

  /// Appends the range from the first digit of `range` to the last one, if there are enough of them.
  private func appendDigits(_ range: Range<Int>, to found: inout [Range<Int>]) {
    guard let first = range.first(where: { ASCII.isDigit(text.bytes[$0]) }),
      let last = range.last(where: { ASCII.isDigit(text.bytes[$0]) }),
      last - first + 1 >= QuotedFigures.digits
    else { return }
    found.append(first..<last + 1)
  }

  /// The digits of a figure with what stands between them.
  private func digits(of range: TextRange) -> Range<Int>? {
    var found: [Range<Int>] = []
    appendDigits(range.indices, to: &found)
    return found.first
  }

  /// Whether one of `figures` stands in `range` again, digit by digit.
  private func repeats(_ figures: [Range<Int>], _ range: TextRange) -> Bool {
    let span = text.bytes.span
    let end = Int(range.end)
    return figures.contains { digits in
      let first = span[digits.lowerBound]
      var place = ByteWords.place(of: first, in: span, from: Int(range.start), limit: end)
      while place + digits.count <= end {
        if digits.allSatisfy({ span[place + $0 - digits.lowerBound] == span[$0] }) { return true }
        place = ByteWords.place(of: first, in: span, from: place + 1, limit: end)
      }
      return false
    }
  }

  // MARK: Names

  /// How many words two sentences share, when the figures are equal and so many words are enough.
  private func sharedWords(_ quote: Quote, _ answer: Quote) -> Int? {
    guard isSame(quote, answer) else { return nil }
    let (context, other) = (context(of: quote), context(of: answer))
    guard context.mayMean(other) else { return nil }
    let shared = context.words.sharedCount(with: other.words)
    return shared >= quote.wordsNeeded ? shared : nil
  }

  private func check(_ quote: Quote, _ answer: Quote) -> Check {
    let reference = Reference(
      place: nil, text: answer.token.range)
    return check(quote, reference, value: answer.value, half: answer.unit.half, isExact: true)
  }

  // MARK: Tables

  /// The cells of a table that one of the quotes may be, by their first digits.
  private struct LikelyCells {
    let table: Int
    let factors: FigureFactors
    let places: [(row: Int, column: Int)]
  }

  /// The likely cells of a table; nil when it has none, or is not to be relied on.
  private func likelyCells(of ordinal: Int, for quotes: [Quote]) -> LikelyCells? {
    let table = tables[ordinal]
    guard table.isCertain else { return nil }
    // Rounding may change the second digit by one.
    var isLikely = Array(repeating: false, count: 101)
    for quote in quotes {
      let lead = quote.figure.figure.leadingDigits
      for near in [lead - 1, lead, lead + 1] { isLikely[near == 9 ? 99 : near] = true }
      if lead == 99 { isLikely[10] = true }
    }
    var places: [(row: Int, column: Int)] = []
    for row in table.rows.indices where table.rows[row].role != .section {
      for column in 1..<table.columns.count {
        let cell = table.cell(row: row, column: column)
        guard cell.status == .number, isLikely[cell.figure.leadingDigits] else { continue }
        places.append((row, column))
      }
    }
    if places.isEmpty { return nil }
    return LikelyCells(table: ordinal, factors: FigureFactors(table, in: text), places: places)
  }

  /// The check of a quote with the cell that shows the same and that most words name; nil when none does.
  private func check(_ quote: Quote, _ cells: LikelyCells) -> Check? {
    let table = tables[cells.table]
    var found: (shared: Int, check: Check)?
    for (row, column) in cells.places {
      let cell = table.cell(row: row, column: column)
      guard cell.figure.mayBe(quote.figure.figure),
        table.isPercent(row: row, column: column) == quote.isPercent
      else { continue }
      let factor = cells.factors.factor(row: row, column: column)
      let (value, half) = (cell.figure.value * factor, (cell.figure.unit * factor).half)
      let difference = (value - quote.value).magnitude
      guard difference <= half + quote.unit.half,
        difference == .zero || cell.figure.significantDigits > QuotedFigures.digits,
        let shared = sharedWords(quote, table, row: row, column: column),
        shared > found?.shared ?? 0
      else { continue }
      let reference = table.reference(row: row, column: column, ordinal: cells.table)
      found = (
        shared, check(quote, reference, value: value, half: half, isExact: difference == .zero)
      )
    }
    return found?.check
  }

  /// How many words of a row's label stand in the sentence of `quote`, when they are most of them and no
  /// year is against it.
  private func sharedWords(_ quote: Quote, _ table: Table, row: Int, column: Int) -> Int? {
    var label = Context()
    for word in Words(in: table.rows[row].label, of: text) { add(word, to: &label) }
    label.sort()
    let said = self.context(of: quote)
    let shared = label.words.sharedCount(with: said.words)
    guard shared > 0, shared * 2 >= label.words.count else { return nil }
    var context = label
    for header in table.columns[column].path {
      for word in Words(in: header, of: text) { add(word, to: &context) }
    }
    context.sort()
    guard said.mayMean(context) else { return nil }
    let all = context.words.sharedCount(with: said.words)
    let isSameYear = !context.years.isEmpty && !said.years.isEmpty
    return all + (isSameYear ? 1 : 0) >= quote.wordsNeeded ? all : nil
  }

  private func check(
    _ quote: Quote, _ reference: Reference, value: Decimal, half: Decimal, isExact: Bool
  ) -> Check {
    let inQuote = { (value: Decimal) in Decimal(nanos: value.nanos / Int128(quote.token.factor)) }
    return Check(
      rule: .sameFigure, operator: .equal, table: reference.place?.table,
      target: Reference(
        place: nil, text: quote.token.range),
      operands: [reference], stated: quote.figure.figure, computed: inQuote(value),
      interval: DecimalInterval(inQuote(value - half), inQuote(value + half)),
      tolerance: inQuote(quote.unit.half + half), verdict: isExact ? .exact : .rounding)
  }
}
