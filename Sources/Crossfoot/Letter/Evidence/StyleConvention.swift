/// How a letter sets the staff's comments off from its own words: learnt from the paragraphs that open
/// items, and then a voice like any other.
struct StyleConvention {
  /// The style of comments; nil when style tells nothing.
  private(set) var comments: TextStyle?
  /// The style of responses, in the letters that print those in bold; nil in all others.
  private(set) var responses: TextStyle?

  /// How much a paragraph's style counts beside its words.
  static let voice = 6
  /// A paragraph of this many bytes is prose, not a heading or a label.
  private static let proseLength = 60
  /// What opens an item has at least so many bytes, or is a number alone.
  private static let openingLength = 12

  /// Learns from `openings`, the blocks that the texts of comments seem to begin with, and from the
  /// rest of `body`.
  init(_ evidence: [BlockEvidence], openings: [Int], _ body: Range<Int>) {
    guard !openings.isEmpty else { return }
    let opened = Set(openings)
    var openingCounts = StyleCounts()
    var otherCounts = StyleCounts()
    for index in body {
      let length = evidence[index].text.count
      if opened.contains(index) {
        // `1. Please tell us:` opens a comment, short as it is.
        if length >= StyleConvention.openingLength { openingCounts.add(evidence[index].style) }
      } else if length >= StyleConvention.proseLength {
        otherCounts.add(evidence[index].style)
      }
    }
    guard openingCounts.all > 0, otherCounts.all > 0 else { return }
    let style = openingCounts.common
    // What the answers share is how the letter is set, not how it tells the two apart.
    let contrast = style.subtracting(otherCounts.nearlyAll)
    if !contrast.isEmpty {
      comments = contrast
    } else if style.isEmpty {
      let other = otherCounts.common
      if !other.isEmpty { responses = other }
    }
  }

  /// Takes the style for the one of comments that a letter says it sets them in, if it does.
  init(announced style: TextStyle) {
    if !style.isEmpty { comments = style }
  }

  /// The style in which every other stretch of prose of `body` is set, if what is in it sounds like the
  /// staff and the rest does not; empty when there is none.
  static func alternating(_ evidence: [BlockEvidence], _ body: Range<Int>) -> TextStyle {
    for style in [[.bold, .italic], .bold, .italic, .underline] as [TextStyle] {
      var stretches = 0
      var isInside = false
      var voices = (inside: 0, outside: 0)
      var counts = (inside: 0, outside: 0)
      for index in body {
        let block = evidence[index]
        guard !block.has(.table), block.text.count >= proseLength, !block.isTitle else { continue }
        let isStyled = block.style.isSuperset(of: style)
        if isStyled, !isInside { stretches += 1 }
        isInside = isStyled
        if isStyled {
          voices.inside += block.voice
          counts.inside += 1
        } else if stretches > 0 {
          // What stands above the first one introduces them.
          voices.outside += block.voice
          counts.outside += 1
        }
      }
      if stretches >= 2, counts.outside >= stretches, voices.inside >= counts.inside * leastVoice,
        voices.outside <= 0
      {
        return style
      }
    }
    return []
  }

  /// What alternates with answers sounds so much like the staff on average.
  private static let leastVoice = 2

  /// Adds what their style says to the voices of the paragraphs in `body`.
  func apply(to evidence: inout [BlockEvidence], _ body: Range<Int>) {
    guard comments != nil || responses != nil else { return }
    for index in body where !evidence[index].has(.table) && !evidence[index].text.isEmpty {
      let style = evidence[index].style
      // A short one may be a heading, or emphasis within a response.
      let weight =
        evidence[index].text.count >= StyleConvention.proseLength
        ? StyleConvention.voice : StyleConvention.voice / 3
      if let comments {
        if style.isSuperset(of: comments) {
          evidence[index].staffVoice += weight
        } else {
          evidence[index].companyVoice += weight
        }
      } else if let responses {
        if style.isSuperset(of: responses) {
          evidence[index].companyVoice += weight
        } else {
          evidence[index].staffVoice += weight / 2
        }
      }
    }
  }
}

/// How many paragraphs have each style.
private struct StyleCounts {
  private(set) var all = 0
  private var counts = [0, 0, 0]
  private static let styles: [TextStyle] = [.bold, .italic, .underline]

  mutating func add(_ style: TextStyle) {
    all += 1
    for index in counts.indices where style.contains(StyleCounts.styles[index]) {
      counts[index] += 1
    }
  }

  /// The styles of three in five paragraphs and more.
  var common: TextStyle { styles { $0 * 5 >= all * 3 } }

  /// The styles of four in five paragraphs and more.
  var nearlyAll: TextStyle { styles { $0 * 5 >= all * 4 } }

  private func styles(_ isIn: (Int) -> Bool) -> TextStyle {
    var result: TextStyle = []
    for index in counts.indices where isIn(counts[index]) {
      result.insert(StyleCounts.styles[index])
    }
    return result
  }
}
