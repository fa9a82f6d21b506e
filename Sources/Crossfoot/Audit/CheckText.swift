/// Words a check as an auditor writes it: what the figure is called, and the arithmetic.
package struct CheckText {
  let text: TextStore
  let tables: [Table]

  package init(text: TextStore, tables: [Table]) {
    self.text = text
    self.tables = tables
  }

  /// How many operands the arithmetic writes out; of more it gives their number.
  private static let writtenOperands = 4

  /// A check in one line: `3,321 for "Total", 2019: 1,130 + 1,904 + 287 = 3,321`.
  package func line(for check: Check) -> String {
    "\(text.string(check.target.text)) for \(subject(of: check)): \(arithmetic(of: check))"
  }

  // MARK: Names

  /// What the stated figure is called.
  func subject(of check: Check) -> String {
    switch check.rule {
    case .groupSum: groupName(of: check)
    case .groupCount: check.target.place.map(rowName) ?? ""
    case .sameFigure where check.operator == .sum: "the figure in the text"
    case .sameFigure where check.target.place == nil:
      check.operands.first?.place == nil
        ? "a figure of the comment" : check.operands.first.map(name) ?? ""
    case .proseTotal: "the figure in the text"
    default: name(of: check.target)
    }
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
    let name = shared.map { "group " + $0 } ?? names(of: places)
    return "\(name)\(column.isEmpty ? "" : ", \(column)")"
  }

  /// What rows are called that share no marker.
  private func names(of places: [Reference.Place]) -> String {
    let names = places.prefix(CheckText.writtenOperands - 1).map(rowName)
    guard names.count == places.count, let last = names.last else {
      return "\(names.first ?? "") and \(places.count - 1) more rows"
    }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What a figure is called: its row and its column.
  func name(of reference: Reference) -> String {
    guard let place = reference.place else { return "the group" }
    let row = rowName(place)
    let column = columnName(place)
    if row.isEmpty { return column.isEmpty ? "the total" : "the total of \(column)" }
    return column.isEmpty ? row : "\(row), \(column)"
  }

  func rowName(_ place: Reference.Place) -> String {
    let row = tables[place.table].rows[place.row]
    let name = text.string(row.label) + row.markers.map { " " + text.string($0) }.joined()
    return name.isEmpty ? "" : "\"\(name)\""
  }

  func columnName(_ place: Reference.Place) -> String {
    tables[place.table].columns[place.column].path.map(text.string).joined(separator: " > ")
  }

  // MARK: Arithmetic

  /// The sum `12.54% + 1.27% = 13.81%`, the quotient, or how many figures add up to what.
  func arithmetic(of check: Check) -> String {
    let result = printed(check.computed, like: check)
    let figures = check.operands.map(printed)
    switch check.operator {
    case .sum, .difference:
      guard figures.count <= CheckText.writtenOperands else {
        return "its \(figures.count) parts add up to \(result)"
      }
      if figures.count == 1, check.target.place != nil { return "its only part is \(figures[0])" }
      return "\(sum(check)) = \(result)"
    case .product:
      return "\(figures.joined(separator: " x ")) = \(result)"
    case .percentOf, .ratio:
      // A formula multiplies, too, and takes means.
      if check.rule == .proseTotal, figures.count > 2, check.target.place == nil {
        return "\(figures.joined(separator: ", ")), taken as the sentence says, give \(result)"
      }
      return "\(figures.joined(separator: " / ")) = \(result)"
    case .percentChange:
      guard figures.count == 2 else { return result }
      if check.operands[0].isSubtracted {
        return "a change of \(figures[0]) to \(figures[1]) is \(result)"
      }
      return "from \(figures[1]) to \(figures[0]) is \(result)"
    case .average:
      return "the average of its \(figures.count) figures is \(result)"
    case .equal where check.rule == .groupCount:
      return "the rows above name \(result) persons"
    case .equal:
      return "\(source(of: check)) shows \(figures.first ?? "")"
    }
  }

  /// Where the figure stands that another one is compared with.
  private func source(of check: Check) -> String {
    guard let place = check.operands.first?.place else { return "the response" }
    let isOther = check.target.place.map { $0.table != place.table } ?? false
    return isOther ? "table \(place.table + 1)" : "the table"
  }

  private func sum(_ check: Check) -> String {
    var terms = ""
    for (index, operand) in check.operands.enumerated() {
      if index > 0 || operand.isSubtracted { terms += operand.isSubtracted ? " - " : " + " }
      terms += printed(operand)
    }
    return terms.hasPrefix(" ") ? String(terms.dropFirst()) : terms
  }

  /// The word that multiplies the figure of a cell: `million`.
  private func multiple(in reference: Reference) -> String? {
    guard let place = reference.place, place.column > 0,
      tables[place.table].cell(row: place.row, column: place.column).power > 0
    else { return nil }
    return text.firstPlace(of: TableLexicon.multipleWords, in: reference.text).map(text.string)
  }

  /// The word that multiplies a figure of prose, where it is made of figures that are counted otherwise.
  private func proseMultiple(of check: Check) -> String? {
    guard check.target.place == nil, check.operands.contains(where: { $0.place != nil }) else {
      return nil
    }
    return text.firstPlace(of: TableLexicon.multipleWords, in: check.target.text).map(text.string)
  }

  /// An operand as the letter prints it.
  func printed(_ operand: Reference) -> String {
    operand.text.isEmpty ? "blank" : text.string(operand.text)
  }

  /// The computed figure with the unit that the letter uses; of a quotient two decimals more than
  /// the letter prints, so that it can be seen how far off it is.
  private func printed(_ value: Decimal, like check: Check) -> String {
    let decimals = Int(check.stated.decimals)
    let isQuotient: Bool =
      switch check.operator {
      case .percentOf, .ratio, .percentChange, .average: true
      case .sum, .difference, .product, .equal: false
      }
    let shown = isQuotient ? value.rounded(decimals: decimals + 2) : value
    let digits = shown.text(minimumDecimals: decimals, grouped: true)
    let target = check.target.text
    if text.bytes[target.indices].contains(UInt8(ascii: "%")) { return digits + "%" }
    return digits
      + ((multiple(in: check.target) ?? proseMultiple(of: check)).map { " " + $0 } ?? "")
  }
}
