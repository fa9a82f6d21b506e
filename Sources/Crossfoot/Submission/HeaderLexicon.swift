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
