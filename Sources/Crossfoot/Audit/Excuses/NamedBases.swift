/// Totals that are no sums by what they are called.
///
/// ```
/// Maximum at Any Month-End    the highest of each, on different days
/// Total (MMcfe)               of gas in MMcf and oil in MBbl
/// Approximate total           178,600 of 178,580
/// ```
struct NamedBases {
  let table: Table
  let text: TextStore

  /// A total is so many times as large at least as the unit that it is rounded to.
  private static let coarsest = 20

  /// Whether `check` says of such a total that it is no sum.
  func excuses(_ check: Check) -> Bool {
    guard check.operator == .sum, let target = check.target.place else { return false }
    return isExtreme(check, target) || isConverted(check, target) || isRounded(check, target)
  }

  // MARK: Extremes

  /// Whether what is added up are the highest of what each row, or each column, has had.
  private func isExtreme(_ check: Check, _ target: Reference.Place) -> Bool {
    let names =
      check.isOfColumn ? table.columns[target.column].path : [table.rows[target.row].label]
    return names.contains {
      text.firstPlace(of: ExcuseLexicon.extremes, in: $0) != nil || namesPeak($0)
    }
  }

  /// Whether a name is of peaks: "Monthly peak", "Peak balance", and no "Peak season".
  private func namesPeak(_ name: TextRange) -> Bool {
    guard let peak = text.firstPlace(of: ExcuseLexicon.peaks, in: name) else { return false }
    let rest = Words(in: name.suffix(from: peak.end), of: text)
    return rest.first { _ in true }.map { text.isOne(of: ExcuseLexicon.peakThings, $0) } ?? true
  }

  // MARK: Units

  /// Whether a total counts in a unit that its parts are converted into.
  private func isConverted(_ check: Check, _ target: Reference.Place) -> Bool {
    let parts = check.operands.compactMap(\.place).map { name(of: $0, in: check) }
    let total = name(of: target, in: check)
    if text.firstPlace(of: ExcuseLexicon.conversions, in: total) != nil,
      parts.contains(where: { text.firstPlace(of: ExcuseLexicon.weights, in: $0) != nil })
        || !parts.contains(where: { text.firstPlace(of: ExcuseLexicon.conversions, in: $0) != nil })
    {
      return true
    }
    guard parts.count >= 2, let unit = unit(of: total) else { return false }
    let units = parts.map { self.unit(of: $0) }
    return units.allSatisfy { $0 != nil && $0 != unit } && units.contains { $0 != units[0] }
  }

  private func name(of place: Reference.Place, in check: Check) -> TextRange {
    check.isOfColumn
      ? table.rows[place.row].label : table.columns[place.column].path.last ?? .empty
  }

  /// The word in brackets that a name ends with: `Oil (MBbl)`.
  private func unit(of label: TextRange) -> WordKey? {
    // One dot that leads the eye to the figures stays with the label.
    let dots = text.bytes[label.indices].reversed().prefix {
      $0 == UInt8(ascii: ".") || $0 == ASCII.space
    }
    let name = label.prefix(upTo: label.end - UInt32(dots.count))
    guard !name.isEmpty, text.bytes[Int(name.end) - 1] == UInt8(ascii: ")"),
      let open = text.bytes[name.indices].lastIndex(of: UInt8(ascii: "("))
    else { return nil }
    let inner = TextRange(UInt32(open) + 1, name.end - 1)
    guard text.isOne(of: ExcuseLexicon.measures, inner) else { return nil }
    return WordKey(inner, in: text.bytes.span)
  }

  // MARK: Rounded totals

  /// Whether a label says that its figure is rounded, and that explains the miss.
  private func isRounded(_ check: Check, _ target: Reference.Place) -> Bool {
    guard text.firstPlace(of: ExcuseLexicon.roughTotals, in: table.rows[target.row].label) != nil
    else { return false }
    var unit = check.stated.unit
    let value = check.stated.value
    guard value != .zero else { return false }
    // No more than the last digits of what the parts come to are rounded off.
    while unit * 10 * NamedBases.coarsest <= check.computed.magnitude,
      value.nanos % (unit * 10).nanos == 0
    { unit = unit * 10 }
    return (check.computed - value).magnitude <= unit.half + (check.tolerance ?? .zero)
  }
}
