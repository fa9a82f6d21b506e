internal import Crossfoot

/// Makes edits of a letter that break its relations, by chance from a seed.
struct Mutator {
  private let letter: Letter
  private let bytes: [UInt8]
  private let index: RelationIndex
  private var random: SeededNumbers

  init(_ letter: Letter, seed: UInt64) {
    self.letter = letter
    bytes = letter.source.fileBytes
    index = RelationIndex(letter)
    random = SeededNumbers(seed: seed)
  }

  /// Up to `count` edits of each kind.
  mutating func mutations(each count: Int) -> [Mutation] {
    let cells = index.ofCell.keys.sorted {
      ($0.table, $0.row, $0.column) < ($1.table, $1.row, $1.column)
    }
    let prose = letter.checks.filter { $0.target.place == nil && $0.verdict == .exact }
    var mutations: [Mutation] = []
    for kind in Mutation.Kind.allCases {
      for _ in 0..<count {
        let mutation: Mutation?
        if kind == .proseFigure {
          mutation = prose.randomElement(using: &random).flatMap { edit($0) }
        } else if kind.isOfRow {
          mutation = cells.randomElement(using: &random).flatMap { editRow($0, kind) }
        } else {
          mutation = cells.randomElement(using: &random).flatMap { edit($0, kind) }
        }
        if let mutation { mutations.append(mutation) }
      }
    }
    return mutations
  }

  // MARK: Figures

  private mutating func edit(_ place: Reference.Place, _ kind: Mutation.Kind) -> Mutation? {
    let cell = letter.tables[place.table].cell(row: place.row, column: place.column)
    let source = letter.document.text.sourceRange(of: cell.text)
    guard cell.status == .number, let figure = PrintedFigure(source, in: bytes) else { return nil }
    let isNegative = cell.figure.digits < 0
    let old = figure.value
    guard old == Int64(cell.figure.digits.magnitude) else { return nil }
    var range = figure.range
    var replacement: [UInt8]
    var new = isNegative ? -old : old
    if kind == .sign {
      new = -new
      if isNegative {
        guard let sign = figure.sign else { return nil }
        range = sign
        replacement = Array(bytes[figure.range])
      } else {
        replacement = [UInt8(ascii: "(")] + bytes[range] + [UInt8(ascii: ")")]
      }
    } else {
      guard let value = changed(old, figure.digits, kind), value != old else { return nil }
      new = isNegative ? -value : value
      replacement = figure.printed(value)
    }
    let delta =
      Figure(digits: new, decimals: cell.figure.decimals).value - cell.figure.value
    let effect = index.effect(of: [place: delta])
    return Mutation(
      kind: kind, class: effect.class, range: range, replacement: replacement,
      broken: broken(effect.broken),
      note: "\(String(decoding: bytes[range], as: UTF8.self)) -> "
        + String(decoding: replacement, as: UTF8.self) + names(effect.broken))
  }

  private mutating func changed(
    _ value: Int64, _ digits: [UInt8], _ kind: Mutation.Kind
  ) -> Int64? {
    switch kind {
    case .oneUp: return value + 1
    case .oneDown: return value > 1 ? value - 1 : nil
    case .twoUp: return value + 2
    case .twoDown: return value > 2 ? value - 2 : nil
    case .tenfold: return value * 10
    case .lastDigit: return replaced(digits, at: digits.count - 1)
    case .anyDigit: return replaced(digits, at: Int.random(in: digits.indices, using: &random))
    case .dropped:
      guard digits.count > 1 else { return nil }
      var rest = digits
      rest.remove(at: Int.random(in: digits.indices, using: &random))
      return number(rest)
    case .transposed:
      guard digits.count > 1 else { return nil }
      var swapped = digits
      let first = Int.random(in: 0..<digits.count - 1, using: &random)
      swapped.swapAt(first, first + 1)
      return number(swapped)
    case .sign, .rowDeleted, .rowDoubled, .proseFigure: return nil
    }
  }

  private mutating func replaced(_ digits: [UInt8], at index: Int) -> Int64 {
    var changed = digits
    changed[index] = UInt8.random(in: 0x30...0x39, using: &random)
    return number(changed)
  }

  private func number(_ digits: [UInt8]) -> Int64 {
    digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }

  // MARK: Rows and prose

  private func editRow(_ place: Reference.Place, _ kind: Mutation.Kind) -> Mutation? {
    let table = letter.tables[place.table]
    let row = table.rows[place.row]
    guard row.role == .data, letter.source.format == .text, place.row > 0 else { return nil }
    var range = Int(row.source.lowerBound)..<Int(row.source.upperBound)
    while range.upperBound < bytes.count, bytes[range.upperBound - 1] != 0x0A {
      range = range.lowerBound..<range.upperBound + 1
    }
    guard bytes[range].count(where: { $0 == 0x0A }) == 1 else { return nil }
    var deltas: [Reference.Place: Decimal] = [:]
    for column in 1..<table.columns.count {
      let cell = table.cell(row: place.row, column: column)
      guard cell.status == .number else { continue }
      let value = cell.figure.value
      deltas[Reference.Place(table: place.table, row: place.row, column: column)] =
        kind == .rowDeleted ? -value : value
    }
    // Within its row a row that is gone or comes again breaks nothing.
    let effect = index.effect(of: deltas)
    let columnwise = effect.broken.filter { relation in
      let check = index.relations[relation].check
      return check.operands.allSatisfy { $0.place?.column == check.target.place?.column }
        && check.target.place?.row != place.row
    }
    let line = Array(bytes[range])
    return Mutation(
      kind: kind, class: columnwise.isEmpty ? .equivalent : .provable, range: range,
      replacement: kind == .rowDeleted ? [] : line + line, broken: broken(columnwise),
      note: "\(kind.rawValue): \(String(decoding: line.prefix(40), as: UTF8.self))"
        + names(columnwise))
  }

  private mutating func edit(_ check: Check) -> Mutation? {
    guard let figure = PrintedFigure(check.target.source, in: bytes) else { return nil }
    let value = replaced(figure.digits, at: Int.random(in: figure.digits.indices, using: &random))
    guard value != figure.value, check.operator == .sum else { return nil }
    let difference = Figure(digits: value - figure.value, decimals: check.stated.decimals).value
    let isProvable = check.tolerance.map { difference.magnitude > $0 } ?? false
    return Mutation(
      kind: .proseFigure, class: isProvable ? .provable : .suspect, range: figure.range,
      replacement: figure.printed(value),
      broken: [Int(check.target.source.lowerBound)..<Int(check.target.source.upperBound)],
      note: "\(figure.value) -> \(value)")
  }

  /// The relations that an edit breaks, as their arithmetic was.
  private func names(_ relations: [Int]) -> String {
    let words = CheckText(text: letter.document.text, tables: letter.tables)
    return relations.map { relation in
      let check = index.relations[relation].check
      return " | \(check.rule.rawValue): \(words.line(for: check))"
    }.joined()
  }

  /// The places of the cells of some relations.
  private func broken(_ relations: [Int]) -> [Range<Int>] {
    relations.flatMap { relation in
      let check = index.relations[relation].check
      return ([check.target] + check.operands).map {
        Int($0.source.lowerBound)..<max(Int($0.source.upperBound), Int($0.source.lowerBound) + 1)
      }
    }
  }
}

/// The generator SplitMix64: the same seed gives the same edits on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
