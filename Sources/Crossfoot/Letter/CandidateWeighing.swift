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

  init(
    _ evidence: [BlockEvidence], _ body: Range<Int>, _ speaker: Speaker,
    _ numbering: Numbering = .numbers
  ) {
    self.evidence = evidence
    self.speaker = speaker
    self.numbering = numbering
    guard body.contains(where: { mayOpen(evidence[$0]) }) else { return }
    let usual = CandidateWeighing.usualForm(evidence, body)
    var responses = ResponseDistance()
    let labelled = body.count { index in
      if case .comment(.some)? = evidence[index].label?.kind { return true }
      return false
    }
    let titles = speaker == .staff ? CommentTitles(evidence, body) : CommentTitles()
    var list = AnnouncedList()
    let areQuoted = CandidateWeighing.areQuoted(evidence, body)
    var shared = SharedLabel()
    candidates.reserveCapacity(body.count { mayOpen(evidence[$0]) })
    for index in body {
      shared.enter(evidence[index])
      list.enter(index, evidence)
      guard let label = evidence[index].label, let number = number(of: label) else { continue }
      if case .some(let value) = number, !(1...Limits.commentNumber).contains(value) { continue }
      let title = titles.titles[index]
      guard !evidence[index].has(.quoted), title != nil || !isLoneLabel(index, body),
        !titles.labels.contains(index)
      else { continue }
      let text = title ?? evidence.textBlock(of: index, before: body.upperBound)
      var weight = weight(
        index, text, usual, hasResponse: responses.isNear(title ?? index, evidence, body))
      // Where comments have labels, a number without one belongs to a list, and a question without
      // a number is quoted.
      if labelled >= 2, case .number = label.kind, !isBelowLabel(index, body), !shared.holds(label)
      {
        weight -= 10
      }
      if areQuoted, evidence[index].has(.opensQuote), evidence[index].voice <= 0 { weight += 8 }
      if labelled >= 1, label.isQuestion { weight -= 20 }
      if list.isInside, evidence[index].voice <= 0, !evidence[index].has(.omission) {
        weight -= 8
      }
      candidates.append(
        ItemChain.Candidate(
          block: index, number: number, weight: weight,
          isAnnounced: isAnnounced(index, body), part: label.part, text: text,
          isTitled: title != nil))
    }
  }

  /// Whether the label of a block, if it has one, gives a number to what may be a comment.
  private func mayOpen(_ block: BlockEvidence) -> Bool {
    guard let label = block.label, case .some = number(of: label) else { return false }
    return true
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

  /// Whether most numbered paragraphs that sound like the staff open with a quotation mark.
  private static func areQuoted(_ evidence: [BlockEvidence], _ body: Range<Int>) -> Bool {
    var comments = 0
    var quoted = 0
    for index in body where evidence[index].voice >= 4 && !evidence[index].has(.quoted) {
      guard case .number? = evidence[index].label?.kind else { continue }
      comments += 1
      if evidence[index].has(.opensQuote) { quoted += 1 }
    }
    return comments >= 2 && quoted * 3 > comments * 2
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

  /// The form of number that opens most paragraphs.
  private static func usualForm(
    _ evidence: [BlockEvidence], _ body: Range<Int>
  ) -> Enumerator.Form {
    var counts = InlineArray<5, Int>(repeating: 0)
    for index in body {
      if case .number(_, let form)? = evidence[index].label?.kind, evidence[index].voice > 0 {
        counts[Int(form.rawValue)] += 1
      }
    }
    let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return Enumerator.Form(rawValue: UInt8(most)) ?? .period
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
    if text > index, evidence[text].label == nil || !block.isBareLabel {
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
    if block.has(.headingLike), block.text.count < 110, block.voice <= 0, !block.has(.omission) {
      weight -= 7
    }
    if block.text.count > 160 { weight += 1 }
    if block.has(.startsLower) { weight -= 4 }
    if index > 0, evidence[index - 1].has(.endsWithColon), block.voice <= 0 { weight -= 4 }
    return weight
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
  private var last = 0

  mutating func enter(_ index: Int, _ evidence: [BlockEvidence]) {
    guard case .number(let value, _)? = evidence[index].label?.kind else {
      // The text of a number that stands alone is part of the list.
      isInside = isInside && index > 0 && evidence[index - 1].isBareLabel
      return
    }
    if value == 1, index > 0 {
      let above = evidence[index - 1]
      var isCompany = above.companyVoice > 0 || above.staffVoice == 0
      if case .response? = above.label?.kind { isCompany = true }
      isInside = above.has(.endsWithColon) && !above.isBareLabel && isCompany
    } else {
      isInside = isInside && value == last + 1
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
