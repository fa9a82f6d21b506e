/// A table as rows of strings, with the relations between its figures that people marked.
///
/// The keys are those of the AggreCol data set: one such object a line.
struct AnnotatedGrid: Decodable {
  /// A cell that other cells give, by row and column from 0.
  struct Annotation: Decodable {
    let target: [Int]
    let members: [[Int]]
    let name: String

    enum CodingKeys: String, CodingKey {
      case target = "aggregator_index"
      case members = "aggregatee_indices"
      case name = "operator"
    }
  }

  let cells: [[String]]
  let annotations: [Annotation]

  enum CodingKeys: String, CodingKey {
    case cells = "table_array"
    case annotations = "aggregation_annotations"
  }

  /// The number of columns.
  var width: Int { cells.map(\.count).max() ?? 0 }

  /// The relations that people marked; blank members don't count.
  var relations: Set<GridRelation> {
    var relations: Set<GridRelation> = []
    for annotation in annotations {
      guard let kind = GridRelation.Kind(rawValue: annotation.name),
        let target = place(annotation.target)
      else { continue }
      let members = annotation.members.filter { !isBlank($0) }.compactMap(place)
      relations.insert(GridRelation(kind: kind, target: target, members: Set(members)))
    }
    return relations
  }

  private func place(_ index: [Int]) -> Int? {
    index.count == 2 ? index[0] * width + index[1] : nil
  }

  private func isBlank(_ index: [Int]) -> Bool {
    guard index.count == 2, cells.indices.contains(index[0]),
      cells[index[0]].indices.contains(index[1])
    else { return true }
    return cells[index[0]][index[1]].allSatisfy { $0 == " " }
  }
}

/// That one cell of a grid follows from others; cells are numbered row by row.
struct GridRelation: Hashable {
  enum Kind: String, CaseIterable {
    case sum = "Sum"
    case average = "Average"
    case division = "Division"
    case relativeChange = "RelativeChange"
  }

  let kind: Kind
  let target: Int
  let members: Set<Int>
}
