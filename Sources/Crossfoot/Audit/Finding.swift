/// How much a finding asks of its reader.
public enum Severity: String, Sendable {
  /// The letter contradicts itself: no rounding explains the figures.
  case error
  /// A person should look: the letter may contradict itself.
  case warning
  /// Worth knowing; nothing is wrong by itself.
  case info
}

/// Something in a letter that a person must look at.
public struct Finding: Equatable, Sendable {
  /// A further place that explains a finding: an operand, or the arithmetic.
  public struct Note: Equatable, Sendable {
    /// One line, lower case, without a final period.
    public let message: String
    /// The bytes of the file that the note is about.
    public let range: SourceRange

    package init(message: String, range: SourceRange) {
      self.message = message
      self.range = range
    }
  }

  /// The stable, kebab-case name of the rule that was broken.
  public let rule: String
  /// How much the finding asks of its reader.
  public let severity: Severity
  /// What was found and what was expected, in one line.
  public let message: String
  /// The bytes of the file that the finding is about.
  public let range: SourceRange
  /// The operands and the arithmetic, one note each.
  public let notes: [Note]
  /// The index of the check that failed, in the letter's list of checks.
  package let check: Int?
  /// The ordinal of the item that the finding belongs to, from 1.
  package var item: Int?

  package init(
    rule: Rule, severity: Severity, message: String, range: SourceRange, notes: [Note] = [],
    check: Int? = nil, item: Int? = nil
  ) {
    self.rule = rule.rawValue
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.check = check
    self.item = item
  }
}
