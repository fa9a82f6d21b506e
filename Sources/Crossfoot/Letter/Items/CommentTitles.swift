/// Finds the titles that carry the numbers of comments: `2. Goodwill, page 12`, with the comment below.
///
/// Notes to financial statements have numbers, too, and stand above comments. Titles count only when
/// all of them, with the numbered comments between them, are counted through.
struct CommentTitles {
  /// Where the text of the comment below each title begins.
  private(set) var titles: [Int: Int] = [:]
  /// The labels without a number, `Comment:`, that stand below titles.
  private(set) var labels: Set<Int> = []

  /// A title is at most this long, in bytes.
  private static let longest = 200
  /// What names a comment behind its label is shorter.
  private static let longestName = 80
  /// What stands below a title sounds this much like the staff; a title does less.
  private static let voice = 4
  /// What a label for a response follows on need sound no more like it.
  private static let answeredVoice = 1
  private static let unansweredVoice = 3
  /// What none follows on sounds so much like it on average, less where there are several: a
  /// memorandum has numbered titles, too, and its author notes things.
  private static let usualVoice = 7
  private static let severalVoice = 5
  /// A comment has at most so many paragraphs.
  private static let longestComment = 12

  /// No titles.
  init() {}

  /// Finds the titles in `body`.
  init(_ evidence: [BlockEvidence], _ body: Range<Int>) {
    var last = 0
    var isCounted = true
    var counted = 0
    var unanswered = 0
    var voices = 0
    for index in body {
      switch evidence[index].label?.kind {
      case .number(let value, let form)? where form != .bare:
        guard let text = CommentTitles.text(below: index, evidence, body) else {
          if evidence[index].voice >= CommentTitles.voice { last = value }
          continue
        }
        isCounted = isCounted && (value == last + 1 || value == 1 || last == 0)
        last = value
        counted += 1
        titles[index] = text
        if !CommentTitles.isAnswered(text, evidence, body) {
          unanswered += 1
          voices += evidence[text].voice
        }
      case .comment(.some)?:
        titles[index] = CommentTitles.text(below: index, evidence, body, isNamed: true)
      default: continue
      }
    }
    let isOne = counted == 1 && last == 1
    let usual = counted < 3 ? CommentTitles.usualVoice : CommentTitles.severalVoice
    if !isCounted || counted == 1 && !isOne || voices < unanswered * usual {
      titles = titles.filter { index, _ in
        if case .comment? = evidence[index].label?.kind { return true }
        return false
      }
    }
    for index in titles.keys where isLabel(evidence[index + 1]) { labels.insert(index + 1) }
  }

  /// Where the text of a comment begins of which the block at `index` is the title; nil when it is
  /// none.
  ///
  /// What stands behind `Comment 3 –`, and nothing more, is a title whoever seems to speak below it, if a
  /// label for a response follows: it `isNamed` as a comment's.
  private static func text(
    below index: Int, _ evidence: [BlockEvidence], _ body: Range<Int>, isNamed: Bool = false
  ) -> Int? {
    let title = evidence[index]
    let next = index + 1
    guard next < body.upperBound, title.has(.headingLike), !title.isBareLabel,
      title.text.count <= longest, title.voice <= voice, !title.has(.quoted),
      !title.has(.omission), !title.has(.endsWithColon)
    else { return nil }
    let block = evidence[next]
    guard !block.has(.table), !block.has(.quoted) || block.voice >= voice else { return nil }
    switch block.label?.kind {
    case nil:
      let isAnswered = isAnswered(next, evidence, body)
      let isName = isNamed && isAnswered && title.voice <= 0 && title.body.count <= longestName
      let least = isAnswered ? answeredVoice : unansweredVoice
      let isText = !block.has(.headingLike) || block.has(.endsWithColon) || block.voice >= voice
      return isText && (isName || block.voice >= least) ? next : nil
    case .comment(nil)? where block.label?.number.isEmpty == true:
      return block.isBareLabel ? evidence.textBlock(of: next, before: body.upperBound) : next
    default: return nil
    }
  }

  /// Whether a label for a response follows, before anything else is labelled.
  private static func isAnswered(
    _ index: Int, _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Bool {
    let label = evidence[index + 1..<max(body.upperBound, index + 1)].prefix(longestComment)
      .first { block in
        switch block.label?.kind {
        case .number?, .comment?, .response?: true
        default: false
        }
      }
    return label?.isResponse == true
  }

  private func isLabel(_ block: BlockEvidence) -> Bool {
    if case .comment(nil)? = block.label?.kind { return true }
    return false
  }
}
