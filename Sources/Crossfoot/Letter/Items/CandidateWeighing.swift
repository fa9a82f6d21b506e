/// Weighs every labelled paragraph of a body by how much it looks like a comment.
struct CandidateWeighing {
  let evidence: [BlockEvidence]
  /// Who is expected to speak in a numbered paragraph.
  enum Speaker {
    /// The staff, whose comments a company repeats among other things.
    case staff
    /// The staff, in a letter of its own.
    case onlyStaff
    /// The company, in a letter that does not repeat the comments.
    case company
  }

  /// What the comments of a letter are counted with.
  enum Numbering {
    /// `1.`, `Comment 2`.
    case numbers
    /// `1` in a cell of its own.
    case bareNumbers
    /// `II.`
    case roman
    /// `b.`
    case letters
    /// `(b)`
    case bracketedLetters

    /// The ones that are tried where numbers open nothing.
    static let unusual: [Numbering] = [.bareNumbers, .roman, .letters, .bracketedLetters]
  }

  let speaker: Speaker
  let numbering: Numbering
  private(set) var candidates: [ItemChain.Candidate] = []
  private let text: TextStore
  /// Where the body begins.
  private let start: Int

  init(
    _ evidence: [BlockEvidence], _ body: Range<Int>, _ speaker: Speaker,
    _ numbering: Numbering = .numbers, in text: TextStore
  ) {
    self.evidence = evidence
    self.text = text
    self.speaker = speaker
    self.numbering = numbering
    start = body.lowerBound
    let survey = LabelSurvey(evidence, body) { number(of: $0) != nil }
    guard survey.openings > 0 else { return }
    let titles = speaker == .staff ? CommentTitles(evidence, body) : CommentTitles()
    candidates.reserveCapacity(survey.openings)
    var responses = ResponseDistance()
    var list = AnnouncedList()
    var shared = SharedLabel()
    for index in body {
      shared.enter(evidence[index])
      list.enter(index, evidence)
      guard let label = evidence[index].label,
        let number = number(of: label) ?? cellNumber(of: evidence[index], survey)
      else { continue }
      if case .some(let value) = number, !(1...Limits.commentNumber).contains(value) { continue }
      let title =
        speaker == .company ? answer(below: index, body) : titles.titles[index]
      guard !evidence[index].has(.quoted), title != nil || !isLoneLabel(index, body),
        !titles.labels.contains(index)
      else { continue }
      let text = title ?? evidence.textBlock(of: index, before: body.upperBound)
      let isAnswered = responses.isNear(title ?? index, evidence, body)
      let weight =
        weight(index, text, survey.usual, hasResponse: isAnswered)
        + correction(index, body, survey, isShared: shared.holds(label), list)
      candidates.append(
        ItemChain.Candidate(
          block: index, number: number, weight: weight,
          isAnnounced: isAnnounced(index, body), part: label.part, text: text,
          isTitled: title != nil && !evidence[index].isBareLabel, isAnswered: isAnswered))
    }
  }

  /// What the labels and lists around a candidate add to its weight.
  private func correction(
    _ index: Int, _ body: Range<Int>, _ survey: LabelSurvey, isShared: Bool, _ list: AnnouncedList
  ) -> Int {
    let block = evidence[index]
    var weight = 0
    // Where comments have labels, a number without one belongs to a list, and a question without a number is quoted.
    if survey.labelled >= 2, case .number? = block.label?.kind, !isBelowLabel(index, body),
      !isShared
    {
      weight -= 10
    }
    if survey.areQuoted, block.has(.opensQuote), block.voice <= 0 { weight += 8 }
    if survey.labelled >= 1, block.label?.isQuestion == true { weight -= 20 }
    if evidence.isQuestionHeading(index, before: body.upperBound) { weight -= 20 }
    if list.isRequested { weight -= 20 }
    if list.isInside, block.voice <= 0, !block.has(.omission), !announcesAnswers(list.colon) {
      weight -= 8
    }
    return weight
  }

