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
        if kind.isOfProse {
          mutation = prose.randomElement(using: &random).flatMap { editProse($0, kind, prose) }
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
    // A total may be printed with another sign than its parts, unless other columns say otherwise.
    let isConvention =
      kind == .sign
      && effect.broken.allSatisfy {
        index.relations[$0].check.target.place == place && index.relations[$0].isAlone
      }
    return Mutation(
      kind: kind, class: effect.class == .provable && isConvention ? .suspect : effect.class,
      range: range, replacement: replacement,
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
    default: return nil
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

  private mutating func editRow(_ place: Reference.Place, _ kind: Mutation.Kind) -> Mutation? {
    guard kind != .rowsSwapped else { return swapRows(place) }
    guard let range = lines(of: place) else { return nil }
    // Within its row a row that is gone or comes again breaks nothing.
    let deltas = amounts(of: place, factor: kind == .rowDeleted ? -1 : 1)
    // What no word declares to be a sum is known to be one by the columns that tie: a row that is gone
    // breaks them all, and leaves nothing that says so. One that comes again is seen to.
    let evidence = RowEvidence(letter: letter, index: index)
    let columnwise = broken(by: deltas, in: [place], declared: kind == .rowDeleted)
      .filter { kind == .rowDeleted || !evidence.isCarried(place, past: $0) }
    let line = Array(bytes[range])
    var mutation = Mutation(
      kind: kind, class: columnwise.isEmpty ? .equivalent : .provable, range: range,
      replacement: kind == .rowDeleted ? [] : line + line, broken: broken(columnwise),
      note: "\(kind.rawValue): \(String(decoding: line.prefix(40), as: UTF8.self))"
        + names(columnwise))
    if kind == .rowDeleted, mutation.class == .provable,
      let edited = try? Letter(parsing: mutation.applied(to: bytes), path: "-")
    {
      if evidence.isReadOtherwise(without: place, columnwise, edited: edited) {
        mutation.class = .equivalent
      } else if !evidence.isProvable(without: place, columnwise, edited: edited) {
        mutation.class = .excerpt
      }
    }
    return mutation
  }

  /// Lets a row change places with another one of its table.
  private mutating func swapRows(_ place: Reference.Place) -> Mutation? {
    let rows = letter.tables[place.table].rows.indices.filter { $0 > 0 && $0 != place.row }
    guard let row = rows.randomElement(using: &random) else { return nil }
    var other = place
    other.row = row
    let (first, second) = place.row < row ? (place, other) : (other, place)
    guard let upper = lines(of: first), let lower = lines(of: second),
      upper.upperBound <= lower.lowerBound
    else { return nil }
    var deltas = amounts(of: first, factor: -1)
    for (cell, amount) in amounts(of: second, factor: 1) {
      var cell = cell
      cell.row = first.row
      deltas[cell, default: .zero] += amount
    }
    for (cell, delta) in deltas {
      var cell = cell
      cell.row = second.row
      deltas[cell] = -delta
    }
    let columnwise = broken(by: deltas, in: [first, second], declared: true)
    return Mutation(
      kind: .rowsSwapped, class: columnwise.isEmpty ? .equivalent : .provable,
      range: upper.lowerBound..<lower.upperBound,
      replacement: swapped(upper, lower),
      broken: broken(columnwise), note: "rows swapped" + names(columnwise))
  }

  /// The bytes from the first to the second of two ranges, when these change places.
  private func swapped(_ first: Range<Int>, _ second: Range<Int>) -> [UInt8] {
    Array(bytes[second]) + Array(bytes[first.upperBound..<second.lowerBound]) + Array(bytes[first])
  }

  /// The bytes of a row of figures: a line of text, or an element `tr`.
  private func lines(of place: Reference.Place) -> Range<Int>? {
    let row = letter.tables[place.table].rows[place.row]
    guard row.role == .data || row.isRoleInferred, place.row > 0 else { return nil }
    var range = Int(row.source.lowerBound)..<Int(row.source.upperBound)
    if letter.source.format == .html {
      let opening = bytes[max(range.lowerBound - 600, 0)..<range.lowerBound]
      let start = opening.indices.last { bytes[$0...].starts(with: "<tr".utf8) }
      guard let start, !bytes[start..<range.lowerBound].dropFirst().contains(UInt8(ascii: "<")),
        bytes[range].suffix(5).elementsEqual("</tr>".utf8)
      else { return nil }
      return start..<range.upperBound
    }
    while range.upperBound < bytes.count, bytes[range.upperBound - 1] != 0x0A {
      range = range.lowerBound..<range.upperBound + 1
    }
    return bytes[range].count(where: { $0 == 0x0A }) == 1 ? range : nil
  }

  /// The figures of a row, times `factor`.
  private func amounts(of place: Reference.Place, factor: Int) -> [Reference.Place: Decimal] {
    let table = letter.tables[place.table]
    var amounts: [Reference.Place: Decimal] = [:]
    for column in 1..<table.columns.count {
      let cell = table.cell(row: place.row, column: column)
      guard cell.status == .number else { continue }
      amounts[Reference.Place(table: place.table, row: place.row, column: column)] =
        cell.figure.value * factor
    }
    return amounts
  }

  /// The relations down columns that `deltas` break and whose sum stands in none of `places`; only those
  /// that a word declares, if `declared`.
  private func broken(
    by deltas: [Reference.Place: Decimal], in places: [Reference.Place], declared: Bool
  ) -> [Int] {
    index.effect(of: deltas).broken.filter { relation in
      let check = index.relations[relation].check
      return check.operands.allSatisfy { $0.place?.column == check.target.place?.column }
        && !places.contains { $0.row == check.target.place?.row }
        && (index.relations[relation].isDeclared || !declared)
    }
  }

  private mutating func editProse(
    _ check: Check, _ kind: Mutation.Kind, _ others: [Check]
  ) -> Mutation? {
    switch kind {
    case .proseSwapped: swapFigures(check, others)
    case .markerMoved: moveMarker(check)
    default: edit(check)
    }
  }

  /// Lets a figure of the prose change places with one near it, as if "respectively" went the other
  /// way.
  private mutating func swapFigures(_ check: Check, _ others: [Check]) -> Mutation? {
    let near = others.filter {
      $0.rule == check.rule && $0.stated.value != check.stated.value
        && source(of: $0).lowerBound > source(of: check).upperBound
        && source(of: $0).lowerBound - source(of: check).upperBound < 80
    }
    guard let other = near.randomElement(using: &random), check.operator == .sum,
      let first = PrintedFigure(source(of: check), in: bytes),
      let second = PrintedFigure(source(of: other), in: bytes)
    else { return nil }
    let isProvable = [check, other].contains { check in
      let difference = (self.difference(check, other)).magnitude
      return check.tolerance.map { difference > $0 } ?? false
    }
    return Mutation(
      kind: .proseSwapped, class: isProvable ? .provable : .suspect,
      range: first.range.lowerBound..<second.range.upperBound,
      replacement: swapped(first.range, second.range),
      broken: [check, other].map(places), note: "\(first.value) <-> \(second.value)")
  }

  /// Where the figure stands that a check is about.
  private func source(of check: Check) -> SourceRange { letter.source(of: check.target) }

  private func places(of check: Check) -> Range<Int> {
    let source = source(of: check)
    return Int(source.lowerBound)..<Int(source.upperBound)
  }

  private func difference(_ left: Check, _ right: Check) -> Decimal {
    left.stated.value - right.stated.value
  }

  /// Gives a row of a group the marker of another group.
  private mutating func moveMarker(_ check: Check) -> Mutation? {
    guard check.rule == .groupSum, let operand = check.operands.randomElement(using: &random),
      let place = operand.place, let tolerance = check.tolerance,
      let marker = letter.tables[place.table].rows[place.row].markers.first
    else { return nil }
    let source = letter.document.text.sourceRange(of: marker)
    let range = Int(source.lowerBound)..<Int(source.upperBound)
    guard let digit = range.first(where: { (0x31...0x38).contains(bytes[$0]) }) else { return nil }
    let value = letter.tables[place.table].cell(row: place.row, column: place.column).figure.value
    return Mutation(
      kind: .markerMoved, class: value.magnitude > tolerance ? .provable : .suspect,
      range: digit..<digit + 1, replacement: [bytes[digit] == 0x31 ? 0x32 : bytes[digit] - 1],
      broken: [places(of: check)],
      note: "marker moved, row \(place.row)")
  }

  private mutating func edit(_ check: Check) -> Mutation? {
    guard let figure = PrintedFigure(source(of: check), in: bytes) else { return nil }
    let value = replaced(figure.digits, at: Int.random(in: figure.digits.indices, using: &random))
    guard value != figure.value, check.operator == .sum else { return nil }
    let difference = Figure(digits: value - figure.value, decimals: check.stated.decimals).value
    let isProvable = check.tolerance.map { difference.magnitude > $0 } ?? false
    return Mutation(
      kind: .proseFigure, class: isProvable ? .provable : .suspect, range: figure.range,
      replacement: figure.printed(value),
      broken: [places(of: check)],
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
      return ([check.target] + check.operands).map { reference in
        let source = letter.source(of: reference)
        return Int(source.lowerBound)..<max(Int(source.upperBound), Int(source.lowerBound) + 1)
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
