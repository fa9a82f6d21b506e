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
  /// Forms without periods that only a name has which is known for one: `AG`, `SE` and `SA` are other words,
  /// too.
  package static let rare = ["incorporated", "llp", "lllp", "nv", "sa", "ag", "se"]
}
