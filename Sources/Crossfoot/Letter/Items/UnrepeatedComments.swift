/// Finds the answers of a letter that neither repeats the comments nor numbers the answers, or that has one
/// number only: a label, or a heading with a page, stands above each.
///
/// It is asked only where nothing else opens an item.
struct UnrepeatedComments {
  let text: TextStore
  let evidence: [BlockEvidence]
  /// The letter's own text.
  let body: Range<Int>

  /// The letter that is answered is named in one of the first paragraphs.
  private static let longestIntroduction = 4
  /// What sounds more like the staff may be a comment.
  private static let question = 3
  /// An answer with the only number sounds this much like the company.
  private static let answer = -3

  /// What opens the answers.
  func openings() -> [ItemChain.Candidate] {
    let labels = body.filter { evidence[$0].isResponse }
    if !labels.isEmpty { return labelled(labels) }
    let numbers = body.filter { index in
      guard case .number(_, let form)? = evidence[index].label?.kind else { return false }
      return form != .bare && !evidence[index].has(.quoted)
    }
    if numbers.count == 1, let index = numbers.first, let opening = onlyNumber(at: index) {
      return [opening]
    }
    let answers = introductionEnd.map { headed(behind: $0) } ?? []
    if answers.isEmpty, let told { return [told] }
    return answers
  }

  /// An answer in prose is at least this long, in bytes.
  private static let shortestAnswer = 120
  /// What a letter is for that answers nothing.
  private static let otherMatters = CueSet(
    .extensionOfTime, .acceleration, .enclosure, .confidentialTreatment, .acknowledgement,
    .withdrawal, .noAction
  )

  /// The only comment of a letter, which one of its first paragraphs tells in the words of who asks, `you have
  /// asked us to …`, and what it says below is the answer.
  private var told: ItemChain.Candidate? {
    let opening = body.prefix(Self.longestIntroduction).first { index in
      let block = evidence[index]
      return block.label == nil && block.cues.contains(.letterReference)
        && OpeningLexicon.askings.contains { text.holds($0, in: block.text) }
    }
    guard let opening, body.allSatisfy({ evidence[$0].cues.isDisjoint(with: Self.otherMatters) })
    else { return nil }
    let answer = opening + 1..<max(body.upperBound, opening + 1)
    guard answer.reduce(0, { $0 + evidence[$1].text.count }) >= Self.shortestAnswer,
      answer.contains(where: { evidence[$0].companyVoice > 0 })
    else { return nil }
    return ItemChain.Candidate(
      block: opening, number: nil, weight: 0, text: opening, isTold: true)
  }

  /// Answers whose labels stand directly below headings, or below what the company says; the first one stands
  /// below a heading.
  private func labelled(_ labels: [Int]) -> [ItemChain.Candidate] {
    let areAnswers = labels.allSatisfy { label in
      label > body.lowerBound
        && (isHeading(label - 1) || label > labels[0] && evidence[label - 1].voice < 0)
    }
    guard areAnswers, isHeading(labels[0] - 1), !holdsQuestion(body) else { return [] }
    // A table's head names its columns so.
    let isAlone = labels.count == 1 && body.contains { evidence[$0].isBareLabel && $0 != labels[0] }
    return isAlone ? [] : labels.map { candidate(at: $0) }
  }

  private func isHeading(_ index: Int) -> Bool {
    evidence[index].isTitle && evidence[index].label == nil
  }

  /// The only number of the letter, `1.`, where the company speaks behind it, or where the letter says that it
  /// repeats the comment and the company speaks below it.
  private func onlyNumber(at index: Int) -> ItemChain.Candidate? {
    guard case .number(1, _)? = evidence[index].label?.kind else { return nil }
    var opening = candidate(at: index)
    opening.number = 1
    if repeatsComments(before: index) {
      let rest = evidence[opening.text..<body.upperBound].dropFirst()
      opening.isAnswer = false
      return rest.contains { $0.voice <= Self.answer } ? opening : nil
    }
    guard let start = introductionEnd, index >= start else { return nil }
    return evidence[opening.text].voice < 0 ? opening : nil
  }

  /// The answers below headings that name a page or an item.
  private func headed(behind start: Int) -> [ItemChain.Candidate] {
    guard !holdsQuestion(start..<body.upperBound) else { return [] }
    var openings: [ItemChain.Candidate] = []
    var isBelowPlace = false
    // The first heading may name no page, `General`, where others do.
    var first: ItemChain.Candidate?
    for index in start..<body.upperBound {
      let block = evidence[index]
      if isHeading(index) {
        isBelowPlace =
          isBelowPlace || block.cues.contains(.page) || block.cues.contains(.item)
      } else if isBelowPlace, !block.has(.table) {
        openings.append(candidate(at: index))
        isBelowPlace = false
      } else if first == nil, openings.isEmpty, isHeading(index - 1), !block.has(.table) {
        first = candidate(at: index)
      }
    }
    if let first, !openings.isEmpty { openings.insert(first, at: 0) }
    return openings
  }

  private func candidate(at index: Int) -> ItemChain.Candidate {
    let content =
      evidence[index].isResponse || evidence[index].label?.kind != .bullet
      ? evidence.textBlock(of: index, before: body.upperBound) : index
    var number: Int?
    if case .number(let value, let form)? = evidence[index].label?.kind, form != .bare {
      number = value
    }
    return ItemChain.Candidate(
      block: index, number: number, weight: 0, text: content, isAnswer: true)
  }

  /// Whether something in `range` sounds like the staff.
  private func holdsQuestion(_ range: Range<Int>) -> Bool {
    range.contains { index in
      evidence[index].voice > Self.question && !evidence[index].has(.quoted)
        && evidence[index].label?.isEarlier != true
    }
  }

  /// Where the introduction ends that names the letter which is answered, by its date; nil when there is none.
  private var introductionEnd: Int? {
    body.prefix(Self.longestIntroduction).first { index in
      let (cues, words) = (evidence[index].cues, evidence[index].text)
      return cues.contains(.letterReference) && !cues.isDisjoint(with: .months)
        && (text.holds("comment", in: words) || text.holds("respon", in: words))
    }.map { $0 + 1 }
  }

  /// Whether the letter says above the block at `index` that it repeats what is answered.
  private func repeatsComments(before index: Int) -> Bool {
    let comments = RepeatedComments(text: text)
    return body.prefix(Self.longestIntroduction).contains { above in
      guard above < index else { return false }
      let cues = evidence[above].cues
      return cues.contains(.convention) || cues.contains(.boldStyle) || cues.contains(.italicStyle)
        || comments.sentence(in: evidence[above].text) != nil
    }
  }
}
