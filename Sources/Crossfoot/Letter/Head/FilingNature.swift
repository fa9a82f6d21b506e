/// What kind of filing a letter is about: it tells where a change that is promised will appear.
struct FilingNature: OptionSet, Sendable {
  let rawValue: UInt8

  /// Reports that are filed again and again: what the next one says is promised.
  static let report = FilingNature(rawValue: 1 << 0)
  /// Registration, offering and proxy statements: they are amended until nothing is left to ask.
  static let draft = FilingNature(rawValue: 1 << 1)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The nature of the filings that a letter's head names.
  init(_ head: LetterHead) {
    self.init(rawValue: 0)
    // A report of one event, or a proxy statement, is amended or left alone, unless reports are under
    // review with it.
    var isEvent = false
    var isProxy = false
    for filing in head.filings {
      let form = filing.form
      if FilingNature.reports.contains(where: form.hasPrefix) {
        insert(.report)
      } else if FilingNature.events.contains(where: form.hasPrefix) {
        isEvent = true
      } else if FilingNature.proxies.contains(where: form.hasPrefix) {
        isProxy = true
      } else {
        insert(.draft)
      }
    }
    if isEmpty, isEvent || isProxy { formUnion(isEvent ? [.draft, .report] : .draft) }
    if isEmpty,
      head.fileNumbers.contains(where: { FilingNature.draftNumbers.contains(where: $0.hasPrefix) })
    {
      insert(.draft)
    }
  }

  /// Whether a form is that of a report, of a period or of an event.
  static func isReport(_ form: String) -> Bool {
    reports.contains(where: form.hasPrefix) || isEvent(form)
  }

  /// Whether a form is that of a registration or offering statement.
  static func isOffering(_ form: String) -> Bool {
    !isUnderExchangeAct(form) && !form.hasPrefix("Schedule")
  }

  /// The form without the mark of an amendment.
  static func base(of form: String) -> Substring {
    form[..<(form.utf8.firstIndex(of: UInt8(ascii: "/")) ?? form.endIndex)]
  }

  /// Whether a form is that of a report of an event.
  static func isEvent(_ form: String) -> Bool { events.contains(where: form.hasPrefix) }

  /// Whether a form is filed under the number that a company reports under.
  static func isUnderExchangeAct(_ form: String) -> Bool {
    isReport(form) || proxies.contains(where: form.hasPrefix) || form.hasPrefix("10-12")
  }

  private static let reports = [
    "10-K", "10-Q", "20-F", "40-F", "11-K", "N-CSR", "N-PX", "N-Q", "SD", "10-D",
  ]
  private static let events = ["8-K", "6-K"]
  private static let proxies = ["Schedule 14A", "Schedule 14C", "DEF", "PRE", "DFAN"]
  /// What the file numbers of registration and offering statements, and of tender offers, begin with.
  private static let draftNumbers = ["333-", "024-", "377-", "367-", "005-"]
}
