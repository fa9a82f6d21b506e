internal import Crossfoot

/// Counts how much of what a person labelled in heads, closings and references the program finds.
struct HeadScore {
  private(set) var letters = 0
  /// Tallies by the name of the field.
  private(set) var fields: [String: FieldTally] = [:]
  /// The names of the fields in the order in which they are told.
  private var order: [String] = []
  /// One line for each thing that is not as labelled.
  private(set) var differences: [String] = []

  mutating func add(_ letter: Letter, _ label: LabelledHead) {
    letters += 1
    let content = letter.content
    let head = content.head
    let text = letter.document.text
    func string(_ range: TextRange) -> String { text.string(range) }
    func plain(_ range: TextRange) -> String { ComparedText.plain(text.string(range)) }

    compare("kind", [content.kind.rawValue], [label.kind], label.file)
    compare("date", [head.date?.description], [label.date], label.file)
    compare(
      "delivery", head.delivery.map(plain), label.delivery.map(ComparedText.plain), label.file)
    compare(
      "sender", [head.sender.map { plain($0.name) }], [label.sender.map(ComparedText.plain)],
      label.file)
    compare("recipients", head.recipients, label.recipients, text, label.file)
    compare(
      "subject company", [head.subjectCompany.map(plain)],
      [label.subject.company.map(ComparedText.plain)], label.file)
    compare(
      "file numbers", head.fileNumbers, label.subject.fileNumbers.map(ComparedText.fileNumber),
      label.file)
    compareFilings(head.filings, label.subject.filings, label.file)
    compare(
      "replies to", head.repliesTo.map(\.date.description), label.repliesTo, label.file)
    compare(
      "salutation", [head.salutation.map(plain)], [label.salutation.map(ComparedText.plain)],
      label.file)
    compare("signatures", content.closing.signatures, label.signatures, text, label.file)
    compare(
      "copies", content.closing.copies.map { ComparedText.name(string($0.name)) },
      label.copies.map(ComparedText.name), label.file)
    compare(
      "acknowledgements",
      content.closing.acknowledgements.indices.map { "\($0 + 1)" },
      (0..<label.acknowledgements).map { "\($0 + 1)" }, label.file)
    compareItems(letter, label)
  }

  // MARK: Lists

  /// Compares two lists whatever their order; nil stands for nothing.
  private mutating func compare(
    _ field: String, _ found: [String?], _ labelled: [String?], _ place: String
  ) {
    var surplus = found.compactMap(\.self)
    var missing: [String] = []
    var tally = FieldTally(labelled: 0, found: surplus.count)
    for value in labelled.compactMap(\.self) {
      tally.labelled += 1
      if let index = surplus.firstIndex(of: value) {
        surplus.remove(at: index)
        tally.right += 1
      } else {
        missing.append(value)
      }
    }
    count(field, tally)
    if !surplus.isEmpty || !missing.isEmpty {
      differences.append("\(place): \(field) \(surplus), labelled \(missing)")
    }
  }

  private mutating func count(_ field: String, _ tally: FieldTally) {
    if fields[field] == nil { order.append(field) }
    fields[field, default: FieldTally()] = fields[field, default: FieldTally()] + tally
  }

  private func title(of person: LetterHead.Person, _ text: TextStore) -> String? {
    if person.title == nil { return nil }
    return ComparedText.plain(person.titleLines.map(text.string).joined(separator: " "))
  }

  /// Compares names first; titles and organizations of those who are named by both.
  private mutating func compare(
    _ field: String, _ found: [LetterHead.Person], _ labelled: [LabelledHead.Person],
    _ text: TextStore, _ place: String
  ) {
    compare(
      field, found.map { ComparedText.name(text.string($0.name)) },
      labelled.map { ComparedText.name($0.name) }, place)
    var rest = found
    for label in labelled {
      let name = ComparedText.name(label.name)
      guard let index = rest.firstIndex(where: { ComparedText.name(text.string($0.name)) == name })
      else { continue }
      let person = rest.remove(at: index)
      compare(
        field + ": titles",
        [title(of: person, text)],
        [label.title.map(ComparedText.plain)], place)
      guard field == "signatures" else { continue }
      compare(
        field + ": organizations",
        [person.organization.map { ComparedText.plain(text.string($0)) }],
        [label.organization.map(ComparedText.plain)], place)
    }
  }

  private mutating func compareFilings(
    _ found: [LetterHead.Filing], _ labelled: [LabelledHead.Filing], _ place: String
  ) {
    compare("filings", found.map(\.form), labelled.map(\.form), place)
    var rest = found
    for label in labelled {
      guard let index = rest.firstIndex(where: { $0.form == label.form }) else { continue }
      let filing = rest.remove(at: index)
      compare(
        "filings: periods", [filing.period?.description], [label.period.map(ComparedText.date)],
        place)
      compare(
        "filings: filed on", [filing.filedOn?.description],
        [label.filedOn.map(ComparedText.date)], place)
    }
  }

  // MARK: Items

  private mutating func compareItems(_ letter: Letter, _ label: LabelledHead) {
    let numbers = Set(label.citations.keys).union(label.resolution.keys)
    for number in numbers.sorted(by: { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }) {
      let item = item(number, of: letter)
      let place = "\(label.file) item \(number)"
      let cited = (item?.commentCitations ?? []) + (item?.responseCitations ?? [])
      compare(
        "citations", distinct(cited.map { ComparedText.citation($0.canonical) }),
        distinct((label.citations[number] ?? []).map(ComparedText.citation)), place)
      compare(
        "prior comments", item?.priorComments.map { "\($0.number)" } ?? [],
        label.priorComments[number] ?? [], place)
      compareResolution(item?.resolution?.rawValue, label.resolution[number] ?? nil, place)
    }
  }

  /// The item of a number; an unnumbered one goes by its place.
  private func item(_ number: String, of letter: Letter) -> Crossfoot.Item? {
    let items = letter.content.items
    let numbered = items.first { $0.number.map { letter.document.text.string($0) } == number }
    guard numbered == nil, let ordinal = Int(number), items.indices.contains(ordinal - 1),
      items[ordinal - 1].number == nil
    else { return numbered }
    return items[ordinal - 1]
  }

  private func distinct(_ values: [String]) -> [String] {
    values.enumerated().filter { !values[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// An answer that only explains may well say nothing of what it resolves.
  private mutating func compareResolution(_ found: String?, _ label: String?, _ place: String) {
    let soft = Crossfoot.Item.Resolution.supplemental.rawValue
    let isSoft = label == soft && (found == nil || found == soft)
    compare(
      isSoft ? "resolution: explains" : "resolution", [found], [label], place)
  }
}

extension HeadScore: CustomStringConvertible {
  var description: String {
    "letters \(letters)\n" + FieldTally.header + "\n"
      + order.map { (fields[$0] ?? FieldTally()).line($0) + "\n" }.joined()
  }
}
