/// The header of a submission as a tree of keys, whatever dialect it was written in.
///
/// Keys have one form: lower case, words joined by underscores, and one name where the dialects have
/// two (see `HeaderLexicon`).
struct HeaderTree {
  /// A key, its value, and what stands below it.
  struct Node {
    var key: String
    /// Its value; nil for a section, and for a key that stands for itself.
    var value: String?
    /// Indices into `nodes`.
    var children: [Int] = []
    /// How many levels lie below it.
    var height = 0
  }

  private(set) var nodes: [Node] = []
  /// The keys that stand in no section.
  var roots: [Int] = []
  /// Whether reading stopped before the header ended, because it has more keys than any real one.
  private(set) var isCut = false

  /// Takes a key in; nil when there are more than a header may have.
  mutating func add(_ key: String, value: String?) -> Int? {
    guard nodes.count < Limits.headerKeys else {
      isCut = true
      return nil
    }
    nodes.append(Node(key: key, value: value))
    return nodes.count - 1
  }

  /// Puts `children` below `parent`; false when that would be deeper than a header may be.
  mutating func attach(_ children: [Int], to parent: Int) -> Bool {
    let height = children.reduce(0) { max($0, nodes[$1].height + 1) }
    guard height <= Limits.headerDepth else { return false }
    nodes[parent].children += children
    nodes[parent].height = max(nodes[parent].height, height)
    return true
  }

  /// Lengthens the value of the last key by a line that has none of its own.
  mutating func append(_ text: String, to index: Int) {
    nodes[index].value = nodes[index].value.map { $0 + " " + text } ?? text
  }

  /// The first value below `index` that has `key`.
  func value(_ key: String, in index: Int) -> String? {
    nodes[index].children.lazy.compactMap { child in
      nodes[child].key == key ? nodes[child].value : nil
    }.first
  }
}

/// The names of the keys of both dialects.
enum HeaderLexicon {
  /// What the dissemination form calls otherwise than the full submission does.
  private static let synonyms: [String: String] = [
    "conformed_name": "company_conformed_name",
    "cik": "central_index_key",
    "assigned_sic": "standard_industrial_classification",
    "file_number": "sec_file_number",
    "act": "sec_act",
    "ein": "irs_number",
    "phone": "business_phone",
    "street1": "street_1",
    "street2": "street_2",
    "date_changed": "date_of_name_change",
    "filing_date": "filed_as_of_date",
    "date_of_filing_date_change": "date_as_of_change",
    "period": "conformed_period_of_report",
    "public_reference_acc": "public_reference_accession_number",
  ]

  /// Keys that say what they say by being there.
  static let flags: Set<String> = [
    "private_to_public", "paper", "confirming_copy", "correction", "deletion",
  ]

  /// The one form of a key: `CENTRAL INDEX KEY` and `CIK` are `central_index_key`.
  static func key(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    var name: [UInt8] = []
    for position in range.prefix(Limits.tagBytes) {
      let byte = ASCII.lowercased(bytes[position])
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        name.append(byte)
      } else if let last = name.last, last != UInt8(ascii: "_") {
        name.append(UInt8(ascii: "_"))
      }
    }
    if name.last == UInt8(ascii: "_") { name.removeLast() }
    let plain = String(decoding: name, as: UTF8.self)
    return synonyms[plain] ?? plain
  }
}
