/// The scales that labels of sections give the rows below them.
///
/// ```
/// Production:
/// Oil (barrels)                 4,118      as it stands
/// Royalties (in thousands):
/// Oil royalties               298,074      thousands
/// Realized prices:
/// Oil (per barrel)              75.80      as it stands
/// ```
extension Table {
  /// Notes the scale of its section with each row that has one.
  ///
  /// It holds up to the next section; where the section heads others, up to the next one with a scale.
  mutating func setSectionScales(in text: TextStore) {
    var power: UInt8 = 0
    var headsSections = false
    for index in rows.indices {
      guard rows[index].role == .section else {
        rows[index].sectionPower = power
        continue
      }
      if let scale = ScaleReader.scale(before: rows[index].label, of: text) {
        power = UInt8(Decimal.powersOfTen.firstIndex { $0 >= Int64(scale.factor) } ?? 0)
        headsSections = index + 1 < rows.count && rows[index + 1].role == .section
        hasSectionScales = true
      } else if !headsSections {
        power = 0
      }
    }
  }
}
