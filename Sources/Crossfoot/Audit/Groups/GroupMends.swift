/// What one slip did to the sums that prose states for groups of rows: a row got the marker of another
/// group, or two of the figures changed places.
///
/// Either breaks two groups, or two figures, at once, so that few are left to tell which sums are meant.
/// When undoing one such slip makes them tie to the last digit, the sums are known all the same.
struct GroupMends {
  /// A figure of the prose, the group and the column that it is for.
  struct Entry {
    var token: ProseToken
    var group: Marker
    var column: Int
    var check: Check

    /// By how much the figure is more than its rows add up to.
    var miss: Decimal { check.stated.value - check.computed }
    var ties: Bool { check.verdict == .exact || check.verdict == .rounding }
  }

  private let entries: [Entry]
  private let rows: [Marker: [Int]]
  /// Whether the words tell in which order the columns come: if not, another order is no slip.
  private let isOrdered: Bool
  /// The figure in a row and column; nil where there is none that is known.
  private let value: (_ row: Int, _ column: Int) -> Decimal?

  /// How many rows, and figures, are tried.
  private static let tried = 100
  /// How many digits must tie that did not before.
  private static let digits = 5

  /// How many figures must tie where one does not.
  private static let mendedBesideOne = 3

  init(
    _ entries: [Entry], rows: [Marker: [Int]], isOrdered: Bool,
    value: @escaping (_ row: Int, _ column: Int) -> Decimal?
  ) {
    self.entries = entries
    self.rows = rows
    self.isOrdered = isOrdered
    self.value = value
  }

  /// How many figures tie when the slip that explains most is undone; nil when none explains any.
  var ties: Int? {
    let missing = entries.filter { $0.check.verdict == .inconsistent }
    guard missing.count >= 2, entries.count <= GroupMends.tried else { return nil }
    let mended = max(mendedByExchange(missing), mendedByMarker(missing))
    return mended > 0 ? entries.count { $0.ties } + mended : nil
  }

  // MARK: Figures that changed places

  /// How many figures tie when two that miss are exchanged: both, or none.
  private func mendedByExchange(_ missing: [Entry]) -> Int {
    for (index, left) in missing.enumerated() {
      for right in missing[(index + 1)...] {
        let isMended =
          (isOrdered || left.column == right.column)
          && left.check.stated.value == right.check.computed
          && right.check.stated.value == left.check.computed
        if isMended, digits(left) + digits(right) >= GroupMends.digits { return 2 }
      }
    }
    return 0
  }

  /// How many digits the figure of an entry has beyond what rounding blurs.
  private func digits(_ entry: Entry) -> Int {
    LineSearch.digits(entry.check.stated.value, beyond: entry.check.tolerance ?? .zero)
  }

  // MARK: A marker of another group

  /// How many figures tie when the row that explains most of them goes over to another group.
  private func mendedByMarker(_ missing: [Entry]) -> Int {
    var most = 0
    for (marker, members) in rows {
      for row in members.prefix(GroupMends.tried) {
        for group in Set(missing.map(\.group)) where group != marker {
          most = max(most, mended(moving: row, from: marker, to: group))
        }
      }
    }
    return most
  }

  /// How many of the figures tie when `row` is one of `group`, and none of `marker` any more; none if that
  /// explains less than all of the misses there but one, or proves too little.
  private func mended(moving row: Int, from marker: Marker, to group: Marker) -> Int {
    var (mended, others, digits) = (0, 0, 0)
    for entry in entries where entry.group == group || entry.group == marker {
      guard let value = value(row, entry.column) else { return 0 }
      if value == .zero { continue }
      let explained = entry.group == group ? value : -value
      guard entry.check.verdict == .inconsistent, let tolerance = entry.check.tolerance else {
        return 0
      }
      if (entry.miss - explained).magnitude <= tolerance {
        mended += 1
        digits += LineSearch.digits(value, beyond: tolerance)
      } else {
        others += 1
      }
    }
    let isExplained = others == 0 || others == 1 && mended >= GroupMends.mendedBesideOne
    return isExplained && digits >= GroupMends.digits ? mended : 0
  }
}