  /// A letter says what it answers in one of its first paragraphs.
  private static let longestIntroduction = 4
  /// Such a paragraph is at most this long, in bytes: it is asked for each number below it.
  private static let longestParagraph = 2000

  /// Whether the block at `index`, one of the first, ends with a sentence that leads to answers: `Our responses to the
  /// questions in your letter are listed below:`.
  private func announcesAnswers(_ index: Int) -> Bool {
    guard speaker == .company, index < start + Self.longestIntroduction,
      evidence[index].text.count <= Self.longestParagraph,
      !evidence[min(start, index)...index].contains(where: {
        $0.cues.contains(.extensionOfTime) || $0.cues.contains(.acceleration)
      })
    else { return false }
    let last = Sentences(text: text).last(in: evidence[index].text)
    let holds = { (words: [StaticString]) in words.contains { text.holds($0, in: last) } }
    return holds(AnnouncementLexicon.answers) && holds(AnnouncementLexicon.answersFollow)
      && !holds(AnnouncementLexicon.otherLists)
  }

  /// Where the answer below the number at `index` and its titles begins, if those name a place in a filing, or an
  /// opening announces answers: an argument has numbered titles, too.
  private func answer(below index: Int, _ body: Range<Int>) -> Int? {
    guard let text = AnswerTitles.text(below: index, evidence, body) else { return nil }
    let namesPlace = evidence[index..<text].contains { block in
      block.cues.contains(.page) || block.cues.contains(.item) || block.cues.contains(.form)
        || block.opening == .exhibit
    }
    return namesPlace
      || (start..<min(index, start + Self.longestIntroduction))
        .contains(where: announcesAnswers)
      ? text : nil
  }

  /// The number that a label gives to what may be a comment, none where it has none; nil when it
  /// opens no comment.
  private func number(of label: ParagraphLabel) -> Int?? {
    switch (numbering, label.kind) {
    case (.numbers, .number(let value, let form)): form == .bare ? nil : .some(value)
    case (.numbers, .comment(let value)): .some(value)
    case (.bareNumbers, .number(let value, .bare)): value
    case (.roman, .letter(let value, let form)) where form != .parentheses:
      value.roman.map(Optional.some)
    case (.letters, .letter(.letter(let letter), let form)) where form != .parentheses:
      Int(letter - UInt8(ascii: "a")) + 1
    case (.bracketedLetters, .letter(.letter(let letter), .parentheses)):
      Int(letter - UInt8(ascii: "a")) + 1
    default: nil
    }
  }

  /// The number without a full stop that a comment beside its answer has where others have one.
  private func cellNumber(of block: BlockEvidence, _ survey: LabelSurvey) -> Int?? {
    guard numbering == .numbers, survey.areCells, block.has(.opensComment),
      case .number(let value, .bare)? = block.label?.kind
    else { return nil }
    return .some(value)
  }

  /// Whether a label for a comment stands above a candidate, with nothing but headings between.
  private func isBelowLabel(_ index: Int, _ body: Range<Int>) -> Bool {
    var previous = index - 1
    while previous >= body.lowerBound, index - previous <= 8 {
      if case .comment? = evidence[previous].label?.kind { return true }
      guard evidence[previous].has(.headingLike) else { return false }
      previous -= 1
    }
    return false
  }

  /// Whether the headings and labels directly above a candidate stand below a colon of the company's.
  private func isAnnounced(_ index: Int, _ body: Range<Int>) -> Bool {
    var previous = index - 1
    while previous > body.lowerBound, index - previous <= 4 {
      let block = evidence[previous]
      guard block.has(.headingLike) || block.isBareLabel, !block.has(.quoted),
        !block.has(.endsWithColon) || block.isBareLabel
      else { break }
      previous -= 1
    }
    guard previous > body.lowerBound else { return false }
    let block = evidence[previous]
    return block.has(.endsWithColon) && !block.isBareLabel && block.companyVoice > 0
  }

