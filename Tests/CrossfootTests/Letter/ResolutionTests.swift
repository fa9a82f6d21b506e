import Testing

@testable import Crossfoot

/// What answers say they will do, in the words that authors of all years use for it.
struct ResolutionTests {
  @Test(
    "Statements and prospectuses are changed as they stand",
    arguments: ResolutionTests.cases(
      ResolutionCases.drafts))
  func drafts(_ one: Case) throws {
    #expect(try resolution(of: one, "Registration Statement on Form S-1") == one.expected)
  }

  @Test(
    "Reports are followed by others",
    arguments: ResolutionTests.cases(
      ResolutionCases.reports))
  func reports(_ one: Case) throws {
    #expect(
      try resolution(of: one, "Form 10-K for the year ended December 31, 2012") == one.expected)
  }

  @Test(
    "Drafts: more words for it",
    arguments: ResolutionTests.cases(
      MoreResolutionCases.drafts))
  func moreDrafts(_ one: Case) throws {
    #expect(try resolution(of: one, "Registration Statement on Form S-1") == one.expected)
  }

  @Test(
    "Reports: more words for it",
    arguments: ResolutionTests.cases(
      MoreResolutionCases.reports))
  func moreReports(_ one: Case) throws {
    #expect(
      try resolution(of: one, "Form 10-K for the year ended December 31, 2012") == one.expected)
  }

  @Test(
    "Drafts: what is told in passing",
    arguments: ResolutionTests.cases(
      FurtherResolutionCases.drafts))
  func furtherDrafts(_ one: Case) throws {
    let filing = "Registration Statement on Form S-1"
    #expect(try resolution(of: one, filing) == one.expected)
  }

  @Test(
    "Reports: what is told in passing",
    arguments: ResolutionTests.cases(
      FurtherResolutionCases.reports))
  func furtherReports(_ one: Case) throws {
    let filing = "Form 10-K for the year ended December 31, 2012"
    #expect(try resolution(of: one, filing) == one.expected)
  }

  @Test(
    "Drafts: removals, and what is asked besides a question",
    arguments: ResolutionTests.cases(
      SoftResolutionCases.drafts))
  func softDrafts(_ one: Case) throws {
    #expect(try resolution(of: one, "Registration Statement on Form S-1") == one.expected)
  }

  @Test(
    "Reports: removals, and what is asked besides a question",
    arguments: ResolutionTests.cases(
      SoftResolutionCases.reports))
  func softReports(_ one: Case) throws {
    #expect(
      try resolution(of: one, "Form 10-K for the year ended December 31, 2012") == one.expected)
  }

  @Test("Reports: when, and what need not be", arguments: cases(TimelyResolutionCases.reports))
  func timelyReports(_ one: Case) throws {
    let filing = "Form 10-K for the year ended December 31, 2012"
    #expect(try resolution(of: one, filing) == one.expected)
  }

  @Test(
    "Drafts: reports, and what is there no more", arguments: cases(TimelyResolutionCases.drafts))
  func timelyDrafts(_ one: Case) throws {
    #expect(try resolution(of: one, "Registration Statement on Form S-1") == one.expected)
  }

  @Test("Proxy statements: those of later years", arguments: cases(TimelyResolutionCases.proxies))
  func timelyProxies(_ one: Case) throws {
    let filing = "Definitive Proxy Statement on Schedule 14A filed April 2, 2013"
    #expect(try resolution(of: one, filing) == one.expected)
  }

  @Test(
    "Proxy statements filed in December are for the meeting of the next year",
    arguments: cases(TimelyResolutionCases.winterProxies))
  func winterProxies(_ one: Case) throws {
    let filing = "Preliminary Proxy Statement on Schedule 14A filed December 20, 2012"
    #expect(try resolution(of: one, filing) == one.expected)
  }

  @Test(
    "What else was added, amended or is planned changes no filing",
    arguments: zip(
      MoreResolutionCases.others.split(separator: "\n"),
      [
        true, true, true, true, true, true, true, true, true, true, true, true, true, true,
        false, false, false, false, false, false, false, false, false, false,
      ]))
  func others(_ response: Substring, _ isDraft: Bool) throws {
    let one = Case(
      comment: "Tell us how you account for the options.", response: String(response), expected: nil
    )
    let filing = isDraft ? "Registration Statement on Form S-1" : "Form 10-K for 2012"
    let found = try resolution(of: one, filing)
    #expect(found == nil || found == .supplemental)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var comment: String
    var response: String
    var expected: Item.Resolution?
    var testDescription: String { response }
  }

  /// Reads lines `resolution | response`, each below the comment that it answers: `# comment`.
  static func cases(_ text: String) -> [Case] {
    var comment = ""
    return text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("# ") {
        comment = String(line.dropFirst(2))
        return nil
      }
      let parts = line.split(separator: "|", maxSplits: 1)
      let name = parts[0].trimmingPrefix(" ").split(separator: " ")[0]
      return Case(
        comment: comment, response: String(parts[1].dropFirst()),
        expected: Item.Resolution(rawValue: String(name)))
    }
  }

  private func resolution(of one: Case, _ filing: String) throws -> Item.Resolution? {
    let text = """
      Marsh & Fennel Instruments, Inc.
      14 Quarry Road
      Dover, Delaware 19901

      May 9, 2013

      Ada Thornbury, Branch Chief
      Securities and Exchange Commission
      Washington, D.C. 20549

      Re: Marsh & Fennel Instruments, Inc.
          \(filing)

      Dear Ms. Thornbury:

      Our answers to the letter of the staff dated April 25, 2013 follow.

      1. We note your disclosure of the leases. Please tell us when they end.

      Response: They end in 2019.

      2. \(one.comment)

      Response: \(one.response)

      Very truly yours,

      /s/ Jonas Marsh

      Jonas Marsh
      Chief Financial Officer
      """
    let letter = try Letter(parsing: Array(text.utf8), path: "fixture")
    return try #require(letter.content.items.dropFirst().first).resolution
  }
}
