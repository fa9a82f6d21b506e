/// Writes findings for checks: what is stated, the arithmetic, what rounding explains, and where each
/// operand stands.
struct FindingWriter {
  private let text: TextStore
  private let tables: [Table]
  private let words: CheckText

  init(text: TextStore, tables: [Table]) {
    self.text = text
    self.tables = tables
    words = CheckText(text: text, tables: tables)
  }

  /// How many operands a finding lists one by one.
  private static let listedOperands = 20

  /// The finding for `check`, whose index is `index`; nil when there is nothing to look at.
  func finding(for check: Check, index: Int) -> Finding? {
    let severity: Severity
    switch check.verdict {
    case .inconsistent: severity = .error
    case .suspect: severity = .warning
    case .contextDiffers: severity = .info
    case .exact, .rounding, .notEntailed: return nil
    }
    return Finding(
      rule: check.rule, severity: severity, message: message(for: check),
      range: check.target.source(in: text, tables), notes: notes(for: check), check: index)
  }

  private func message(for check: Check) -> String {
    let subject = "\(text.string(check.target.text)) is stated for \(words.subject(of: check))"
    let arithmetic = words.arithmetic(of: check)
    if check.verdict == .contextDiffers {
      return "\(subject), but \(arithmetic): another date or scope may explain it"
    }
    if check.operator == .equal { return "\(subject), but \(arithmetic)" }
    if check.verdict == .suspect, isRounding(check) {
      return "\(subject), but \(arithmetic); rounding would explain it, "
        + "but the totals beside it tie exactly"
    }
    let close =
      check.tolerance.map { "; rounding explains at most \($0)" } ?? "; no bound explains it"
    return "\(subject), but \(arithmetic)\(close)"
  }

  /// Whether rounding explains what a check finds.
  private func isRounding(_ check: Check) -> Bool {
    check.tolerance.map { (check.computed - check.stated.value).magnitude <= $0 } ?? false
  }

  // MARK: Notes

  private func notes(for check: Check) -> [Finding.Note] {
    var notes = check.operands.prefix(FindingWriter.listedOperands).map { operand in
      let sign = operand.isSubtracted ? "less " : ""
      // A label that is an operand itself needs no other name.
      let name = operand.place.map { $0.column > 0 ? words.rowName($0) : "" } ?? ""
      // Operands of one column are told apart by their rows, all others by their columns, too.
      let isAcross = operand.place?.column != check.target.place?.column
      let showsColumn = isAcross && operand.place?.column != 0 && check.target.place != nil
      let column = showsColumn ? operand.place.map(words.columnName) ?? "" : ""
      let label = [name, column].filter { !$0.isEmpty }.joined(separator: ", ")
      return Finding.Note(
        message: "\(sign)\(words.printed(operand))\(label.isEmpty ? "" : ": \(label)")",
        range: operand.source(in: text, tables))
    }
    let rest = check.operands.count - notes.count
    if rest > 0 {
      notes.append(
        Finding.Note(
          message: "and \(rest) more",
          range: check.operands[notes.count].source(in: text, tables)))
    }
    return notes
  }
}
