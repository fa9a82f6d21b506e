/// Turns the tree of a header into what it says.
struct SubmissionHeaderReader {
  private let tree: HeaderTree
  private var header = SubmissionHeader()

  /// What the header says that `tree` was read from.
  static func read(_ tree: HeaderTree) -> SubmissionHeader {
    var reader = SubmissionHeaderReader(tree)
    reader.read()
    return reader.header
  }

  private init(_ tree: HeaderTree) { self.tree = tree }

  private mutating func read() {
    header.isPrivateToPublic = tree.roots.contains { tree.nodes[$0].key == "private_to_public" }
    let unread = tree.roots.filter { root in
      if tree.nodes[root].children.isEmpty { return !take(tree.nodes[root]) }
      guard let entity = entity(root) else { return true }
      header.entities.append(entity)
      return false
    }
    header.extra = entries(unread)
  }

  /// Takes a key in that stands in no section; false when it has no place, or no value that fits.
  private mutating func take(_ node: HeaderTree.Node) -> Bool {
    let value = node.value ?? ""
    switch node.key {
    case "sec_document", "ims_document", "sec_header", "ims_header": return takeFileLine(value)
    case "accession_number":
      guard SubmissionHeaderReader.isAccession(value) else { return false }
      header.accessionNumber = value
    case "conformed_submission_type", "type":
      guard header.form == nil, !value.isEmpty else { return false }
      header.form = value
    case "filed_as_of_date":
      guard let date = SubmissionHeaderReader.date(value) else { return false }
      header.filedOn = date
    case "acceptance_datetime":
      guard let time = SubmissionHeaderReader.time(value) else { return false }
      header.acceptedAt = time
    case "private_to_public": return value.isEmpty
    case "public_reference_accession_number":
      guard header.referenceAccession == nil, !value.isEmpty else { return false }
      header.referenceAccession = value
    case "timestamp":
      // Of a letter that was held back, the dissemination file bears the time of its release.
      if header.isPrivateToPublic, header.releasedOn == nil {
        header.releasedOn = SubmissionHeaderReader.date(String(value.prefix { $0 != ":" }))
      }
      return false
    default: return false
    }
    return true
  }

  /// Reads `0001234567-24-000061.txt : 20240614`: the file's name, and the day of its release.
  private mutating func takeFileLine(_ value: String) -> Bool {
    if header.accessionNumber == nil {
      let name = String(value.prefix(20))
      if SubmissionHeaderReader.isAccession(name) { header.accessionNumber = name }
    }
    if header.releasedOn == nil, let colon = value.lastIndex(of: ":") {
      let day = value[value.index(after: colon)...].filter { $0 != " " }
      header.releasedOn = SubmissionHeaderReader.date(String(day))
    }
    return true
  }

  // MARK: Entities

  /// The company or person that a section is about; nil when it is about none.
  private func entity(_ section: Int) -> SubmissionHeader.Entity? {
    let parts = [section] + tree.nodes[section].children
    let names = parts.compactMap { tree.value("company_conformed_name", in: $0) }
    let keys = parts.compactMap { tree.value("central_index_key", in: $0) }
    guard !names.isEmpty || !keys.isEmpty else { return nil }
    var entity = SubmissionHeader.Entity(role: tree.nodes[section].key)
    entity.name = names.first
    entity.cik = keys.first.flatMap(SubmissionHeaderReader.paddedCIK)
    entity.sic =
      parts.compactMap { part in
        tree.value("standard_industrial_classification", in: part).flatMap(
          SubmissionHeaderReader.code)
      }.first
    for part in parts {
      for child in tree.nodes[part].children where tree.nodes[child].key == "sec_file_number" {
        if let number = tree.nodes[child].value, !entity.fileNumbers.contains(number) {
          entity.fileNumbers.append(number)
        }
      }
    }
    entity.extra = entries(tree.nodes[section].children, of: entity)
    return entity
  }

