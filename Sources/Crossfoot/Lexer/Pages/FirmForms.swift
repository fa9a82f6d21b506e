/// The forms of firms of lawyers and accountants, as they end a name.
///
/// This is the one place for them.
enum FirmForms {
  static let names: [StaticString] = [
    " llp", " l.l.p.", " pllc", " p.l.l.c.", " p.c.", " p.a.", " p.s.",
  ]
}
