/// Marks the paragraphs of an answer that give the text of a filing, or of one to come, without quotation
/// marks.
///
/// An answer announces such a text: `In future filings we will revise the disclosure as follows:`. It runs
/// for as long as it is set like its first paragraph, where that is set off by its margin or its style; else
/// up to where the company speaks to the staff again.
struct AnnouncedTexts {
  let text: TextStore
  let blocks: [Block]
  let evidence: [BlockEvidence]

  /// A text that nothing sets off has a paragraph of this length at least, in bytes.
  private static let shortestText = 60
  /// A text begins with at most so many titles.
  private static let mostTitles = 8

  /// How a text is set off from the answer around it.
  private enum Setting {
    /// By a margin wider than this.
    case margin(UInt16)
    /// By a style of all its paragraphs.
    case style(TextStyle)
    /// By a title above it.
    case title
    /// It is a list.
    case list
    case nothing
  }

  func mark(_ pieces: inout [Passage.Piece]) {
    guard pieces.count > 1 else { return }
    let announcement = Announcement(text: text)
    var index = 0
    while index + 1 < pieces.count {
      defer { index += 1 }
      // Whether a text may follow is told sooner than what an announcement says.
      guard isParagraph(pieces[index]), !pieces[index].isQuoted,
        isParagraph(pieces[index + 1]), !pieces[index + 1].isQuoted,
        let setting = setting(of: index + 1, below: pieces[index], pieces),
        !isDirect(setting) || announcement.mayBeDirect(pieces[index].text),
        let (kind, isProposal) = announcement.kind(of: pieces[index].text),
        opens(setting, kind, isProposal: isProposal)
      else { continue }
      let end = end(behind: index, setting, pieces, announcement)
      for quoted in (index + 1)..<end where pieces[quoted].table == nil {
        pieces[quoted].isQuoted = true
      }
      index = max(index, end - 1)
    }
  }

  /// Where the text ends that the piece at `index` announces: right behind that when there is none.
  private func end(
    behind index: Int, _ setting: Setting, _ pieces: [Passage.Piece],
    _ announcement: Announcement
  ) -> Int {
    let first = index + 1
    guard isSetOff(setting) || !announcement.returns(pieces[first].text) else { return first }
    var end = first
    var lastText = first
    while end < pieces.count, goesOn(pieces[end], setting) {
      if end > first, isParagraph(pieces[end]), ends(at: pieces[end], setting, announcement) {
        break
      }
      end += 1
      if !isTitle(pieces[end - 1]) || isWithin(pieces[end - 1], setting) { lastText = end }
    }
    // Titles at the end belong to what follows.
    return end == pieces.count ? end : max(lastText, first)
  }

  /// Whether the answer goes on at `piece`: it announces the next text, or speaks to the staff.
  private func ends(
    at piece: Passage.Piece, _ setting: Setting, _ announcement: Announcement
  ) -> Bool {
    if !isSetOff(setting), announcement.returns(piece.text) { return true }
    guard announcement.mayBeDirect(piece.text),
      let (kind, isProposal) = announcement.kind(of: piece.text)
    else { return false }
    return kind == .direct && (isProposal || !isSetOff(setting))
  }

  /// Whether a piece is set off as a text is with this setting.
  private func isWithin(_ piece: Passage.Piece, _ setting: Setting) -> Bool {
    switch setting {
    case .margin(let outer): margin(of: piece) > outer
    case .style(let style): evidence[piece.block].style.isSuperset(of: style)
    case .title, .list, .nothing: false
    }
  }

  private func isSetOff(_ setting: Setting) -> Bool {
    switch setting {
    case .margin, .style: true
    case .title, .list, .nothing: false
    }
  }

  /// Whether only an announcement right above it opens a text that is set off so.
  private func isDirect(_ setting: Setting) -> Bool {
    switch setting {
    case .list, .nothing: true
    case .margin, .style, .title: false
    }
  }

  /// Whether an announcement opens a text that is set off so.
  private func opens(
    _ setting: Setting, _ kind: Announcement.Kind, isProposal: Bool
  ) -> Bool {
    switch setting {
    case .margin, .style, .title: true
    case .list: isProposal && kind == .direct
    case .nothing: kind == .direct
    }
  }

  /// How the text that may begin at `first` is set off; nil when none begins there.
  private func setting(
    of first: Int, below announcing: Passage.Piece, _ pieces: [Passage.Piece]
  ) -> Setting? {
    var body = first
    while body + 1 < pieces.count, body - first < AnnouncedTexts.mostTitles,
      mayBeTitle(pieces[body]), isParagraph(pieces[body + 1])
    {
      body += 1
    }
    guard !isTitle(pieces[body]) else { return nil }
    let outer = margin(of: announcing)
    if margin(of: pieces[body]) > outer, !isListed(pieces[body]) { return .margin(outer) }
    let style = evidence[pieces[body].block].style.subtracting(
      evidence[announcing.block].style)
    if !style.isEmpty { return .style(style) }
    let hasTitle = body > first
    if isListed(pieces[body]) { return .list }
    guard pieces[body].text.count >= AnnouncedTexts.shortestText else { return nil }
    return hasTitle ? .title : .nothing
  }

  /// Whether a piece may belong to a text with this setting.
  private func goesOn(_ piece: Passage.Piece, _ setting: Setting) -> Bool {
    guard isParagraph(piece) else { return true }
    switch setting {
    case .margin(let outer): return margin(of: piece) > outer || isTitle(piece)
    case .style(let style):
      return evidence[piece.block].style.isSuperset(of: style) || isTitle(piece)
    case .title: return !evidence[piece.block].has(.pageFoot)
    case .list: return isListed(piece)
    case .nothing: return !isTitle(piece) && !evidence[piece.block].has(.pageFoot)
    }
  }

  private func isParagraph(_ piece: Passage.Piece) -> Bool { piece.table == nil }

  /// Whether a piece is the title of what stands below it.
  private func isTitle(_ piece: Passage.Piece) -> Bool {
    let block = evidence[piece.block]
    return block.has(.headingLike) && !block.has(.endsWithColon) && !isListed(piece)
  }

  /// Whether a piece may be one of the titles that a text begins with, `Proposed disclosure:` among them.
  private func mayBeTitle(_ piece: Passage.Piece) -> Bool {
    evidence[piece.block].has(.headingLike) && !isListed(piece)
  }

  private func isListed(_ piece: Passage.Piece) -> Bool {
    switch evidence[piece.block].label?.kind {
    case .bullet?, .number?, .letter?: true
    default: false
    }
  }

  private func margin(of piece: Passage.Piece) -> UInt16 {
    guard case .paragraph(let paragraph) = blocks[piece.block] else { return 0 }
    return paragraph.hangingIndent
  }
}