  /// A label "Comment:" that stands alone above a heading and a numbered comment is part of the
  /// heading: the number opens the item.
  private func isLoneLabel(_ index: Int, _ body: Range<Int>) -> Bool {
    guard let label = evidence[index].label, label.textStart >= evidence[index].text.end,
      case .comment(let own) = label.kind
    else { return false }
    for next in (index + 1)..<max(min(index + 8, body.upperBound), index + 1) {
      switch evidence[next].label?.kind {
      case .number(let value, _)? where own == nil || own == value:
        if !evidence[next].has(.headingLike) || evidence[next].voice > 0 { return true }
      case .response?, .comment?: return false
      default: if !evidence[next].has(.headingLike) { return false }
      }
    }
    return false
  }

  /// The weight of the label at `index`, whose text is that of the block `text`.
  private func weight(
    _ index: Int, _ text: Int, _ usual: Enumerator.Form, hasResponse: Bool
  ) -> Int {
    var block = evidence[index]
    if text > index, evidence[text].label == nil || !block.isBareLabel || isLetter(evidence[text]) {
      block = evidence[text]
      block.label = evidence[index].label
    }
    // A numbered paragraph that sounds like nobody is an element of some list.
    var weight = -2
    switch block.label?.kind {
    case .comment?: weight += block.label?.isQuestion == true ? 4 : 12
    case .number(_, let form)?: weight += form == usual ? 1 : -3
    case .letter?: weight += 1
    default: break
    }
    switch speaker {
    case .staff: weight += voiceWeight(block.voice)
    case .onlyStaff: weight += max(voiceWeight(block.voice), 4)
    case .company: weight += min(max(-block.voice, 0), 8)
    }
    if hasResponse { weight += 4 }
    if evidence[index].has(.opensComment) { weight += 12 }
    if block.has(.omission) { weight += 6 }
    if block.has(.headingLike), block.text.count < 110, block.voice <= 0, !block.has(.omission),
      !isShortAnswer(block)
    {
      weight -= 7
    }
    if block.text.count > 160 { weight += 1 }
    if block.has(.startsLower) { weight -= 4 }
    if index > 0, evidence[index - 1].has(.endsWithColon), block.voice <= 0,
      !announcesAnswers(index - 1)
    {
      weight -= 4
    }
    return weight
  }

  /// Whether a paragraph of a letter that gives only answers is one, though it is too short to sound like anybody.
  private func isShortAnswer(_ block: BlockEvidence) -> Bool {
    speaker == .company
      && ShortAnswers.isAnswer(
        block.text.suffix(from: block.label?.textStart ?? block.text.start), in: text)
  }

  /// Whether a block opens with the letter of a part: below a number alone, `1.`, the comment begins with it.
  private func isLetter(_ block: BlockEvidence) -> Bool {
    if case .letter? = block.label?.kind { true } else { false }
  }

  private func voiceWeight(_ voice: Int) -> Int {
    switch voice {
    case 8...: 9
    case 4...: 8
    case 1...: 4
    case 0: -2
    case (-4)...: -4
    default: -6
    }
  }
}

/// What the labels of a body are like, all taken together.
private struct LabelSurvey {
  /// How many of them may open a comment.
  private(set) var openings = 0
  /// How many are labels for comments, with a number.
  private(set) var labelled = 0
  /// How many numbers there are of each form, with something said by the staff behind them.
  private var forms = InlineArray<5, Int>(repeating: 0)
  /// How many numbered paragraphs sound like comments, and how many of these open with a quotation mark.
  private var comments = 0
  private var quoted = 0
  /// Whether a number with its mark opens a comment that stands beside its answer.
  private(set) var areCells = false

  /// A paragraph that sounds so much like the staff is a comment.
  private static let voice = 4

