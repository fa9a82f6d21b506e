/// What a clause tells of something that a table may have a row for: that it moved, which way, and by how much.
struct RowMove {
  enum Direction {
    case up, down
    /// Better or worse, which may be more or less.
    case either

    /// What the verbs that tell one say.
    static let marks: WordMarks = [.increase, .decrease, .betterment]
  }

  /// What the figure of a move counts.
  enum Measure {
    case percent, amount
    /// A difference of percentages, in units of which so many powers of ten make a per cent.
    case points(perCent: Int)
  }

  var subject: RowSubject
  var direction: Direction
  var measure: Measure
  var amount: ProseAmount
  /// The same for what is told of one subject in money and in per cent.
  var statement: Int
  /// Where its figures end in the sentence.
  var end: Int
  /// Whether words behind it say what it comes from: it may be a part of the change only.
  var hasCause = false
  /// The same for all figures of one list; nil for what stands in none.
  var list: Int?
  /// The year behind its figure: "and 5.2% in 2019".
  var year: WordKey?

  /// What is stated, as far as rounding leaves it open, as the table counts it: points in per cent.
  var interval: DecimalInterval {
    guard case .points(let power) = measure else { return amount.interval }
    return DecimalInterval(
      amount.interval.low.shifted(by: -power), amount.interval.high.shifted(by: -power))
  }

  /// Whether the figure may leave out that it counts thousands, as tables do.
  var mayBeAsPrinted: Bool {
    guard case .amount = measure else { return false }
    return amount.token.factor == 1 && amount.figure.digits >= 1_000
  }

  /// Whether a change that grows, or shrinks, goes the way that is told.
  func goes(up isUp: Bool) -> Bool {
    switch direction {
    case .up: isUp
    case .down: !isUp
    case .either: true
    }
  }
}

/// The words by which a sentence names a row of a table.
///
/// ```
/// the gross margin of Valves improved by …      head "gross margin", name "Valves"
/// and that of Pumps by …                        head "gross margin" of the one before, name "Pumps"
/// FFO rose by …                                 name "FFO"
/// … accounted for 35.7%, and grew by …          no words: what the sentence begins with
/// ```
struct RowSubject {
  /// All of its words that say something, in their order.
  var words: [WordKey] = []
  /// The words before "of" or "for", and those behind it.
  var head: [WordKey] = []
  var name: [WordKey] = []
  /// Whether the head is a measure that the figures of a row are none of, unless its section is called so.
  var needsSection = false
  /// The first words of the sentence where the verb has no subject of its own.
  var opening: ArraySlice<ProseToken>?

  /// Whether a measure is named of which the row is one part.
  var hasHead: Bool { !head.isEmpty }
}
