/// The titles of the sections of registration statements and reports, which headings give as they are:
/// `Business`, `Management, page 110`.
///
/// Words like these also stand inside of other headings, `Business Combinations`: only a heading that is
/// nothing but the title, and a page, names the section.
enum SectionTitles {
  /// The rank of a heading that is the title of a section, or of one of the parts that the registration
  /// statements of funds have; nil when it is none.
  static func rank(of text: TextRange, in store: TextStore) -> Heading.Rank? {
    guard let match = HeadingLexicon.sections.prefix(of: store.bytes, text.indices) else {
      return nil
    }
    let rest = store.trimmed(text.suffix(from: UInt32(match.end)))
    guard !rest.isEmpty, match.value.isWhole else { return match.value.rank }
    // `Prospectus – Fees and Expenses` names the part and its topic.
    if match.value.rank == .part,
      HeadingLexicon.titleDashes.contains(where: { store.hasPrefix(rest, $0) })
    {
      return .part
    }
    switch store.bytes[Int(rest.start)] {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "."):
      return isPage(store.trimmed(rest.suffix(from: rest.start + 1)), in: store)
        ? match.value.rank : nil
    default:
      return isPage(rest, in: store) ? match.value.rank : nil
    }
  }

  /// Whether a heading names a section that runs over many pages: the business of a company, or what a
  /// proxy statement tells of a transaction that takes it private (Schedule 13E-3, Item 7 to 9).
  static func isLong(_ text: TextRange, in store: TextStore) -> Bool {
    let title = behindNumbers(text, in: store)
    guard let match = HeadingLexicon.longSections.prefix(of: store.bytes, title.indices) else {
      return false
    }
    let rest = store.trimmed(text.suffix(from: UInt32(match.end)))
    return match.value || rest.isEmpty || store.bytes[Int(rest.start)] == UInt8(ascii: ",")
  }

  /// The title behind the numbers of items: `Items 1 and 2. Business and Properties`.
  private static func behindNumbers(_ text: TextRange, in store: TextStore) -> TextRange {
    guard let item = HeadingLexicon.itemWords.prefix(of: store.bytes, text.indices) else {
      return text
    }
    var index = item.end
    while index < Int(text.end) {
      if let joint = HeadingLexicon.itemJoints.prefix(of: store.bytes, index..<Int(text.end)) {
        index = joint.end
      } else if ASCII.isLetter(store.bytes[index]) {
        break
      } else {
        index += 1
      }
    }
    return text.suffix(from: UInt32(index))
  }

  /// Whether a heading names the summary of a prospectus, and nothing else but a page.
  static func isSummary(_ text: TextRange, in store: TextStore) -> Bool {
    guard let match = HeadingLexicon.summaries.prefix(of: store.bytes, text.indices) else {
      return false
    }
    let rest = store.trimmed(text.suffix(from: UInt32(match.end)))
    return rest.isEmpty
      || store.bytes[Int(rest.start)] == UInt8(ascii: ",")
        && isPage(store.trimmed(rest.suffix(from: rest.start + 1)), in: store)
  }

  /// Whether the title of a section is one that summaries of prospectuses have, too: what speaks of the
  /// company itself.
  static func isOwn(_ text: TextRange, in store: TextStore) -> Bool {
    HeadingLexicon.ownSections.prefix(of: store.bytes, text.indices) != nil
  }

  /// Whether a heading names a part of a prospectus that has no topics.
  static func isLeaf(_ text: TextRange, in store: TextStore) -> Bool {
    guard let match = HeadingLexicon.topicless.prefix(of: store.bytes, text.indices) else {
      return false
    }
    return match.end == Int(text.end)
  }

  /// Whether a heading names one of several parts of a review: `Legal Comments`.
  static func isReview(_ text: TextRange, in store: TextStore) -> Bool {
    guard let match = HeadingLexicon.reviewParts.prefix(of: store.bytes, text.indices) else {
      return false
    }
    return match.end == Int(text.end)
  }

  /// Whether the title of a section is that of a part of `Item 1. Business` in reports.
  static func isBusinessPart(_ text: TextRange, in store: TextStore) -> Bool {
    HeadingLexicon.businessParts.prefix(of: store.bytes, text.indices) != nil
  }

  /// Whether a topic is one that the account of a merger has: what led to it, who advised on it, what it means.
  static func isTransactionPart(_ text: TextRange, in store: TextStore) -> Bool {
    HeadingLexicon.transactionParts.prefix(of: store.bytes, text.indices) != nil
  }

  /// Whether `range`, which stands behind a title, is nothing but a page.
  private static func isPage(_ range: TextRange, in store: TextStore) -> Bool {
    range.isEmpty || HeadingLexicon.pages.contains { store.hasPrefix(range, $0) }
  }
}