  init(_ evidence: [BlockEvidence], _ body: Range<Int>, mayOpen: (ParagraphLabel) -> Bool) {
    for index in body {
      guard let label = evidence[index].label else { continue }
      if mayOpen(label) { openings += 1 }
      switch label.kind {
      case .comment(.some): labelled += 1
      case .number(_, let form):
        if form != .bare, evidence[index].has(.opensComment) { areCells = true }
        let voice = evidence[index].voice
        if voice > 0 { forms[Int(form.rawValue)] += 1 }
        guard voice >= LabelSurvey.voice, !evidence[index].has(.quoted) else { continue }
        comments += 1
        if evidence[index].has(.opensQuote) { quoted += 1 }
      default: continue
      }
    }
  }

  /// The form of number that opens most paragraphs.
  var usual: Enumerator.Form {
    let most = forms.indices.max { forms[$0] < forms[$1] } ?? 0
    return Enumerator.Form(rawValue: UInt8(most)) ?? .period
  }

  /// Whether most numbered paragraphs that sound like the staff open with a quotation mark.
  var areQuoted: Bool { comments >= 2 && quoted * 3 > comments * 2 }
}

/// Follows the numbers below a label that names several comments, `Comments 13 and 14`: the first stands
/// directly below it, and they go on until a response is labelled.
private struct SharedLabel {
  /// The last number below the label.
  private var last: Int?
  private var label: Int?

  mutating func enter(_ block: BlockEvidence) {
    switch block.label?.kind {
    case .comment(let number)?:
      (label, last) = (block.isBareLabel ? number : nil, nil)
    case .response?: (label, last) = (nil, nil)
    case .number(let number, _)?:
      if number == label || last.map({ number == $0 + 1 }) == true { last = number }
      label = nil
    default: break
    }
  }

  /// Whether `label` opens one of the comments below the shared label.
  func holds(_ label: ParagraphLabel) -> Bool {
    if case .number(let number, _) = label.kind { return number == last }
    return false
  }
}

/// Follows the numbered list that a sentence of the company announces: `We considered the following:`.
private struct AnnouncedList {
  private(set) var isInside = false
  /// Whether the sentence asks for a filing to become effective: what stands below it are conditions.
  private(set) var isRequested = false
  /// What says that a sentence announces comments or their answers.
  private static let answers = CueSet(.comment, .responding, .convention)
  /// The block with the sentence.
  private(set) var colon = 0
  private var last = 0

  mutating func enter(_ index: Int, _ evidence: [BlockEvidence]) {
    guard case .number(let value, _)? = evidence[index].label?.kind else {
      // The text of a number that stands alone is part of the list.
      isInside = isInside && index > 0 && evidence[index - 1].isBareLabel
      isRequested = isRequested && isInside
      return
    }
    if value == 1, index > 0 {
      let above = evidence[index - 1]
      var isCompany = above.companyVoice > 0 || above.staffVoice == 0
      if case .response? = above.label?.kind { isCompany = true }
      isInside = above.has(.endsWithColon) && !above.isBareLabel && isCompany
      isRequested =
        isInside && above.cues.contains(.acceleration) && above.voice <= 0
        && above.cues.isDisjoint(with: AnnouncedList.answers)
      colon = index - 1
    } else {
      isInside = isInside && value == last + 1
      isRequested = isRequested && isInside
    }
    last = value
  }
}

/// Tells whether a response label follows before the next number does.
private struct ResponseDistance {
  /// Whether a response is labelled at the end of `known`, in which nothing else is.
  private var isFollowed = false
  /// The blocks that are known to stand before the next label of a response or a number.
  private var known = 0..<0

  /// Whether that is so behind the block at `index`; asked from the first block to the last one, so that none
  /// is looked at twice.
  mutating func isNear(
    _ index: Int, _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Bool {
    if known.contains(index) { return isFollowed }
    isFollowed = false
    var next = index + 1
    search: while next < body.upperBound {
      switch evidence[next].label?.kind {
      case .response?:
        isFollowed = true
        break search
      case .number?, .comment?: break search
      default: next += 1
      }
    }
    known = index..<next
    return isFollowed
  }
}