  /// The four digits of `ELECTRONIC COMPUTERS [3571]`, or of a bare code.
  private static func code(_ value: String) -> String? {
    let digits = value.utf8.reversed().drop { $0 == UInt8(ascii: "]") }.prefix(while: ASCII.isDigit)
    guard digits.count == 4 else { return nil }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }

  private static func paddedCIK(_ value: String) -> String? {
    guard (1...10).contains(value.utf8.count), value.utf8.allSatisfy(ASCII.isDigit) else {
      return nil
    }
    return String(repeating: "0", count: 10 - value.utf8.count) + value
  }

  // MARK: What is left

  /// The keys `nodes` as they stand; those that come more than once are gathered at the first place.
  private func entries(
    _ nodes: [Int], of entity: SubmissionHeader.Entity? = nil
  ) -> [HeaderEntry] {
    var result: [HeaderEntry] = []
    var places: [String: Int] = [:]
    for index in nodes {
      let node = tree.nodes[index]
      guard let value = value(of: node, entity) else { continue }
      guard let place = places[node.key] else {
        places[node.key] = result.count
        result.append(HeaderEntry(key: node.key, value: value))
        continue
      }
      result[place].gather(value)
    }
    return result
  }

  /// What stands under a key; nil when the entity holds it already.
  private func value(
    of node: HeaderTree.Node, _ entity: SubmissionHeader.Entity?
  ) -> HeaderEntry.Value? {
    guard node.children.isEmpty else {
      let inner = entries(node.children, of: entity)
      return inner.isEmpty && entity != nil ? nil : .section(inner)
    }
    guard let value = node.value else {
      return HeaderLexicon.flags.contains(node.key) ? .flag : .text("")
    }
    guard let entity else { return .text(value) }
    switch node.key {
    case "company_conformed_name" where value == entity.name: return nil
    case "central_index_key" where SubmissionHeaderReader.paddedCIK(value) == entity.cik: return nil
    case "sec_file_number" where entity.fileNumbers.contains(value): return nil
    case "standard_industrial_classification":
      guard let code = entity.sic, value.hasSuffix("[\(code)]") || value == code else { break }
      // Only the name of the industry is left to say.
      let name = value == code ? "" : String(value.dropLast(code.count + 2))
      let trimmed = name.hasSuffix(" ") ? String(name.dropLast()) : name
      return trimmed.isEmpty ? nil : .text(trimmed)
    default: break
    }
    return .text(value)
  }

  // MARK: Forms of values

  /// Whether `value` is an accession number: ten, two and six digits.
  static func isAccession(_ value: String) -> Bool {
    let parts = value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [10, 2, 6] && parts.allSatisfy { $0.allSatisfy(ASCII.isDigit) }
  }

  /// The day that eight digits stand for.
  static func date(_ value: String) -> CalendarDate? {
    guard value.utf8.count == 8, value.utf8.allSatisfy(ASCII.isDigit), let number = Int(value)
    else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The time that fourteen digits stand for: `2024-04-29T09:00:18`.
  static func time(_ value: String) -> String? {
    let digits = Array(value.utf8)
    guard digits.count == 14, digits.allSatisfy(ASCII.isDigit),
      let day = date(String(value.prefix(8)))
    else { return nil }
    let parts = stride(from: 8, to: 14, by: 2).map {
      String(decoding: digits[$0..<$0 + 2], as: UTF8.self)
    }
    guard parts[0] < "24", parts[1] < "60", parts[2] <= "60" else { return nil }
    return "\(day)T" + parts.joined(separator: ":")
  }
}

extension HeaderEntry {
  /// Adds a further value of the same key.
  fileprivate mutating func gather(_ next: Value) {
    if case .list(var values) = value {
      // Taken out first, so that the list is not copied with every value.
      value = .flag
      values.append(next)
      value = .list(values)
    } else {
      value = .list([value, next])
    }
  }
}
