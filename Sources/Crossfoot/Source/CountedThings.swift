/// What has a number of its own: a number behind one of these words is no figure.
///
/// This is the one place for those that every reader of figures knows; each adds those that only it may meet.
enum CountedThings {
  /// Their names in lower case, without periods.
  static let names = [
    "page", "pages", "note", "notes", "item", "items", "exhibit", "topic", "no", "nos", "section",
    "rule", "form", "part", "step", "comment", "question", "phase", "tier", "level", "schedule",
    "release", "chapter", "article", "table", "asc", "sab", "fas", "sfas", "ias", "ifrs",
  ]
}
