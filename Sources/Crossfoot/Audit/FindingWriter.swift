/// Writes findings for checks, with the arithmetic as an auditor writes it.
struct FindingWriter {
  let text: TextStore
  let tables: [Table]

  /// How many operands a finding lists one by one.
  private static let listedOperands = 20
  /// How many operands the message itself writes out.
  private static let writtenOperands = 4

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
      range: check.target.source, notes: notes(for: check), check: index)
  }

  // MARK: Messages

  private func message(for check: Check) -> String {
    let stated = text.string(check.target.text)
    let name =
      switch check.rule {
      case .groupSum: groupName(of: check)
      case .sameFigure: check.operands.first.map(name) ?? ""
      default: name(of: check.target)
      }
    let subject = "\(stated) is stated for \(name)"
    if check.verdict == .contextDiffers {
      let other = check.operands.first.map { text.string($0.text) } ?? ""
      return "\(subject), but the table shows \(other): another date or scope may explain it"
    }
    let close =
      check.tolerance.map { "; rounding explains at most \($0)" } ?? "; no bound explains it"
    if check.operator == .equal {
      let other = check.operands.first.map { text.string($0.text) } ?? ""
      return "\(subject), but the table shows \(other)"
    }
    if check.verdict == .suspect {
      return "\(subject), but \(arithmetic(of: check)); rounding would explain it, "
        + "but every other total of the letter ties exactly"
    }
    return "\(subject), but \(arithmetic(of: check))\(close)"
  }

  /// `12.54% + 1.27% = 13.81%`, or how many figures add up to what.
  private func arithmetic(of check: Check) -> String {
    let result = printed(check.computed, like: check)
    guard check.operands.count <= FindingWriter.writtenOperands else {
      return "its \(check.operands.count) parts add up to \(result)"
    }
    var terms = ""
    for (index, operand) in check.operands.enumerated() {
      if index > 0 || operand.isSubtracted { terms += operand.isSubtracted ? " - " : " + " }
      let figure = text.string(operand.text)
      terms += figure.isEmpty ? "blank" : figure
    }
    return "\(terms.hasPrefix(" ") ? String(terms.dropFirst()) : terms) = \(result)"
  }

  /// The computed figure with the decimals and the unit that the letter uses.
  private func printed(_ value: Decimal, like check: Check) -> String {
    let digits = value.text(minimumDecimals: Int(check.stated.decimals), grouped: true)
    return text.bytes[check.target.text.indices].contains(UInt8(ascii: "%")) ? digits + "%" : digits
  }

  /// What a group of rows is called: by the marker that all its rows carry, and the column.
  private func groupName(of check: Check) -> String {
    let places = check.operands.compactMap(\.place)
    guard let first = places.first else { return "the group" }
    let markers = places.map { place in
      tables[place.table].rows[place.row].markers.map(text.string)
    }
    let shared = markers[0].first { marker in markers.allSatisfy { $0.contains(marker) } }
    let column = columnName(first)
    return "group \(shared ?? "")\(column.isEmpty ? "" : ", \(column)")"
  }

  /// What a figure is called: its row and its column.
  private func name(of reference: Reference) -> String {
    guard let place = reference.place else { return "the group" }
    let row = rowName(place)
    let column = columnName(place)
    if row.isEmpty { return column.isEmpty ? "the total" : "the total of \(column)" }
    return column.isEmpty ? row : "\(row), \(column)"
  }

  private func rowName(_ place: Reference.Place) -> String {
    let row = tables[place.table].rows[place.row]
    let name = text.string(row.label) + row.markers.map { " " + text.string($0) }.joined()
    return name.isEmpty ? "" : "\"\(name)\""
  }

  private func columnName(_ place: Reference.Place) -> String {
    tables[place.table].columns[place.column].path.map(text.string).joined(separator: " > ")
  }

  // MARK: Notes

  private func notes(for check: Check) -> [Finding.Note] {
    var notes = check.operands.prefix(FindingWriter.listedOperands).map { operand in
      let sign = operand.isSubtracted ? "less " : ""
      let figure = text.string(operand.text)
      let name = operand.place.map(rowName) ?? ""
      let column = check.rule == .rowTotal ? operand.place.map(columnName) ?? "" : ""
      let label = [name, column].filter { !$0.isEmpty }.joined(separator: ", ")
      return Finding.Note(
        message: "\(sign)\(figure.isEmpty ? "blank" : figure)\(label.isEmpty ? "" : ": \(label)")",
        range: operand.source)
    }
    let rest = check.operands.count - notes.count
    if rest > 0 {
      notes.append(
        Finding.Note(
          message: "and \(rest) more", range: check.operands[notes.count].source))
    }
    return notes
  }
}
