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

  /// No titles.
  init() {}

  /// Finds the titles in `body`.
  init(_ evidence: [BlockEvidence], _ body: Range<Int>) {
    var last = 0
    var isCounted = true
    var counted = 0
    var unanswered = 0
    var voices = 0
    var isLaterNumber = false
    for index in body {
      switch evidence[index].label?.kind {
      case .number(let value, let form)? where form != .bare:
        let isNext = last > 0 && value == last + 1
        guard let text = CommentTitles.text(below: index, evidence, body, isNext: isNext) else {
          let comment = evidence.textBlock(of: index, before: body.upperBound)
          if evidence[comment].voice >= CommentTitles.voice { last = value }
          continue
        }
        isCounted = isCounted && (value == last + 1 || value == 1 || last == 0)
        last = value
        counted += 1
        isLaterNumber = isNext && evidence.isAnswered(text, before: body.upperBound)
        titles[index] = text
        if !evidence.isAnswered(text, before: body.upperBound) {
          unanswered += 1
          voices += evidence[text].voice
        }
      case .comment(.some)?:
        titles[index] = CommentTitles.text(below: index, evidence, body, isNamed: true)
      default: continue
      }
    }
    let usual = counted < 3 ? CommentTitles.usualVoice : CommentTitles.severalVoice
    let isAlone =
      counted == 1 && !isLaterNumber && !(last == 1 && areComments(evidence, body))
    if !isCounted || isAlone || voices < unanswered * usual { dropNumbered(evidence) }
    for index in titles.keys {
      if let label = CommentTitles.label(below: index, evidence, body) { labels.insert(label) }
    }
  }

  /// Whether no title stands far above a label with a word: a note that holds another title is one of a filing.
  private func areComments(_ evidence: [BlockEvidence], _ body: Range<Int>) -> Bool {
    titles.keys.allSatisfy { index in
      CommentTitles.label(below: index, evidence, body)
        .map { $0 == index + 1 || CommentTitles.isLetter(evidence[$0]) } ?? true
    }
  }

  /// Drops the titles that no label for a comment opens.
  private mutating func dropNumbered(_ evidence: [BlockEvidence]) {
    titles = titles.filter { index, _ in
      if case .comment? = evidence[index].label?.kind { return true }
      return false
    }
  }

  /// Where the text of a comment begins of which the block at `index` is the title; nil when it is
  /// none.
  ///
  /// What stands behind `Comment 3 –`, and nothing more, is a title whoever seems to speak below it, if a
  /// label for a response follows: it `isNamed` as a comment's. So is what stands behind the number that
  /// `isNext`, and what stands above a label for a comment is a title however it ends.
  private static func text(
    below index: Int, _ evidence: [BlockEvidence], _ body: Range<Int>, isNamed: Bool = false,
    isNext: Bool = false
  ) -> Int? {
    let title = evidence[index]
    guard !title.isBareLabel, title.text.count <= longest, title.voice <= voice,
      !title.has(.quoted), !title.has(.omission), !title.has(.endsWithColon)
    else { return nil }
    var next = index + 1
    if let label = label(below: index, evidence, body) { next = label }
    // `Comment 1 – Accounting Policies` may stand above `Reserves, page 28`.
    while isNamed, next < body.upperBound, next - index <= Limits.headings,
      evidence[next].label == nil, evidence[next].isTitle, evidence[next].cues.contains(.page)
    {
      next += 1
    }
    guard next < body.upperBound,
      title.has(.headingLike) || isLabel(evidence[next]) && !isListed(index, evidence)
    else { return nil }
    let block = evidence[next]
    guard !block.has(.table), !block.has(.quoted) || block.voice >= voice else { return nil }
    switch block.label?.kind {
    case nil:
      let isAnswered = evidence.isAnswered(next, before: body.upperBound)
      let isName =
        (isNamed || isNext) && isAnswered && title.voice <= 0 && title.body.count <= longestName
      let least = isAnswered ? answeredVoice : unansweredVoice
      let isText = !block.has(.headingLike) || block.has(.endsWithColon) || block.voice >= voice
      return isText && (isName || block.voice >= least) ? next : nil
    case .comment(nil)? where block.label?.number.isEmpty == true:
      return block.isBareLabel ? evidence.textBlock(of: next, before: body.upperBound) : next
    default: return nil
    }
  }

  /// The label without a number that stands below the title at `index`, and below further ones that belong to
  /// it: names of parts, or what is quoted of them.
  ///
  /// Above `C:` whatever stands is of that sort.
  private static func label(
    below index: Int, _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Int? {
    var next = index + 1
    var isTitled = true
    while next < body.upperBound, next - index <= Limits.headings, evidence[next].label == nil,
      !evidence[next].has(.table)
    {
      isTitled = isTitled && belongsToTitle(evidence[next])
      next += 1
    }
    guard next < body.upperBound, isLabel(evidence[next]) else { return nil }
    return isTitled || evidence[index].has(.headingLike) && isLetter(evidence[next]) ? next : nil
  }

  private static func belongsToTitle(_ block: BlockEvidence) -> Bool {
    block.isTitle || block.has(.quoted) || block.has(.opensQuote) && block.voice < voice
  }

  /// Whether the label of a block is a letter, `C:`.
  private static func isLetter(_ block: BlockEvidence) -> Bool {
    (block.label?.label.count ?? .max) <= longestLetter
  }

  private static let longestLetter = 2

  /// Whether a numbered block stands below another one, as the entries of a list do.
  private static func isListed(_ index: Int, _ evidence: [BlockEvidence]) -> Bool {
    guard index > 0, case .number? = evidence[index - 1].label?.kind else { return false }
    return !evidence[index - 1].isBareLabel
  }

  private static func isLabel(_ block: BlockEvidence) -> Bool {
    if case .comment(nil)? = block.label?.kind { return block.label?.number.isEmpty == true }
    return false
  }
}
