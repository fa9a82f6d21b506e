/// Quotients that come again down a table: what few figures say of one of them, they say together.
///
/// ```
/// Houses      70,665    155,135
/// Persons    178,710    368,005
/// Average        2.5        2.4      two digits a figure are luck;
/// Flats          595      1,360
/// Persons        770      1,720
/// Average        1.3        1.3      so many times, one line after two others, they are not
/// ```
struct QuotientSeries {
  /// The form of a quotient, and where its lines stand, seen from it.
  private struct Shape: Hashable {
    var form: LineQuotients.Form
    var upper: Int
    var lower: Int

    init(_ relation: LineQuotients.Relation) {
      form = relation.form
      upper = relation.upper - relation.target
      lower = relation.lower - relation.target
    }
  }

  /// How many lines must be quotients of one shape.
  static let lines = 3
  /// How many digits these must be worth together.
  private static let digits = 15

  private let finder: LineQuotients
  private var series: [(shape: Shape, targets: Set<Int>, digits: Int)] = []
  private var known: Set<Int>

  /// The series among the quotients that were `found` and those that are too `weak` to stand alone.
  init(
    _ finder: LineQuotients, found: [LineQuotients.Relation], weak: [LineQuotients.Relation]
  ) {
    self.finder = finder
    known = Set(found.map(\.target))
    var places: [Shape: Int] = [:]
    for relation in found + weak {
      let shape = Shape(relation)
      let place = places[shape] ?? series.count
      if place == series.count {
        places[shape] = place
        series.append((shape, [], 0))
      }
      guard series[place].targets.insert(relation.target).inserted else { continue }
      series[place].digits += relation.support.digits
    }
  }

  /// The quotients of each series that were not found by themselves.
  var relations: [LineQuotients.Relation] {
    var relations: [LineQuotients.Relation] = []
    var known = known
    for (shape, targets, digits) in series
    where targets.count >= QuotientSeries.lines && digits >= QuotientSeries.digits {
      for target in 0..<finder.lineCount where !known.contains(target) {
        let (upper, lower) = (target + shape.upper, target + shape.lower)
        guard min(upper, lower) >= 0, max(upper, lower) < finder.lineCount else { continue }
        let relation = finder.relation(shape.form, target, upper, lower)
        guard relation.support.failed == 0, relation.support.digits >= 2 else { continue }
        known.insert(target)
        relations.append(relation)
      }
    }
    return relations
  }
}
