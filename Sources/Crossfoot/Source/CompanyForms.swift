/// The legal forms that names of companies end with, in lower case.
///
/// This is the one place for those that every reader of such names knows; each adds those that only it has
/// met.
package enum CompanyForms {
  /// Forms without periods.
  package static let plain = [
    "inc", "corp", "corporation", "company", "ltd", "limited", "llc", "lp", "plc",
  ]
  /// Forms with them.
  package static let dotted = ["inc.", "corp.", "co.", "ltd.", "l.l.c.", "l.p.", "n.v.", "s.a."]
}
