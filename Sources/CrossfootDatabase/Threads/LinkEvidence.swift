internal import Crossfoot

/// What one letter gives to be linked to others by, apart from its replies and its comments.
struct LinkEvidence {
  /// What a key is about.
  ///
  /// Letters that share an identifying key may be of one company.
  enum Kind: String, CaseIterable, Sendable {
    /// The company's number, from the header or the head of the letter.
    case cik
    /// A file number, from the header or the head of the letter.
    case fileNumber = "file_number"
    /// The subject's name, see `CompanyName`.
    case company
    /// What may be the name of a company in the head of the letter.
    case mention
    /// A filing under review: its form with its period or its file number.
    case filing
    /// The accession number of the filing under review, which headers of staff letters give.
    case reviewed
    /// The day on which the letter was released: letters of one review come out together.
    case released
  }

  /// One key.
  struct Key: Hashable, Sendable {
    let kind: Kind
    let value: String
  }

  /// How much of a letter's text counts as its head, in bytes.
  private static let headBytes = 3000
  /// How much of its end counts as signatures.
  private static let tailBytes = 1200
  /// How much before the subject counts as the address.
  private static let addressBytes = 500
  /// How far a letter's date may lie from its filing before it is taken for a misprint, in days.
  private static let farFromFiling = 60

  /// The keys, in the order of kinds and values.
  private(set) var keys: [Key] = []
  /// The day that the letter counts from.
  private(set) var date: CalendarDate?

  /// Gathers the evidence of `letter`.
  init(_ letter: Letter) {
    let header = letter.context?.submission.header
    let head = letter.content.head
    let bytes = letter.document.text.bytes
    let opening = bytes.prefix(LinkEvidence.headBytes)
    var found: Set<Key> = []
    LinkEvidence.addHeader(header, to: &found)
    LinkEvidence.addSubject(letter, to: &found)
    for cik in HeadScan.numbers(after: "cik", in: opening) where (5...10).contains(cik.count) {
      found.insert(
        Key(kind: .cik, value: String(repeating: "0", count: 10 - cik.count) + cik))
    }
    if head.fileNumbers.isEmpty {
      for number in HeadScan.fileNumbers(in: opening) {
        found.insert(Key(kind: .fileNumber, value: number))
      }
    }
    if letter.content.side == .staff {
      let address = HeadScan.beforeSubject(opening).suffix(LinkEvidence.addressBytes)
      for name in CompanyName.mentions(in: address) {
        found.insert(Key(kind: .mention, value: name))
      }
    }
    let isNamed = found.contains { [.cik, .fileNumber, .company].contains($0.kind) }
    if !isNamed {
      let closing = bytes.dropFirst(LinkEvidence.headBytes).suffix(LinkEvidence.tailBytes)
      for name in CompanyName.mentions(in: Array(opening) + [ASCII.lineFeed] + closing) {
        found.insert(Key(kind: .mention, value: name))
      }
    }
    keys = found.sorted { ($0.kind.rawValue, $0.value) < ($1.kind.rawValue, $1.value) }
    date = LinkEvidence.date(head.date, filedOn: header?.filedOn, opening)
  }

  private static func date(
    _ date: CalendarDate?, filedOn: CalendarDate?, _ opening: ArraySlice<UInt8>
  ) -> CalendarDate? {
    guard let filedOn else { return date ?? HeadScan.firstDate(in: opening) }
    guard let date else { return filedOn }
    return abs(date.dayNumber - filedOn.dayNumber) > farFromFiling ? filedOn : date
  }

  private static func addHeader(_ header: SubmissionHeader?, to found: inout Set<Key>) {
    guard let header else { return }
    let companies = header.entities.filter { !$0.role.lowercased().contains("filed_by") }
    for entity in companies {
      if let cik = entity.cik {
        found.insert(Key(kind: .cik, value: cik))
        if let day = header.releasedOn {
          found.insert(Key(kind: .released, value: "\(cik) \(day)"))
        }
      }
      if let name = entity.name.flatMap({ CompanyName.key(of: $0.utf8) }) {
        found.insert(Key(kind: .company, value: name))
      }
      for number in entity.fileNumbers { found.insert(Key(kind: .fileNumber, value: number)) }
    }
    if let accession = header.referenceAccession {
      found.insert(Key(kind: .reviewed, value: accession))
    }
  }

  private static func addSubject(_ letter: Letter, to found: inout Set<Key>) {
    let head = letter.content.head
    for number in head.fileNumbers { found.insert(Key(kind: .fileNumber, value: number)) }
    if let company = head.subjectCompany {
      let name = letter.document.text.bytes[company.indices]
      if let key = CompanyName.key(of: name) { found.insert(Key(kind: .company, value: key)) }
    }
    for filing in head.filings {
      // An amendment is a version of the same filing.
      let form = filing.form.hasSuffix("/A") ? String(filing.form.dropLast(2)) : filing.form
      if let period = filing.period {
        found.insert(Key(kind: .filing, value: "\(form) \(period)"))
      }
      let numbers = filing.fileNumbers.isEmpty ? head.fileNumbers : filing.fileNumbers
      // The number of a registration stands for one offering; that of a reporting company for ever.
      for number in numbers where number.hasPrefix("333-") || number.hasPrefix("377-") {
        found.insert(Key(kind: .filing, value: "\(form) \(number)"))
      }
    }
  }
}
